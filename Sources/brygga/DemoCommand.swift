import ArgumentParser
import Commands
import Model
import Storage

/// The command `demo`, which makes a workspace with projects to try things on.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make a workspace with projects to try things on.")

  @Argument(help: .init("The folder; otherwise brygga-demo.", valueName: "dir")) var place: String?
  @Flag(name: .customLong("open"), help: "Open it in the screens.") var isOpened = false
  @Option(
    help: .init("Play the stories below this folder: en/…, sv/….", valueName: "dir", visibility: .hidden))
  var stories: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let made = try Demonstration.make(
      at: place.map(environment.path) ?? environment.folder / "brygga-demo", in: environment,
      stories: stories.map(environment.path), reading: Brygga.tree)
    if isOpened {
      try ScreenOptions(general: general).talk(environment.moved(to: made.workspace.path))
      return
    }
    let output = Output(general.values, language: made.language)
    output.say(
      Phrase(
        "Titta: brygga -C \(made.workspace.path.shown)", "Look: brygga -C \(made.workspace.path.shown)"))
    try output.print(
      "demo",
      .object([
        .init("path", .text(made.workspace.path.text)),
        .init("projects", .list(made.slugs.map(JSONValue.text))),
      ]), plain: [[made.workspace.path.text]], people: made.workspace.path.shown.visible + "\n")
  }
}
