internal import Model
internal import Reports

extension ProjectStatus {
  /// The keys of a page's drawings; where nothing is to be drawn, and in Markdown, they count as absent.
  static var chartWords: [ReportWord<ProjectStatus>] {
    [
      chart("chart_phases", Phrase("faser och beslutspunkter, ritade", "phases and gates, drawn")) {
        Chart.phases(of: $0, $1)?.figure
      },
      chart("chart_timeline", Phrase("kalender, ritad", "calendar, drawn")) {
        Chart.timeline(of: $0, $1)?.figure
      },
      chart("chart_barriers", Phrase("hinder, ritade", "barriers, drawn")) {
        Chart.barriers(of: $0, $1)?.figure
      },
      chart("chart_people", Phrase("intressenter, ritade", "stakeholders, drawn")) {
        Chart.people(of: $0, $1)?.figure
      },
      chart(
        "chart_coverage",
        Phrase("diagram över vilka perspektiv som är hörda", "diagram of the perspectives consulted")
      ) {
        Chart.coverage(of: $0, $1)?.figure
      },
      chart("chart_indicators", Phrase("indikatorer med kurvor", "indicators with curves")) {
        Chart.indicators(of: $0, $1)
      },
    ]
  }

  private static func chart(
    _ name: String, _ meaning: Phrase, _ draw: @escaping @Sendable (ProjectStatus, ReportScope) -> String?
  ) -> ReportWord<ProjectStatus> {
    ReportWord(name, meaning, as: .markup) { status, scope in
      .markup(scope.format == .html ? draw(status, scope) ?? "" : "")
    }
  }
}
