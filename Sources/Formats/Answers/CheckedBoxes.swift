internal import Model
internal import Reports

/// The boxes in lines of text with words after them: `[ ] not met [x] met`, `☐ not met ☑ met`.
///
/// What stands beside the boxes and is none of the words that may stand there is kept by its line.
struct CheckedBoxes {
  /// One box with the words after it.
  private struct Box {
    let sign: String
    let isTicked: Bool
    /// The number of the line on which the box stands.
    let line: Int
    var words = Words()
  }

  /// Scalars, each with the number of its line.
  private struct Words {
    var scalars: [(line: Int, scalar: Unicode.Scalar)] = []

    var text: String { CheckedBoxes.text(scalars.map(\.scalar)) }
  }

  /// Words on a line that belong to no box.
  struct Beside: Equatable {
    let line: Int
    let text: String
  }

  private let text: String
  private let field: AnswerField
  private var boxes: [(words: String, isTicked: Bool)] = []
  private(set) var beside: [Beside] = []

  init(_ lines: [(number: Int, text: String)], of field: AnswerField) {
    self.field = field
    text = lines.map(\.text).joined(separator: "\n").trimmed
    var found: [Box] = []
    var first = Words()
    func add(_ scalar: Unicode.Scalar, on line: Int) {
      if found.isEmpty {
        first.scalars.append((line, scalar))
      } else {
        found[found.count - 1].words.scalars.append((line, scalar))
      }
    }
    // A mail program may have broken a line within a box.
    let scalars = lines.flatMap { line in
      (line.text + "\n").unicodeScalars.filter { $0 != "\\" }.map { (line: line.number, scalar: $0) }
    }
    var rest = scalars[...]
    while let (number, next) = rest.popFirst() {
      switch next {
      case "[":
        guard let close = rest.prefix(6).firstIndex(where: { $0.scalar == "]" }) else {
          add(next, on: number)
          continue
        }
        let inside = CheckedBoxes.text(rest[..<close].map(\.scalar))
        found.append(Box(sign: "[\(inside)]", isTicked: inside.isTick, line: number))
        rest = rest[(close + 1)...]
      case "☐", "□", "⬜", "◻", "◽", "▢", "🔲":
        found.append(Box(sign: String(next), isTicked: false, line: number))
      case "☑", "☒", "■", "✓", "✔", "✅", "❎", "✖", "✗", "✘", "🗹", "🗷", "🗵", "🗸":
        found.append(Box(sign: String(next), isTicked: true, line: number))
      default: add(next, on: number)
      }
    }
    if found.isEmpty { return }
    tell(first)
    for box in found { take(box) }
  }

  private mutating func take(_ box: Box) {
    let words = box.words
    let isOdd = !box.isTicked && !box.sign.isEmptyBox
    // An unclear sign is told with the words that it stands before.
    if isOdd {
      beside.append(Beside(line: box.line, text: (box.sign + " " + words.text.withoutSeparators).asRead))
    }
    if let end = end(of: words) {
      boxes.append((Words(scalars: Array(words.scalars[..<end])).text.withoutSeparators, box.isTicked))
      tell(Words(scalars: Array(words.scalars[end...])))
    } else {
      boxes.append((words.text.withoutSeparators, box.isTicked))
      // A tick before other words is an answer that is refused.
      if !box.isTicked, !isOdd { tell(words) }
    }
  }

  /// The end of the longest words of a choice that the words begin with; nil where they begin with none.
  private func end(of words: Words) -> Int? {
    let choices = field.words.flatMap { [$0.word, $0.label.sv, $0.label.en] }.map(\.lettersOnly)
    let longest = choices.map(\.count).max() ?? 0
    var found: Int?
    for end in words.scalars.indices.map({ $0 + 1 }) {
      let isInWord = end < words.scalars.count && words.scalars[end].scalar.isOfWord
      if isInWord || !words.scalars[end - 1].scalar.isOfWord { continue }
      let typed = CheckedBoxes.text(words.scalars[..<end].map(\.scalar)).lettersOnly
      if choices.contains(typed) { found = end }
      if typed.count > longest { break }
    }
    return found
  }

  /// Keeps words by their lines, without the signs that stand between boxes.
  private mutating func tell(_ words: Words) {
    var lines: [(line: Int, scalars: [Unicode.Scalar])] = []
    for (line, scalar) in words.scalars {
      if lines.last?.line != line { lines.append((line, [])) }
      lines[lines.count - 1].scalars.append(scalar)
    }
    for (line, scalars) in lines {
      let text = CheckedBoxes.text(scalars).withoutSeparators
      if !text.isEmpty { beside.append(Beside(line: line, text: text)) }
    }
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The words that are chosen: the ticked ones, where one was there before those that are new.
  ///
  /// A person who ticks another box seldom takes the old tick away. Without boxes it is the text itself.
  ///
  /// Whoever ticks another box seldom takes the old tick away. Without boxes the text itself.
  func chosen(over before: String) -> String {
    if boxes.isEmpty { return text }
    let ticked = boxes.filter(\.isTicked).map(\.words)
    let new = ticked.filter { words in
      !(words.same(as: before) || field.words.meant(by: words)?.word.same(as: before) ?? false)
    }
    if new.isEmpty { return ticked.first ?? "" }
    return new.joined(separator: " + ")
  }
}

extension Unicode.Scalar {
  /// True for a letter, a digit, or a mark on a letter.
  var isOfWord: Bool {
    if properties.isAlphabetic || properties.numericType != nil { return true }
    return properties.generalCategory == .nonspacingMark && !asRead.isEmpty
  }
}

extension String {
  /// True where what stands within brackets ticks the box: a letter, a cross or the like, and no sign of doubt or of
  /// no.
  fileprivate var isTick: Bool {
    let typed = asReadInAnyCase
    if ["n", "no", "nej", "0"].contains(typed) { return false }
    let signs: Set<Unicode.Scalar> = [
      "×", "✓", "✔", "✗", "✘", "✕", "✖", "☓", "☑", "☒", "√", "*", "+", "✅", "/",
    ]
    return typed.unicodeScalars.contains { signs.contains($0) || $0.isOfWord }
  }

  /// True for `[ ]`, `[]`, `[__]` and the drawn ones.
  fileprivate var isEmptyBox: Bool {
    unicodeScalars.allSatisfy { !["[", "]", "_"].contains($0) ? $0.isMarginOfLine || $0.value > 0xFF : true }
  }

  /// The text without spaces and signs between boxes.
  fileprivate var withoutSeparators: String {
    let signs: Set<Unicode.Scalar> = ["·", ",", ";", "|", "/", "*", "_", ".", ">", "•", "+"]
    func isBetween(_ scalar: Unicode.Scalar) -> Bool {
      signs.contains(scalar) || scalar.isMarginOfLine || scalar.asRead == ["-"]
    }
    var scalars = Array(unicodeScalars)
    while let last = scalars.last, isBetween(last) { scalars.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.drop(while: isBetween))
    return String(view)
  }
}
