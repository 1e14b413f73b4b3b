package import Model

extension ProjectDocument {
  /// Writes beside each site what its transitions come to, where a hand or a merge wrote something else.
  ///
  /// Throws a ``Refusal`` where the project may only be read or its framework is not here. Replays every transition.
  @discardableResult
  package mutating func writeSites(on context: ChangeContext, with reference: Reference) throws(Refusal)
    -> ChangeResult
  {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    var transaction = try Transaction(project, at: nextInstant(context), context, reference)
    transaction.writeSites()
    let record = project.id.text
    return ChangeResult(
      entry: keep(transaction.project, "project.sites", record: record, on: context, cause: .repair),
      record: record)
  }
}
