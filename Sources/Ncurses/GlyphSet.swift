internal import CNcurses
internal import Drawing

/// A set of letters that a terminal has, with what stands for those that it lacks.
package enum GlyphSet: CaseIterable, Hashable, Sendable {
  case everything
  /// Letters but not our signs, as on the console of Linux with its 256 or 512 glyphs.
  case letters
  case ascii

  /// The set of a terminal of that name in the locale of this process, which is set by asking.
  package static func inThisLocale(terminal: String) -> Self {
    letters_from_locale()
    guard letters_are_utf8() else { return .ascii }
    return terminal == "linux" ? .letters : .everything
  }

  /// The scalar to show, always of one column where it is not the one given.
  func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if self == .everything || scalar.isASCII { return scalar }
    if let sign = ASCIIFallback.signs[scalar] { return sign }
    if self == .letters { return scalar }
    return ASCIIFallback.letters[scalar] ?? "?"
  }
}

extension GlyphSet {
  /// The scalars of a cell that may be sent, as one cell or as two where a wide character cannot be shown.
  ///
  /// This is the last gate: whatever a view has drawn, nothing that steers a terminal passes here, and nothing
  /// of which the terminal's library thinks that it is wider or narrower than the view does.
  package func sendable(_ character: Character, isWide: Bool) -> [[Unicode.Scalar]] {
    let scalars = character.unicodeScalars
    var letter = [shown(scalars.first ?? " ")]
    if self != .ascii { letter += scalars.dropFirst().prefix(Self.marksInACell) }
    let fits =
      letter[0].columnsHere == (isWide ? 2 : 1) && letter.dropFirst().allSatisfy { $0.columnsHere == 0 }
    if fits { return [letter] }
    // A fallback is one column wide, also where it stands for a wide character.
    let narrow: Unicode.Scalar = letter[0].isASCII && letter[0].columnsHere == 1 ? letter[0] : "?"
    return isWide ? [[narrow], [" "]] : [["?"]]
  }

  /// The number of marks that the library keeps in a cell.
  private static let marksInACell = 4
}

extension Unicode.Scalar {
  /// The columns it takes by this machine's table; nil for what a terminal is never sent.
  fileprivate var columnsHere: Int? {
    if 0x20...0x7E ~= value { return 1 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      return nil
    default: break
    }
    if properties.isDefaultIgnorableCodePoint { return nil }
    let columns = letter_columns(wchar_t(bitPattern: value))
    return columns < 0 ? nil : Int(columns)
  }
}
