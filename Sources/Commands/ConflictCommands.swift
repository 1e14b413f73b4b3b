import ArgumentParser
import Changes
import Model
import Tracker

/// The command `conflicts`, which lists what was said in two ways, and decisions that are to be settled.
struct ConflictsCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts", abstract: "What was said in two ways, and decisions that are to be settled.")
  static let needsHistory = true

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let told = context.document.conflictDetails(with: context.reference, on: context.today)
    try output.print(
      "conflicts", .list(told.map { $0.json(on: context.today, output.language) }),
      plain: told.map { one in
        [one.id, one.record, one.field?.name ?? "", one.words(on: context.today)(output.language)]
      },
      people: told.map { $0.page(on: context.today, output.language) }.joined(separator: "\n"))
    if told.isEmpty { output.say(Phrase("Inga konflikter.", "No conflicts.")) }
  }
}

/// The command `resolve`, which chooses what holds where something was said in two ways.
struct ResolveConflictCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Choose what applies where something was said in two ways.",
    discussion: """
      Where there are more than two values, the others are other-1, other-2 and so on, as `brygga conflicts` \
      numbers them. A value that is itself one of these words is given with --value.
      """)

  @Argument(help: .init("Its id, or what it is about.", valueName: "id")) var id: String
  @Argument(help: .init("kept, other, or a value.", valueName: "kept|other|VALUE")) var choice: [String] = []
  @Option(help: "A value as it is.") var value: [String] = []
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func changes(in context: CommandContext) throws -> [Change] {
    let id = try conflict(in: context)
    if !value.isEmpty { return [.choose(id, .typed(value))] }
    guard let word = choice.first else {
      throw Failure(
        .usage, "säg kept, other eller ett värde", "say kept, other or a value", field: "choice")
    }
    if choice.count == 1, let choice = ConflictChoice(word) { return [.choose(id, choice)] }
    return [.choose(id, .typed(choice))]
  }

  /// The conflict by its id, or by the record that it is about where there is only one.
  private func conflict(in context: CommandContext) throws -> ID<Conflict> {
    let told = context.document.conflictDetails(with: context.reference, on: context.today)
    for one in told {
      if case .decision(let gate, _) = one.matter, id.same(as: gate.text) || id.same(as: one.id) {
        throw settling(one, gate)
      }
    }
    let begun = told.filter { one in
      one.conflict.map { !id.isEmpty && $0.text.utf8.starts(with: id.utf8) } ?? false
    }
    if let only = begun.first?.conflict, begun.count == 1 { return only }
    let about: [ConflictDetail]
    do throws(Refusal) {
      let address = try context.names.record(named: id)
      about = told.filter { $0.conflict != nil && $0.record.same(as: address) }
    } catch {
      // Whatever it names, the answer is the list of conflicts.
      about = []
    }
    if let only = about.first?.conflict, about.count == 1 { return only }
    let meant = about.isEmpty ? told : about
    var failure = Failure(.notFound, "ingen konflikt \"\(id)\"", "no conflict \"\(id)\"", field: "id")
    if about.count > 1 {
      failure = Failure(.notFound, "\"\(id)\" kan vara flera", "\"\(id)\" could be several", field: "id")
    }
    failure.choices = meant.compactMap { one in
      one.conflict.map { $0.text + " " + one.title(context.language) }
    }
    throw failure
  }

  /// Between decisions nobody chooses without a reason and a name.
  private func settling(_ told: ConflictDetail, _ gate: Code<Gate>) -> Failure {
    let command = "brygga gate settle \(gate.text) --packet … --by … --reason …"
    var failure = Failure(
      .refused, "två beslut avgörs med ett beslut: " + command,
      "two decisions are settled by a decision: " + command)
    failure.choices = told.sides.compactMap(\.packet?.text)
    return failure
  }
}

extension ConflictChoice {
  /// `kept`, `other` or `other-2`.
  fileprivate init?(_ word: String) {
    switch word {
    case "kept": self = .kept
    case "other": self = .other(nil)
    default:
      let parts = word.utf8.split(separator: UInt8(ascii: "-")).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 2, parts[0].same(as: "other"), let number = Int(parts[1]) else { return nil }
      self = .other(number)
    }
  }
}

extension ConflictDetail {
  /// The text for a person: what it is about, both in words, and what can be chosen.
  fileprivate func page(on today: CalendarDay, _ language: Language) -> String {
    var lines = [id + "  " + title(language)]
    lines += sides.indices.map { "  " + sentence($0, on: today)(language) }
    switch matter {
    case .decision(let gate, _):
      let packets = sides.compactMap(\.packet?.text).joined(separator: "|")
      lines.append("  → brygga gate settle \(gate.text) --packet \(packets) --by … --reason …")
    case .removal: lines.append("  → brygga resolve \(id) kept|other")
    case .value:
      let others = sides.count > 2 ? (1..<sides.count).map { "other-\($0)" } : ["other"]
      let value = Phrase("VÄRDE", "VALUE")(language)
      lines.append("  → brygga resolve \(id) " + (["kept"] + others + [value]).joined(separator: "|"))
    }
    return lines.map { $0.visible + "\n" }.joined()
  }

  fileprivate func json(on today: CalendarDay, _ language: Language) -> JSONValue {
    let kind =
      switch matter {
      case .value: "value"
      case .removal: "removal"
      case .decision: "decision"
      }
    return .object([
      .init("id", .text(id)), .init("kind", .text(kind)), .init("record", .text(record)),
      .init("field", .optional(field?.name)), .init("title", .text(title(language))),
      .init("values", .list(sides.indices.map { sides[$0].json(isFirst: $0 == 0, kind, language) })),
      .init("words", .text(words(on: today)(language))),
    ])
  }
}

extension ConflictDetailSide {
  fileprivate func json(isFirst: Bool, _ kind: String, _ language: Language) -> JSONValue {
    .object([
      .init("value", value ?? .null), .init("words", .text(words(language))),
      .init("in_force", .flag(isFirst && !kind.utf8.elementsEqual("decision".utf8))),
      .init("by", .optional(by?(language))), .init("on", on?.json ?? .null), .init("at", at?.json ?? .null),
      .init("entry", .optional(entry?.text)), .init("packet", .optional(packet?.text)),
    ])
  }
}
