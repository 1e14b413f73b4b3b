import Model

extension String {
  /// The text as an office program may hold it: lines end in one way, and what could steer or hide is spelled out.
  ///
  /// That is what steers a terminal, turns the direction of writing or cannot be seen at the edge of lines.
  package var inert: String {
    if utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return self }
    var text = ""
    text.reserveCapacity(utf8.count)
    var last: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { last = scalar }
      switch scalar.value {
      case 0x0D: text += "\n"
      case 0x0A: if last?.value != 0x0D { text += "\n" }
      case 0x09: text.unicodeScalars.append(scalar)
      case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
        text += String(scalar).visible
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The text in at most so many UTF-16 units, with a mark where more stood.
  func held(to limit: Int, mark: String) -> String {
    guard utf8.count > limit, utf16.count > limit else { return self }
    var text = String.UnicodeScalarView()
    var room = limit - mark.utf16.count
    for scalar in unicodeScalars {
      room -= UTF16.width(scalar)
      if room < 0 { break }
      text.append(scalar)
    }
    return String(text) + mark
  }
}
