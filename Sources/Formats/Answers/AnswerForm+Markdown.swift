internal import Model
package import Reports

extension AnswerForm {
  /// The form as a block of Markdown that a person fills in with any editor, or on paper.
  ///
  /// Empty where there is nothing to answer.
  package var markdown: String {
    if items.isEmpty { return "" }
    var lines = [
      Self.instruction(language),
      "",
      "- \(Self.filledInBy(language)):",
      "- \(Self.file(language)) `\(AnswerMark.head(head).text)`",
    ]
    for kind in [Kind.ask, .criterion, .action] {
      let items = items(kind)
      if items.isEmpty { continue }
      lines += ["", "### " + kind.heading(language), ""]
      lines += items.flatMap(lines(of:))
    }
    lines += ["", "`\(AnswerMark.end.text)`"]
    return lines.map { $0 + "\n" }.joined()
  }

  private static let instruction = Phrase(
    "Kryssa i rutorna, skriv efter kolon och skicka tillbaka filen. Låt koderna i slutet av raderna stå kvar: de säger vilken fråga svaret gäller. Det som lämnas som det är ändrar ingenting.",
    "Tick the boxes, write after the colons and send the file back. Leave the codes at the ends of the lines: they say which question an answer belongs to. What is left as it is changes nothing."
  )

  /// True for a line of the words that say how the form is filled in, however it was broken.
  static func isInstruction(_ line: String) -> Bool {
    let words = line.lettersOnly
    return words.count > 12 && [instruction.sv, instruction.en].contains { $0.lettersOnly.hasRun(words) }
  }

  static let file = Phrase("Fil", "File")
  static let filledInBy = Phrase("Ifyllt av", "Filled in by")

  private func lines(of item: Item) -> [String] {
    let mark = AnswerMark.record(item.record, values: item.kind.marked.map { item.before[$0] ?? "" })
    let name = item.kind.label(language).capitalised
    let details = item.kind == .ask ? Array(item.details.prefix(1)) : item.details
    let beside = details.isEmpty ? "" : " (" + details.map(\.markdown).joined(separator: "; ") + ")"
    var lines = ["- \(name) **\(item.title.markdown)**\(beside) `\(mark.text)`"]
    if item.kind == .ask { lines += item.details.dropFirst().map { "  - " + $0.markdown } }
    return lines
      + item.kind.fields.map { field in
        let line = "  - \(field.label(language).capitalised):"
        if !field.choices.isEmpty { return line + " " + boxes(field, item.before[field] ?? "") }
        let before = item.before[field] ?? ""
        return before.isEmpty ? line : line + " " + before
      }
  }

  /// The boxes of the words that may be chosen, and of one that stands there and may not.
  private func boxes(_ field: AnswerField, _ before: String) -> String {
    let choices = field.words.filter { choice in
      choice.word.same(as: before) || field.choices.contains(choice)
    }
    return choices.map { choice in
      (choice.word.same(as: before) ? "[x] " : "[ ] ") + choice.label(language).markdown
    }.joined(separator: " ")
  }
}
