package import Model

/// The scope that a tree of words is made for: a language, a day and a format.
package struct ReportScope: Sendable {
  package var language: Language
  package var today: CalendarDay
  package var format: ReportFormat
  /// The version of brygga that writes it.
  package var version: String
  /// The file that the status stands in, where it is kept.
  package var snapshot: SnapshotFile?
  /// The currency of plans, by its code in ISO 4217; nil: SEK.
  package var currency: String?

  package func callAsFunction(_ sv: String, _ en: String) -> String { Phrase(sv, en)(language) }
  package func callAsFunction(_ phrase: Phrase) -> String { phrase(language) }
}

/// A format that templates write.
package enum ReportFormat: String, CaseIterable, Sendable {
  case markdown = "md"
  case html

  /// The escaping by which text from people becomes nothing but text.
  package var escaping: Escaping {
    switch self {
    case .markdown: { $0.markdown }
    case .html: { $0.html }
    }
  }
}

extension ReportScope {
  /// A record as an object: every field under its key, absent ones as empty text, and its words.
  func object<Root: Record>(_ record: Root) -> ReportValue {
    var maker = TreeBuilder(record: record, scope: self)
    Root.fields(&maker)
    var object = ReportValue.object(maker.members)
    if let worded = record as? any ReportRecord { object = object.with(words(of: worded)) }
    return object.withQuestions
  }

  private func words<Root: ReportRecord>(of record: Root) -> [ReportValue.Member] {
    Root.reportWords.map { .init($0.key.name, $0.value(record, self)) }
  }

  /// The records as objects that know their place in the list.
  func list(_ records: [any Record]) -> ReportValue { .list(numbering: records.map { object($0) }) }

  fileprivate func members<Value: FieldValue>(
    _ name: String, _ kind: FieldKind, _ value: Value
  ) -> [ReportValue.Member] {
    switch kind {
    case .record:
      return [.init(name, value.heldRecords.first.map { object($0) } ?? .flag(false))]
    case .list(.record):
      return [.init(name, list(value.heldRecords))]
    default: return members(name, kind, of: value.isAbsent ? .null : value.json)
    }
  }

  private func members(_ name: String, _ kind: FieldKind, of json: JSONValue) -> [ReportValue.Member] {
    switch kind {
    case .list:
      let texts = (json.list ?? []).map(\.written)
      return [
        .init(name, .list(texts.map(ReportValue.text))),
        .init(name + "_words", .text(texts.joined(separator: ", "))),
      ]
    case .flag: return [.init(name, .flag(json == .flag(true)))]
    case .word(let choices):
      let word = json.written
      let label = choices.first { $0.word.same(as: word) }?.label ?? Phrase(word)
      return [.init(name, .text(word)), .init(name + "_words", .text(self(label)))]
    case .day:
      let day = CalendarDay(iso: json.written)
      return [
        .init(name, .text(day?.iso ?? "")),
        .init(name + "_words", .text(day.map { self($0.short(on: today)) } ?? "")),
      ]
    // A title is one line, also where only words can stand, such as that of a browser's window.
    default: return [.init(name, .text(name.isTitle ? json.written.oneLine : json.written))]
    }
  }
}

extension ReportValue {
  /// The object with a flag for every list, that says whether it has anything.
  fileprivate var withQuestions: ReportValue {
    guard case .object(let members) = self else { return self }
    return with(
      members.compactMap { member in
        guard case .list(let values) = member.value else { return nil }
        return .init("has_" + member.name, .flag(!values.isEmpty))
      })
  }
}

extension JSONValue {
  /// The single value as text; empty where there is none.
  fileprivate var written: String {
    switch self {
    case .text(let text), .number(let text): text
    default: ""
    }
  }
}

/// A visitor of a record's fields that builds the members of its object.
private struct TreeBuilder<Root: Record>: FieldVisitor {
  let record: Root
  let scope: ReportScope
  /// The table of fields, so that kinds are not made anew for every record.
  private let fields = Root.descriptions
  private(set) var members: [ReportValue.Member] = []
  private var index = 0

  init(record: Root, scope: ReportScope) {
    self.record = record
    self.scope = scope
  }

  private mutating func nextKind() -> FieldKind {
    index += 1
    return fields[index - 1].kind
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    members += scope.members(ReportShape.key(name.description), nextKind(), record[keyPath: path])
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    index += 1
    members.append(.init(name.description, scope.list(record[keyPath: path])))
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    index += 1
    members.append(.init(name.description, scope.object(record[keyPath: path])))
  }
}

extension String {
  fileprivate var isTitle: Bool { ["title", "organisation", "group"].contains { same(as: $0) } }
}

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

  /// The delay in words: `9 days overdue`; empty where nothing is overdue.
  func late(_ days: Int) -> String {
    days > 0 ? self.days(days) + self(" försenad", " overdue") : ""
  }

  /// The distance in days in words: `in 12 days`, `today`, `3 days ago`.
  func away(_ days: Int) -> String {
    if days == 0 { return self("i dag", "today") }
    return days > 0
      ? self("om ", "in ") + self.days(days)
      : self("för ", "") + self.days(-days) + self(" sedan", " ago")
  }

  func short(_ day: CalendarDay?) -> String { day.map { self($0.short(on: today)) } ?? "" }

  /// The amount in the currency: `1 200 000 kr`, `SEK 1,200,000`, `EUR 1,200,000`.
  func money(_ amount: Int) -> String {
    let digits = Array(String(amount.magnitude).utf8)
    var grouped: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += Array(self(" ", ",").utf8) }
      grouped.append(digit)
    }
    let text = (amount < 0 ? "−" : "") + String(decoding: grouped, as: UTF8.self)
    guard let currency, currency != "SEK" else { return self(text + " kr", "SEK " + text) }
    return self(text + " " + currency, currency + " " + text)
  }

  /// The money spent of what was set aside, in words; empty where neither is known.
  func money(spent: Int?, of budget: Int?) -> String {
    switch (spent, budget) {
    case (nil, nil): ""
    case (let spent?, nil): self("Använt ", "Spent ") + money(spent)
    case (nil, let budget?): self("Budget ", "Budget ") + money(budget)
    case (let spent?, let budget?):
      self("Använt ", "Spent ") + money(spent) + self(" av ", " of ") + money(budget)
        + (Self.percent(spent, of: budget).map { " (" + self(.percent($0)) + ")" } ?? "")
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
