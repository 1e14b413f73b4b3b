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

/// The reason why a key script could not be read.
package enum KeyScriptFault: Error, Equatable, Sendable {
  case unknownKey(String)
  case notClosed(String)

  package var phrase: Phrase {
    switch self {
    case .unknownKey(let name):
      Phrase("okänd tangent <\(name.visible)>", "unknown key <\(name.visible)>")
    case .notClosed(let start):
      Phrase("<\(start.visible) har inget slut", "<\(start.visible) has no end")
    }
  }
}

extension Key {
  /// The keys of a script such as `jj<enter>gå<esc><c-p><space><lt>`, as users write them in a bug report.
  ///
  /// Throws a ``KeyScriptFault`` where a name in brackets is not known or a bracket or a pasted text has no end.
  package static func keys(_ script: String) throws(KeyScriptFault) -> [Key] {
    var keys: [Key] = []
    var pasted: String?
    var rest = script.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let key: Key
      if scalar == "<" {
        let name = try nameInBrackets(&rest)
        if name == "paste", pasted == nil {
          pasted = ""
          continue
        }
        if name == "/paste", let text = pasted {
          keys.append(.paste(text))
          pasted = nil
          continue
        }
        guard let named = Key(named: name) else { throw .unknownKey(name) }
        key = named
      } else {
        key = .character(Character(scalar))
      }
      if pasted == nil {
        keys.append(key)
      } else {
        guard let text = key.pasted else { throw .unknownKey(key.script) }
        pasted?.unicodeScalars.append(contentsOf: text.unicodeScalars)
      }
    }
    if pasted != nil { throw .notClosed("paste>") }
    return keys
  }

  /// The key as a script writes it.
  package var script: String {
    switch self {
    case .character(let character): Self.written(String(character))
    case .function(let number): "<f\(number)>"
    case .control(let character): "<c-\(character)>"
    case .alt(let character): "<a-\(character)>"
    case .mouse(let event): "<\(event.kind.rawValue) \(event.place.row) \(event.place.column)>"
    case .paste(let text): "<paste>" + Self.written(text) + "</paste>"
    default: "<" + (Self.named.first { $0.key == self }?.name ?? "") + ">"
    }
  }

  private init?(named name: String) {
    let lower = name.lowercased()
    if let known = Self.named.first(where: { $0.name == lower }) {
      self = known.key
    } else if let number = name.scalars(after: "f").flatMap({ Int($0) }), 1...63 ~= number {
      self = .function(number)
    } else if let letter = name.scalars(after: "c-")?.lowercased().onlyScalar {
      self = .control(letter)
    } else if let letter = name.scalars(after: "a-")?.onlyScalar {
      self = .alt(letter)
    } else if let value = name.scalars(after: "u+").flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(value)
    {
      self = .character(Character(scalar))
    } else if let event = MouseEvent(script: name) {
      self = .mouse(event)
    } else {
      return nil
    }
  }

  private static let named: [(name: String, key: Key)] = [
    ("enter", .enter), ("esc", .escape), ("tab", .tab), ("s-tab", .backTab), ("bs", .backspace),
    ("del", .delete), ("ins", .insert), ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("pgup", .pageUp), ("pgdn", .pageDown), ("home", .home), ("end", .end),
    ("space", .character(" ")), ("lt", .character("<")),
    ("escape", .escape), ("backtab", .backTab), ("backspace", .backspace), ("delete", .delete),
    ("insert", .insert), ("pageup", .pageUp), ("pagedown", .pageDown),
  ]

  private static func nameInBrackets(_ rest: inout Substring.UnicodeScalarView) throws(KeyScriptFault)
    -> String
  {
    guard let end = rest.firstIndex(of: ">") else { throw .notClosed(String(rest)) }
    let name = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    return name
  }

  private static func written(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { script, scalar in
      switch scalar {
      case "<": script += "<lt>"
      case " ": script += "<space>"
      case _ where String(scalar).visible != String(scalar):
        script += "<u+" + String(scalar.value, radix: 16) + ">"
      default: script.unicodeScalars.append(scalar)
      }
    }
  }

  private var pasted: String? {
    switch self {
    case .character(let character): String(character)
    case .enter: "\n"
    case .tab: "\t"
    default: nil
    }
  }
}

extension MouseEvent {
  fileprivate init?(script: String) {
    let words = script.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    guard words.count == 3, let kind = Kind(rawValue: words[0]), let row = Int(words[1]),
      let column = Int(words[2])
    else { return nil }
    self.init(kind, row: row, column: column)
  }
}

extension String {
  fileprivate func scalars(after start: String) -> String? {
    let scalars = unicodeScalars
    guard lowercased().utf8.starts(with: start.utf8), scalars.count > start.unicodeScalars.count else {
      return nil
    }
    return String(scalars.dropFirst(start.unicodeScalars.count))
  }

  fileprivate var onlyScalar: Character? {
    unicodeScalars.count == 1 ? unicodeScalars.first.map { Character($0) } : nil
  }
}
