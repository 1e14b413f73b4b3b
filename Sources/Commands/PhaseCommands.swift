import ArgumentParser
import Changes

/// The command `phase`, over what happens to a site between its gates.
struct PhaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phase", abstract: "What happens to a site between its gates.",
    subcommands: [
      OperationCommand<HoldSites>.self, OperationCommand<ResumeSites>.self,
      OperationCommand<SuspendSites>.self,
      OperationCommand<ReenterSites>.self, OperationCommand<ReopenSites>.self,
      OperationCommand<DiscontinueSites>.self,
      OperationCommand<FinishSites>.self, OperationCommand<NoteMaterialChange>.self,
    ])
}
