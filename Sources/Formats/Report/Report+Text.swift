package import Model
package import Reports

extension Report {
  /// The page as its template says it; `template` picks another by name.
  package func text(with templates: Templates, template name: String? = nil) throws(TemplateFault) -> String {
    let name = name ?? template
    guard let file = templates.file(name, scope.format) else { throw missing(name, among: templates) }
    return try text(with: templates, file)
  }

  /// The page as this template says it.
  package func text(with templates: Templates, _ file: TemplateFile) throws(TemplateFault) -> String {
    let page = try Template(file)
    let partials = templates.partials(scope.format)
    // Before the project decides which sections are written: a mistake in the others is one too.
    if let fault = page.faults(for: shape.with(words: templates), with: partials).first { throw fault }
    let tree = value.with([.init("words", templates.words(scope.language))])
    let text = try page.render(
      tree, with: partials, escaping: scope.format.escaping)
    return scope.format == .markdown ? text.withoutEmptyRuns : text
  }

  private func missing(_ name: String, among templates: Templates) -> TemplateFault {
    let near = templates.names(scope.format).nearestFirst(to: name) { [$0] }.prefix(5)
    let ending = scope.format.rawValue
    return TemplateFault(
      "templates/\(name).\(ending)", TemplateFault.Place(),
      Phrase("ingen mall \"\(name)\" för \(ending)", "no template \"\(name)\" for \(ending)"),
      advice: Phrase(
        "Det finns: \(near.joined(separator: ", ")).", "There are: \(near.joined(separator: ", "))."))
  }
}

extension ProjectStatus {
  /// The status as Markdown, as the template for its readers says it.
  package func markdown(
    with templates: Templates, template: String? = nil, version: String
  ) throws(TemplateFault) -> String {
    try Report(of: self, as: .markdown, version: version).text(with: templates, template: template)
  }
}

extension PortfolioStatus {
  /// The status of every project as Markdown: one table across, then each project under a heading.
  package func markdown(
    with templates: Templates, template: String? = nil, version: String
  ) throws(TemplateFault) -> String {
    try Report(of: self, as: .markdown, version: version).text(with: templates, template: template)
  }
}

extension String {
  /// One empty line where sections that were not written left several, and one line end at the end.
  fileprivate var withoutEmptyRuns: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    // Line feeds in a row at the end of what is kept; before the first line none is.
    var feeds = 2
    for byte in utf8 {
      if byte != 0x0A {
        feeds = 0
      } else if feeds < 2 {
        feeds += 1
      } else {
        continue
      }
      bytes.append(byte)
    }
    if feeds == 2, !bytes.isEmpty { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
