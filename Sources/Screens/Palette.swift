internal import Drawing
internal import Model

/// A search among the commands.
package struct Palette: Equatable, Sendable {
  var filter = TextLine()
  var selected = 0

  mutating func take(_ key: Key) -> Bool {
    guard filter.take(key) else { return false }
    selected = 0
    return true
  }

  mutating func step(_ steps: Int, of count: Int) {
    selected = max(0, min(selected + steps, count - 1))
  }
}

extension Session {
  /// The commands that fit what is typed; help shows those of the room, with how to move.
  func found(_ palette: Palette) -> [Command] {
    let room = room.place
    let isHelp = place == .help
    let typed = palette.filter.text.folded
    let here = Command.allCases.filter { command in
      command.places.contains(room) && (isHelp ? true : !command.isSteering)
    }
    // What belongs to this room alone comes first, what steers last: people know that already.
    let ordered = here.enumerated().sorted { left, right in
      let a = (left.element.isSteering ? 1 : 0, left.element.places.count, left.offset)
      let b = (right.element.isSteering ? 1 : 0, right.element.places.count, right.offset)
      return a < b
    }.map(\.element)
    if typed.isEmpty { return ordered }
    let words = typed.split(separator: 0x20)
    return ordered.filter { command in
      let text = [command.name.sv, command.name.en, command.help(language)].joined(separator: " ").folded
      return words.allSatisfy { word in
        text.indices.contains { text[$0...].starts(with: word) }
      }
    }.sorted { left, right in
      let a = left.name(language).folded.starts(with: typed)
      let b = right.name(language).folded.starts(with: typed)
      return a && !b
    }
  }
}
