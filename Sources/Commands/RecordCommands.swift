import ArgumentParser
import Changes
import Model

/// The commands that every kind of record has, from its table of fields.
struct RecordCommands<Kind: Noun>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Kind.noun, abstract: Kind.summary,
      subcommands: [
        ListCommand<Kind>.self, ShowCommand<Kind>.self, AddCommand<Kind>.self, EditCommand<Kind>.self,
      ] + Kind.verbs + [
        NoteCommand<Kind>.self, ArchiveCommand<Kind>.self, RestoreCommand<Kind>.self,
        RemoveCommand<Kind>.self,
      ])
  }
}

struct AddCommand<Kind: Noun>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: "Add one.",
      usage: "brygga \(Kind.noun) add TITLE FIELD=VALUE...", discussion: Kind.fieldsInHelp(isNew: true))
  }

  @Argument(help: .init("The title, then fields.", valueName: "title field=value"))
  var words: [String] = []
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in situation: Situation) throws -> [Change] {
    var fields = words
    var title: [Assignment] = []
    if let first = fields.first, !first.isAssignment(of: Kind.self) {
      title = [Assignment(["title"], [first])]
      fields.removeFirst()
    }
    return [.add(noun: Kind.noun, title + (try .parse(fields)))]
  }
}

struct EditCommand<Kind: Noun>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit", abstract: "Change fields.",
      usage: "brygga \(Kind.noun) edit ID FIELD=VALUE...", discussion: Kind.fieldsInHelp(isNew: false))
  }

  @Argument(help: .named) var id: String
  @Argument(help: .fields) var fields: [String]
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in situation: Situation) throws -> [Change] {
    [.edit(record: try situation.names.record(named: id, noun: Kind.noun), try .parse(fields))]
  }
}

struct NoteCommand<Kind: Noun>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "note", abstract: "Write a line on it.")
  }

  @Argument(help: .named) var id: String
  @Argument(help: "What to write.") var text: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in situation: Situation) throws -> [Change] {
    [.note(record: try situation.names.record(named: id, noun: Kind.noun), text: text)]
  }
}

struct ArchiveCommand<Kind: Noun>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "archive", abstract: "Put it away; it can be restored.")
  }

  @Argument(help: .named) var id: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in situation: Situation) throws -> [Change] {
    [.archive(record: try situation.names.record(named: id, noun: Kind.noun))]
  }
}

struct RestoreCommand<Kind: Noun>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "restore", abstract: "Take it back from the archive.")
  }

  @Argument(help: .named) var id: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in situation: Situation) throws -> [Change] {
    [.restore(record: try situation.names.record(named: id, noun: Kind.noun))]
  }
}

struct RemoveCommand<Kind: Noun>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: "Remove it; undo brings it back.")
  }

  @Argument(help: .named) var id: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in situation: Situation) throws -> [Change] {
    [.remove(record: try situation.names.record(named: id, noun: Kind.noun))]
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
  /// Whether the text says a field of that kind, so that a title may hold `=` too.
  fileprivate func isAssignment<Kind: Record>(of kind: Kind.Type) -> Bool {
    do throws(Mistyped) {
      let name = try Assignment.parse(self).path.first ?? ""
      return Kind.descriptions.contains { $0.name.same(as: name) }
    } catch { return false }
  }
}

extension Record {
  /// The names of fields that can be typed, for the end of a help text.
  static func fieldsInHelp(isNew: Bool) -> String {
    if !CommandTree.isHelpAsked { return "" }
    let typing = Typing(today: .unset, isNew: isNew)
    return "Fields: " + descriptions.filter { $0.isTypable(in: typing) }.map(\.name).joined(separator: " ")
  }
}
