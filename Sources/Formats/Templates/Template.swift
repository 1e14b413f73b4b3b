internal import Model

/// A text with places for words in it, as mustache writes them: `{{title}}`, `{{#asks}}…{{/asks}}`.
///
/// Of mustache it knows variables, sections, inverted sections, partials and comments. There is no way to write a
/// text unescaped: `{{{x}}}` and `{{&x}}` are `{{x}}`.
package struct Template: Equatable, Sendable {
  /// As the person knows the file.
  package let file: String
  let parts: [Part]

  package typealias Place = TemplateFault.Place

  indirect enum Part: Equatable, Sendable {
    case text(String)
    case variable(Key, Place)
    /// Written once, or once an element.
    case section(Key, inverted: Bool, [Part], Place)
    /// Another template, each of its lines moved in by `indent`.
    case partial(String, indent: String, Place)
  }

  /// A key with what stands below it: `last_decision.gate`; empty for `.`, the element itself.
  struct Key: Equatable, Sendable {
    let steps: [String]

    var text: String { steps.isEmpty ? "." : steps.joined(separator: ".") }
  }

  /// Reads a template; `indent` is put before each of its lines, and counts in no column.
  package init(_ text: String, file: String, indent: String = "") throws(TemplateFault) {
    self.file = file
    var reader = TemplateReader(
      try TemplateScanner(text, file: file, indent: indent).tokens(), file: file)
    parts = try reader.parts()
  }

  /// The same of a file as it was found; throws also where nothing of it could be read.
  init(_ file: TemplateFile, indent: String = "") throws(TemplateFault) {
    try self.init(file.readText(), file: file.place, indent: indent)
  }
}

/// Makes a tree of the pieces of a template.
private struct TemplateReader {
  private let tokens: [TemplateToken]
  private let file: String
  private var index = 0

  init(_ tokens: [TemplateToken], file: String) {
    self.tokens = tokens
    self.file = file
  }

  /// Everything to the end of the file, or of the section that was opened there.
  mutating func parts(
    in opened: (key: Template.Key, place: Template.Place)? = nil
  ) throws(TemplateFault) -> [Template.Part] {
    var parts: [Template.Part] = []
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      switch token.kind {
      case .text(let text): if !text.utf8.isEmpty { parts.append(.text(text)) }
      case .comment: break
      case .variable(let key): parts.append(.variable(key, token.place))
      case .partial(let name): parts.append(.partial(name, indent: token.indent, token.place))
      case .open(let key, let inverted):
        let inner = try self.parts(in: (key, token.place))
        parts.append(.section(key, inverted: inverted, inner, token.place))
      case .close(let key):
        guard let opened else { throw fault(closing: key, token.place) }
        guard key == opened.key else { throw fault(closing: key, token.place, insteadOf: opened) }
        return parts
      }
    }
    if let opened {
      throw TemplateFault(
        file, opened.place,
        Phrase("{{#\(opened.key.text)}} stängs aldrig", "{{#\(opened.key.text)}} is never closed"),
        advice: Phrase(
          "Skriv {{/\(opened.key.text)}} där den slutar.", "Write {{/\(opened.key.text)}} where it ends."))
    }
    return parts
  }

  private func fault(closing key: Template.Key, _ place: Template.Place) -> TemplateFault {
    TemplateFault(
      file, place,
      Phrase(
        "{{/\(key.text)}} stänger något som inte öppnats", "{{/\(key.text)}} closes what was not opened"),
      advice: Phrase("Ta bort den.", "Remove it."))
  }

  private func fault(
    closing key: Template.Key, _ place: Template.Place,
    insteadOf opened: (key: Template.Key, place: Template.Place)
  ) -> TemplateFault {
    let (name, line) = (opened.key.text, opened.place.line)
    return TemplateFault(
      file, place,
      Phrase(
        "{{/\(key.text)}} stänger {{#\(name)}} från rad \(line)",
        "{{/\(key.text)}} closes {{#\(name)}} of line \(line)"),
      advice: Phrase("Skriv {{/\(name)}} först.", "Write {{/\(name)}} first."))
  }
}
