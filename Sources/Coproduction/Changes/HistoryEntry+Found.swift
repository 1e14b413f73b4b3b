extension HistoryEntry {
  /// What a line says that nobody asked for: merged, changed outside the program, or mended.
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
  /// What one difference did, in a few words: `No time impact 2 → 4`, `new barrier: No time`.
  package func foundWords(_ names: Names, _ language: Language) -> String {
    if isOfConflict, field == nil { return conflictWords(names, language) }
    let subject = names.subject(of: record, language) ?? title ?? record
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
    let known = Change.kind(of: record).descriptions.first { $0.name.same(as: field) }
    let (was, became) = sideWords(known, names, language)
    return "\(subject) \(known?.label(language) ?? field) \(was) → \(became)"
  }

  /// What the field was and became, as people read it on one line.
  package func sideWords(
    _ field: FieldDescription?, _ names: Names, _ language: Language
  ) -> (before: String, after: String) {
    func plain(_ value: JSONValue?) -> String {
      guard let value else { return "–" }
      return (field?.kind ?? .json).shown(value, language) { names.name($0, $1, language) }
    }
    return (plain(before), plain(after))
  }

  private func conflictWords(_ names: Names, _ language: Language) -> String {
    let conflict = after ?? before
    let address = conflict?["record"]?.text ?? ""
    let field = conflict?["field"]?.text
    let known = field.flatMap { name in
      Change.kind(of: address).descriptions.first { $0.name.same(as: name) }?.label(language)
    }
    let place = [names.subject(of: address, language) ?? address, known ?? field ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
    let isNew = after != nil
    return Phrase(isNew ? "två värden för " : "ett värde för ", isNew ? "two values for " : "one value for ")(
      language) + place
  }

  private var title: String? { (after ?? before)?["title"]?.text }

  private func kindLabel(_ language: Language) -> String {
    (Change.kind(of: record) as? any Identified.Type)?.label(language) ?? Change.noun(of: record)
  }
}
