import Foundation
import Testing

/// The export form of a project whose text takes a while to make.
struct PreviewTests {
  @Test func `a letter is on the screen while the text is still being made`() throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/large"
    let list = scratch.path + "/list.csv"
    let rows = (1...4000).map { "Ask the ward about referral \($0);2026-12-\($0 % 20 + 1)" }
    try Data(("Action;Due\n" + rows.joined(separator: "\n")).utf8).write(to: URL(filePath: list))
    for words in [
      ["init", folder, "--organisation", "Region North", "--lang", "en"],
      ["-C", folder, "project", "add", "Large", "--slug", "large"],
      ["-C", folder, "import", list, "--as", "actions", "--accept", "all"],
    ] { try #require(try Program.run(Program.brygga, words).ending == .exited(0)) }

    var terminal = try Pseudoterminal(
      Program.brygga, ["-C", folder, "--now", "2026-11-24", "--lang", "en", "-p", "large"], columns: 120,
      rows: 36)
    try terminal.wait(for: "Large")
    terminal.type("x")
    try terminal.wait(for: "Preview ...")
    // To the name of the file.
    for _ in 1...3 {
      let place = terminal.stream.count
      terminal.type("\t")
      try #require(terminal.wait(since: place) { !$0.isEmpty })
    }
    let process = terminal.process
    try #require(terminal.wait { _ in Self.threads(of: process) > 1 })
    let place = terminal.stream.count
    terminal.type("q")
    try terminal.wait(for: "q", since: place)
    #expect(Self.threads(of: process) > 1)
  }

  private static func threads(of process: pid_t) -> Int {
    let tasks = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")
    return tasks?.count ?? 0
  }
}
