package import Changes
package import Formats
package import Model
package import Storage

/// All projects of the workspace at one time, with their history.
package struct PortfolioContext {
  let workspace: Workspace
  let changeContext: ChangeContext
  let language: Language
  package let reference: Reference
  /// The projects that are not archived; on a day that is asked for, those that were there then.
  package let contexts: [ProjectContext]
  /// The projects that are not archived now, as they are now.
  package let documents: [ProjectDocument]
  /// The slugs of the projects that cannot be read.
  let broken: [String]

  /// Reads every project with its history; `progress` is told the number read so far and the number of all.
  ///
  /// Throws a ``Failure`` where the reference data or the folder cannot be read.
  package init(
    _ workspace: Workspace, on changeContext: ChangeContext, at day: CalendarDay? = nil,
    in language: Language,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws {
    var contexts: [ProjectContext] = []
    var broken: [String] = []
    do throws(FileFault) {
      reference = try workspace.reference()
      let slugs = try workspace.slugs()
      for (index, slug) in slugs.enumerated() {
        progress(index, slugs.count)
        do throws(FileFault) {
          let open = try workspace.open(slug, withHistory: true)
          contexts.append(ProjectContext(open.document, changeContext, reference, language: language))
        } catch { broken.append(slug) }
      }
    } catch { throw Failure(error) }
    documents = contexts.map(\.document).filter { $0.project.archived == nil }
    var moment = changeContext
    if let day {
      contexts = try contexts.compactMap { try $0.pastIfThere(day) }
      moment.today = day
    }
    self.workspace = workspace
    self.changeContext = moment
    self.language = language
    self.contexts = contexts.filter { $0.project.archived == nil }
    self.broken = broken
  }

  /// Makes a snapshot of all projects for a group, with the news since the baseline; it is not kept.
  ///
  /// `warn` is told of files that cannot be read. Throws a ``Failure`` or a ``Refusal``.
  package func snapshot(
    for group: Group?, since baseline: SnapshotBaseline = .last, warn: (FileFault) -> Void
  ) throws -> Export {
    try Export(of: self, for: group, after: try earlier(baseline, for: group, warn: warn))
  }

  /// The snapshot that each project is compared with, by slug; nothing for those that were not there.
  private func earlier(
    _ wanted: SnapshotBaseline, for group: Group?, warn: (FileFault) -> Void
  ) throws -> [String: SnapshotFile] {
    let whole: SnapshotFile?
    do {
      switch wanted {
      case .last:
        whole = try workspace.lastSnapshot(
          of: nil, givenTo: group, until: changeContext.today + -1, warn: warn)
      case .snapshot(let text): whole = try workspace.readSnapshots(of: nil, warn: warn).named(text)
      case .day(let day):
        let then = try contexts.compactMap { context in
          try context.pastIfThere(day).map { (context.document.slug, SnapshotFile(stateOf: $0)) }
        }
        return Dictionary(then) { first, _ in first }
      }
    } catch let fault as FileFault { throw Failure(fault) }
    let parts = contexts.compactMap { context in
      whole?.part(of: context.project.id).map { (context.document.slug, $0) }
    }
    return Dictionary(parts) { first, _ in first }
  }
}
