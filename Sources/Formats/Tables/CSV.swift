package import Model
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

extension CSV {
  /// A text that cannot be read as rows, with the line and the reason.
  package struct Fault: Error, Equatable, Sendable {
    package let line: Int
    package let words: Phrase

    package init(_ line: Int, _ sv: String, _ en: String) {
      self.line = line
      words = Phrase(sv, en)
    }
  }

  /// A separator of cells, as people call it.
  package enum Separator: String, CaseIterable, Sendable {
    case comma, semicolon, tab
    /// Every line is one cell.
    case none

    fileprivate var sign: UInt8? {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: 0x09
      case .none: nil
      }
    }

    fileprivate var words: Phrase {
      switch self {
      case .comma: Phrase("komma", "comma")
      case .semicolon: Phrase("semikolon", "semicolon")
      case .tab: Phrase("tabb", "tab")
      case .none: Phrase("ingenting", "nothing")
      }
    }
  }

  /// Reads the rows, empty ones left out.
  ///
  /// Throws a ``Fault`` where a row is broken or where the table has too many cells.
  ///
  /// What parts cells is what a person has said, else Excel's own `sep=;` in the first line, else what fits the whole
  /// table: with each sign, and with none, all rows are read, and the one that gives every row as many cells as there are
  /// headings is taken. Refused where two fit as well and give other cells.
  package static func rows(in text: String, separator asked: Separator? = nil) throws(Fault) -> [TextRow] {
    let bytes = Array(text.utf8)
    let (said, start) = declared(in: bytes)
    if asked != nil || said != nil {
      var scanner = CSVScanner(bytes, from: start, separator: asked.map(\.sign) ?? said)
      return try scanner.rows()
    }
    return try DelimiterReadings(of: bytes).best()
  }

  /// The separator of Excel's own first line, and the offset where the rows begin.
  private static func declared(in bytes: [UInt8]) -> (UInt8?, start: Int) {
    let signs = Separator.allCases.compactMap(\.sign)
    guard bytes.count > 4, bytes[..<4].elementsEqual("sep=".utf8), signs.contains(bytes[4]) else {
      return (nil, 0)
    }
    var end = 5
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end >= bytes.count { return (bytes[4], end) }
    return bytes[end] == 0x0A ? (bytes[4], end + 1) : (nil, 0)
  }
}

/// The readings of a table with each sign that may separate its cells, and with none.
private struct DelimiterReadings {
  /// The reading of a table with one separator.
  private struct Reading {
    let separator: CSV.Separator
    let rows: [TextRow]
    /// The numbers of rows with as many cells as there are headings, with more and with fewer.
    let whole: Int
    let wider: Int
    let narrower: Int

    init(_ separator: CSV.Separator, _ rows: [TextRow]) {
      self.separator = separator
      self.rows = rows
      let width = rows.first?.cells.count ?? 0
      whole = rows.dropFirst().count { $0.cells.count == width }
      wider = rows.dropFirst().count { $0.cells.count > width }
      narrower = rows.count - 1 - whole - wider
    }

    /// True where the sign parts any row below the headings; else it is a sign of the one heading.
    var partsRows: Bool { rows.count == 1 || whole > 0 || wider > 0 }
  }

  /// The readings with the signs that stand between headings.
  private var readings: [Reading] = []
  private var fault: CSV.Fault?
  private let bytes: [UInt8]

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    for separator in CSV.Separator.allCases where separator.sign != nil {
      var scanner = CSVScanner(bytes, from: 0, separator: separator.sign)
      do throws(CSV.Fault) {
        guard try scanner.widthOfHeadings() > 1 else { continue }
        readings.append(Reading(separator, try scanner.rows()))
      } catch { fault = fault ?? error }
    }
  }

  func best() throws(CSV.Fault) -> [TextRow] {
    let several = readings.filter(\.partsRows)
    guard let best = several.min(by: { ($0.wider, $0.narrower) < ($1.wider, $1.narrower) }) else {
      if let fault { throw fault }
      var scanner = CSVScanner(bytes, from: 0, separator: nil)
      return try scanner.rows()
    }
    var equal = several.filter { $0.wider == best.wider && $0.narrower == best.narrower }.map(\.separator)
    // The one heading of a list may well hold the sign, and so may some of its texts.
    if best.wider == 0, best.narrower > 0 { equal.append(.none) }
    if equal.count > 1 {
      let words = equal.map(\.words)
      let named = Phrase(
        words.map(\.sv).joined(separator: " eller "), words.map(\.en).joined(separator: " or "))
      throw CSV.Fault(
        1, "cellerna kan vara åtskilda av \(named.sv): säg vilket med --separator",
        "the cells can be apart by \(named.en): say which with --separator")
    }
    return best.rows
  }
}

/// A scanner that goes through the bytes once; every sign that means something is one byte.
private struct CSVScanner {
  private let bytes: [UInt8]
  /// The separator; nil where every line is one cell.
  private let separator: UInt8?
  private var index: Int
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let limit = 1_000_000

  init(_ bytes: [UInt8], from start: Int, separator: UInt8?) {
    self.bytes = bytes
    self.separator = separator
    index = start
    if start > 0 { line = 2 }
  }

  /// The number of cells in the first row that is not empty.
  func widthOfHeadings() throws(CSV.Fault) -> Int {
    var scanner = self
    while scanner.index < bytes.count {
      let row = try scanner.row()
      if row.contains(where: { !$0.isEmpty }) { return row.count }
    }
    return 0
  }

  mutating func rows() throws(CSV.Fault) -> [TextRow] {
    var rows: [TextRow] = []
    var cells = 0
    while index < bytes.count {
      let start = line
      let row = try row()
      if row.contains(where: { !$0.isEmpty }) { rows.append(TextRow(start, row)) }
      cells += row.count
      if cells > Self.limit {
        throw CSV.Fault(
          start, "filen har fler än \(Self.limit) celler", "the file has more than \(Self.limit) cells")
      }
    }
    return rows
  }

  private mutating func row() throws(CSV.Fault) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(CSV.unguarded(try cell()))
      guard index < bytes.count else { return cells }
      let byte = bytes[index]
      index += 1
      if byte == separator {
        if index == bytes.count { return cells + [""] }
        continue
      }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      line += 1
      return cells
    }
  }

  private mutating func cell() throws(CSV.Fault) -> String {
    guard index < bytes.count, bytes[index] == Self.quote else {
      let start = index
      while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
        index += 1
      }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    let opened = line
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte != Self.quote {
        if byte == 0x0A { line += 1 }
        text.append(byte)
      } else if index < bytes.count, bytes[index] == Self.quote {
        text.append(byte)
        index += 1
      } else {
        guard index == bytes.count || bytes[index] == separator || [0x0A, 0x0D].contains(bytes[index]) else {
          throw CSV.Fault(
            line, "rad \(line): efter ett slutcitattecken väntas nästa cell",
            "line \(line): the next cell is expected after a closing quotation mark")
        }
        return String(decoding: text, as: UTF8.self)
      }
    }
    throw CSV.Fault(
      opened, "citattecknet på rad \(opened) stängs aldrig",
      "the quotation mark on line \(opened) is never closed")
  }
}
