package import Model

/// An edit of one record, whatever its kind.
enum RecordEdit {
  case assign([FieldAssignment], ParseContext)
  case note(Note)
  case archive(CalendarDay?)
  case remove
}

extension Project {
  /// Edits the record at the address; false where there is none.
  ///
  /// Throws a ``Refusal`` where a field is refused, or the record takes no notes or no archiving.
  mutating func edit(_ address: String, _ edit: RecordEdit) throws(Refusal) -> Bool {
    let root = id.text
    var visitor = RecordEditor<Project>(record: self, parent: nil, address: address, edit: edit)
    // Held by one only, or the list would be copied to change one record in it.
    self = Project()
    defer { self = visitor.record }
    if address.same(as: root) {
      try visitor.editRoot()
    } else if address.same(as: "application") {
      try visitor.editApplication()
    } else {
      Project.fields(&visitor)
    }
    if let refusal = visitor.refusal { throw refusal }
    return visitor.isDone
  }

  /// True where something besides the record itself names the id.
  ///
  /// Writes the whole project to look.
  func isReferred(_ id: String) -> Bool { mentions(of: id) > 1 }

  /// The number of times that the id stands in the file, the record itself included.
  ///
  /// Writes the whole project to look.
  package func mentions(of id: String) -> Int {
    let quoted = Array(("\"" + id + "\"").utf8)
    let bytes = JSONWriter.file(self)
    var count = 0
    var index = 0
    while index + quoted.count <= bytes.count {
      if bytes[index] == quoted[0], bytes[index..<index + quoted.count].elementsEqual(quoted) {
        count += 1
        index += quoted.count
      } else {
        index += 1
      }
    }
    return count
  }
}

extension RecordEditor where Root == Project {
  fileprivate mutating func editRoot() throws(Refusal) {
    record = try edited(record)
    isDone = true
  }

  fileprivate mutating func editApplication() throws(Refusal) {
    if case .note(let note) = edit {
      record.application.notes.append(note)
    } else {
      record.application = try edited(record.application)
    }
    isDone = true
  }
}

/// A visitor that edits the record at an address.
private struct RecordEditor<Root>: FieldVisitor {
  var record: Root
  let parent: String?
  let address: String
  let edit: RecordEdit
  var isDone = false
  var refusal: Refusal?

  init(record: Root, parent: String?, address: String, edit: RecordEdit) {
    self.record = record
    self.parent = parent
    self.address = address
    self.edit = edit
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {}

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    if isDone || refusal != nil { return }
    guard let index = place(in: record[keyPath: path]) else { return }
    let place = Value.address(of: record[keyPath: path][index].key, within: parent)
    guard address.same(as: place) else {
      var visitor = RecordEditor<Value>(
        record: record[keyPath: path][index], parent: place, address: address, edit: edit)
      Value.fields(&visitor)
      refusal = visitor.refusal
      isDone = visitor.isDone
      record[keyPath: path][index] = visitor.record
      return
    }
    isDone = true
    do throws(Refusal) {
      if case .remove = edit {
        record[keyPath: path].remove(at: index)
      } else {
        record[keyPath: path][index] = try edited(record[keyPath: path][index])
      }
    } catch { refusal = error }
  }

  /// The place of the record at the address, or of the one that holds it.
  private func place<Value: Keyed>(in list: [Value]) -> Int? {
    if let key = Value.key(at: address, within: parent), let index = list.index(ofKey: key) { return index }
    return list.firstIndex { record in
      let place = Value.address(of: record.key, within: parent)
      guard address.utf8.starts(with: place.utf8) else { return false }
      let rest = address.utf8.dropFirst(place.utf8.count)
      return rest.isEmpty || rest.first == UInt8(ascii: "/")
    }
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {}

  func edited<Value: Record>(_ value: Value) throws(Refusal) -> Value {
    var value = value
    switch edit {
    case .assign(let assignments, let parseContext):
      do throws(InvalidInput) {
        try value.assign(assignments, in: parseContext)
      } catch { throw Refusal(error) }
    case .note(let note):
      if var kept = value as? any Annotated {
        kept.notes.append(note)
        value = kept as? Value ?? value
      } else if var assessment = value as? Assessment {
        assessment.notes.append(note)
        value = assessment as? Value ?? value
      } else if var position = value as? Position {
        position.notes.append(note)
        value = position as? Value ?? value
      } else {
        throw .cannotBeKept
      }
    case .archive(let day):
      guard var kept = value as? any Annotated else { throw .cannotBeKept }
      kept.archived = day
      value = kept as? Value ?? value
    case .remove: break
    }
    return value
  }
}

extension Refusal {
  package init(_ mistyped: InvalidInput) {
    self.init(.invalid, mistyped.words, field: mistyped.field)
    choices = mistyped.allowed
  }

  static let cannotBeKept = Refusal(
    .invalid, "posten kan inte arkiveras eller få anteckningar", "the record takes no notes and no archiving")
}
