internal import Changes
package import Formats
package import Model
package import Storage

extension Workspace {
  /// Makes a snapshot of a project for a group, with the news since the baseline; it is not kept.
  ///
  /// Without a group it is for the team, and held against what the team was given last, on another day: what is exported
  /// twice in a day says the same news twice. `warn` is told of files that cannot be read. Throws a ``FileFault``, a
  /// ``Refusal`` or a ``Failure``.
  package func snapshot(
    of context: ProjectContext, for group: Group?, since baseline: SnapshotBaseline = .last,
    warn: (FileFault) -> Void
  ) throws -> Export {
    let slug = context.document.slug
    let before =
      switch baseline {
      case .last: try lastSnapshot(of: slug, givenTo: group, until: context.today + -1, warn: warn)
      case .snapshot(let text): try readSnapshots(of: slug, warn: warn).named(text)
      case .day(let day): SnapshotFile(stateOf: try context.past(day))
      }
    return try Export(of: context, for: group, after: before)
  }

  /// The snapshot that the group was given last, or the team where there is no group.
  func lastSnapshot(
    of slug: String?, givenTo group: Group?, until day: CalendarDay, warn: (FileFault) -> Void
  ) throws(FileFault) -> SnapshotFile? {
    let found = try lastSnapshot(of: slug, givenTo: group ?? .team(of: settings), until: day)
    found.faults.forEach(warn)
    return found.snapshot
  }

  /// Reads the snapshots of a project, or of the portfolio; each of them whole.
  ///
  /// `warn` is told of files that cannot be read. Throws a ``FileFault`` where the folder cannot be listed.
  package func readSnapshots(
    of slug: String?, warn: (FileFault) -> Void
  ) throws(FileFault) -> [SnapshotFile] {
    let found = try snapshots(of: slug)
    found.faults.forEach(warn)
    return found.files.map(\.content)
  }

  /// The group of such a title; throws a ``Failure`` where there is none.
  package func group(named text: String) throws -> Group {
    if let group = settings.groups.first(where: { $0.title.folded == text.folded }) { return group }
    throw Failure(
      .notFound, "ingen grupp \"\(text)\"", "no group \"\(text)\"", field: "--for",
      choices: settings.groups.map(\.title).nearestFirst(to: text) { [$0] })
  }
}

extension Group {
  /// The group of the workspace that is the team; a nameless one where it has none.
  fileprivate static func team(of settings: WorkspaceSettings) -> Group {
    if let team = settings.group(of: .team) { return team }
    var team = Group()
    team.audience = .known(.team)
    return team
  }
}

extension [SnapshotFile] {
  /// The snapshot that is meant, by id, the beginning of the id, or title; throws a ``Failure`` where not exactly one
  /// is meant.
  package func named(_ text: String) throws -> SnapshotFile {
    let meant = filter { $0.id.text.utf8.starts(with: text.utf8) || $0.title.folded == text.folded }
    if let snapshot = meant.first, meant.count == 1 { return snapshot }
    throw Failure(
      .notFound, "ingen lägesbild \"\(text)\"", "no snapshot \"\(text)\"",
      choices: (meant.isEmpty ? nearestFirst(to: text) { [$0.id.text, $0.title] } : meant)
        .prefix(5).map { $0.id.text + " " + $0.title })
  }
}
