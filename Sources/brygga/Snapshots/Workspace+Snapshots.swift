import Changes
import Model
import ProjectFiles
import Reports

extension Workspace {
  /// A snapshot of a project for a group, with what is new since what is wanted; it is not kept.
  ///
  /// Without a group it is for the team, and held against what the team was given last.
  func snapshot(
    of situation: Situation, for group: Group?, since: SinceWanted = .last
  ) throws -> SnapshotFile {
    let before = try earlier(since, than: situation, for: group)
    return try SnapshotFile(of: situation, for: group, after: before)
  }

  private func earlier(
    _ wanted: SinceWanted, than situation: Situation, for group: Group?
  ) throws -> SnapshotFile? {
    switch wanted {
    case .last:
      try readSnapshots(of: situation.dossier.slug, situation.language)
        .last(givenTo: group, until: situation.today, in: settings)
    case .snapshot(let text):
      try readSnapshots(of: situation.dossier.slug, situation.language).named(text)
    case .day(let day):
      try SnapshotFile(stateOf: try situation.past(day))
    }
  }

  func readSnapshots(of slug: String?, _ language: Language) throws -> [SnapshotFile] {
    do throws(FileFault) {
      let found = try snapshots(of: slug)
      for fault in found.faults { Streams.writeWords("brygga: " + fault.message(language) + "\n") }
      return found.files.map(\.content)
    } catch { throw Failure(error) }
  }
}

extension [SnapshotFile] {
  /// What the group was given last until a day, the team where there is none; what came later they did not know then.
  func last(givenTo group: Group?, until day: CalendarDay, in settings: WorkspaceSettings) -> SnapshotFile? {
    filter { $0.on <= day }.last(givenTo: group ?? .team(of: settings))
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
