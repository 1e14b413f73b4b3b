internal import CNcurses

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
