import Model

/// What is left of an export without its words: how many parts of which kind, in which order.
enum Shape {
  /// Names of elements and attributes, as a browser finds them where a `<` stands; a line that ends is no element.
  static func html(_ text: String) -> [String] {
    var found: [String] = []
    var tag: String?
    var quote: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let open = quote {
        if scalar == open { quote = nil }
      } else if let name = tag {
        if scalar == ">" {
          found.append(name)
          tag = nil
        } else if scalar == "\"" || scalar == "'" {
          quote = scalar
        } else {
          tag = name + String(scalar)
        }
      } else if scalar == "<" {
        tag = ""
      }
    }
    return found.filter { $0 != "br" } + (tag.map { ["unclosed " + $0] } ?? [])
  }

  /// Each line by what it begins with and how many marks in it mean something.
  static func markdown(_ text: String) -> [String] {
    text.split(on: "\n").map { line in
      var marks = ""
      var isEscaped = false
      for scalar in line.unicodeScalars {
        if !isEscaped, "`*_[]<>|~!#".unicodeScalars.contains(scalar) { marks += String(scalar) }
        isEscaped = scalar == "\\" && !isEscaped
      }
      let first = line.unicodeScalars.first.map { "#|-".unicodeScalars.contains($0) ? String($0) : "" }
      return (line.utf8.isEmpty ? "empty" : first ?? "") + " " + marks
    }
  }

  /// The names of all properties, lines put together as a calendar does.
  static func calendar(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(on: "\r\n").map { line in
      String(decoding: line.utf8.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    }
  }

  /// Keys and kinds of values.
  static func json(_ bytes: [UInt8]) throws -> [String] {
    kinds(of: try JSONReader.read(bytes, as: JSONValue.self))
  }

  private static func kinds(of value: JSONValue) -> [String] {
    switch value {
    case .object(let members): members.flatMap { ["." + $0.name] + kinds(of: $0.value) }
    case .list(let values): ["["] + values.flatMap(kinds) + ["]"]
    case .text: ["text"]
    case .number: ["number"]
    case .flag: ["flag"]
    case .null: ["null"]
    }
  }
}

extension String {
  /// The parts between the separators, compared by bytes.
  fileprivate func split(on separator: String) -> [String] {
    let mark = Array(separator.utf8)
    let bytes = Array(utf8)
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: mark) {
        parts.append([])
        index += mark.count
      } else {
        parts[parts.count - 1].append(bytes[index])
        index += 1
      }
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }

  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(on: old).joined(separator: new)
  }
}
