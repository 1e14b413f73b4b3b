import Changes
import Model
import Process
import Reports
internal import Storage

extension Sync {
  /// Adds to the outcome what came in: lines of others, conflicts, decisions to settle and files that cannot be read.
  func tellOfWhatCame(from before: String?, _ outcome: inout SyncOutcome) throws(FileFault) {
    guard let head = try head() else { return }
    outcome.received += try lines(from: before, to: head)
    for slug in Set(try git.changedFiles(from: before, to: head).compactMap(\.projectSlug)).sorted() {
      let project: Project
      switch workspace.listing(of: slug) {
      case .broken(_, let fault):
        outcome.faults.append(fault)
        continue
      case .readable(let document, _): project = document.project
      }
      let earlier = try before.flatMap { (state) throws(FileFault) in try git.project(slug, in: state) }
      let known = Set(earlier?.conflicts.map(\.id.text) ?? [])
      let new = project.conflicts.filter { !known.contains($0.id.text) }
      if !new.isEmpty { outcome.conflicts.append((slug, new)) }
      let wasToSettle = Set(earlier.map(toSettle)?.map(\.place) ?? [])
      for todo in toSettle(project) where !wasToSettle.contains(todo.place) {
        outcome.toSettle.append((slug, todo.title))
      }
    }
  }

  private func toSettle(_ project: Project) -> [Todo] {
    ProjectState(of: project, with: reference, on: context.today)?.todo.filter { $0.kind == .toSettle } ?? []
  }
}
