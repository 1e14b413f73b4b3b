import ArgumentParser
import Changes
import Model
import Tracker

/// The command of an operation: the record by id or title, and an argument or option for each field of its table.
struct OperationCommand<Op: Operation>: ChangingCommand, CustomReflectable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Op.info.verb, abstract: Op.info.abstract)
  }

  private var id = ""
  /// The values that were typed, by the names of the fields.
  private var typed: [String: String] = [:]
  private(set) var general = GeneralOptions()

  init() {}

  init(from decoder: any Decoder) throws {
    let words = try decoder.container(keyedBy: WordKey.self)
    id = try words.decode(Argument<String>.self, forKey: WordKey("id")).wrappedValue
    for input in Op.inputs {
      let key = WordKey(input.name)
      if input.field.isArgument {
        typed[input.name] = try words.decode(Argument<String>.self, forKey: key).wrappedValue
      } else if case .integer = input.kind {
        typed[input.name] = try words.decode(Option<Int?>.self, forKey: key).wrappedValue.map(String.init)
      } else if input.isRequired {
        typed[input.name] = try words.decode(Option<String>.self, forKey: key).wrappedValue
      } else {
        typed[input.name] = try words.decode(Option<String?>.self, forKey: key).wrappedValue
      }
    }
    general = try words.decode(OptionGroup<GeneralOptions>.self, forKey: WordKey("general")).wrappedValue
  }

  /// The arguments and the options as the parser reads them.
  var customMirror: Mirror {
    let arguments = Op.inputs.filter(\.field.isArgument).map { input -> Mirror.Child in
      ("_" + input.name, Argument<String>(help: ArgumentHelp(stringLiteral: input.field.help)))
    }
    let options = Op.inputs.filter { !$0.field.isArgument }.map { input -> Mirror.Child in
      let name = NameSpecification.customLong(input.optionName)
      let help = ArgumentHelp(stringLiteral: input.field.help)
      var parsing = SingleValueParsingStrategy.next
      // A day may begin with a plus or minus sign.
      if case .day = input.kind { parsing = .unconditional }
      if case .integer = input.kind {
        return ("_" + input.name, Option<Int?>(name: name, parsing: parsing, help: help))
      }
      let option: Any =
        input.isRequired
        ? Option<String>(name: name, parsing: parsing, help: help)
        : Option<String?>(name: name, parsing: parsing, help: help)
      return ("_" + input.name, option)
    }
    return Mirror(
      self,
      children: [("_id", Argument<String>(help: .named) as Any)] + arguments + options
        + [("_general", OptionGroup<GeneralOptions>(title: "Everywhere") as Any)])
  }

  func changes(in context: CommandContext) throws -> [Change] {
    let subject: ID<Op.Subject> = try context.id(id)
    var typed = typed
    for input in Op.inputs {
      guard case .day = input.kind, let text = typed[input.name] else { continue }
      typed[input.name] = try context.day(typed: text, input.option).iso
    }
    do throws(InvalidInput) {
      return [
        try OperationCall(Op.self, subject.text).change(
          typed, in: ParseContext(today: context.today, isNew: true, resolver: context.names))
      ]
    } catch {
      // What is taken by its place has no name that somebody typed.
      let isArgument = Op.inputs.contains { $0.field.isArgument && $0.name.same(as: error.field) }
      throw isArgument ? error.of("") : error
    }
  }
}

/// The name of a word of a command, whatever it is.
private struct WordKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

extension Operations {
  /// The commands of the operations of a kind of record.
  static func commands(of recordKind: String) -> [any ParsableCommand.Type] {
    of(recordKind).map { command($0) }
  }

  private static func command<Op: Operation>(_ operation: Op.Type) -> any ParsableCommand.Type {
    OperationCommand<Op>.self
  }
}
