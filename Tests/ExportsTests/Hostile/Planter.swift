import Coproduction
import ProjectFiles
import Testing

/// Puts texts into every field of a project that holds text, as the field tables name them; absent ones too.
struct Planter {
  /// What the field of that number gets.
  let text: (Int) -> String
  /// Whether a field of a kind of record is planted in.
  var chooses: (_ record: String, _ field: String) -> Bool = { _, _ in true }
  private(set) var count = 0

  init(_ text: @escaping (Int) -> String) { self.text = text }

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
      guard chooses(record, field) else { return old }
      count += 1
      return .text(text(count))
    case .record(let shape): return old.map { object($0, shape) }
    case .list(let element):
      if case .record = element {
        return old.map { list in
          .list((list.list ?? []).compactMap { one in value(one, element, record, field) })
        }
      }
      let values = (old?.list ?? [.text("")]).compactMap { value($0, element, record, field) }
      return element.isText ? .list(values) : old
    case .integer, .number, .flag, .day, .instant, .word, .ownID, .reference, .code, .phrase, .json:
      return old
    }
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

extension FieldKind {
  fileprivate var isText: Bool {
    switch self {
    case .text, .who: true
    default: false
    }
  }
}
