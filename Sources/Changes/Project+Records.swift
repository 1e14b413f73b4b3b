package import Model

/// An edit of one record, whatever its kind.
enum RecordEdit {
  case assign([FieldAssignment], ParseContext)
  case note(Note)
  case archive(CalendarDay?)
  case remove
}

extension Project {
  /// The record at an address, the application or the project itself; nil where nothing is there.
  ///
  /// Looks through the lists of the project.
  package func stored(at address: String) -> (any Record)? {
    if address.same(as: id.text) { return self }
    if address.same(as: "application") { return application }
    var visitor = RecordVisitor<Project>(record: self, parent: nil, address: address, edit: nil)
    Project.fields(&visitor)
    return visitor.found
  }

  /// The record at an address, with every field; nil where nothing is there.
  package func fullJSON(at address: String) -> JSONValue? { stored(at: address)?.fullJSON }

  /// Edits the record at the address; false where there is none.
  ///
  /// Throws a ``Refusal`` where a field is refused, or the record takes no notes or no archiving.
  mutating func edit(_ address: String, _ edit: RecordEdit) throws(Refusal) -> Bool {
    if address.same(as: id.text) {
      self = try self.edited(edit)
      return true
    }
    if address.same(as: "application") {
      application = try application.edited(edit)
      return true
    }
    var visitor = RecordVisitor<Project>(record: self, parent: nil, address: address, edit: edit)
    // Held by one only, or the list would be copied to change one record in it.
    self = Project()
    defer { self = visitor.record }
    Project.fields(&visitor)
    if let refusal = visitor.refusal { throw refusal }
    return visitor.found != nil
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

/// A visitor that finds the record at an address, and edits it where there is something to edit.
private struct RecordVisitor<Root>: FieldVisitor {
  var record: Root
  let parent: String?
  let address: String
  let edit: RecordEdit?
  /// The record as it was found.
  var found: (any Record)?
  var refusal: Refusal?

  init(record: Root, parent: String?, address: String, edit: RecordEdit?) {
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
    if found != nil { return }
    guard let index = place(in: record[keyPath: path]) else { return }
    let held = record[keyPath: path][index]
    let place = Value.address(of: held.key, within: parent)
    guard address.same(as: place) else {
      var visitor = RecordVisitor<Value>(record: held, parent: place, address: address, edit: edit)
      Value.fields(&visitor)
      (found, refusal) = (visitor.found, visitor.refusal)
      if edit != nil, found != nil { record[keyPath: path][index] = visitor.record }
      return
    }
    found = held
    guard let edit else { return }
    do throws(Refusal) {
      if case .remove = edit {
        record[keyPath: path].remove(at: index)
      } else {
        record[keyPath: path][index] = try held.edited(edit)
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
}

extension Record {
  /// The record after an edit that does not remove it.
  fileprivate func edited(_ edit: RecordEdit) throws(Refusal) -> Self {
    switch edit {
    case .assign(let assignments, let parseContext):
      var value = self
      try value.assign(assignments, in: parseContext)
      return value
    case .note(let note):
      guard var noted = self as? any Noted else { throw .cannotBeKept }
      noted.notes.append(note)
      return noted as? Self ?? self
    case .archive(let day):
      guard var kept = self as? any Annotated else { throw .cannotBeKept }
      kept.archived = day
      return kept as? Self ?? self
    case .remove: return self
    }
  }
}

extension Refusal {
  static let cannotBeKept = Refusal(
    .invalid, "posten kan inte arkiveras eller få anteckningar", "the record takes no notes and no archiving")
}
