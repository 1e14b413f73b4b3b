package import Model
package import Reports
package import Workbooks

/// A status with the snapshot that it stands in, to be exported: the same snapshot gives the same bytes.
package struct Export: Sendable {
  /// A file that an export consists of.
  package struct File: Equatable, Sendable {
    /// The name of the file: ASCII, without anything that people wrote.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The status that is exported, of one project or of the portfolio.
  package enum Content: Sendable {
    case project(ProjectStatus)
    case portfolio(PortfolioStatus)
  }

  /// The file that the snapshot is kept in, with the status as JSON.
  package let snapshot: SnapshotFile
  package let content: Content

  /// Puts the status into the snapshot that it belongs to.
  package init(_ snapshot: SnapshotFile, _ content: Content) {
    var snapshot = snapshot
    snapshot.status =
      switch content {
      case .project(let status): status.json
      case .portfolio(let status): status.json
      }
    self.snapshot = snapshot
    self.content = content
  }

  /// Decodes the status of a snapshot; throws a ``ParseError`` where it cannot be read.
  package init(of snapshot: SnapshotFile) throws(ParseError) {
    self.snapshot = snapshot
    content =
      snapshot.project == nil
      ? .portfolio(try PortfolioStatus(json: snapshot.status))
      : .project(try ProjectStatus(json: snapshot.status))
  }

  /// The envelope that `--format json` writes, with `kind` before the status.
  package var json: [UInt8] {
    let kind =
      switch content {
      case .project: "export"
      case .portfolio: "export.portfolio"
      }
    return Array(JSONOutput.envelope(kind, snapshot.status).utf8)
  }

  package var calendar: [UInt8] {
    let document =
      switch content {
      case .project(let status): CalendarDocument(of: status, at: snapshot.at)
      case .portfolio(let status): CalendarDocument(of: status, at: snapshot.at)
      }
    return Array(document.text.utf8)
  }

  /// Renders a page by the template for its readers, or by another that is named.
  ///
  /// Throws a ``TemplateFault`` where there is no such template or where it is wrong.
  package func page(
    as format: ReportFormat, with templates: Templates, template: String? = nil, version: String
  ) throws(TemplateFault) -> [UInt8] {
    let report =
      switch content {
      case .project(let status): Report(of: status, in: snapshot, as: format, version: version)
      case .portfolio(let status): Report(of: status, as: format, version: version)
      }
    return Array(try report.text(with: templates, template: template).utf8)
  }

  /// Makes a table of every list of it; the team's holds the project's records too.
  package func tables(with reference: Reference) -> [Table] {
    switch content {
    case .project(let status):
      Table.all(of: status, state: snapshot.state, with: reference, in: snapshot)
    case .portfolio(let status): Table.all(of: status)
    }
  }

  /// Makes a workbook of tables that are made already; throws a ``WorkbookFault`` where it cannot be written.
  package func workbook(of tables: [Table]) throws(WorkbookFault) -> [UInt8] {
    let draft =
      switch content {
      case .project(let status): BookDraft(of: tables, for: status)
      case .portfolio(let status): BookDraft(of: tables, for: status)
      }
    return try Workbook.bytes(of: draft)
  }

  /// The name of a file where nobody gave one, without its ending: `heart-failure-steering-2026-11-24`.
  package var stem: String {
    let whose: String
    let day: CalendarDay
    switch content {
    case .project(let status): (whose, day) = (status.slug, status.on)
    case .portfolio(let status): (whose, day) = ("portfolio", status.on)
    }
    // What a file says of its reader may be anything; its name holds only what this version knows.
    let audience = snapshot.audience?.known?.rawValue
    let perspective = snapshot.audience?.known == .voice ? snapshot.perspective?.text : nil
    return [whose, audience, perspective, day.iso].compactMap(\.self).map(\.fileName)
      .filter { !$0.isEmpty }.joined(separator: "-")
  }
}

extension String {
  /// The text with nothing but ASCII letters, digits and hyphens; at most forty.
  fileprivate var fileName: String {
    let bytes = utf8.map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: byte
      default: UInt8(ascii: "-")
      }
    }
    let kept = bytes.drop { $0 == UInt8(ascii: "-") }.prefix(40)
    return String(decoding: kept, as: UTF8.self)
  }
}
