import Glibc
import Testing

/// Two people with their screens open, and a command, in one project at the same time.
@Suite(.enabled(if: Program.isReady, "the program does not open its screens yet"), .serialized)
struct AtOnceTests: ~Copyable {
  private let scratch: Scratch
  private let folder: String

  init() throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/here"
    let beginning = [
      ["init", folder, "--organisation", "Region North", "--lang", "en"],
      ["-C", folder, "project", "add", "Heart failure", "--slug", "heart"],
      ["-C", folder, "action", "add", "Ask the ward"],
    ]
    for words in beginning {
      _ = try Program.run(Program.brygga, words, environment: AtOnceTests.surroundings("Lead", scratch.path))
    }
    self.scratch = scratch
    self.folder = folder
  }

  /// Each person writes into a log of their own.
  private static func surroundings(_ person: String, _ folder: String) -> [String: String] {
    Program.surroundings.merging(
      ["BRYGGA_USER": person, "XDG_STATE_HOME": folder + "/state-" + person]) { $1 }
  }

  private func screens(of person: String) throws -> Pseudoterminal {
    var terminal = try Pseudoterminal(
      Program.brygga, ["-C", folder, "-p", "heart", "open"], columns: 120, rows: 30,
      environment: AtOnceTests.surroundings(person, scratch.path))
    try terminal.wait(for: "Do next")
    terminal.type("5")
    try terminal.wait(for: "Ask the ward")
    return terminal
  }

  private func command(_ words: String...) throws -> Program.Run {
    try Program.run(
      Program.brygga, ["-C", folder] + words, environment: AtOnceTests.surroundings("Lawyer", scratch.path))
  }

  private var titles: [String] {
    get throws {
      let list = try command("action", "list", "--plain").output
      return list.split(separator: "\n").compactMap { $0.split(separator: "\t").last.map(String.init) }
        .sorted()
    }
  }

  @Test func `two screens and a command lose nothing, and each is told of the others`() throws {
    var lead = try screens(of: "Lead")
    var nurse = try screens(of: "Nurse")
    // Both forms are open before either is saved.
    lead.type("n")
    try lead.wait(for: "New action")
    lead.type("From the lead")
    try lead.wait(for: "From the lead")
    nurse.type("n")
    try nurse.wait(for: "New action")
    nurse.type("From the nurse")
    try nurse.wait(for: "From the nurse")
    #expect(try command("action", "add", "From the lawyer").ending == .exited(0))
    var place = lead.stream.count
    lead.type("\u{13}")
    try lead.wait(for: "Lawyer changed 1 thing", since: place)
    place = nurse.stream.count
    nurse.type("\u{13}")
    try nurse.wait(for: "changed 2 things", since: place)
    #expect(try titles == ["Ask the ward", "From the lawyer", "From the lead", "From the nurse"])
    // The lead does nothing and sees it come.
    try lead.wait(for: "Nurse changed 1 thing")
    lead.type("qq")
    nurse.type("qq")
    #expect(lead.end() == .exited(0))
    #expect(nurse.end() == .exited(0))
    #expect(try command("check").words.contains("nothing is wrong"))
  }

  @Test func `a save waits for another computer's lock in a draft, and is made once the lock is released`()
    throws
  {
    let lock = folder + "/projects/heart/.lock"
    var lead = try screens(of: "Lead")
    try write("{\"by\": \"Lawyer\", \"host\": \"elsewhere\", \"pid\": 1, \"start\": 1}\n", lock)
    lead.type("nMine\u{13}")
    try lead.wait(for: "Not saved: locked by Lawyer on elsewhere")
    lead.type("1")
    try lead.wait(for: "waits for Lawyer on elsewhere")
    #expect(try command("check").words.contains("Lead waits to save"))
    #expect(try command("check", "--fix", "--yes").words.contains("left: point at the path"))
    #expect(access(lock, F_OK) == 0)
    #expect(try command("check", "--fix", "--yes", lock).ending == .exited(0))
    try lead.wait(for: "Saved now")
    #expect(try titles == ["Ask the ward", "Mine"])
    #expect(access(folder + "/projects/heart/drafts", F_OK) != 0)
    lead.type("qq")
    #expect(lead.end() == .exited(0))
    #expect(try command("check").words.contains("nothing is wrong"))
  }

  @Test func `a program that was killed while it waited leaves a draft that the next one takes in`() throws {
    let lock = folder + "/projects/heart/.lock"
    var lead = try screens(of: "Lead")
    try write("{\"by\": \"Lawyer\", \"host\": \"elsewhere\", \"pid\": 1, \"start\": 1}\n", lock)
    lead.type("nMine\u{13}")
    try lead.wait(for: "Not saved: locked by Lawyer on elsewhere")
    lead.send(signal: SIGKILL)
    _ = lead.end()
    unlink(lock)
    #expect(try command("action", "add", "From the lawyer").ending == .exited(0))
    var again = try Pseudoterminal(
      Program.brygga, ["-C", folder, "-p", "heart", "open"], columns: 120, rows: 30,
      environment: AtOnceTests.surroundings("Lead", scratch.path))
    try again.wait(for: "I takes it in")
    again.type("I")
    try again.wait(for: "Taken in: new action: Mine")
    again.type("qq")
    #expect(again.end() == .exited(0))
    #expect(try titles == ["Ask the ward", "From the lawyer", "Mine"])
    #expect(try command("check").words.contains("nothing is wrong"))
  }

  @Test func `a mailed copy is shown first and then taken in`() throws {
    let mailed = scratch.path + "/project.json"
    _ = try command("action", "edit", "Ask the ward", "status=ongoing")
    _ = try Program.run("/bin/cp", [folder + "/projects/heart/project.json", mailed])
    let text = String(decoding: Scratch.bytes(mailed), as: UTF8.self)
    try write(text.replacing("Ask the ward", with: "Ask both wards"), mailed)
    _ = try command("action", "add", "From the lawyer")
    let shown = try command("import", mailed, "--dry-run")
    #expect(shown.output.contains("Ask both wards"))
    #expect(try titles == ["Ask the ward", "From the lawyer"])
    #expect(try command("import", mailed).words.contains("Taken into heart."))
    #expect(try titles == ["Ask both wards", "From the lawyer"])
    #expect(try command("import", mailed).words.contains("Nothing new in the copy."))
    #expect(try command("import", folder + "/brygga.json").ending != .exited(0))
  }

  private func write(_ text: String, _ path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    defer { close(file) }
    let bytes = Array(text.utf8)
    try #require(file >= 0 && Glibc.write(file, bytes, bytes.count) == bytes.count)
  }
}
