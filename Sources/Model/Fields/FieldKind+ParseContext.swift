extension FieldKind {
  /// The value that a typed text means.
  ///
  /// Throws a ``Refusal`` where it means none to a field of this kind. The names of records, codes and people are
  /// resolved by the context.
  package func value(typed text: String, in parseContext: ParseContext) throws(Refusal) -> JSONValue {
    switch self {
    case .text: return .text(text)
    case .integer(let range): return try FieldKind.integer(text.trimmed, within: range)
    case .number: return try FieldKind.number(text.trimmed)
    case .flag: return try FieldKind.flag(text.trimmed)
    case .day: return try FieldKind.day(text.trimmed, on: parseContext.today)
    case .instant: return try FieldKind.instant(text.trimmed)
    case .word(let choices): return try FieldKind.word(text.trimmed, among: choices)
    case .who: return .text(parseContext.resolver.who(text.trimmed))
    case .reference(let recordKind):
      return .text(try parseContext.resolver.id(of: recordKind, named: text.trimmed))
    case .code(let kind): return .text(try parseContext.resolver.code(of: kind, named: text.trimmed))
    case .phrase: return .object([.init("en", .text(text))])
    case .list(let element): return .list([try element.value(typed: text, in: parseContext)])
    case .json: return try FieldKind.json(text)
    case .ownID: throw Refusal(.invalid, Phrase("id ges av programmet", "ids are given by the program"))
    case .record(let shape):
      throw Refusal(
        .invalid,
        Phrase("skriv ett fält i taget, med punkt", "write one field at a time, with a dot"),
        choices: shape.fields.map(\.name))
    }
  }

  private static func integer(
    _ text: String, within range: ClosedRange<Int>?
  ) throws(Refusal) -> JSONValue {
    if let number = Int(text.withoutThousandsApart), range?.contains(number) ?? true { return .whole(number) }
    guard let range else {
      throw Refusal(.invalid, Phrase("väntade ett heltal", "expected a whole number"))
    }
    throw Refusal(
      .invalid,
      Phrase(
        "väntade ett tal från \(range.lowerBound) till \(range.upperBound)",
        "expected a number from \(range.lowerBound) to \(range.upperBound)"),
      choices: range.map(String.init))
  }

  /// Reads a decimal number, with a point or the comma of Swedish.
  private static func number(_ text: String) throws(Refusal) -> JSONValue {
    let pointed = text.withoutThousandsApart.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    guard let number = Number(String(decoding: pointed, as: UTF8.self)) else {
      throw Refusal(.invalid, Phrase("väntade ett tal som 0,85", "expected a number such as 0.85"))
    }
    return .number(number.text)
  }

  private static func flag(_ text: String) throws(Refusal) -> JSONValue {
    switch text.asReadInAnyCase {
    case "true", "yes", "ja": return .flag(true)
    case "false", "no", "nej": return .flag(false)
    default:
      throw Refusal(
        .invalid,
        Phrase("väntade ja eller nej", "expected yes or no"),
        choices: ["yes", "no", "ja", "nej", "true", "false"])
    }
  }

  private static func day(_ text: String, on today: CalendarDay) throws(Refusal) -> JSONValue {
    guard let day = CalendarDay(asked: text, on: today) else {
      throw Refusal(
        .invalid,
        Phrase("väntade en dag som 2026-11-24", "expected a day such as 2026-11-24"),
        choices: ["YYYY-MM-DD", "today", "+2w", "fri", "eom", "w48"])
    }
    return day.json
  }

  private static func instant(_ text: String) throws(Refusal) -> JSONValue {
    guard let instant = Instant(rfc3339: text) else {
      throw Refusal(
        .invalid,
        Phrase(
          "väntade en tidpunkt som 2026-11-24T09:30:00Z",
          "expected an instant such as 2026-11-24T09:30:00Z"))
    }
    return instant.json
  }

  /// Reads a word: the word itself or its label in either language, in capitals or not.
  private static func word(_ text: String, among choices: [Choice]) throws(Refusal) -> JSONValue {
    if let choice = choices.first(where: { $0.word.same(as: text) }) { return .text(choice.word) }
    let typed = text.asReadInAnyCase
    let meant = choices.filter { choice in
      ([choice.word, choice.label.sv, choice.label.en] + choice.label.formerWords)
        .contains { $0.asReadInAnyCase == typed }
    }
    guard meant.count == 1, let choice = meant.first else {
      let allowed = meant.isEmpty ? choices : meant
      throw Refusal(
        .invalid,
        Phrase("okänt värde \"\(text)\"", "unknown value \"\(text)\""),
        choices: allowed.nearestFirst(to: text) { [$0.word, $0.label.sv, $0.label.en] }.map(\.word))
    }
    return .text(choice.word)
  }

  private static func json(_ text: String) throws(Refusal) -> JSONValue {
    do throws(ParseError) {
      return try JSONReader.read(Array(text.utf8), as: JSONValue.self)
    } catch { throw Refusal(.invalid, error.words) }
  }
}

extension String {
  /// The number without spaces between its thousands: `905 000` as `905000`.
  ///
  /// As it is where the spaces are not those of a number.
  fileprivate var withoutThousandsApart: String {
    let groups = Array(asRead.utf8).split(separator: 0x20).map(Array.init)
    let isNumber = groups.dropFirst().allSatisfy { group in
      group.prefix { (0x30...0x39).contains($0) }.count == 3
    }
    guard let first = groups.first, groups.count > 1, isNumber, (1...4).contains(first.count) else {
      return asRead
    }
    return String(decoding: Array(groups.joined()), as: UTF8.self)
  }

  /// The text without the spaces around it, of whatever kind, and without what else would only be a margin.
  package var trimmed: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.isMargin }),
      let last = unicodeScalars.lastIndex(where: { !$0.isMargin })
    else { return "" }
    return String(self[first...last])
  }
}

extension Unicode.Scalar {
  /// True for a space, and for a sign that shows nothing and binds nothing.
  ///
  /// Such are a byte order mark, and a place where a line may break.
  fileprivate var isMargin: Bool {
    switch value {
    case 0x21...0x7E: false
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x200B, 0x2060, 0xFEFF: true
    case 0...0x24F: false
    default: properties.isWhitespace
    }
  }
}
