import Changes
import Commands
import Formats
import Model
import Reports
import Screens
import Storage
import Tracker

/// The status leaves the program as files, for somebody and in a format.
extension Conversation {
  /// The text that the order would write, with its warnings, or the reason why it cannot be written.
  func preview(_ order: ExportOrder) -> ExportPreview {
    // What is read for it is not the screens'.
    var reading = self
    do {
      let job = try reading.job(order)
      var preview = ExportPreview(lines: try lines(of: job, order))
      preview.warnings = reading.warnings(job, order)
      return preview
    } catch {
      return ExportPreview(refusal: Self.words(of: error))
    }
  }

  /// Writes what was shown; what a group is given is kept once it is written.
  mutating func export(_ order: ExportOrder) {
    do {
      let job = try job(order)
      if job.source.isToBeKept, isReadOnly {
        return tell(
          .refused(
            Phrase(
              "Öppnad för läsning: välj en målgrupp i stället för en grupp, då sparas ingen lägesbild.",
              "Opened for reading: choose an audience instead of a group, then no snapshot is kept.")))
      }
      let request = job.consent { whole($0) }
      guard mayLeave(request, before: .export(order)) else { return }
      let destination = destination(of: order)
      let written = try destination.write(job.files, replacing: order.replaces)
      try job.keep(in: workspace)
      if job.source.isToBeKept, let slug = order.slug, session.projectList.unsaved[slug] == nil { read(slug) }
      let count = Phrase.counted(written.count, Phrase("1 fil", "1 file"), Phrase("filer", "files"))
      tell(
        .done(
          Phrase("Skrev ", "Wrote ")
            + (written.count == 1
              ? Phrase(written[0].shown) : count + Phrase(" i ", " into ") + destination.path.shown)))
    } catch let fault as FileFault where fault.kind == .conflict && !order.replaces {
      var replacing = order
      replacing.replaces = true
      session.mayReplace(fault.path.shown, .export(replacing))
    } catch {
      tell(.refused(Self.words(of: error)))
    }
  }

  private func destination(of order: ExportOrder) -> ExportDestination {
    ExportDestination(order.file, at: environment.path(order.file), isSeveral: order.format == .csv)
  }

  private mutating func job(_ order: ExportOrder) throws -> ExportJob {
    try ExportJob(of: try source(order), by: ExportBuilder(order.format, in: workspace))
  }

  private mutating func source(_ order: ExportOrder) throws -> ExportSource {
    var group: Group?
    // Only what a group of the workspace was given is kept as given.
    var isToBeKept = false
    switch order.reader {
    case .nobody: break
    case .audience(let audience): group = Group(of: audience)
    case .group(let title):
      group = try workspace.group(named: title)
      isToBeKept = true
    }
    let export: Export
    if let slug = order.slug {
      if opened[slug] == nil { read(slug) }
      guard let document = document(slug) else {
        throw Failure(.notFound, "projektet kan inte läsas", "the project cannot be read")
      }
      let context = ProjectContext(
        document, changeContext(), session.reference, language: order.language)
      export = try workspace.snapshot(of: context, for: group) { _ in }
    } else {
      let portfolio = try PortfolioContext(workspace, on: changeContext(), in: order.language)
      export = try portfolio.snapshot(for: group) { _ in }
    }
    let slugs = order.slug.map { [$0] } ?? session.projectList.projects.map(\.slug)
    return ExportSource(
      export, of: order.slug, slugs.compactMap(document), with: session.reference, isToBeKept: isToBeKept)
  }

  /// The text; of tables and pages what stands in them.
  private func lines(of job: ExportJob, _ order: ExportOrder) throws -> [String] {
    switch order.format {
    case .md, .ics, .json: job.files.first.map { Self.lines(of: $0.bytes) } ?? []
    case .html:
      try ExportBuilder(.md, in: workspace).make(of: job.source.export, with: session.reference).files.first
        .map { Self.lines(of: $0.bytes) } ?? []
    case .csv, .xlsx:
      job.source.export.tables(with: session.reference).map { table in
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

  private mutating func warnings(_ job: ExportJob, _ order: ExportOrder) -> [Phrase] {
    var warnings: [Phrase] = []
    if !order.file.isEmpty, case .file(let path) = destination(of: order), ExportedFile.exists(path) {
      warnings.append(Phrase("finns redan: ", "is there already: ") + path.shown)
    }
    for project in job.consent(whole: { whole($0) }).projects {
      warnings += project.findings.map {
        Phrase("personuppgift? ", "personal data? ") + $0.words(project.names)
      }
    }
    return warnings
  }

  static func words(of error: any Error) -> Phrase {
    switch error {
    case let fault as FileFault: fault.words + Phrase(". ") + fault.advice
    default: Failure(of: error)?.words ?? Phrase("\(error)")
    }
  }
}

extension Group {
  /// A group that reads as such an audience does, without being one of the workspace.
  fileprivate init(of audience: Audience) {
    self.init()
    self.audience = .known(audience)
  }
}
