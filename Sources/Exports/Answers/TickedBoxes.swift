internal import Model
internal import Reports

/// Boxes with words after them, in one line of text: `[ ] not met [x] met`, `☐ not met ☑ met`.
struct TickedBoxes {
  private let text: String
  private let boxes: [(words: String, isTicked: Bool)]

  init(_ text: String) {
    self.text = text
    var boxes: [(words: String, isTicked: Bool)] = []
    var words = String.UnicodeScalarView()
    var rest = text.unicodeScalars.filter { $0 != "\\" }[...]
    var isTicked: Bool?
    func end() {
      if let isTicked { boxes.append((String(words).withoutSeparators, isTicked)) }
      words = String.UnicodeScalarView()
    }
    while let next = rest.first {
      rest = rest.dropFirst()
      switch next {
      case "[":
        guard let close = rest.firstIndex(of: "]"), rest[..<close].count <= 5 else {
          words.append(next)
          continue
        }
        end()
        isTicked = rest[..<close].contains { $0 != "_" && !$0.isMarginOfLine }
        rest = rest[rest.index(after: close)...]
      case "☐", "□", "⬜", "◻", "◽", "▢", "🔲":
        end()
        isTicked = false
      case "☑", "☒", "■", "✓", "✔", "✅", "❎", "✖", "✗", "✘", "🗹", "🗷", "🗵", "🗸":
        end()
        isTicked = true
      default: words.append(next)
      }
    }
    end()
    self.boxes = boxes
  }

  /// The words that are chosen: the ticked ones, where one was there before those that are new.
  ///
  /// Whoever ticks another box seldom takes the old tick away. Without boxes the text itself.
  func chosen(over before: String, of field: AnswerField) -> String {
    if boxes.isEmpty { return text }
    let ticked = boxes.filter(\.isTicked).map(\.words)
    let new = ticked.filter { words in
      !(words.same(as: before) || field.words.meant(by: words)?.word.same(as: before) ?? false)
    }
    if new.isEmpty { return ticked.first ?? "" }
    return new.joined(separator: " + ")
  }
}

extension String {
  /// Without spaces and signs between boxes.
  fileprivate var withoutSeparators: String {
    let signs: Set<Unicode.Scalar> = ["·", ",", ";", "|", "/", "*", "_"]
    func isBetween(_ scalar: Unicode.Scalar) -> Bool { signs.contains(scalar) || scalar.isMarginOfLine }
    var scalars = Array(unicodeScalars)
    while let last = scalars.last, isBetween(last) { scalars.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.drop(while: isBetween))
    return String(view)
  }
}
