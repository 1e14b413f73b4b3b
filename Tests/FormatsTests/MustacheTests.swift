import Changes
import Formats
import Model
import Reports
import Testing

/// A case of the public specification of mustache, by its name there.
struct MustacheCase: Sendable, CustomTestStringConvertible {
  let name: String
  let template: String
  let data: ReportValue
  let partials: [String: String]
  let expected: String

  init(
    _ name: String, _ template: String, _ data: [(String, ReportValue)],
    partials: [String: String] = [:], _ expected: String
  ) {
    self.name = name
    self.template = template
    self.data = .object(data.map { .init($0.0, $0.1) })
    self.partials = partials
    self.expected = expected
  }

  init(_ name: String, _ template: String, partials: [String: String] = [:], _ expected: String) {
    self.init(name, template, [], partials: partials, expected)
  }

  var testDescription: String { name }
}

private func item(_ name: String, _ value: String) -> ReportValue {
  .object([.init(name, .text(value))])
}

private let variables: [MustacheCase] = [
  .init("No interpolation", "Hello from {Mustache}!\n", "Hello from {Mustache}!\n"),
  .init("Basic interpolation", "Hello, {{subject}}!\n", [("subject", .text("world"))], "Hello, world!\n"),
  .init(
    "No re-interpolation", "{{template}}: {{planet}}",
    [("template", .text("{{planet}}")), ("planet", .text("Earth"))], "{{planet}}: Earth"),
  .init("Escaping", "{{forbidden}}\n", [("forbidden", .text("& \" < >"))], "&amp; &quot; &lt; &gt;\n"),
  .init("Three braces escape too", "{{{forbidden}}}", [("forbidden", .text("<b>"))], "&lt;b&gt;"),
  .init("Ampersand escapes too", "{{&forbidden}}", [("forbidden", .text("<b>"))], "&lt;b&gt;"),
  .init("Markup is ready", "{{drawing}}", [("drawing", .markup("<svg/>"))], "<svg/>"),
  .init("Absence", "I ({{cannot}}) be seen!", [("cannot", .text(""))], "I () be seen!"),
  .init("Dotted names", "\"{{a.b.name}}\"", [("a", .object([.init("b", item("name", "Joe"))]))], "\"Joe\""),
  .init("Dotted names below what is absent", "\"{{a.b.c}}\"", [("a", .flag(false))], "\"\""),
  .init(
    "Implicit iterator", "{{#list}}({{.}}){{/list}}", [("list", .list([.text("a"), .text("b")]))], "(a)(b)"),
  .init("Surrounding whitespace", "| {{string}} |", [("string", .text("---"))], "| --- |"),
  .init("Interpolation alone on a line", "  {{string}}\n", [("string", .text("---"))], "  ---\n"),
  .init("Padding inside", "|{{ string }}|", [("string", .text("---"))], "|---|"),
]

private let sections: [MustacheCase] = [
  .init(
    "Truthy", "\"{{#boolean}}This should be rendered.{{/boolean}}\"", [("boolean", .flag(true))],
    "\"This should be rendered.\""),
  .init(
    "Falsey", "\"{{#boolean}}This should not be rendered.{{/boolean}}\"", [("boolean", .flag(false))], "\"\""),
  .init(
    "Context", "\"{{#context}}Hi {{name}}.{{/context}}\"", [("context", item("name", "Joe"))], "\"Hi Joe.\""),
  .init(
    "Parent contexts", "{{#sec}}{{a}}, {{b}}{{/sec}}",
    [("a", .text("foo")), ("b", .text("wrong")), ("sec", item("b", "bar"))], "foo, bar"),
  .init(
    "List", "\"{{#list}}{{item}}{{/list}}\"", [("list", .list([item("item", "1"), item("item", "2")]))],
    "\"12\""),
  .init("Empty list", "\"{{#list}}Yay lists!{{/list}}\"", [("list", .list([]))], "\"\""),
  .init(
    "Doubled", "{{#bool}}\n* first\n{{/bool}}\n* {{two}}\n{{#bool}}\n* third\n{{/bool}}\n",
    [("bool", .flag(true)), ("two", .text("second"))], "* first\n* second\n* third\n"),
  .init(
    "Nested truthy", "| A {{#bool}}B {{#bool}}C{{/bool}} D{{/bool}} E |", [("bool", .flag(true))],
    "| A B C D E |"),
  .init("Text as a section", "{{#name}}by {{name}}{{/name}}", [("name", .text("Joe"))], "by Joe"),
  .init(
    "Standalone lines", "| This Is\n{{#boolean}}\n|\n{{/boolean}}\n| A Line\n", [("boolean", .flag(true))],
    "| This Is\n|\n| A Line\n"),
  .init(
    "Indented standalone lines", "| This Is\n  {{#boolean}}\n|\n  {{/boolean}}\n| A Line\n",
    [("boolean", .flag(true))], "| This Is\n|\n| A Line\n"),
  .init(
    "Standalone line endings", "|\r\n{{#boolean}}\r\n{{/boolean}}\r\n|", [("boolean", .flag(true))], "|\r\n|"),
  .init(
    "Standalone without previous line", "  {{#boolean}}\n#{{/boolean}}\n/", [("boolean", .flag(true))], "#\n/"
  ),
  .init(
    "Standalone without newline", "#{{#boolean}}\n/\n  {{/boolean}}", [("boolean", .flag(true))], "#\n/\n"),
  .init(
    "Internal whitespace", " | {{#boolean}} {{! Important Whitespace }}\n {{/boolean}} | \n",
    [("boolean", .flag(true))], " |  \n  | \n"),
  .init(
    "Indented inline sections", " {{#boolean}}YES{{/boolean}}\n {{#boolean}}GOOD{{/boolean}}\n",
    [("boolean", .flag(true))], " YES\n GOOD\n"),
  .init("Padding", "|{{# boolean }}={{/ boolean }}|", [("boolean", .flag(true))], "|=|"),
  .init(
    "Inverted falsey", "\"{{^boolean}}This should be rendered.{{/boolean}}\"", [("boolean", .flag(false))],
    "\"This should be rendered.\""),
  .init("Inverted truthy", "\"{{^boolean}}Not.{{/boolean}}\"", [("boolean", .flag(true))], "\"\""),
  .init("Inverted list", "\"{{^list}}Empty{{/list}}\"", [("list", .list([]))], "\"Empty\""),
  .init("Inverted absent text", "\"{{^owner}}–{{/owner}}\"", [("owner", .text(""))], "\"–\""),
  .init(
    "Inverted standalone lines", "| This Is\n{{^boolean}}\n|\n{{/boolean}}\n| A Line\n",
    [("boolean", .flag(false))], "| This Is\n|\n| A Line\n"),
]

private let comments: [MustacheCase] = [
  .init("Inline", "12345{{! Comment Block! }}67890", "1234567890"),
  .init("Multiline", "12345{{!\n  This is a\n  multi-line comment...\n}}67890\n", "1234567890\n"),
  .init("Standalone", "Begin.\n{{! Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
  .init("Indented standalone", "Begin.\n  {{! Indented Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
  .init("Standalone line endings", "|\r\n{{! Standalone Comment }}\r\n|", "|\r\n|"),
  .init("Standalone without previous line", "  {{! I'm Still Standalone }}\n!", "!"),
  .init("Standalone without newline", "!\n  {{! I'm Still Standalone }}", "!\n"),
  .init("Multiline standalone", "Begin.\n{{!\nSomething's going on here...\n}}\nEnd.\n", "Begin.\nEnd.\n"),
  .init("Indented inline", "  12 {{! 34 }}\n", "  12 \n"),
  .init("Surrounding whitespace", "12345 {{! Comment Block! }} 67890", "12345  67890"),
]

private let partials: [MustacheCase] = [
  .init("Basic behaviour", "\"{{>text}}\"", partials: ["text": "from partial"], "\"from partial\""),
  .init(
    "Context", "\"{{>partial}}\"", [("text", .text("content"))], partials: ["partial": "*{{text}}*"],
    "\"*content*\""),
  .init(
    "Nested", "{{>outer}}", [("a", .text("hello")), ("b", .text("world"))],
    partials: ["outer": "*{{a}} {{>inner}}*", "inner": "{{b}}!"], "*hello world!*"),
  .init("Surrounding whitespace", "| {{>partial}} |", partials: ["partial": "\t|\t"], "| \t|\t |"),
  .init(
    "Inline indentation", "  {{data}}  {{> partial}}\n", [("data", .text("|"))],
    partials: ["partial": "=\n="], "  |  =\n=\n"),
  .init("Standalone line endings", "|\r\n{{>partial}}\r\n|", partials: ["partial": ">"], "|\r\n>|"),
  .init("Standalone without previous line", "  {{>partial}}\n>", partials: ["partial": ">\n>"], "  >\n  >>"),
  .init("Standalone without newline", ">\n  {{>partial}}", partials: ["partial": ">\n>"], ">\n  >\n  >"),
  .init(
    "Standalone indentation", "\\\n {{>partial}}\n/\n", [("content", .text("<\n->"))],
    partials: ["partial": "|\n{{content}}\n|\n"], "\\\n |\n &lt;<br>\n-&gt;\n |\n/\n"),
  .init("Padding inside", "|{{> partial }}|", partials: ["partial": "[]"], "|[]|"),
]

private func render(_ one: MustacheCase) throws -> String {
  var files: [String: TemplateFile] = [:]
  for (name, text) in one.partials {
    files[name] = TemplateFile(
      name: "_\(name).html", place: "templates/_\(name).html", bytes: Array(text.utf8))
  }
  return try Template(one.template, file: "page.html")
    .render(one.data, with: files, escaping: ReportFormat.html.escaping)
}

@Test(arguments: variables + sections + comments + partials)
func `a template is written as the specification of mustache says`(one: MustacheCase) throws {
  let written = try render(one)
  #expect(written.utf8.elementsEqual(one.expected.utf8), "\(written.debugDescription)")
}

@Test func `there are cases of every kind of tag`() {
  #expect([variables, sections, comments, partials].map(\.count) == [14, 22, 10, 10])
}

/// A template that cannot be used.
private let faulty: [(String, String)] = [
  ("a section that is not closed", "# {{title}}\n\n{{#barriers}}\n- {{title}}\n"),
  ("the wrong closing tag", "{{#barriers}}\n{{#sites}}x{{/barriers}}{{/sites}}"),
  ("a closing tag too many", "å {{/barriers}}"),
  ("a tag without end", "line one\n  {{title"),
  ("a tag without a name", "{{}}"),
  ("not a name", "{{what is this}}"),
  ("other marks", "{{=<% %>=}}"),
  ("an unknown partial", "{{> fot}}"),
  ("a partial in itself", "{{> loop}}"),
  ("an unknown key", "{{#barriers}}{{titel}}{{/barriers}}"),
  ("an unknown key below another", "{{words.askss}}"),
  (
    "an unknown key in a section that this project does not need",
    "{{#last_decision}}{{reasom}}{{/last_decision}}"
  ),
  ("a fault in a partial", "  {{> broken}}\n"),
  ("a list as text", "{{barriers}}"),
  ("a flag as text", "{{#barriers}}{{blocking}}{{/barriers}}"),
]

@Test(arguments: Language.allCases)
func `a faulty template is explained with its place`(language: Language) throws {
  let parts = [("_loop.md", "{{> loop}}"), ("_broken.md", "fine\n{{summry}}")].map {
    TemplateFile(name: $0.0, place: "templates/" + $0.0, bytes: Array($0.1.utf8))
  }
  var told: [String] = []
  for (what, text) in faulty {
    let page = TemplateFile(name: "steering.md", place: "templates/steering.md", bytes: Array(text.utf8))
    var set = try templates.get()
    for file in parts + [page] { try set.add(file) }
    do throws(TemplateFault) {
      var status = ProjectStatus()
      status.language = .known(language)
      _ = try status.markdown(with: set, template: "steering", version: "0.1")
      Issue.record("\(what) was taken")
    } catch { told.append(error.message(language)) }
    #expect(set.faults.contains { $0.message(language) == told.last }, "\(what)")
  }
  try expect(told.joined(separator: "\n") + "\n", toMatch: "template-faults.\(language.rawValue).txt")
}

@Test func `a file of words adds to those of the program, and is read strictly`() throws {
  var set = try templates.get()
  let own = TemplateFile(
    name: "words.json", place: "templates/words.json",
    bytes: Array(#"{"asks": {"sv": "Att besluta", "en": "To decide"}}"#.utf8))
  try set.add(own)
  #expect(set.words(.sv)["asks"] == .text("Att besluta"))
  #expect(set.words(.sv)["money"] == .text("Pengar"))
  for text in ["[]", "{\"asks\": {\"sv\": \"x\"}}", "{\n  \"asks\": x}"] {
    let bad = TemplateFile(name: "words.json", place: "templates/words.json", bytes: Array(text.utf8))
    #expect(throws: TemplateFault.self) { try set.add(bad) }
  }
}

@Test func `the templates of the program ask for nothing that is not there`() throws {
  #expect(try templates.get().faults == [])
  #expect(
    try templates.get().names(.markdown) == ["overview", "portfolio", "public", "steering", "team", "voice"])
}
