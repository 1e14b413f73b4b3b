import ArgumentParser
import Changes
import Model

/// The commands that every kind of record has, from its table of fields.
struct RecordCommands<Kind: RecordKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Kind.recordKind, abstract: Kind.summary,
      subcommands: [
        ListCommand<Kind>.self, ShowCommand<Kind>.self, AddCommand<Kind>.self, EditCommand<Kind>.self,
      ] + Kind.verbs + Operations.commands(of: Kind.recordKind) + [
        NoteCommand<Kind>.self, ArchiveCommand<Kind>.self, RestoreCommand<Kind>.self,
        RemoveCommand<Kind>.self,
      ])
  }
}

/// The command `add` of a kind of record.
struct AddCommand<Kind: RecordKind>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: "Add one.",
      usage: "brygga \(Kind.recordKind) add TITLE FIELD=VALUE...", discussion: Kind.fieldsInHelp(isNew: true))
  }

  @Argument(help: .init("The title, then fields.", valueName: "title field=value"))
  var words: [String] = []
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    var fields = words
    var title: [FieldAssignment] = []
    if let first = fields.first, !first.isAssignment(of: Kind.self) {
      title = [FieldAssignment(["title"], [first])]
      fields.removeFirst()
    }
    return [.add(recordKind: Kind.recordKind, title + (try .parse(fields)))]
  }
}

/// The command `edit` of a kind of record.
struct EditCommand<Kind: RecordKind>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit", abstract: "Change fields.",
      usage: "brygga \(Kind.recordKind) edit ID FIELD=VALUE...", discussion: Kind.fieldsInHelp(isNew: false))
  }

  @Argument(help: .named) var id: String
  @Argument(help: .fields) var fields: [String]
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.edit(record: try context.names.record(named: id, recordKind: Kind.recordKind), try .parse(fields))]
  }
}

/// The command `note` of a kind of record, which writes a line on one.
struct NoteCommand<Kind: RecordKind>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "note", abstract: "Write a line on it.")
  }

  @Argument(help: .named) var id: String
  @Argument(help: "What to write.") var text: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.note(record: try context.names.record(named: id, recordKind: Kind.recordKind), text: text)]
  }
}

/// The command `archive` of a kind of record, which puts one away.
struct ArchiveCommand<Kind: RecordKind>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "archive", abstract: "Put it away; it can be restored.")
  }

  @Argument(help: .named) var id: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.archive(record: try context.names.record(named: id, recordKind: Kind.recordKind))]
  }
}

/// The command `restore` of a kind of record, which takes one back from the archive.
struct RestoreCommand<Kind: RecordKind>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "restore", abstract: "Take it back from the archive.")
  }

  @Argument(help: .named) var id: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.restore(record: try context.names.record(named: id, recordKind: Kind.recordKind))]
  }
}

/// The command `remove` of a kind of record, which undo takes back.
struct RemoveCommand<Kind: RecordKind>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: "Remove it; undo brings it back.")
  }

  @Argument(help: .named) var id: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    [.remove(record: try context.names.record(named: id, recordKind: Kind.recordKind))]
  }
}

extension ArgumentHelp {
  static var named: ArgumentHelp { .init("Its id, the beginning of the id, or its title.", valueName: "id") }

  static var fields: ArgumentHelp {
    .init(
      "Fields by their names in JSON; += and -= add to a list and take away, an empty value clears.",
      valueName: "field=value")
  }
}

extension String {
  /// True where the text says a field of that kind, so that a title may hold `=` too.
  fileprivate func isAssignment<Kind: Record>(of kind: Kind.Type) -> Bool {
    do throws(Refusal) {
      let name = try FieldAssignment.parse(self).path.first ?? ""
      return Kind.descriptions.contains { $0.name.same(as: name) }
    } catch { return false }
  }
}

extension Record {
  /// The names of fields that can be typed, for the end of a help text.
  static func fieldsInHelp(isNew: Bool) -> String {
    if !CommandTree.isHelpAsked { return "" }
    let parseContext = ParseContext(today: .unset, isNew: isNew)
    return "Fields: "
      + descriptions.filter { $0.isTypable(in: parseContext) }.map(\.name).joined(separator: " ")
  }
}
