import ArgumentParser
import Changes

/// The command `phase`, over what happens to a site between its gates.
struct PhaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phase", abstract: "What happens to a site between its gates.",
    subcommands: Operations.commands([
      HoldSites.self, ResumeSites.self, SuspendSites.self, ReenterSites.self, ReopenSites.self,
      DiscontinueSites.self, FinishSites.self, NoteMaterialChange.self,
    ]))
}
