import Model
import Testing

@Suite struct SchemaTests {
  private let schema = RecordFixture.schema(title: "trial")

  private func property(_ name: String) -> JSONValue? { schema["properties"]?[name] }

  @Test func `The schema says its draft and what is required`() {
    #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["title"]?.text == "trial")
    #expect(schema["type"]?.text == "object")
    #expect(schema["additionalProperties"] == .flag(true))
    #expect(schema["required"] == .list(["id", "title", "status", "seat"].map { .text($0) }))
  }

  @Test func `Every field of the table is a property of its type`() {
    guard case .object(let properties)? = schema["properties"] else {
      Issue.record("no properties")
      return
    }
    #expect(properties.map(\.name) == RecordFixture.descriptions.map(\.name))
    #expect(property("id")?["pattern"]?.text == "^p[0-9a-hjkmnp-tv-z]{5}$")
    #expect(property("title")?["type"]?.text == "string")
    #expect(property("status")?["enum"] == .list(["open", "at_work", "closed"].map { .text($0) }))
    #expect(property("due")?["format"]?.text == "date")
    #expect(property("due")?["description"]?.text == "due (klar senast)")
    #expect(property("seen_at")?["format"]?.text == "date-time")
    #expect(property("impact")?["minimum"] == .number("1"))
    #expect(property("impact")?["maximum"] == .number("5"))
    #expect(property("participants")?["maximum"] == nil)
    #expect(property("baseline")?["type"]?.text == "number")
    #expect(property("public")?["type"]?.text == "boolean")
    #expect(property("places")?["items"]?["pattern"]?.text == "^[a-z][0-9a-hjkmnp-tv-z]{5}$")
    #expect(property("basis")?["type"] == nil)
  }

  @Test func `Nested records are defined once and named`() {
    guard case .object(let definitions)? = schema["$defs"] else {
      Issue.record("no definitions")
      return
    }
    #expect(
      definitions.map(\.name) == ["Clause", "Contract", "Note", "Phrase", "Room", "Seat", "Voice", "Ward"])
    #expect(property("contract")?["$ref"]?.text == "#/$defs/Contract")
    #expect(property("notes")?["items"]?["$ref"]?.text == "#/$defs/Note")
    #expect(schema["$defs"]?["Clause"]?["required"] == .list([.text("text")]))
    #expect(!definitions.contains { $0.value == .null })
  }
}
