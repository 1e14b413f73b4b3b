package import Model

/// A document of blocks under headings: the minutes of a decision, the call to a gate, a view of the screens.
package struct Document: Sendable {
  /// The name of the template that it is written by.
  let template: String
  package let language: Language
  package let title: String
  /// The line beside the title.
  var over = ReportValue.text("")
  /// The mark at the foot of every page: 12 characters of a packet's hash; empty where there is no packet.
  package var mark = ""
  package var head: [DocumentFact] = []
  package var blocks: [DocumentBlock] = []

  /// Writes the document by its template; throws a ``TemplateFault`` where that is missing or wrong.
  package func text(as format: ReportFormat, with templates: Templates) throws(TemplateFault) -> String {
    try templates.render(templates.template(template, format), value, in: language, as: format)
  }

  private var value: ReportValue {
    .object([
      .init("language", .text(language.rawValue)), .init("title", .text(title)), .init("over", over),
      .init("mark", .text(mark)), .init("head", .facts(head)),
      .init(
        "blocks",
        .list(
          numbering: blocks.map { block in
            .object([
              .init("id", .text(block.id)), .init("heading", .text(block.heading)),
              .init("parts", .list(block.parts.map(\.value))),
            ])
          })),
    ])
  }
}

/// A block of a document.
package struct DocumentBlock: Sendable {
  /// The id that a layout names it by, such as `MIN-2`.
  package let id: String
  package let heading: String
  let parts: [DocumentPart]
}

/// A label with a value.
package struct DocumentFact: Sendable {
  let label: String
  let value: String

  init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }
}

/// A part of a block; its text is as people wrote it, and is escaped by the format that it is written in.
struct DocumentPart: Sendable {
  /// An object in which only what the part is is there.
  fileprivate let value: ReportValue

  private static let kinds = [
    "decision", "text", "facts", "subheading", "items", "steps", "table", "signatures",
  ]

  private init(_ kind: String, _ value: ReportValue) {
    self.value = .object(Self.kinds.map { .init($0, $0 == kind ? value : .flag(false)) })
  }

  /// The sentence that was decided.
  static func decision(_ sentence: String) -> DocumentPart { .init("decision", .line(.text(sentence))) }
  static func text(_ text: String) -> DocumentPart { .init("text", .line(.text(text))) }
  /// A text with marks of the format in it, and none of people's.
  static func markup(_ text: String) -> DocumentPart { .init("text", .line(.markup(text))) }
  static func facts(_ facts: [DocumentFact]) -> DocumentPart { .init("facts", .facts(facts)) }
  static func subheading(_ words: String) -> DocumentPart { .init("subheading", .line(.text(words))) }
  static func items(_ items: [String]) -> DocumentPart { .init("items", .lines(items.map { .text($0) })) }
  /// A list in which each has its number.
  static func steps(_ steps: [String]) -> DocumentPart { .init("steps", .lines(steps.map { .text($0) })) }
  static func signatures(_ lines: [DocumentFact]) -> DocumentPart { .init("signatures", .facts(lines)) }

  /// A table in which each cell holds lines; the first cell of a row is what the row is about.
  static func table(headings: [String], rows: [[[String]]]) -> DocumentPart {
    table(headings: headings, cells: rows.map { $0.map { $0.map { .text($0) } } })
  }

  static func table(headings: [String], cells rows: [[[ReportValue]]]) -> DocumentPart {
    let rows = rows.map { row -> ReportValue in
      let cells = row.enumerated().map { index, lines in
        ReportValue.lines(lines).with([
          .init("tag", .text(index == 0 ? "th" : "td")), .init("has_several", .flag(lines.count > 1)),
        ])
      }
      return .object([.init("cells", .list(numbering: cells))])
    }
    return .init(
      "table",
      .object([
        .init("headings", .list(headings.map { .text($0) })), .init("columns", .text("\(headings.count)")),
        .init("rows", .list(numbering: rows)),
      ]))
  }
}

/// A writer of the blocks of a document in one language.
protocol DocumentWriter {
  var language: Language { get }
}

extension DocumentWriter {
  func localized(_ sv: String, _ en: String) -> String { Phrase(sv, en)(language) }

  /// A block of those of the parts that are there.
  func block(id: String = "", _ heading: Phrase, _ parts: [DocumentPart?]) -> DocumentBlock {
    DocumentBlock(id: id, heading: heading(language), parts: parts.compactMap(\.self))
  }

  func text(_ sv: String, _ en: String) -> DocumentPart { .text(localized(sv, en)) }
  func subheading(_ sv: String, _ en: String) -> DocumentPart { .subheading(localized(sv, en)) }

  /// A list; where there is nothing in it, the words that say so.
  func items(_ items: [String], none: Phrase) -> DocumentPart {
    items.isEmpty ? .text(none(language)) : .items(items)
  }

  /// A table; where it has no rows, the words that say so.
  func table(_ headings: [Phrase], _ rows: [[[String]]], none: Phrase) -> DocumentPart {
    rows.isEmpty ? .text(none(language)) : .table(headings: headings.map { $0(language) }, rows: rows)
  }

  func table(_ headings: [Phrase], cells: [[[ReportValue]]]) -> DocumentPart {
    .table(headings: headings.map { $0(language) }, cells: cells)
  }

  /// The facts of which something is known.
  func facts(_ pairs: [(label: Phrase, value: String?)]) -> [DocumentFact] {
    pairs.compactMap { label, value in
      value.flatMap { $0.isEmpty ? nil : DocumentFact(label(language), $0) }
    }
  }
}

extension ReportValue {
  fileprivate static func line(_ line: ReportValue) -> ReportValue { .object([.init("line", line)]) }

  fileprivate static func lines(_ lines: [ReportValue]) -> ReportValue {
    .object([.init("lines", .list(numbering: lines.map(line)))])
  }

  fileprivate static func facts(_ facts: [DocumentFact]) -> ReportValue {
    .object([
      .init(
        "lines",
        .list(numbering: facts.map { line(.text($0.value)).with([.init("label", .text($0.label))]) }))
    ])
  }
}
