internal import Changes
package import Model

/// A guess of which field each column of somebody's own table goes into.
package struct ColumnGuess: Equatable, Sendable {
  /// The fields by the columns, from 0; absent where a column is left out.
  package let fields: [Int: String]

  /// Takes the fields that the person named, and guesses the rest from their names and labels in both languages.
  ///
  /// `asked` holds heading and field. Throws a ``Refusal`` for a heading that is not there, and for a field that is
  /// none or named twice.
  package init(
    of headings: [String], as recordKind: String, asked: [(heading: String, field: String)] = []
  ) throws(Refusal) {
    guard let kind = Project.kind(recordKind) else {
      throw Refusal(.notFound, "okänt slag av post: \(recordKind)", "no such kind of record: \(recordKind)")
    }
    let parseContext = ParseContext(today: .unset, isNew: true)
    let possible = kind.descriptions.filter { $0.isTypable(in: parseContext) || $0.name.same(as: "id") }
    let names = headings.map(\.lettersOnly)
    var fields: [Int: String] = [:]
    for (heading, field) in asked {
      guard let column = names.firstIndex(of: heading.lettersOnly) else {
        var refusal = Refusal(
          .notFound, "ingen kolumn \"\(heading)\"", "no column \"\(heading)\"", field: "--map")
        refusal.choices = headings.nearestFirst(to: heading) { [$0] }
        throw refusal
      }
      guard let meant = possible.first(where: { $0.isMeant(by: field, of: kind) }) else {
        var refusal = Refusal(
          .notFound, "okänt fält \"\(field)\"", "unknown field \"\(field)\"", field: "--map")
        refusal.choices = possible.map(\.name).nearestFirst(to: field) { [$0] }
        throw refusal
      }
      if fields.values.contains(where: { $0.same(as: meant.name) }) {
        throw Refusal(
          .invalid, "fältet \(meant.name) är redan valt", "the field \(meant.name) is chosen already",
          field: "--map")
      }
      fields[column] = meant.name
    }
    for (column, heading) in headings.enumerated() where fields[column] == nil {
      let meant = possible.first { field in
        field.isMeant(by: heading, of: kind) && !fields.values.contains { $0.same(as: field.name) }
      }
      if let meant { fields[column] = meant.name }
    }
    self.fields = fields
  }

  /// True where a record can be told by what was found: its title or id.
  package var namesRecords: Bool {
    fields.values.contains { $0.same(as: "title") || $0.same(as: "id") }
  }
}

extension FieldDescription {
  fileprivate func isMeant(by heading: String, of kind: any Named.Type) -> Bool {
    let typed = heading.lettersOnly
    if typed.isEmpty { return false }
    let usual = name.same(as: "title") ? [kind.recordKind, kind.label.sv, kind.label.en] : []
    return ([name, label.sv, label.en] + label.formerWords + usual + (Self.alsoCalled[name] ?? []))
      .contains { $0.lettersOnly == typed }
  }

  /// The other names that office people give a column.
  private static let alsoCalled: [String: [String]] = [
    "id": ["post", "record", "nr", "nummer"],
    "title": ["namn", "name", "titel", "roll", "role"],
    "due": ["deadline", "förfallodatum", "slutdatum", "till", "klart", "due date", "senast"],
    "owner": ["ägare", "responsible"],
    "status": ["state"],
    "description": ["text", "beskriv"],
    "power": ["makt", "influence"],
    "perspective": ["grupp", "group", "voice", "röst"],
    "impact": ["konsekvens"],
    "start": ["startdatum", "start date"],
  ]
}
