import Model

/// A writer of HTML; text from people is escaped where it goes in.
struct HTML {
  private(set) var text = ""

  /// Writes an element around text from people.
  mutating func element(_ name: String, _ attributes: String = "", _ content: String) {
    text += HTML.tag(name, attributes) + content.html + "</\(name)>\n"
  }

  /// Writes an element around what `write` writes.
  mutating func element(
    _ name: String, _ attributes: String = "", _ write: (inout HTML) -> Void
  ) {
    text += HTML.tag(name, attributes) + "\n"
    write(&self)
    text += "</\(name)>\n"
  }

  /// Writes markup as it stands.
  mutating func raw(_ markup: String) { text += markup }

  private static func tag(_ name: String, _ attributes: String) -> String {
    attributes.isEmpty ? "<\(name)>" : "<\(name) \(attributes)>"
  }
}

extension String {
  /// The text from people as HTML text: every scalar that could begin markup is spelled out, lines are kept.
  var html: String {
    var lines: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": lines.append(String.UnicodeScalarView())
      case "\r": continue
      case "\t": lines[lines.count - 1].append(" ")
      default: lines[lines.count - 1].append(scalar)
      }
    }
    return lines.map { String($0).visible.escaped }.joined(separator: "<br>\n")
  }

  private var escaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
