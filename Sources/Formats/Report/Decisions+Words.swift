package import Model
package import Reports

extension WantedStatus: ReportRecord {
  package static var reportWords: [ReportWord<WantedStatus>] {
    let key = ReportShape.Key("is_recommended", Phrase("förordas", "is recommended"), .flag)
    return [
      .init("options", Phrase("alternativ", "options"), as: .list(of: AskOption.self, with: [key])) {
        ask, scope in
        guard case .list(let options) = scope.list(ask.options) else { return .list([]) }
        return .list(
          options.enumerated().map { index, option in
            option.with([.init("is_recommended", .flag(ask.recommended == index + 1))])
          })
      }
    ]
  }
}

extension AskOption: ReportRecord {
  package static var reportWords: [ReportWord<AskOption>] {
    [
      .init("more_words", Phrase("följd och kostnad", "consequence and cost")) { option, scope in
        scope.joined([option.consequence, option.cost], "; ")
      }
    ]
  }
}

extension DecisionStatus: ReportRecord {
  package static var reportWords: [ReportWord<DecisionStatus>] {
    [
      .init("when_words", Phrase("när det beslutas, i ord", "when it is decided, in words")) {
        decision, scope in
        guard let day = decision.day else { return scope("ingen dag satt än", "no day set yet") }
        let left = decision.daysLeft ?? 0
        let words =
          left < 0 ? scope.late(-left) : left == 0 ? scope("i dag", "today") : scope.away(left)
        return scope.short(day) + ", " + words
      },
      .init("must_words", Phrase("uppfyllda skallkrav, i ord", "mandatory criteria met, in words")) {
        decision, scope in
        scope(
          "\(decision.mustMet) av \(decision.mustTotal) skallkrav uppfyllda",
          "\(decision.mustMet) of \(decision.mustTotal) mandatory criteria met")
      },
      .list(
        "first_unmet",
        Phrase(
          "de fem viktigaste skallkraven som inte är uppfyllda",
          "the five most important mandatory criteria not met")
      ) {
        decision, _ in Array(decision.unmet.prefix(5))
      },
      .init(
        "unmet_rest_words",
        Phrase("skallkrav utöver de fem, i ord", "mandatory criteria beyond the five, in words")
      ) {
        decision, scope in
        let rest = decision.unmet.count - 5
        return rest > 0 ? scope("och \(rest) till.", "and \(rest) more.") : ""
      },
      .init(
        "missing_words",
        Phrase("perspektiv som inte är hörda, i siffror", "perspectives not yet consulted, in figures")
      ) {
        decision, scope in
        let met = decision.voices.count(where: \.met)
        let unmet = decision.voices.count - met
        let parts =
          (unmet > 0 ? [scope("\(unmet) inte alls", "\(unmet) not at all")] : [])
          + (met > 0 ? [scope("\(met) otillräckligt", "\(met) not fully")] : [])
        return parts.isEmpty
          ? ""
          : parts.joined(separator: ", ")
            + scope(" av \(decision.voicesTotal)", " of \(decision.voicesTotal)")
      },
      .init(
        "silent_words",
        Phrase("perspektiv som inte är hörda, vid namn", "perspectives not yet consulted, by title")
      ) {
        decision, _ in
        decision.voices.map(\.title).joined(separator: ", ")
      },
    ]
  }
}

extension CriterionStatus: ReportRecord {
  package static var reportWords: [ReportWord<CriterionStatus>] {
    [
      .init(
        "status_words", Phrase("bedömning, med om den är inaktuell", "assessment, with whether it is stale")
      ) {
        criterion, scope in
        criterion.status + (criterion.stale ? scope(", behöver bekräftas", ", to be confirmed") : "")
      }
    ]
  }
}

extension VoiceStatus: ReportRecord {
  package static var reportWords: [ReportWord<VoiceStatus>] {
    [
      .init("need_words", Phrase("vad som krävs och vad som nåtts", "what is needed and what was reached")) {
        voice, scope in
        scope(
          "krävs \(voice.required), nått: \(voice.reached)",
          "needs \(voice.required), so far: \(voice.reached)")
      }
    ]
  }
}

extension TakenStatus: ReportRecord {
  package static var reportWords: [ReportWord<TakenStatus>] {
    [
      .init("line", Phrase("beslutet på en rad", "the decision on one line")) { taken, scope in
        scope.joined([taken.gate + " " + taken.outcome, scope.short(taken.on), taken.by], ", ")
      },
      .init("plain_outcome", Phrase("beslutet med vardagliga ord", "the decision in everyday words")) {
        taken, scope in
        let outcome = Outcome.allCases.first { scope($0.label).same(as: taken.outcome) }
        return outcome.map { scope($0.plain) } ?? taken.outcome
      },
    ]
  }
}

extension Outcome {
  /// The outcome for readers who do not know the gates.
  fileprivate var plain: Phrase {
    switch self {
    case .go: Phrase("Godkänt", "Approved")
    case .conditionalGo: Phrase("Godkänt med villkor", "Approved with conditions")
    case .hold: Phrase("Avvaktar", "Paused for now")
    case .recycle: Phrase("Ska arbetas om", "To be reworked")
    case .stop: Phrase("Avbrutet", "Stopped")
    case .retire: Phrase("Tas ur bruk", "To be taken out of use")
    }
  }
}

extension ConditionStatus: ReportRecord {
  package static var reportWords: [ReportWord<ConditionStatus>] {
    [
      .init("late_words", Phrase("hur försenat; tom om i tid", "how overdue; empty where on schedule")) {
        condition, scope in
        scope.late(condition.daysLate)
      },
      .init("moves_words", Phrase("hur ofta flyttat; tom om aldrig", "how often moved; empty where never")) {
        condition, scope in
        switch condition.moves {
        case 0: ""
        case 1: scope("flyttat en gång", "moved once")
        default: scope("flyttat \(condition.moves) gånger", "moved \(condition.moves) times")
        }
      },
    ]
  }
}
