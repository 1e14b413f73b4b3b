/// An assignment `FIELD=VALUE` as somebody typed it: the field, the sign and the values.
package struct FieldAssignment: Equatable, Sendable {
  /// The sign of an assignment: it sets a field, adds to a list or takes away from it.
  package enum Sign: String, Sendable {
    case set = "="
    case add = "+="
    case takeAway = "-="
  }

  /// The names of the fields from the outermost inwards, such as `contract`, `to`.
  package var path: [String]
  package var sign: Sign
  package var values: [String]

  package init(_ path: [String], sign: Sign = .set, _ values: [String]) {
    self.path = path
    self.sign = sign
    self.values = values
  }

  /// The field as people write it: `contract.to`.
  package var field: String { path.joined(separator: ".") }

  /// Reads `FIELD=VALUE`, `FIELD+=VALUE` or `FIELD-=VALUE`; a field may be a path with points.
  ///
  /// Throws a ``Refusal`` where the text is none of these.
  package static func parse(_ text: String) throws(Refusal) -> FieldAssignment {
    let bytes = Array(text.utf8)
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { throw notAnAssignment(text) }
    var end = equals
    var sign = Sign.set
    if equals > 0, bytes[equals - 1] == UInt8(ascii: "+") { sign = .add }
    if equals > 0, bytes[equals - 1] == UInt8(ascii: "-") { sign = .takeAway }
    if sign != .set { end -= 1 }
    let names = bytes[..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard names.allSatisfy(\.isPlainID) else { throw notAnAssignment(text) }
    return FieldAssignment(names, sign: sign, [String(decoding: bytes[(equals + 1)...], as: UTF8.self)])
  }

  private static func notAnAssignment(_ text: String) -> Refusal {
    Refusal(
      .invalid,
      Phrase("väntade FÄLT=VÄRDE, fann \"\(text)\"", "expected FIELD=VALUE, found \"\(text)\""))
  }
}

extension [FieldAssignment] {
  /// Reads each text; those of the same field with the same sign become one assignment.
  ///
  /// Throws a ``Refusal`` where a text is not `FIELD=VALUE`.
  package static func parse(_ texts: [String]) throws(Refusal) -> [FieldAssignment] {
    var assignments: [FieldAssignment] = []
    for text in texts {
      let next = try FieldAssignment.parse(text)
      let earlier = assignments.firstIndex { $0.sign == next.sign && $0.field.same(as: next.field) }
      if let earlier {
        assignments[earlier].values += next.values
      } else {
        assignments.append(next)
      }
    }
    return assignments
  }
}
