import Model

extension String {
  /// The text on one line, as a drawing needs it: what would hide or steer is spelled out.
  var oneLine: String { onOneLine.visible }

  /// The text in so many columns at most, with `…` where something is left out.
  func cut(to columns: Int) -> String {
    var cut = String.UnicodeScalarView()
    var used = 0
    var fits = cut
    for scalar in unicodeScalars {
      used += scalar.drawnColumns
      if used > columns { return String(fits).withoutEndingSpace + "…" }
      cut.append(scalar)
      if used < columns { fits = cut }
    }
    return self
  }

  private var withoutEndingSpace: String {
    var scalars = unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// The columns that the scalar takes: wide letters count twice, marks not at all, which is close enough for cutting.
  fileprivate var drawnColumns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    default: value >= 0x1100 && !(0x1E00...0x2BFF ~= value) ? 2 : 1
    }
  }
}
