/// A field of a record in words, for lists, forms, details and `--plain`.
package struct ShownField: Sendable {
  package let name: String
  package let label: Phrase
  /// The field's value in words; empty where it is absent.
  package let text: String
  package let kind: FieldKind
  package let isSet: Bool
}

extension Record {
  /// Every field in words, in the order of the table; fields of a newer version last.
  ///
  /// `names` turns an id, a code or a person into a title; where it gives nil the text itself is shown.
  package func shown(
    _ language: Language, names: (FieldKind, String) -> String?
  ) -> [ShownField] {
    let members = members
    let known = Self.descriptions.map { field in
      let value = members.first { $0.name.same(as: field.name) }?.value
      return ShownField(
        name: field.name, label: field.label,
        text: value.map { field.kind.shown($0, language, names: names) } ?? "", kind: field.kind,
        isSet: value != nil)
    }
    return known
      + unknown.members.map { member in
        ShownField(
          name: member.name, label: Phrase(member.name),
          text: FieldKind.json.shown(member.value, language, names: names), kind: .json, isSet: true)
      }
  }

  /// The value of one field in words; empty where it is absent or no such field exists.
  package func text(
    of name: String, _ language: Language, names: (FieldKind, String) -> String?
  ) -> String {
    guard let value = json(of: name) else { return "" }
    let kind = Self.field(named: name)?.kind ?? .json
    return kind.shown(value, language, names: names)
  }
}

extension FieldKind {
  /// The value in words, as a value of this kind.
  package func shown(
    _ value: JSONValue, _ language: Language, names: (FieldKind, String) -> String?
  ) -> String {
    switch (self, value) {
    case (_, .null): return ""
    case (.list(let element), .list(let values)):
      let separator = element.isScalar ? ", " : "; "
      return values.map { element.shown($0, language, names: names) }.joined(separator: separator)
    case (.record(let shape), .object(let members)):
      return shape.shown(members, language, names: names)
    case (.phrase, .object):
      let english = value["en"]?.text ?? ""
      return language == .sv ? value["sv"]?.text ?? english : english
    case (_, .flag(let flag)): return (flag ? Phrase("ja", "yes") : Phrase("nej", "no"))(language)
    case (.word(let choices), .text(let word)):
      return choices.first { $0.word.same(as: word) }?.label(language) ?? word
    case (.reference, .text(let text)), (.code, .text(let text)), (.who, .text(let text)):
      return names(self, text) ?? text
    case (.instant, .text(let text)):
      return Instant(rfc3339: text).map { $0.day.iso + " " + $0.clockAndZone } ?? text
    case (_, .text(let text)): return text
    case (_, .number(let number)): return number
    case (_, .list), (_, .object): return JSONWriter.line(value)
    }
  }
}

extension RecordShape {
  /// The fields in words, such as `number 12, to 2027-06-30`.
  fileprivate func shown(
    _ members: [JSONValue.Member], _ language: Language, names: (FieldKind, String) -> String?
  ) -> String {
    let parts = members.map { member in
      let field = fields.first { $0.name.same(as: member.name) }
      let label = field?.label(language) ?? member.name
      return label + " " + (field?.kind ?? .json).shown(member.value, language, names: names)
    }
    return parts.joined(separator: ", ")
  }
}
