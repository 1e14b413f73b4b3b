/// The demo projects in a folder of their own.
struct Workspace: ~Copyable {
  private let scratch: Scratch

  /// Where the demonstrations are kept beside the tests.
  static let kept: String = {
    let parts = #filePath.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    return "/" + parts.dropLast(3).joined(separator: "/") + "/Fixtures/"
  }()

  init() throws {
    scratch = try Scratch()
    // Playing it takes seconds in a build for tests; a test holds the kept files to what is played.
    _ = try? Program.run("/bin/cp", ["-r", Self.kept + "demo", folder])
  }

  var folder: String { scratch.path + "/demo" }

  /// The words that open its screens.
  var open: [String] { ["-C", folder, "--now", "2026-11-24", "open"] }
}
