package import Model

extension Dossier {
  /// Writes beside each site what its transitions come to, where a hand or a merge wrote something else.
  @discardableResult
  package mutating func writeSites(on occasion: Occasion, with reference: Reference) throws(Refusal) -> Made {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    var making = try Making(project, at: nextInstant(occasion), occasion, reference)
    making.writeSites()
    let record = project.id.text
    return Made(
      entry: keep(making.project, "project.sites", record: record, on: occasion, cause: .repair),
      record: record)
  }
}
