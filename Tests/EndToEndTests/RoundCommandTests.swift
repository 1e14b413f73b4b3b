import Model
import Testing

/// The round and what expires, as a script meets them.
struct RoundCommandTests: ~Copyable {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func brygga(_ words: String...) throws -> Program.Run {
    try Program.run(Program.brygga, ["-C", workspace.folder, "--now", "2026-11-24"] + words)
  }

  private func data(_ run: Program.Run) throws -> JSONValue {
    try JSONReader.read(Array(run.output.utf8), as: JSONValue.self)["data"] ?? .null
  }

  /// The lines of the questions, cut at the tabs.
  private func lines() throws -> [[String]] {
    try brygga("round", "--plain", "-p", "heart-failure").output.split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Gives an answer by the command that was printed with it.
  private func give(_ command: String) throws -> Program.Run {
    let script = """
      brygga() { '\(Program.brygga)' -C '\(workspace.folder)' --now 2026-11-24 "$@"; }
      \(command)
      """
    return try Program.run("/bin/sh", ["-c", script])
  }

  @Test func `the commands can be given as printed, and their questions go`() throws {
    let printed = try lines()
    #expect(printed.count > 20)
    var given: [[String]] = []
    for line in printed where line.count == 8 && !given.contains(where: { $0[0] == line[0] }) {
      // The first answer of each question that asks for nothing; what must be told stands in capitals.
      let isWhole = !["TEXT", "WHO", "DAY", "TITLE"].contains { line[7].contains($0) }
      guard isWhole, !line[7].isEmpty else { continue }
      let run = try give(line[7])
      #expect(run.ending == .exited(0), "\(line[7]): \(run.words)")
      given.append(line)
    }
    #expect(given.count > 7)
    let left = try lines()
    for line in given {
      let again = left.filter { $0[1] == line[1] && $0[2] == line[2] }
      // What only got an action is asked about still, but no action is offered again.
      #expect(!again.contains { $0[5] == line[5] }, "\(line)")
    }
    #expect(try brygga("check").ending == .exited(0))
  }

  @Test func `a round that is done is kept with those who took part, and the next one counts from it`() throws
  {
    let done = try brygga(
      "round", "done", "--took-part", "Project lead", "A guest", "-p", "heart-failure", "--json")
    #expect(done.ending == .exited(0), "\(done.words)")
    #expect(try data(done)["occasion"]?.text == "round")
    let took = try #require(try data(done)["took_part"]?.list)
    #expect(took.count == 2)
    // A title that fits one member becomes its id; anything else stays as it was said.
    #expect(took[0].text?.first == "m")
    #expect(took[1].text == "A guest")
    let next = try brygga("round", "-p", "heart-failure", "--json")
    #expect(try data(next)["since"]?.text == "2026-11-24")
    #expect(next.ending == .exited(0))
    #expect(try brygga("check").ending == .exited(0))
    #expect(try brygga("snapshot", "list", "-p", "heart-failure").output.contains("round"))
  }

  @Test func `a round held with keys from the portfolio is kept on the disk`() throws {
    let keys = "/readmission<enter>W" + String(repeating: "<enter>", count: 12) + "<enter>"
    let seen = try Program.run(
      Program.brygga, workspace.open + ["--keys", keys, "--size", "120x36", "--lang", "en"])
    #expect(seen.output.contains("The status is kept for the team. Next round: Tue 1 Dec."), "\(seen.output)")
    // What needs history was asked too, though the portfolio had not read it.
    #expect(seen.output.contains("No measures or baseline"))
    let rounds = try data(try brygga("snapshot", "list", "-p", "heart-failure", "--json")).list ?? []
    let kept = try #require(rounds.first { $0["on"]?.text == "2026-11-24" })
    #expect(kept["occasion"]?.text == "round")
    // Those of the last round are marked beforehand, and whoever holds it.
    let took = kept["took_part"]?.list?.compactMap(\.text) ?? []
    #expect(took.count == 6 && took.last == "Test")
  }

  @Test func `what expires is listed by day, of one project or of all`() throws {
    let all = try data(try brygga("expires", "--json")).list ?? []
    let days = all.compactMap { $0["day"]?.text }
    #expect(days.count == all.count && days == days.sorted())
    #expect(Set(all.compactMap { $0["project"]?.text }).count > 2)
    let one = try data(try brygga("expires", "-p", "heart-failure", "--json")).list ?? []
    #expect(one.allSatisfy { $0["project"]?.text == "heart-failure" })
    let soon = try data(try brygga("expires", "--within", "90d", "--json")).list ?? []
    #expect(soon.count < all.count && !soon.isEmpty)
    #expect(soon.allSatisfy { ($0["day"]?.text ?? "9") <= "2027-02-22" })
    #expect(try brygga("expires", "--within", "soon").ending == .exited(64))
  }
}
