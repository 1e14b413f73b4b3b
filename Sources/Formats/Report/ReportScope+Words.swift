internal import Model

extension ReportScope {
  /// The number of days in words: `one day`, `9 days`.
  func days(_ count: Int) -> String {
    self(Phrase.counted(count, Phrase("en dag", "one day"), Phrase("dagar", "days")))
  }

  /// The count in words: `one open`, `3 open`; `none` where there is none.
  func counted(_ count: Int, _ one: Phrase, _ many: Phrase, none: Phrase? = nil) -> String {
    if count == 0, let none { return self(none) }
    return self(Phrase.counted(count, one, many))
  }

  /// The number with the decimal sign of the language.
  func number(_ number: Number) -> String {
    let text = number.text.utf8.map { $0 == UInt8(ascii: ".") && language == .sv ? UInt8(ascii: ",") : $0 }
    return String(decoding: text, as: UTF8.self)
  }

  /// The delay in words: `9 days late`; empty where nothing is late.
  func late(_ days: Int) -> String {
    days > 0 ? self.days(days) + self(" sent", " late") : ""
  }

  /// The distance in days in words: `in 12 days`, `today`, `3 days ago`.
  func away(_ days: Int) -> String {
    if days == 0 { return self("i dag", "today") }
    return days > 0
      ? self("om ", "in ") + self.days(days)
      : self("för ", "") + self.days(-days) + self(" sedan", " ago")
  }

  func short(_ day: CalendarDay?) -> String { day.map { self($0.short(on: today)) } ?? "" }

  /// The amount in kronor: `1 200 000 kr`, `SEK 1,200,000`.
  func money(_ amount: Int) -> String {
    let digits = Array(String(amount.magnitude).utf8)
    var grouped: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += Array(self(" ", ",").utf8) }
      grouped.append(digit)
    }
    let text = (amount < 0 ? "−" : "") + String(decoding: grouped, as: UTF8.self)
    return self(text + " kr", "SEK " + text)
  }

  /// The money spent of what was set aside, in words; empty where neither is known.
  func money(spent: Int?, of budget: Int?) -> String {
    switch (spent, budget) {
    case (nil, nil): ""
    case (let spent?, nil): self("Använt ", "Spent ") + money(spent)
    case (nil, let budget?): self("Budget ", "Budget ") + money(budget)
    case (let spent?, let budget?):
      self("Använt ", "Spent ") + money(spent) + self(" av ", " of ") + money(budget)
        + (Self.percent(spent, of: budget).map { " (\($0) %)" } ?? "")
    }
  }

  /// The percentage, rounded; nil where it would say nothing.
  private static func percent(_ part: Int, of whole: Int) -> Int? {
    whole > 0 ? Int(exactly: (Double(part) / Double(whole) * 100).rounded()) : nil
  }

  /// The texts that are not empty, with the separator between.
  func joined(_ texts: [String?], _ separator: String = " · ") -> String {
    texts.compactMap { $0 }.filter { !$0.utf8.isEmpty }.joined(separator: separator)
  }
}
