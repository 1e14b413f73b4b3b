internal import Model

extension String {
  /// The text from people as Markdown text: nothing in it starts a link, a tag, a table cell or a new line.
  var markdown: String {
    var escaped = String.UnicodeScalarView()
    // Beside a space, the stars of a template would be stars.
    let scalars = visibleOnOneLine.unicodeScalars.withoutSpacesAround
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$":
        escaped.append("\\")
      // An address, a mention or a link that a hosting site would make of it.
      case "@": escaped.append("\\")
      case ".": if scalars[..<index].isEndingWithWWW || scalars[..<index].isNumber { escaped.append("\\") }
      case ":": if scalars[(index + 1)...].starts(with: ["/", "/"]) { escaped.append("\\") }
      // The number of a list.
      case ")": if scalars[..<index].isNumber { escaped.append("\\") }
      case "-", "+", "=":
        if index == 0 { escaped.append("\\") }
      default: break
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  private var visibleOnOneLine: String {
    var line = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      line.append(scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : scalar)
    }
    return String(line).visible
  }
}

extension String.UnicodeScalarView {
  fileprivate var withoutSpacesAround: [Unicode.Scalar] {
    var scalars = Array(drop { $0.properties.isWhitespace })
    while scalars.last?.properties.isWhitespace ?? false { scalars.removeLast() }
    return scalars
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var isNumber: Bool { !isEmpty && allSatisfy { "0"..."9" ~= $0 } }

  fileprivate var isEndingWithWWW: Bool {
    suffix(3).count == 3 && suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
  }
}
