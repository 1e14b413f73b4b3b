package import Model

extension ProjectDocument {
  /// Writes beside each site what its transitions come to, where a hand or a merge wrote something else.
  @discardableResult
  package mutating func writeSites(on occasion: Occasion, with reference: Reference) throws(Refusal)
    -> ChangeResult
  {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    var transaction = try Transaction(project, at: nextInstant(occasion), occasion, reference)
    transaction.writeSites()
    let record = project.id.text
    return ChangeResult(
      entry: keep(transaction.project, "project.sites", record: record, on: occasion, cause: .repair),
      record: record)
  }
}
