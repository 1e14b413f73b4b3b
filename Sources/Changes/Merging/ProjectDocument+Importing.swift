package import Model

extension ProjectDocument {
  /// Takes in another copy of the project, with those lines of its history that are not known here.
  ///
  /// What both had in common is found in history; what the copy changed without a line becomes one line of cause
  /// `import`. The project is its own again where the copy holds nothing new. Reads all lines of both.
  @discardableResult
  package mutating func importCopy(_ copy: MergeInput, on context: ChangeContext, with reference: Reference)
    -> Merge
  {
    let known = Set(history.map(\.id.text))
    let fresh = copy.history.filter { !known.contains($0.id.text) }
    let all = (history + fresh).sorted { ($0.placed, $0.id) < ($1.placed, $1.id) }
    let base = CommonState(of: project, copy.project, by: all).project
    let merge = Merge(
      base: base, MergeInput(project, history: history), MergeInput(copy.project, history: all),
      with: reference
    )
    let before = project
    adopt(merge.project, fresh)
    var differences =
      fresh.isEmpty
      ? before.differences(to: merge.project, at: project.id.text)
      : ProjectDocument.unexplained(in: merge.project, by: all)
    differences += merge.renamed.map { renamed in
      Difference(record: renamed.to, field: "id", before: .text(renamed.from), after: .text(renamed.to))
    }
    if differences.isEmpty { return merge }
    var line = entry("project.import", record: project.id.text, on: context, differences)
    line.cause = .known(.imported)
    adopt(merge.project, [line])
    return merge
  }
}
