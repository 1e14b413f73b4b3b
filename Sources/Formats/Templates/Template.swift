internal import Model

/// A text with places for words in it, as mustache writes them: `{{title}}`, `{{#asks}}…{{/asks}}`.
///
/// Of mustache it knows variables, sections, inverted sections, partials and comments. There is no way to write a
/// text unescaped: `{{{x}}}` and `{{&x}}` are `{{x}}`.
package struct Template: Equatable, Sendable {
  /// The name of the file as the person knows it.
  package let file: String
  let parts: [Part]

  package typealias Place = TemplateFault.Place

  /// A part of a template.
  indirect enum Part: Equatable, Sendable {
    case text(String)
    case variable(Key, Place)
    /// A section, written once, or once an element.
    case section(Key, inverted: Bool, [Part], Place)
    /// A partial, each of whose lines is moved in by `indent`.
    case partial(String, indent: String, Place)
  }

  /// A key with what stands below it: `last_decision.gate`; empty for `.`, the element itself.
  struct Key: Equatable, Sendable {
    let steps: [String]

    var text: String { steps.isEmpty ? "." : steps.joined(separator: ".") }
  }

  /// Reads a template; `indent` is put before each of its lines, and counts in no column.
  ///
  /// Throws a ``TemplateFault`` with the place where a tag is not closed, not named or not known.
  package init(_ text: String, file: String, indent: String = "") throws(TemplateFault) {
    self.file = file
    var reader = TemplateReader(
      try TemplateScanner(text, file: file, indent: indent).tokens(), file: file)
    parts = try reader.parts()
  }

  /// Reads a template's file as it was found; throws a ``TemplateFault`` also where nothing of it could be read.
  init(_ file: TemplateFile, indent: String = "") throws(TemplateFault) {
    try self.init(file.readText(), file: file.place, indent: indent)
  }
}

/// A reader that makes a tree of the tokens of a template.
private struct TemplateReader {
  private let tokens: [TemplateToken]
  private let file: String
  private var index = 0

  init(_ tokens: [TemplateToken], file: String) {
    self.tokens = tokens
    self.file = file
  }

  /// Reads the parts to the end of the file, or of the section that was opened there.
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
