import ArgumentParser
import Changes
import Model
import Tracker

/// The command `history fields`, which tells who last gave each field of a record its value, and when.
struct HistoryFields: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "Who last gave each field of a record its value, and when.")
  static let needsHistory = true

  @Argument(help: "The record: its id, the beginning of the id, or its title.") var record: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let address = try context.names.record(named: record)
    guard let found = context.project.stored(at: address) else {
      throw Failure(.notFound, "ingen post \(record)", "no record \(record)")
    }
    let touches = context.document.touches(of: address)
    let titles = context.titles
    let fields = found.shown(output.language) { titles($0, $1) }.filter { field in
      !field.name.same(as: "id") && (field.isSet || touches.contains { $0.field.same(as: field.name) })
    }
    let rows = fields.map { field in (field: field, entry: touches.last(of: field.name)) }
    let json = rows.map { row in
      JSONValue.object([
        .init("field", .text(row.field.name)), .init("value", found.json(of: row.field.name) ?? .null),
        .init("at", row.entry.map { .text($0.at.rfc3339) } ?? .null),
        .init("by", row.entry.map { .text($0.by) } ?? .null),
        .init("entry", row.entry.map { .text($0.id.text) } ?? .null),
      ])
    }
    let cells = rows.map { row in
      [row.field.label(output.language), row.field.text] + (row.entry?.who ?? ["–", "–", "–"])
    }
    try output.print(
      "history.fields", .list(json),
      header: [
        Phrase("fält", "field"), Phrase("värde", "value"), Phrase("senast av", "last by"),
        Phrase("när", "when"), Phrase("ändring", "change"),
      ],
      rows: cells)
  }
}

extension HistoryEntry {
  /// The author of the line of history, its moment, and its id.
  fileprivate var who: [String] { [by, at.day.iso + " " + at.clockAndZone, id.text] }
}
