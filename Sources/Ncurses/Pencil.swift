internal import CNcurses
internal import Glibc
internal import Screens

/// Turns cells of a picture into what the library draws.
struct Pencil {
  /// What a style is for the library.
  private struct Ink {
    var attributes: attr_t
    var pair: Int16
  }

  private let inks: [Style: Ink]
  private let repertoire: Repertoire

  /// Looks at the open terminal's colours.
  init(_ colors: ColorMode, _ repertoire: Repertoire) {
    self.repertoire = repertoire
    if has_colors() {
      start_color()
      use_default_colors()
    }
    let count = Int(screen_colors())
    let mode = colors.settled(colors: count, environment: environment)
    var pairs: [Color: Int16] = [:]
    for color in mode == .mono ? [] : Color.allCases {
      let number = count >= 256 ? color.number(in: mode) : color.basicNumber(in: mode)
      guard let number else { continue }
      let pair = Int16(pairs.count + 1)
      if init_extended_pair(Int32(pair), number, -1) == OK { pairs[color] = pair }
    }
    var inks: [Style: Ink] = [:]
    for style in Style.allCases {
      let look = style.look(in: mode)
      var attributes = look.attributes.reduce(attribute_plain()) { $0 | $1.bits }
      let pair = look.color.flatMap { pairs[$0] }
      if look.color == .gray, pair == nil { attributes |= attribute_dim() }
      inks[style] = Ink(attributes: attributes, pair: pair ?? 0)
    }
    self.inks = inks
  }

  /// A row; a place that a wide character covers has no cell of its own.
  func drawn(_ cells: ArraySlice<Cell>) -> [cchar_t] {
    var drawn: [cchar_t] = []
    drawn.reserveCapacity(cells.count)
    var last: (cell: Cell, drawn: cchar_t)?
    for index in cells.indices {
      let cell = cells[index]
      guard let character = cell.character else { continue }
      let isWide = index + 1 < cells.endIndex && cells[index + 1].character == nil
      if let last, !isWide, last.cell == cell {
        drawn.append(last.drawn)
        continue
      }
      for letter in repertoire.sendable(character, isWide: isWide) {
        let made = make(letter, cell.style)
        drawn.append(made)
        last = isWide ? nil : (cell, made)
      }
    }
    return drawn
  }

  private func make(_ scalars: [Unicode.Scalar], _ style: Style) -> cchar_t {
    var cell = cchar_t()
    let ink = inks[style] ?? Ink(attributes: attribute_plain(), pair: 0)
    let letters = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
    setcchar(&cell, letters, ink.attributes, ink.pair, nil)
    return cell
  }
}
