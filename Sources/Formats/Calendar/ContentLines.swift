import Model

/// The lines of a calendar file, RFC 5545: each ends with CR LF and holds at most 75 octets, longer ones are folded.
struct ContentLines {
  private(set) var text = ""

  /// Adds a line whose value is written as it stands: dates, numbers, words of the standard.
  mutating func add(_ name: String, _ value: String) {
    var line = String.UnicodeScalarView()
    var octets = 0
    for scalar in (name + ":" + value).unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > Self.widest {
        line.append(contentsOf: "\r\n ".unicodeScalars)
        octets = 1
      }
      line.append(scalar)
      octets += width
    }
    text += String(line) + "\r\n"
  }

  /// Adds a line with text from people.
  mutating func add(_ name: String, text: String) { add(name, text.calendarText) }

  /// Adds a line with several texts, such as categories; without texts there is no line.
  mutating func add(_ name: String, texts: [String]) {
    if texts.isEmpty { return }
    add(name, texts.map(\.calendarText).joined(separator: ","))
  }

  private static let widest = 75
}

extension String {
  /// The text from people as the value of a property: nothing in it ends the line, the value or one of several values.
  var calendarText: String {
    lines.map { $0.visible.escaped }.joined(separator: "\\n")
  }

  /// The lines between CR LF, LF and CR; a tab is a space.
  private var lines: [String] {
    var lines = [String.UnicodeScalarView()]
    var follows = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where follows: break
      case "\n", "\r": lines.append(String.UnicodeScalarView())
      case "\t": lines[lines.count - 1].append(" ")
      default: lines[lines.count - 1].append(scalar)
      }
      follows = scalar == "\r"
    }
    return lines.map { String($0) }
  }

  private var escaped: String {
    var escaped = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\\" || scalar == ";" || scalar == "," { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
