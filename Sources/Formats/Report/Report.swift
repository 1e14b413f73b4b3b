import Changes
package import Model
package import Reports

/// A report to be written in Markdown or HTML: the words of a status, and the template that they go into.
package struct Report: Sendable {
  package let value: ReportValue
  package let scope: ReportScope
  /// The keys that the tree has.
  package let shape: ReportShape
  /// The name of the template: `steering`, `team`, `public`, `voice` or `portfolio`.
  package let template: String

  /// Makes the report of a project's status; `snapshot` is the file that the status stands in: answers name it.
  package init(
    of status: ProjectStatus, in snapshot: SnapshotFile? = nil, as format: ReportFormat, version: String
  ) {
    scope = ReportScope(
      language: status.language.known ?? .en, today: status.on, format: format, version: version,
      snapshot: snapshot, currency: status.currency)
    value = scope.object(status)
    shape = ReportShape(of: ProjectStatus.self)
    template = (status.audience?.shown ?? .team).rawValue
  }

  /// Makes the report of a portfolio's status.
  package init(of status: PortfolioStatus, as format: ReportFormat, version: String) {
    scope = ReportScope(
      language: status.language.known ?? .en, today: status.on, format: format, version: version,
      currency: status.currency)
    value = scope.object(status)
    shape = ReportShape(of: PortfolioStatus.self)
    template = "portfolio"
  }
}

extension Report {
  /// Renders the page by its template; `template` picks another by name.
  ///
  /// All of the template is checked first, also sections that are not written. Throws a ``TemplateFault`` where there
  /// is no such template, where it cannot be read and where it asks for a key that there is not.
  package func text(with templates: Templates, template name: String? = nil) throws(TemplateFault) -> String {
    let page = try templates.template(name ?? template, scope.format)
    let partials = templates.partials(scope.format)
    // Before the project decides which sections are written: a mistake in the others is one too.
    if let fault = page.faults(for: shape.with(words: templates), with: partials).first { throw fault }
    let text = try templates.render(page, value, in: scope.language, as: scope.format)
    return scope.format == .markdown ? text.withoutEmptyRuns : text
  }
}

extension ProjectStatus {
  /// The status as Markdown, by the template for its readers or the one that is named; throws a ``TemplateFault``.
  package func markdown(
    with templates: Templates, template: String? = nil, version: String
  ) throws(TemplateFault) -> String {
    try Report(of: self, as: .markdown, version: version).text(with: templates, template: template)
  }
}

extension String {
  /// The text with one empty line where sections that were not written left several, and one line end at the end.
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
