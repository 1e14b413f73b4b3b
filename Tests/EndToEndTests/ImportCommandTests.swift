import Foundation
import Model
import Testing

/// An export for the team is sent out, filled in as in an office, and comes back.
struct ImportCommandTests: ~Copyable {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func brygga(_ words: String...) throws -> Program.Run {
    let folder = workspace.folder
    return try Program.run(
      Program.brygga, ["-C", folder, "-p", "heart-failure", "--now", "2026-11-24T15:00:00Z"] + words)
  }

  private func bytes() -> [UInt8] {
    Scratch.bytes(workspace.folder + "/projects/heart-failure/project.json")
  }

  /// Fills in the first action of the sheet of answers, with a text that begins as a formula does but is none.
  private static let filling = """
    import openpyxl, sys, datetime
    book = openpyxl.load_workbook(sys.argv[1])
    sheet = book["Answers"]
    rows = list(sheet.iter_rows())
    top = next(n for n, row in enumerate(rows) if any(c.value == "Assessment" for c in row))
    at = {c.value: n for n, c in enumerate(rows[top])}
    row = next(row for row in rows[top + 1:] if row[at["Status"]].value == "planned")
    row[at["Status"]].value = "In progress"
    row[at["Due"]].value = datetime.datetime(2027, 2, 1)
    row[at["Comment"]].value = "=the board asked"
    row[at["Comment"]].data_type = "s"
    row[at["Filled in by"]].value = "Anna"
    book.save(sys.argv[1])
    """

  @Test(.enabled(if: hasOpenpyxl, "needs python3 with openpyxl, which make verify-exports names"))
  func `a workbook that was filled in changes nothing until it is accepted, and then only that`() throws {
    let file = workspace.folder + "/team.xlsx"
    #expect(try brygga("export", "-o", file).ending == .exited(0))
    #expect(try brygga("import", file, "--plain").output.isEmpty)
    #expect(try Program.run("/usr/bin/python3", ["-c", Self.filling, file]).ending == .exited(0))
    let before = bytes()
    let shown = try brygga("import", file, "--plain")
    #expect(shown.ending == .exited(0))
    #expect(shown.output.split(separator: "\n").count == 3)
    #expect(try brygga("import", file, "--dry-run", "--accept", "all").ending == .exited(0))
    #expect(bytes() == before)
    #expect(try brygga("import", file, "--accept", "Q99").ending == .exited(4))
    let accepted = try brygga("import", file, "--accept", "all", "--plain")
    #expect(accepted.ending == .exited(0))
    #expect(accepted.output.split(separator: "\n").allSatisfy { $0.contains("\taccepted\t") })
    #expect(bytes() != before)
    #expect(try brygga("import", file, "--plain").output.isEmpty)
    let history = try brygga("history", "--plain").output
    #expect(history.contains("Anna in team.xlsx"))
    for _ in 0..<3 { #expect(try brygga("undo").ending == .exited(0)) }
    #expect(bytes() == before)
  }

  @Test func `a saved mail is refused with what to do`() throws {
    let mail = workspace.folder + "/team.eml"
    try "Subject: x\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n- Svar: =C3=A5\r\n".write(
      toFile: mail, atomically: false, encoding: .utf8)
    let run = try brygga("import", mail)
    #expect(run.ending == .exited(3))
    #expect(run.words.contains("a saved mail") && run.words.contains("copy its text"))
  }

  @Test func `a file without answers is refused, and one of another project too`() throws {
    let folder = workspace.folder
    let team = folder + "/team.md"
    #expect(try brygga("export", "-o", team).ending == .exited(0))
    let other = try Program.run(Program.brygga, ["-C", folder, "-p", "staffing-forecast", "import", team])
    #expect(other.ending == .exited(3))
    #expect(other.words.contains("belongs to the project"))
    #expect(try brygga("import", folder + "/brygga.json").ending != .exited(0))
    #expect(try brygga("import", folder + "/README.md").ending != .exited(0))
    #expect(try brygga("import", team, "--map", "A=title").ending == .exited(64))
  }
}

private let hasOpenpyxl =
  (try? Program.run("/usr/bin/python3", ["-c", "import openpyxl"]))?.ending == .exited(0)
