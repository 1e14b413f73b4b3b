package import Model

/// The reason why there is no terminal to draw on.
package enum NoTerminal: Error, Equatable, Sendable {
  /// Keyboard or screen is a file, a pipe or nothing.
  case notATerminal
  case unnamed
  case unknown(String)
  case withoutCursor(String)

  package var phrase: Phrase {
    switch self {
    case .notATerminal:
      Phrase(
        "skärmarna behöver en terminal; underkommandona klarar sig utan (brygga --help)",
        "the screens need a terminal; the subcommands do without (brygga --help)")
    case .unnamed:
      Phrase(
        "TERM är inte satt, så terminalen är okänd; försök med TERM=xterm-256color",
        "TERM is not set, so the terminal is unknown; try TERM=xterm-256color")
    case .unknown(let name):
      Phrase(
        "terminalen ”\(name.visible)” (TERM) är okänd här; försök med TERM=xterm-256color",
        "the terminal “\(name.visible)” (TERM) is not known here; try TERM=xterm-256color")
    case .withoutCursor(let name):
      Phrase(
        "terminalen ”\(name.visible)” (TERM) kan inte flytta markören; använd underkommandona (brygga --help)",
        "the terminal “\(name.visible)” (TERM) cannot move its cursor; use the subcommands (brygga --help)")
    }
  }
}
