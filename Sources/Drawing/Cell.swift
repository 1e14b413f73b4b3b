/// One place of the grid.
package struct Cell: Hashable, Sendable {
  /// The character of the place; nil where the wide character to the left reaches over this place too.
  package var character: Character?
  package var style: Style

  package static let blank = Cell(character: " ", style: .plain)

  package init(character: Character?, style: Style) {
    self.character = character
    self.style = style
  }
}
