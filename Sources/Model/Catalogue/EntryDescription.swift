/// What can be read of an entry of the reference data: its heading, how sure it is, what it says and what it rests on.
///
/// It is made from the table of the entry's fields, so that no field can be forgotten, and is drawn by screens and
/// commands alike.
package struct EntryDescription: Sendable {
  /// A line: a label at the left, which may be empty, and words beside it.
  package struct Line: Sendable {
    /// The name of the field that it tells of.
    package let field: String
    package let label: String
    package let text: String
    /// The entry that the words name, which can be read in turn.
    package var entry: EntryCode?
  }

  package let code: EntryCode
  /// The kind of entry, in a word.
  package let kind: String
  package let title: String
  package let confidence: OpenEnum<Confidence>
  /// How sure the entry is, in a line a mark: first the whole, then the parts that differ.
  package let marks: [Line]
  /// What it says, field by field.
  package let statements: [Line]
  /// What it rests on, with authors, year and title.
  package let sources: [Line]

  /// The marks that the description gives, of the entry, its parts and its sources.
  package let used: [Confidence]

  /// Every line under the heading, in the order in which they are read.
  package var lines: [Line] { marks + statements + sources }
}

extension EntryDescription {
  /// The description of an entry; nil where there is none with the code.
  ///
  /// What belongs to frameworks is taken from `framework` where that has it.
  package init?(
    _ code: EntryCode, in reference: Reference, framework: Framework? = nil, _ language: Language
  ) {
    guard let found = reference.entry(code, in: framework) else { return nil }
    let writer = EntryWriter(reference: reference, framework: framework, language: language)
    let entry = found.entry
    self.code = EntryCode(code.kind, entry.key)
    kind = code.kind.label(language)
    title = entry.title(language)
    confidence = found.confidence
    marks = writer.marks(of: entry, found.confidence)
    statements = writer.statements(of: entry)
    sources = writer.sources(of: entry)
    let given =
      [found.confidence] + entry.sources.compactMap { reference.catalogue.reference(of: $0)?.confidence }
    used = Confidence.allCases.filter { mark in !entry.parts[mark].isEmpty || given.contains(.known(mark)) }
  }

  /// The marks and what each means, a line a mark.
  package static func explanation(_ language: Language, of marks: [Confidence] = Confidence.allCases)
    -> [Line]
  {
    marks.map { confidence in
      Line(
        field: confidence.rawValue, label: confidence.rawValue,
        text: confidence.label(language).capitalised + ". " + confidence.meaning(language))
    }
  }
}

/// A writer of the lines of descriptions, in one language.
private struct EntryWriter {
  let reference: Reference
  let framework: Framework?
  let language: Language

  /// The fields that are told apart from the others, or not at all.
  private static let apart: Set<String> = [
    "format", "id", "title", "confidence", "parts", "sources", "unknown", "gate",
  ]

  func marks(of entry: any ReferenceEntry, _ whole: OpenEnum<Confidence>) -> [EntryDescription.Line] {
    var lines = [line("confidence", Confidence.name(language), whole.label(language))]
    let fields = type(of: entry).descriptions
    for mark in Confidence.allCases where !entry.parts[mark].isEmpty {
      let names = entry.parts[mark].map { name in
        fields.first { $0.name.same(as: name) }?.label(language) ?? name
      }
      lines.append(line("parts", "", mark.label(language) + ": " + names.joined(separator: ", ")))
    }
    return lines
  }

  func statements(of entry: any ReferenceEntry) -> [EntryDescription.Line] {
    var lines: [EntryDescription.Line] = []
    if entry is Term {
      let other: Language = language == .sv ? .en : .sv
      lines.append(line("title", other.label(language), entry.title(other)))
    }
    let members = entry.members
    for field in type(of: entry).descriptions where !Self.apart.contains(field.name) {
      guard let value = members.first(where: { $0.name.same(as: field.name) })?.value else { continue }
      let words = words(value, field.kind, in: field.name).filter { !$0.text.isEmpty }
      for (index, one) in words.enumerated() {
        lines.append(
          EntryDescription.Line(
            field: field.name, label: index == 0 ? field.label(language) : "", text: one.text,
            entry: one.entry))
      }
    }
    return lines
  }

  func sources(of entry: any ReferenceEntry) -> [EntryDescription.Line] {
    entry.sources.enumerated().map { index, source in
      var words = source
      let known = reference.catalogue.reference(of: source)
      if let known {
        let year = known.year.map { " (\($0))" } ?? ""
        let parts = [(known.authors ?? "") + year, known.heading?(language) ?? "", known.text]
        words += ": " + parts.filter { !$0.isEmpty }.joined(separator: ". ")
        words += " · " + known.confidence.label(language)
      }
      return EntryDescription.Line(
        field: "sources", label: index == 0 ? Phrase("källor", "sources")(language) : "", text: words,
        entry: known.map { EntryCode($0.id) })
    }
  }

  private func line(_ field: String, _ label: String, _ text: String) -> EntryDescription.Line {
    EntryDescription.Line(field: field, label: label, text: text)
  }

  private typealias Words = (text: String, entry: EntryCode?)

  /// A value in words; what names entries is told an entry a line, everything else in one.
  private func words(_ value: JSONValue, _ kind: FieldKind, in field: String) -> [Words] {
    switch (kind, value) {
    case (.code(let codes), .text(let id)):
      let code = EntryCode(codes, id)
      let title = reference.entry(code, in: framework)?.entry.title(language)
      return [(title.map { id + " " + $0 } ?? id, title == nil ? nil : code)]
    case (.list(.code), .list(let values)):
      guard case .list(let element) = kind else { return [] }
      return values.flatMap { words($0, element, in: field) }
    case (.list(.record(let shape)), .list(let values)):
      return values.flatMap { value -> [Words] in
        guard let id = value["id"]?.text, let codes = Self.codes(of: field) else {
          return [(told(value, .record(shape)), nil)]
        }
        return words(.text(id), .code(codes), in: field)
      }
    default:
      if field.same(as: "phases") || field.same(as: "epis") {
        return [(labels(of: value, among: Levels.descriptions), nil)]
      }
      if field.same(as: "profile") { return [(labels(of: value, among: Application.descriptions), nil)] }
      return [(told(value, kind), nil)]
    }
  }

  /// The kind of the records in a list of a framework.
  private static func codes(of list: String) -> CodeKind? {
    list.same(as: "computed") ? .criteria : CodeKind(rawValue: list)
  }

  /// What the fields that are named are called, such as the EPIS phases in place of their letters.
  private func labels(of names: JSONValue, among fields: [FieldDescription]) -> String {
    let labels = Optional(names).texts.map { name in
      fields.first { $0.name.same(as: name) }?.label(language) ?? name
    }
    return labels.joined(separator: ", ")
  }

  /// A value in a line of words.
  private func told(_ value: JSONValue, _ kind: FieldKind) -> String {
    switch (kind, value) {
    case (.list(let element), .list(let values)):
      let separator = element.isScalar ? ", " : "; "
      return values.map { told($0, element) }.joined(separator: separator)
    case (.record(let shape), .object(let members)):
      return members.map { member in
        let field = shape.fields.first { $0.name.same(as: member.name) }
        let label = field?.label(language) ?? member.name
        return label + " " + told(member.value, field?.kind ?? .json)
      }.joined(separator: ", ")
    case (.json, _):
      return ProfileCondition(parsing: value)?.words(language) ?? JSONWriter.line(value)
    case (.integer(let range?), .number(let text)) where range.lowerBound == 0:
      return Int(text).flatMap { Level($0) }?.label(language) ?? text
    default:
      return kind.shown(value, language) { kind, text in
        guard case .code(let codes) = kind else { return nil }
        return reference.entry(EntryCode(codes, text), in: framework)?.entry.title(language)
      }
    }
  }
}

extension JSONValue? {
  /// The texts of a list.
  fileprivate var texts: [String] {
    guard case .list(let values)? = self else { return [] }
    return values.compactMap(\.text)
  }
}

extension ProfileCondition {
  /// The condition as people say it, such as "action autonomy at least A2 or high-risk under the AI Act".
  fileprivate var words: Phrase {
    switch self {
    case .always: Phrase("alltid", "always")
    case .any(let parts): parts.map(\.words).joined(Phrase(" eller ", " or "))
    case .all(let parts): parts.map(\.words).joined(Phrase(" och ", " and "))
    case .property(let property, let value): property.words(for: value)
    }
  }
}

extension ProfileCondition.Property {
  fileprivate func words(for value: JSONValue) -> Phrase {
    if case .flag(let flag) = value { return flag ? label : Phrase("inte ", "not ") + label }
    let text = value.text ?? JSONWriter.line(value)
    switch self {
    case .autonomyMin, .mdrMin: return label + Phrase(" minst ", " at least ") + text
    case .mdrMax: return label + Phrase(" högst ", " at most ") + text
    case .orientation: return label + " " + (Orientation(rawValue: text)?.label ?? Phrase(text))
    case .transparency: return label + " " + (TransparencyCase(rawValue: text)?.label ?? Phrase(text))
    case .highRiskAI, .annex3, .publicBody, .inHouse, .personalData, .patientFacing, .outsideMaker,
      .publicService, .sharedRecords, .inHouseDevice:
      return label + " " + text
    }
  }
}
