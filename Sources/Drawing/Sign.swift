/// The signs of the left column, so that no state is told by colour alone.
package enum Sign: Character, CaseIterable, Sendable {
  case attention = "!"
  case unmetCritical = "✗"
  case unmet = "·"
  case partly = "◐"
  case counts = "✓"
  case waived = "~"
  case stale = "?"
  case selection = "▸"

  /// The character for terminals whose font lacks the sign.
  package var ascii: Character {
    switch self {
    case .attention: "!"
    case .unmetCritical: "X"
    case .unmet: "."
    case .partly: "o"
    case .counts: "+"
    case .waived: "~"
    case .stale: "?"
    case .selection: ">"
    }
  }
}
