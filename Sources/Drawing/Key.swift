package import Model

/// A key that was pressed, an event of the mouse, or a pasted text.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, pageUp, pageDown, home, end
  case function(Int)
  /// A letter pressed together with Ctrl, in lower case.
  case control(Character)
  case alt(Character)
  case mouse(MouseEvent)
  /// A whole pasted text, so that what is pasted is never taken for commands.
  case paste(String)
}

/// An event of the mouse, with its place in the grid.
package struct MouseEvent: Hashable, Sendable {
  /// The kinds of events, by the names that key scripts use.
  package enum Kind: String, CaseIterable, Sendable {
    case click
    case doubleClick = "double-click"
    case wheelUp = "wheel-up"
    case wheelDown = "wheel-down"
  }

  package var kind: Kind
  package var place: Canvas.Place

  package init(_ kind: Kind, row: Int, column: Int) {
    self.kind = kind
    place = Canvas.Place(row: row, column: column)
  }
}

extension Key {
  /// The key's name as help and footers write it.
  package var label: Phrase {
    switch self {
    case .character(" "): Phrase("Mellanslag", "Space")
    case .character(let character): Phrase(String(character).visible)
    case .enter: Phrase("Enter")
    case .escape: Phrase("Esc")
    case .tab: Phrase("Tab")
    case .backTab: Phrase("Skift-Tab", "Shift-Tab")
    case .backspace: Phrase("Backsteg", "Backspace")
    case .delete: Phrase("Delete")
    case .insert: Phrase("Insert")
    case .up: Phrase("↑")
    case .down: Phrase("↓")
    case .left: Phrase("←")
    case .right: Phrase("→")
    case .pageUp: Phrase("PgUp")
    case .pageDown: Phrase("PgDn")
    case .home: Phrase("Home")
    case .end: Phrase("End")
    case .function(let number): Phrase("F\(number)")
    case .control(let character): Phrase("Ctrl-" + String(character).uppercased())
    case .alt(let character): Phrase("Alt-" + String(character).visible)
    case .mouse(let event): event.kind.label
    case .paste: Phrase("inklistring", "paste")
    }
  }
}

extension MouseEvent.Kind {
  fileprivate var label: Phrase {
    switch self {
    case .click: Phrase("klick", "click")
    case .doubleClick: Phrase("dubbelklick", "double click")
    case .wheelUp: Phrase("hjulet uppåt", "wheel up")
    case .wheelDown: Phrase("hjulet nedåt", "wheel down")
    }
  }
}
