import ArgumentParser
import Coproduction

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "What was changed, when and by whom.",
    subcommands: [ListHistory.self, ShowHistory.self], defaultSubcommand: ListHistory.self)
}

struct ListHistory: AskingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The changes, newest first.")
  static let needsHistory = true

  @Option(parsing: .unconditional, help: "From this day on.") var since: String?
  @Option(help: "Only by this author.") var by: String?
  @Option(help: "Only of this record.") var record: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in situation: Situation, to answers: Answers) throws {
    let since = try situation.day(since, "--since")
    let address = try record.map { try situation.names.record(named: $0) }
    let author = by?.folded
    let entries = situation.dossier.history.reversed().filter { entry in
      let isOfRecord =
        address.map { address in
          entry.record?.same(as: address) ?? false
            || entry.differences.contains { $0.record.same(as: address) }
        } ?? true
      return isOfRecord && since.map { entry.at.day >= $0 } ?? true
        && author.map { entry.by.folded == $0 } ?? true
    }
    try answers.give(
      "history.list",
      .list(
        entries.map { entry in
          guard case .object(let members) = entry.fullJSON else { return .null }
          return .object(
            members + [.init("words", .text(entry.words(situation.names, answers.language)))])
        }),
      header: [Phrase("när", "when"), Phrase("av", "by"), Phrase("vad", "what"), Phrase("id")],
      rows: entries.map { entry in
        [
          entry.at.day.iso + " " + entry.at.clock, entry.by, entry.words(situation.names, answers.language),
          entry.id.text,
        ]
      })
  }
}

struct ShowHistory: AskingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The project as it was at the end of a day.")
  static let needsHistory = true

  @Option(name: .customLong("at"), parsing: .unconditional, help: "The day.") var day: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in situation: Situation, to answers: Answers) throws {
    let day = try situation.day(typed: day, "--at")
    let project = try situation.project(at: day)
    let standing = Standing(of: project, with: situation.reference, on: day)
    let earlier = Situation(
      Dossier(slug: situation.dossier.slug, project: project, history: []), situation.occasion,
      situation.reference, language: situation.language)
    let phase = standing.map { $0.title(of: $0.phase)(answers.language) } ?? ""
    let condition = standing?.condition.label(answers.language) ?? ""
    try answers.give(
      "history.show", project.fullJSON,
      plain: [
        [project.id.text, project.title, standing?.phase.text ?? "", standing?.condition.rawValue ?? ""]
      ],
      people: project.title.visible + " · " + day.iso + "\n" + phase + " · " + condition + "\n\n"
        + earlier.counts)
  }
}

extension Situation {
  /// The project walked back to the end of a day.
  fileprivate func project(at day: CalendarDay) throws -> Project {
    var project = project
    for entry in dossier.history.reversed() where entry.at.day > day {
      if entry.verb.same(as: "project.add") {
        throw Failure(.notFound, "projektet fanns inte då", "the project was not there then")
      }
      do throws(Unappliable) {
        for difference in entry.differences.reversed() {
          project = try project.applying([difference.reversed], at: project.id.text, checking: false)
        }
      } catch {
        throw Failure(
          .invalid, "historiken går inte att följa bakåt förbi \(entry.id.text)",
          "history cannot be followed back past \(entry.id.text)")
      }
    }
    return project
  }

  /// How many records of each kind there are.
  fileprivate var counts: String {
    let kinds = Project.kinds.map { kind in
      (kind.label(language), names.entries.filter { $0.noun.same(as: kind.noun) && !$0.isArchived }.count)
    }
    return Table(["", ""], kinds.filter { $0.1 > 0 }.map { [$0.0, String($0.1)] }).body
  }
}

/// A change of what was changed before.
protocol RevisingCommand: ParsableCommand {
  var general: GeneralOptions { get }
  static var kind: String { get }
  func revise(_ dossier: inout Dossier, on occasion: Occasion, with reference: Reference) throws -> [Made]
}

extension RevisingCommand {
  func run() throws {
    let workplace = try Workplace(general)
    let occasion = workplace.occasion(in: try workplace.workspace())
    let (situation, made) = try workplace.revise { dossier, reference in
      try revise(&dossier, on: occasion, with: reference)
    }
    let answers = Answers(general, situation)
    for entry in made.compactMap(\.entry)
    where !(situation.names.title(of: entry.record ?? "")?.isEmpty ?? true) {
      answers.say(Phrase(entry.words(situation.names, situation.language)))
    }
    try answers.tell(made, in: situation, kind: Self.kind)
  }
}

struct UndoCommand: RevisingCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back your last change, as a new change.")
  static let kind = "undo"

  @Option(name: .customLong("to"), help: "Back to and with this entry of history.") var entry: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func revise(_ dossier: inout Dossier, on occasion: Occasion, with reference: Reference) throws -> [Made] {
    guard let entry else { return [try dossier.undo(on: occasion, with: reference)] }
    let begun = dossier.history.filter { $0.id.text.utf8.starts(with: entry.utf8) }
    guard let last = begun.first, begun.count == 1 else {
      var failure = Failure(.notFound, "ingen ändring \(entry)", "no entry \(entry)", field: "--to")
      failure.choices = begun.map(\.id.text)
      throw failure
    }
    var made: [Made] = []
    var occasion = occasion
    // A step may be several entries, so what is undone is looked up and not counted.
    repeat {
      made.append(try dossier.undo(on: occasion, with: reference))
      occasion.at = occasion.at + 1
    } while dossier.history.contains { $0.at > last.at && $0.cause == nil && !isUndone($0, in: dossier) }
      || !isUndone(last, in: dossier)
    return made
  }

  private func isUndone(_ entry: HistoryEntry, in dossier: Dossier) -> Bool {
    if !entry.by.same(as: dossier.history.last?.by ?? "") { return true }
    var last = entry.id
    while let next = dossier.history.first(where: { $0.continues == last }) { last = next.id }
    let undos = dossier.history.filter { $0.cause == .undo && $0.undoes == last }.map(\.id)
    let redos = dossier.history.filter { $0.cause == .redo && $0.undoes.map(undos.contains) ?? false }
    return undos.count > redos.count
  }
}

struct RedoCommand: RevisingCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Make again what you took back last.")
  static let kind = "redo"

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func revise(_ dossier: inout Dossier, on occasion: Occasion, with reference: Reference) throws -> [Made] {
    [try dossier.redo(on: occasion, with: reference)]
  }
}
