package import Model

extension ProjectDocument {
  /// Writes beside each site what its transitions come to, where a hand or a merge wrote something else.
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
