internal import Model

/// A merger of two developments of a record, field by field, as the table says.
struct RecordMerger<Root: Record>: FieldVisitor {
  let base: Root
  let left: Root
  let right: Root
  /// The address of the record in history and conflicts.
  let address: String
  let parent: String?
  let sources: MergeSources
  var merged: Root
  /// The conflicts that are open afterwards, of this record and what lies within it.
  var conflicts: [Conflict] = []
  /// The places that were looked at, so that no conflict about one is carried over besides.
  var places: Set<[UInt8]> = []
  var groups: [GroupVerdict] = []

  init(
    base: Root?, _ left: Root, _ right: Root, at address: String, nestedIn parent: String?,
    _ sources: MergeSources
  ) {
    self.base = base ?? Root()
    self.left = left
    self.right = right
    self.address = address
    self.parent = parent
    self.sources = sources
    merged = left
    groups = Root.groups.map { judge($0) }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func run() {
    Root.fields(&self)
    mergeUnknown()
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    let field = name.description
    if Root.computed.contains(where: { $0.same(as: field) }) {
      merged[keyPath: path] = one(field, path, isKept: false)
    } else if let group = groups.first(where: { $0.speaks(of: field) }) {
      merged[keyPath: path] = value(field, path, in: group)
    } else {
      switch rule {
      case .append, .union: merged[keyPath: path] = entries(path)
      case .never, .one, .text: merged[keyPath: path] = one(field, path, isKept: true)
      }
    }
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    let place = Value.address(of: name, within: parent)
    merged[keyPath: path] = within(base[keyPath: path], left[keyPath: path], right[keyPath: path], at: place)
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    // Conflicts come out of merging.
    if Value.self == Conflict.self { return }
    let (before, here, there) = (base[keyPath: path], left[keyPath: path], right[keyPath: path])
    if sources.isQuiet {
      if here.same(as: there) || there.same(as: before) { return merged[keyPath: path] = here }
      if here.same(as: before) { return merged[keyPath: path] = there }
    }
    func byKey(_ list: [Value]) -> [[UInt8]: Value] {
      Dictionary(list.map { (Array($0.key.utf8), $0) }) { first, _ in first }
    }
    let (inBase, inRight) = (byKey(before), byKey(there))
    let inLeft = Set(here.map { Array($0.key.utf8) })
    var list: [Value] = []
    for record in here {
      let key = Array(record.key.utf8)
      if let result = merge(inBase[key], record, inRight[key]) { list.append(result) }
    }
    for record in there where !inLeft.contains(Array(record.key.utf8)) {
      if let result = merge(inBase[Array(record.key.utf8)], nil, record) { list.append(result) }
    }
    merged[keyPath: path] = list.sorted { $0.comes(before: $1) }
  }
}

extension RecordMerger {
  /// The merged record of a list; nil where it is gone.
  mutating func merge<Value: Keyed>(_ before: Value?, _ here: Value?, _ there: Value?) -> Value? {
    guard let record = here ?? there else { return nil }
    let place = Value.address(of: record.key, within: parent)
    guard isThere(record, place, before: before, isLeft: here != nil, isRight: there != nil) else {
      return nil
    }
    guard let here, let there else { return record }
    return within(before ?? lastHeld(place, here, there), here, there, at: place)
  }

  /// The record that both go on from, where the state that they share had lost it and both took it up again.
  func lastHeld<Value: Keyed>(_ place: String, _ here: Value, _ there: Value) -> Value? {
    if here.same(as: there) { return nil }
    guard let removed = sources.lines.removed(place) else { return nil }
    do throws(ParseError) {
      return try Value(json: removed)
    } catch {
      // A line that this version cannot read tells nothing.
      return nil
    }
  }

  /// True where the record stays; removed on one side and edited on the other it does, with a conflict.
  mutating func isThere<Value: Keyed>(
    _ record: Value, _ place: String, before: Value?, isLeft: Bool, isRight: Bool
  ) -> Bool {
    places.insert(Conflict.place(place, nil))
    let isEdited = isLeft != isRight && before.map { !record.same(as: $0) } ?? false
    if !isOpen(place, nil) {
      if isLeft == isRight || before == nil { return true }
      if !isEdited { return false }
    }
    func presence(_ isThere: Bool) -> JSONValue? { isThere ? .flag(true) : nil }
    // What one side worked on and the other took away is news on both.
    let values = candidates(
      place, nil, base: presence(before != nil), left: presence(isLeft), right: presence(isRight),
      isNews: isEdited)
    // Whichever is later, what somebody worked on stays until someone chooses.
    guard let kept = values.first(where: { $0.value != nil }) else { return false }
    keep([kept] + values.filter { $0.value == nil }, at: place, nil)
    return true
  }

  mutating func within<Value: Record>(
    _ before: Value?, _ here: Value, _ there: Value, at place: String
  ) -> Value {
    if sources.isQuiet, here.same(as: there) { return here }
    var merger = RecordMerger<Value>(base: before, here, there, at: place, nestedIn: place, sources)
    merger.run()
    conflicts += merger.conflicts
    places.formUnion(merger.places)
    return merger.merged
  }
}

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

/// The verdict on a group of fields: which side's leader stands, with its followers.
struct GroupVerdict {
  let group: FieldGroup
  let winner: JSONValue?
  let isLeft: Bool
  let isRight: Bool
  let beside: JSONValue?
  let candidates: [ConflictValue]

  func speaks(of field: String) -> Bool {
    group.leader.same(as: field) || group.followers.contains { $0.same(as: field) }
  }
}

extension RecordMerger {
  func judge(_ group: FieldGroup) -> GroupVerdict {
    func beside(_ record: Root) -> JSONValue? {
      let members = group.followers.compactMap { name in
        record.json(of: name).map { JSONValue.Member(name, $0) }
      }
      return members.isEmpty ? nil : .object(members)
    }
    let (here, there) = (left.json(of: group.leader), right.json(of: group.leader))
    if !isOpen(address, group.leader) {
      let before = base.json(of: group.leader)
      if here == there || there == before || here == before {
        let winner = there == before ? here : there
        return GroupVerdict(
          group: group, winner: winner, isLeft: here == winner, isRight: there == winner, beside: nil,
          candidates: [])
      }
    }
    let values = candidates(
      address, group.leader, base: base.json(of: group.leader), left: here, right: there,
      beside: (beside(left), beside(right)))
    let winner = values.first
    return GroupVerdict(
      group: group, winner: winner?.value, isLeft: here == winner?.value, isRight: there == winner?.value,
      beside: winner?.beside, candidates: values)
  }

  mutating func value<Value: FieldValue>(
    _ field: String, _ path: WritableKeyPath<Root, Value>, in group: GroupVerdict
  ) -> Value {
    if group.group.leader.same(as: field) {
      places.insert(Conflict.place(address, field))
      keep(group.candidates, at: address, field)
      return Value.chosen(group.winner, left[keyPath: path], right[keyPath: path], Root()[keyPath: path])
    }
    switch (group.isLeft, group.isRight) {
    case (true, true): return one(field, path, isKept: Value.kind.isWords)
    case (true, false): return left[keyPath: path]
    case (false, true): return right[keyPath: path]
    case (false, false): return Value.read(group.beside?[field], orElse: Root()[keyPath: path])
    }
  }
}
