import Foundation
import Model
import Testing

/// The legal duties of the demonstration, held against a list that was made by hand: `duties.txt`.
struct DutyTests: ~Copyable {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func brygga(_ project: String, _ words: String...) throws -> String {
    let run = try Program.run(
      Program.brygga, ["-C", workspace.folder, "-p", project, "--now", "2026-11-24T15:00:00Z"] + words)
    #expect(run.ending == .exited(0), "\(run.words)")
    return run.output
  }

  /// The lines of the list by project: whose, from when, how far, and the duty.
  private static func byHand() throws -> [(project: String, lines: Set<String>)] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "duties.txt")
    var projects: [(project: String, lines: Set<String>)] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where line.first != "#" {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 1 else {
        projects.append((words.joined(), []))
        continue
      }
      let head = words.prefix(3).joined(separator: " ")
      projects[projects.count - 1].lines.formUnion(words.dropFirst(3).map { head + " " + $0 })
    }
    return projects
  }

  private static func line(_ isOurs: Bool, _ applies: String, _ day: String?, _ status: String?, _ id: String)
    -> String
  {
    let when = applies == "now" ? "now" : applies == "from" ? day ?? "" : "change:" + (day ?? "")
    return [isOurs ? "ours" : "theirs", when, status ?? "-", id].joined(separator: " ")
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `are those of the list made by hand, in the command, on the screen and in the export`() throws {
    for (project, expected) in try Self.byHand() {
      let answer = try Self.object(try brygga(project, "application", "duties", "--json"))
      let duties = try #require(answer["data"] as? [[String: Any]])
      let told = duties.map { duty in
        Self.line(
          duty["ours"] as? Bool ?? false, duty["applies"] as? String ?? "", duty["day"] as? String,
          duty["status"] as? String, duty["id"] as? String ?? "")
      }
      #expect(Set(told) == expected, "\(project)")
      #expect(told.count == expected.count)

      let file = workspace.folder + "/team.json"
      _ = try brygga(project, "export", "-o", file, "--yes")
      let status = try Self.object(String(decoding: Scratch.bytes(file), as: UTF8.self))
      let held = try #require((status["data"] as? [String: Any])?["duties"] as? [[String: Any]])
      let exported = held.map { duty in
        let isNow = duty["now"] as? Bool ?? false
        let isChange = (duty["applies"] as? String ?? "").hasPrefix("on change")
        return Self.line(
          duty["ours"] as? Bool ?? false, isNow ? "now" : isChange ? "on_change" : "from",
          duty["day"] as? String, duty["status"] as? String, duty["duty"] as? String ?? "")
      }
      #expect(Set(exported) == expected, "\(project)")

      let screen = try brygga(project, "open", "--keys", "7V", "--size", "200x90", "--readonly")
      let rows = screen.split(separator: "\n").map(String.init)
      for duty in duties {
        let title = duty["title"] as? String ?? "?"
        let row = try #require(rows.first { $0.contains(title.prefix(60)) }, "\(project): \(title)")
        let applies = duty["applies"] as? String
        let words = applies == "now" ? nil : applies == "from" ? "from " : "on change, by "
        #expect(words.map { row.contains($0) } ?? true, "\(row)")
      }
    }
  }
}
