import ArgumentParser
import Changes
import Model
import Tracker

/// The command of an operation: its subject, and an argument or option for each field of its table.
struct OperationCommand<Op: Operation>: ChangingCommand, CustomReflectable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Op.info.verb, abstract: Op.info.abstract, discussion: Op.info.discussion)
  }

  /// The record, or the sites, as they were named.
  private var named: [String] = []
  /// The values that were typed, by the names of the fields.
  private var typed: [String: [String]] = [:]
  private(set) var confirmed: String?
  private(set) var general = GeneralOptions()

  init() {}

  init(from decoder: any Decoder) throws {
    let words = try decoder.container(keyedBy: WordKey.self)
    func value<Value: Decodable>(_ name: String, _ type: Value.Type = Value.self) throws -> Value {
      try words.decode(Value.self, forKey: WordKey(name))
    }
    switch Op.subjectKind {
    case .record: named = [try value("subject", Argument<String>.self).wrappedValue]
    case .sites: named = try value("subject", OptionGroup<SiteOptions>.self).wrappedValue.sites
    }
    for input in Op.inputs {
      switch input.shape {
      case .argument: typed[input.name] = [try value(input.name, Argument<String>.self).wrappedValue]
      case .optionalArgument:
        typed[input.name] = try value(input.name, Argument<String?>.self).wrappedValue.map { [$0] }
      case .integer:
        typed[input.name] = try value(input.name, Option<Int?>.self).wrappedValue.map { [String($0)] }
      case .list: typed[input.name] = try value(input.name, Option<[String]>.self).wrappedValue
      case .optional:
        typed[input.name] = try value(input.name, Option<String?>.self).wrappedValue.map { [$0] }
      case .required: typed[input.name] = [try value(input.name, Option<String>.self).wrappedValue]
      }
    }
    if Op.info.isSealed {
      confirmed = try value("leaving", OptionGroup<ConsentOptions>.self).wrappedValue.reason
    }
    general = try value("general", OptionGroup<GeneralOptions>.self).wrappedValue
  }

  /// The arguments and the options as the parser reads them.
  var customMirror: Mirror {
    var children: [Mirror.Child] = Op.inputs.map { ("_" + $0.name, $0.word) }
    switch Op.subjectKind {
    case .record: children.insert(("_subject", Argument<String>(help: .named)), at: 0)
    case .sites: children.append(("_subject", OptionGroup<SiteOptions>()))
    }
    if Op.info.isSealed { children.append(("_leaving", OptionGroup<ConsentOptions>())) }
    return Mirror(
      self, children: children + [("_general", OptionGroup<GeneralOptions>(title: "Everywhere"))])
  }

  func changes(in context: CommandContext) throws -> [Change] {
    let subject: [String]
    switch Op.subjectKind {
    case .record(let recordKind): subject = try named.map { try context.id($0, of: recordKind) }
    case .sites:
      subject = try (Op.info.event.map { try context.sites(named, for: $0) } ?? context.sites(named))
        .map(\.text)
    }
    var typed = typed
    for input in Op.inputs {
      if input.field.isAuthor, typed[input.name] == nil { typed[input.name] = [context.changeContext.by] }
      guard let text = typed[input.name]?.first else { continue }
      switch input.kind {
      case .day: typed[input.name] = [try context.day(typed: text, input.option).iso]
      case .reference(let recordKind): typed[input.name] = [try context.id(text, of: recordKind)]
      default: break
      }
    }
    do throws(Refusal) {
      return [
        try OperationCall(Op.self, subject).change(
          typed, in: ParseContext(today: context.today, isNew: true, resolver: context.names))
      ]
    } catch {
      var failure = Failure(error)
      let input = Op.inputs.first { $0.name.same(as: error.field ?? "") }
      failure.field = Op.isOnSites ? input?.typedName : input.flatMap { $0.field.isArgument ? nil : $0.name }
      throw failure
    }
  }
}

extension OperationInput {
  /// The way in which the command line takes it.
  fileprivate enum Shape {
    case argument, integer, list, optional, optionalArgument, required
  }

  fileprivate var shape: Shape {
    if field.isArgument { return isRequired ? .argument : .optionalArgument }
    switch kind {
    case .integer: return .integer
    case .list: return .list
    default: return isRequired && !field.isAuthor ? .required : .optional
    }
  }

  /// The name under which it is typed; nil for a value that is taken by its place.
  fileprivate var typedName: String? {
    guard field.isArgument else { return option }
    if case .code = kind { return name }
    return nil
  }

  /// The argument or option as the parser reads it.
  fileprivate var word: Any {
    let name = NameSpecification.customLong(optionName)
    let help = ArgumentHelp(stringLiteral: field.help)
    var parsing = SingleValueParsingStrategy.next
    // A day may begin with a plus or minus sign.
    if case .day = kind { parsing = .unconditional }
    switch shape {
    case .argument: return Argument<String>(help: help)
    case .optionalArgument: return Argument<String?>(help: help)
    case .integer: return Option<Int?>(name: name, parsing: parsing, help: help)
    case .list: return Option<[String]>(wrappedValue: [], name: name, help: help)
    case .optional: return Option<String?>(name: name, parsing: parsing, help: help)
    case .required: return Option<String>(name: name, parsing: parsing, help: help)
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
  static func commands(of recordKind: String) -> [any ParsableCommand.Type] { commands(of(recordKind)) }

  /// The commands of the operations, in their order.
  ///
  /// `OperationCommand<HoldSites>.self` written out would be the same, but the runtime would look through all
  /// conformances of the program for that of each operation, some 40 µs at every start; here it comes with the operation.
  static func commands(_ operations: [any Operation.Type]) -> [any ParsableCommand.Type] {
    operations.map { command($0) }
  }

  @inline(never)
  private static func command<Op: Operation>(_ operation: Op.Type) -> any ParsableCommand.Type {
    OperationCommand<Op>.self
  }
}
