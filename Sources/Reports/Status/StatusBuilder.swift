internal import Changes
internal import Model
internal import Process

/// The sources of a status: the project as it stands for all, and what the reader may see of it.
struct StatusBuilder {
  let projectState: ProjectState
  let shown: ProjectState
  let reader: ReportAudience
  let revisions: ChangeCounts
  let dated: DatedRecords

  var project: Project { shown.project }
  var language: Language { reader.language }

  func title(of perspective: Code<Perspective>) -> String {
    projectState.catalogue.perspective(perspective)?.title(language) ?? perspective.text
  }

  /// The sites in words; empty where it is all of them: a project with one place need not name it.
  func places(_ sites: [ID<Site>]) -> String {
    let all = project.sites.map(\.id)
    if sites.isEmpty || all.allSatisfy(sites.contains) { return "" }
    return sites.firstOfEach.compactMap { project.sites[$0]?.title }.joined(separator: ", ")
  }

  /// The asks that are open, those of the reader's own group first; others than the team hear of three at most.
  var asks: [Ask] {
    let own = project.asks.filter { $0.status == .open && $0.archived == nil }.sorted { left, right in
      if isOwn(left) != isOwn(right) { return isOwn(left) }
      return (left.byDate ?? .distant, left.id) < (right.byDate ?? .distant, right.id)
    }
    return Array(own.prefix(reader.isTeam ? own.count : 3))
  }

  private func isOwn(_ ask: Ask) -> Bool { reader.group.map { $0.same(as: ask.group) } ?? true }
}
