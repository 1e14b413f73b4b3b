import Model
import Testing

/// What the status leaves as, and where it goes.
struct ExportCommandTests: ~Copyable {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private var out: String { workspace.folder }

  private func brygga(_ words: [String], zone: String = "UTC") throws -> Program.Run {
    try Program.run(
      Program.brygga,
      ["-C", workspace.folder, "--now", "2026-11-24", "-p", "heart-failure", "--lang", "en", "--no-input"]
        + words,
      environment: Program.surroundings.merging(["TZ": zone, "BRYGGA_SEED": "export"]) { $1 })
  }

  private func export(_ words: String...) throws -> Program.Run { try brygga(["export"] + words) }

  private func written(_ name: String) -> [UInt8] { Scratch.bytes(out + "/" + name) }

  @Test func `the ending of the file says the format`() throws {
    for (name, beginning) in [
      ("a.md", "# "), ("a.MARKDOWN", "# "), ("a.ics", "BEGIN:VCALENDAR\r\n"), ("a.json", "{\n"),
    ] {
      #expect(try export("-o", out + "/" + name).ending == .exited(0))
      #expect(written(name).starts(with: Array(beginning.utf8)), "\(name)")
    }
    let refused = try export("-o", out + "/a.pdf")
    #expect(refused.ending == .exited(64))
    #expect(refused.words.contains("md, html, csv, xlsx, ics, json"))
    #expect(written("a.pdf").isEmpty)
    #expect(try export().ending == .exited(64))
  }

  @Test func `what goes to stdout is the same as what goes to a file`() throws {
    for format in ["md", "ics", "json"] {
      #expect(try export("--format", format, "-o", out + "/same").ending == .exited(0))
      let shown = try export("--format", format, "-o", "-")
      #expect(Array(shown.output.utf8) == written("same"))
      #expect(shown.words.isEmpty)
    }
  }

  @Test func `a folder takes a file below a name without anything that people wrote`() throws {
    let run = try export("--format", "md", "-o", out + "/deep/folder/")
    #expect(run.ending == .exited(0))
    #expect(!written("deep/folder/heart-failure-2026-11-24.md").isEmpty)
    #expect(try export("--format", "md", "--for", "Public", "-o", out + "/deep/folder").ending == .exited(0))
    #expect(!written("deep/folder/heart-failure-public-2026-11-24.md").isEmpty)
  }

  @Test func `CSV is a file a table, or the one that is named`() throws {
    #expect(try export("--format", "csv").ending == .exited(64))
    #expect(try export("--format", "csv", "-o", out + "/tables").ending == .exited(0))
    #expect(written("tables/barriers.csv").starts(with: Array("\u{FEFF}".utf8)))
    #expect(!written("tables/actions.csv").isEmpty)
    #expect(try export("--table", "barriers", "-o", out + "/one.csv").ending == .exited(0))
    #expect(written("one.csv") == written("tables/barriers.csv"))
    let unknown = try export("--table", "bariers", "-o", out + "/none.csv")
    #expect(unknown.ending == .exited(4))
    #expect(unknown.words.contains("There are: "))
    #expect(unknown.words.contains("reviews_conditions"))
    #expect(written("none.csv").isEmpty)
    // Where a file stands there can be no folder.
    #expect(try export("--format", "csv", "-o", out + "/one.csv/").ending == .exited(1))
    #expect(written("one.csv") == written("tables/barriers.csv"))
  }

  @Test func `what others were given before is told of where it lies in the same folder`() throws {
    let first = try export("--format", "csv", "-o", out + "/tables")
    #expect(!first.words.contains("too: look before"))
    let second = try export("--format", "csv", "--audience", "public", "-o", out + "/tables")
    #expect(second.ending == .exited(0))
    #expect(second.words.contains("other files lie there too: look before the folder is sent"))
  }

  @Test func `what cannot be written leaves what was there, and nobody was given anything`() throws {
    let file = out + "/kept.md"
    #expect(try export("-o", file).ending == .exited(0))
    let before = written("kept.md")
    let outside = try Scratch()
    _ = try Program.run("/bin/cp", [file, outside.path + "/theirs.md"])
    _ = try Program.run("/bin/ln", ["-s", outside.path + "/theirs.md", out + "/link.md"])
    let link = try export("--for", "Steering group", "-o", out + "/link.md")
    #expect(link.ending == .exited(3))
    #expect(Scratch.bytes(outside.path + "/theirs.md") == before)
    let device = try export("--for", "Steering group", "--format", "md", "-o", "/dev/full")
    #expect(device.ending == .exited(3))
    let nowhere = try export("--for", "Steering group", "-o", out + "/no/such/place.md")
    #expect(nowhere.ending == .exited(4))
    #expect(try brygga(["snapshot", "diff", "last", "--for", "Steering group"]).ending == .exited(4))
    #expect(written("kept.md") == before)
  }

  @Test func `stdout that takes nothing is a failure`() throws {
    let line = "'\(Program.brygga)' -C '\(workspace.folder)' -p heart-failure export --format md > /dev/full"
    #expect(try Program.run("/bin/sh", ["-c", line]).ending == .exited(1))
  }

  @Test func `machines are told which files and which snapshot`() throws {
    let run = try export("--for", "Team", "-o", out + "/a.ics", "--json")
    let data = try JSONReader.read(Array(run.output.utf8), as: JSONValue.self)["data"]
    #expect(data?["format"]?.text == "ics")
    #expect(data?["files"]?.list?.first?.text == out + "/a.ics")
    #expect(data?["snapshot"]?["group"]?.text == "Team")
  }

  @Test func `the same project gives the same bytes in every time zone`() throws {
    for format in ["md", "ics", "json"] {
      let here = try brygga(["export", "--format", format])
      let there = try brygga(["export", "--format", format], zone: "Pacific/Kiritimati")
      #expect(here.ending == .exited(0))
      #expect(here.output.utf8.elementsEqual(there.output.utf8), "\(format)")
    }
  }
}
