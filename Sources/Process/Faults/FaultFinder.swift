internal import Model

/// A visitor that looks at every field of a record and those within it for what points at nothing.
struct FaultFinder<Root: Record>: FieldVisitor {
  let record: Root
  let address: String
  let parent: String?
  let ids: ProjectIDs
  let codes: KnownCodes
  var found: [ProjectFault] = []
  /// The table of the record, so that kinds are not made anew for every record.
  private let fields: [FieldDescription]
  private var index = 0

  init(record: Root, address: String, parent: String?, ids: ProjectIDs, codes: KnownCodes) {
    self.record = record
    self.address = address
    self.parent = parent
    self.ids = ids
    self.codes = codes
    fields = Root.descriptions
  }

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    let kind = fields[index].kind
    index += 1
    // What was frozen at a submission speaks of the project as it was then.
    guard kind.names, Value.self != GateCheck?.self else { return }
    let value = record[keyPath: path]
    if value.isAbsent { return }
    look(at: value.json, kind, name.description)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    index += 1
    for record in record[keyPath: path] {
      let place = Value.address(of: record.key, within: parent)
      look(within: record, at: place)
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    index += 1
    look(within: record[keyPath: path], at: name.description)
  }

  private mutating func look<Value: Record>(within record: Value, at place: String) {
    var visitor = FaultFinder<Value>(
      record: record, address: place, parent: place, ids: ids, codes: codes)
    Value.fields(&visitor)
    found += visitor.found
  }

  private mutating func look(at value: JSONValue, _ kind: FieldKind, _ field: String) {
    switch kind {
    case .reference(let recordKind):
      // Packets stand in files of their own.
      guard let id = value.text, recordKind != Packet.recordKind, !ids.contains(id, of: recordKind) else {
        return
      }
      found.append(
        ProjectFault(
          .error, address, field,
          Phrase("\(id) finns inte i projektet", "\(id) is not in the project"),
          advice: Phrase(
            "Peka på en post som finns, eller ta bort värdet.",
            "Point at a record that is there, or remove the value.")))
    case .code(let kind):
      guard let code = value.text, !codes.contains(code, of: kind) else { return }
      found.append(
        ProjectFault(
          codes.severity(of: kind), address, field,
          Phrase("\(code) är okänt (\(kind.rawValue))", "\(code) is unknown (\(kind.rawValue))"),
          advice: Phrase(
            "Kontrollera stavningen, eller lägg till posten i arbetsytan.",
            "Check the spelling, or add the entry to the workspace.")))
    case .word(let choices):
      guard let word = value.text, !choices.contains(where: { $0.word.same(as: word) }) else { return }
      let words = choices.map(\.word).joined(separator: ", ")
      found.append(
        ProjectFault(
          .warning, address, field, Phrase("okänt ord: \(word)", "an unknown word: \(word)"),
          advice: Phrase("Det kan vara: \(words).", "It may be: \(words).")))
    case .list(let kind):
      for (index, element) in (value.list ?? []).enumerated() {
        look(at: element, kind, "\(field)[\(index)]")
      }
    case .record(let shape):
      for inner in shape.fields {
        if let value = value[inner.name] { look(at: value, inner.kind, field + "." + inner.name) }
      }
    case .text, .integer, .number, .flag, .day, .instant, .who, .phrase, .json, .ownID: return
    }
  }
}

extension FieldKind {
  /// True where a value of the kind may name a record, an entry or a word of a list.
  fileprivate var names: Bool {
    switch self {
    case .reference, .code, .word: true
    case .list(let kind): kind.names
    case .record(let shape): shape.fields.contains { $0.kind.names }
    case .text, .integer, .number, .flag, .day, .instant, .who, .phrase, .json, .ownID: false
    }
  }
}
