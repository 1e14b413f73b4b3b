import Foundation
import Model

/// The framework of a made-up team: five phases, gates, criteria and voices of its own, and one borrowed criterion.
enum TeamFramework {
  static func ward(_ reference: Reference) throws -> Framework {
    let bytes = try contents(of: "Tests/Fixtures/frameworks/ward.json")
    return try JSONReader.read(bytes, as: Framework.self).completed(from: reference.frameworks)
  }

  /// A file of the repository.
  static func contents(of path: String) throws -> [UInt8] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: tests.deletingLastPathComponent().appending(path: path)))
  }
}
