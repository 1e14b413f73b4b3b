import Model

/// A giver of sheet titles that every office program takes: at most 31 UTF-16 units, no forbidden sign, none twice.
package struct SheetTitles {
  private static let limit = 31
  private static let forbidden: [Unicode.Scalar] = ["[", "]", ":", "*", "?", "/", "\\"]
  /// The titles in use; Excel keeps this one for itself.
  private var taken: Set<String> = ["history"]

  package init() {}

  /// Gives the title for a wish, and keeps it from the next.
  package mutating func title(for wish: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in wish.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control || scalar.value >= 0xFFFE
      scalars.append(Self.forbidden.contains(scalar) || isControl ? " " : scalar)
    }
    let plain = String(scalars).trimmed
    let begun = Self.cut(plain.isEmpty ? "Blad" : plain, to: Self.limit)
    var title = begun
    var number = 2
    while !taken.insert(title.lowercased()).inserted {
      let tail = " \(number)"
      title = Self.cut(begun, to: Self.limit - tail.utf16.count) + tail
      number += 1
    }
    return title
  }

  /// The text cut to a number of UTF-16 units, without an apostrophe at either end, which a title may not have.
  private static func cut(_ text: String, to limit: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var room = limit
    for scalar in text.unicodeScalars {
      room -= UTF16.width(scalar)
      if room < 0 { break }
      scalars.append(scalar)
    }
    while let first = scalars.first, first == "'" || first == " " { scalars.removeFirst() }
    while let last = scalars.last, last == "'" || last == " " { scalars.removeLast() }
    return scalars.isEmpty ? "Blad" : String(scalars)
  }
}
