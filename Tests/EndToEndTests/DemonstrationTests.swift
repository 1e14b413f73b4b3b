import Testing

/// The six projects that the program brings, as they are kept beside the tests of the screens.
struct DemonstrationTests {
  @Test(arguments: [("demo", "en"), ("demo-sv", "sv")])
  func `the stories play to the very files that are kept, and nothing is wrong with them`(
    name: String, language: String
  ) throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/" + name
    let environment = Program.surroundings.merging(["BRYGGA_SEED": "demo"]) { $1 }
    let made = try Program.run(
      Program.brygga, ["demo", folder, "--now", "2026-11-24", "--lang", language], environment: environment)
    #expect(made.ending == .exited(0), "\(made.words)")
    let differing = try Program.run("/usr/bin/diff", ["-rq", Workspace.kept + name, folder])
    #expect(differing.output.isEmpty, "\(differing.output): make golden keeps them anew")
    let checked = try Program.run(Program.brygga, ["-C", folder, "check", "--now", "2026-11-24"])
    #expect(checked.ending == .exited(0), "\(checked.output)\(checked.words)")
  }

  @Test func `there are six projects in four phases, one on hold and one stopped`() throws {
    let listed = try Program.run(
      Program.brygga,
      ["-C", Workspace.kept + "demo", "project", "list", "--plain", "--lang", "en", "--now", "2026-11-24"])
    let rows = listed.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.count == 6)
    let phases = Set(rows.map { $0[3] })
    #expect(phases == ["Exploration", "Preparation", "Implementation", "Sustainment"])
    #expect(rows.map { $0[4] }.sorted() == ["active", "active", "active", "active", "on hold", "stopped"])
  }
}
