import ArgumentParser
import Changes
import Model
import Process

/// The command `history show`, which shows the project as it was at an earlier moment.
struct ShowHistory: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "The project as it was at the end of a day, at an instant or after a change.")
  static let needsHistory = true

  @Option(
    name: .customLong("at"), parsing: .unconditional,
    help: "A day, an instant such as 2026-05-03T09:41:00Z, or the id of a change.") var moment: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in context: CommandContext, to output: Output) throws {
    let (moment, day) = try context.pastMoment(moment)
    let past = try context.document.past(moment, with: context.reference)
    let project = past.project
    let projectState = ProjectState(of: project, with: context.reference, on: day)
    let earlier = CommandContext(past, context.changeContext, context.reference, language: context.language)
    let phase = projectState.map { $0.title(of: $0.phase)(output.language) } ?? ""
    let condition = projectState?.condition.label(output.language) ?? ""
    let last = past.history.last.map { entry in
      Phrase("senast: ", "latest: ")(output.language) + entry.words(earlier.names, output.language)
        + " (\(entry.by), \(entry.at.day.iso) \(entry.at.clockAndZone))\n"
    }
    try output.print(
      "history.show", project.fullJSON,
      plain: [
        [
          project.id.text, project.title, projectState?.phase.text ?? "",
          projectState?.condition.rawValue ?? "",
        ]
      ],
      people: project.title.visible + " · " + day.iso + "\n" + phase + " · " + condition + "\n"
        + (last ?? "").visibleLines + "\n" + earlier.counts)
  }
}

extension CommandContext {
  /// The point in history that a text means, and the day it lies on.
  ///
  /// The text is a day, an instant or the beginning of the id of a change. Throws where it is none of them.
  fileprivate func pastMoment(_ text: String) throws -> (HistoryPoint, CalendarDay) {
    if let instant = Instant(rfc3339: text) { return (.instant(instant), instant.day) }
    if let day = CalendarDay(asked: text, on: today) { return (.day(day), day) }
    if text.utf8.first == UInt8(ascii: "u") {
      let entry = try entry(named: text, "--at")
      return (.entry(entry.id), entry.at.day)
    }
    let day = try day(typed: text, "--at")
    return (.day(day), day)
  }

  /// The number of records of each kind.
  fileprivate var counts: String {
    let kinds = Project.kinds.map { kind in
      (
        kind.label(language),
        names.entries.filter { $0.recordKind.same(as: kind.recordKind) && !$0.isArchived }.count
      )
    }
    return Columns(["", ""], kinds.filter { $0.1 > 0 }.map { [$0.0, String($0.1)] }).body
  }
}
