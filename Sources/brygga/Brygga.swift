import ArgumentParser
import Model

/// The command tree, noun first.
struct Brygga: ParsableCommand {
  static let version = "0.1"

  static let configuration = CommandConfiguration(
    commandName: "brygga",
    abstract: "Track how a team co-produces the introduction of AI applications in healthcare.",
    discussion: """
      Data goes to stdout, words to stderr. Exit codes: 0 done, 1 failed, 3 data invalid, 4 not found, \
      5 conflict or locked, 6 refused by the process, 64 usage or no terminal, 130 interrupted.
      """,
    version: Brygga.version,
    subcommands: [
      OpenCommand.self, DemoCommand.self, InitCommand.self, ProjectCommand.self,
      RecordCommands<Organisation>.self,
      RecordCommands<Site>.self, RecordCommands<Member>.self, RecordCommands<Stakeholder>.self,
      RecordCommands<Engagement>.self, RecordCommands<Barrier>.self, RecordCommands<Action>.self,
      RecordCommands<Indicator>.self, RecordCommands<Incident>.self, RecordCommands<Assumption>.self,
      RecordCommands<Ask>.self, RecordCommands<Activity>.self, ApplicationCommand.self, PlanCommand.self,
      GateCommand.self, PhaseCommand.self, HistoryCommand.self, UndoCommand.self, RedoCommand.self,
      ConflictsCommand.self, ResolveConflictCommand.self,
      RoundCommand.self, ExpiresCommand.self, SnapshotCommand.self, ExportCommand.self, PortfolioCommand.self,
      GroupCommand.self,
      CatalogueCommand.self,
      SyncCommand.self, ImportCommand.self, CheckCommand.self, SchemaCommand.self, MergeFileCommand.self,
    ])

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  /// Without a noun, the screens.
  func run() throws { try Opening(general: general).begin() }

  /// The command that the words say.
  ///
  /// Where they begin with its name it is read at once, since the whole tree takes longer to read than to
  /// do what is asked; anything that cannot be read so is left to the tree, which knows what to say of it.
  static func command(_ words: [String]) throws -> any ParsableCommand {
    var named: any ParsableCommand.Type = Brygga.self
    var rest = words.withGeneralOptionsLast[...]
    while let word = rest.first,
      let next = named.configuration.subcommands.first(where: { $0.configuration.commandName == word })
    {
      named = next
      rest.removeFirst()
    }
    if named != Brygga.self, named.configuration.subcommands.isEmpty {
      let given = named is RecordCommand.Type ? rest.withNegativesLast : Array(rest)
      do { return try named.parse(given) } catch {}
    }
    return try parseAsRoot(words)
  }

  /// Whether long help may be shown: it is not made up otherwise.
  static let isHelpAsked = CommandLine.arguments.contains { ["-h", "--help", "help"].contains($0) }

  /// The first words of all commands.
  static var nouns: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }
}

extension ArraySlice<String> {
  /// Negative numbers moved behind `--`, where they are not taken for options.
  fileprivate var withNegativesLast: [String] {
    let negatives = filter { $0.utf8.first == UInt8(ascii: "-") && Double($0) != nil }
    if negatives.isEmpty || contains("--") { return Array(self) }
    return filter { !negatives.contains($0) } + ["--"] + negatives
  }
}

extension [String] {
  /// Options that stand before the noun moved behind the other words, where they mean the same.
  fileprivate var withGeneralOptionsLast: [String] {
    if contains("--") { return self }
    var count = 0
    while count < self.count, self[count].utf8.first == UInt8(ascii: "-") {
      switch self[count] {
      case "-C", "-p", "--project", "--lang", "--now", "--log": count += 2
      case "--json", "--plain", "--no-color", "--no-input", "--yes": count += 1
      default: return self
      }
    }
    return count > self.count ? self : Array(self[count...] + self[..<count])
  }
}
