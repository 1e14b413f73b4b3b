package import ArgumentParser
internal import Changes
internal import Model

/// The commands below a root, and how a line of words becomes one of them.
package struct CommandTree {
  private let root: any ParsableCommand.Type

  /// A tree with such a root; nothing is read yet.
  package init(root: any ParsableCommand.Type) { self.root = root }

  /// The command that the words say; throws what the parser throws where they say none.
  ///
  /// Where they begin with its name it is read at once, since the whole tree takes longer to read than to
  /// do what is asked; anything that cannot be read so is left to the tree, which knows what to say of it.
  package func command(_ words: [String]) throws -> any ParsableCommand {
    var named: any ParsableCommand.Type = root
    var rest = words.withGeneralOptionsLast[...]
    while let word = rest.first,
      let next = named.configuration.subcommands.first(where: { $0.configuration.commandName == word })
    {
      named = next
      rest.removeFirst()
    }
    if named != root, named.configuration.subcommands.isEmpty {
      let given = named is OperationCommand<RecordValue>.Type ? rest.withNegativesLast : Array(rest)
      do { return try named.parse(given) } catch {}
    }
    return try root.parseAsRoot(words)
  }

  /// The words of the parser for an error that it threw.
  func message(for error: any Error) -> String { root.message(for: error) }

  /// True where long help may be shown: it is not made up otherwise.
  static let isHelpAsked = CommandLine.arguments.contains { ["-h", "--help", "help"].contains($0) }

  /// All nouns in the order of help, with those that need a screen in their places; costs next to nothing.
  package static func subcommands(
    open: any ParsableCommand.Type, demo: any ParsableCommand.Type, round: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type] {
    [
      open, demo, InitCommand.self, ProjectCommand.self,
      RecordCommands<Organisation>.self,
      RecordCommands<Site>.self, RecordCommands<Member>.self, RecordCommands<Stakeholder>.self,
      RecordCommands<Engagement>.self, RecordCommands<Barrier>.self, RecordCommands<Action>.self,
      RecordCommands<Indicator>.self, RecordCommands<Incident>.self, RecordCommands<Assumption>.self,
      RecordCommands<Ask>.self, RecordCommands<Activity>.self, ApplicationCommand.self, PlanCommand.self,
      GateCommand.self, PhaseCommand.self, HistoryCommand.self, UndoCommand.self, RedoCommand.self,
      ConflictsCommand.self, ResolveConflictCommand.self,
      round, ExpiresCommand.self, SnapshotCommand.self, ExportCommand.self, PortfolioCommand.self,
      GroupCommand.self,
      CatalogueCommand.self,
      SyncCommand.self, ImportCommand.self, CheckCommand.self, SchemaCommand.self, MergeFileCommand.self,
    ]
  }
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
