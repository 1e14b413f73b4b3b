package import Model

extension ProjectDocument {
  /// Brings in what a merge outside the program dropped.
  ///
  /// `then` is the project as that merge left it, `whole` the same with what was dropped; `name` is what the line is
  /// about, so that no merge is made good twice. Throws a ``Refusal`` where the project may only be read.
  @discardableResult
  package mutating func recoverLost(
    _ whole: Project, over then: Project, named name: String, on context: ChangeContext,
    with reference: Reference
  ) throws(Refusal) -> ChangeResult {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    let merge = regained(whole, over: then, with: reference)
    return ChangeResult(
      entry: keep(merge.project, "project.regain", record: name, on: context, cause: .repair), record: name)
  }

  /// The merge by which ``recoverLost(_:over:named:on:with:)`` would bring it in, without making it.
  package func regained(_ whole: Project, over then: Project, with reference: Reference) -> Merge {
    Merge(
      base: then, MergeInput(project, history: history), MergeInput(whole, history: history), with: reference)
  }

  /// True where that was done already.
  ///
  /// Linear in history.
  package func hasRegained(_ name: String) -> Bool {
    history.contains { $0.verb.same(as: "project.regain") && $0.record?.same(as: name) ?? false }
  }
}
