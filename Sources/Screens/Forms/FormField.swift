internal import Changes
internal import Model
internal import Reports

/// One field of a form: what it is, and what has been put into it.
struct FormField: Sendable {
  let name: String
  let label: Phrase
  let kind: FieldKind
  /// A text that may run over many lines.
  let isLong: Bool
  var isRequired: Bool
  /// Values taken from a list.
  var chosen: [String]
  /// The text that is being typed beside them.
  var typed = TextLine()
  /// The values when the form was opened.
  var before: [String]

  init(_ field: FieldDescription, prefix: String = "", label: Phrase? = nil, values: [String] = []) {
    name = prefix + field.name
    self.label = label ?? field.label
    kind = field.kind
    isLong = if case .text = field.rule { true } else { false }
    isRequired = field.isRequired
    before = values
    chosen = []
    put(values)
  }

  /// A field that stands in no table, such as a word that goes with a change.
  init(_ name: String, _ label: Phrase, _ kind: FieldKind, isLong: Bool = false) {
    self.name = name
    self.label = label
    self.kind = kind
    self.isLong = isLong
    isRequired = false
    before = []
    chosen = []
  }

  /// The field for an input of an operation, under the name of the field that it fills.
  init(_ input: OperationInput) {
    self.init(input.field.source)
    isRequired = input.isRequired
  }

  /// The field for something that an answer of the round must be told.
  init(_ ask: RoundPrompt) {
    self.init(ask.name, ask.label, ask.kind)
    isRequired = ask.isRequired
  }

  /// Puts values in place of those there.
  mutating func put(_ values: [String]) {
    if isTyped, !isList {
      typed = TextLine(values.first ?? "")
      chosen = []
    } else {
      chosen = values
      typed = TextLine()
    }
  }

  /// People by their titles rather than their ids, as somebody would type them.
  func naming(_ title: (String) -> String?) -> FormField {
    switch kind {
    case .who, .list(.who): break
    default: return self
    }
    var named = self
    let titles = values.map { title($0) ?? $0 }
    named.before = titles
    named.put(titles)
    return named
  }

  /// The values of the field now: what is chosen, with what is typed unless that is blank.
  var values: [String] {
    let text = typed.text
    return text.utf8.allSatisfy { $0 == 0x20 } ? chosen : chosen + [text]
  }

  var isChanged: Bool {
    values.count != before.count || !zip(values, before).allSatisfy { $0.same(as: $1) }
  }

  var isList: Bool {
    if case .list = kind { return true }
    return false
  }

  /// True where it is typed rather than taken from a list.
  var isTyped: Bool { Self.isTyped(kind) }

  private static func isTyped(_ kind: FieldKind) -> Bool {
    switch kind {
    case .text, .number, .day, .instant, .who, .phrase, .json, .record: true
    case .integer(let range): range == nil
    case .flag, .word, .ownID, .reference, .code: false
    case .list(let element): isTyped(element)
    }
  }

  /// True where a list can be shown beside typing, or in place of it.
  var hasList: Bool {
    if !isTyped { return true }
    switch kind {
    case .who, .list(.who): return true
    default: return false
    }
  }

  /// A hint at what to write here; nil where that is plain.
  var hint: Phrase? {
    switch kind {
    case .day: Phrase("dag: 2026-11-24, idag, +2v, fre, v48", "day: 2026-11-24, today, +2w, fri, w48")
    case .who, .list(.who):
      Phrase("en roll; Mellanslag visar dem som finns", "a role; Space shows those there are")
    case .list where isTyped: Phrase("; efter varje", "; after each")
    case .list: Phrase("Mellanslag väljer; flera går bra", "Space chooses; several may be")
    case .number, .integer(nil): Phrase("ett tal", "a number")
    case .flag, .word, .reference, .code, .integer: Phrase("Mellanslag väljer", "Space chooses")
    default: isLong ? Phrase("Ctrl-O öppnar din editor", "Ctrl-O opens your editor") : nil
    }
  }
}

extension Record {
  /// The field's description, by its name in the table.
  static func formField(_ name: String, label: Phrase? = nil, required: Bool? = nil, values: [String] = [])
    -> [FormField]
  {
    descriptions.filter { $0.name.same(as: name) }.map {
      var field = FormField($0, label: label, values: values)
      if let required { field.isRequired = required }
      return field
    }
  }

  /// Every field that can be typed, those that are asked first at the front.
  static func formFields(of record: (any Record)?, parseContext: ParseContext) -> [FormField] {
    let all = descriptions.filter {
      $0.isTypable(in: parseContext) && !$0.isNested && !Self.unasked.contains($0.name)
    }
    let first = asked.compactMap { name in all.first { $0.name.same(as: name) } }
    let rest = all.filter { field in !first.contains { $0.name.same(as: field.name) } }
    // What is the same for every record comes last.
    let own = rest.filter { !$0.name.same(as: "internal") } + rest.filter { $0.name.same(as: "internal") }
    return (first + own).flatMap { $0.formFields(of: record?.json(of: $0.name)) }
  }

  private static var unasked: Set<String> { ["id", "notes", "archived", "format"] }
}

extension FieldDescription {
  /// The field, or where it is a record itself each of its fields.
  fileprivate func formFields(of value: JSONValue?) -> [FormField] {
    guard case .record(let shape) = kind else { return [FormField(self, values: value.texts)] }
    return shape.fields.map { field in
      FormField(
        field, prefix: name + ".", label: label + ": " + field.label, values: (value?[field.name]).texts)
    }
  }
}

extension JSONValue? {
  /// The value as the texts that somebody would have typed.
  var texts: [String] {
    switch self {
    case nil, .null?, .object?: []
    case .flag(let flag)?: [flag ? "true" : "false"]
    case .number(let text)?, .text(let text)?: [text]
    case .list(let values)?: values.flatMap { Optional($0).texts }
    }
  }
}
