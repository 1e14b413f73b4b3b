import Model
import Storage
import Testing

/// Puts texts into every field of a project that holds text, as the field tables name them; absent ones too.
struct Planter {
  /// What the field of that number gets.
  let text: (Int) -> String
  /// Which fields of text are planted in, by record, field and what it holds.
  private let chooses: (_ record: String, _ field: String, _ kind: FieldKind) -> Bool
  /// Whether each list of records that can be internal gets one more, which is.
  private let addsInternal: Bool
  private(set) var count = 0

  init(
    addsInternal: Bool = false,
    where chooses: @escaping (_ record: String, _ field: String, _ kind: FieldKind) -> Bool = { _, _, _ in
      true
    },
    _ text: @escaping (Int) -> String
  ) {
    self.text = text
    self.chooses = chooses
    self.addsInternal = addsInternal
  }

  mutating func plant(in project: Project) throws -> Project {
    try Project(json: value(project.json, Project.kind, "Project", "") ?? .null)
  }

  private mutating func value(
    _ old: JSONValue?, _ kind: FieldKind, _ record: String, _ field: String
  ) -> JSONValue? {
    switch kind {
    case .text, .who:
      // Who is meant by an id is not a text.
      if let old = old?.text, Planter.isID(old) { return .text(old) }
      guard chooses(record, field, kind) else { return old }
      count += 1
      return .text(text(count))
    case .record(let shape): return old.map { object($0, shape) }
    case .list(let element):
      if case .record(let shape) = element { return old.map { list($0, shape, record, field) } }
      let values = (old?.list ?? [.text("")]).compactMap { value($0, element, record, field) }
      return element.isText ? .list(values) : old
    case .integer, .number, .flag, .day, .instant, .word, .ownID, .reference, .code, .phrase, .json:
      return old
    }
  }

  private mutating func list(
    _ old: JSONValue, _ shape: RecordShape, _ record: String, _ field: String
  ) -> JSONValue {
    let kind = FieldKind.record(shape)
    let values = old.list ?? []
    guard addsInternal, let last = values.last, let id = shape.idLetter,
      shape.fields.contains(where: { $0.name.same(as: "internal") })
    else { return .list(values.compactMap { value($0, kind, record, field) }) }
    var planter = Planter(text)
    var more = planter.value(last, kind, record, field) ?? last
    count += planter.count
    more = more.with("id", .text(id + "zzzzz")).with("internal", .flag(true))
    return .list(values.compactMap { value($0, kind, record, field) } + [more])
  }

  private mutating func object(_ old: JSONValue, _ shape: RecordShape) -> JSONValue {
    guard case .object(let members) = old else { return old }
    var planted = members
    for field in shape.fields {
      let before = members.first { $0.name.same(as: field.name) }?.value
      guard let after = value(before, field.kind, shape.name, field.name) else { continue }
      planted.removeAll { $0.name.same(as: field.name) }
      planted.append(.init(field.name, after))
    }
    return .object(planted)
  }

  private static func isID(_ text: String) -> Bool {
    text.utf8.count == 6 && text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
  }
}

extension RecordShape {
  /// The letter that the record's own id begins with.
  fileprivate var idLetter: String? {
    for field in fields {
      if case .ownID(let letter) = field.kind { return letter }
    }
    return nil
  }
}

extension JSONValue {
  fileprivate func with(_ name: String, _ value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { !$0.name.same(as: name) } + [.init(name, value)])
  }
}

extension FieldKind {
  fileprivate var isText: Bool {
    switch self {
    case .text, .who: true
    default: false
    }
  }
}
