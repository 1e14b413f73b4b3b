/// The meaning of a piece of text to the reader; how that looks is known by the terminal alone.
package enum Style: CaseIterable, Hashable, Sendable {
  case plain
  /// The first line of a place: where one is.
  case title
  /// The name of a group or column within a place.
  case heading
  case strong
  /// The row or value on which the next key acts.
  case selected
  case muted
  case rule
  case attention
  case blocking
  case late
  case good
  /// The name of a key in a footer or list.
  case hint
  /// A place where something can be typed.
  case input
  /// The letters that a filter found.
  case match

  /// The letter that stands for the style in a picture of styles.
  package var letter: Character {
    switch self {
    case .plain: "."
    case .title: "t"
    case .heading: "h"
    case .strong: "e"
    case .selected: "s"
    case .muted: "m"
    case .rule: "r"
    case .attention: "a"
    case .blocking: "b"
    case .late: "l"
    case .good: "g"
    case .hint: "k"
    case .input: "i"
    case .match: "f"
    }
  }
}
