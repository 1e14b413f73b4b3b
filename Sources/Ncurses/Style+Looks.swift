internal import CNcurses
internal import Drawing

/// The look of a style on one kind of terminal.
struct Look: Hashable {
  var color: Color?
  var attributes: Set<Attribute>

  init(_ color: Color? = nil, _ attributes: Attribute...) {
    self.color = color
    self.attributes = Set(attributes)
  }
}

/// The attributes of text that a look may have.
enum Attribute: CaseIterable {
  case bold, dim, reverse, underline
}

/// A colour of text; the ground is always the terminal's own.
enum Color: CaseIterable {
  case red, amber, green, gray

  /// Its number among 256 colours, chosen to be read on that ground.
  func number(in mode: ColorMode) -> Int32 {
    switch self {
    case .red: mode == .light ? 160 : 203
    case .amber: mode == .light ? 130 : 214
    case .green: mode == .light ? 28 : 114
    case .gray: mode == .light ? 242 : 246
    }
  }

  /// Its number among eight colours; nil where none of them can be read on that ground.
  func basicNumber(in mode: ColorMode) -> Int32? {
    switch self {
    case .red: 1
    case .amber: mode == .light ? 5 : 3
    case .green: 2
    case .gray: nil
    }
  }
}

extension Style {
  /// Colour is for what needs attention; everything is told by a sign, a word or brightness too.
  func look(in mode: ColorMode) -> Look {
    let color = mode != .mono
    return switch self {
    case .plain: Look()
    case .title: Look(nil, .bold)
    case .heading: Look(nil, .bold)
    case .strong: Look(nil, .bold)
    case .selected: Look(nil, .reverse)
    case .muted: color ? Look(.gray) : Look(nil, .dim)
    case .rule: color ? Look(.gray) : Look(nil, .dim)
    case .attention: color ? Look(.amber, .bold) : Look(nil, .bold)
    case .blocking: color ? Look(.red, .bold) : Look(nil, .bold, .underline)
    case .late: color ? Look(.red) : Look(nil, .bold)
    case .good: color ? Look(.green) : Look()
    case .hint: Look(nil, .bold)
    case .input: Look(nil, .underline)
    case .match: Look(nil, .bold, .underline)
    }
  }
}

extension Attribute {
  var bits: attr_t {
    switch self {
    case .bold: attribute_bold()
    case .dim: attribute_dim()
    case .reverse: attribute_reverse()
    case .underline: attribute_underline()
    }
  }
}
