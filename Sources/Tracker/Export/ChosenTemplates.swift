package import Formats
internal import Model
package import Reports
package import Storage

extension Workspace {
  /// The templates in force here.
  func readTemplates() throws -> Templates {
    do {
      return try Templates(templates())
    } catch let fault as FileFault { throw Failure(fault) } catch let fault as TemplateFault {
      throw Failure(fault)
    }
  }

  /// The same with the one that a person chose: by its name, or a file that stands anywhere.
  func readTemplates(choosing asked: (name: String, file: Path)?) throws -> ChosenTemplates {
    var chosen = ChosenTemplates(templates: try readTemplates(), name: asked?.name)
    guard let (name, path) = asked,
      name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") })
    else { return chosen }
    do {
      let file = try template(at: path)
      try chosen.templates.add(file)
      chosen.name = ReportFormat.allCases.compactMap(file.stem).first ?? name
    } catch let fault as FileFault { throw Failure(fault) } catch let fault as TemplateFault {
      throw Failure(fault)
    }
    return chosen
  }

  /// What is wrong with the workspace's own templates, or with those at or below the paths.
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

/// The templates in force, and which of them a person asked for.
package struct ChosenTemplates {
  var templates: Templates
  /// Nil: the one for the readers.
  var name: String?

  /// Those of the program itself: what the terminal shows needs no file of the workspace; throws a ``Failure``.
  package static func builtIn() throws -> ChosenTemplates {
    do throws(TemplateFault) {
      return ChosenTemplates(templates: try Templates(TemplateFile.embedded))
    } catch { throw Failure(error) }
  }

  /// The page of an export; throws a ``Failure`` where the template is wrong.
  package func page(of export: Export, as format: ReportFormat) throws -> [UInt8] {
    do throws(TemplateFault) {
      return try export.page(as: format, with: templates, template: name, version: Version.current)
    } catch { throw Failure(error) }
  }

  /// The status as Markdown; throws a ``Failure`` where the template is wrong.
  package func text(of status: ProjectStatus, template: String? = nil) throws -> String {
    do throws(TemplateFault) {
      return try status.markdown(with: templates, template: template, version: Version.current)
    } catch { throw Failure(error) }
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

extension Failure {
  fileprivate init(_ fault: TemplateFault) {
    self.init(.invalid, fault.words, hint: fault.advice)
    file = fault.file
    line = fault.line
    column = fault.column
  }
}
