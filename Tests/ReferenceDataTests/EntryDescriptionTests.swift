import Model
import Storage
import Testing

/// What can be read of an entry says all that stands in its fields, and how sure that is.
@Suite struct `The description of an entry` {
  private let reference: Reference
  private let frameworks: [Framework]

  init() throws {
    reference = try Reference.embedded()
    frameworks = Array(reference.frameworks)
  }

  /// Every entry of the catalogue and of each framework, with its description in the language.
  private func described(_ language: Language) throws -> [(any ReferenceEntry, EntryDescription)] {
    try frameworks.flatMap { framework in
      try reference.entryCodes(in: framework).map { code in
        let entry = try #require(reference.entry(code, in: framework)?.entry)
        return (entry, try #require(EntryDescription(code, in: reference, framework: framework, language)))
      }
    }
  }

  @Test(arguments: Language.allCases) func `is there for each, with no empty line`(_ language: Language)
    throws
  {
    let all = try described(language)
    #expect(all.count > 1000)
    for (entry, description) in all {
      #expect(!description.title.isEmpty && !description.marks.isEmpty, "\(entry.key)")
      #expect(description.lines.allSatisfy { !$0.text.isEmpty }, "\(entry.key)")
    }
  }

  @Test(arguments: Language.allCases) func `tells of every field that is set`(_ language: Language) throws {
    let told = Set(["format", "id", "gate", "title", "confidence", "parts", "sources"])
    for (entry, description) in try described(language) {
      let fields = Set(entry.members.map(\.name)).subtracting(told)
      #expect(fields.subtracting(description.statements.map(\.field)) == [], "\(entry.key)")
      #expect(description.sources.count == entry.sources.count, "\(entry.key)")
    }
  }

  @Test(arguments: Language.allCases) func `says how sure the whole and its parts are`(_ language: Language)
    throws
  {
    for (entry, description) in try described(language) {
      #expect(description.marks.first?.text == description.confidence.label(language), "\(entry.key)")
      for mark in Confidence.allCases where !entry.parts[mark].isEmpty {
        #expect(description.marks.contains { $0.text.hasPrefix(mark.label(language) + ": ") }, "\(entry.key)")
        #expect(description.used.contains(mark))
      }
    }
  }

  @Test func `of a term says what it means in both languages`() {
    for term in reference.catalogue.terms {
      let definition = term.definition
      #expect(definition?.en.hasSuffix(".") ?? false, "\(term.id.text)")
      #expect(definition?.sv.hasSuffix(".") ?? false, "\(term.id.text)")
      #expect(definition?.en != definition?.sv, "\(term.id.text)")
    }
  }

  @Test func `of a term names fields that the profile has`() {
    let fields = Set(Application.descriptions.map(\.name))
    let named = Set(reference.catalogue.terms.flatMap(\.profile))
    #expect(!named.isEmpty)
    #expect(named.subtracting(fields) == [])
  }

  @Test func `names what a source is by its authors, year and title`() throws {
    let barrier = try #require(
      EntryDescription(EntryCode(.barriers, "BAR-01"), in: reference, .en))
    let line = try #require(barrier.sources.first)
    #expect(line.text.hasPrefix("NAIR24: Nair M"))
    #expect(line.text.contains("(2024). A comprehensive overview of barriers and strategies"))
    #expect(line.entry == EntryCode(.references, "NAIR24"))
  }

  @Test func `takes the phases of the framework that is asked for`() {
    let qif = reference.framework("qif")
    for phase in qif?.phases ?? [] {
      let description = EntryDescription(
        EntryCode(.phases, phase.id.text), in: reference, framework: qif, .sv)
      #expect(description?.title == phase.title(.sv))
    }
  }
}
