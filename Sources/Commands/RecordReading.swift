import ArgumentParser
import Model
import Tracker

/// The command `list` of a kind of record.
struct ListCommand<Kind: RecordKind>: QueryCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: "List them.",
      discussion: "A filter holds where all its words do: status:open owner:lead due<2w !legal \"exact\".")
  }

  @Argument(help: "Words that must stand in it, or FIELD:VALUE.") var filter: [String] = []
  @Flag(help: "Also what is archived.") var all = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let titles = context.titles
    let filter = Filter<Kind>(filter.joined(separator: " "), today: context.today)
    if let problem = filter.problems.first { throw Failure(.usage, problem, field: "filter") }
    let records = Kind.all(in: context.project).filter { record in
      (all || record.archived == nil) && filter.matches(record) { titles($0, $1) }
    }
    let fields = Kind.descriptions
    let columns = Kind.columns.compactMap { column in fields.first { $0.name.same(as: column) } }
    try output.print(
      Kind.recordKind + ".list", .list(records.map(\.fullJSON)),
      header: [Phrase("id")] + columns.map(\.label),
      rows: records.map { record in
        // One question a record: each goes through the table anew, slowly from outside its module.
        let json = record.json
        return [record.id.text]
          + columns.map { column in
            json[column.name].map { column.kind.shown($0, context.language) { titles($0, $1) } } ?? ""
          }
      })
  }
}

/// The command `show` of a kind of record, which shows one with all its fields.
struct ShowCommand<Kind: RecordKind>: QueryCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: "Show one with all its fields.")
  }

  @Argument(help: .named) var id: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let id: ID<Kind> = try context.id(id)
    guard let record = Kind.all(in: context.project).first(where: { $0.id == id }) else { return }
    try output.show(record, kind: Kind.recordKind + ".show", titles: context.titles)
  }
}

extension Output {
  /// A record field by field; those that are absent are left out for people.
  func show<Shown: Record>(_ record: Shown, kind: String, titles: Titles) throws {
    let fields = record.shown(language) { titles($0, $1) }
    try print(
      kind, record.fullJSON, plain: fields.map { [$0.name, $0.text] },
      people: Columns(
        ["", ""], fields.filter(\.isSet).map { [$0.label(language), $0.text] }
      ).body)
  }
}
