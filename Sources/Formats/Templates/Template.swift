package import Model
internal import Reports

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

extension Template {
  /// The faults of the template: keys that no tree of the shape has, and partials that cannot be used.
  ///
  /// Sections are checked whether or not a project happens to need them.
  package func faults(
    for shape: ReportShape, with partials: [String: TemplateFile]
  ) -> [TemplateFault] {
    var checker = TemplateChecker(partials: partials)
    checker.check(parts, of: file, in: [shape])
    return checker.faults
  }
}

/// A checker that finds the faults of a template without rendering it.
private struct TemplateChecker {
  private var partials: Partials
  var faults: [TemplateFault] = []
  private var taken: [String] = []

  init(partials: [String: TemplateFile]) {
    self.partials = Partials(partials)
  }

  private mutating func find(_ fault: TemplateFault) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  mutating func check(_ parts: [Template.Part], of file: String, in context: [ReportShape]) {
    for part in parts {
      do throws(TemplateFault) {
        switch part {
        case .text: break
        case .variable(let key, let place):
          switch try context.find(key, file, place) {
          case .text, .markup: break
          case .flag, .list, .object: throw TemplateFault.notText(key, file, place)
          }
        case .section(let key, let inverted, let inner, let place):
          let shape = try context.find(key, file, place)
          let below = if case .list(let element) = shape { element } else { shape }
          check(inner, of: file, in: inverted ? context : context + [below])
        case .partial(let name, let indent, let place):
          if taken.contains(where: { $0.same(as: name) }) { throw TemplateFault.endless(name, file, place) }
          let partial = try partials.template(name, indent: indent, calledFrom: file, place)
          taken.append(name)
          check(partial.parts, of: partial.file, in: context)
          taken.removeLast()
        }
      } catch { find(error) }
    }
  }
}

extension [ReportShape] {
  fileprivate func find(
    _ key: Template.Key, _ file: String, _ place: Template.Place
  ) throws(TemplateFault) -> ReportShape {
    guard let first = key.steps.first else { return last ?? .text }
    guard var shape = nearest(first) else {
      throw TemplateFault.unknown(key, at: first, among: flatMap(\.keys).map(\.name), file, place)
    }
    for step in key.steps.dropFirst() {
      guard let below = shape[step] else {
        throw TemplateFault.unknown(key, at: step, among: shape.keys.map(\.name), file, place)
      }
      shape = below
    }
    return shape
  }

  private func nearest(_ name: String) -> ReportShape? {
    for index in indices.reversed() {
      if let shape = self[index][name] { return shape }
    }
    return nil
  }
}

extension Templates {
  /// The faults of all pages, of which each is for a project or for the portfolio.
  package var faults: [TemplateFault] {
    var faults: [TemplateFault] = []
    for (file, format) in pages {
      do throws(TemplateFault) {
        let page = try Template(file)
        let found = [ReportShape(of: ProjectStatus.self), ReportShape(of: PortfolioStatus.self)].map {
          shape in
          page.faults(for: shape.with(words: self), with: partials(format))
        }
        if found.allSatisfy({ !$0.isEmpty }) {
          faults += found[file.name.utf8.starts(with: "portfolio.".utf8) ? 1 : 0]
        }
      } catch { faults.append(error) }
    }
    var unused: [TemplateFault] = []
    for format in ReportFormat.allCases {
      for partial in partials(format).values.sorted(by: { $0.name < $1.name }) {
        do throws(TemplateFault) {
          _ = try Template(partial)
        } catch { unused.append(error) }
      }
    }
    return (faults + unused).reduce(into: []) { all, fault in if !all.contains(fault) { all.append(fault) } }
  }
}

extension ReportShape {
  func with(words templates: Templates) -> ReportShape {
    .object(keys + [Key("words", Phrase("fasta ord", "words that stand"), templates.wordsShape)])
  }
}

/// A function that writes a text so that it is nothing but text in a format.
package typealias Escaping = @Sendable (String) -> String

extension Template {
  /// Renders the template with the words of the tree; `partials` are sources by the name that tags call.
  ///
  /// Throws a ``TemplateFault`` at a key that the tree does not have, a key that is no text where one is written, and a
  /// partial that is missing, wrong or takes in itself.
  package func render(
    _ value: ReportValue, with partials: [String: TemplateFile] = [:], escaping: @escaping Escaping
  ) throws(TemplateFault) -> String {
    var writer = TemplateWriter(partials: partials, escaping: escaping)
    try writer.write(self, in: [value])
    return writer.text
  }
}

/// A writer that renders a template.
private struct TemplateWriter {
  private var partials: Partials
  let escaping: Escaping
  private(set) var text = ""
  private var depth = 0

  init(partials: [String: TemplateFile], escaping: @escaping Escaping) {
    self.partials = Partials(partials)
    self.escaping = escaping
  }

  mutating func write(_ template: Template, in context: [ReportValue]) throws(TemplateFault) {
    try write(template.parts, of: template.file, in: context)
  }

  private mutating func write(
    _ parts: [Template.Part], of file: String, in context: [ReportValue]
  ) throws(TemplateFault) {
    for part in parts {
      switch part {
      case .text(let literal): text += literal
      case .variable(let key, let place):
        switch try context.find(key, file, place) {
        case .text(let words): text += escaping(words)
        case .markup(let ready): text += ready
        case .flag, .list, .object: throw TemplateFault.notText(key, file, place)
        }
      case .section(let key, let inverted, let inner, let place):
        let value = try context.find(key, file, place)
        if inverted {
          if !value.isThere { try write(inner, of: file, in: context) }
        } else if case .list(let elements) = value {
          for element in elements { try write(inner, of: file, in: context + [element]) }
        } else if value.isThere {
          try write(inner, of: file, in: context + [value])
        }
      case .partial(let name, let indent, let place):
        let partial = try partials.template(name, indent: indent, calledFrom: file, place)
        depth += 1
        if depth > Template.deepest { throw TemplateFault.endless(name, file, place) }
        try write(partial, in: context)
        depth -= 1
      }
    }
  }
}

extension Template {
  /// The largest depth of partials in partials: no page needs more.
  static let deepest = 32
}

extension [ReportValue] {
  /// The value of a key: the nearest object outwards that knows its first step decides; what is absent has nothing
  /// below it.
  fileprivate func find(
    _ key: Template.Key, _ file: String, _ place: Template.Place
  ) throws(TemplateFault) -> ReportValue {
    guard let first = key.steps.first else { return last ?? .flag(false) }
    guard var value = nearest(first) else {
      throw TemplateFault.unknown(key, at: first, among: flatMap(\.keys), file, place)
    }
    for step in key.steps.dropFirst() {
      if !value.isThere { return .text("") }
      guard let below = value[step] else {
        throw TemplateFault.unknown(key, at: step, among: value.keys, file, place)
      }
      value = below
    }
    return value
  }

  private func nearest(_ name: String) -> ReportValue? {
    for index in indices.reversed() {
      if let value = self[index][name] { return value }
    }
    return nil
  }
}

extension ReportValue {
  fileprivate var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.name)
  }
}

extension TemplateFault {
  /// The fault of an unknown key, which names the one that was most likely meant.
  static func unknown(
    _ key: Template.Key, at step: String, among keys: [String], _ file: String, _ place: Template.Place
  ) -> TemplateFault {
    let near = keys.nearestFirst(to: step) { [$0] }.first
    return TemplateFault(
      file, place, Phrase("\(key.text) finns inte här", "there is no \(key.text) here"),
      advice: near.map { Phrase("Närmast heter \($0).", "The nearest is called \($0).") }
        ?? Phrase("Här finns inga nycklar.", "There are no keys here."))
  }

  static func notText(_ key: Template.Key, _ file: String, _ place: Template.Place) -> TemplateFault {
    let name = key.text
    return TemplateFault(
      file, place, Phrase("\(name) är ingen text", "\(name) is not a text"),
      advice: Phrase(
        "Skriv {{#\(name)}}…{{/\(name)}} kring det som ska stå där.",
        "Write {{#\(name)}}…{{/\(name)}} around what is to stand there."))
  }

  static func endless(_ name: String, _ file: String, _ place: Template.Place) -> TemplateFault {
    TemplateFault(
      file, place, Phrase("{{> \(name)}} tar in sig själv", "{{> \(name)}} takes in itself"),
      advice: Phrase("Ta bort den.", "Remove it."))
  }
}
