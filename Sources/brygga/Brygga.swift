import ArgumentParser
import Coproduction

/// The command tree, noun first.
struct Brygga: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brygga",
    abstract: "Track how a team co-produces the introduction of AI applications in healthcare.",
    discussion: """
      Data goes to stdout, words to stderr. Exit codes: 0 done, 1 failed, 3 data invalid, 4 not found, \
      5 conflict or locked, 6 refused by the process, 64 usage or no terminal, 130 interrupted.
      """,
    version: "0.1",
    subcommands: [
      OpenCommand.self, DemoCommand.self, InitCommand.self, ProjectCommand.self,
      RecordCommands<Organisation>.self,
      RecordCommands<Site>.self, RecordCommands<Member>.self, RecordCommands<Stakeholder>.self,
      RecordCommands<Engagement>.self, RecordCommands<Barrier>.self, RecordCommands<Action>.self,
      RecordCommands<Indicator>.self, RecordCommands<Incident>.self, RecordCommands<Assumption>.self,
      RecordCommands<Ask>.self, RecordCommands<Activity>.self, ApplicationCommand.self, PlanCommand.self,
      GateCommand.self, PhaseCommand.self, HistoryCommand.self, UndoCommand.self, RedoCommand.self,
      SnapshotCommand.self, ExportCommand.self, PortfolioCommand.self, CatalogueCommand.self,
      CheckCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  @OptionGroup(title: "Everywhere") var general: GeneralOptions
}
