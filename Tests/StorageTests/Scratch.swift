import Changes
import GitSync
import Glibc
import Model
import Storage
import TestSupport
import Testing

/// A folder of its own for one test, removed with everything in it.
final class Scratch {
  let path: Path
  private let folder: TemporaryFolder

  /// Kept away from the person's own state folder.
  private static let state: Void = {
    setenv("XDG_STATE_HOME", "/tmp/brygga-tests-state-\(getpid())", 1)
    setenv("XDG_CACHE_HOME", "/tmp/brygga-tests-cache-\(getpid())", 1)
    unsetenv("BRYGGA_SEED")
  }()

  init() throws {
    Scratch.state
    folder = try TemporaryFolder()
    path = Path(folder.path)
  }

  func write(_ bytes: [UInt8], _ name: String) throws {
    let file = try #require(fopen((path / name).text, "w"))
    defer { fclose(file) }
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  func write(_ text: String, _ name: String) throws { try write(Array(text.utf8), name) }

  /// Writes a page; false where there is no room for it.
  func fill(_ name: String) -> Bool {
    let file = open((path / name).text, O_WRONLY | O_CREAT, 0o666)
    defer { close(file) }
    let page = [UInt8](repeating: 0, count: 4096)
    return file >= 0 && Glibc.write(file, page, page.count) == page.count
  }

  func read(_ name: String) throws -> [UInt8] {
    let file = try #require(fopen((path / name).text, "r"), "\(name)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }

  func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  func exists(_ name: String) -> Bool { access((path / name).text, F_OK) == 0 }

  func mode(_ name: String) -> mode_t {
    var status = stat()
    return stat((path / name).text, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  /// The names in a folder, hidden ones too.
  func names(_ name: String) -> [String] { Scratch.names(in: (path / name).text) }

  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}

/// A workspace with one project called `Triage`.
struct Sample {
  static let file = "projects/triage/project.json"
  static let now = Instant(rfc3339: "2026-11-24T09:30:00Z") ?? Instant(seconds: 0)

  let scratch: Scratch
  let workspace: Workspace
  let reference: Reference

  init() throws {
    try self.init(in: Scratch())
  }

  init(in scratch: Scratch) throws {
    self.scratch = scratch
    workspace = try Workspace.create(at: scratch.path, organisation: "Region Halland", language: .sv)
    reference = try Fixtures.reference()
    let document = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Triage"])], sites: ["Vårdcentral 1"], slug: "triage",
      on: Sample.context(),
      with: reference)
    _ = try workspace.create(document)
  }

  static func context(_ seconds: Int = 0, by: String = "Projektledaren") -> ChangeContext {
    let at = now + seconds
    return ChangeContext(at: at, today: at.day, by: by, digest: sha256)
  }

  /// Adds an action with the title to an open project, without saving.
  func add(_ title: String, to document: inout ProjectDocument, by: String = "Projektledaren") throws {
    let dates = [FieldAssignment(["title"], [title]), FieldAssignment(["status"], ["planned"])]
    try document.apply(.add(recordKind: "action", dates), on: Sample.context(by: by), with: reference)
  }

  func add(_ title: String) throws {
    try workspace.change("triage", by: "Projektledaren") { try add(title, to: &$0) }
  }

  @discardableResult
  func save(_ open: inout OpenProject, patience: Int = 0) throws -> IncomingChanges? {
    try workspace.save(&open, on: Sample.context(), with: reference, patience: patience)
  }

  /// The titles of the actions as they stand on the disk.
  func titles() throws -> [String] {
    try workspace.open("triage").document.project.actions.map(\.title).sorted()
  }

  func check() throws -> [Finding] { try workspace.check(now: Sample.now + 86_400) }

  /// The one log of the project.
  func log() throws -> String {
    let name = try #require(scratch.names("projects/triage/history").first { $0.utf8.count == 16 })
    return "projects/triage/history/" + name
  }

  /// The fault with which the project is refused.
  func fault(_ text: String) throws -> FileFault {
    try scratch.write(text, Sample.file)
    return try #require(throws: FileFault.self) { try workspace.open("triage") }
  }

  /// The project's file with one text in the place of another.
  func replace(_ old: String, _ new: String) throws {
    let text = try scratch.text(Sample.file)
    let parts = text.utf8.split(separator: Array(old.utf8), maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(old) is not in the file")
    try scratch.write(
      String(decoding: Array(parts[0]) + Array(new.utf8) + Array(parts[1]), as: UTF8.self), Sample.file)
  }
}
