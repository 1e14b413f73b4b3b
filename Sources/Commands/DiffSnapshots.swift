import ArgumentParser
import Changes
import Model
import Reports
import Tracker

/// The command `snapshot diff`, which tells what happened between two snapshots, or since one of them.
struct DiffSnapshots: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What happened between two snapshots, or since one of them.",
    discussion: """
      A and B are snapshots by id, the beginning of an id, or title; last is the one that the group of --for was \
      given last, and now is the project as it is. A snapshot made for others than the team holds only what they \
      may see, and so does what is told of it.
      """)

  @Argument(help: .init("The earlier one, or last.", valueName: "a")) var before: String = "last"
  @Argument(help: .init("The later one, or now.", valueName: "b")) var after: String = "now"
  @Option(name: .customLong("for"), help: "The group of the workspace for whom it is told.")
  var group: String?
  @Flag(help: "Between snapshots of all projects.") var portfolio = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let workspace = try environment.workspace()
    let group = try self.group.map { try workspace.group(named: $0) }
    let snapshots = try environment.snapshots(ofPortfolio: portfolio, in: workspace)
    let from = try snapshot(before, among: snapshots, group)
    let to = after.same(as: "now") ? nil : try snapshot(after, among: snapshots, group)
    let output = Output(general.values, language: environment.language(workspace))
    if portfolio { return try tellPortfolio(from, to, group, environment, output) }
    let context = try environment.context().base
    guard let since = since(from, to, group, context) else {
      throw Failure(
        .invalid, "lägesbilden har inga poster att jämföra", "the snapshot has no records to compare",
        field: "state")
    }
    try tell(since, from, to, output)
  }

  /// Against the project as it is where there is no later snapshot.
  private func since(
    _ from: SnapshotFile, _ to: SnapshotFile?, _ group: Group?, _ context: ProjectContext
  ) -> ChangeReport? {
    let audience = group?.audience.shown
    let reference = context.reference
    if let to {
      return ChangeReport(from: from, to: to, with: reference, for: audience, perspective: group?.perspective)
    }
    return ChangeReport(
      from: from, to: context.project, on: context.today, with: reference, for: audience,
      perspective: group?.perspective)
  }

  private func tellPortfolio(
    _ from: SnapshotFile, _ to: SnapshotFile?, _ group: Group?, _ environment: CommandEnvironment,
    _ output: Output
  ) throws {
    let language = output.language
    var found: [(slug: String, title: String, since: ChangeReport)] = []
    for context in try environment.portfolio().contexts {
      let id = context.project.id
      guard let then = from.part(of: id), to == nil || to?.part(of: id) != nil,
        let since = since(then, to?.part(of: id), group, context), !since.isEmpty
      else { continue }
      found.append((context.document.slug, then.state?.title ?? "", since))
    }
    let statuses = found.map { ($0.slug, SinceStatus($0.since, language)) }
    try output.print(
      "snapshot.diff",
      .object([
        .init("before", .text(from.id.text)), .init("after", .optional(to?.id.text)),
        .init(
          "projects",
          .list(
            statuses.map { slug, status in
              .object([.init("slug", .text(slug)), .init("difference", status.fullJSON)])
            })),
      ]),
      plain: statuses.flatMap { slug, status in
        status.parts.flatMap { part in part.lines.map { [slug, part.kind.word, $0.record, $0.words] } }
      },
      people: found.isEmpty
        ? ChangeReport.nothing(language) + "\n"
        : found.map { $0.title.visible + "\n" + $0.since.text(from, to, language) }.joined(separator: "\n"))
  }

  private func snapshot(
    _ text: String, among snapshots: [SnapshotFile], _ group: Group?
  ) throws -> SnapshotFile {
    guard text.same(as: "last") else { return try snapshots.named(text) }
    guard let group else {
      throw Failure(
        .usage, "last är den som en grupp fick senast: vilken grupp? Lägg till --for",
        "last is the one that a group was given last: which group? Add --for", field: "--for")
    }
    guard let last = snapshots.last(givenTo: group) else {
      throw Failure(
        .notFound, "\(group.title) har inte fått någon lägesbild än",
        "\(group.title) has been given no snapshot yet", field: "--for",
        hint: Phrase(
          "Gör en med brygga snapshot make --for \"\(group.title)\".",
          "Make one with brygga snapshot make --for \"\(group.title)\"."))
    }
    return last
  }

  private func tell(_ since: ChangeReport, _ from: SnapshotFile, _ to: SnapshotFile?, _ output: Output) throws
  {
    let language = output.language
    let status = SinceStatus(since, language)
    try output.print(
      "snapshot.diff",
      .object([
        .init("before", .text(from.id.text)), .init("after", .optional(to?.id.text)),
        .init("difference", status.fullJSON),
      ]),
      plain: status.parts.flatMap { part in
        part.lines.map { [part.kind.word, $0.record, $0.words] }
      } + (status.rest.map { [["others", "", $0]] } ?? []),
      people: since.text(from, to, language))
  }
}

extension ChangeReport {
  /// Read on a terminal: from when to when, then the news of each kind.
  fileprivate func text(_ before: SnapshotFile, _ after: SnapshotFile?, _ language: Language) -> String {
    var lines = [
      from.iso + " " + before.id.text + " → " + to.iso + " "
        + (after?.id.text ?? Phrase("nu", "now")(language))
    ]
    if isEmpty { lines += ["", ChangeReport.nothing(language)] }
    for part in parts {
      lines += ["", part.kind.label(language)]
      lines += part.lines.map { "  " + $0.sign + " " + $0.words(language).visible }
    }
    if let rest { lines += ["", rest.capitalised(language)] }
    return lines.map { $0 + "\n" }.joined()
  }
}
