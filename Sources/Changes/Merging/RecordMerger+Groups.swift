internal import Model

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
