import ArgumentParser
import Model
import Storage
import Tracker

extension Audience: ExpressibleByArgument {}

/// The options of `snapshot make` and `export`: for whom, of which day, and against what.
struct SnapshotOptions: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: "The group of the workspace that reads it; its audience says what it may see.")
  var group: String?
  @Option(help: "steering, team, public or voice, whatever the group's own is.") var audience: Audience?
  @Option(help: .init("Which perspective, for audience voice.", valueName: "code")) var perspective: String?
  @Option(
    name: .customLong("at"), help: .init("The project as it was at the end of a day.", valueName: "date"))
  var day: String?
  @Option(
    help: .init(
      "What is told as new: since last, what the group was given last; since a day; or since a snapshot.",
      valueName: "last|date|snapshot"))
  var since: String?

  /// True where it is made for somebody by name, so that it is kept.
  var isForGroup: Bool { group != nil }
}

extension SnapshotOptions {
  /// The day of --at; nil: as it is now.
  func pastDay(on today: CalendarDay) throws -> CalendarDay? {
    try day.map { try CalendarDay.past(asked: $0, on: today, "--at") }
  }

  /// The reader: the group with the audience that was asked for; nil where nobody is named, which is the team.
  func group(in workspace: Workspace, on reference: Reference) throws -> Group? {
    var group = try self.group.map { try workspace.group(named: $0) }
    if let audience {
      var other = group ?? Group()
      other.audience = .known(audience)
      if audience != .voice { other.perspective = nil }
      group = other
    }
    if let perspective {
      guard group?.audience == .voice else {
        throw Failure(
          .usage, "--perspective hör till målgruppen voice", "--perspective goes with audience voice",
          field: "--perspective")
      }
      group?.perspective = try reference.perspective(named: perspective)
    }
    if group?.audience == .voice, group?.perspective == nil {
      throw Failure(
        .usage, "vilket perspektiv? Lägg till --perspective", "which perspective? Add --perspective",
        field: "--perspective", choices: reference.catalogue.perspectives.map { $0.id.text })
    }
    return group
  }
}

extension Reference {
  /// The perspective by its code, or by what it is called in either language.
  func perspective(named text: String) throws -> Code<Perspective> {
    let known = catalogue.perspectives
    let meant = known.first { perspective in
      [perspective.id.text, perspective.title.sv, perspective.title.en].contains { $0.folded == text.folded }
    }
    if let meant { return meant.id }
    throw Failure(
      .notFound, "inget perspektiv \"\(text)\"", "no perspective \"\(text)\"", field: "perspective",
      choices: known.nearestFirst(to: text) { [$0.id.text, $0.title.sv, $0.title.en] }.prefix(5)
        .map { $0.id.text })
  }
}

extension CalendarDay {
  /// A day that has been, as it was typed.
  static func past(asked text: String, on today: CalendarDay, _ field: String) throws -> CalendarDay {
    guard let day = CalendarDay(asked: text, on: today) else {
      throw Failure(
        .usage, "väntade en dag, fann \"\(text)\"", "expected a day, found \"\(text)\"", field: field)
    }
    guard day <= today else {
      throw Failure(.usage, "\(day.iso) har inte varit än", "\(day.iso) has not been yet", field: field)
    }
    return day
  }
}
