package import Formats
package import Model
package import Reports
package import Storage
internal import Workbooks

/// A builder that makes files of a snapshot, in one format.
package struct ExportBuilder {
  private let format: ExportFormat
  /// The only table that is written, of CSV.
  private let table: String?
  /// The template that somebody chose, by its name or as a file; nil for the one for the readers.
  private let template: (name: String, file: Path)?
  private let workspace: Workspace

  /// Makes the builder; templates of the workspace are read only where the format comes from one.
  package init(
    _ format: ExportFormat, table: String? = nil, template: (name: String, file: Path)? = nil,
    in workspace: Workspace
  ) {
    self.format = format
    self.table = table
    self.template = template
    self.workspace = workspace
  }

  /// Makes the files of the format, and gives every text that would leave in them; tables are made once.
  ///
  /// Throws a ``Failure``, a ``TemplateFault`` or a ``WorkbookFault`` where something of that is wrong.
  package func make(
    of export: Export, with reference: Reference
  ) throws -> (files: [Export.File], leaving: JSONValue) {
    let bytes: [UInt8]
    switch format {
    case .md: bytes = try templates.page(of: export, as: .markdown)
    case .html: bytes = try templates.page(of: export, as: .html)
    case .ics: bytes = export.calendar
    case .json: bytes = export.json
    case .csv:
      let tables = try chosen(among: export.tables(with: reference))
      let files = tables.map { Export.File(name: $0.name + ".csv", bytes: Array(CSV.text(of: $0).utf8)) }
      return (files, tables.leaving)
    case .xlsx:
      let tables = export.tables(with: reference)
      let bytes = try export.workbook(of: tables)
      return ([file(bytes, of: export)], try chosen(among: tables).leaving)
    }
    return ([file(bytes, of: export)], export.snapshot.status)
  }

  private var templates: TemplateSelection {
    get throws { try workspace.readTemplates(choosing: template) }
  }

  private func file(_ bytes: [UInt8], of export: Export) -> Export.File {
    Export.File(name: export.stem + "." + format.rawValue, bytes: bytes)
  }

  private func chosen(among all: [Table]) throws -> [Table] {
    guard let table else { return all }
    if let named = Table.named(table, among: all) { return [named] }
    var failure = Failure(.notFound, "ingen tabell \"\(table)\"", "no table \"\(table)\"", field: "--table")
    failure.choices = all.map(\.name).nearestFirst(to: table) { [$0] }
    let names = all.map(\.name).joined(separator: ", ")
    failure.hint = Phrase("Det finns: ", "There are: ") + names
    throw failure
  }
}

extension [Table] {
  /// Every text in the tables: those of the team hold more than the status.
  fileprivate var leaving: JSONValue { .list(flatMap(\.rows).joined().compactMap(\.leaving)) }
}

extension Table.Cell {
  fileprivate var leaving: JSONValue? {
    switch self {
    case .text(let text), .word(let text, _): .text(text)
    case .empty, .number, .day, .flag: nil
    }
  }
}

extension Export {
  /// Makes the export of a kept snapshot.
  ///
  /// Its file may be of another version, or of another hand: then it throws a ``Failure``.
  package init(ofKept snapshot: SnapshotFile) throws {
    do throws(ParseError) {
      try self.init(of: snapshot)
    } catch { throw Failure(.invalid, error.words, field: "status") }
  }
}
