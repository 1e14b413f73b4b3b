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
