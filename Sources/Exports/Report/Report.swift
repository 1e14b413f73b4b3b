package import Coproduction

/// What Markdown and HTML are written from: the words of a status, and which template they go into.
package struct Report: Sendable {
  package let value: ReportValue
  package let scope: ReportScope
  /// `steering`, `team`, `public`, `voice` or `portfolio`.
  package let template: String

  package init(of status: ProjectStatus, as format: ReportFormat, version: String) {
    scope = ReportScope(
      language: status.language.known ?? .en, today: status.on, format: format, version: version)
    value = scope.object(status)
    // A kind of reader that this version does not know is shown as little as the public.
    template = (status.audience.map { $0.known ?? .general } ?? .team).rawValue
  }

  package init(of status: PortfolioStatus, as format: ReportFormat, version: String) {
    scope = ReportScope(
      language: status.language.known ?? .en, today: status.on, format: format, version: version)
    value = scope.object(status)
    template = "portfolio"
  }
}
