import Glibc
import Model
import Testing

/// Documents that the program writes about itself; `GOLDEN=1` writes those that are stale anew.
struct DocumentsTests {
  @Test func `the page of commands says what help says`() throws {
    var page = "# Commands\n\nWritten by a test from `brygga help`; edit `Sources/Commands/`.\n"
    // What git calls stands in no list and is told all the same.
    for words in try commands(below: []) + [["merge-file"]] {
      let help = try Program.run(Program.brygga, ["help"] + words, environment: Self.wide)
      try #require(help.ending == .exited(0), "\(words): \(help.words)")
      let title = (["brygga"] + words).joined(separator: " ")
      page += "\n## \(title)\n\n```\n" + help.output.own(isRoot: words.isEmpty) + "```\n"
    }
    try expect("commands.md", toHold: page)
  }

  @Test func `each schema is what the program prints`() throws {
    for name in try Self.schemas() {
      let schema = try Program.run(Program.brygga, ["schema", name])
      try #require(schema.ending == .exited(0), "\(schema.words)")
      try expect("schema/\(name).json", toHold: schema.output)
    }
  }

  @Test(.enabled(if: hasValidator, "needs python3 with jsonschema, which make test installs"))
  func `the files of the demonstration and those that are brought along fit their schemas`() throws {
    let workspace = try Workspace()
    let folder = workspace.folder
    try #require(
      Program.run(Program.brygga, ["-C", folder, "-p", "heart-failure", "snapshot", "make"]).ending
        == .exited(0))
    var pairs = ["workspace", folder + "/brygga.json"]
    for file in try files(in: folder + "/projects") {
      if let name = Self.schema(of: file) { pairs += [name, file] }
    }
    let data = Self.root + "/data/"
    for file in try files(in: data + "frameworks") { pairs += ["framework", file] }
    for file in try files(in: data + "catalogue") {
      pairs += ["catalogue-" + file.lastPart.dropLast(5), file]
    }
    for name in ["project", "packet", "snapshot", "history", "framework", "catalogue-barriers"] {
      #expect(pairs.contains(name), "no file for \(name)")
    }
    let validated = try Program.run(
      "/usr/bin/python3",
      [Self.root + "/Tests/EndToEndTests/validate.py", Self.root + "/docs/schema"] + pairs)
    #expect(validated.ending == .exited(0), "\(validated.output)\(validated.words)")
  }
}

private let hasValidator: Bool = {
  let asked = try? Program.run(
    "/usr/bin/python3", ["-c", "from jsonschema import Draft202012Validator"])
  return asked?.ending == .exited(0)
}()

extension DocumentsTests {
  /// The folder of the package.
  private static let root = #filePath.utf8.split(separator: UInt8(ascii: "/")).dropLast(3)
    .map { "/" + String(Substring($0)) }.joined()

  /// Help is set to this width, whatever terminal the tests run in.
  private static let wide = Program.surroundings.merging(["COLUMNS": "100"]) { $1 }

  private static func schemas() throws -> [String] {
    try Program.run(Program.brygga, ["schema"]).output.utf8.split(separator: 0x0A).map {
      String(Substring($0))
    }
  }

  /// The command and all those below it, in the order of its help.
  private func commands(below words: [String]) throws -> [[String]] {
    let help = try Program.run(Program.brygga, ["help"] + words, environment: Self.wide).output
    var found = [words]
    for name in help.subcommands { found += try commands(below: words + [name]) }
    return found
  }

  private func expect(_ name: String, toHold text: String) throws {
    let file = Self.root + "/docs/" + name
    if getenv("GOLDEN") != nil { try write(text, to: file) }
    let isFresh = Scratch.bytes(file).elementsEqual(text.utf8)
    #expect(isFresh, "docs/\(name) is stale: run with GOLDEN=1")
  }

  private func write(_ text: String, to file: String) throws {
    mkdir(String(file.utf8.prefix(file.utf8.count - file.lastPart.utf8.count - 1)) ?? "", 0o755)
    let number = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(number >= 0, "\(file) cannot be written")
    defer { close(number) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
      try #require(count > 0, "\(file) cannot be written")
      rest = rest.dropFirst(count)
    }
  }

  /// Every file below a folder, in the order of their names.
  private func files(in folder: String) throws -> [String] {
    let found = try Program.run("/usr/bin/find", [folder, "-type", "f"])
    return found.output.utf8.split(separator: 0x0A).map { String(Substring($0)) }.sorted()
  }

  /// The schema that a file of a project is held against.
  private static func schema(of file: String) -> String? {
    let parts = file.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    switch parts.dropLast().last {
    case "decisions": return "packet"
    case "snapshots": return "snapshot"
    case "history": return "history"
    default: return parts.last == "project.json" ? "project" : nil
    }
  }
}

extension String {
  fileprivate var lastPart: String {
    utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? self
  }

  /// The names below `SUBCOMMANDS:`; what goes on over the line stands further in.
  fileprivate var subcommands: [String] {
    let lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
    return lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }.compactMap { line in
      let bytes = Array(line.utf8)
      guard bytes.count > 2, bytes[0] == 0x20, bytes[1] == 0x20, bytes[2] != 0x20 else { return nil }
      return String(Substring(line.utf8.dropFirst(2).prefix { $0 != 0x20 }))
    }
  }

  /// The help without what holds for every command, which the first page says once.
  fileprivate func own(isRoot: Bool) -> String {
    if isRoot { return self }
    var own = ""
    var isGeneral = false
    for line in utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map({ String(Substring($0)) }) {
      if line == "EVERYWHERE:" { isGeneral = true }
      if !isGeneral { own += line + "\n" }
      if line.isEmpty { isGeneral = false }
    }
    while own.utf8.suffix(2).elementsEqual("\n\n".utf8) { own.removeLast() }
    return own
  }
}
