package import Model

extension ProjectDocument {
  /// Puts what others wrote under one's own unsaved changes.
  ///
  /// `theirs` is the project as it stands in the file, with all lines that are written; `base` what this document was
  /// read from. What merging itself makes, conflicts above all, becomes a line of cause `merge`. Reads all lines of
  /// both.
  @discardableResult
  package mutating func unite(
    _ theirs: MergeInput, base: Project, on context: ChangeContext, with reference: Reference
  ) -> Merge {
    let merge = Merge(base: base, MergeInput(project, history: history), theirs, with: reference)
    let written = Set(theirs.history.map(\.id.text))
    let own = unsavedEntries.filter { !written.contains($0.id.text) }
    let before = merge.project.withConflicts(explainedBy: project, over: theirs.project)
    rest(
      on: merge.project, history: (theirs.history + own).sorted { ($0.placed, $0.id) < ($1.placed, $1.id) })
    note(merge, since: before, on: context)
    lookOutside()
    return merge
  }

  /// Adds the line that says what merging made; none where it made nothing.
  private mutating func note(_ merge: Merge, since before: Project, on context: ChangeContext) {
    var differences = before.differences(to: merge.project, at: merge.project.id.text)
    differences += merge.renamed.map { renamed in
      Difference(record: renamed.to, field: "id", before: .text(renamed.from), after: .text(renamed.to))
    }
    if differences.isEmpty { return }
    var line = entry("project.merge", record: merge.project.id.text, on: context, differences)
    line.cause = .known(.merge)
    adopt(merge.project, [line])
  }
}

extension Project {
  /// The project before merging opened or changed conflicts: those of one side where a line of that side explains them.
  fileprivate func withConflicts(explainedBy ours: Project, over theirs: Project) -> Project {
    var before = self
    before.conflicts = []
    for id in Set((conflicts + ours.conflicts + theirs.conflicts).map(\.id)) {
      let (now, here, there) = (conflicts[id], ours.conflicts[id], theirs.conflicts[id])
      let isOurs = now.same(as: here) || now.same(as: there)
      if let conflict = isOurs ? now : there { before.conflicts.place(conflict) }
    }
    return before
  }
}
