internal import Model

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
    Root.reportWords.map { .init($0.name, $0.value(record, self)) }
  }

  /// The records as objects that know their place in the list.
  func list(_ records: [any Record]) -> ReportValue {
    .list(
      records.enumerated().map { index, record in
        object(record).with([
          .init("number", .text("\(index + 1)")), .init("is_first", .flag(index == 0)),
          .init("is_last", .flag(index == records.count - 1)),
        ])
      })
  }

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
    members += scope.members(ReportShape.key(name), nextKind(), record[keyPath: path])
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
