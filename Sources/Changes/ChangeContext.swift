package import Model

/// When and by whom something is done: what a rule needs to know of the world.
package struct ChangeContext: Sendable {
  package var at: Instant
  /// The day where the person is.
  package var today: CalendarDay
  /// The author in history; who decided is content.
  package var by: String
  /// What the workspace is called: the name of a project's first site.
  package var organisation = ""
  /// The title of the group that decides, to whom a submission is put.
  package var steeringGroup = ""
  /// Makes ids repeatable, for tests.
  package var seed: String?
  /// SHA-256 in 64 hexadecimal digits; the core has no cryptography of its own.
  package var digest: @Sendable ([UInt8]) -> String

  package init(
    at: Instant, today: CalendarDay, by: String, seed: String? = nil,
    digest: @escaping @Sendable ([UInt8]) -> String
  ) {
    self.at = at
    self.today = today
    self.by = by
    self.seed = seed
    self.digest = digest
  }
}
