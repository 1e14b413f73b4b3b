internal import Model
package import Reports

/// Comma-separated values of tables: RFC 4180, UTF-8 with a byte order mark, by which Excel knows the encoding.
package enum CSV {
  /// The table with the names of fields as its first row, words as files have them, days in ISO 8601.
  package static func text(of table: Table) -> String {
    var text = "\u{FEFF}"
    text += table.columns.map { quoted(guarded($0.key)) }.joined(separator: ",") + "\r\n"
    for row in table.rows {
      text += row.map(field).joined(separator: ",") + "\r\n"
    }
    return text
  }

  private static func field(_ cell: Table.Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text), .word(let text, _): quoted(guarded(text.inert))
    case .number(let number): number.text
    case .day(let day): day.iso
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// The text in quotes where RFC 4180 asks for it, or where a program that splits at something else would go wrong.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && ![0x22, 0x2C, 0x3B, 0x7C].contains(byte)
    }
    let isPadded = text.utf8.first == 0x20 || text.utf8.last == 0x20
    if isPlain, !isPadded { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

extension CSV {
  /// The text with an apostrophe before it where an office program would take it for a formula.
  ///
  /// So has text that begins with an apostrophe, so that ``unguarded(_:)`` gives back what stood there.
  static func guarded(_ text: String) -> String {
    needsGuard(text) ? "'" + text : text
  }

  /// The text without the apostrophe that ``guarded(_:)`` put before it.
  static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = String(text.unicodeScalars.dropFirst())
    return needsGuard(rest) ? rest : text
  }

  /// True where an office program could take it for a formula.
  ///
  /// Looks past spaces and invisible signs, as programs do that trim before they look; on scalars, since a combining
  /// mark behind `=` hides it from a reader of characters.
  private static func needsGuard(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\r", "\n", "=", "+", "-", "@", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
        "\u{2212}",
        "\u{FE62}", "\u{FE63}", "\u{FE66}", "\u{FE6B}":
        return true
      case " ", "\u{A0}", "\u{3000}", "\"": continue
      default:
        let isUnseen =
          scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
          || scalar.properties.isDefaultIgnorableCodePoint
        if !isUnseen { return false }
      }
    }
    return false
  }
}
