import Model
import Storage

/// The demonstrations that are kept beside the tests.
enum Demonstration {
  static func workspace(_ language: Language) throws -> Workspace {
    let name = language == .en ? "demo" : "demo-sv"
    let tests = Path(#filePath).folder?.folder?.folder
    return try Workspace(at: (tests ?? Path("/")) / "Fixtures" / name)
  }
}
