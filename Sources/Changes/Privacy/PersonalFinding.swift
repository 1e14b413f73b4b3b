package import Model

/// A finding of personal data in a field of a record, as it is shown to people: never the number itself.
package struct PersonalFinding: Equatable, Sendable {
  /// The record's address; empty where the text stands in no record, such as a line of history.
  package let record: String
  package let field: String
  package let data: PersonalData
  /// The whole text in which it stands; for comparing, never for showing.
  let text: String

  package var kind: PersonalDataKind { data.kind }
  package var masked: String { data.masked }

  /// The finding in words: `notes of k4x2m9: personal identity number 19850709-****`.
  package func words(_ names: Names) -> Phrase {
    let name = Phrase(
      Self.place(names.subject(of: record, .sv), record), Self.place(names.subject(of: record, .en), record))
    return label + name + Phrase(": ") + kind.label + " " + masked
  }

  private static func place(_ title: String?, _ record: String) -> String {
    if record.isEmpty { return "" }
    // A title may be what holds the number.
    guard let title, !title.isEmpty, title.personalData.isEmpty else { return " (" + record + ")" }
    return " (" + title + ")"
  }

  private var label: Phrase {
    let name = String(decoding: Array(field.utf8.prefix { $0 != UInt8(ascii: ".") }), as: UTF8.self)
    let known = Address.kind(of: record).field(named: name)?.label
    return known ?? Phrase(field)
  }
}

extension Project {
  /// The findings in every text of the project that looks like it points at a person, in the order of the file.
  ///
  /// Visits every field.
  package var personalData: [PersonalFinding] {
    var visitor = PersonalDataFinder<Project>(record: self, address: id.text, parent: nil)
    Project.fields(&visitor)
    visitor.find(unknown)
    return visitor.found
  }

  /// The findings in texts that leave the project, such as a status; what stands in no record comes last.
  ///
  /// Visits every field of the project where there are any.
  package func personalData(leavingIn value: JSONValue) -> [PersonalFinding] {
    let leaving = value.texts.flatMap { text in text.personalData.map { (text, $0) } }
    if leaving.isEmpty { return [] }
    let here = personalData.filter { finding in leaving.contains { $0.1 == finding.data } }
    let rest = leaving.filter { one in !here.contains { $0.data == one.1 } }
    return here + rest.map { PersonalFinding(record: "", field: "", data: $0.1, text: $0.0) }
  }
}

extension HistoryEntry {
  /// The findings in what the line carries: both what its fields were and what they became.
  package var personalData: [PersonalFinding] {
    differences.flatMap { difference in
      [difference.before, difference.after].compactMap(\.self).flatMap(\.texts).flatMap { text in
        text.personalData.map {
          PersonalFinding(record: difference.record, field: difference.field ?? "", data: $0, text: text)
        }
      }
    }
  }

  /// The findings in what the line brought into the project that was not in the same field before.
  package var broughtPersonalData: [PersonalFinding] {
    differences.flatMap { difference -> [PersonalFinding] in
      guard let after = difference.after else { return [] }
      let known = difference.before?.texts.flatMap(\.personalData) ?? []
      return after.named(difference.field ?? "").flatMap { field, text in
        text.personalData.filter { !known.contains($0) }.map {
          PersonalFinding(record: difference.record, field: field, data: $0, text: text)
        }
      }
    }
  }
}

extension JSONValue {
  /// The texts in it, in order; names of fields are not.
  package var texts: [String] { named("").map(\.text) }

  /// The texts that look like they point at a person: of much that leaves, little need be looked at twice.
  package var suspicious: JSONValue {
    .list(texts.filter { !$0.personalData.isEmpty }.map(JSONValue.text))
  }

  /// The texts, each with the path that leads to it: `notes.text`.
  ///
  /// A number is one too, and so is a name of a member that somebody has made up.
  func named(_ path: String) -> [(path: String, text: String)] {
    switch self {
    case .text(let text), .number(let text): [(path, text)]
    case .list(let values): values.flatMap { $0.named(path) }
    case .object(let members): members.flatMap { $0.named(path) }
    case .null, .flag: []
    }
  }
}

extension JSONValue.Member {
  fileprivate func named(_ path: String) -> [(path: String, text: String)] {
    // Such a name is what is told of, so it must not stand in the path.
    if !name.personalData.isEmpty { return [(path, name)] + value.named(path) }
    return value.named(path.isEmpty ? name : path + "." + name)
  }
}

/// A visitor that looks through every field that people write in, of a record and of those below it.
private struct PersonalDataFinder<Root>: FieldVisitor {
  let record: Root
  let address: String
  let parent: String?
  var found: [PersonalFinding] = []

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    guard Value.kind.holdsText else { return }
    let value = record[keyPath: path]
    if value.isAbsent { return }
    find(value.json, name.description)
  }

  private mutating func find(_ value: JSONValue, _ name: String) {
    for (field, text) in value.named(name) {
      for data in text.personalData {
        found.append(PersonalFinding(record: address, field: field, data: data, text: text))
      }
    }
  }

  mutating func find(_ unknown: UnknownFields) {
    find(.object(unknown.members), "")
  }

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    for one in record[keyPath: path] {
      let place = Value.address(of: one.key, within: parent)
      var visitor = PersonalDataFinder<Value>(record: one, address: place, parent: place)
      Value.fields(&visitor)
      visitor.find(one.unknown)
      found += visitor.found
    }
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    let place = Value.address(of: name, within: parent)
    var visitor = PersonalDataFinder<Value>(record: record[keyPath: path], address: place, parent: place)
    Value.fields(&visitor)
    visitor.find(record[keyPath: path].unknown)
    found += visitor.found
  }
}

extension FieldKind {
  /// True where people write in it; ids, codes, days and words of a closed list say nothing of anybody.
  fileprivate var holdsText: Bool {
    switch self {
    case .text, .who, .phrase, .json, .record: true
    case .list(let element): element.holdsText
    case .integer, .number, .flag, .day, .instant, .word, .ownID, .reference, .code: false
    }
  }
}
