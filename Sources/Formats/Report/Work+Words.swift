internal import Model
package import Reports

extension BarrierStatusLine: ReportRecord {
  package static var reportWords: [ReportWord<BarrierStatusLine>] {
    [
      .init("impact_words", Phrase("påverkan av fem", "impact of five")) { barrier, scope in
        barrier.impact.map { scope("\($0) av 5", "\($0) of 5") } ?? "–"
      },
      .init("days_words", Phrase("hur länge öppet", "how long open")) { barrier, scope in
        scope.days(barrier.days)
      },
      .init("actions_words", Phrase("vad som görs, i ord", "what is done, in words")) { barrier, scope in
        switch barrier.actions {
        case _ where !barrier.work.isEmpty: barrier.work
        case 0: scope("ingen åtgärd", "no action")
        case 1: scope("en åtgärd", "one action")
        default: scope("\(barrier.actions) åtgärder", "\(barrier.actions) actions")
        }
      },
    ]
  }
}

extension ActionStatusLine: ReportRecord {
  package static var reportWords: [ReportWord<ActionStatusLine>] {
    [
      .init("late_words", Phrase("hur försenat; tom om i tid", "how overdue; empty where on schedule")) {
        action, scope in
        scope.late(action.daysLate)
      }
    ]
  }
}

extension IndicatorStatus: ReportRecord {
  /// The limits between which its values should lie, in words; empty where none is set.
  func limits(_ scope: ReportScope) -> String {
    switch (lower.map(scope.number), upper.map(scope.number)) {
    case (nil, nil): ""
    case (let lower?, nil): scope("minst \(lower)", "at least \(lower)")
    case (nil, let upper?): scope("högst \(upper)", "at most \(upper)")
    case (let lower?, let upper?): scope("\(lower) till \(upper)", "\(lower) to \(upper)")
    }
  }

  package static var reportWords: [ReportWord<IndicatorStatus>] {
    [
      .init("limits_words", Phrase("gränser i ord", "limits in words")) { indicator, scope in
        indicator.limits(scope)
      }
    ]
  }
}

extension SiteStatus: ReportRecord {
  package static var reportWords: [ReportWord<SiteStatus>] {
    [
      .init("days_words", Phrase("hur länge", "for how long")) { site, scope in scope.days(site.days) }
    ]
  }
}

extension SinceStatus: ReportRecord {
  package static var reportWords: [ReportWord<SinceStatus>] {
    [
      .init("nothing_words", Phrase("att inget hänt; annars tom", "that nothing happened; else empty")) {
        since, scope in
        since.parts.isEmpty && since.rest == nil ? ChangeReport.nothing(scope.language) : ""
      },
      .list(
        "first_parts", Phrase("det tyngsta nya, högst åtta rader", "the weightiest news, eight lines at most")
      ) {
        since, _ in since.brief
      },
      .init("more_words", Phrase("nyheter utöver dem, i ord", "news beyond them, in words")) { since, scope in
        let rest = since.parts.lineCount - since.brief.lineCount
        return rest > 0 ? scope("och \(rest) till.", "and \(rest) more.") : ""
      },
      .init("rest_words", Phrase("resten i ord", "the rest in words")) { since, scope in
        guard let rest = since.rest else { return "" }
        return (since.parts.isEmpty ? "" : scope("Dessutom ", "Also ")) + rest + "."
      },
    ]
  }

  /// The news in brief, three lines of a kind at most: what was taken back and moved comes before what is new.
  private var brief: [SincePartStatus] {
    var left = 8
    return parts.compactMap { part in
      var part = part
      part.lines = Array(part.lines.prefix(min(3, left)))
      left -= part.lines.count
      return part.lines.isEmpty ? nil : part
    }
  }
}

extension [SincePartStatus] {
  fileprivate var lineCount: Int { reduce(0) { $0 + $1.lines.count } }
}
