/// A value that a field can hold, said once for reading, writing, comparing, forms and schema.
package protocol FieldValue: Sendable {
  /// The kind of the type, for forms, filters and schemas.
  static var kind: FieldKind { get }
  /// True where a list of such values stands on one line of a file.
  static var isScalar: Bool { get }
  /// True where the field may be left out of a file.
  static var mayBeAbsent: Bool { get }
  var isAbsent: Bool { get }

  static func read(_ text: inout JSONReader) throws(ParseError) -> Self
  func write(_ out: inout JSONWriter)
  /// The form that the text must have for the writer to write it just so, told without reading it.
  static var canonical: CanonicalForm { get }
  /// True where both are equal byte for byte, where Swift's own `==` would merge different spellings.
  func same(as other: Self) -> Bool
  var json: JSONValue { get }
  /// The record that the value is, or the records that it has.
  var heldRecords: [any Record] { get }
}

extension FieldValue {
  package static var isScalar: Bool { kind.isScalar }
  package static var mayBeAbsent: Bool { false }
  package var isAbsent: Bool { false }

  package var json: JSONValue {
    do throws(ParseError) {
      return try JSONReader.read(JSONWriter.file(self), as: JSONValue.self)
    } catch {
      return .null
    }
  }

  package var heldRecords: [any Record] { [] }

  /// Reads the value out of one that is already parsed.
  ///
  /// Throws a ``ParseError`` whose offset means nothing here. The JSON is written and read again.
  package init(json: JSONValue) throws(ParseError) {
    self = try JSONReader.read(JSONWriter.file(json), as: Self.self)
  }
}

/// The kind of a value, as forms, filters, schemas and the command line tell them apart.
package indirect enum FieldKind: Sendable {
  case text, integer(ClosedRange<Int>?), number, flag, day, instant, who, phrase, json
  /// A word of this list.
  case word([Choice])
  /// The record's own id, with the letter of its kind.
  case ownID(String)
  /// The id of a record of this kind in the same project, such as `barrier`.
  case reference(String)
  /// The id of an entry of the framework or the catalogue, such as `perspectives`.
  case code(CodeKind)
  case list(FieldKind)
  case record(RecordShape)

  /// A word of a list, with its label.
  package struct Choice: Sendable, Equatable {
    package let word: String
    package let label: Phrase

    package init(word: String, label: Phrase) {
      self.word = word
      self.label = label
    }
  }
}

/// The rule by which a field merges when two people changed it.
package enum MergeRule: Sendable {
  /// A field that never changes after the record was made.
  case never
  /// A field with one value; the other is kept as a conflict.
  case one
  /// A field with one long text.
  case text
  /// A set of values, with removals.
  case union
  /// A list of entries that are never edited.
  case append
}

extension JSONValue: FieldValue {
  package static var kind: FieldKind { .json }
  package static var canonical: CanonicalForm { .json }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> JSONValue { try text.value() }
  package func write(_ out: inout JSONWriter) { out.value(self) }
  package func same(as other: JSONValue) -> Bool { self == other }
  package var json: JSONValue { self }
}

extension String: FieldValue {
  package static var kind: FieldKind { .text }
  package static var canonical: CanonicalForm { .text }
  package static var isScalar: Bool { true }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> String { try text.text() }
  package func write(_ out: inout JSONWriter) { out.quoted(self) }
  package func same(as other: String) -> Bool {
    let isSame = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in left.isSame(as: right) }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
  package var json: JSONValue { .text(self) }
}

extension Bool: FieldValue {
  package static var kind: FieldKind { .flag }
  package static var canonical: CanonicalForm { .flag }
  package static var mayBeAbsent: Bool { true }
  package var isAbsent: Bool { !self }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> Bool { try text.flag() }
  package func write(_ out: inout JSONWriter) { out.value(.flag(self)) }
  package func same(as other: Bool) -> Bool { self == other }
  package var json: JSONValue { .flag(self) }
}

extension Int: FieldValue {
  package static var kind: FieldKind { .integer(nil) }
  package static var canonical: CanonicalForm { .integer(.min ... .max) }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> Int {
    text.skipSpace()
    let start = text.position
    guard text.next == UInt8(ascii: "-") || (0x30...0x39).contains(text.next) else {
      throw text.expected("ett heltal", "a whole number")
    }
    let digits = try text.number()
    guard let number = Int(digits) else {
      throw text.refused("inte ett heltal: \(digits)", "not a whole number: \(digits)", at: start)
    }
    return number
  }
  package func write(_ out: inout JSONWriter) { out.number(String(self)) }
  package func same(as other: Int) -> Bool { self == other }
  package var json: JSONValue { .whole(self) }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  package static var kind: FieldKind { Wrapped.kind }
  package static var canonical: CanonicalForm { .optional(Wrapped.canonical) }
  package static var mayBeAbsent: Bool { true }
  package var isAbsent: Bool { self == nil }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> Wrapped? {
    try Wrapped.read(&text)
  }
  package func write(_ out: inout JSONWriter) {
    if let value = self { value.write(&out) } else { out.value(.null) }
  }
  package func same(as other: Wrapped?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let left?, let right?): left.same(as: right)
    case (nil, _), (_, nil): false
    }
  }
  package var json: JSONValue { self?.json ?? .null }
  package var heldRecords: [any Record] { self?.heldRecords ?? [] }
}

extension Array: FieldValue where Element: FieldValue {
  package static var kind: FieldKind { .list(Element.kind) }
  package static var canonical: CanonicalForm { .list(Element.canonical, isScalar: Element.isScalar) }
  package static var mayBeAbsent: Bool { true }
  package var isAbsent: Bool { isEmpty }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> [Element] {
    var elements: [Element] = []
    try text.openList()
    let start = text.position
    var more = text.first(before: UInt8(ascii: "]"))
    while more {
      do throws(ParseError) {
        elements.append(try Element.read(&text))
      } catch { throw error.within(element: elements.count) }
      // A long list grows once, instead of being copied at each doubling.
      if elements.count == 64 { elements.reserveCapacity(64 + text.elementsAhead(after: 64, from: start)) }
      more = try text.another(before: UInt8(ascii: "]"))
    }
    return elements
  }
  package func write(_ out: inout JSONWriter) {
    let isScalar = Element.isScalar
    out.openList(isScalar: isScalar)
    for index in indices {
      out.element(index, isScalar: isScalar)
      self[index].write(&out)
    }
    out.closeList(isScalar: isScalar)
  }
  package func same(as other: [Element]) -> Bool {
    guard count == other.count else { return false }
    for index in indices where !self[index].same(as: other[index]) { return false }
    return true
  }
  package var json: JSONValue {
    var values: [JSONValue] = []
    values.reserveCapacity(count)
    for index in indices { values.append(self[index].json) }
    return .list(values)
  }
  package var heldRecords: [any Record] { flatMap(\.heldRecords) }
}

extension FieldKind {
  var isScalar: Bool {
    switch self {
    case .list, .record, .phrase, .json: false
    case .text, .integer, .number, .flag, .day, .instant, .who, .word, .ownID, .reference, .code: true
    }
  }
}
