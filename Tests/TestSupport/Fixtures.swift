package import Model
package import Storage

/// What is kept beside the tests and what the program brings with it, read where tests need it.
package enum Fixtures {
  /// The folder of all tests.
  package static let tests = Path(#filePath).folder?.folder ?? Path("/")

  /// The folder of the whole project.
  package static let root = tests.folder ?? Path("/")

  /// The day on which the story of the demonstration ends: Tuesday 24 November 2026.
  package static let today = CalendarDay(number: 20_781)

  /// The demonstration that is kept beside the tests, as a person opens it.
  package static func demonstration(_ language: Language) throws -> Workspace {
    try Workspace(at: tests / "Fixtures" / (language == .en ? "demo" : "demo-sv"))
  }

  /// What the program brings with it; read once.
  package static func reference() throws -> Reference { try embedded.get() }

  private static let embedded = Result { try Reference.embedded() }
}
