import Glibc
import Model
import Testing

/// The merge driver, called as git calls it.
struct MergeFileTests: ~Copyable {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func merge(_ base: String, _ ours: String, _ theirs: String, _ path: String) throws -> Program.Run {
    for (name, text) in [("base", base), ("ours", ours), ("theirs", theirs)] {
      let file = open(scratch.path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
      let bytes = Array(text.utf8)
      _ = write(file, bytes, bytes.count)
      close(file)
    }
    return try Program.run(
      Program.brygga, ["-C", scratch.path, "merge-file", "--path=" + path, "--", "base", "ours", "theirs"])
  }

  private var ours: String { String(decoding: Scratch.bytes(scratch.path + "/ours"), as: UTF8.self) }

  private func settings(_ organisation: String, _ language: String) -> String {
    "{\n  \"format\": 1,\n  \"organisation\": \"\(organisation)\",\n  \"language\": \"\(language)\"\n}\n"
  }

  private func project(_ title: String, _ rest: String = "", id: String = "pabcde") -> String {
    """
    {"format": 1, "id": "\(id)", "title": "\(title)", "language": "en", "framework": "epis", "application": {}\(rest)}

    """
  }

  @Test func `settings, projects and logs are merged by what they hold`() throws {
    #expect(
      try merge(settings("A", "en"), settings("B", "en"), settings("A", "sv"), "brygga.json").ending
        == .exited(0))
    #expect(ours == settings("B", "sv"))

    let base = project("Heart failure")
    let run = try merge(
      base, project("Heart failure at home"), project("Heart failure", ", \"summary\": \"Early\""),
      "projects/heart/project.json")
    #expect(run.ending == .exited(0), "\(run.words)")
    #expect(ours.contains("\"title\": \"Heart failure at home\""))
    #expect(ours.contains("\"summary\": \"Early\""))

    let head = "{\"format\":1,\"writer\":\"w\",\"project\":\"p\"}\n"
    func line(_ id: String, _ second: Int) -> String {
      "{\"id\":\"\(id)\",\"at\":\"2026-11-24T09:30:0\(second)Z\",\"by\":\"A\",\"verb\":\"x\",\"differences\":[]}\n"
    }
    let (one, two, three) = (line("u1", 1), line("u2", 2), line("u3", 3))
    for (left, right) in [(one + two, one + three), (one + three, one + two)] {
      _ = try merge(head + one, head + left, head + right, "projects/heart/history/w.jsonl")
      #expect(ours == head + one + two + three)
    }
  }

  @Test func `an empty base says that both sides made the file`() throws {
    let run = try merge("", project("Heart"), project("Heart"), "projects/heart/project.json")
    #expect(run.ending == .exited(0), "\(run.words)")
    let other = try merge("", project("Heart"), project("Liver"), "projects/heart/project.json")
    #expect(other.ending == .exited(0), "\(other.words)")
    #expect(ours.contains("\"conflicts\""))
  }

  @Test(arguments: [
    ("not JSON", "not JSON"), ("<<<<<<< HEAD\n", "markers"),
    ("{\"format\": 99, \"id\": \"pabcde\"}", "newer"),
  ])
  func `what cannot be merged leaves one's own side untouched and says so`(text: String, kind: String) throws
  {
    let own = project("Heart at home")
    let run = try merge(project("Heart"), own, text, "projects/heart/project.json")
    #expect(run.ending == .exited(3), "\(run.words)")
    #expect(ours == own)
    #expect(!run.words.isEmpty)
  }

  @Test func `two different projects in one place are not merged`() throws {
    let own = project("Heart")
    let run = try merge("", own, project("Liver", id: "pvwxyz"), "projects/heart/project.json")
    #expect(run.ending == .exited(3))
    #expect(ours == own)
  }
}
