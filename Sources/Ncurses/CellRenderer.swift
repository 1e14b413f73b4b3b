internal import CNcurses
internal import Drawing
internal import Glibc

/// Turns cells of a picture into what the library draws.
struct CellRenderer {
  /// An empty cell of every style, as the library has it.
  private let blanks: [Style: cchar_t]
  private let repertoire: GlyphSet

  /// Looks at the open terminal's colours.
  init(_ colors: ColorMode, _ repertoire: GlyphSet) {
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
    var blanks: [Style: cchar_t] = [:]
    for style in Style.allCases {
      let look = style.look(in: mode)
      var attributes = look.attributes.reduce(attribute_plain()) { $0 | $1.bits }
      let pair = look.color.flatMap { pairs[$0] }
      if look.color == .gray, pair == nil { attributes |= attribute_dim() }
      var blank = cchar_t()
      setcchar(&blank, [wchar_t(bitPattern: Unicode.Scalar(" ").value), 0], attributes, pair ?? 0, nil)
      blanks[style] = blank
    }
    self.blanks = blanks
  }

  /// A row; a place that a wide character covers has no cell of its own.
  func drawn(_ cells: ArraySlice<Cell>) -> [cchar_t] {
    var drawn: [cchar_t] = []
    drawn.reserveCapacity(cells.count)
    var style = Style.plain
    var blank = blanks[style] ?? cchar_t()
    for index in cells.indices {
      let cell = cells[index]
      guard let character = cell.character else { continue }
      if cell.style != style {
        style = cell.style
        blank = blanks[style] ?? cchar_t()
      }
      let isWide = index + 1 < cells.endIndex && cells[index + 1].character == nil
      // Most of a screen is this, and each key waits for it.
      if !isWide, let ascii = character.asciiValue, 0x20...0x7E ~= ascii {
        drawn.append(blank.holding(CollectionOfOne(Unicode.Scalar(ascii))))
        continue
      }
      for scalars in repertoire.sendable(character, isWide: isWide) { drawn.append(blank.holding(scalars)) }
    }
    return drawn
  }
}

extension cchar_t {
  /// The same look around other letters, of which there is room for as many as the repertoire lets pass.
  fileprivate func holding(_ scalars: some Sequence<Unicode.Scalar>) -> cchar_t {
    var cell = self
    withUnsafeMutableBytes(of: &cell.chars) { room in
      let letters = room.bindMemory(to: wchar_t.self)
      for (place, scalar) in zip(letters.indices, scalars) {
        letters[place] = wchar_t(bitPattern: scalar.value)
      }
    }
    return cell
  }
}
