import Changes
package import Model
package import Reports

/// What Markdown and HTML are written from: the words of a status, and which template they go into.
package struct Report: Sendable {
  package let value: ReportValue
  package let scope: ReportScope
  /// Which keys it has.
  package let shape: ReportShape
  /// `steering`, `team`, `public`, `voice` or `portfolio`.
  package let template: String

  /// `snapshot` is the file that the status stands in: answers name it.
  package init(
    of status: ProjectStatus, in snapshot: SnapshotFile? = nil, as format: ReportFormat, version: String
  ) {
    scope = ReportScope(
      language: status.language.known ?? .en, today: status.on, format: format, version: version,
      snapshot: snapshot)
    value = scope.object(status)
    shape = ReportShape(of: ProjectStatus.self)
    template = (status.audience?.shown ?? .team).rawValue
  }

  package init(of status: PortfolioStatus, as format: ReportFormat, version: String) {
    scope = ReportScope(
      language: status.language.known ?? .en, today: status.on, format: format, version: version)
    value = scope.object(status)
    shape = ReportShape(of: PortfolioStatus.self)
    template = "portfolio"
  }
}
