extension Dossier {
  /// Makes what a merge dropped on the project as it is now, as far as it fits.
  @discardableResult
  package mutating func regain(
    _ lost: [Difference], on occasion: Occasion, with reference: Reference
  ) throws(Refusal) -> Made {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    let record = project.id.text
    let whole: Project
    do throws(Unappliable) {
      whole = try project.applying(lost, at: record, fit: .loose)
    } catch {
      throw Refusal(
        .invalid, Phrase("det som föll bort passar inte längre", "what was dropped fits no longer"))
    }
    var making = try Making(whole, at: nextInstant(occasion), occasion, reference)
    making.writeSites()
    return Made(
      entry: keep(making.project, "project.regain", record: record, on: occasion, cause: .repair),
      record: record)
  }
}
