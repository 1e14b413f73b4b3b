import Model
import Reports
import Testing

/// Snapshots, what happened since, and personal data on its way out, as a script meets them.
struct PrivacyCommandTests: ~Copyable {
  private let workspace: Workspace
  private let number = "850709-9805"

  init() throws { workspace = try Workspace() }

  private func brygga(_ words: String..., on day: String = "2026-11-24") throws -> Program.Run {
    try Program.run(
      Program.brygga, ["-C", workspace.folder, "--now", day, "-p", "heart-failure", "--lang", "en"] + words)
  }

  private func data(_ run: Program.Run) throws -> JSONValue {
    try JSONReader.read(Array(run.output.utf8), as: JSONValue.self)["data"] ?? .null
  }

  @Test func `a group is told what happened since the snapshot that it was given`() throws {
    let none = try brygga("snapshot", "diff", "last", "--for", "Steering group")
    #expect(none.ending == .exited(4))
    #expect(none.output.isEmpty)
    // The round's snapshot was the team's.
    let team = try brygga("snapshot", "diff", "last", "now", "--for", "Team")
    #expect(team.ending == .exited(0))
    #expect(team.output.contains("G2 from 11 Dec to 15 Jan, 5 weeks later"))
    #expect(try brygga("snapshot", "make", "--for", "Steering group").ending == .exited(0))
    #expect(try brygga("barrier", "add", "The ward moves").ending == .exited(0))
    #expect(try brygga("barrier", "add", "Canary", "internal=yes").ending == .exited(0))
    let plain = try brygga("snapshot", "diff", "last", "--for", "Steering group", "--plain")
    let lines = plain.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(lines.count == 1)
    #expect(lines.first?.first == "additions")
    #expect(lines.first?.last == "Barrier: The ward moves")
    let told = try data(try brygga("snapshot", "diff", "last", "--for", "Steering group", "--json"))
    #expect(told["difference"]?["parts"]?.list?.count == 1)
    // What is exported twice in a day says the same news twice: they are held against another day.
    for _ in 0..<2 {
      let export = try brygga("export", "--format", "md", "--for", "Steering group", on: "2026-11-25")
      #expect(export.output.contains("## Since you last met (24 Nov)"))
      #expect(export.output.contains("- Barrier: The ward moves"))
      #expect(!export.output.contains("Canary"))
    }
    let later = try brygga("export", "--format", "md", "--for", "Steering group", on: "2026-11-26")
    #expect(later.output.contains("## Since you last met (25 Nov)"))
    #expect(later.output.contains("Nothing has changed."))
  }

  @Test func `diff takes two snapshots, and says what it wants where it is not told`() throws {
    let made = try data(try brygga("snapshot", "make", "--for", "Team", "--json"))
    let id = try #require(made["id"]?.text)
    let first = try #require(try data(try brygga("snapshot", "list", "--json")).list?.first?["id"]?.text)
    let diff = try data(try brygga("snapshot", "diff", first, id, "--json"))
    #expect(diff["before"]?.text == first)
    #expect(diff["after"]?.text == id)
    #expect(diff["difference"]?["parts"]?.list?.isEmpty == false)
    #expect(try brygga("snapshot", "diff").ending == .exited(64))
    #expect(try brygga("snapshot", "diff", "w00000", id).ending == .exited(4))
  }

  @Test func `personal data is warned of on save and does not leave without a reason`() throws {
    let added = try brygga("barrier", "add", "Ring \(number)", "blocking=yes", "impact=5")
    #expect(added.ending == .exited(0))
    #expect(added.words.contains("personal identity number 850709-****"))
    #expect(!added.words.contains("9805"))
    let refused = try brygga("export", "--format", "md", "--no-input", "--for", "Steering group")
    #expect(refused.ending == .exited(6))
    #expect(refused.output.isEmpty)
    #expect(refused.words.contains("--confirm-personal-data"))
    #expect(!refused.words.contains("9805"))
    // Nothing was given to them.
    #expect(try brygga("snapshot", "diff", "last", "--for", "Steering group").ending == .exited(4))
    let confirmed = try brygga(
      "export", "--format", "md", "--for", "Steering group", "--confirm-personal-data", "A number made up")
    #expect(confirmed.ending == .exited(0))
    #expect(try brygga("history").output.contains("personal data may leave the project · A number made up"))
    #expect(try brygga("export", "--format", "md", "--no-input").ending == .exited(0))
    #expect(
      try brygga("barrier", "add", "Skriv till \(number)", "blocking=yes", "impact=5").ending == .exited(0))
    #expect(try brygga("export", "--format", "json", "--no-input").ending == .exited(6))
    #expect(try brygga("check").ending == .exited(0))
  }

  @Test func `what a packet would seal must be confirmed, and nothing is decided until it is`() throws {
    func discontinue(_ more: [String]) throws -> Program.Run {
      try Program.run(
        Program.brygga,
        [
          "-C", workspace.folder, "--now", "2026-11-24", "-p", "heart-failure", "--lang", "en", "phase",
          "discontinue", "--reason", "Ring \(number)", "--lessons", "Ask earlier", "--mandate", "Board",
          "--by", "Healthcare director", "--no-input", "--site", "Medicine 1",
        ] + more)
    }
    let before = try brygga("history", "--plain").output
    #expect(try discontinue([]).ending == .exited(6))
    #expect(try brygga("history", "--plain").output == before)
    #expect(try discontinue(["--confirm-personal-data", "Agreed"]).ending == .exited(0))
    // The minutes carry what was confirmed when it was sealed.
    #expect(try brygga("gate", "minutes", "--no-input").ending == .exited(0))
  }
}
