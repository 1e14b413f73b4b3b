import Model

/// Makes numbers and texts again and again from a seed: linear congruential, good enough to vary a form.
struct NumberMaker {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(below(10)) }.joined()
  }

  mutating func day(from first: Int = 1900, to last: Int = 2026) -> CalendarDay {
    var day = CalendarDay(year: first + below(last - first + 1), month: 1 + below(12), day: 1 + below(31))
    while day == nil {
      day = CalendarDay(year: first + below(last - first + 1), month: 1 + below(12), day: 1 + below(31))
    }
    return day ?? .unset
  }

  /// A valid number as twelve digits: date, three digits and the checksum.
  mutating func identity(isCoordination: Bool) -> String {
    let born = day()
    let date = born.iso.split(separator: "-").map(String.init)
    let written = isCoordination ? String(born.day + 60) : date[2]
    let nine = String(date[0].suffix(2)) + date[1] + written + digits(3)
    return String(date[0].prefix(2)) + nine + String(NumberMaker.checksum(nine))
  }

  /// The last digit of a personal identity number, said once more beside the program's own words for it.
  static func checksum(_ nine: String) -> Int {
    var sum = 0
    for (place, digit) in nine.compactMap(\.wholeNumberValue).enumerated() {
      let doubled = place % 2 == 0 ? digit * 2 : digit
      sum += doubled / 10 + doubled % 10
    }
    return (10 - sum % 10) % 10
  }
}
