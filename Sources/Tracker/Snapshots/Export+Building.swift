internal import Changes
internal import Formats
package import Model
internal import Reports

extension Export {
  /// Makes the status of a project now, as the group may see it, with what happened since it was given one last.
  ///
  /// Throws a ``Failure`` where the group may not see it.
  init(of context: ProjectContext, for group: Group?, after last: SnapshotFile? = nil) throws {
    let project = context.project
    var reader = ReportAudience(
      group, language: context.language, organisation: context.changeContext.organisation)
    reader.currency = context.changeContext.currency
    var snapshot = SnapshotFile(
      of: JSONWriter.file(project), for: group, &reader, on: context.changeContext)
    let seen = project.visible(to: reader)
    // No line of history that it holds is later than it.
    snapshot.at = max(context.changeContext.at, context.document.lastEntry?.at ?? context.changeContext.at)
    snapshot.project = project.id
    snapshot.title = [seen.title, reader.group, snapshot.on.iso].compactMap(\.self).joined(separator: " · ")
    if project.internal, !reader.isTeam {
      throw Failure(
        .refused, "projektet är märkt internt och lämnar inte teamet",
        "the project is marked internal and does not leave the team", field: "--for")
    }
    let since = last.flatMap { last in
      ChangeReport(
        from: last, to: project, on: context.today, with: context.reference,
        for: reader.audience ?? .team, perspective: reader.perspective)
    }
    // Whoever is given the file finds no more in it than in the status.
    snapshot.state = seen
    self.init(
      snapshot,
      .project(
        ProjectStatus(of: try context.row(), for: reader, since: since, history: context.document.history)))
  }

  /// Makes the status of all projects as the group may see them; what is internal as a whole is left out outside the
  /// team.
  ///
  /// Throws a ``Failure`` where a project's framework is not there.
  init(
    of portfolio: PortfolioContext, for group: Group?, after before: [String: SnapshotFile] = [:]
  ) throws {
    let changeContext = portfolio.changeContext
    var reader = ReportAudience(group, language: portfolio.language, organisation: changeContext.organisation)
    reader.currency = changeContext.currency
    let seen = portfolio.contexts.filter { reader.isTeam || !$0.project.internal }
    // Whoever is named in one project may be spoken of in another.
    if !reader.maySeeNames { reader.names = NameRedactor(of: portfolio.contexts.map(\.project)) }
    var snapshot = SnapshotFile(
      of: seen.flatMap { JSONWriter.file($0.project) }, for: group, &reader, on: changeContext)
    snapshot.at = seen.compactMap { $0.document.lastEntry?.at }.reduce(changeContext.at, max)
    let name = Phrase("Portfölj", "Portfolio")(portfolio.language)
    snapshot.title = [name, reader.group, snapshot.on.iso].compactMap(\.self).joined(separator: " · ")
    var since: [String: ChangeReport] = [:]
    var histories: [String: [HistoryEntry]] = [:]
    for context in seen {
      let slug = context.document.slug
      histories[slug] = context.document.history
      since[slug] = before[slug].flatMap {
        ChangeReport(
          from: $0, to: context.project, on: snapshot.on, with: portfolio.reference,
          for: reader.audience ?? .team, perspective: reader.perspective, hiding: reader.names)
      }
    }
    let rows = try seen.map { try $0.row() }.byAttention
    snapshot.states = seen.map { $0.project.visible(to: reader) }
    self.init(
      snapshot,
      .portfolio(
        PortfolioStatus(
          of: rows, broken: portfolio.broken, for: reader, on: snapshot.on, since: since,
          histories: histories)))
  }
}

extension SnapshotFile {
  /// Makes the head that every snapshot has: of which files, for whom, when and by whom.
  ///
  /// The reader learns what stands under the page.
  fileprivate init(
    of files: [UInt8], for group: Group?, _ reader: inout ReportAudience, on changeContext: ChangeContext
  ) {
    self.init()
    hash = changeContext.digest(files)
    reader.madeBy = changeContext.by
    reader.hash = hash
    id = ID("w" + Self.fresh(changeContext))
    on = changeContext.today
    by = reader.maySeeNames ? changeContext.by : ""
    self.group = reader.group
    audience = group?.audience
    perspective = group?.perspective
  }

  /// Makes a snapshot of the project on the day of the context, to compare a later state with.
  init(stateOf context: ProjectContext) {
    self.init()
    on = context.today
    project = context.project.id
    state = context.project
  }

  /// Makes the status for the team at the end of a round, with the people who took part; throws a ``Failure``.
  package init(roundOf context: ProjectContext, _ tookPart: [PersonReference], in settings: WorkspaceSettings)
    throws
  {
    self = try Export(of: context, for: settings.group(of: .team)).snapshot
    audience = .known(.team)
    occasion = .known(.round)
    self.tookPart = tookPart
    title =
      context.project.title + " · " + SnapshotOccasion.round.label(context.language) + " · " + on.iso
  }

  /// An id of five letters of the ids' alphabet, from the seed where there is one.
  private static func fresh(_ changeContext: ChangeContext) -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let seed = changeContext.seed ?? String(UInt64.random(in: .min ... .max))
    let digits = changeContext.digest(Array((seed + "snapshot" + changeContext.at.rfc3339).utf8)).utf8
    return String(
      decoding: zip(digits, digits.dropFirst(32)).prefix(5).map { letters[(Int($0) * 7 + Int($1)) % 32] },
      as: UTF8.self)
  }
}
