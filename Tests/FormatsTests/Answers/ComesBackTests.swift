import Formats
import Model
import Reports
import Spellings
import Testing

/// What happens to a file on its way there and back, without anybody having answered.
@Suite struct `An export on its way` {
  /// As mail programs, editors and office programs leave it.
  private func mangled(_ text: String, _ spellings: inout Spellings) -> String {
    let depth = spellings.below(4)
    let isDense = spellings.below(2) == 0
    let isDecomposed = spellings.below(2) == 0
    let hasOtherSpaces = spellings.below(2) == 0
    let width = spellings.one(of: [0, 0, 76, 60])
    let end = spellings.one(of: ["\n", "\r\n", "\r"])
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      var line = line
      if isDecomposed { line = decomposed(line) }
      if hasOtherSpaces {
        line = String(
          line.map { letter -> Character in
            letter == " " && spellings.below(5) == 0 ? "\u{A0}" : letter
          })
      }
      if spellings.below(8) == 0 { line = "\u{200B}" + line }
      if spellings.below(6) == 0 { line += " " }
      let sign = isDense ? String(repeating: ">", count: depth) : String(repeating: "> ", count: depth)
      for part in line.broken(at: width) {
        lines.append(depth == 0 ? part : sign + (part.isEmpty ? "" : " ") + part)
      }
    }
    return (spellings.below(2) == 0 ? "\u{FEFF}" : "") + lines.joined(separator: end)
  }

  private func decomposed(_ text: String) -> String {
    let parts: [Character: String] = ["å": "a\u{30A}", "ä": "a\u{308}", "ö": "o\u{308}", "é": "e\u{301}"]
    return text.map { parts[$0] ?? String($0) }.joined()
  }

  @Test(arguments: Language.allCases)
  func `proposes nothing and leaves nothing untold, whatever was done to it`(language: Language) throws {
    let answering = try Answering(language)
    let text = "# Report\n\nWords before.\n\n" + answering.form.markdown + "\nWords after.\n"
    var spellings = Spellings(seed: 21)
    for number in 0..<100 {
      let sent = mangled(text, &spellings)
      let sheet = markdown(sent)
      let proposals = try answering.proposals(sheet)
      #expect(proposals.all.count == 0, "\(number): \(proposals.all.prefix(3).map(\.words.en))")
      #expect(
        sheet.damaged.isEmpty && sheet.leftOut.isEmpty,
        "\(number): \(sheet.leftOut.prefix(3).map(\.words.en))")
      #expect(sheet.answers.count == markdown(text).answers.count, "\(number)")
      #expect(sheet.outside >= 3)
    }
  }

  @Test(arguments: Language.allCases)
  func `proposes nothing as a table, whatever an office program did to it`(language: Language) throws {
    let answering = try Answering(language)
    let table = try #require(answering.form.table)
    var spellings = Spellings(seed: 22)
    for _ in 0..<50 {
      let rows = table.textRows.map { row in
        TextRow(
          row.number,
          row.cells.map { cell in
            let cell = spellings.below(3) == 0 ? decomposed(cell) : cell
            return cell.map { $0 == " " && spellings.below(6) == 0 ? "\u{A0}" : String($0) }.joined()
          })
      }
      let sheet = sheet(rows)
      #expect(try answering.proposals(sheet).all.isEmpty)
      #expect(sheet.damaged.isEmpty && sheet.leftOut.isEmpty, "\(sheet.leftOut.prefix(3).map(\.words.en))")
    }
  }

  @Test func `tells of every line and cell that somebody has put where nothing is taken in`() throws {
    let answering = try Answering(.en)
    var lines = answering.form.markdown.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let item = try #require(lines.firstIndex { $0.contains("`brygga G2-04 ") })
    lines.insert("Ask the lawyer first!", at: item + 1)
    let heading = try #require(lines.firstIndex { $0.hasPrefix("### ") })
    lines.insert("I had no time for the rest.", at: heading + 1)
    let sheet = markdown(lines.joined(separator: "\n"))
    #expect(
      sheet.leftOut.map(\.words.en) == [
        "line \(heading + 2) belongs to no field: I had no time for the rest.",
        "line \(item + 3) belongs to no field: Ask the lawyer first!",
      ])
    var table = try #require(answering.form.table).textRows
    table[0].cells.append("")
    table[3].cells.append("call me")
    table.append(TextRow(table.count + 1, ["A row of my own"]))
    var read = AnswerSheet(source: "t.xlsx")
    AnswerTable.read(table, sheet: "Svar", into: &read)
    #expect(read.leftOut.map(\.text) == ["call me"])
    #expect(read.damaged.count == 1)
  }
}

extension String {
  /// As a mail program breaks it, between words; the quoting that begins it is not seen.
  fileprivate func broken(at width: Int) -> [String] {
    guard width > 0, utf8.count > width else { return [self] }
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.utf8.count + word.utf8.count > width {
        lines.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty && lines.isEmpty && word.isEmpty ? " " : line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}
