package import Model

extension ProjectDocument {
  /// Writes a line for what merging made and what stands in the project already: git merges files, not documents.
  ///
  /// `left` and `right` are the two projects that were merged; a conflict as either had it was not made by merging.
  package mutating func noteMerged(
    _ left: Project?, _ right: Project?, renamed: [RenamedRecord], on context: ChangeContext
  ) {
    var before = project
    for conflict in project.conflicts {
      let (own, theirs) = (left?.conflicts[conflict.id], right?.conflicts[conflict.id])
      if own?.same(as: conflict) ?? false || theirs?.same(as: conflict) ?? false { continue }
      before.conflicts.removeAll { $0.id == conflict.id }
      if let earlier = theirs ?? own { before.conflicts.place(earlier) }
    }
    var differences = before.differences(to: project, at: project.id.text)
    differences += renamed.map { renamed in
      Difference(record: renamed.to, field: "id", before: .text(renamed.from), after: .text(renamed.to))
    }
    if differences.isEmpty { return }
    var entry = entry("project.merge", record: project.id.text, on: context, differences)
    entry.cause = .known(.merge)
    adopt(project, [entry])
  }
}
