import ArgumentParser
import Changes
import Model
import Storage

/// Plays a story in memory through the very commands that a person types.
struct DemoPlayer {
  let settings: WorkspaceSettings
  let reference: Reference
  let moment: Moment
  let language: Language
  /// The commands that a line may say.
  private let tree: CommandTree
  /// The rounds that were held, by the slug of their project.
  private(set) var rounds: [(slug: String, snapshot: SnapshotFile)] = []
  private var clock: Instant
  /// Minutes after nine for the next line that names no time, and the day it counts for.
  private var unhurried = (offset: Int.min, minute: 0)

  init(
    _ settings: WorkspaceSettings, _ reference: Reference, _ moment: Moment, _ language: Language,
    reading tree: CommandTree
  ) {
    self.settings = settings
    self.reference = reference
    self.moment = moment
    self.language = language
    self.tree = tree
    clock = Instant(seconds: .min)
  }

  mutating func play(_ story: DemoStory) throws -> ProjectDocument? {
    var document: ProjectDocument?
    clock = Instant(seconds: Int.min / 2)
    for line in story.lines {
      let occasion = occasion(of: line)
      do {
        try perform(line, on: &document, occasion, of: story)
      } catch {
        throw failure(error, at: line, of: story)
      }
    }
    return document
  }

  private mutating func perform(
    _ line: DemoStory.Line, on document: inout ProjectDocument?, _ occasion: Occasion, of story: DemoStory
  ) throws {
    let command = try tree.command(line.words)
    if let adding = command as? AddProject {
      guard document == nil else {
        throw Failure(.invalid, "en saga har ett projekt", "a story has one project")
      }
      document = try adding.document(
        slug: adding.slug ?? Slug.of(adding.title), settings: settings, on: occasion,
        with: reference)
      return
    }
    guard var playing = document else {
      throw Failure(.invalid, "börja med project add", "begin with project add")
    }
    if let changing = command as? any ChangingCommand {
      let situation = Situation(playing, occasion, reference, language: language)
      _ = try playing.make(
        all: try changing.changes(in: situation), on: occasion, with: reference)
    } else if let revising = command as? any RevisingCommand {
      _ = try revising.revise(&playing, on: occasion, with: reference)
    } else if let round = command as? DoneRound {
      let situation = Situation(playing, occasion, reference, language: language)
      rounds.append((playing.slug, try round.snapshot(of: situation, in: settings)))
    } else {
      throw Failure(.invalid, "ändrar inget och kan inte spelas", "changes nothing and cannot be played")
    }
    document = playing
  }

  /// The line's own day and time; never after now, and always after the line before.
  private mutating func occasion(of line: DemoStory.Line) -> Occasion {
    let day = moment.today + line.offset
    if unhurried.offset != line.offset { unhurried = (line.offset, 9 * 60) }
    let minute = line.minute ?? unhurried.minute
    unhurried.minute = min(minute + 3, 23 * 60 + 59)
    let planned = Instant(day, hour: minute / 60, minute: minute % 60)
    clock = max(min(planned, moment.at), clock + 1)
    var occasion = Occasion(moment, by: line.author, settings: settings)
    occasion.at = clock
    occasion.today = day
    // The same demonstration everywhere, so that it can be written about.
    occasion.seed = occasion.seed ?? "demo"
    return occasion
  }

  private func failure(_ error: any Error, at line: DemoStory.Line, of story: DemoStory) -> Failure {
    var failure: Failure
    switch error {
    case let known as Failure: failure = known
    case let refusal as Refusal: failure = Failure(refusal)
    case let mistyped as Mistyped: failure = Failure(mistyped)
    default: failure = Failure(.invalid, Phrase(tree.message(for: error)))
    }
    failure.file = story.name
    failure.line = line.number
    return failure
  }
}
