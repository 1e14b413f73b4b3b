import Drawing

@testable import Screens

/// The part of a picture that a state has drawn itself, without what shows behind a dialog.
struct Part {
  struct Row {
    let line: String
    /// The columns between two panels; empty where there is one panel.
    let gap: String
    let halves: [String]
  }

  let lines: [String]
  let rows: [Row]

  init(of canvas: Canvas, _ session: Session) {
    let isOver = [.choice, .palette, .commandLine, .help].contains(session.place)
    self.init(canvas, over: isOver ? session.viewBehind(canvas.size) : nil)
  }

  init(_ canvas: Canvas, over behind: Canvas? = nil) {
    guard let behind else {
      self.init(lines: canvas.lines)
      return
    }
    let width = canvas.size.columns
    let own = zip(canvas.cells, behind.cells).enumerated().filter {
      $0.element.0.character != $0.element.1.character
    }
    .map(\.offset)
    guard let first = own.first, let last = own.last, let left = own.map({ $0 % width }).min() else {
      self.init(lines: [])
      return
    }
    self.init(
      lines: (first / width...last / width).map { row in
        canvas.cells[row * width + left..<(row + 1) * width].compactMap(\.character).reduce(into: "") {
          $0.append($1)
        }
        .withoutEnd
      })
  }

  private init(lines: [String]) {
    self.lines = lines
    var gap: Range<Int>?
    rows = lines.indices.map { number in
      let signs = Array(lines[number])
      if let rule = Part.gap(in: signs) {
        gap = rule
      } else if let now = gap,
        number == lines.count - 1
          || signs.indices.contains(now.lowerBound) && "━─".contains(signs[now.lowerBound])
      {
        gap = nil
      }
      guard let gap else { return Row(line: lines[number], gap: "", halves: [Part.row(signs[...])]) }
      return Row(
        line: lines[number], gap: String(signs.dropFirst(gap.lowerBound).prefix(gap.count)),
        halves: [Part.row(signs.prefix(gap.lowerBound)), Part.row(signs.dropFirst(gap.upperBound))])
    }
  }

  /// Each row of each panel.
  var halves: [String] { rows.flatMap(\.halves).filter { !$0.isEmpty } }

  private static func row(_ signs: ArraySlice<Character>) -> String {
    let kept = signs.filter { $0 != "▸" }
    let start = kept.firstIndex { $0 != " " } ?? kept.endIndex
    let end = kept.lastIndex { $0 != " " } ?? kept.startIndex
    return start <= end && start < kept.endIndex ? String(kept[start...end]) : ""
  }

  /// Where a rule ends and another begins in the same row.
  private static func gap(in signs: [Character]) -> Range<Int>? {
    guard let left = signs.firstIndex(of: "━") else { return nil }
    var place = left
    while place + 2 < signs.count {
      if signs[place] == "━", signs[place + 1] == " ",
        let next = signs[(place + 1)...].firstIndex(where: { $0 != " " }), signs[next] == "━",
        next - place < 5
      {
        return place + 1..<next
      }
      place += 1
    }
    return nil
  }
}

extension Canvas {
  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

extension String {
  fileprivate var withoutEnd: String {
    let end = utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { String(self[...$0]) } ?? ""
  }
}
