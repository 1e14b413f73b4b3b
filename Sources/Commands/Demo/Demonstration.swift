internal import Changes
package import Model
package import Storage
internal import Tracker

/// A workspace whose projects were played from stories.
package struct Demonstration {
  package let workspace: Workspace
  package let language: Language
  package let slugs: [String]

  /// Plays each story in memory before anything is written, so that one that cannot be played leaves nothing.
  ///
  /// Throws a ``Failure`` or a ``FileFault``; the stories of the program itself, some hundred lines each, take a
  /// second to play.
  package static func make(
    at folder: Path, in environment: CommandEnvironment, stories: Path?, reading tree: CommandTree
  ) throws -> Demonstration {
    let language = environment.language()
    let files = try stories.map { try StoryFile.found(in: $0, language) } ?? StoryFile.embedded(language)
    let told = try files.map { try DemoStory($0, today: environment.moment.today) }
    let organisation = Phrase("Exempelregionen", "Example Region")(language)
    // The days of the stories are the same wherever they are told.
    let zone = "Europe/Stockholm"
    LocalTime.follow(zone)
    let settings = Workspace.newSettings(organisation: organisation, language: language, timeZone: zone)
    var player = DemoPlayer(settings, try Reference.embedded(), environment.moment, language, reading: tree)
    let documents = try told.compactMap { try player.play($0) }
    let workspace = try Workspace.create(
      at: folder, organisation: organisation, language: language, timeZone: zone)
    for document in documents { _ = try workspace.create(document) }
    for round in player.rounds { try workspace.keep(round.snapshot, of: round.slug) }
    return Demonstration(workspace: workspace, language: language, slugs: documents.map(\.slug))
  }
}
