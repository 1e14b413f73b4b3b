internal import Model
package import Reports

extension PhaseStatus: ReportRecord {
  package static var reportWords: [ReportWord<PhaseStatus>] {
    [
      .flag("is_behind", Phrase("genomförd", "completed")) { phase, _ in phase.place == .behind },
      .flag("is_now", Phrase("pågår", "in progress")) { phase, _ in phase.place == .now },
      .flag("is_ahead", Phrase("återstår", "ahead")) { phase, _ in phase.place == .ahead },
      .init("time_words", Phrase("från och till, i ord", "from and to, in words")) { phase, scope in
        switch (phase.start, phase.end) {
        case (nil, nil): return ""
        case (let start?, nil): return scope("från ", "from ") + scope.short(start)
        case (nil, let end?): return scope("till ", "to ") + scope.short(end)
        case (let start?, let end?):
          return scope.short(start) + scope(" till ", " to ") + scope.short(end)
            + (phase.isPlanned ? scope(" (plan)", " (plan)") : "")
        }
      },
      .init("decision_words", Phrase("beslutet vid dess slut", "the decision that ended it")) {
        phase, scope in
        guard let outcome = phase.outcome, !outcome.utf8.isEmpty else { return "" }
        return scope.joined([(phase.gate ?? "") + " " + outcome, scope.short(phase.decidedOn)], ", ")
      },
      .init("money_words", Phrase("använt av budget, i ord", "spent of budget, in words")) { phase, scope in
        scope.money(spent: phase.spent, of: phase.budget)
      },
    ]
  }
}

extension EventStatus: ReportRecord {
  package static var reportWords: [ReportWord<EventStatus>] {
    [
      .init("when_words", Phrase("dagen, eller från och till", "the day, or from and to")) { event, scope in
        guard let end = event.end, end != event.day else { return scope.short(event.day) }
        return scope.short(event.day) + scope(" till ", " to ") + scope.short(end)
      }
    ]
  }
}

extension ExpiryStatus: ReportRecord {
  package static var reportWords: [ReportWord<ExpiryStatus>] {
    [
      .init("left_words", Phrase("om hur länge", "in how long")) { expiry, scope in
        scope.away(expiry.daysLeft)
      }
    ]
  }
}

extension HeardStatus: ReportRecord {
  package static var reportWords: [ReportWord<HeardStatus>] {
    [
      .init("participants_words", Phrase("hur många som deltog", "how many took part")) { heard, scope in
        switch heard.participants {
        case nil: ""
        case 1?: scope("en deltagare", "one participant")
        case let count?: scope("\(count) deltagare", "\(count) participants")
        }
      },
      .init("led_words", Phrase("vad det ledde till, ärligt sagt", "what it led to, honestly said")) {
        heard, scope in
        heard.effect.isEmpty
          ? scope("Inget har ändrats än.", "Nothing has changed yet.") : heard.effect.joined(separator: " · ")
      },
      .init(
        "owed_words",
        Phrase("om de fått återkoppling, till dem själva", "whether they have had feedback, to themselves")
      ) { heard, scope in
        heard.fedBack.map { scope("Vi återkopplade ", "We came back to you on ") + scope.short($0) + "." }
          ?? scope("Vi är skyldiga er ett besked.", "We owe you an answer.")
      },
      .init("answered_words", Phrase("om det är återkopplat", "whether feedback was given")) { heard, scope in
        heard.fedBack.map { scope("återkopplat ", "fed back ") + scope.short($0) }
          ?? scope("ännu inte återkopplat", "not fed back yet")
      },
    ]
  }
}

extension PositionStatus: ReportRecord {
  package static var reportWords: [ReportWord<PositionStatus>] {
    [
      .init("answer_words", Phrase("svaret, eller att det saknas", "the answer, or that it is missing")) {
        position, scope in
        guard let answer = position.answer, !answer.utf8.isEmpty else {
          return scope("Ännu inte besvarad.", "Not answered yet.")
        }
        let on = position.answeredOn.map { " (" + scope.short($0) + ")" } ?? ""
        return answer + on
      },
      .init(
        "outcome_words",
        Phrase("hur det beslutades, eller att det inte är gjort", "how it was decided, or not yet")
      ) {
        position, scope in
        position.outcome ?? scope("inte beslutat än", "not decided yet")
      },
    ]
  }
}

extension CoverageStatus: ReportRecord {
  package static var reportWords: [ReportWord<CoverageStatus>] {
    [
      .init(
        "heard_words",
        Phrase("hörd som krävs eller vad som brister", "consulted as required, or what is missing")
      ) {
        coverage, scope in
        if coverage.counts { return scope("ja", "yes") }
        return coverage.why.utf8.isEmpty ? scope("nej", "no") : coverage.why
      }
    ]
  }
}

extension StakeholderStatus: ReportRecord {
  package static var reportWords: [ReportWord<StakeholderStatus>] {
    [
      .init("place_words", Phrase("inflytande och intresse", "power and interest")) { stakeholder, scope in
        let figures = [stakeholder.power, stakeholder.interest].map { $0.map(String.init) ?? "–" }
        return figures.joined(separator: ", ")
      },
      .init("stance_words", Phrase("hållning nu och önskad", "stance now and desired")) { stakeholder, _ in
        stakeholder.gap > 0
          ? [stakeholder.current, stakeholder.desired].map { $0 ?? "–" }.joined(separator: " → ")
          : stakeholder.current ?? "–"
      },
      .init("level_words", Phrase("nådd nivå av överenskommen", "level reached of that agreed")) {
        stakeholder, scope in
        let reached = stakeholder.reached ?? scope("ingen", "none")
        guard let agreed = stakeholder.agreed, !agreed.same(as: reached) else { return reached }
        return reached + scope(" (överenskommet: ", " (agreed: ") + agreed + ")"
      },
    ]
  }
}
