import Model

/// The partials that `{{> name}}` takes in, by the name that tags call; each is read once, however often it is called.
struct Partials {
  /// A call of a partial from a tag: its name, and the white space before it.
  private struct Call: Hashable {
    let name: String
    let indent: String
  }

  private let files: [String: TemplateFile]
  private var known: [Call: Template] = [:]

  init(_ files: [String: TemplateFile]) {
    self.files = files
  }

  /// The partial of that name, moved in; throws a ``TemplateFault`` where there is none or where it is wrong.
  mutating func template(
    _ name: String, indent: String, calledFrom file: String, _ place: Template.Place
  ) throws(TemplateFault) -> Template {
    let call = Call(name: name, indent: indent)
    if let template = known[call] { return template }
    guard let partial = files[name] else {
      let near = files.keys.sorted().nearestFirst(to: name) { [$0] }.first
      throw TemplateFault(
        file, place, Phrase("ingen delmall \"\(name)\"", "no partial \"\(name)\""),
        advice: near.map { Phrase("Menas {{> \($0)}}?", "Is {{> \($0)}} meant?") }
          ?? Phrase(
            "Delmallar heter _namn.md eller _namn.html.", "Partials are called _name.md or _name.html."))
    }
    let template = try Template(partial, indent: indent)
    known[call] = template
    return template
  }
}
