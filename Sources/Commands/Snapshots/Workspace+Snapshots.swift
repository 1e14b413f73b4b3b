internal import Changes
package import Model
internal import Storage
internal import Tracker

extension Workspace {
  /// A snapshot of a project for a group, with what is new since what is wanted; it is not kept.
  ///
  /// Without a group it is for the team, and held against what the team was given last, on another day: what is exported
  /// twice in a day says the same news twice.
  func snapshot(
    of context: CommandContext, for group: Group?, since: SnapshotBaseline = .last
  ) throws -> SnapshotFile {
    let before = try earlier(since, than: context, for: group)
    return try SnapshotFile(of: context, for: group, after: before)
  }

  private func earlier(
    _ wanted: SnapshotBaseline, than context: CommandContext, for group: Group?
  ) throws -> SnapshotFile? {
    switch wanted {
    case .last:
      try lastSnapshot(
        of: context.document.slug, givenTo: group, until: context.today + -1, context.language)
    case .snapshot(let text):
      try readSnapshots(of: context.document.slug, context.language).named(text)
    case .day(let day):
      try SnapshotFile(stateOf: try context.past(day))
    }
  }

  /// What the group was given last, the team where there is none; what cannot be read is said.
  func lastSnapshot(
    of slug: String?, givenTo group: Group?, until day: CalendarDay, _ language: Language
  ) throws -> SnapshotFile? {
    do throws(FileFault) {
      let found = try lastSnapshot(of: slug, givenTo: group ?? .team(of: settings), until: day)
      tell(found.faults, language)
      return found.snapshot
    } catch { throw Failure(error) }
  }

  func readSnapshots(of slug: String?, _ language: Language) throws -> [SnapshotFile] {
    do throws(FileFault) {
      let found = try snapshots(of: slug)
      tell(found.faults, language)
      return found.files.map(\.content)
    } catch { throw Failure(error) }
  }

  private func tell(_ faults: [FileFault], _ language: Language) {
    for fault in faults { Streams.writeWords("brygga: " + fault.message(language) + "\n") }
  }
}

extension Group {
  /// The group of the workspace that is the team; a nameless one where it has none.
  package static func team(of settings: WorkspaceSettings) -> Group {
    if let team = settings.group(of: .team) { return team }
    var team = Group()
    team.audience = .known(.team)
    return team
  }
}
