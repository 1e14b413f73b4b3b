import Model

extension String {
  /// The visible text, ending with `…` where it is wider than its room.
  package func cut(to columns: Int) -> String {
    guard columns > 0 else { return "" }
    let shown = visible
    if shown.utf8.count <= columns { return shown }
    let glyphs = shown.glyphs
    if glyphs.reduce(0, { $0 + $1.columns }) <= columns { return shown }
    var kept = ""
    var used = 0
    for glyph in glyphs {
      guard used + glyph.columns < columns else { break }
      kept.append(glyph.character)
      used += glyph.columns
    }
    return kept + "…"
  }

  /// The visible text in exactly this many columns, as a cell of a table needs it.
  package func padded(to columns: Int) -> String {
    let kept = cut(to: columns)
    return kept + String(repeating: " ", count: max(0, columns - kept.columns))
  }

  /// The visible text at the right end of exactly this many columns, else as ``padded(to:)``.
  package func flushRight(to columns: Int) -> String {
    let kept = cut(to: columns)
    return String(repeating: " ", count: max(0, columns - kept.columns)) + kept
  }

  /// The text in lines no wider than this, broken at spaces and at the breaks it already has.
  package func wrapped(to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return paragraphs.flatMap { $0.wrappedParagraph(to: columns) }
  }

  private var paragraphs: [String] {
    var paragraphs: [String] = []
    var line = ""
    for scalar in unicodeScalars {
      if scalar == "\n" {
        if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
        paragraphs.append(line)
        line = ""
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    return paragraphs + [line]
  }

  private func wrappedParagraph(to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in visible.unicodeScalars.split(separator: " ") {
      var word = String(word)
      var width = word.columns
      if used > 0, used + 1 + width <= columns {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      while width > columns {
        let (head, tail) = word.parted(at: columns)
        lines.append(head)
        word = tail
        width = word.columns
      }
      line = word
      used = width
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The part that fits and the rest; at least one character goes into the part, so that it ends.
  private func parted(at columns: Int) -> (head: String, tail: String) {
    var head = ""
    var tail = ""
    var used = 0
    for glyph in glyphs {
      if tail.isEmpty, head.isEmpty || used + glyph.columns <= columns {
        head.append(glyph.character)
      } else {
        tail.append(glyph.character)
      }
      used += glyph.columns
    }
    return (head, tail)
  }
}
