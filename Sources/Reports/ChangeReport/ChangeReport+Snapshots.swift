package import Changes
package import Model

extension ChangeReport {
  /// Compares two snapshots of one project, for those whom the first was made for; nil where one has no records.
  package init?(
    from before: SnapshotFile, to after: SnapshotFile, with reference: Reference,
    for audience: Audience? = nil, perspective: Code<Perspective>? = nil
  ) {
    guard let then = before.state, let now = after.state else { return nil }
    self.init(
      from: then, on: before.on, to: now, on: after.on, with: reference,
      for: audience ?? before.narrowest ?? after.narrowest,
      perspective: perspective ?? before.perspective ?? after.perspective)
  }

  /// Compares a snapshot with a state of the project on a day; nil where the snapshot has no records.
  package init?(
    from before: SnapshotFile, to now: Project, on day: CalendarDay, with reference: Reference,
    for audience: Audience? = nil, perspective: Code<Perspective>? = nil, hiding names: NameRedactor? = nil
  ) {
    guard let then = before.state else { return nil }
    self.init(
      from: then, on: before.on, to: now, on: day, with: reference, for: audience ?? before.narrowest,
      perspective: perspective ?? before.perspective, hiding: names)
  }
}

extension SnapshotFile {
  /// The audience that it was made for, where that is not the team; it holds no more than they may see.
  fileprivate var narrowest: Audience? { audience.flatMap { $0 == .team ? nil : $0.shown } }
}
