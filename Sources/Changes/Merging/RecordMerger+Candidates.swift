internal import Model

extension RecordMerger {
  func entries<Value: FieldValue>(_ path: WritableKeyPath<Root, Value>) -> Value {
    let (before, here, there) = (base[keyPath: path], left[keyPath: path], right[keyPath: path])
    if here.same(as: there) || there.same(as: before) { return here }
    if here.same(as: before) { return there }
    let list = JSONValue.entries(
      base: before.json.list ?? [], left: here.json.list ?? [], right: there.json.list ?? [])
    return Value.read(.list(list), orElse: here)
  }

  /// The merged value of a field with one value; the others become a conflict where they are kept.
  mutating func one<Value: FieldValue>(
    _ field: String, _ path: WritableKeyPath<Root, Value>, isKept: Bool
  ) -> Value {
    places.insert(Conflict.place(address, field))
    let (before, here, there) = (base[keyPath: path], left[keyPath: path], right[keyPath: path])
    if !isOpen(address, field) {
      if here.same(as: there) || there.same(as: before) { return here }
      if here.same(as: before) { return there }
    }
    let values = candidates(address, field, base: before.held, left: here.held, right: there.held)
    if isKept { keep(values, at: address, field) }
    return Value.chosen(values.first?.value, here, there, Root()[keyPath: path])
  }

  func isOpen(_ record: String, _ field: String?) -> Bool {
    sources.left[record, field] != nil || sources.right[record, field] != nil
  }

  /// Keeps several values as a conflict; what stands in force has its companions in the record itself.
  mutating func keep(_ values: [ConflictValue], at record: String, _ field: String?) {
    guard values.count > 1 else { return }
    var values = values
    values[0].beside = nil
    let earlier = sources.left[record, field] ?? sources.right[record, field]
    conflicts.append(Conflict(at: record, field, values, like: earlier))
  }

  /// The values that the field could have, the winner first.
  func candidates(
    _ record: String, _ field: String?, base: JSONValue?, left: JSONValue?, right: JSONValue?,
    beside: (left: JSONValue?, right: JSONValue?) = (nil, nil), isNews: Bool = false
  ) -> [ConflictValue] {
    func held(_ index: ConflictIndex, _ value: JSONValue?, _ beside: JSONValue? = nil) -> [ConflictValue] {
      let now = ConflictValue(value, by: line(record, field, value), beside: beside)
      guard let open = index[record, field] else { return [now] }
      let isListed = open.values.contains { $0.identity == now.identity }
      // What stood in force was edited over, where it is not listed.
      let others =
        isListed ? open.values.filter { $0.identity != now.identity } : Array(open.values.dropFirst())
      let stated = open.values.first { $0.identity == now.identity && $0.entry != nil }
      var first = stated.map { $0.wins(over: now) ? $0 : now } ?? now
      first.beside = beside
      return [first] + others.map { $0.told(by: line(record, field, $0.value)) }
    }
    return .merged(
      base: isNews ? [] : held(sources.base, base), left: held(sources.left, left, beside.left),
      right: held(sources.right, right, beside.right))
  }

  func line(_ record: String, _ field: String?, _ value: JSONValue?) -> HistoryIndex.Line? {
    if let field { return sources.lines.line(setting: field, of: record, to: value) }
    return value == nil ? sources.lines.line(removing: record) : sources.lines.line(touching: record)
  }

  mutating func mergeUnknown() {
    if sources.isQuiet, left.unknown.same(as: right.unknown) { return }
    let names = (left.unknown.members + right.unknown.members).map(\.name)
    var seen: Set<[UInt8]> = []
    var unknown = UnknownFields()
    for name in names where seen.insert(Array(name.utf8)).inserted {
      places.insert(Conflict.place(address, name))
      let values = candidates(
        address, name, base: base.unknown[name], left: left.unknown[name], right: right.unknown[name])
      keep(values, at: address, name)
      unknown[name] = values.first?.value
    }
    merged.unknown = unknown
  }
}

extension FieldValue {
  /// The value as a file holds it; nil where it is left out.
  var held: JSONValue? { isAbsent ? nil : json }

  static func chosen(_ value: JSONValue?, _ left: Self, _ right: Self, _ empty: Self) -> Self {
    if left.held == value { return left }
    if right.held == value { return right }
    return read(value, orElse: empty)
  }

  /// The field as a file would hold it.
  ///
  /// Empty where nothing is there or, after a hand's work, what it cannot hold.
  static func read(_ value: JSONValue?, orElse empty: Self) -> Self {
    guard let value else { return empty }
    do throws(ParseError) {
      return try Self(json: value)
    } catch { return empty }
  }
}

extension FieldKind {
  /// True for a field that a person writes in words of their own.
  var isWords: Bool {
    if case .text = self { return true }
    return false
  }
}
