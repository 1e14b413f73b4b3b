internal import Model

/// The way in which a column of somebody's table writes what can be read in two ways.
///
/// These are days, and numbers with a point or a comma.
///
/// Each way is tried on the whole column. The one that fits every cell is taken; where both fit and mean something else,
/// nothing is guessed.
struct ColumnReading: Sendable {
  private let near: CalendarDay
  /// The order of day and month; nil where it cannot be told.
  private let order: DayOrder?
  /// The sign of decimals; nil where it cannot be told.
  private let decimalSign: DecimalSign?

  /// Tells the ways from all texts of the column; `order` is what a person has said of days.
  init(of texts: [String], near: CalendarDay, order: DayOrder? = nil) {
    self.near = near
    self.order =
      order ?? Self.way(DayOrder.allCases, of: texts) { CalendarDay(written: $0, near: near, order: $1) }
    decimalSign = Self.way(DecimalSign.allCases, of: texts) { $1.number($0) }
  }

  /// The one way that fits all that can be read in any way, and the first of those that mean the same.
  private static func way<Way, Value: Equatable>(
    _ ways: [Way], of texts: [String], _ read: (String, Way) -> Value?
  ) -> Way? {
    let readings = texts.map { text in ways.map { read(text, $0) } }.filter { $0.contains { $0 != nil } }
    let fitting = ways.indices.filter { way in readings.allSatisfy { $0[way] != nil } }
    guard let first = fitting.first else { return nil }
    let isSame = fitting.allSatisfy { way in readings.allSatisfy { $0[way] == $0[first] } }
    return isSame ? ways[first] : nil
  }

  func day(_ text: String) -> CalendarDay? {
    CalendarDay(written: text, near: near, order: order ?? .dayFirst)
  }

  /// The number with a point for its decimals, and none where it is whole.
  ///
  /// Where no one sign fits the column, a cell that can be read in one way only is read so.
  func number(_ text: String) -> String? {
    if let decimalSign { return decimalSign.number(text) }
    let readings = DecimalSign.allCases.compactMap { $0.number(text) }
    return readings.first.flatMap { first in readings.allSatisfy { $0 == first } ? first : nil }
  }

  /// The reason why a cell cannot be read for certain; nil where it can, or is nothing of the kind.
  func doubt(_ text: String, _ kind: FieldKind) -> Phrase? {
    switch kind {
    case .day:
      let orders = order.map { [$0] } ?? DayOrder.allCases
      let other = orders.compactMap { CalendarDay.withOtherWeekday(text, near: near, order: $0) }
      if let day = other.first, self.day(text) == nil {
        return Phrase("\"\(text.asRead)\": \(day.iso) är ", "\"\(text.asRead)\": \(day.iso) is ")
          + day.weekdayInFull
          + Phrase(", inte den veckodag som står där", ", not the weekday that stands there")
      }
      let days = DayOrder.allCases.compactMap { CalendarDay(written: text, near: near, order: $0) }
      guard order == nil, let first = days.first else { return nil }
      if days.count == 1 {
        return Phrase(
          "\"\(text.asRead)\" är \(first.iso), men andra dagar i kolumnen har den andra ordningen: skriv dem som 2026-11-24",
          "\"\(text.asRead)\" is \(first.iso), but other days of the column have the other order: write them as 2026-11-24"
        )
      }
      if days[0] == days[1] { return nil }
      return Phrase(
        "\"\(text.asRead)\" kan vara \(days[0].iso) eller \(days[1].iso): säg vilket med --day-order",
        "\"\(text.asRead)\" can be \(days[0].iso) or \(days[1].iso): say which with --day-order")
    case .number, .integer:
      let numbers = DecimalSign.allCases.compactMap { $0.number(text) }
      guard decimalSign == nil, numbers.count == 2, numbers[0] != numbers[1] else { return nil }
      return Phrase(
        "\"\(text.asRead)\" kan vara \(numbers[0]) eller \(numbers[1]): skriv talet utan tusentalstecken",
        "\"\(text.asRead)\" can be \(numbers[0]) or \(numbers[1]): write the number without a sign for thousands"
      )
    case .list(let element): return doubt(text, element)
    case .text, .flag, .instant, .word, .who, .phrase, .json, .ownID, .reference, .code, .record: return nil
    }
  }
}

/// The sign before the decimals of a number; the other sign, or a space, may stand between thousands.
enum DecimalSign: CaseIterable {
  case comma, point

  /// The number with a point, without thousands apart and without decimals that are all noughts; nil where it is none.
  func number(_ text: String) -> String? {
    let (decimal, thousand): (UInt8, UInt8) =
      self == .comma ? (UInt8(ascii: ","), UInt8(ascii: ".")) : (UInt8(ascii: "."), UInt8(ascii: ","))
    var rest = Array(text.asRead.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let parts = rest.split(separator: decimal, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let groups = whole.split(omittingEmptySubsequences: false) {
      $0 == thousand || $0 == 0x20 || $0 == UInt8(ascii: "'")
    }
    let decimals = parts.count == 2 ? parts[1] : []
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }), decimals.allSatisfy(isDigit),
      parts.count == 1 || !decimals.isEmpty, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.count == 1 || groups[0].count <= 3 && groups[0].first != UInt8(ascii: "0")
    else { return nil }
    let hasDecimals = decimals.contains { $0 != UInt8(ascii: "0") }
    let digits = groups.joined() + (hasDecimals ? [UInt8(ascii: ".")] + decimals : [])
    return (isNegative ? "-" : "") + String(decoding: Array(digits), as: UTF8.self)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
