package import Model

/// A key that the tree has beside the fields of a record: defined once, for rendering, checking and the manual.
package struct ReportWord<Root: Record>: Sendable {
  let key: ReportShape.Key
  package let value: @Sendable (Root, ReportScope) -> ReportValue

  package init(
    _ name: String, _ meaning: Phrase, as shape: ReportShape,
    _ value: @escaping @Sendable (Root, ReportScope) -> ReportValue
  ) {
    key = ReportShape.Key(name, meaning, shape)
    self.value = value
  }

  /// Makes a key with a text; the empty one counts as absent.
  package init(
    _ name: String, _ meaning: Phrase, _ text: @escaping @Sendable (Root, ReportScope) -> String
  ) {
    self.init(name, meaning, as: .text) { .text(text($0, $1)) }
  }

  /// Makes a key with a flag: for a section, or an inverted one.
  package static func flag(
    _ name: String, _ meaning: Phrase, _ flag: @escaping @Sendable (Root, ReportScope) -> Bool
  ) -> ReportWord {
    ReportWord(name, meaning, as: .flag) { .flag(flag($0, $1)) }
  }

  /// Makes a key with records of a list, chosen or put in order.
  package static func list<Element: Record>(
    _ name: String, _ meaning: Phrase, _ records: @escaping @Sendable (Root, ReportScope) -> [Element]
  ) -> ReportWord {
    ReportWord(name, meaning, as: .list(of: Element.self)) { root, scope in
      scope.list(records(root, scope))
    }
  }
}

/// A record that has more keys in reports than its fields.
package protocol ReportRecord: Record {
  static var reportWords: [ReportWord<Self>] { get }
}
