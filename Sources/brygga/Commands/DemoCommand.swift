import ArgumentParser
import Changes
import Model
import ProjectFiles

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
    let workplace = try Workplace(general)
    let made = try Demonstration.make(
      at: place.map(workplace.path) ?? workplace.folder / "brygga-demo", in: workplace,
      stories: stories.map(workplace.path))
    if isOpened {
      try Opening(general: general).talk(workplace.moved(to: made.workspace.path))
      return
    }
    let answers = Answers(general, language: made.language)
    answers.say(
      Phrase(
        "Titta: brygga -C \(made.workspace.path.shown)", "Look: brygga -C \(made.workspace.path.shown)"))
    try answers.give(
      "demo",
      .object([
        .init("path", .text(made.workspace.path.text)),
        .init("projects", .list(made.slugs.map(JSONValue.text))),
      ]), plain: [[made.workspace.path.text]], people: made.workspace.path.shown.visible + "\n")
  }
}

/// A workspace whose projects were played from stories.
struct Demonstration {
  let workspace: Workspace
  let language: Language
  let slugs: [String]

  /// Plays each story in memory before anything is written, so that one that cannot be played leaves nothing.
  static func make(at folder: Path, in workplace: Workplace, stories: Path?) throws -> Demonstration {
    let language = workplace.language()
    do {
      let files = try stories.map { try StoryFile.found(in: $0, language) } ?? StoryFile.embedded(language)
      let told = try files.map { try DemoStory($0, today: workplace.moment.today) }
      let organisation = Phrase("Exempelregionen", "Example Region")(language)
      let settings = Workspace.newSettings(organisation: organisation, language: language)
      var player = DemoPlayer(settings, try Reference.embedded(), workplace.moment, language)
      let dossiers = try told.compactMap { try player.play($0) }
      let workspace = try Workspace.create(at: folder, organisation: organisation, language: language)
      for dossier in dossiers { _ = try workspace.create(dossier) }
      for round in player.rounds { try workspace.keep(round.snapshot, of: round.slug) }
      return Demonstration(workspace: workspace, language: language, slugs: dossiers.map(\.slug))
    } catch let fault as FileFault {
      throw Failure(fault)
    } catch let unreadable as UnreadableReference {
      throw Failure(.invalid, unreadable.message)
    }
  }
}
