import Model
import Testing

/// Snapshots of a day, of all projects and for any audience, and the groups that read them, as a script meets them.
struct SnapshotCommandTests: ~Copyable {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func brygga(on day: String = "2026-11-24", _ words: String...) throws -> Program.Run {
    try Program.run(
      Program.brygga, ["-C", workspace.folder, "--now", day, "-p", "heart-failure", "--lang", "en"] + words)
  }

  private func data(_ run: Program.Run) throws -> JSONValue {
    try JSONReader.read(Array(run.output.utf8), as: JSONValue.self)["data"] ?? .null
  }

  private func status(_ run: Program.Run) throws -> JSONValue {
    let id = try #require(try data(run)["id"]?.text)
    return try data(try brygga("snapshot", "show", id, "--json"))["status"] ?? .null
  }

  @Test func `a snapshot of a day is of the project as it was then`() throws {
    let past = try status(try brygga("snapshot", "make", "--at", "2026-06-01", "--json"))
    #expect(past["on"]?.text == "2026-06-01")
    #expect(past["furthest_phase"]?.text == "Preparation")
    #expect(try brygga("snapshot", "make", "--at", "2027-06-01").ending == .exited(64))
    #expect(try brygga("snapshot", "make", "--at", "2020-06-01").ending == .exited(4))
    #expect(try brygga("snapshot", "make", "--at", "some day").ending == .exited(64))
  }

  @Test func `what is new can be told since a day or a snapshot`() throws {
    let day = try status(
      try brygga("snapshot", "make", "--for", "Team", "--since", "2026-09-01", "--json"))
    #expect(day["since"]?["from"]?.text == "2026-09-01")
    let made = try data(try brygga("snapshot", "make", "--for", "Team", "--at", "2026-06-01", "--json"))
    let id = try #require(made["id"]?.text)
    let told = try status(try brygga("snapshot", "make", "--for", "Steering group", "--since", id, "--json"))
    #expect(told["since"]?["from"]?.text == "2026-06-01")
    #expect(
      try brygga("snapshot", "make", "--since", "w00000").ending == .exited(4))
    // Without a group it is for the team, who were given one last at the round.
    let team = try status(try brygga("snapshot", "make", "--at", "2026-11-20", "--json"))
    #expect(team["since"]?["from"]?.text == "2026-11-17")
  }

  @Test func `another audience than the group's own can be asked for`() throws {
    let made = try status(
      try brygga("snapshot", "make", "--for", "Steering group", "--audience", "public", "--json"))
    #expect(made["audience"]?.text == "public")
    #expect(made["group"]?.text == "Steering group")
    #expect(made["made_by"] == nil || made["made_by"] == .null)
    #expect(try brygga("snapshot", "make", "--audience", "voice").ending == .exited(64))
    let voice = try status(
      try brygga("snapshot", "make", "--audience", "voice", "--perspective", "patients", "--json"))
    #expect(voice["perspective"]?.text == "Patients")
    #expect(voice["heard"]?.list?.isEmpty == false)
  }

  @Test func `a snapshot of all projects is held against the last that the group was given`() throws {
    #expect(try brygga("snapshot", "diff", "--portfolio", "--for", "Public").ending == .exited(4))
    let first = try brygga("snapshot", "make", "--portfolio", "--for", "Steering group")
    #expect(first.ending == .exited(0))
    #expect(try brygga("barrier", "add", "The ward moves").ending == .exited(0))
    let diff = try data(
      try brygga("snapshot", "diff", "--portfolio", "--for", "Steering group", "--json"))
    #expect(diff["projects"]?.list?.map { $0["slug"]?.text } == ["heart-failure"])
    #expect(
      try brygga(
        on: "2026-11-25", "snapshot", "make", "--portfolio", "--for", "Steering group"
      ).ending == .exited(0))
    let list = try data(try brygga("snapshot", "list", "--portfolio", "--json")).list ?? []
    #expect(list.count == 2)
    let id = try #require(list.last?["id"]?.text)
    let shown = try data(try brygga("snapshot", "show", "--portfolio", id, "--json"))
    let projects = shown["status"]?["projects"]?.list ?? []
    #expect(projects.count > 1)
    #expect(shown["states"]?.list?.count == projects.count)
    let heart = try #require(projects.first { $0["slug"]?.text == "heart-failure" })
    #expect(heart["since"]?["from"]?.text == "2026-11-24")
    // What is kept of all projects is none of one project's.
    #expect(try data(try brygga("snapshot", "list", "--json")).list?.count == 1)
  }

  @Test func `groups are added, changed and removed`() throws {
    #expect(try brygga("group", "add", "Nurses", "audience=voice").ending == .exited(64))
    #expect(try brygga("group", "add", "Nurses", "audience=voice", "perspective=pro").ending == .exited(0))
    #expect(try brygga("group", "add", "nurses", "audience=team").ending == .exited(5))
    #expect(try brygga("group", "add", "Board", "audience=everybody").ending == .exited(64))
    let edited = try data(
      try brygga("group", "edit", "nurses", "title=Night nurses", "audience=public", "--json"))
    #expect(edited["title"]?.text == "Night nurses")
    #expect(edited["audience"]?.text == "public")
    #expect(edited["perspective"] == .null)
    #expect(try data(try brygga("group", "list", "--json")).list?.count == 4)
    #expect(try brygga("group", "remove", "Night nurses").ending == .exited(0))
    #expect(try brygga("group", "remove", "Night nurses").ending == .exited(4))
    #expect(try data(try brygga("group", "list", "--json")).list?.count == 3)
    #expect(try brygga("check").ending == .exited(0))
  }
}
