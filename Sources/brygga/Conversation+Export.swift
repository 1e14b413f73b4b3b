import Changes
import Commands
import Formats
import Model
import Reports
import Screens
import Storage
import Tracker
import Workbooks

/// The status leaves the program as files, for somebody and in a format.
extension Conversation {
  /// What an order comes to.
  private struct Made {
    let snapshot: SnapshotFile
    let export: Export
    let files: [Export.File]
    /// Every text that would leave.
    let leaving: JSONValue
    let group: Group?
  }

  /// What would be written.
  func preview(_ order: ExportOrder) -> ExportPreview {
    // What is read for it is not the screens'.
    var reading = self
    do {
      let made = try reading.made(order)
      var preview = ExportPreview(lines: try lines(of: made, order))
      preview.warnings = reading.warnings(made, order)
      return preview
    } catch {
      return ExportPreview(refusal: Self.words(of: error))
    }
  }

  /// Writes what was shown; what a group is given is kept once it is written.
  mutating func export(_ order: ExportOrder) {
    do {
      let made = try made(order)
      if made.group != nil, isReadOnly {
        return tell(
          .refused(
            Phrase(
              "Öppnad för läsning: välj en målgrupp i stället för en grupp, då sparas ingen lägesbild.",
              "Opened for reading: choose an audience instead of a group, then no snapshot is kept.")))
      }
      let request = consent(for: made.leaving, slugs(of: order))
      guard mayLeave(request, before: .export(order)) else { return }
      let path = environment.path(order.file)
      var written = [path]
      if isFolder(order, made) {
        written = try ExportedFile.write(
          made.files.map { ($0.name, $0.bytes) }, into: path, replacing: order.replaces)
      } else if let file = made.files.first {
        try ExportedFile.write(file.bytes, to: path, replacing: order.replaces)
      }
      if made.group != nil {
        try workspace.keep(made.snapshot, of: order.slug)
        if let slug = order.slug, session.projectList.unsaved[slug] == nil { read(slug) }
      }
      let count = Phrase.counted(written.count, Phrase("1 fil", "1 file"), Phrase("filer", "files"))
      tell(
        .done(
          Phrase("Skrev ", "Wrote ")
            + (written.count == 1 ? Phrase(written[0].shown) : count + Phrase(" i ", " into ") + path.shown)))
    } catch let fault as FileFault where fault.kind == .conflict && !order.replaces {
      var replacing = order
      replacing.replaces = true
      session.mayReplace(fault.path.shown, .export(replacing))
    } catch {
      tell(.refused(Self.words(of: error)))
    }
  }

  private func isFolder(_ order: ExportOrder, _ made: Made) -> Bool {
    order.format == .csv || made.files.count > 1 || order.file.utf8.last == UInt8(ascii: "/")
      || ExportedFile.isFolder(environment.path(order.file))
  }

  private func slugs(of order: ExportOrder) -> [String] {
    order.slug.map { [$0] } ?? session.projectList.projects.map(\.slug)
  }

  private mutating func made(_ order: ExportOrder) throws -> Made {
    let (snapshot, group) = try snapshot(order)
    let export = try Export(ofKept: snapshot)
    let builder = builder(order.format)
    let (files, leaving) = try builder.make(of: export)
    return Made(snapshot: snapshot, export: export, files: files, leaving: leaving, group: group)
  }

  private func builder(_ format: ExportFormat) -> ExportBuilder {
    ExportBuilder(format, with: session.reference, in: workspace, environment)
  }

  private mutating func snapshot(_ order: ExportOrder) throws -> (SnapshotFile, Group?) {
    let group: Group? =
      switch order.reader {
      case .nobody: nil
      case .audience(let audience): Group(of: audience)
      case .group(let title): try workspace.group(named: title)
      }
    // Only what a group of the workspace was given is kept as given.
    var isKept = false
    if case .group = order.reader { isKept = true }
    guard let slug = order.slug else {
      let portfolio = try PortfolioContext(workspace, on: try changeContext(), in: order.language)
      return (try portfolio.snapshot(for: group) { _ in }, isKept ? group : nil)
    }
    if opened[slug] == nil { read(slug) }
    guard let document = document(slug) else {
      throw Failure(.notFound, "projektet kan inte läsas", "the project cannot be read")
    }
    let context = ProjectContext(document, try changeContext(), session.reference, language: order.language)
    return (try workspace.snapshot(of: context, for: group) { _ in }, isKept ? group : nil)
  }

  /// The text; of tables and pages what stands in them.
  private func lines(of made: Made, _ order: ExportOrder) throws -> [String] {
    switch order.format {
    case .md, .ics, .json: made.files.first.map { Self.lines(of: $0.bytes) } ?? []
    case .html: try builder(.md).make(of: made.export).files.first.map { Self.lines(of: $0.bytes) } ?? []
    case .csv, .xlsx:
      made.export.tables(with: session.reference).map { table in
        let rows = Phrase.counted(table.rows.count, Phrase("1 rad", "1 row"), Phrase("rader", "rows"))
        let columns = table.columns.filter { !$0.isCode }.map(\.title).joined(separator: ", ")
        return "\(table.name) · \(table.title) · \(rows(session.language)) · \(columns)"
      }
    }
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.filter { $0 != 0x0D }, as: UTF8.self)
    }
  }

  private mutating func warnings(_ made: Made, _ order: ExportOrder) -> [Phrase] {
    var warnings: [Phrase] = []
    let path = environment.path(order.file)
    if !order.file.isEmpty, !isFolder(order, made), ExportedFile.exists(path) {
      warnings.append(Phrase("finns redan: ", "is there already: ") + path.shown)
    }
    for project in consent(for: made.leaving, slugs(of: order)).projects {
      warnings += project.findings.map {
        Phrase("personuppgift? ", "personal data? ") + $0.words(project.names)
      }
    }
    return warnings
  }

  static func words(of error: any Error) -> Phrase {
    switch error {
    case let fault as FileFault: fault.words + Phrase(". ") + fault.advice
    case let failure as Failure: failure.words
    case let refusal as Refusal: refusal.words
    case let fault as WorkbookFault: fault.words
    default: Phrase("\(error)")
    }
  }
}

extension Group {
  /// Whoever reads as such an audience does, without being a group of the workspace.
  fileprivate init(of audience: Audience) {
    self.init()
    self.audience = .known(audience)
  }
}
