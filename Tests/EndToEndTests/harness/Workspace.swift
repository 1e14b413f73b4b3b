/// The demo projects in a folder of their own.
struct Workspace: ~Copyable {
  private let folder: Scratch

  init() throws {
    folder = try Scratch()
    _ = try? Program.run(Program.brygga, ["demo", folder.path + "/demo"])
  }

  /// The words that open its screens.
  var open: [String] { ["-C", folder.path + "/demo", "open"] }
}
