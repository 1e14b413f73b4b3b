import Glibc
import Model
internal import Storage

/// The git settings that make this program the merge driver.
struct DriverSetting {
  /// The command that git hands to a shell after it has filled it in.
  let command: String

  init(_ program: Path) {
    // Quoted for the shell; a percent sign is git's own.
    let quoted = program.text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "'"): Array("'\\''".utf8)
      case UInt8(ascii: "%"): Array("%%".utf8)
      default: [byte]
      }
    }
    command = "'" + String(decoding: quoted, as: UTF8.self) + "' merge-file --path=%P -- %O %A %B"
  }

  /// The settings as `-c` takes them, for a clone that was never set up.
  var settings: [String] { pairs.map { $0.name + "=" + $0.value } }

  /// The names and values of the settings.
  ///
  /// A base that itself was merged must be whole: with `binary`, git takes a clean ancestor and not our conflicts.
  private var pairs: [(name: String, value: String)] {
    [
      ("merge.brygga.name", "brygga merges records"), ("merge.brygga.driver", command),
      ("merge.brygga.recursive", "binary"),
    ]
  }

  /// True where the repository's own settings are these; throws a ``FileFault`` where git cannot be run.
  func isKnown(to git: Git) throws(FileFault) -> Bool {
    for pair in pairs {
      let told = try git.ask(["config", "--local", "-z", "--get", pair.name])
      guard told.isDone, told.output.elementsEqual(Array(pair.value.utf8) + [0]) else { return false }
    }
    return true
  }

  /// Writes the settings into the repository's own; throws a ``FileFault`` where git refuses.
  func write(with git: Git) throws(FileFault) {
    for pair in pairs { try git.must(["config", "--local", "--replace-all", pair.name, pair.value]) }
  }

  /// Merges two settings of a workspace in a repository of its own, as git will.
  ///
  /// Throws a ``FileFault`` where git does not merge them as it should.
  func trial() throws(FileFault) {
    let folder = try Folder.temporary()
    defer { Folder.remove(folder) }
    var git = Git(in: folder)
    git.settings = settings
    let person = [
      "GIT_AUTHOR_NAME=brygga", "GIT_AUTHOR_EMAIL=brygga@localhost", "GIT_COMMITTER_NAME=brygga",
      "GIT_COMMITTER_EMAIL=brygga@localhost",
    ]
    func commit(_ settings: WorkspaceSettings) throws(FileFault) -> String {
      try DurableFile.write(JSONWriter.file(settings), to: folder / Workspace.file, within: folder)
      try git.must(["add", "--", "."])
      try git.must(["commit", "--quiet", "--no-verify", "--message=trial"], with: person)
      return try git.must(["rev-parse", "--verify", "HEAD"]).line
    }
    try git.must(["init", "--quiet", "--", "."])
    let lines = RequiredLines.attributes
    try DurableFile.write(lines.added(to: []) ?? [], to: folder / lines.name, within: folder)
    var settings = Workspace.newSettings(organisation: "A", language: .en)
    let base = try commit(settings)
    settings.organisation = "B"
    let left = try commit(settings)
    try git.must(["checkout", "--quiet", "--detach", base])
    settings.organisation = "A"
    settings.language = .known(.sv)
    _ = try commit(settings)
    let merged = try git.ask(["merge", "--quiet", "--no-edit", "--no-verify", left], with: person)
    let after = merged.isDone ? try Workspace(at: folder).settings : settings
    guard after.organisation.same(as: "B"), after.language == .known(.sv) else {
      throw FileFault(
        .failed, folder,
        Phrase(
          "provet gick inte: git kunde inte slå ihop med \(command)",
          "the trial failed: git could not merge with \(command)"),
        advice: Phrase(
          "Kontrollera att programmet ligger kvar där och får köras.",
          "See that the program still is there and may be run."))
    }
  }
}

extension Folder {
  /// Makes a folder of this person's only, in `TMPDIR` or else `/tmp`.
  static func temporary() throws(FileFault) -> Path {
    let place = environment("TMPDIR").map(Path.init) ?? Path("/tmp")
    var name = Array((place / "brygga-XXXXXX").text.utf8CString)
    let made = name.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkdtemp($0) != nil } ?? false }
    guard made else { throw .system(place, FileFault.creating, error: errno) }
    return Path(String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
