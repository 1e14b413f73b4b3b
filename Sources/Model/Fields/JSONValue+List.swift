extension JSONValue {
  /// A list with what was added between two others and without what was taken away, whatever else it holds.
  ///
  /// Values are the same where their JSON has the same bytes. Where the list is as it was before, it becomes exactly
  /// what it was after. Nil is a list that is not there.
  package static func list(_ now: JSONValue?, from before: JSONValue?, to after: JSONValue?) -> JSONValue? {
    if now == before { return after }
    guard let held = (now ?? .list([])).list, let earlier = (before ?? .list([])).list,
      let later = (after ?? .list([])).list
    else { return after }
    var result = held
    for value in JSONValue.added(from: later, to: earlier) {
      if let index = result.firstIndex(of: value) { result.remove(at: index) }
    }
    let added = JSONValue.added(from: earlier, to: later)
    for value in added where !result.contains(value) {
      result.insert(value, at: JSONValue.place(of: value, as: later, in: result))
    }
    return result.isEmpty ? nil : .list(result)
  }

  /// The values of a list that an earlier one did not have, each as often as it came.
  ///
  /// Looks each up in the earlier list, past the beginning that both share.
  package static func added(from before: [JSONValue], to after: [JSONValue]) -> [JSONValue] {
    // Most lists grow at their end, so what both begin with is passed over first.
    let same = zip(before, after).prefix { $0 == $1 }.count
    var rest = Array(before[same...])
    return after[same...].filter { value in
      guard let index = rest.firstIndex(of: value) else { return true }
      rest.remove(at: index)
      return false
    }
  }

  /// The place behind the value that it stood behind; what stood last stands last.
  private static func place(of value: JSONValue, as list: [JSONValue], in result: [JSONValue]) -> Int {
    guard let index = list.firstIndex(of: value), index < list.count - 1 else { return result.count }
    if index == 0 { return 0 }
    return result.firstIndex(of: list[index - 1]).map { $0 + 1 } ?? result.count
  }
}
