import Changes
import Formats
import Model
import Reports
import Testing

/// What is filled in is what is proposed, whatever the editor: none missing, none more.
@Suite struct `Answers that come back` {
  private static let lives = (UInt64(1)...8).map { $0 }

  @Test(arguments: Language.allCases)
  func `A sheet that nobody touched proposes nothing`(language: Language) throws {
    let answering = try Answering(language)
    #expect(answering.form.items.count > 20)
    #expect(try answering.proposals(markdown(answering.form.markdown)).all.isEmpty)
    let table = try #require(answering.form.table)
    #expect(try answering.proposals(sheet(table.textRows)).all.isEmpty)
  }

  @Test(arguments: lives)
  func `What is filled in in Markdown is proposed, and the second time nothing is`(seed: UInt64) throws {
    var answering = try Answering(seed % 2 == 0 ? .sv : .en, seed: seed)
    let fillings = answering.fillings()
    var lines = answering.form.markdown.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    for filling in fillings { lines.fill(filling, as: Int(seed)) }
    let text = lines.joined(separator: seed % 3 == 0 ? "\r\n" : "\n")
    try hold(fillings, markdown(text), &answering)
  }

  @Test(arguments: lives)
  func `What is filled in in a table is proposed, and the second time nothing is`(seed: UInt64) throws {
    var answering = try Answering(seed % 2 == 0 ? .en : .sv, seed: seed)
    let fillings = answering.fillings()
    var table = try #require(answering.form.table)
    for filling in fillings {
      let row = try #require(
        table.rows.firstIndex { $0.last?.words.contains(" " + filling.item.record) ?? false })
      let column = try #require(table.columns.firstIndex { $0.key == filling.field.rawValue })
      table.rows[row][column] = .text(filling.typed)
    }
    // Whoever fills it in may sort it, and send back a part.
    let rows = seed % 2 == 0 ? table.textRows : [table.textRows[0]] + table.textRows.dropFirst().reversed()
    try hold(fillings, sheet(rows), &answering)
  }

  /// Reported is what was filled in; accepting it makes it so; the same sheet again says nothing that can be accepted.
  private func hold(_ fillings: [Filling], _ sheet: AnswerSheet, _ answering: inout Answering) throws {
    let proposals = try answering.proposals(sheet)
    let reported = proposals.all.map { ($0.record ?? "") + " " + $0.field }
    #expect(reported.sorted() == fillings.map(\.slot).sorted())
    #expect(Set(proposals.all.map(\.number)).count == proposals.all.count)
    for proposal in proposals.all {
      let filling = try #require(fillings.first { $0.slot == (proposal.record ?? "") + " " + proposal.field })
      #expect(filling.isSaid(by: proposal), "\(proposal.words.en)")
    }
    let entries = answering.document.history.count
    try answering.accept(proposals)
    let made = answering.document.history[entries...]
    #expect(made.count == proposals.open.count)
    #expect(made.allSatisfy { $0.cause == .imported && $0.by == "P. lead" })
    let again = try answering.proposals(sheet)
    #expect(again.open.isEmpty && again.all.count == proposals.refused.count)
  }

  @Test func `What was accepted is taken back by undo, one by one`() throws {
    var answering = try Answering(.en, seed: 3)
    let before = answering.document.project
    var lines = answering.form.markdown.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    for filling in answering.fillings() { lines.fill(filling, as: 1) }
    let proposals = try answering.proposals(markdown(lines.joined(separator: "\n")))
    try answering.accept(proposals)
    for _ in proposals.open {
      _ = try answering.document.undo(on: answering.context, with: answering.reference)
    }
    #expect(answering.document.project.same(as: before))
  }
}

func markdown(_ text: String) -> AnswerSheet { MarkdownAnswers.read(text, from: "team.md") }

func sheet(_ rows: [TextRow]) -> AnswerSheet {
  var sheet = AnswerSheet(source: "team.xlsx")
  AnswerTable.read(rows, sheet: "Svar", into: &sheet)
  return sheet
}

extension Table {
  /// The headings and the rows as they are read from a file.
  var textRows: [TextRow] {
    [TextRow(1, columns.map(\.title))] + rows.enumerated().map { TextRow($0 + 2, $1.map(\.words)) }
  }
}

extension Table.Cell {
  var words: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): number.text
    case .day(let day): day.iso
    case .flag(let flag): String(flag)
    case .word(_, let label): label
    }
  }
}

extension Filling {
  func isSaid(by proposal: Proposal) -> Bool {
    switch field {
    case .value, .status: field.words.first { $0.word == meant }?.label == proposal.after
    case .due: proposal.after.en == meant
    case .evidence:
      proposal.after.en.split(whereSeparator: \.isWhitespace) == meant.split(whereSeparator: \.isWhitespace)
    case .comment, .answer: proposal.after.en.utf8.elementsEqual(meant.utf8)
    }
  }
}

extension [String] {
  /// Writes into the lines of a record as one of several kinds of people does.
  mutating func fill(_ filling: Filling, as way: Int) {
    guard let start = firstIndex(where: { $0.contains("`brygga " + filling.item.record) }) else { return }
    let names = [filling.field.label.sv, filling.field.label.en].map {
      "  - " + $0.prefix(1).uppercased() + $0.dropFirst() + ":"
    }
    guard
      let line = indices.first(where: { index in
        index > start && names.contains { self[index].utf8.starts(with: $0.utf8) }
      }), let colon = self[line].firstIndex(of: ":")
    else { return }
    let label = String(self[line][...colon])
    let words = filling.field.words.first { $0.word == filling.meant }?.label
    guard let words, way % 3 != 0 else {
      self[line] = label + " " + filling.typed
      return
    }
    for name in [words.sv, words.en] {
      self[line] = self[line].replacing("[ ] " + name + " ", with: "[X] " + name + " ")
      if self[line].hasSuffix("[ ] " + name) {
        self[line] = self[line].dropLast(name.count + 4) + "[ x] " + name
      }
    }
    // Some take the old tick away, some do not.
    if way % 3 == 1 { self[line] = self[line].replacing("[x]", with: "[ ]") }
  }
}

@Test func `two blocks in one file are two people's, and one of another project is left where it is`() {
  let own = "- Filled in by: Anna\n- File `brygga answers 1 pabcde - - hash`\n"
  let other = "- Filled in by: Bo\n- File `brygga answers 1 pzzzzz - - hash`\n"
  let question = "- Criterion **G2-04** `brygga G2-04 not_met`\n  - Comment: "
  let end = "\n`brygga end`\n"
  let text = own + question + "mine\n# a heading ends it\nnot this" + end + other + question + "theirs" + end
  let more = text + own.replacingAnna + question + "#4711 is ready" + end
  let sheet = MarkdownAnswers.read(more, from: "answers.md")
  #expect(sheet.answers.map(\.text) == ["mine", "#4711 is ready"])
  #expect(sheet.answers.map(\.by) == ["Anna", "Cecilia"])
  #expect(sheet.damaged.count == 1)
}

extension String {
  fileprivate var replacingAnna: String {
    "- Filled in by: Cecilia\n" + String(dropFirst("- Filled in by: Anna\n".count))
  }
}
