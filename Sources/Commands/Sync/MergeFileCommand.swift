import ArgumentParser
import GitSync
import Model
import Storage

/// The command `merge-file`, the merge driver that git calls.
struct MergeFileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-file", abstract: "The merge driver that git calls.",
    discussion: """
      Merges a project, the settings of a workspace or a log of history, record by record and field by field, \
      and puts the result in the place of OURS; conflicts stand in it as records. Exits with 0 where the \
      result is whole; otherwise OURS is untouched, and git takes the file as unmerged. An empty BASE says \
      that both sides made the file. Git's setting, which brygga sync --setup writes: \
      merge.brygga.driver = brygga merge-file --path=%P -- %O %A %B
      """,
    shouldDisplay: false)

  @Argument(help: "What both had in common.") var base: String
  @Argument(help: "One side; the result goes here.") var ours: String
  @Argument(help: "The other side.") var theirs: String
  @Option(parsing: .unconditional, help: "The file's path from the top of the repository.") var path: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    try MergeDriver(
      base: environment.path(base), ours: environment.path(ours), theirs: environment.path(theirs),
      name: path,
      in: environment.folder
    )
    .run()
  }
}
