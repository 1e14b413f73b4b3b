/// A resolver of typed names: the records, codes and people that they can mean.
package protocol NameResolver: Sendable {
  /// The id of the record of that kind, by id, unique prefix or title.
  ///
  /// Throws a ``Refusal`` where the name means no such record.
  func id(of recordKind: String, named text: String) throws(Refusal) -> String
  /// The code of the entry, by code or title.
  ///
  /// Throws a ``Refusal`` where the name means no such entry.
  func code(of kind: CodeKind, named text: String) throws(Refusal) -> String
  /// The id of the one member, stakeholder or organisation with that title, else the text itself.
  func who(_ text: String) -> String
}

/// A resolver that takes every name as it stands.
package struct LiteralNames: NameResolver {
  package init() {}

  package func id(of recordKind: String, named text: String) throws(Refusal) -> String { text }
  package func code(of kind: CodeKind, named text: String) throws(Refusal) -> String { text }
  package func who(_ text: String) -> String { text }
}

/// The context in which somebody types into a field: the day, and the names that can be meant.
package struct ParseContext: Sendable {
  package var today: CalendarDay
  /// True where the record is being made, so that fields that never change may be filled in.
  package var isNew: Bool
  package var resolver: any NameResolver

  package init(today: CalendarDay, isNew: Bool = false, resolver: any NameResolver = LiteralNames()) {
    self.today = today
    self.isNew = isNew
    self.resolver = resolver
  }
}
