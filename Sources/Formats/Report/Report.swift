import Changes
package import Model
package import Reports

/// A report to be written in Markdown or HTML: the words of a status, and the template that they go into.
package struct Report: Sendable {
  package let value: ReportValue
  package let scope: ReportScope
  /// The keys that the tree has.
  package let shape: ReportShape
  /// The name of the template: `steering`, `team`, `public`, `voice` or `portfolio`.
  package let template: String

  /// Makes the report of a project's status; `snapshot` is the file that the status stands in: answers name it.
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

  /// Makes the report of a portfolio's status.
  package init(of status: PortfolioStatus, as format: ReportFormat, version: String) {
    scope = ReportScope(
      language: status.language.known ?? .en, today: status.on, format: format, version: version)
    value = scope.object(status)
    shape = ReportShape(of: PortfolioStatus.self)
    template = "portfolio"
  }
}
