internal import Model
internal import Reports

extension Chart {
  /// Draws the events week by week, around today; nil where there are none.
  ///
  /// What lies outside the weeks stands in the table alone.
  static func timeline(of status: ProjectStatus, _ scope: ReportScope) -> Chart? {
    let events = status.events.filter { $0.kind != .phase }
      .sorted { ($0.day, $0.record) < ($1.day, $1.record) }
    guard !events.isEmpty else { return nil }
    let weeks = Weeks(of: events, around: status.on)
    let shown = Array(events.filter { !$0.done && weeks.contains($0.day) || $0.late }.prefix(24))
    var out = Drawing(width: Weeks.right + 8, height: 40 + Double(shown.count) * 22 + 34)
    let bottom = 36 + Double(shown.count) * 22
    weeks.draw(into: &out, down: bottom, scope)
    for (index, event) in shown.enumerated() {
      let y = 47 + Double(index) * 22
      let x = weeks.x(of: event.day)
      let kind = event.kind.known ?? .action
      out.group(titled: event.sentence(scope)) { out in
        out.text("tiny", event.title, at: .init(Weeks.left - 12, y + 4), anchor: .end, columns: 31)
        out.line("rule", from: .init(Weeks.left, y), to: .init(Weeks.right, y))
        if let end = event.end, end > event.day {
          out.box("track", at: .init(x, y - 4), width: weeks.x(of: end) - x, height: 8, round: 2)
        }
        out.mark(kind.shape, event.late ? "alarm" : kind.look, at: .init(x, y), radius: 6)
        let late = event.late ? scope(" försenat", " overdue") : ""
        let words = scope.short(event.day) + late
        let isRight = x > Weeks.right - 92
        out.text(
          event.late ? "late tiny" : "soft tiny", words, at: .init(isRight ? x - 11 : x + 11, y + 4),
          anchor: isRight ? .end : .start)
      }
    }
    out.drawKinds(shown, at: bottom + 24, scope)
    let late = events.count(where: \.late)
    return Chart(
      name: status.chartName("timeline"), title: scope("Kalender, vecka för vecka", "Calendar, week by week"),
      description: scope(
        "\(shown.count) händelser från \(scope(weeks.first.weekWords)) till \(scope(weeks.last.weekWords)), i dag \(scope(status.on.weekWords)); \(late) sena. Alla \(events.count) står i tabellen.",
        "\(shown.count) events from \(scope(weeks.first.weekWords)) to \(scope(weeks.last.weekWords)), today \(scope(status.on.weekWords)); \(late) late. All \(events.count) stand in the table."
      ), drawing: out,
      columns: [
        scope("Händelse", "Event"), scope("Slag", "Kind"), scope("Dag", "Day"), scope("Vecka", "Week"),
        scope("Läge", "State"),
      ],
      rows: events.map { event in
        [
          scope.joined([event.title, event.place], ", "), scope((event.kind.known ?? .action).label),
          event.day.iso, scope(event.day.weekWords),
          event.done ? scope("klart", "done") : event.late ? scope("försenat", "overdue") : "–",
        ]
      })
  }
}

/// The weeks that a timeline spans.
private struct Weeks {
  static let left = 250.0
  static let right = 712.0
  /// The Monday of the first week; ``last`` is that of the last.
  let first: CalendarDay
  let last: CalendarDay
  let today: CalendarDay

  /// Spans the open events, from at most 8 weeks back to at most 40 ahead, and at least 8 in all.
  init(of events: [EventStatus], around today: CalendarDay) {
    let open = events.filter { !$0.done }
    let earliest = max(open.map(\.day).min() ?? today, today + -56)
    let latest = min(open.map { max($0.day, $0.end ?? $0.day) }.max() ?? today, today + 280)
    self.today = today
    first = min(earliest, today).monday + -7
    last = max(max(latest, today).monday + 7, first + 49)
  }

  func contains(_ day: CalendarDay) -> Bool { day >= first && day < last + 7 }

  /// The place of a day across, held within the weeks.
  func x(of day: CalendarDay) -> Double {
    let days = Double(last - first + 7)
    let part = Double(min(max(day - first, 0), last - first + 6)) + 0.5
    return Self.left + part / days * (Self.right - Self.left)
  }

  /// Draws a line for each week, a name as often as there is room for names, and today.
  func draw(into out: inout Drawing, down bottom: Double, _ scope: ReportScope) {
    let count = (last - first) / 7 + 1
    let each = (Self.right - Self.left) / Double(count)
    let step = [1, 2, 4, 8, 13].first { Double($0) * each >= 34 } ?? 26
    for week in 0..<count {
      let x = Self.left + Double(week) * each
      out.line(week % step == 0 ? "rule strong" : "rule", from: .init(x, 24), to: .init(x, bottom))
      guard week % step == 0, Double(count - week) * each >= 30 else { continue }
      out.text("soft tiny", scope((first + week * 7).weekWords), at: .init(x + 2, 34))
    }
    let x = x(of: today)
    out.line("today", from: .init(x, 16), to: .init(x, bottom))
    let isRight = x > Self.right - 60
    out.text(
      "label tiny", scope("i dag ", "today ") + scope(today.weekWords), at: .init(x, 11),
      anchor: isRight ? .end : .middle)
  }
}

extension Drawing {
  /// Draws the key of the marks, for the kinds that are there.
  fileprivate mutating func drawKinds(_ events: [EventStatus], at y: Double, _ scope: ReportScope) {
    var x = 12.0
    for kind in EventKind.allCases where events.contains(where: { $0.kind == .known(kind) }) {
      mark(kind.shape, kind.look, at: .init(x, y - 4), radius: 5)
      let words = scope(kind.label)
      text("soft tiny", words, at: .init(x + 11, y))
      x += 30 + Double(words.unicodeScalars.count) * 6.6
    }
  }
}

extension EventKind {
  fileprivate var shape: Drawing.Shape {
    switch self {
    case .gate: .diamond
    case .review: .circle
    case .action, .phase: .square
    case .condition: .triangle
    case .expiry: .hourglass
    case .ask: .flag
    }
  }

  fileprivate var look: String {
    switch self {
    case .gate, .condition, .ask, .expiry: "strong"
    case .action, .phase: "plain"
    case .review: "open"
    }
  }
}

extension EventStatus {
  fileprivate func sentence(_ scope: ReportScope) -> String {
    scope.joined([title, place, scope((kind.known ?? .action).label), day.iso], ", ")
  }
}

extension CalendarDay {
  fileprivate var monday: CalendarDay { self + (1 - weekday) }
}
