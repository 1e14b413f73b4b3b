import Model
import TestSupport

/// Makes a project of any shape that the tables allow, with fields that nobody knows at every level.
struct RandomProject {
  var random: SplitMix64
  private(set) var strangers = 0
  private var ids = 0

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
  }

  mutating func project() throws -> Project {
    var members = object(Project.shape, depth: 0)
    members.set("format", .number("1"))
    members.set("id", .text("p00000"))
    return try Project(json: .object(members))
  }

  /// The same project with records and fields that came, went and changed.
  mutating func changed(_ project: Project) throws -> Project {
    var members = changed(project.json.members, Project.shape, depth: 0)
    members.set("format", .number("1"))
    members.set("id", .text("p00000"))
    return try Project(json: .object(members))
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

  private mutating func object(_ shape: RecordShape, depth: Int) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    for field in shape.fields where field.isRequired || chance(depth < 2 ? 50 : 30) {
      // The id of an entry of history, which is not a record of the project.
      let isEntry = field.name == "entry"
      members.append(
        .init(field.name, isEntry ? .text("u000000000") : value(field.kind, depth: depth + 1)))
    }
    if chance(20) { members.append(stranger()) }
    return members
  }

  private mutating func stranger() -> JSONValue.Member {
    strangers += 1
    return .init("zz_stranger", .object([.init("n", .number(pick(["1.50", "-0", "1e9"])))]))
  }

  private mutating func changed(
    _ members: [JSONValue.Member], _ shape: RecordShape, depth: Int
  ) -> [JSONValue.Member] {
    var result: [JSONValue.Member] = []
    for field in shape.fields {
      let held = members.first { $0.name == field.name }?.value
      if case .ownID = field.kind {
        result.append(.init(field.name, held ?? .null))
      } else if let held, field.isNested || chance(70) {
        result.append(.init(field.name, changed(held, field.kind, isNested: field.isNested, depth: depth)))
      } else if let held, ["criterion", "phase", "perspective", "entry"].contains(field.name) {
        // What is a key stays one.
        result.append(.init(field.name, held))
      } else if field.isRequired || (chance(15) && field.name != "entry") {
        result.append(.init(field.name, value(field.kind, depth: depth + 1)))
      }
    }
    let known = Set(shape.fields.map(\.name))
    result += members.filter { !known.contains($0.name) && chance(60) }
    return result
  }

  private mutating func changed(
    _ value: JSONValue, _ kind: FieldKind, isNested: Bool, depth: Int
  ) -> JSONValue {
    guard isNested else { return value }
    switch (kind, value) {
    case (.record(let shape), .object(let members)): return .object(changed(members, shape, depth: depth + 1))
    case (.list(.record(let shape)), .list(let records)):
      var list: [JSONValue] = []
      for record in records where chance(75) {
        let isKept = chance(50)
        list.append(isKept ? record : .object(changed(record.members, shape, depth: depth + 1)))
      }
      if chance(40) { list.append(.object(object(shape, depth: depth + 1))) }
      return .list(list)
    default: return value
    }
  }

  private mutating func value(_ kind: FieldKind, depth: Int) -> JSONValue {
    switch kind {
    case .text:
      return .text(pick(["a", "Ärende \"1\"", "e\u{301}", "two\nlines", "\\", "\u{2028}", "😀", ""]))
    case .who: return .text(pick(["m00001", "the head of the ward", "Åsa"]))
    case .integer(let range):
      let held = range ?? -3...1000
      return .whole(Int.random(in: held, using: &random))
    case .number: return .number(pick(["1", "0.50", "-3.250", "1200"]))
    case .flag: return .flag(chance(50))
    case .day: return .text(CalendarDay(number: Int.random(in: 15_000...30_000, using: &random)).iso)
    case .instant: return .text(Instant(seconds: Int.random(in: 0...3_000_000_000, using: &random)).rfc3339)
    case .phrase: return .object([.init("en", .text("in English")), .init("sv", .text("på svenska"))])
    case .json:
      return .list([.number("1.0"), .text("x"), .object([.init("b", .null), .init("a", .flag(true))])])
    case .word(let choices): return .text(choices.randomElement(using: &random)?.word ?? "")
    case .ownID(let letter):
      // Never twice, and in no order.
      ids += 1
      return .text(letter + String(String(10_000 + ids).reversed()))
    case .reference: return .text("q" + crockford(5))
    case .code(.criteria): return .text("K\(Int.random(in: 1...9, using: &random))-" + crockford(4))
    case .code: return .text("k" + crockford(4))
    case .record(let shape): return .object(object(shape, depth: depth))
    case .list(let element):
      let count = depth > 4 ? 1 : Int.random(in: 1...3, using: &random)
      return .list((0..<count).map { _ in value(element, depth: depth + 1) })
    }
  }

  private mutating func crockford(_ count: Int) -> String {
    (0..<count).map { _ in pick(["0", "7", "a", "k", "m", "q", "x", "z", "3", "h"]) }.joined()
  }
}

extension JSONValue {
  fileprivate var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}

extension [JSONValue.Member] {
  fileprivate mutating func set(_ name: String, _ value: JSONValue) {
    if let index = firstIndex(where: { $0.name == name }) {
      self[index] = .init(name, value)
    } else {
      insert(.init(name, value), at: 0)
    }
  }
}
