import Changes
import Model
import Storage
import TestSupport
import Testing

@Suite struct `Confirming personal data` {
  private let number = "850709-9805"

  /// A digest that tells texts apart, in place of SHA-256.
  private func digest(_ bytes: [UInt8]) -> String { String(decoding: bytes.reversed(), as: UTF8.self) }

  private func fixture() throws -> ProjectFixture {
    var fixture = try ProjectFixture()
    fixture.context.digest = { String(decoding: $0.reversed(), as: UTF8.self) }
    return fixture
  }

  @Test func `a change warns of what it brought in itself, and stops nothing`() throws {
    var fixture = try fixture()
    let made = try fixture.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["Ring \(number)"])]))
    let record = try #require(made.record)
    #expect(made.personalData.map(\.record) == [record])
    #expect(made.personalData.map(\.field) == ["title"])
    #expect(made.personalData.map(\.masked) == ["850709-****"])
    let names = Names(project: fixture.project, reference: fixture.reference)
    // The title holds the number, so the record is named by its id.
    #expect(
      made.personalData.map { $0.words(names).sv } == ["rubrik (\(record)): personnummer 850709-****"])
    let next = try fixture.make(
      .edit(record: record, [FieldAssignment(["title"], ["Ring genast \(number)"])]))
    #expect(next.personalData.isEmpty)
    let note = try fixture.make(.note(record: record, text: "a.b@example.org"))
    #expect(note.personalData.map(\.kind) == [.mail])
    #expect(note.personalData.map(\.field) == ["notes.text"])
  }

  @Test func `each text is asked about until it was confirmed with a reason, and a new text again`() throws {
    var fixture = try fixture()
    let made = try fixture.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["Ring \(number)"])]))
    let found = fixture.document.unconfirmedPersonalData(digest: digest)
    #expect(found.map(\.masked) == ["850709-****"])
    #expect(throws: Refusal.self) {
      try fixture.document.confirm(found, because: "  ", on: fixture.context)
    }
    let bytes = fixture.bytes
    let confirmed = try fixture.document.confirm(found, because: "made up", on: fixture.context)
    #expect(fixture.bytes == bytes)
    #expect(confirmed.entry?.verb == "guard.confirm")
    #expect(confirmed.entry?.reason == "made up")
    #expect(confirmed.entry?.confirms.map(\.record) == [try #require(made.record)])
    #expect(fixture.document.unconfirmedPersonalData(digest: digest).isEmpty)
    // The same text in another place is the same text.
    try fixture.make(.add(recordKind: "action", [FieldAssignment(["title"], ["Ring \(number)"])]))
    #expect(fixture.document.unconfirmedPersonalData(digest: digest).isEmpty)
    try fixture.make(.add(recordKind: "action", [FieldAssignment(["title"], ["Skriv till \(number)"])]))
    #expect(fixture.document.unconfirmedPersonalData(digest: digest).count == 1)
  }

  @Test func `a confirmation reads back from the log, and undo passes it by`() throws {
    var fixture = try fixture()
    try fixture.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["Ring \(number)"])]))
    let found = fixture.document.unconfirmedPersonalData(digest: digest)
    let made = try fixture.document.confirm(found, because: "made up", on: fixture.context)
    let entry = try #require(made.entry)
    let line = JSONWriter.line(entry)
    #expect(!line.contains("\"\(number)"))
    let again = try JSONReader.read(Array(line.utf8), as: HistoryEntry.self)
    #expect(again.same(as: entry))
    _ = try fixture.document.undo(on: fixture.context, with: fixture.reference)
    #expect(fixture.project.barriers.isEmpty)
  }

  @Test func `what goes with lines of history is asked about even where it was taken out of the project`()
    throws
  {
    var fixture = try fixture()
    try fixture.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["Ring \(number)"])]))
    _ = try fixture.document.undo(on: fixture.context, with: fixture.reference)
    #expect(fixture.document.unconfirmedPersonalData(digest: digest).isEmpty)
    let lines = fixture.document.unconfirmedPersonalData(with: fixture.document.history, digest: digest)
    #expect(lines.map(\.masked) == ["850709-****"])
    try fixture.document.confirm(lines, because: "made up", on: fixture.context)
    #expect(
      fixture.document.unconfirmedPersonalData(with: fixture.document.history, digest: digest).isEmpty)
  }

  @Test func `only what stands in the texts that leave is asked about`() throws {
    var fixture = try fixture()
    try fixture.make(.add(recordKind: "barrier", [FieldAssignment(["title"], ["Ring \(number)"])]))
    try fixture.make(.add(recordKind: "action", [FieldAssignment(["title"], ["a.b@example.org"])]))
    let left = fixture.document.unconfirmedPersonalData(
      leavingIn: .list([.text("Hinder: Ring \(number)"), .text("070-123 45 67")]), digest: digest)
    #expect(left.map(\.kind) == [.identityNumber, .phone])
    #expect(left.map(\.field) == ["title", ""])
  }

  @Test func `the demonstrations raise next to no alarm`() throws {
    for language in Language.allCases {
      let workspace = try Fixtures.demonstration(language)
      var texts = 0
      var alarms: [String] = []
      for slug in try workspace.slugs() {
        let project = try workspace.open(slug).document.project
        texts += JSONWriter.file(project).split(separator: 0x0A).count
        alarms += project.personalData.map { "\($0.record) \($0.field) \($0.masked)" }
      }
      print(
        "guard: \(alarms.count) alarms in \(texts) lines of the demonstration in \(language.rawValue)", alarms
      )
      #expect(texts > 3_000)
      #expect(alarms.count * 100 < texts)
      #expect(alarms.isEmpty, "\(alarms)")
    }
  }
}
