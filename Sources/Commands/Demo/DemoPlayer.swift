import ArgumentParser
import Changes
import Model
import Storage
import Tracker

/// Plays a story in memory through the very commands that a person types.
struct DemoPlayer {
  let settings: WorkspaceSettings
  let reference: Reference
  let moment: LocalClock
  let language: Language
  /// The commands that a line may say.
  private let tree: CommandTree
  /// The rounds that were held, by the slug of their project.
  private(set) var rounds: [(slug: String, snapshot: SnapshotFile)] = []
  private var clock: Instant
  /// Minutes after nine for the next line that names no time, and the day it counts for.
  private var unhurried = (offset: Int.min, minute: 0)

  init(
    _ settings: WorkspaceSettings, _ reference: Reference, _ moment: LocalClock, _ language: Language,
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
      let changeContext = changeContext(of: line)
      do {
        try perform(line, on: &document, changeContext, of: story)
      } catch {
        throw failure(error, at: line, of: story)
      }
    }
    return document
  }

  private mutating func perform(
    _ line: DemoStory.Line, on document: inout ProjectDocument?, _ changeContext: ChangeContext,
    of story: DemoStory
  ) throws {
    let command = try tree.command(line.words)
    if let adding = command as? AddProject {
      guard document == nil else {
        throw Failure(.invalid, "en saga har ett projekt", "a story has one project")
      }
      document = try adding.document(
        slug: adding.slug ?? Slug.of(adding.title), settings: settings, on: changeContext,
        with: reference)
      return
    }
    guard var playing = document else {
      throw Failure(.invalid, "börja med project add", "begin with project add")
    }
    if let changing = command as? any ChangingCommand {
      let context = CommandContext(playing, changeContext, reference, language: language)
      _ = try playing.apply(
        all: try changing.changes(in: context), on: changeContext, with: reference)
    } else if let revising = command as? any RevisingCommand {
      _ = try revising.revise(&playing, on: changeContext, with: reference)
    } else if let round = command as? DoneRound {
      let context = CommandContext(playing, changeContext, reference, language: language)
      rounds.append((playing.slug, try round.snapshot(of: context, in: settings)))
    } else {
      throw Failure(.invalid, "ändrar inget och kan inte spelas", "changes nothing and cannot be played")
    }
    document = playing
  }

  /// The line's own day and time; never after now, and always after the line before.
  private mutating func changeContext(of line: DemoStory.Line) -> ChangeContext {
    let day = moment.today + line.offset
    if unhurried.offset != line.offset { unhurried = (line.offset, 9 * 60) }
    let minute = line.minute ?? unhurried.minute
    unhurried.minute = min(minute + 3, 23 * 60 + 59)
    let planned = Instant(day, hour: minute / 60, minute: minute % 60)
    clock = max(min(planned, moment.at), clock + 1)
    var changeContext = ChangeContext(moment, by: line.author, settings: settings)
    changeContext.at = clock
    changeContext.today = day
    // The same demonstration everywhere, so that it can be written about.
    changeContext.seed = changeContext.seed ?? "demo"
    return changeContext
  }

  private func failure(_ error: any Error, at line: DemoStory.Line, of story: DemoStory) -> Failure {
    var failure = Failure(of: error) ?? Failure(.invalid, Phrase(tree.message(for: error)))
    failure.file = story.name
    failure.line = line.number
    return failure
  }
}
