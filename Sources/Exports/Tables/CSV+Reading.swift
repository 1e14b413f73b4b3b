package import Model

extension CSV {
  /// Why bytes cannot be read as rows.
  package struct Fault: Error, Equatable, Sendable {
    package let line: Int
    package let words: Phrase

    package init(_ line: Int, _ sv: String, _ en: String) {
      self.line = line
      words = Phrase(sv, en)
    }
  }

  /// The rows, empty ones left out; the separator (`,` `;` or tab) is found in the first line.
  package static func rows(in bytes: [UInt8]) throws(Fault) -> [TextRow] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Fault(
        1, "filen är i UTF-16; spara den som \"CSV UTF-8\"", "the file is in UTF-16; save it as \"CSV UTF-8\""
      )
    }
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard String(validating: rest, as: UTF8.self) != nil else {
      let line = firstBrokenLine(of: rest)
      throw Fault(
        line, "rad \(line) är inte UTF-8; spara filen som \"CSV UTF-8\"",
        "line \(line) is not UTF-8; save the file as \"CSV UTF-8\"")
    }
    var scanner = CSVScanner(rest)
    return try scanner.rows()
  }

  private static func firstBrokenLine(of bytes: ArraySlice<UInt8>) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }
}

/// Goes through the bytes once; every sign that means something is one byte.
private struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let limit = 1_000_000

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    let (separator, start) = Self.separator(of: self.bytes)
    self.separator = separator
    index = start
    if start > 0 { line = 2 }
  }

  /// Excel's own `sep=;` decides; else the sign that the first line has most of, outside quotes.
  private static func separator(of bytes: [UInt8]) -> (UInt8, start: Int) {
    let signs: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let words = Array("sep=".utf8)
    if bytes.count > 4, bytes[..<4].elementsEqual(words), signs.contains(bytes[4]) {
      var end = 5
      if end < bytes.count, bytes[end] == 0x0D { end += 1 }
      if end >= bytes.count { return (bytes[4], end) }
      if bytes[end] == 0x0A { return (bytes[4], end + 1) }
    }
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        if counts.contains(where: { $0 > 0 }) { break }
        continue
      }
      if let sign = signs.firstIndex(of: byte) { counts[sign] += 1 }
    }
    let most = counts.max() ?? 0
    return (signs[counts.firstIndex(of: most) ?? 0], 0)
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
        guard index == bytes.count || [separator, 0x0A, 0x0D].contains(bytes[index]) else {
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
