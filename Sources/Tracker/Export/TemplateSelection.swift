package import Formats
internal import Model
package import Reports
package import Storage

extension Workspace {
  /// Reads the templates in force in the workspace; throws a ``Failure`` or a ``TemplateFault``.
  func readTemplates() throws -> Templates {
    let files: [TemplateFile]
    do throws(FileFault) { files = try templates() } catch { throw Failure(error) }
    return try Templates(files)
  }

  /// Reads the templates with the one that a person chose: by its name, or a file that stands anywhere.
  func readTemplates(choosing asked: (name: String, file: Path)?) throws -> TemplateSelection {
    var chosen = TemplateSelection(templates: try readTemplates(), name: asked?.name)
    guard let (name, path) = asked,
      name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") })
    else { return chosen }
    let file = try template(at: path)
    try chosen.templates.add(file)
    chosen.name = ReportFormat.allCases.compactMap(file.stem).first ?? name
    return chosen
  }

  /// Checks the workspace's own templates, or those at or below the paths; reads all of them.
  package func checkTemplates(_ wanted: [Path]) -> [Finding] {
    let folder = path / "templates"
    let findings: [Finding]
    do {
      let files = try templates()
      if files.allSatisfy(\.isBuiltIn) { return [] }
      findings = try Templates(files).faults.map { Finding($0, in: folder) }
    } catch let fault as FileFault {
      findings = [Finding(.error, fault)]
    } catch let fault as TemplateFault {
      findings = [Finding(fault, in: folder)]
    } catch { return [] }
    let places = wanted.compactMap(\.resolved)
    return findings.filter { finding in
      let place = finding.path.resolved ?? finding.path
      return wanted.isEmpty || places.contains { $0 == place || place.relative(to: $0) != nil }
    }
  }
}

/// The templates in force, and the one of them that a person asked for.
package struct TemplateSelection {
  var templates: Templates
  /// The name of the template; nil for the one for the readers.
  var name: String?

  /// The templates of the program itself: what the terminal shows needs no file of the workspace.
  ///
  /// Throws a ``TemplateFault``.
  package static func builtIn() throws -> TemplateSelection {
    TemplateSelection(templates: try Templates(TemplateFile.embedded))
  }

  /// The page of an export; throws a ``TemplateFault`` where the template is wrong.
  package func page(of export: Export, as format: ReportFormat) throws -> [UInt8] {
    try export.page(as: format, with: templates, template: name, version: Version.current)
  }

  /// The status as Markdown; throws a ``TemplateFault`` where the template is wrong.
  package func text(of status: ProjectStatus, template: String? = nil) throws -> String {
    try status.markdown(with: templates, template: template, version: Version.current)
  }
}

extension Document {
  /// Writes the document by the program's own template for it; throws a ``TemplateFault``.
  package func text(as format: ReportFormat) throws -> String {
    try text(as: format, with: Templates(TemplateFile.documents))
  }
}

extension Finding {
  fileprivate init(_ fault: TemplateFault, in folder: Path) {
    self.init(
      .error,
      FileFault(
        .invalid, folder / Path(fault.file).name, fault.words, advice: fault.advice, line: fault.line,
        column: fault.column))
  }
}
