internal import Model

/// A value in the tree of words, in one language, that a template sees.
package indirect enum ReportValue: Equatable, Sendable {
  /// A text, escaped for the format wherever a template writes it; the empty text counts as absent.
  case text(String)
  case flag(Bool)
  case list([ReportValue])
  case object([Member])
  /// Ready text of the format itself, such as a drawing; written as it is.
  case markup(String)

  /// A member of an object.
  package struct Member: Equatable, Sendable {
    package let name: String
    package let value: ReportValue

    package init(_ name: String, _ value: ReportValue) {
      self.name = name
      self.value = value
    }
  }

  package static func == (left: ReportValue, right: ReportValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)), (.markup(let left), .markup(let right)):
      left.same(as: right)
    case (.flag(let left), .flag(let right)): left == right
    case (.list(let left), .list(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// The value under the key; nil where there is no such key.
  package subscript(_ key: String) -> ReportValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.same(as: key) }?.value
  }

  /// The same object with these members, each in place of one of its name.
  package func with(_ new: [Member]) -> ReportValue {
    guard case .object(let members) = self else { return self }
    let kept = members.filter { member in
      !new.contains { $0.name.same(as: member.name) }
    }
    return .object(kept + new)
  }

  /// Makes a list of objects that know their place in it.
  static func list(numbering objects: [ReportValue]) -> ReportValue {
    .list(
      objects.enumerated().map { index, object in
        object.with([
          .init("number", .text("\(index + 1)")), .init("is_first", .flag(index == 0)),
          .init("is_last", .flag(index == objects.count - 1)),
        ])
      })
  }

  /// True where a section over it is written.
  package var isThere: Bool {
    switch self {
    case .text(let text), .markup(let text): !text.utf8.isEmpty
    case .flag(let flag): flag
    case .list(let values): !values.isEmpty
    case .object: true
    }
  }
}
