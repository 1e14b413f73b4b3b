import Exports
import Model
import ProjectFiles
import Reports
import Workbooks

/// How a snapshot becomes files: the format, and what of it.
struct ExportMaking {
  let format: ExportFormat
  /// Of CSV, only this one.
  let table: String?
  let reference: Reference
  /// Read only where the format comes from a template.
  let templates: () throws -> ChosenTemplates

  init(
    _ format: ExportFormat, table: String? = nil, with reference: Reference,
    _ templates: @escaping () throws -> ChosenTemplates
  ) {
    self.templates = templates
    self.format = format
    self.table = table
    self.reference = reference
  }

  /// Everything that the format consists of.
  func files(of export: Export) throws -> [Export.File] {
    let bytes: [UInt8]
    switch format {
    case .md: bytes = try templates().page(of: export, as: .markdown)
    case .html: bytes = try templates().page(of: export, as: .html)
    case .ics: bytes = export.calendar
    case .json: bytes = export.json
    case .csv:
      return try tables(of: export).map { table in
        Export.File(name: table.name + ".csv", bytes: Array(CSV.text(of: table).utf8))
      }
    case .xlsx: bytes = try workbook(of: export)
    }
    return [Export.File(name: export.stem + "." + format.rawValue, bytes: bytes)]
  }

  private func workbook(of export: Export) throws -> [UInt8] {
    do throws(WorkbookFault) {
      return try export.workbook(with: reference)
    } catch { throw Failure(error) }
  }

  /// Every text that would leave in it; tables of the team hold more than the status.
  func leaving(in export: Export) throws -> JSONValue {
    guard format == .csv || format == .xlsx else { return export.snapshot.status }
    return .list(try tables(of: export).flatMap(\.rows).joined().compactMap(\.leaving))
  }

  private func tables(of export: Export) throws -> [Table] {
    let all = export.tables(with: reference)
    guard let table else { return all }
    if let named = Table.named(table, among: all) { return [named] }
    var failure = Failure(.notFound, "ingen tabell \"\(table)\"", "no table \"\(table)\"", field: "--table")
    failure.choices = all.map(\.name).nearestFirst(to: table) { [$0] }
    let names = all.map(\.name).joined(separator: ", ")
    failure.hint = Phrase("Det finns: ", "There are: ") + names
    throw failure
  }
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
  /// What stands in a kept file may be of another version, or of another hand.
  init(ofKept snapshot: SnapshotFile) throws {
    do throws(Malformed) {
      try self.init(of: snapshot)
    } catch { throw Failure(.invalid, error.words, field: "status") }
  }
}
