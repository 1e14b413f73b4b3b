internal import Synchronization

/// A type with fields, each said once in its table.
///
/// A record is itself a field value, so records nest without further words.
package protocol Record: FieldValue {
  init()
  /// The table: shows a visitor every field in the order of the file.
  static func fields(_ field: inout some Fields<Self>)
  /// Fields that this version does not know, kept as they are.
  var unknown: UnknownFields { get set }
  /// The names asked for first in a form; the rest stand behind Tab.
  static var asked: [String] { get }
  /// The groups of fields that merge together, as one word of one person.
  static var groups: [FieldGroup] { get }
  /// The names of fields that are written for readers and computed anew in a merge.
  static var computed: [String] { get }
  /// True where the table has lists of records, so that nobody need look for them in a record without.
  static var holdsRecords: Bool { get }
}

extension Record {
  package static var asked: [String] { [] }
  package static var groups: [FieldGroup] { [] }
  package static var computed: [String] { [] }
  package static var holdsRecords: Bool { false }
}

/// A visitor of a record's fields: called for each once, in the order of the file.
package protocol FieldVisitor<Root>: ~Copyable {
  associatedtype Root
  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase)
  /// Visits a list of records that is compared and merged record by record; as any other field by default.
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase)
  /// Visits a record that is compared and merged field by field; as any other field by default.
  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase)
  /// Visits a field of an operation that fills one of its subject; as any other field by default.
  mutating func borrowed<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ field: BorrowedField)
}

package typealias Fields<Root> = FieldVisitor<Root> & ~Copyable

/// A record in a list, found again by its key.
package protocol Keyed: Record {
  /// The key, unique among the records of its list.
  var key: String { get }
  /// The text by which records stand in the file: smaller first, by bytes; ``keyForm`` says the same.
  var order: String { get }
  /// The fields that are the key and the order, where the record's text tells them.
  static var keyForm: KeyForm { get }
  /// The address of a record of this kind in history and conflicts; the inverse of `key(at:within:)`.
  static func address(of key: String, within parent: String?) -> String
  /// The key that an address speaks of; nil where it speaks of another list.
  static func key(at address: String, within parent: String?) -> String?
  /// The kind of records with an id of their own; nil where the key is no id.
  static var ownRecordKind: String? { get }
  /// The title of a record that has one; else empty.
  var ownTitle: String { get }
  /// Archived, and hidden from lists.
  var isArchived: Bool { get }
}

extension Keyed {
  package var order: String { key }
  package static var keyForm: KeyForm { .unseen }
  package static var ownRecordKind: String? { nil }
  package var ownTitle: String { "" }
  package var isArchived: Bool { false }

  package static func address(of key: String, within parent: String?) -> String {
    guard let parent else { return key }
    return parent + "/" + key
  }

  package static func key(at address: String, within parent: String?) -> String? {
    guard let parent else { return address }
    let prefix = Array((parent + "/").utf8)
    guard address.utf8.starts(with: prefix) else { return nil }
    let key = String(decoding: address.utf8.dropFirst(prefix.count), as: UTF8.self)
    return key.utf8.contains(UInt8(ascii: "/")) ? nil : key
  }
}

extension String {
  /// The part after the last slash of an address or a path.
  package var lastPart: String {
    utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? self
  }
}

/// A record with an id of its own.
package protocol Identified: Keyed {
  static var letter: Character { get }
  /// The kind's name on the command line, in history and schema, such as `barrier`.
  static var recordKind: String { get }
  static var label: Phrase { get }
  var id: ID<Self> { get set }
}

extension Identified {
  package var key: String { id.text }
  package static var keyForm: KeyForm { .field("id") }
  package static var ownRecordKind: String? { recordKind }

  package static func key(at address: String, within parent: String?) -> String? {
    let key: String
    if let parent {
      let prefix = Array((parent + "/").utf8)
      guard address.utf8.starts(with: prefix) else { return nil }
      key = String(decoding: address.utf8.dropFirst(prefix.count), as: UTF8.self)
    } else {
      key = address
    }
    guard key.unicodeScalars.first == letter.unicodeScalars.first, key.utf8.count == 6,
      !key.utf8.contains(UInt8(ascii: "/"))
    else { return nil }
    return key
  }
}

/// A record that people write notes on and may keep to themselves.
package protocol Noted: Record {
  var notes: [Note] { get set }
  var `internal`: Bool { get set }
}

/// A record that people write notes on and may archive.
package protocol Annotated: Identified, Noted {
  var archived: CalendarDay? { get set }
}

/// A record with a title of its own.
package protocol Named: Annotated {
  var title: String { get set }
  /// The words for a new one: `new barrier`.
  static var newLabel: Phrase { get }
}

/// A record that stands in a list of the project itself and has commands of its own.
package protocol Listed: Annotated {
  static var list: WritableKeyPath<Project, [Self]> { get }
  /// The record with the id; nil where there is none.
  ///
  /// Looks through the list. A requirement, so that it is made for each kind and puts only what it finds into a box.
  static func first(_ id: String, in project: Project) -> Self?
}

extension Listed {
  package static func all(in project: Project) -> [Self] { project[keyPath: list] }

  package static func first(_ id: String, in project: Project) -> Self? {
    let all = project[keyPath: list]
    return all.firstIndex { $0.key.same(as: id) }.map { all[$0] }
  }
}

extension Annotated {
  package var isArchived: Bool { archived != nil }

  /// Visits the common fields of records without a title, at the paths of the concrete type.
  ///
  /// A key path written on `Self` here would be made anew at run time for each record that is visited.
  @inline(__always)
  package static func annotatedFields(
    _ field: inout some Fields<Self>, _ id: WritableKeyPath<Self, ID<Self>>,
    _ notes: WritableKeyPath<Self, [Note]>, _ internal: WritableKeyPath<Self, Bool>,
    _ archived: WritableKeyPath<Self, CalendarDay?>
  ) {
    field("id", id, .never, Phrase("id", "id"))
    field("notes", notes, .append, Phrase("anteckningar", "notes"))
    field("internal", `internal`, .one, Phrase("internt", "internal"))
    field("archived", archived, .one, Phrase("arkiverad", "archived"))
  }
}

extension Named {
  package var ownTitle: String { title }
  package static var newLabel: Phrase { Phrase("ny ", "new ") + label }

  /// Visits the common fields of records with a title, at the paths of the concrete type.
  @inline(__always)
  package static func namedFields(
    _ field: inout some Fields<Self>, _ id: WritableKeyPath<Self, ID<Self>>,
    _ title: WritableKeyPath<Self, String>, _ notes: WritableKeyPath<Self, [Note]>,
    _ internal: WritableKeyPath<Self, Bool>, _ archived: WritableKeyPath<Self, CalendarDay?>
  ) {
    field("id", id, .never, Phrase("id", "id"))
    field("title", title, .one, Phrase("rubrik", "title"))
    field("notes", notes, .append, Phrase("anteckningar", "notes"))
    field("internal", `internal`, .one, Phrase("internt", "internal"))
    field("archived", archived, .one, Phrase("arkiverad", "archived"))
  }
}

/// The fields of a newer version or of somebody else's tool.
package struct UnknownFields: Sendable {
  /// The members in the order of the file: by the bytes of their names.
  package internal(set) var members: [JSONValue.Member] = []

  package init() {}

  package init(_ members: [JSONValue.Member]) {
    self.members = members.inOrder
  }

  package subscript(_ name: String) -> JSONValue? {
    get { members.first { $0.name.same(as: name) }?.value }
    set {
      members.removeAll { $0.name.same(as: name) }
      if let newValue { members = (members + [.init(name, newValue)]).inOrder }
    }
  }

  package func same(as other: UnknownFields) -> Bool {
    members.count == other.members.count
      && zip(members, other.members).allSatisfy { $0.name.same(as: $1.name) && $0.value == $1.value }
  }
}

/// A note that somebody wrote on a record on a day; the last one is its "last word".
package struct Note: Record {
  package var on = CalendarDay.unset
  package var by = PersonReference("")
  package var text = ""
  package var unknown = UnknownFields()

  package init() {}

  package init(on: CalendarDay, by: PersonReference, text: String) {
    self.on = on
    self.by = by
    self.text = text
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("on", \.on, .never, Phrase("dag", "day"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("text", \.text, .never, Phrase("text", "text"))
  }
}

/// The shape of a nested record: its fields, for forms and schemas.
package struct RecordShape: Sendable {
  package let type: any Record.Type
  package let fields: [FieldDescription]

  fileprivate init(of type: any Record.Type) {
    self.type = type
    fields = type.descriptions
  }

  /// The name of the type within its module, with the types around it: `Note`, `Action.Effort`.
  ///
  /// Made when asked for: names of types are slow to come by.
  package var name: String {
    String(Substring(String(reflecting: type).utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst()))
  }
}

/// A line of a record's table, without the record.
package struct FieldDescription: Sendable {
  package let name: String
  package let kind: FieldKind
  package let rule: MergeRule
  package let label: Phrase
  package let isRequired: Bool
  /// True for a list of records, or a record, that is compared field by field.
  package let isNested: Bool

  package init(
    name: String, kind: FieldKind, rule: MergeRule, label: Phrase, isRequired: Bool, isNested: Bool
  ) {
    self.name = name
    self.kind = kind
    self.rule = rule
    self.label = label
    self.isRequired = isRequired
    self.isNested = isNested
  }
}

extension Record {
  package static var kind: FieldKind { .record(shape) }
  package var heldRecords: [any Record] { [self] }
  package static var isScalar: Bool { false }

  package static var shape: RecordShape { RecordShape(of: Self.self) }

  /// The kind of a field of the table; an `id` that is a record's own says so.
  static func kind<Value: FieldValue>(of name: StaticString, _ type: Value.Type) -> FieldKind {
    if name.description.same(as: "id"), let own = Self.self as? any Identified.Type {
      return .ownID(String(own.letter))
    }
    return Value.kind
  }

  /// The table as a list, for whoever shows it.
  ///
  /// Made once for each type and kept: a table met for the first time costs a look-up of every conformance it needs.
  package static var descriptions: [FieldDescription] {
    @_semantics("optimize.sil.specialize.generic.never") get {
      let type = ObjectIdentifier(Self.self)
      if let known = knownDescriptions.withLock({ $0[type] }) { return known }
      var visitor = FieldDescriber<Self>()
      fields(&visitor)
      let found = visitor.found
      knownDescriptions.withLock { $0[type] = found }
      return found
    }
  }

  /// The line of the table with the name; nil where there is none.
  package static func field(named name: String) -> FieldDescription? {
    descriptions.first { $0.name.same(as: name) }
  }

  package func same(as other: Self) -> Bool {
    var visitor = FieldComparison(left: self, right: other)
    Self.fields(&visitor)
    return visitor.same && unknown.same(as: other.unknown)
  }
}

/// The tables that have been described, by the type of their record.
private let knownDescriptions = Mutex<[ObjectIdentifier: [FieldDescription]]>([:])

/// A visitor that describes the fields of a table.
private struct FieldDescriber<Root: Record>: FieldVisitor {
  var found: [FieldDescription] = []

  private mutating func add<Value: FieldValue>(
    _ name: StaticString, _ type: Value.Type, _ rule: MergeRule, _ label: Phrase, nested: Bool
  ) {
    found.append(
      FieldDescription(
        name: name.description, kind: Root.kind(of: name, Value.self), rule: rule, label: label,
        isRequired: !Value.mayBeAbsent, isNested: nested))
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    add(name, Value.self, rule, label, nested: false)
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    add(name, [Value].self, .one, label, nested: true)
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    add(name, Value.self, .one, label, nested: true)
  }
}

/// A visitor that compares two records field by field, until one differs.
private struct FieldComparison<Root>: FieldVisitor {
  let left: Root
  let right: Root
  var same = true

  @inline(__always)
  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    if same { same = isSame(left[keyPath: path], right[keyPath: path]) }
  }
}

/// True where two values are the same; made for a kind of value and shared by all records.
@inline(never)
private func isSame<Value: FieldValue>(_ left: Value, _ right: Value) -> Bool { left.same(as: right) }
