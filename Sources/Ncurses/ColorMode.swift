internal import CNcurses
internal import Glibc

/// The colours that a person has chosen.
package enum ColorMode: String, CaseIterable, Sendable {
  /// The mode by what the terminal says about itself, and no colours where `NO_COLOR` is set.
  case auto
  case dark, light, mono

  /// The mode that a terminal of so many colours gets: ``mono`` below eight, else the one that was chosen.
  ///
  /// For ``auto``, `NO_COLOR` gives ``mono``, and the ground that `COLORFGBG` names tells ``light`` from ``dark``.
  package func settled(colors: Int, environment: (String) -> String?) -> ColorMode {
    guard colors >= 8 else { return .mono }
    guard self == .auto else { return self }
    if let refusal = environment("NO_COLOR"), !refusal.isEmpty { return .mono }
    guard let pair = environment("COLORFGBG"),
      let background = pair.utf8.split(separator: UInt8(ascii: ";")).last.flatMap({
        Int(String(Substring($0)))
      })
    else { return .dark }
    return background == 7 || background > 8 ? .light : .dark
  }
}

/// The value of a variable of the environment.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
