import Changes
import Foundation
import Glibc
import Model
import Testing

/// The program as scripts meet it: what comes on stdout, what on stderr, and with which code it ends.
struct CommandTests: ~Copyable {
  private let scratch: Scratch
  private let folder: String

  init() throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/here"
    let beginning = [
      ["init", folder, "--organisation", "Region North", "--lang", "en"],
      ["-C", folder, "project", "add", "Heart failure", "--slug", "heart"],
    ]
    for words in beginning { _ = try Program.run(Program.brygga, words) }
    self.scratch = scratch
    self.folder = folder
  }

  private func run(_ words: [String], _ environment: [String: String] = [:]) throws -> Program.Run {
    try Program.run(
      Program.brygga, words, environment: Program.surroundings.merging(environment) { $1 })
  }

  @discardableResult
  private func brygga(_ words: String..., environment: [String: String] = [:]) throws -> Program.Run {
    try run(["-C", folder] + words, environment)
  }

  private func data(_ words: String...) throws -> JSONValue {
    let answer = try run(["-C", folder] + words + ["--json"])
    return try JSONReader.read(Array(answer.output.utf8), as: JSONValue.self)["data"] ?? .null
  }

  @Test func `a record is added, listed, shown, edited, archived and restored`() throws {
    let added = try brygga("barrier", "add", "Data may not be shared", "impact=4", "blocking=yes")
    #expect(added.ending == .exited(0))
    let id = String(added.output.prefix(6))
    #expect(
      try brygga("barrier", "list", "--plain").output.contains(id + "\topen\tyes\t4\tData may not be shared"))
    #expect(try brygga("barrier", "edit", String(id.prefix(4)), "impact=5").ending == .exited(0))
    #expect(try data("barrier", "show", "Data may not be shared")["impact"] == .whole(5))
    #expect(try brygga("barrier", "archive", id).ending == .exited(0))
    #expect(try data("barrier", "list") == .list([]))
    #expect(try data("barrier", "list", "--all").list?.count == 1)
    #expect(try brygga("barrier", "restore", id).ending == .exited(0))
    #expect(try data("barrier", "list", "impact>4").list?.count == 1)
  }

  @Test func `what was said in two ways is listed in words and chosen`() throws {
    let id = String(try brygga("barrier", "add", "Data may not be shared", "impact=4").output.prefix(6))
    try contradict(id, "impact", "4", "2")
    let listed = try brygga("conflicts", "--plain").output
    #expect(listed.hasPrefix("f00001\t\(id)\timpact\t"))
    #expect(listed.hasSuffix("The lawyer set it to 2 on 20 Nov.\n"))
    #expect(try brygga("conflicts").output.contains("→ brygga resolve f00001 kept|other|VALUE"))
    #expect(try brygga("resolve", "f99999", "kept").ending == .exited(4))
    #expect(try brygga("resolve", "f00001", "9").ending == .exited(64))
    #expect(try brygga("resolve", "f00001").ending == .exited(64))
    #expect(try brygga("resolve", "Data may not be shared", "other").ending == .exited(0))
    #expect(try data("barrier", "show", id)["impact"] == .whole(2))
    #expect(try data("conflicts") == .list([]))
    #expect(try brygga("undo").ending == .exited(0))
    #expect(try data("conflicts").list?.count == 1)
    #expect(try brygga("resolve", "f00001", "3").ending == .exited(0))
    #expect(try data("barrier", "show", id)["impact"] == .whole(3))
  }

  /// Two values for one field, as a merge leaves them.
  private func contradict(_ record: String, _ field: String, _ one: String, _ other: String) throws {
    let file = folder + "/projects/heart/project.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let conflict = """
      ,
        "conflicts": [{ "id": "f00001", "record": "\(record)", "field": "\(field)", "values": [
          { "value": \(one) }, { "value": \(other), "by": "the lawyer", "at": "2026-11-20T10:00:00Z" } ] }]
      }

      """
    try (String(text.dropLast(3)) + conflict).write(toFile: file, atomically: false, encoding: .utf8)
  }

  @Test func `an answer in JSON says its version and its kind`() throws {
    let answer = try brygga("project", "list", "--json")
    let value = try JSONReader.read(Array(answer.output.utf8), as: JSONValue.self)
    #expect(value["schema_version"] == .whole(1))
    #expect(value["kind"]?.text == "project.list")
    let project = try #require(value["data"]?.list?.first)
    for name in [
      "id", "slug", "title", "phase", "furthest_phase", "live_sites", "condition", "sites", "gate",
    ] {
      #expect(project[name] != nil, "\(name)")
    }
    #expect(project["gate"]?["must_total"] == .whole(10))
    #expect(project["barriers"]?["open"] == .whole(0))
  }

  @Test func `what cannot be found lists the nearest, and stdout stays empty`() throws {
    try brygga("barrier", "add", "Data may not be shared")
    let answer = try brygga("barrier", "show", "Data may not be shard")
    #expect(answer.ending == .exited(4))
    #expect(answer.output.isEmpty)
    #expect(answer.words.contains("Data may not be shared"))
    let project = try brygga("project", "show", "-p", "hart")
    #expect(project.ending == .exited(4))
    #expect(project.words.contains("heart"))
  }

  @Test func `what is mistyped says what would have been taken`() throws {
    try brygga("barrier", "add", "Data may not be shared")
    let field = try brygga("barrier", "edit", "Data may not be shared", "impakt=4")
    #expect(field.ending == .exited(64))
    #expect(field.output.isEmpty)
    #expect(field.words.contains("impact"))
    #expect(try brygga("barrier", "list", "foo:bar").ending == .exited(64))
    #expect(try brygga("nonsense").ending == .exited(64))
    #expect(try brygga("project", "list", "--now", "someday").ending == .exited(64))
  }

  @Test func `a value that an operation cannot mean is told at its field`() throws {
    try brygga("action", "add", "Ask")
    let word = try brygga("action", "done", "Ask", "--effect", "great")
    #expect(word.words.contains("effect: unknown value") && !word.words.contains("--effect"))
    let phase = try brygga("phase", "reenter", "--to", "nowhere", "--reason", "late")
    #expect(phase.words.contains("--to: "))
  }

  @Test func `a mistake in JSON is an object on stderr`() throws {
    let answer = try brygga("gate", "decide", "G1", "go", "--by", "Board", "--json")
    #expect(answer.ending == .exited(6))
    #expect(answer.output.isEmpty)
    let error = try JSONReader.read(Array(answer.words.utf8), as: JSONValue.self)
    for name in ["code", "message", "file", "line", "column", "field", "hint", "allowed", "missing"] {
      #expect(error[name] != nil, "\(name)")
    }
    #expect(error["code"] == .whole(6))
    #expect(error["allowed"] == .list([.text("submit")]))
    let unparsed = try brygga("barrier", "resolve", "x", "--json")
    #expect(unparsed.ending == .exited(64))
    #expect(try JSONReader.read(Array(unparsed.words.utf8), as: JSONValue.self)["code"] == .whole(64))
  }

  @Test func `a gate that is not ready answers on stdout and ends with 6`() throws {
    let answer = try brygga("gate", "check", "G1", "--json")
    #expect(answer.ending == .exited(6))
    let check = try #require(
      try JSONReader.read(Array(answer.output.utf8), as: JSONValue.self)["data"])
    #expect(check["proposal"]?.text == "hold")
    #expect(check["rule"]?.text == "R3")
    #expect(check["criteria"]?.list?.first?["id"]?.text == "G1-01")
    #expect(check["voices"]?.list?.first?["perspective"]?.text == "pat")
    #expect(check["allowed"] == .list([.text("submit")]))
  }

  @Test func `a file that cannot be read is named with line and column`() throws {
    let file = folder + "/projects/heart/project.json"
    try Program.shell("sed -i '3s/.*/  \"title\": 7,/' \(file)")
    let answer = try brygga("barrier", "list")
    #expect(answer.ending == .exited(3))
    #expect(answer.output.isEmpty)
    #expect(answer.words.contains("project.json:3:"))
    let check = try brygga("check")
    #expect(check.ending == .exited(3))
    #expect(check.words.contains("project.json:3:"))
    // What can be read is told all the same, and the exit code says that it is not all.
    _ = try brygga("project", "add", "Sepsis")
    for words in [["project", "list"], ["portfolio", "show"], ["expires"]] {
      let list = try run(["-C", folder] + words)
      #expect(list.ending == .exited(3), "\(words)")
      #expect(words[0] == "expires" || list.output.contains("Sepsis"))
      #expect(list.words.contains("project.json:3:"))
    }
  }

  @Test(arguments: ["hålla", "HÅLLA", "ha\u{30A}lla"], ["hålla", "ha\u{30A}lla"])
  func `a project's folder is found however its name is composed`(typed: String, folder: String) throws {
    let projects = self.folder + "/projects/"
    try #require(rename(projects + "heart", projects + folder) == 0)
    _ = try brygga("project", "add", "Sepsis")
    #expect(try brygga("project", "show", "-p", typed).output.contains("Heart failure"))
  }

  @Test func `an answer that does not arrive is a failure`() throws {
    let program = Program.brygga + " -C " + folder
    #expect(try Program.shell(program + " project list > /dev/full").ending == .exited(1))
    #expect(try Program.shell(program + " project list >&-").ending == .exited(1))
    #expect(try Program.shell(program + " --help > /dev/full").ending == .exited(1))
    // Closed at the start: no file may take the place of stdout.
    let answer = try Program.shell(
      program + " barrier add Title >&- ; cat \(folder)/projects/heart/project.json")
    #expect(answer.output.utf8.first == UInt8(ascii: "{"))
  }

  @Test func `where there is no workspace, words say what to do`() throws {
    let answer = try run(["-C", scratch.path, "project", "list"])
    #expect(answer.ending == .exited(4))
    #expect(answer.words.contains("brygga init"))
  }

  @Test func `what was changed is taken back and made again`() throws {
    try brygga("action", "add", "Ask the authority", "due=+2w")
    #expect(try brygga("undo").ending == .exited(0))
    #expect(try data("action", "list") == .list([]))
    #expect(try brygga("redo").ending == .exited(0))
    #expect(try data("action", "list").list?.count == 1)
    #expect(try data("history").list?.first?["cause"]?.text == "redo")
  }

  @Test func `a measured value may be below zero`() throws {
    try brygga("indicator", "add", "Change in waiting time")
    #expect(
      try brygga("indicator", "record", "Change in waiting time", "-5", "--on", "-3d").ending == .exited(0))
    let values = try data("indicator", "show", "Change in waiting time")["values"]
    #expect(values?.list?.first?["value"] == .number("-5"))
  }

  @Test func `the project as it was on a day`() throws {
    _ = try run(["-C", folder, "--now", "2030-01-10", "member", "add", "Nurse", "perspective=pro"])
    _ = try run(["-C", folder, "--now", "2030-02-10", "member", "add", "Lawyer", "perspective=leg"])
    #expect(try data("history", "show", "--at", "2030-01-20")["team"]?.list?.count == 1)
    #expect(try data("history", "--since", "2030-02-01").list?.count == 1)
  }

  @Test func `the author is the variable, then the configuration, then git`() throws {
    try Program.shell(
      "mkdir -p \(scratch.path)/home/.config/brygga; printf '[user]\\n\\tname = \"Git Name\" ; x\\n' > \(scratch.path)/home/.gitconfig"
    )
    let home = ["HOME": scratch.path + "/home", "BRYGGA_USER": ""]
    try brygga("member", "add", "One", environment: home)
    #expect(try data("history").list?.first?["by"]?.text == "Git Name")
    try Program.shell(
      "echo '{\"user\": \"Configured\", \"language\": \"sv\"}' > \(scratch.path)/home/.config/brygga/config.json"
    )
    try brygga("member", "add", "Two", environment: home)
    #expect(try data("history").list?.first?["by"]?.text == "Configured")
    #expect(try brygga("barrier", "show", "x", environment: home).words.contains("hittar ingen"))
    #expect(
      try brygga("barrier", "show", "x", "--lang", "en", environment: home).words.contains("no barrier"))
  }

  @Test func `what people wrote cannot steer a terminal`() throws {
    let hostile = "\u{1B}]0;x\u{7}\u{202E}gnp\u{9B}31m"
    try brygga("barrier", "add", hostile)
    for form in [[], ["--plain"], ["--json"]] {
      let answer = try run(["-C", folder, "barrier", "list"] + form)
      #expect(!answer.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{9B}" })
    }
    #expect(try data("barrier", "list").list?.first?["title"]?.text == hostile)
    #expect(try !brygga("barrier", "show", hostile + "x").words.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `a story plays exactly as the typed commands would`() throws {
    let stories = scratch.path + "/stories"
    let story = """
      by "Project lead"
      -40d 09:00 project add "A project" --slug a --site "Ward"   # begins
      -39d 10:00 stakeholder add 'Patients' perspective=pat
      -38d 10:00 by Nurse gate assess G1-01 met --because "it is \\"ours\\""
      -37d 10:00 action add "Do it" due=@+14 \\
        owner=Nurse
      """
    try Program.shell("mkdir -p \(stories)/en; cat > \(stories)/en/a.story <<'STORY'\n\(story)\nSTORY\n")
    let made = try run(
      ["demo", scratch.path + "/demo", "--stories", stories, "--now", "2026-11-24", "--lang", "en"])
    #expect(made.ending == .exited(0), "\(made.words)")
    let typed = scratch.path + "/typed"
    _ = try run(["init", typed, "--organisation", "Example Region", "--lang", "en"])
    let lines: [(String, String, [String])] = [
      (
        "2026-10-15T09:00:00Z", "Project lead",
        ["project", "add", "A project", "--slug", "a", "--site", "Ward"]
      ),
      ("2026-10-16T10:00:00Z", "Project lead", ["stakeholder", "add", "Patients", "perspective=pat"]),
      ("2026-10-17T10:00:00Z", "Nurse", ["gate", "assess", "G1-01", "met", "--because", "it is \"ours\""]),
      ("2026-10-18T10:00:00Z", "Project lead", ["action", "add", "Do it", "due=2026-12-08", "owner=Nurse"]),
    ]
    for (now, author, words) in lines {
      let answer = try run(
        ["-C", typed, "--now", now] + words, ["BRYGGA_USER": author, "BRYGGA_SEED": "demo"])
      #expect(answer.ending == .exited(0), "\(answer.words)")
    }
    let played = Scratch.bytes(scratch.path + "/demo/projects/a/project.json")
    #expect(!played.isEmpty)
    #expect(played == Scratch.bytes(typed + "/projects/a/project.json"))
  }

  @Test func `a line that cannot be played is named, and nothing is left behind`() throws {
    let stories = scratch.path + "/stories"
    try Program.shell(
      "mkdir -p \(stories)/en; printf -- '-4d project add A\\n\\n-3d barrier add B impact=9\\n' > \(stories)/en/a.story"
    )
    let made = try run(["demo", scratch.path + "/demo", "--stories", stories, "--lang", "en"])
    #expect(made.ending == .exited(64))
    #expect(made.words.contains("a.story:3: impact"))
    #expect(access(scratch.path + "/demo", F_OK) != 0)
  }
}

extension Program {
  @discardableResult
  fileprivate static func shell(_ script: String) throws -> Run {
    try run("/bin/sh", ["-c", script])
  }
}
