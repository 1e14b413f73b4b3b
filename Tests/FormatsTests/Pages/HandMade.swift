import Model
import Reports
import TestSupport

/// Statuses made by hand, small enough to be read in a picture.
enum HandMade {
  static let today = Fixtures.today

  /// A project in its second phase of three; every text from people is `text`, or words of its own.
  static func status(_ text: String? = nil, in language: Language = .en) -> ProjectStatus {
    var status = ProjectStatus()
    (status.slug, status.title) = ("sepsis", text ?? "Sepsis alert")
    (status.on, status.language) = (today, .known(language))
    (status.organisation, status.summary) = (text ?? "Region North", text ?? "Warns early.")
    (status.phase, status.furthestPhase, status.condition) = ("Preparation", "Preparation", "active")
    status.phases = phases(text)
    status.events = events(text)
    status.barriers = barriers(text)
    status.stakeholders = people(text)
    status.coverage = coverage(text)
    status.indicators = indicators(text)
    return status
  }

  private static func phases(_ text: String?) -> [PhaseStatus] {
    var behind = PhaseStatus()
    (behind.id, behind.title, behind.place) = ("E", text ?? "Exploration", .known(.behind))
    (behind.start, behind.end) = (today + -200, today + -90)
    (behind.gate, behind.gateTitle) = ("G1", text ?? "Worth trying")
    (behind.outcome, behind.decidedOn) = ("go", today + -90)
    var now = PhaseStatus()
    (now.id, now.title, now.place) = ("P", text ?? "Preparation", .known(.now))
    (now.start, now.end, now.isPlanned) = (today + -90, today + 30, true)
    (now.gate, now.gateTitle) = ("G2", text ?? "Ready to begin")
    var ahead = PhaseStatus()
    (ahead.id, ahead.title, ahead.place) = ("I", text ?? "Implementation", .known(.ahead))
    return [behind, now, ahead]
  }

  private static func events(_ text: String?) -> [EventStatus] {
    let kinds: [(EventKind, String, Int)] = [
      (.condition, "Consent wording agreed", -9), (.action, "Ward Wi-Fi measured", 6),
      (.ask, "Money for the pilot", 13), (.gate, "Ready to begin", 30), (.review, "Half-year review", 90),
      (.expiry, "Evidence of accuracy", 160), (.action, "Far off", 500),
    ]
    return kinds.enumerated().map { index, kind in
      var event = EventStatus()
      (event.record, event.kind) = ("record/\(index)", .known(kind.0))
      (event.title, event.day, event.late) = (text ?? kind.1, today + kind.2, kind.2 < 0)
      (event.place, event.who) = (text ?? "", text)
      if kind.0 == .review { event.end = today + 104 }
      return event
    }
  }

  private static func barriers(_ text: String?) -> [BarrierStatusLine] {
    let rated: [(String, Int?, Int?, Bool)] = [
      ("No legal ground", 5, 1, true), ("Staff are tired", 4, 4, false), ("Old scanners", 4, 4, false),
      ("Integration", 4, 4, true), ("Nobody knows yet", nil, 3, false),
    ]
    return rated.map { rated in
      var barrier = BarrierStatusLine()
      (barrier.title, barrier.impact, barrier.changeability) = (text ?? rated.0, rated.1, rated.2)
      (barrier.blocking, barrier.owner) = (rated.3, text)
      return barrier
    }
  }

  private static func people(_ text: String?) -> [StakeholderStatus] {
    let rated: [(String, Int?, Int?, Bool)] = [
      ("Chief physician", 5, 4, true), ("Patients' council", 1, 5, true), ("Supplier", 2, 5, false),
      ("Night staff", nil, nil, false),
    ]
    return rated.map { rated in
      var person = StakeholderStatus()
      (person.title, person.perspective) = (text ?? rated.0, text ?? "professions")
      (person.power, person.interest, person.voice) = (rated.1, rated.2, rated.3)
      return person
    }
  }

  private static func coverage(_ text: String?) -> [CoverageStatus] {
    let levels: [(String, Bool, Int, Int, Bool)] = [
      ("Patients", true, 3, 1, false), ("Professions", true, 3, 4, true), ("Suppliers", false, 0, 2, false),
    ]
    return levels.map { level in
      var row = CoverageStatus()
      (row.title, row.demanded, row.required, row.reached, row.counts) = level
      (row.requiredWords, row.reachedWords) = ("level \(level.2)", "level \(level.3)")
      if let text { (row.title, row.why) = (text, text) }
      return row
    }
  }

  private static func indicators(_ text: String?) -> [IndicatorStatus] {
    var alarms = IndicatorStatus()
    (alarms.title, alarms.light) = (text ?? "Alarms an hour", "red")
    (alarms.value, alarms.date) = ("9.5", today + -2)
    (alarms.lower, alarms.upper, alarms.baseline) = (Number("1"), Number("8"), Number("4"))
    alarms.points = [(-90, "3"), (-60, "4.5"), (-30, "8.2"), (-2, "9.5")].map { days, value in
      var point = PointStatus()
      (point.day, point.value) = (today + days, Number(value))
      return point
    }
    var silent = IndicatorStatus()
    (silent.title, silent.light) = (text ?? "Readmissions", "grey")
    return [alarms, silent]
  }
}
