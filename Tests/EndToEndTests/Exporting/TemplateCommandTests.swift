import Glibc
import Model
import Testing

/// A workspace with templates of its own.
struct TemplateCommandTests: ~Copyable {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func brygga(_ words: String...) throws -> Program.Run {
    try Program.run(
      Program.brygga,
      ["-C", workspace.folder, "--now", "2026-11-24", "-p", "heart-failure", "--lang", "en"] + words)
  }

  private func keep(_ text: String, _ name: String) throws {
    let folder = workspace.folder + "/templates"
    mkdir(folder, 0o755)
    let file = open(folder + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(file) }
    let bytes = Array(text.utf8)
    try #require(write(file, bytes, bytes.count) == bytes.count)
  }

  @Test func `a template of the workspace replaces that of the program, or is asked for by name or path`()
    throws
  {
    try keep("# Ours: {{title}}\n", "team.md")
    try keep("# Board: {{title}}\n", "board.md")
    #expect(try brygga("export", "--format", "md").output == "# Ours: Heart-failure readmission\n")
    let board = "# Board: Heart-failure readmission\n"
    #expect(try brygga("export", "--format", "md", "--template", "board").output == board)
    #expect(try brygga("export", "--format", "md", "--template", "templates/board.md").output == board)
    let unknown = try brygga("export", "--format", "md", "--template", "bord")
    #expect(unknown.ending == .exited(3))
    #expect(unknown.words.contains("There are: board"))
    #expect(try brygga("check").ending == .exited(0))
  }

  @Test func `a faulty template is refused with its place, and check names it`() throws {
    try keep("# {{title}}\n{{#barriers}}\n- {{titel}}\n{{/barriers}}\n", "steering.md")
    let refused = try brygga("export", "--format", "md", "--for", "Steering group")
    #expect(refused.ending == .exited(3))
    #expect(refused.output.isEmpty)
    #expect(refused.words.contains("templates/steering.md:3:3: there is no titel here"))
    let check = try brygga("check")
    #expect(check.ending == .exited(3))
    #expect(check.words.contains("templates/steering.md:3:3: there is no titel here"))
    // Nothing was given to them, and other pages are as they were.
    #expect(try brygga("snapshot", "diff", "last", "--for", "Steering group").ending == .exited(4))
    #expect(try brygga("project", "show").ending == .exited(0))
  }

  @Test func `a template that cannot be read stops only what uses it`() throws {
    try keep("", "board.md")
    let folder = workspace.folder + "/templates"
    mkfifo(folder + "/steering.md", 0o644)
    symlink("/etc/hostname", folder + "/_style.html")
    #expect(try brygga("export", "--format", "md").ending == .exited(0))
    for words in [["--format", "md", "--for", "Steering group"], ["--format", "html"]] {
      let refused = try Program.run(
        Program.brygga,
        ["-C", workspace.folder, "--now", "2026-11-24", "-p", "heart-failure", "--lang", "en", "export"]
          + words)
      #expect(refused.ending == .exited(3))
      #expect(refused.output.isEmpty)
      #expect(refused.words.contains("templates/"))
    }
    let check = try brygga("check")
    #expect(check.words.contains("steering.md") && check.words.contains("_style.html"))
  }
}
