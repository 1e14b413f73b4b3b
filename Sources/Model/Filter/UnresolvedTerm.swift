/// A term of a filter as it was typed, before its key is looked up.
package struct UnresolvedTerm: Equatable, Sendable {
  /// The sign between the key and the value of a term.
  package enum Comparison: String, Sendable {
    case has = ":"
    case equals = "="
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="
  }

  package var isTurned = false
  package var key: String?
  package var comparison = Comparison.has
  package var value = ""
  package var isQuoted = false

  /// The terms of a filter; one that is only begun says nothing yet and is left out.
  package static func terms(of text: String) -> [UnresolvedTerm] {
    var rest = Array(text.utf8)[...]
    var terms: [UnresolvedTerm] = []
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
      if rest.isEmpty { return terms }
      let term = UnresolvedTerm(takenFrom: &rest)
      if term.key != nil || !term.value.isEmpty { terms.append(term) }
    }
  }

  private init(takenFrom rest: inout ArraySlice<UInt8>) {
    if rest.first == UInt8(ascii: "!") {
      isTurned = true
      rest = rest.dropFirst()
    }
    let key = rest.prefix { $0 > 0x20 && !UnresolvedTerm.signs.contains($0) && $0 != UInt8(ascii: "\"") }
    let after = rest[key.endIndex...]
    if !key.isEmpty, let (comparison, length) = UnresolvedTerm.comparison(at: after) {
      self.key = String(decoding: key, as: UTF8.self)
      self.comparison = comparison
      rest = after.dropFirst(length)
    }
    if rest.first == UInt8(ascii: "\"") {
      isQuoted = true
      rest = rest.dropFirst()
      let quoted = rest.prefix { $0 != UInt8(ascii: "\"") }
      value = String(decoding: quoted, as: UTF8.self)
      rest = rest[quoted.endIndex...].dropFirst()
    } else {
      let plain = rest.prefix { $0 != 0x20 && $0 != 0x09 }
      value = String(decoding: plain, as: UTF8.self)
      rest = rest[plain.endIndex...]
    }
  }

  private static let signs: Set<UInt8> = [
    UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
  ]

  private static func comparison(at rest: ArraySlice<UInt8>) -> (Comparison, length: Int)? {
    for length in [2, 1] {
      let sign = String(decoding: rest.prefix(length), as: UTF8.self)
      if rest.count >= length, let comparison = Comparison(rawValue: sign) { return (comparison, length) }
    }
    return nil
  }
}
