/// The version of a file's format: 1 and up, newer ones being higher.
package struct FormatVersion: Hashable, Sendable, Comparable, ExpressibleByIntegerLiteral {
  package let number: Int

  package init(integerLiteral number: Int) {
    self.number = number
  }

  private static let range = 1...999_999

  package static func < (left: FormatVersion, right: FormatVersion) -> Bool { left.number < right.number }
}

extension FormatVersion: FieldValue {
  package static var kind: FieldKind { .integer(range) }
  package static var canonical: CanonicalForm { .integer(range) }
  package static var isScalar: Bool { true }
  package static func read(_ text: inout JSONReader) throws(ParseError) -> FormatVersion {
    text.skipSpace()
    let start = text.position
    let number = try Int.read(&text)
    guard range.contains(number) else {
      throw text.refused(
        "inget format är \(number); det första är 1", "no format is \(number); the first is 1", at: start)
    }
    return FormatVersion(integerLiteral: number)
  }
  package func write(_ out: inout JSONWriter) { number.write(&out) }
  package func same(as other: FormatVersion) -> Bool { self == other }
  package var json: JSONValue { .whole(number) }
}
