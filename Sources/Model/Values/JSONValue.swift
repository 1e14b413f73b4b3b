/// A JSON value of any shape; numbers are kept as written.
package indirect enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([Member])

  /// A member of an object: a name and its value.
  package struct Member: Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.same(as: name) }?.value
  }

  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  package var list: [JSONValue]? {
    guard case .list(let values) = self else { return nil }
    return values
  }

  package static func whole(_ number: Int) -> JSONValue { .number(String(number)) }
}

/// Values are equal where every text has the same bytes; the order of members counts.
extension JSONValue: Equatable {
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.flag(let a), .flag(let b)): a == b
    case (.number(let a), .number(let b)), (.text(let a), .text(let b)):
      a.same(as: b)
    case (.list(let a), .list(let b)): a == b
    case (.object(let a), .object(let b)):
      a.count == b.count
        && a.indices.allSatisfy { a[$0].name.same(as: b[$0].name) && a[$0].value == b[$0].value }
    case (.null, _), (.flag, _), (.number, _), (.text, _), (.list, _), (.object, _): false
    }
  }
}
