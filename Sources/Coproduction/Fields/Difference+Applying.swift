/// Why differences could not be made on a record.
package enum Unappliable: Error, Equatable {
  /// No record has this address.
  case missing(String)
  /// Something else stands there now than the difference knew.
  case changed(record: String, field: String?, found: JSONValue?)
  case malformed(record: String, field: String, Malformed)
}

extension Record {
  /// Makes the differences on this record and those within it; all or none.
  ///
  /// Where `checking`, each `before` must be what stands there now.
  @_semantics("optimize.sil.specialize.generic.never")
  package func applying(
    _ differences: [Difference], at address: String, checking: Bool = true
  ) throws(Unappliable) -> Self {
    var visitor = DifferenceMaker(
      record: self, address: address, parent: nil, differences: differences, checking: checking)
    Self.fields(&visitor)
    visitor.makeUnknown()
    if let failure = visitor.failure { throw failure }
    if let left = visitor.differences.first { throw .missing(left.record) }
    return visitor.record
  }

  @_semantics("optimize.sil.specialize.generic.never")
  fileprivate func made(
    _ differences: inout [Difference], at address: String, nestedIn parent: String?, checking: Bool
  ) throws(Unappliable) -> Self {
    var visitor = DifferenceMaker(
      record: self, address: address, parent: parent, differences: differences, checking: checking)
    Self.fields(&visitor)
    visitor.makeUnknown()
    if let failure = visitor.failure { throw failure }
    differences = visitor.differences
    return visitor.record
  }
}

private struct DifferenceMaker<Root: Record>: FieldVisitor {
  var record: Root
  let address: String
  let parent: String?
  /// Those not made yet.
  var differences: [Difference]
  let checking: Bool
  var failure: Unappliable?

  init(record: Root, address: String, parent: String?, differences: [Difference], checking: Bool) {
    self.record = record
    self.address = address
    self.parent = parent
    self.differences = differences
    self.checking = checking
  }

  private mutating func take(_ name: String) -> Difference? {
    guard
      let index = differences.firstIndex(where: {
        $0.record.same(as: address) && $0.field?.same(as: name) == true
      })
    else { return nil }
    return differences.remove(at: index)
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    while failure == nil, let difference = take(name.description) {
      let value = record[keyPath: path]
      let now = value.isAbsent ? nil : value.json
      if checking, now != difference.before {
        failure = .changed(record: address, field: name.description, found: now)
        return
      }
      guard let after = difference.after else {
        record[keyPath: path] = Root()[keyPath: path]
        continue
      }
      do throws(Malformed) {
        record[keyPath: path] = try Value(json: after)
      } catch {
        failure = .malformed(record: address, field: name.description, error)
      }
    }
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    if failure != nil || differences.isEmpty { return }
    var list = record[keyPath: path]
    do throws(Unappliable) {
      try comeAndGo(&list)
      if !differences.isEmpty { try edit(&list) }
      record[keyPath: path] = list
    } catch { failure = error }
  }

  private mutating func comeAndGo<Value: Keyed>(_ list: inout [Value]) throws(Unappliable) {
    var left: [Difference] = []
    for difference in differences {
      guard difference.field == nil, let key = Value.key(at: difference.record, within: parent) else {
        left.append(difference)
        continue
      }
      let index = list.firstIndex { $0.key.same(as: key) }
      let now = index.map { list[$0].json }
      if checking, now != difference.before {
        throw .changed(record: difference.record, field: nil, found: now)
      }
      if let index { list.remove(at: index) }
      if let after = difference.after {
        do throws(Malformed) {
          list.place(try Value(json: after))
        } catch { throw .malformed(record: difference.record, field: error.field, error) }
      }
    }
    differences = left
  }

  private mutating func edit<Value: Keyed>(_ list: inout [Value]) throws(Unappliable) {
    let named = differences.map(\.record)
    for index in list.indices {
      let place = Value.address(of: list[index].key, within: parent)
      let isNamed = named.contains { name in
        name.same(as: place) || name.utf8.starts(with: (place + "/").utf8)
      }
      if isNamed {
        list[index] = try list[index].made(
          &differences, at: place, nestedIn: place, checking: checking)
      }
    }
    let isOrdered = zip(list, list.dropFirst()).allSatisfy { $0.comes(before: $1) }
    if !isOrdered { list.sort { $0.comes(before: $1) } }
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    if failure != nil || differences.isEmpty { return }
    let place = Value.address(of: name, within: parent)
    do throws(Unappliable) {
      record[keyPath: path] = try record[keyPath: path].made(
        &differences, at: place, nestedIn: place, checking: checking)
    } catch { failure = error }
  }

  /// What is left for this very record speaks of fields that this version does not know.
  mutating func makeUnknown() {
    if failure != nil || !differences.contains(where: { $0.isOfAField(of: address) }) { return }
    let known = Root.descriptions.map(\.name)
    var left: [Difference] = []
    for difference in differences {
      guard difference.isOfAField(of: address), let name = difference.field,
        !known.contains(where: { $0.same(as: name) })
      else {
        left.append(difference)
        continue
      }
      let now = record.unknown[name]
      if checking, now != difference.before {
        failure = .changed(record: address, field: name, found: now)
        return
      }
      record.unknown[name] = difference.after
    }
    differences = left
  }
}

extension Difference {
  fileprivate func isOfAField(of address: String) -> Bool {
    field != nil && record.same(as: address)
  }
}

extension Array where Element: Keyed {
  /// Puts a record where it belongs in the order of the file.
  package mutating func place(_ record: Element) {
    let index = firstIndex { record.comes(before: $0) } ?? endIndex
    insert(record, at: index)
  }
}

extension Array where Element: Identified {
  package subscript(_ id: ID<Element>) -> Element? {
    first { $0.id == id }
  }

  /// Changes one record in place; false where no record has the id.
  @discardableResult
  package mutating func update(_ id: ID<Element>, _ change: (inout Element) -> Void) -> Bool {
    guard let index = firstIndex(where: { $0.id == id }) else { return false }
    change(&self[index])
    return true
  }
}
