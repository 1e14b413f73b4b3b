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
    var walker = TemplateWalker<ReportShape>(partials: Partials(partials)) { $0 }
    walker.walk(self, in: [shape])
    return walker.faults
  }

  /// Renders the template with the words of the tree; `partials` are sources by the name that tags call.
  ///
  /// Throws a ``TemplateFault`` at a key that the tree does not have, a key that is no text where one is written, and a
  /// partial that is missing, wrong or takes in itself.
  package func render(
    _ value: ReportValue, with partials: [String: TemplateFile] = [:], escaping: @escaping Escaping
  ) throws(TemplateFault) -> String {
    var walker = TemplateWalker<ReportValue>(partials: Partials(partials), escaping: escaping)
    walker.walk(self, in: [value])
    if let fault = walker.faults.first { throw fault }
    return walker.text
  }
}

/// A function that writes a text so that it is nothing but text in a format.
package typealias Escaping = @Sendable (String) -> String

/// A tree that a template is walked over: the values to be written, or the shape that all such trees have.
private protocol TemplateTree {
  /// A tree without text, for what stands below something absent.
  static var empty: Self { get }
  /// The names of the keys of an object.
  var names: [String] { get }
  subscript(_ name: String) -> Self? { get }
  /// The trees that a section over it is walked for: its elements or itself; none where it is absent.
  var elements: [Self] { get }
  /// True where an inverted section over it is walked.
  var mayBeAbsent: Bool { get }
  /// The text that a variable writes; nil where it is no text.
  func text(_ escaping: Escaping) -> String?
}

/// A walker over a template that writes its text, and finds its faults.
private struct TemplateWalker<Tree: TemplateTree> {
  var partials: Partials
  let escaping: Escaping
  private(set) var text = ""
  private(set) var faults: [TemplateFault] = []
  private var open: [String] = []

  init(partials: Partials, escaping: @escaping Escaping) {
    self.partials = partials
    self.escaping = escaping
  }

  mutating func walk(_ template: Template, in context: [Tree]) {
    walk(template.parts, of: template.file, in: context)
  }

  private mutating func walk(_ parts: [Template.Part], of file: String, in context: [Tree]) {
    for part in parts {
      do throws(TemplateFault) {
        switch part {
        case .text(let literal): text += literal
        case .variable(let key, let place):
          guard let words = try context.find(key, file, place).text(escaping) else {
            throw TemplateFault.notText(key, file, place)
          }
          text += words
        case .section(let key, let inverted, let inner, let place):
          let tree = try context.find(key, file, place)
          if !inverted {
            for element in tree.elements { walk(inner, of: file, in: context + [element]) }
          } else if tree.mayBeAbsent {
            walk(inner, of: file, in: context)
          }
        case .partial(let name, let indent, let place):
          if open.contains(where: { $0.same(as: name) }) { throw TemplateFault.endless(name, file, place) }
          let partial = try partials.template(name, indent: indent, calledFrom: file, place)
          open.append(name)
          walk(partial, in: context)
          open.removeLast()
        }
      } catch { if !faults.contains(error) { faults.append(error) } }
    }
  }
}

extension Array where Element: TemplateTree {
  /// The tree under a key: the nearest object outwards that knows its first step decides; what is absent has nothing
  /// below it.
  fileprivate func find(
    _ key: Template.Key, _ file: String, _ place: Template.Place
  ) throws(TemplateFault) -> Element {
    guard let first = key.steps.first else { return last ?? .empty }
    guard var tree = nearest(first) else {
      throw TemplateFault.unknown(key, at: first, among: flatMap(\.names), file, place)
    }
    for step in key.steps.dropFirst() {
      if tree.elements.isEmpty { return .empty }
      guard let below = tree[step] else {
        throw TemplateFault.unknown(key, at: step, among: tree.names, file, place)
      }
      tree = below
    }
    return tree
  }

  private func nearest(_ name: String) -> Element? {
    for index in indices.reversed() {
      if let tree = self[index][name] { return tree }
    }
    return nil
  }
}

extension ReportValue: TemplateTree {
  fileprivate static var empty: ReportValue { .text("") }

  fileprivate var names: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.name)
  }

  fileprivate var elements: [ReportValue] {
    if case .list(let values) = self { return values }
    return isThere ? [self] : []
  }

  fileprivate var mayBeAbsent: Bool { !isThere }

  fileprivate func text(_ escaping: Escaping) -> String? {
    switch self {
    case .text(let words): escaping(words)
    case .markup(let ready): ready
    case .flag, .list, .object: nil
    }
  }
}

extension ReportShape: TemplateTree {
  fileprivate static var empty: ReportShape { .text }

  fileprivate var names: [String] { keys.map(\.name) }

  fileprivate var elements: [ReportShape] {
    if case .list(let element) = self { [element] } else { [self] }
  }

  fileprivate var mayBeAbsent: Bool { true }

  fileprivate func text(_ escaping: Escaping) -> String? {
    switch self {
    case .text, .markup: ""
    case .flag, .list, .object: nil
    }
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
        "Write {{#\(name)}}…{{/\(name)}} around what is to be shown there."))
  }

  static func endless(_ name: String, _ file: String, _ place: Template.Place) -> TemplateFault {
    TemplateFault(
      file, place, Phrase("{{> \(name)}} tar in sig själv", "{{> \(name)}} takes in itself"),
      advice: Phrase("Ta bort den.", "Remove it."))
  }
}

extension Templates {
  /// The faults of all pages, of which each is for a project or for the portfolio, then those of partials.
  package var faults: [TemplateFault] {
    let shapes = [ReportShape(of: ProjectStatus.self), ReportShape(of: PortfolioStatus.self)].map {
      $0.with(words: self)
    }
    var faults: [TemplateFault] = []
    for format in ReportFormat.allCases {
      for name in names(format) {
        do throws(TemplateFault) {
          let page = try template(name, format)
          let found = shapes.map { page.faults(for: $0, with: partials(format)) }
          if found.allSatisfy({ !$0.isEmpty }) {
            faults += found[name.same(as: "portfolio") ? 1 : 0]
          }
        } catch { faults.append(error) }
      }
    }
    for partial in ReportFormat.allCases.flatMap({ partials($0).values.sorted { $0.name < $1.name } }) {
      do throws(TemplateFault) { _ = try Template(partial) } catch { faults.append(error) }
    }
    return faults.reduce(into: []) { all, fault in if !all.contains(fault) { all.append(fault) } }
  }
}

extension ReportShape {
  func with(words templates: Templates) -> ReportShape {
    .object(keys + [Key("words", Phrase("fasta ord", "fixed words"), templates.wordsShape)])
  }
}
