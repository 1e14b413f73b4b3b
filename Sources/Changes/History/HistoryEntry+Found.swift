package import Model

extension HistoryEntry {
  /// The words for a line that nobody asked for: merged, changed outside the program, or mended.
  func foundWords(_ names: Names, _ language: Language) -> String {
    let shown = 3
    var parts = differences.prefix(shown).map { $0.foundWords(names, language) }
    if differences.count > shown {
      let more = differences.count - shown
      parts.append(Phrase("och \(more) till", "and \(more) more")(language))
    }
    let label = cause?.label(language) ?? ""
    return parts.isEmpty ? label : label + ": " + parts.joined(separator: ", ")
  }
}

extension Difference {
  /// The difference in a few words: `No time impact 2 → 4`, `new barrier: No time`.
  package func foundWords(_ names: Names, _ language: Language) -> String {
    if isOfConflict, field == nil { return conflictWords(names, language) }
    let subject = names.subject(of: record, language) ?? title ?? whole(language) ?? kindLabel(language)
    guard let field else {
      let kind = kindLabel(language)
      let verb =
        after == nil ? Phrase("\(kind) borttaget", "\(kind) removed") : Phrase("nytt \(kind)", "new \(kind)")
      return verb(language) + ": " + subject
    }
    if field.same(as: "id"), let from = before?.text {
      return Phrase(
        "\(subject) har id \(record), inte \(from)", "\(subject) has the id \(record), not \(from)")(
          language)
    }
    let known = Address.kind(of: record).field(named: field)
    return "\(subject) \(known?.label(language) ?? field) "
      + changeWords(known, language) { names.name($0, $1, language) }
  }

  /// The change of a field in words: `2 → 4`; of a list what was added and taken away: `+ Planning, − Start`.
  package func changeWords(
    _ field: FieldDescription?, _ language: Language, names: (FieldKind, String) -> String?
  ) -> String {
    let kind = field?.kind ?? .json
    guard let field, field.rule.isList, case .list(let element) = kind,
      let earlier = (before ?? .list([])).list, let later = (after ?? .list([])).list
    else {
      let (was, became) = (before, after)
      let words = [was, became].map {
        $0?.isEmpty ?? true ? "–" : kind.shown($0 ?? .null, language, names: names)
      }
      return words[0] + " → " + words[1]
    }
    let added = JSONValue.added(from: earlier, to: later).map {
      "+ " + element.shown($0, language, names: names)
    }
    let gone = JSONValue.added(from: later, to: earlier).map {
      "− " + element.shown($0, language, names: names)
    }
    if added.isEmpty, gone.isEmpty { return Phrase("i annan ordning", "in another order")(language) }
    return (added + gone).joined(separator: ", ")
  }

  private func conflictWords(_ names: Names, _ language: Language) -> String {
    let conflict = after ?? before
    let address = conflict?["record"]?.text ?? ""
    let field = conflict?["field"]?.text
    let known = field.flatMap { name in
      Address.kind(of: address).field(named: name)?.label(language)
    }
    let place = [names.subject(of: address, language) ?? address, known ?? field ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
    let isNew = after != nil
    return Phrase(isNew ? "två värden för " : "ett värde för ", isNew ? "two values for " : "one value for ")(
      language) + place
  }

  /// The words for the one record of its kind, which needs no title; nil for others.
  private func whole(_ language: Language) -> String? {
    switch Address.recordKind(of: record) {
    case Project.recordKind: Phrase("projektets", "the project's")(language)
    case "application": Phrase("profilens", "the profile's")(language)
    default: nil
    }
  }

  private var title: String? { (after ?? before)?["title"]?.text }

  private func kindLabel(_ language: Language) -> String {
    (Address.kind(of: record) as? any Identified.Type)?.label(language) ?? Address.recordKind(of: record)
  }
}

extension JSONValue {
  /// True where there is nothing to say of it.
  fileprivate var isEmpty: Bool {
    switch self {
    case .null: true
    case .text(let text): text.isEmpty
    case .list(let values): values.isEmpty
    case .flag, .number, .object: false
    }
  }
}
