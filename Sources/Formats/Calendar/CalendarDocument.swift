package import Model
package import Reports

/// The days of a status as a calendar that others subscribe to or read in again: iCalendar, RFC 5545.
///
/// An event keeps its UID from snapshot to snapshot and its SEQUENCE rises when it changes, so a calendar that has
/// the earlier one moves it instead of showing it twice. Days are days, in no time zone, and block no one's time.
package struct CalendarDocument: Sendable {
  private let title: String
  private let organisation: String
  private let on: CalendarDay
  private let language: Language
  private let projects: [ProjectStatus]
  private let isOfSeveral: Bool
  private let at: Instant

  /// Makes the calendar of one project; `at` is the instant when the status was made, which every event is stamped
  /// with.
  package init(of status: ProjectStatus, at: Instant) {
    title = status.title
    organisation = status.organisation
    on = status.on
    language = status.language.known ?? .sv
    projects = [status]
    isOfSeveral = false
    self.at = at
  }

  /// Makes one calendar of every project's days.
  package init(of portfolio: PortfolioStatus, at: Instant) {
    language = portfolio.language.known ?? .sv
    title =
      portfolio.organisation.isEmpty ? Phrase("Portfölj", "Portfolio")(language) : portfolio.organisation
    organisation = portfolio.organisation
    on = portfolio.on
    projects = portfolio.projects
    isOfSeveral = true
    self.at = at
  }

  /// The text of the file, with lines that end in CR LF.
  package var text: String {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//brygga//brygga//" + language.rawValue.uppercased())
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("X-WR-CALNAME", text: title)
    lines.add("X-WR-CALDESC", text: [on.iso, organisation].filter { !$0.isEmpty }.joined(separator: " · "))
    for project in projects {
      var taken: Set<[UInt8]> = []
      for event in project.events where event.day != .unset {
        let entry = CalendarEntry(event, in: project, language, namesProject: isOfSeveral)
        entry.write(to: &lines, stamp: at.basic, taken: &taken)
      }
      // A calendar keeps an event until a file says that it is cancelled.
      for event in project.withdrawn where event.day != .unset {
        let entry = CalendarEntry(event, in: project, language, namesProject: isOfSeveral, isWithdrawn: true)
        entry.write(to: &lines, stamp: at.basic, taken: &taken)
      }
    }
    lines.add("END", "VCALENDAR")
    return lines.text
  }
}

extension Instant {
  /// The instant as a calendar writes it: `20261124T094107Z`.
  fileprivate var basic: String {
    String(String.UnicodeScalarView(rfc3339.unicodeScalars.filter { $0 != "-" && $0 != ":" }))
  }
}
