extension Record {
  /// Gives a field what somebody typed; on a refusal nothing has changed.
  ///
  /// Throws a ``Refusal`` where there is no such field, it never changes, or it does not take the value.
  @_semantics("optimize.sil.specialize.generic.never")
  package mutating func assign(_ assignment: FieldAssignment, in parseContext: ParseContext)
    throws(Refusal)
  {
    var visitor = FieldAssigner<Self>(record: self, assignment: assignment, parseContext: parseContext)
    Self.fields(&visitor)
    if let refusal = visitor.refusal { throw refusal }
    guard visitor.isFound else {
      throw Refusal.unknownField(assignment.field, among: Self.descriptions, in: parseContext)
    }
    self = visitor.record
  }

  /// Makes the assignments in turn; on a refusal none of them.
  ///
  /// Throws the ``Refusal`` of the first that is refused.
  @_semantics("optimize.sil.specialize.generic.never")
  package mutating func assign(_ assignments: [FieldAssignment], in parseContext: ParseContext)
    throws(Refusal)
  {
    var changed = self
    for assignment in assignments { try changed.assign(assignment, in: parseContext) }
    self = changed
  }
}

/// A visitor that makes an assignment on a field of a record.
private struct FieldAssigner<Root: Record>: FieldVisitor {
  var record: Root
  let assignment: FieldAssignment
  let name: [UInt8]
  let parseContext: ParseContext
  var isFound = false
  var refusal: Refusal?

  init(record: Root, assignment: FieldAssignment, parseContext: ParseContext) {
    self.record = record
    self.assignment = assignment
    self.parseContext = parseContext
    name = Array((assignment.path.first ?? "").utf8)
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    if isFound || !name.is(self.name) { return }
    isFound = true
    do throws(Refusal) {
      let field = FieldDescription(
        name: name.description, kind: Root.kind(of: name, Value.self), rule: rule, label: label,
        isRequired: !Value.mayBeAbsent, isNested: false)
      let value = record[keyPath: path]
      let now = value.isAbsent ? nil : value.json
      guard let after = try field.value(after: assignment, from: now, in: parseContext) else {
        record[keyPath: path] = Root()[keyPath: path]
        return
      }
      do throws(ParseError) {
        record[keyPath: path] = try Value(json: after)
      } catch { throw Refusal(.invalid, error.words) }
    } catch { refusal = error.of(assignment.field) }
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    if isFound || !name.is(self.name) { return }
    isFound = true
    refusal = Refusal.recordByRecord.of(assignment.field)
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    if isFound || !name.is(self.name) { return }
    isFound = true
    var inner = assignment
    inner.path.removeFirst()
    do throws(Refusal) {
      guard !inner.path.isEmpty else { throw Refusal.fieldByField(Value.descriptions) }
      try record[keyPath: path].assign(inner, in: parseContext)
    } catch { refusal = error.of(assignment.field) }
  }
}

extension FieldDescription {
  /// The field's value after the assignment; nil where it is cleared.
  fileprivate func value(
    after assignment: FieldAssignment, from now: JSONValue?, in parseContext: ParseContext
  ) throws(Refusal) -> JSONValue? {
    if case .never = rule, !parseContext.isNew {
      throw Refusal(
        .invalid,
        Phrase("ändras aldrig när posten väl finns", "never changes once the record exists"))
    }
    if assignment.path.count > 1 { return try member(after: assignment, from: now, in: parseContext) }
    switch kind {
    case .list(.record): throw Refusal.recordByRecord
    case .record(let shape): return try cleared(by: assignment, else: .fieldByField(shape.fields))
    case .list(let element):
      return try list(of: element, after: assignment, from: now?.list ?? [], in: parseContext)
    case .text, .integer, .number, .flag, .day, .instant, .who, .phrase, .json, .word, .ownID,
      .reference, .code:
      return try single(after: assignment, from: now, in: parseContext)
    }
  }

  private func cleared(by assignment: FieldAssignment, else refusal: Refusal) throws(Refusal)
    -> JSONValue?
  {
    guard assignment.sign == .set, assignment.values.allSatisfy(\.isEmpty) else { throw refusal }
    return try cleared()
  }

  private func cleared() throws(Refusal) -> JSONValue? {
    if isRequired { throw Refusal(.invalid, Phrase("får inte vara tomt", "may not be empty")) }
    return nil
  }

  private func single(
    after assignment: FieldAssignment, from now: JSONValue?, in parseContext: ParseContext
  ) throws(Refusal) -> JSONValue? {
    guard assignment.sign == .set else {
      throw Refusal(
        .invalid,
        Phrase("bara listor tar += och -=", "only lists take += and -="), choices: ["="])
    }
    if assignment.values.count > 1 {
      throw Refusal(.invalid, Phrase("tar ett värde, fick flera", "takes one value, was given several"))
    }
    guard let text = assignment.values.first, !text.trimmed.isEmpty else { return try cleared() }
    // What already stands there may stay, also where this version would not have taken it.
    if let now, now.text?.same(as: text) == true { return now }
    return try kind.value(typed: text, in: parseContext)
  }

  private func list(
    of element: FieldKind, after assignment: FieldAssignment, from now: [JSONValue],
    in parseContext: ParseContext
  ) throws(Refusal) -> JSONValue? {
    var list = assignment.sign == .set ? [] : now
    for text in assignment.values where !text.trimmed.isEmpty {
      let kept = now.first { $0.text?.same(as: text) == true }
      let value: JSONValue
      if let kept { value = kept } else { value = try element.value(typed: text, in: parseContext) }
      let place = list.firstIndex(of: value)
      switch assignment.sign {
      case .set, .add: if place == nil { list.append(value) }
      case .takeAway:
        guard let place else {
          throw Refusal(
            .invalid,
            Phrase("\"\(text)\" finns inte där", "\"\(text)\" is not there"),
            choices: list.map { $0.text ?? JSONWriter.line($0) }.nearestFirst(to: text) { [$0] })
        }
        list.remove(at: place)
      }
    }
    return list.isEmpty ? try cleared() : .list(list)
  }

  /// A nested record with one field changed; nil where it is left without fields.
  private func member(
    after assignment: FieldAssignment, from now: JSONValue?, in parseContext: ParseContext
  ) throws(Refusal) -> JSONValue? {
    let shape: RecordShape
    switch kind {
    case .record(let nested): shape = nested
    case .phrase: shape = Phrase.shape
    case .list(.record): throw Refusal.recordByRecord
    default: throw Refusal(.invalid, Phrase("har inga fält", "has no fields"))
    }
    var inner = assignment
    inner.path.removeFirst()
    guard let field = shape.fields.first(where: { $0.name.same(as: inner.path[0]) }) else {
      throw Refusal.unknownField(inner.path[0], among: shape.fields, in: parseContext)
    }
    var members: [JSONValue.Member] = []
    if case .object(let object)? = now { members = object }
    let place = members.firstIndex { $0.name.same(as: field.name) }
    let after = try field.value(after: inner, from: place.map { members[$0].value }, in: parseContext)
    if let place { members.remove(at: place) }
    if let after { members.insert(.init(field.name, after), at: place ?? members.endIndex) }
    return members.isEmpty ? try cleared() : .object(members)
  }
}

extension Refusal {
  fileprivate static var recordByRecord: Refusal {
    Refusal(
      .invalid,
      Phrase(
        "är en lista av poster; den ändras post för post, inte med FÄLT=VÄRDE",
        "is a list of records; it is changed record by record, not with FIELD=VALUE"))
  }

  fileprivate static func fieldByField(_ fields: [FieldDescription]) -> Refusal {
    Refusal(
      .invalid,
      Phrase("skriv ett fält i taget, med punkt", "write one field at a time, with a dot"),
      choices: fields.map(\.name))
  }

  fileprivate static func unknownField(
    _ name: String, among fields: [FieldDescription], in parseContext: ParseContext
  ) -> Refusal {
    Refusal(
      .invalid,
      Phrase("okänt fält \"\(name)\"", "unknown field \"\(name)\""), field: name,
      choices: fields.filter { $0.isTypable(in: parseContext) }.map(\.name).nearestFirst(to: name) { [$0] })
  }
}

extension FieldDescription {
  /// True where `FIELD=VALUE` can reach the field at all.
  package func isTypable(in parseContext: ParseContext) -> Bool {
    if case .never = rule, !parseContext.isNew { return false }
    switch kind {
    case .ownID, .list(.record): return false
    case .text, .integer, .number, .flag, .day, .instant, .who, .phrase, .json, .word, .reference, .code,
      .record, .list:
      return true
    }
  }
}
