import ArgumentParser
import Coproduction
import Exports
import ProjectFiles

struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "The status frozen on a day, to compare with later.",
    subcommands: [MakeSnapshot.self, ListSnapshots.self, ShowSnapshot.self, DiffSnapshots.self])
}

struct MakeSnapshot: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "make", abstract: "Freeze the status now.")

  @Option(name: .customLong("for"), help: "The group of the workspace that it is made for.")
  var group: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let workplace = try Workplace(general)
    let workspace = try workplace.workspace()
    let situation = try workplace.situation(withHistory: true)
    let group = try self.group.map { try workspace.group(named: $0) }
    let last = try group.flatMap { try workspace.lastSnapshot(of: situation, givenTo: $0, workplace) }
    let snapshot = try SnapshotFile(of: situation, for: group, after: last)
    do {
      let file = try workspace.keep(snapshot, of: situation.dossier.slug)
      try Answers(general, situation).give(
        "snapshot.make", snapshot.answer, plain: [[snapshot.id.text, snapshot.title, file.shown]],
        people: snapshot.id.text + "  " + snapshot.title.visible + "  " + file.shown.visible + "\n")
    } catch let fault as FileFault { throw Failure(fault) }
  }
}

struct ListSnapshots: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List what was frozen.")

  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let workplace = try Workplace(general)
    let workspace = try workplace.workspace()
    let snapshots = try workspace.readSnapshots(of: try workplace.slug(in: workspace), workplace)
    try Answers(general, language: workplace.language(workspace)).give(
      "snapshot.list", .list(snapshots.map(\.answer)),
      header: [Phrase("id"), Phrase("dag", "on"), Phrase("grupp", "group"), Phrase("rubrik", "title")],
      rows: snapshots.map { [$0.id.text, $0.on.iso, $0.group ?? "", $0.title] })
  }
}

struct ShowSnapshot: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show what was frozen.")

  @Argument(help: "Its id, the beginning of the id, or its title.") var id: String
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let workplace = try Workplace(general)
    let workspace = try workplace.workspace()
    let snapshots = try workspace.readSnapshots(of: try workplace.slug(in: workspace), workplace)
    let snapshot = try snapshots.named(id)
    let status = try snapshot.projectStatus()
    try Answers(general, language: workplace.language(workspace)).give(
      "snapshot.show", snapshot.fullJSON, plain: [[snapshot.id.text, snapshot.on.iso, snapshot.title]],
      people: status.markdown.visibleLines)
  }
}

extension Workspace {
  func group(named text: String) throws -> Group {
    if let group = settings.groups.first(where: { $0.title.folded == text.folded }) { return group }
    var failure = Failure(.notFound, "ingen grupp \"\(text)\"", "no group \"\(text)\"", field: "--for")
    failure.choices = settings.groups.map(\.title).nearestFirst(to: text) { [$0] }
    throw failure
  }

  func readSnapshots(of slug: String, _ workplace: Workplace) throws -> [SnapshotFile] {
    do throws(FileFault) {
      let found = try snapshots(of: slug)
      for fault in found.faults {
        Streams.writeWords("brygga: " + fault.message(workplace.language(self)) + "\n")
      }
      return found.files.map(\.content)
    } catch { throw Failure(error) }
  }

  /// What the group was given last; nil where it was given nothing.
  func lastSnapshot(
    of situation: Situation, givenTo group: Group, _ workplace: Workplace
  ) throws -> SnapshotFile? {
    try readSnapshots(of: situation.dossier.slug, workplace).last(givenTo: group)
  }
}

extension [SnapshotFile] {
  /// The snapshot that is meant, by id, the beginning of the id, or title.
  func named(_ text: String) throws -> SnapshotFile {
    let meant = filter { $0.id.text.utf8.starts(with: text.utf8) || $0.title.folded == text.folded }
    if let snapshot = meant.first, meant.count == 1 { return snapshot }
    var failure = Failure(.notFound, "ingen lägesbild \"\(text)\"", "no snapshot \"\(text)\"")
    failure.choices = (meant.isEmpty ? nearestFirst(to: text) { [$0.id.text, $0.title] } : meant)
      .prefix(5).map { $0.id.text + " " + $0.title }
    throw failure
  }
}

extension SnapshotFile {
  /// The status of a project now, as the group may see it, with what happened since it was given one last.
  init(of situation: Situation, for group: Group?, after last: SnapshotFile? = nil) throws {
    self.init()
    let project = situation.project
    var reader = Reader(
      group, language: situation.language, organisation: situation.occasion.organisation)
    hash = situation.occasion.digest(JSONWriter.file(project))
    reader.madeBy = situation.occasion.by
    reader.hash = hash
    id = ID("w" + Self.fresh(situation.occasion))
    on = situation.today
    // No line of history that it holds is later than it.
    at = max(situation.occasion.at, situation.dossier.history.last?.at ?? situation.occasion.at)
    by = reader.maySeeNames ? situation.occasion.by : ""
    self.project = project.id
    self.group = group?.title
    self.audience = group?.audience
    perspective = group?.perspective
    title = project.title + " · " + (group.map { $0.title + " · " } ?? "") + situation.today.iso
    if project.internal, !reader.isTeam {
      throw Failure(
        .refused, "projektet är märkt internt och lämnar inte teamet",
        "the project is marked internal and does not leave the team", field: "--for")
    }
    let since = last.flatMap { last in
      Since(
        from: last, to: project, on: situation.today, with: situation.reference,
        for: reader.audience ?? .team, perspective: reader.perspective)
    }
    status =
      ProjectStatus(
        of: try situation.row(), for: reader, since: since, history: situation.dossier.history
      ).json
    // Whoever is given the file finds no more in it than in the status.
    state = project.visible(to: reader)
  }

  /// The status for the team at the end of a round, with those who took part.
  init(roundOf situation: Situation, _ tookPart: [Who], in settings: WorkspaceSettings) throws {
    try self.init(of: situation, for: settings.groups.first { $0.audience == .team })
    audience = .known(.team)
    occasion = .known(.round)
    self.tookPart = tookPart
    title =
      situation.project.title + " · " + SnapshotOccasion.round.label(situation.language) + " · " + on.iso
  }

  /// Five letters of the ids' alphabet, from the seed where there is one.
  private static func fresh(_ occasion: Occasion) -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let seed = occasion.seed ?? String(UInt64.random(in: .min ... .max))
    let digits = occasion.digest(Array((seed + "snapshot" + occasion.at.rfc3339).utf8)).utf8
    return String(
      decoding: zip(digits, digits.dropFirst(32)).prefix(5).map { letters[(Int($0) * 7 + Int($1)) % 32] },
      as: UTF8.self)
  }

  /// What is told of it in lists.
  var answer: JSONValue {
    .object([
      .init("id", .text(id.text)), .init("title", .text(title)), .init("group", .optional(group)),
      .init("audience", audience?.json ?? .null), .init("on", on.json), .init("at", at.json),
      .init("by", .text(by)), .init("occasion", occasion.json),
      .init("took_part", .list(tookPart.map { .text($0.text) })), .init("hash", .text(hash)),
    ])
  }

  func projectStatus() throws -> ProjectStatus {
    do throws(Malformed) {
      return try ProjectStatus(json: status)
    } catch { throw Failure(.invalid, error.words, field: "status") }
  }
}
