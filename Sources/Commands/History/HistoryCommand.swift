import ArgumentParser
import Changes
import Model
import Tracker

/// The command `history`, over what was changed, when and by whom.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "What was changed, when and by whom.",
    subcommands: [ListHistory.self, ShowHistory.self, HistoryFields.self],
    defaultSubcommand: ListHistory.self)
}

/// The command `history list`, which lists the changes, newest first.
struct ListHistory: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The changes, newest first.")
  static let needsHistory = true

  @Option(help: "Only by this author; a part of the name will do.") var by: String?
  @Option(help: "Only of this record.") var record: String?
  @Option(parsing: .unconditional, help: "From this day on.") var since: String?
  @Option(parsing: .unconditional, help: "Until this day, which counts.") var until: String?
  @Flag(help: "Only what others wrote after your own last change.") var unseen = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let filter = HistoryFilter(
      by: by, record: try record.map { try context.pastRecord(named: $0) },
      since: try context.day(since, "--since"), until: try context.day(until, "--until"))
    let all = unseen ? context.document.unseen(by: context.changeContext.by) : context.document.history
    let entries = all.reversed().filter { entry in
      filter.holds(entry) { entry.words(context.names, output.language) }
    }
    try output.print(
      "history.list", .list(entries.map { $0.told(context.names, output.language) }),
      plain: entries.map { entry in entry.row(context.names, output.language) },
      people: Columns(
        [Phrase("när", "when"), Phrase("ändring", "change"), Phrase("av", "by"), Phrase("vad", "what")].map {
          $0(output.language)
        },
        entries.map { entry in
          // What is long stands last, so that nothing is pushed away.
          let row = entry.row(context.names, output.language)
          return [row[0], row[3], row[1], row[2]]
        }
      ).text)
  }
}

extension HistoryEntry {
  /// The row of a change: its moment, its author, what it did, and its id.
  fileprivate func row(_ names: Names, _ language: Language) -> [String] {
    [at.day.iso + " " + at.clockAndZone, by, words(names, language), id.text]
  }

  /// The line as data, with what it says to people.
  func told(_ names: Names, _ language: Language) -> JSONValue {
    guard case .object(let members) = fullJSON else { return .null }
    return .object(members + [.init("words", .text(words(names, language)))])
  }
}

extension CommandContext {
  /// The address of a record that is there, or was.
  func pastRecord(named text: String) throws -> String {
    do throws(Refusal) { return try names.record(named: text) } catch {
      if document.history.contains(where: { $0.concerns(text) }) { return text }
      throw error
    }
  }

  /// The one line whose id begins so.
  func entry(named text: String, _ field: String) throws -> HistoryEntry {
    let begun = text.isEmpty ? [] : document.history.filter { $0.id.text.utf8.starts(with: text.utf8) }
    if let only = begun.first, begun.count == 1 { return only }
    throw Failure(
      .notFound, "ingen ändring \(text)", "no entry \(text)", field: field,
      choices: begun.prefix(5).map(\.id.text))
  }
}
