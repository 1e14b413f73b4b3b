extension CalendarDay: FieldValue {
  package static var kind: FieldKind { .day }
  package static var canonical: CanonicalForm { .day }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> CalendarDay {
    try text.word("en dag som 2026-11-24", "a day such as 2026-11-24") { CalendarDay(iso: $0) }
  }
  package func write(_ out: inout JSONWriter) { out.quoted(iso) }
  package func same(as other: CalendarDay) -> Bool { self == other }
  package var json: JSONValue { .text(iso) }
}

extension Instant: FieldValue {
  package static var kind: FieldKind { .instant }
  package static var canonical: CanonicalForm { .instant }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> Instant {
    try text.word("en tidpunkt som 2026-11-24T09:30:00Z", "an instant such as 2026-11-24T09:30:00Z") {
      Instant(rfc3339: $0)
    }
  }
  package func write(_ out: inout JSONWriter) { out.quoted(rfc3339) }
  package func same(as other: Instant) -> Bool { self == other }
  package var json: JSONValue { .text(rfc3339) }
}

extension JSONReader {
  /// Reads a text that must be of one form.
  ///
  /// Throws a ``ParseError`` where `read` returns nil; `sv` and `en` say what was expected.
  mutating func word<Value>(
    _ sv: String, _ en: String, _ read: (String) -> Value?
  ) throws(ParseError) -> Value {
    skipSpace()
    let start = position
    guard next == UInt8(ascii: "\"") else { throw expected(sv, en) }
    let text = try text()
    guard let value = read(text) else {
      let shown = JSONWriter.line(text)
      throw refused("väntade \(sv), fann \(shown)", "expected \(en), found \(shown)", at: start)
    }
    return value
  }
}

/// The id of a record: the letter of its kind and five Crockford base-32 characters.
package struct ID<Named>: Hashable, Sendable, Comparable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func < (left: ID, right: ID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension ID: FieldValue {
  package static var isScalar: Bool { true }
  package static var kind: FieldKind {
    if let named = Named.self as? any Identified.Type { return .reference(named.recordKind) }
    return .text
  }
  package static var canonical: CanonicalForm { .word }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> ID {
    try text.word("ett id av små bokstäver och siffror", "an id of small letters and digits") {
      $0.isPlainID ? ID($0) : nil
    }
  }
  package func write(_ out: inout JSONWriter) { out.quoted(text) }
  package func same(as other: ID) -> Bool { text.same(as: other.text) }
  package var json: JSONValue { .text(text) }
}

extension String {
  /// True for a text of letters, digits and `- _` only, at most forty.
  ///
  /// An id may hold no more, so that it can stand in a path.
  package var isPlainID: Bool {
    !utf8.isEmpty && utf8.count <= 40 && utf8.allSatisfy { $0.isOfPlainID }
  }
}

/// A kind of entry in the framework or in the catalogue.
package enum CodeKind: String, Sendable, CaseIterable {
  case frameworks, phases, gates, criteria, activities, closing
  case perspectives, concepts, categories, factors, barriers, strategies
  case clusters, matching, duties, measures, terms, references
}

/// A code with the title of its entry, and how sure that is.
package typealias CodeTitle = (id: String, title: Phrase, confidence: OpenEnum<Confidence>?)

/// An entry that codes name, with its kind.
package protocol Coded: Sendable {
  static var codes: CodeKind { get }
}

/// The id of an entry of the framework or the catalogue, such as `G2-06` or `pat`.
///
/// It asks nothing of `Entry` itself, as ``ID`` and ``OpenEnum`` do not of theirs: a type that does is dear the first
/// time it is met, since the conformance has to be found among all those of the program.
package struct Code<Entry>: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(stringLiteral text: StaticString) {
    self.init(text.description)
  }

  package static func < (left: Code, right: Code) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Code: FieldValue where Entry: Coded {
  package static var kind: FieldKind { .code(Entry.codes) }
  package static var canonical: CanonicalForm { .word }
  package static var isScalar: Bool { true }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> Code {
    try text.word("en kod av bokstäver och siffror", "a code of letters and digits") {
      $0.isPlainID ? Code($0) : nil
    }
  }
  package func write(_ out: inout JSONWriter) { out.quoted(text) }
  package func same(as other: Code) -> Bool { text.same(as: other.text) }
  package var json: JSONValue { .text(text) }
}

/// The id of a member, stakeholder or organisation, or free text such as a role.
package struct PersonReference: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(stringLiteral text: StaticString) {
    self.init(text.description)
  }
}

extension PersonReference: FieldValue {
  package static var kind: FieldKind { .who }
  package static var canonical: CanonicalForm { .text }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> PersonReference {
    PersonReference(try text.text())
  }
  package func write(_ out: inout JSONWriter) { out.quoted(text) }
  package func same(as other: PersonReference) -> Bool { text.same(as: other.text) }
  package var json: JSONValue { .text(text) }
}

/// A decimal number, kept as written.
package struct Number: Hashable, Sendable {
  package let text: String

  package init(_ whole: Int) { text = String(whole) }

  /// Makes a number; nil unless the text is a JSON number.
  package init?(_ text: String) {
    do throws(ParseError) {
      guard case .number(let number) = try JSONReader.read(Array(text.utf8), as: JSONValue.self) else {
        return nil
      }
      self.text = number
    } catch { return nil }
  }

  private init(read text: String) {
    self.text = text
  }

  package var value: Double { Double(text) ?? 0 }
}

extension Number: FieldValue {
  package static var kind: FieldKind { .number }
  package static var canonical: CanonicalForm { .number }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> Number {
    Number(read: try text.number())
  }
  package func write(_ out: inout JSONWriter) { out.number(text) }
  package func same(as other: Number) -> Bool { text == other.text }
  package var json: JSONValue { .number(text) }
}

/// A rating from 1 to 5: power, interest, impact, changeability.
package struct Rating: Hashable, Sendable {
  package let value: Int

  package init?(_ value: Int) {
    guard (1...5).contains(value) else { return nil }
    self.value = value
  }
}

extension Rating: FieldValue {
  package static var kind: FieldKind { .integer(1...5) }
  package static var canonical: CanonicalForm { .integer(1...5) }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> Rating {
    text.skipSpace()
    let start = text.position
    guard let rating = Rating(try Int.read(&text)) else {
      throw text.refused("väntade ett tal från 1 till 5", "expected a number from 1 to 5", at: start)
    }
    return rating
  }
  package func write(_ out: inout JSONWriter) { value.write(&out) }
  package func same(as other: Rating) -> Bool { self == other }
  package var json: JSONValue { .whole(value) }
}

/// A level of co-production, from 0 (none) to 5 (decide).
package struct Level: Hashable, Comparable, Sendable {
  package let value: Int

  package init?(_ value: Int) {
    guard (0...5).contains(value) else { return nil }
    self.value = value
  }

  private init(held value: Int) {
    self.value = value
  }

  package static let none = Level(held: 0)
  package static let inform = Level(held: 1)
  package static let consult = Level(held: 2)
  package static let involve = Level(held: 3)
  package static let coproduce = Level(held: 4)
  package static let decide = Level(held: 5)

  package static func < (left: Level, right: Level) -> Bool { left.value < right.value }

  package var label: Phrase {
    switch value {
    case 1: Phrase("informera", "inform")
    case 2: Phrase("konsultera", "consult")
    case 3: Phrase("involvera", "involve")
    case 4: Phrase("samskapa", "co-produce")
    case 5: Phrase("medbesluta", "decide")
    default: Phrase("ingen", "none")
    }
  }

  /// The promise to those who are met at this level, in our words for the ladder of IAP2.
  package var promise: Phrase {
    switch value {
    case 1: Phrase("får tydlig information", "get clear information")
    case 2: Phrase("tillfrågas, och får veta vad det ledde till", "are asked, and hear what it led to")
    case 3:
      Phrase("arbetar med; det de oroas för syns i valen", "work along; their concerns show in the options")
    case 4: Phrase("formar och väljer lösningar med oss", "shape and choose solutions with us")
    case 5: Phrase("har rösträtt eller sista ordet", "have a vote or the final word")
    default: Phrase("ingenting ännu", "nothing yet")
    }
  }

  /// The word for those who were met at this level.
  package var reached: Phrase {
    switch value {
    case 1: Phrase("informerade", "informed")
    case 2: Phrase("konsulterade", "consulted")
    case 3: Phrase("involverade", "involved")
    case 4: Phrase("samskapade", "co-produced")
    case 5: Phrase("medbeslutade", "decided with us")
    default: Phrase("inte hörda", "not consulted")
    }
  }
}

extension Level: FieldValue {
  package static var kind: FieldKind { .integer(0...5) }
  package static var canonical: CanonicalForm { .integer(0...5) }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> Level {
    text.skipSpace()
    let start = text.position
    guard let level = Level(try Int.read(&text)) else {
      throw text.refused("väntade en nivå från 0 till 5", "expected a level from 0 to 5", at: start)
    }
    return level
  }
  package func write(_ out: inout JSONWriter) { value.write(&out) }
  package func same(as other: Level) -> Bool { self == other }
  package var json: JSONValue { .whole(value) }
}

/// A closed list of words in the files, with their labels.
package protocol LabelledEnum: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  var label: Phrase { get }
}

/// A word of a list; a word from a newer version is kept as it is.
package enum OpenEnum<Known> {
  case known(Known)
  case unknown(String)

  package var known: Known? {
    guard case .known(let word) = self else { return nil }
    return word
  }
}

extension OpenEnum: Equatable where Known: Equatable {}
extension OpenEnum: Hashable where Known: Hashable {}
extension OpenEnum: Sendable where Known: Sendable {}

extension OpenEnum where Known: LabelledEnum {
  package init(_ word: String) {
    self = Known(rawValue: word).map(OpenEnum.known) ?? .unknown(word)
  }

  package var word: String {
    switch self {
    case .known(let known): known.rawValue
    case .unknown(let word): word
    }
  }

  package var label: Phrase { known?.label ?? Phrase(word) }

  package static func == (left: OpenEnum, right: Known) -> Bool { left == .known(right) }
  package static func != (left: OpenEnum, right: Known) -> Bool { left != .known(right) }
}

extension Optional {
  package static func == <Known: LabelledEnum>(left: Wrapped?, right: Known) -> Bool
  where Wrapped == OpenEnum<Known> {
    left?.known == right
  }
  package static func != <Known: LabelledEnum>(left: Wrapped?, right: Known) -> Bool
  where Wrapped == OpenEnum<Known> {
    left?.known != right
  }
}

extension OpenEnum: FieldValue where Known: LabelledEnum {
  package static var isScalar: Bool { true }
  package static var kind: FieldKind {
    .word(Known.allCases.map { .init(word: $0.rawValue, label: $0.label) })
  }
  package static var canonical: CanonicalForm { .word }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> OpenEnum {
    try text.word("ett ord av bokstäver", "a word of letters") { $0.isPlainID ? OpenEnum($0) : nil }
  }
  package func write(_ out: inout JSONWriter) { out.quoted(word) }
  package func same(as other: OpenEnum) -> Bool { self == other }
  package var json: JSONValue { .text(word) }
}

extension Phrase: FieldValue {
  package static var kind: FieldKind { .phrase }
  package static var canonical: CanonicalForm { .unseen }
  package static var shape: RecordShape { PhraseFields.shape }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> Phrase {
    let read = try PhraseFields.read(&text)
    return Phrase(read.sv ?? read.en, read.en)
  }
  package func write(_ out: inout JSONWriter) {
    PhraseFields(en: en, sv: en.same(as: sv) ? nil : sv).write(&out)
  }
  package var json: JSONValue { PhraseFields(en: en, sv: en.same(as: sv) ? nil : sv).json }
  package func same(as other: Phrase) -> Bool { en.same(as: other.en) && sv.same(as: other.sv) }
}

/// The form of a phrase in a file: English required, Swedish where it differs.
private struct PhraseFields: Record {
  var en = ""
  var sv: String?
  var unknown = UnknownFields()

  static func fields(_ field: inout some Fields<Self>) {
    field("en", \.en, .one, Phrase("engelska", "English"))
    field("sv", \.sv, .one, Phrase("svenska", "Swedish"))
  }
}
