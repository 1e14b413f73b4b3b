import Formats
import Model
import Reports
import Storage
import Tracker

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
  func readTemplates(choosing typed: String?, in environment: CommandEnvironment) throws -> ChosenTemplates {
    var chosen = ChosenTemplates(templates: try readTemplates(), name: typed)
    guard let typed, typed.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") })
    else { return chosen }
    do {
      let file = try template(at: environment.path(typed))
      try chosen.templates.add(file)
      chosen.name = ReportFormat.allCases.compactMap(file.stem).first ?? typed
    } catch let fault as FileFault { throw Failure(fault) } catch let fault as TemplateFault {
      throw Failure(fault)
    }
    return chosen
  }

  /// What is wrong with the workspace's own templates, or with those at or below the paths.
  func checkTemplates(_ wanted: [Path]) -> [Finding] {
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
struct ChosenTemplates {
  var templates: Templates
  /// Nil: the one for the readers.
  var name: String?

  func page(of export: Export, as format: ReportFormat) throws -> [UInt8] {
    do throws(TemplateFault) {
      return try export.page(as: format, with: templates, template: name, version: CommandTree.version)
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

extension Templates {
  /// Those of the program itself: what the terminal shows needs no file of the workspace.
  static func builtIn() throws -> Templates {
    do throws(TemplateFault) { return try Templates(TemplateFile.embedded) } catch { throw Failure(error) }
  }

  /// The status as Markdown.
  func text(of status: ProjectStatus, template: String? = nil) throws -> String {
    do throws(TemplateFault) {
      return try status.markdown(with: self, template: template, version: CommandTree.version)
    } catch { throw Failure(error) }
  }
}

extension Failure {
  init(_ fault: TemplateFault) {
    self.init(.invalid, fault.words, hint: fault.advice)
    file = fault.file
    line = fault.line
    column = fault.column
  }
}
