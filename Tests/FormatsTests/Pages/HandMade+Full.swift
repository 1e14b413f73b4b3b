import Model
import Reports

extension HandMade {
  /// A project with as much as one page is ever asked to hold.
  static func full(
    _ audience: Audience?, _ text: String? = nil, in language: Language = .en
  ) -> ProjectStatus {
    var status = status(text, in: language)
    status.audience = audience.map(OpenEnum.known)
    (status.group, status.perspective) = (text ?? "Steering group", text)
    (status.madeBy, status.hash) = (text ?? "Anna Berg", "0123456789abcdef")
    status.caseNumber = text ?? "RS 2026/118"
    status.application = [text ?? "prediction", text ?? "MDR class IIa"]
    (status.budget, status.spent) = (1_200_000, 480_000)
    status.wanted = asks(text)
    status.decisions = [decision(text)]
    status.conditions = conditions(text)
    (status.barriersOpen, status.barriersBlocking, status.barriersExternal) = (9, 2, 3)
    status.sites = sites(text)
    var last = TakenStatus()
    (last.gate, last.outcome, last.on) = ("G1", "go", today + -90)
    status.lastDecision = last
    (status.lateActions, status.ahead) = (actions(text, -4), actions(text, 6))
    status.todo = todo(text)
    (status.heard, status.positions) = (heard(text), positions(text))
    status.expires = expires(text)
    status.since = since(text)
    return status
  }

  private static func asks(_ text: String?) -> [WantedStatus] {
    ["Pay for the pilot in 2027", "Lift the question of legal ground", "Name a clinical owner"].map { title in
      var ask = WantedStatus()
      (ask.title, ask.group) = (text ?? title, text ?? "Steering group")
      (ask.byDate, ask.recommended) = (today + 20, 1)
      ask.options = ["Yes, in full", "Yes, half of it", "No"].map { words in
        var option = AskOption()
        option.text = text ?? words
        (option.consequence, option.cost) = (text ?? "starts in February", text ?? "SEK 400,000")
        return option
      }
      return ask
    }
  }

  private static func decision(_ text: String?) -> DecisionStatus {
    var decision = DecisionStatus()
    (decision.gate, decision.title, decision.sites) = ("G2", text ?? "Ready to begin", [text ?? "Ward 1"])
    (decision.day, decision.daysLeft, decision.state) = (today + 30, 30, "planned")
    (decision.rule, decision.words) = ("R3", "Three mandatory criteria are not met")
    (decision.mustMet, decision.mustTotal, decision.shouldPercent) = (11, 16, 60)
    decision.unmet = (1...6).map { number in
      var criterion = CriterionStatus()
      (criterion.id, criterion.title) = (
        "G2-0\(number)", text ?? "Something that must hold, number \(number)"
      )
      (criterion.status, criterion.critical, criterion.because) = ("not met", number == 1, text)
      return criterion
    }
    decision.voices = ["Patients", "Night staff"].map { title in
      var voice = VoiceStatus()
      (voice.title, voice.required, voice.reached, voice.why) = (
        text ?? title, "involve", "inform", "too little"
      )
      return voice
    }
    decision.voicesTotal = 6
    return decision
  }

  private static func conditions(_ text: String?) -> [ConditionStatus] {
    [9, 2, 0].map { late in
      var condition = ConditionStatus()
      (condition.title, condition.gate) = (text ?? "Consent wording agreed", "G1")
      (condition.sites, condition.owner) = ([text ?? "Ward 1"], text ?? "Anna Berg")
      (condition.due, condition.daysLate, condition.moves) = (today + -late, late, late / 4)
      return condition
    }
  }

  private static func sites(_ text: String?) -> [SiteStatus] {
    ["Ward 1", "Ward 2"].map { title in
      var site = SiteStatus()
      (site.title, site.phase, site.condition) = (text ?? title, "Preparation", "active")
      (site.since, site.days) = (today + -90, 90)
      return site
    }
  }

  private static func actions(_ text: String?, _ days: Int) -> [ActionStatusLine] {
    var action = ActionStatusLine()
    (action.title, action.owner, action.due) = (
      text ?? "Measure the Wi-Fi", text ?? "Anna Berg", today + days
    )
    (action.daysLate, action.why) = (max(0, -days), text ?? "opens the barrier Integration")
    return [action]
  }

  private static func todo(_ text: String?) -> [TodoStatus] {
    var todo = TodoStatus()
    (todo.title, todo.when, todo.why, todo.who) = (
      text ?? "Call the council", "by 1 Dec", text ?? "late", text
    )
    return [todo]
  }

  private static func heard(_ text: String?) -> [HeardStatus] {
    var meeting = HeardStatus()
    (meeting.day, meeting.title) = (today + -20, text ?? "Workshop with the council")
    (meeting.perspective, meeting.participants) = (text ?? "Patients", 9)
    (meeting.heard, meeting.effect) = (
      [text ?? "It must be explained", text ?? "Who sees it?"], [text ?? "A leaflet"]
    )
    return [meeting]
  }

  private static func positions(_ text: String?) -> [PositionStatus] {
    var position = PositionStatus()
    (position.gate, position.sites, position.perspective) = ("G1", [text ?? "Ward 1"], text ?? "Patients")
    (position.value, position.objects, position.on) = ("objects", true, today + -95)
    (position.reason, position.answer) = (text ?? "It frightens people", text ?? "There will be a leaflet")
    return [position]
  }

  private static func expires(_ text: String?) -> [ExpiryStatus] {
    var expiry = ExpiryStatus()
    (expiry.kind, expiry.title) = ("evidence", text ?? "Evidence of accuracy")
    (expiry.day, expiry.daysLeft) = (today + 160, 160)
    return [expiry]
  }

  private static func since(_ text: String?) -> SinceStatus {
    var since = SinceStatus()
    (since.from, since.to, since.heading) = (today + -28, today, "Since you last met (27 Oct)")
    since.parts = ["Decided", "New", "Moved"].map { title in
      var part = SincePartStatus()
      part.title = title
      part.lines = (1...2).map { number in
        var line = SinceLineStatus()
        line.words = text ?? "Something happened that is worth a line, number \(number)"
        return line
      }
      return part
    }
    since.rest = "14 other records"
    return since
  }
}
