import Glibc
import Model
import Storage
import Testing

@Suite struct `The files of a workspace` {
  @Test(arguments: [
    "brygga.json", ".gitattributes", ".gitignore", "projects/heart/project.json",
    "projects/heart/history/k3x9.jsonl",
    "projects/heart/decisions/20261124T093000Z-G2-j4k2m9.json",
    "projects/heart/snapshots/2026-11-24-w3k2m9.json",
    "snapshots/2026-11-24-w3k2m9.json", "frameworks/short.json", "catalogue/barriers.json",
    "templates/steering.md",
    "templates/parts/_style.html",
  ])
  func `are shared`(name: String) { #expect(OwnFiles.areShared(name)) }

  @Test(arguments: [
    "projects/heart/list.csv", "projects/heart/~$report.xlsx", "projects/heart/.DS_Store",
    "projects/desktop.ini",
    "projects/heart/._project.json", "projects/heart/project (Bo's conflicted copy 2026-11-24).json",
    "projects/heart/project.sync-conflict-20261124-101010-ABCDEFG.json", "projects/heart/project-1.json",
    "projects/heart/project.json~", "projects/heart/.project.json.swp",
    "projects/heart/history/k3x9 (1).jsonl",
    "projects/heart/history/k3x9.torn-1", "projects/heart/decisions/j4k2m9 (konfliktkopia).json",
    "projects/heart/decisions/a/b.json", "projects/heart/drafts/x.json",
    "projects/heart/.backups/project-1.json",
    "projects/heart/.lock", "projects/heart/Private/x.json", "projects/.brygga-1.tmp/project.json",
    "notes.txt",
    "brygga.json.bak", "a/brygga.json", "templates/~steering.md", "templates/.steering.md.swp",
    "frameworks/a b.json", "",
    "projects", "projects/heart",
  ])
  func `and nothing else is`(name: String) { #expect(!OwnFiles.areShared(name)) }

  @Test func `are never written over by an export, through a link or from another folder either`() throws {
    let scratch = try Scratch()
    let workspace = try Workspace.create(at: scratch.path / "w", organisation: "R", language: .en)
    for folder in ["projects/heart", "projects/heart/history", "frameworks", "out"] {
      try #require(mkdir(workspace.path.text + "/" + folder, 0o755) == 0)
    }
    for name in [
      "brygga.json", "projects/heart/project.json", "projects/heart/history/x.jsonl", "projects/heart/.lock",
      "projects/heart/decisions", "frameworks/new.md", "snapshots/x.json", "projects/heart/../../brygga.json",
    ] {
      #expect(throws: FileFault.self, "\(name)") {
        try ExportedFile.write([0x61], to: workspace.path / name, replacing: true)
      }
    }
    symlink(workspace.path.text + "/brygga.json", (scratch.path / "link.json").text)
    #expect(throws: FileFault.self) {
      try ExportedFile.write([0x61], to: scratch.path / "link.json", replacing: true)
    }
    try ExportedFile.write([0x61], to: workspace.path / "out/brygga.json")
    try ExportedFile.write([0x61], to: workspace.path / "projects/heart/report.md")
  }

  @Test func `of others are replaced only where somebody says so`() throws {
    let scratch = try Scratch()
    let file = scratch.path / "out.md"
    try ExportedFile.write([0x61], to: file)
    try ExportedFile.write([0x62], to: file)
    try scratch.write([0x63], "out.md")
    #expect(throws: FileFault.self) { try ExportedFile.write([0x64], to: file) }
    #expect(try scratch.read("out.md") == [0x63])
    try ExportedFile.write([0x64], to: file, replacing: true)
    try ExportedFile.write([0x65], to: file)
    #expect(try scratch.read("out.md") == [0x65])
    #expect(ExportedFile.free(file) == scratch.path / "out-2.md")
  }
}

@Suite struct `Names of folders` {
  @Test func `are never those that Windows keeps`() {
    let kept = ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    for name in kept {
      for title in [name, name.uppercased(), " " + name + "!", name + "."] {
        let slug = Slug.of(title)
        #expect(!kept.contains(slug) && !slug.isEmpty, "\(title)")
        #expect(Slug.isValid(slug))
      }
      #expect(!Slug.isValid(name))
      #expect(Slug.of(name + " b") == name + "-b")
    }
    #expect(Slug.of("Contract") == "contract")
  }
}
