import Drawing
import Model

/// A text being typed, and where in it the cursor stands.
package struct TextLine: Equatable, Sendable {
  private var scalars: [Unicode.Scalar] = []
  private var place = 0

  package init(_ text: String = "") {
    scalars = Array(text.unicodeScalars)
    place = scalars.count
  }

  package var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  var isEmpty: Bool { scalars.isEmpty }

  /// Takes the key if it types or moves within the line.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: remove(before: true)
    case .delete: remove(before: false)
    case .left: place = previous
    case .right: place = following
    case .home, .control("a"): place = 0
    case .end, .control("e"): place = scalars.count
    case .control("u"):
      scalars.removeFirst(place)
      place = 0
    case .control("k"): scalars.removeLast(scalars.count - place)
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  private mutating func insert(_ text: String) {
    scalars.insert(contentsOf: text.unicodeScalars, at: place)
    place += text.unicodeScalars.count
  }

  private mutating func remove(before: Bool) {
    let range = before ? previous..<place : place..<following
    scalars.removeSubrange(range)
    place = range.lowerBound
  }

  private mutating func removeWord() {
    var start = place
    while start > 0, scalars[start - 1] == " " { start -= 1 }
    while start > 0, scalars[start - 1] != " " { start -= 1 }
    scalars.removeSubrange(start..<place)
    place = start
  }

  /// Marks go with the letter they stand on.
  private var previous: Int {
    var index = max(0, place - 1)
    while index > 0, scalars[index].columns == 0 { index -= 1 }
    return index
  }

  private var following: Int {
    var index = min(scalars.count, place + 1)
    while index < scalars.count, scalars[index].columns == 0 { index += 1 }
    return index
  }

  /// The part of the text that a window of so many columns shows, and the column of the cursor in it, from 0.
  func window(_ columns: Int) -> (text: String, cursor: Int) {
    guard columns > 1 else { return ("", 0) }
    let before = Self.shown(scalars[..<place])
    let after = Self.shown(scalars[place...])
    let room = columns - 1
    if before.columns <= room {
      let whole = before + after
      return (whole.columns <= columns ? whole : whole.cut(to: columns), before.columns)
    }
    var kept = Array(before.glyphs.reversed())
    var used = 0
    var tail: [Glyph] = []
    while let glyph = kept.first, used + glyph.columns < room {
      tail.append(glyph)
      used += glyph.columns
      kept.removeFirst()
    }
    let text = "…" + tail.reversed().reduce(into: "") { $0.append($1.character) }
    return ((text + after).cut(to: columns), text.columns)
  }

  /// Line breaks as a sign, since a line has none.
  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars where scalar != "\r" { text.unicodeScalars.append(scalar == "\n" ? "↵" : scalar) }
    return text.visible
  }
}
