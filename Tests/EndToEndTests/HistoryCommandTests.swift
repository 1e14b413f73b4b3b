import Foundation
import Model
import Testing

/// History, looking back and taking back, as scripts meet them.
struct HistoryCommandTests: ~Copyable {
  private let scratch: Scratch
  private let folder: String
  private let barrier: String

  init() throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/here"
    _ = try Program.run(
      Program.brygga, ["init", folder, "--organisation", "Region North", "--lang", "en"])
    func run(_ words: String..., by author: String = "Karin", on day: String) throws -> String {
      try Program.run(
        Program.brygga, ["-C", folder, "--now", day] + words,
        environment: Program.surroundings.merging(["BRYGGA_USER": author]) { $1 }
      ).output
    }
    _ = try run("project", "add", "Heart failure", "--slug", "heart", on: "2026-05-01")
    let barrier = String(try run("barrier", "add", "No time", "impact=2", on: "2026-05-02").prefix(6))
    _ = try run("barrier", "edit", barrier, "impact=4", by: "Anna", on: "2026-05-03")
    _ = try run("barrier", "note", barrier, "said on Monday", on: "2026-05-04")
    self.barrier = barrier
    self.scratch = scratch
    self.folder = folder
  }

  private func brygga(_ words: String..., by author: String = "Karin") throws -> Program.Run {
    try Program.run(
      Program.brygga, ["-C", folder] + words,
      environment: Program.surroundings.merging(["BRYGGA_USER": author]) { $1 })
  }

  private func lines(_ words: String...) throws -> Int {
    let answer = try Program.run(Program.brygga, ["-C", folder, "history", "--plain"] + words)
    return answer.output.utf8.count { $0 == 0x0A }
  }

  @Test func `history is narrowed by person, record and period`() throws {
    #expect(try lines() == 4)
    #expect(try lines("--by", "anna") == 1)
    #expect(try lines("--record", "No time") == 3)
    #expect(try lines("--since", "2026-05-03") == 2)
    #expect(try lines("--until", "2026-05-02") == 2)
    #expect(try lines("--by", "karin", "--record", barrier, "--since", "2026-05-03") == 1)
    #expect(
      try brygga("history", "--unseen", "--plain", by: "Anna").output.contains("said on Monday") == false)
    #expect(try brygga("history", "--unseen", "--plain", by: "Anna").output.utf8.count { $0 == 0x0A } == 1)
    #expect(try brygga("history", "--record", "nobody").ending == .exited(4))
  }

  @Test func `each field says who last gave it its value`() throws {
    let fields = try brygga("history", "fields", "No time", "--plain").output
    #expect(fields.contains("impact\t4\tAnna\t2026-05-03"))
    #expect(fields.contains("title\tNo time\tKarin\t2026-05-02"))
  }

  @Test func `the project is shown at a day, an instant and a change`() throws {
    func impact(_ moment: String) throws -> JSONValue? {
      let answer = try brygga("history", "show", "--at", moment, "--json")
      let project = try JSONReader.read(Array(answer.output.utf8), as: JSONValue.self)["data"]
      return project?["barriers"]?.list?.first?["impact"]
    }
    #expect(try impact("2026-05-01") == nil)
    #expect(try impact("2026-05-02") == .whole(2))
    #expect(try impact("2026-05-02T23:59:59Z") == .whole(2))
    #expect(try impact("2026-05-03") == .whole(4))
    let entry = try brygga("history", "--plain", "--by", "Anna").output.utf8.split(separator: 0x09).last
    let id = entry.map { String(decoding: $0.dropLast(), as: UTF8.self) } ?? ""
    #expect(try impact(id) == .whole(4))
    #expect(try brygga("history", "show", "--at", "2026-04-30").ending == .exited(4))
    #expect(try brygga("history", "show", "--at", "u00").ending == .exited(4))
    #expect(try brygga("history", "show", "--at", "soon").ending == .exited(64))
  }

  @Test func `undo says what goes back, does it, and names what later rests on it`() throws {
    let trial = try brygga("undo", "--dry-run")
    #expect(trial.output.contains("note: No time") && trial.words.contains("− day 2026-05-04"))
    #expect(try lines() == 4)
    #expect(try brygga("undo").words.contains("undid: note: No time"))
    let refused = try brygga("undo")
    #expect(refused.ending != .exited(0))
    #expect(refused.words.contains("impact 2 → 4 (Anna, 2026-05-03"))
    #expect(try brygga("redo").ending == .exited(0))
    #expect(try lines() == 6)
  }

  @Test func `what was changed by hand is a line of its own before the next change`() throws {
    let file = folder + "/projects/heart/project.json"
    let text = String(decoding: Scratch.bytes(file), as: UTF8.self)
    let changed = text.replacingOccurrences(of: "\"impact\": 4", with: "\"impact\": 1")
    try Data(changed.utf8).write(to: URL(fileURLWithPath: file))
    #expect(try lines() == 4, "reading writes nothing")
    #expect(try brygga("barrier", "note", barrier, "x", by: "Lars").ending == .exited(0))
    let history = try brygga("history", "--plain", "--by", "Lars").output
    #expect(history.contains("changed outside the program: No time impact 4 → 1"))
    #expect(history.utf8.count { $0 == 0x0A } == 2)
  }
}
