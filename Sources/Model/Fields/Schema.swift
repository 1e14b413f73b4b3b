extension Record {
  /// The table as JSON Schema, draft 2020-12: for other tools, and for whoever writes files by hand.
  ///
  /// `title` is that of the schema.
  package static func schema(title: String) -> JSONValue {
    var book = SchemaBook()
    let root = book.object(descriptions)
    var members: [JSONValue.Member] = [
      .init("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .text(title)),
    ]
    members += root
    if !book.definitions.isEmpty { members.append(.init("$defs", .object(book.definitions.inOrder))) }
    return .object(members)
  }
}

/// A schema in the making: nested records are defined once, however often they are named.
private struct SchemaBook {
  var definitions: [JSONValue.Member] = []

  mutating func object(_ fields: [FieldDescription]) -> [JSONValue.Member] {
    var properties: [JSONValue.Member] = []
    for field in fields {
      let words =
        field.label.en.same(as: field.label.sv)
        ? field.label.en : field.label.en + " (" + field.label.sv + ")"
      properties.append(
        .init(field.name, .object([.init("description", .text(words))] + schema(of: field.kind))))
    }
    let required = fields.filter(\.isRequired).map { JSONValue.text($0.name) }
    return [.init("type", .text("object")), .init("properties", .object(properties))]
      + (required.isEmpty ? [] : [.init("required", .list(required))])
      + [.init("additionalProperties", .flag(true))]
  }

  private mutating func schema(of kind: FieldKind) -> [JSONValue.Member] {
    switch kind {
    case .text, .who: SchemaBook.text()
    case .integer(let range):
      [.init("type", .text("integer"))]
        + (range.map {
          [.init("minimum", .whole($0.lowerBound)), .init("maximum", .whole($0.upperBound))]
        } ?? [])
    case .number: [.init("type", .text("number"))]
    case .flag: [.init("type", .text("boolean"))]
    case .day: SchemaBook.text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", format: "date")
    case .instant:
      SchemaBook.text(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", format: "date-time")
    case .word(let choices):
      [.init("type", .text("string")), .init("enum", .list(choices.map { .text($0.word) }))]
    case .ownID(let letter): SchemaBook.text("^" + letter + SchemaBook.crockford + "$")
    case .reference: SchemaBook.text("^[a-z]" + SchemaBook.crockford + "$")
    case .code: SchemaBook.text("^[A-Za-z0-9_-]{1,40}$")
    case .phrase: [reference(to: Phrase.shape, named: "Phrase")]
    case .record(let shape): [reference(to: shape, named: shape.name)]
    case .list(let element):
      [.init("type", .text("array")), .init("items", .object(schema(of: element)))]
    case .json: []
    }
  }

  /// The pattern of five letters and digits that nobody mistakes for one another.
  private static let crockford = "[0-9a-hjkmnp-tv-z]{5}"

  private static func text(_ pattern: String? = nil, format: String? = nil) -> [JSONValue.Member] {
    [.init("type", .text("string"))]
      + (format.map { [.init("format", .text($0))] } ?? [])
      + (pattern.map { [.init("pattern", .text($0))] } ?? [])
  }

  private mutating func reference(to shape: RecordShape, named name: String) -> JSONValue.Member {
    if !definitions.contains(where: { $0.name.same(as: name) }) {
      definitions.append(.init(name, .null))
      let place = definitions.count - 1
      definitions[place] = .init(name, .object(object(shape.fields)))
    }
    return .init("$ref", .text("#/$defs/" + name))
  }
}
