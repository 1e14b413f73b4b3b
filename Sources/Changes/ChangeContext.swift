package import Model

/// The context of a change: when and by whom it is made, and what else a rule needs to know of the world.
package struct ChangeContext: Sendable {
  package var at: Instant
  /// The day in the place where the person is.
  package var today: CalendarDay
  /// The author in history; who decided is content.
  package var by: String
  /// The name of the workspace: that of a project's first site.
  package var organisation = ""
  /// The title of the group that decides, to whom a submission is put.
  package var steeringGroup = ""
  /// The currency of plans, by its code in ISO 4217; nil: SEK.
  package var currency: String?
  /// The seed that makes ids repeatable, for tests.
  package var seed: String?
  /// The SHA-256 of bytes in 64 hexadecimal digits; the core has no cryptography of its own.
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
