package import Model

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
