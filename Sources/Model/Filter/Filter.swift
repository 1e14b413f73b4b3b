/// A live filter over records of one kind, such as `status:open owner:lead due<2w !legal "exact words"`.
///
/// Every term must hold. A plain word may stand in any text of the record, whatever its case and accents; `!` in front
/// turns a term round; `key:` alone asks whether the field is there at all.
package struct Filter<Filtered: Record>: Sendable {
  /// The problems with terms that could not be understood; such a term holds for no record.
  package private(set) var problems: [Phrase] = []
  private var terms: [FilterTerm] = []
  private let fields: [FieldDescription]

  package init(_ text: String, today: CalendarDay) {
    let asked = UnresolvedTerm.terms(of: text)
    // Without terms nobody looks at the fields.
    fields = asked.isEmpty ? [] : Filtered.descriptions
    for typed in asked {
      let term = FilterTerm(typed, among: fields, today: today)
      if case .nothing(let problem) = term.demand { problems.append(problem) }
      terms.append(term)
    }
  }

  package var isEmpty: Bool { terms.isEmpty }

  /// True where every term holds; `names` turns an id, a code or a person into a title.
  ///
  /// A plain word looks through every text of the record.
  package func matches(
    _ record: Filtered, names: (FieldKind, String) -> String? = { _, _ in nil }
  ) -> Bool {
    terms.allSatisfy { $0.holds(for: record, fields, names: names) }
  }
}

/// A term of a filter, with its key looked up in the table.
struct FilterTerm: Sendable {
  /// The demand of a term: a word anywhere in the record, or a value of one field.
  enum Demand: Sendable {
    /// A word somewhere in the record: in any case and with any accents, or exactly so.
    case word([UInt8])
    case exactly(String)
    case field([String], FieldKind, FieldPredicate)
    case nothing(Phrase)
  }

  let isTurned: Bool
  let demand: Demand

  init(_ typed: UnresolvedTerm, among fields: [FieldDescription], today: CalendarDay) {
    isTurned = typed.isTurned
    demand = FilterTerm.demand(typed, among: fields, today: today)
  }

  private static func demand(
    _ typed: UnresolvedTerm, among fields: [FieldDescription], today: CalendarDay
  ) -> Demand {
    guard let key = typed.key else {
      return typed.isQuoted ? .exactly(typed.value.asRead) : .word(typed.value.folded)
    }
    guard let (path, kind) = fields.named(key) else {
      return .nothing(Phrase("okänt fält \"\(key)\"", "unknown field \"\(key)\""))
    }
    guard let demand = FieldPredicate(typed, of: kind, today: today) else {
      let what = key + typed.comparison.rawValue + typed.value
      return .nothing(Phrase("förstår inte \"\(what)\"", "cannot understand \"\(what)\""))
    }
    return .field(path, kind, demand)
  }

  func holds<R: Record>(
    for record: R, _ fields: [FieldDescription], names: (FieldKind, String) -> String?
  ) -> Bool {
    switch demand {
    case .nothing: return false
    case .word(let word):
      return fields.someText(of: record, names: names) { $0.folded.hasRun(word) } != isTurned
    case .exactly(let text):
      return fields.someText(of: record, names: names) { $0.asRead.contains(text) } != isTurned
    case .field(let path, let kind, let demand):
      var value = path.first.flatMap { record.json(of: $0) }
      for name in path.dropFirst() { value = value?[name] }
      return demand.holds(for: value, kind, names: names) != isTurned
    }
  }
}

extension [FieldDescription] {
  fileprivate func someText<R: Record>(
    of record: R, names: (FieldKind, String) -> String?, _ passes: (String) -> Bool
  ) -> Bool {
    someText(of: record.members + record.unknown.members, names: names, passes)
  }
}

extension [FieldDescription] {
  /// The field that a key means: its name, its label in either language, or the one that begins so.
  ///
  /// Nil where none or several do.
  fileprivate func named(_ key: String) -> (path: [String], kind: FieldKind)? {
    let steps = key.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let first = steps.first else { return nil }
    let typed = first.folded
    let names = map { field in
      [field.name, field.label.sv, field.label.en].map { $0.folded.map { $0 == 0x20 ? 0x5F : $0 } }
    }
    var found = indices.filter { self[$0].name.same(as: first) }
    if found.isEmpty { found = indices.filter { names[$0].contains(typed) } }
    if found.isEmpty { found = indices.filter { names[$0].contains { $0.starts(with: typed) } } }
    if found.isEmpty {
      found = indices.filter {
        self[$0].label.formerWords.contains { $0.folded.map { $0 == 0x20 ? 0x5F : $0 } == typed }
      }
    }
    guard found.count == 1, let index = found.first else { return nil }
    let field = self[index]
    guard steps.count > 1 else { return ([field.name], field.kind) }
    guard case .record(let shape) = field.kind,
      let inner = shape.fields.named(steps[1])
    else { return nil }
    return ([field.name] + inner.path, inner.kind)
  }
}
