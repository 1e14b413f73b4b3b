import Changes
package import Model
import Process

extension RoundAgenda {
  /// The questions of meetings whose people were not told what it led to: one for everybody who was there.
  var promises: [RoundQuestion] {
    var meetings: [[Engagement]] = []
    for engagement in project.engagements where engagement.isOwedFeedback {
      if let index = meetings.firstIndex(where: { $0[0].isSameMeeting(as: engagement) }) {
        meetings[index].append(engagement)
      } else {
        meetings.append([engagement])
      }
    }
    return meetings.sorted { ($0[0].date, $0[0].id) < ($1[0].date, $1[0].id) }.map { meeting in
      let first = meeting[0]
      var question = RoundQuestion(
        .feedBack, first.id.text,
        Phrase("Lovad återkoppling, ", "Feedback promised, ") + days(today - first.date)
          + Phrase(" sedan", " ago"), Phrase(first.title))
      question.facts = facts([
        meeting.map { catalogue.title(of: $0.perspective) }.joined(),
        day(first.date),
      ])
      question.context = told(meeting) + lastWord(meeting.flatMap(\.notes))
      let ids = meeting.map(\.id)
      question.answers = [
        RoundAnswer("d", Phrase("återkopplat i dag", "feedback given today"), .tell(ids)),
        RoundAnswer("f", .tellEffect(ids)),
        RoundAnswer(
          "a", Phrase("en åtgärd om en vecka", "an action in a week"),
          .act(RoundPlan(title: planTitle(first), due: today + 7))),
        RoundAnswer("n", .note(first.id.text)),
      ]
      return question
    }
  }

  private var catalogue: Catalogue { projectState.catalogue }

  private func planTitle(_ meeting: Engagement) -> String {
    let language = project.language.known ?? .sv
    return Phrase("Återkoppla vad det ledde till: ", "Give feedback on what it led to: ")(language)
      + meeting.title
  }

  /// The words of a meeting: what they said, and what is already written of what it led to.
  private func told(_ meeting: [Engagement]) -> [Phrase] {
    let heard = meeting.flatMap(\.heard).prefix(2).map { Phrase("De sa: ", "They said: ") + "\"\($0)\"" }
    let effects = meeting.flatMap(\.effect).firstOfEach
    if effects.isEmpty {
      return heard + [
        Phrase(
          "Vad det ledde till är inte skrivet. Först när de har fått återkoppling räknas de som hörda.",
          "What it led to is not written. Only when they have had feedback do they count as consulted.")
      ]
    }
    return heard + effects.prefix(2).map { Phrase("Det ledde till: ", "It led to: ") + "\"\($0)\"" }
  }

  /// The questions of what ends soon or has ended, except what is asked about as a condition or a barrier.
  var endings: [RoundQuestion] {
    let asked = Set(barriers.map(\.place))
    return projectState.expiries.filter { expiry in
      expiry.day - today <= 30 && expiry.kind != .condition && !asked.contains(expiry.record)
    }.map(ending)
  }

  private func ending(_ expiry: Expiry) -> RoundQuestion {
    var question = RoundQuestion(.expiry, expiry.record, heading(expiry), expiry.title)
    question.facts = facts([day(expiry.day), siteNames(expiry.sites)])
    let plan = RoundPlan(title: planTitle(expiry), due: today + 14)
    let isPlanned = project.actions.contains { action in
      action.isActive && plan.title.map { action.title.same(as: $0) } ?? false
    }
    question.answers = renewals(expiry)
    if isPlanned {
      question.context.append(Phrase("En åtgärd för det finns redan.", "There is an action for it already."))
    } else {
      question.answers.append(
        RoundAnswer("a", Phrase("en åtgärd om två veckor", "an action in two weeks"), .act(plan)))
    }
    return question
  }

  private func heading(_ expiry: Expiry) -> Phrase {
    let left = expiry.day - today
    let name = expiry.kind.label.capitalised
    switch expiry.kind {
    case .review where left < 0: return name + Phrase(", försenad ", ", overdue by ") + days(-left)
    case .review: return name + Phrase(" ", " on ") + day(expiry.day)
    case .hold where left < 0:
      return Phrase("Vilotiden gick ut för ", "The hold ended ") + days(-left) + Phrase(" sedan", " ago")
    case .hold: return name + Phrase(" ") + day(expiry.day)
    case .certificate, .contract, .agreement, .waiver, .voiceWaiver, .acceptedBarrier, .evidence, .condition:
      if left < 0 {
        return name + Phrase(" gick ut för ", " ended ") + days(-left) + Phrase(" sedan", " ago")
      }
      return left == 0
        ? name + Phrase(" går ut i dag", " ends today")
        : name + Phrase(" går ut om ", " ends in ") + days(left)
    }
  }

  /// The title of an action about it, in the language of the project.
  private func planTitle(_ expiry: Expiry) -> String {
    let language = project.language.known ?? .sv
    let verb =
      expiry.kind == .hold
      ? Phrase("Pröva om det ska återupptas", "Decide whether to resume") : expiry.kind.label.capitalised
    return verb(language) + ": " + expiry.title(language)
  }

  /// The answers that make it hold longer.
  private func renewals(_ expiry: Expiry) -> [RoundAnswer] {
    let sites: [ID<Site>?] = expiry.sites.isEmpty ? [nil] : expiry.sites
    let places = sites.map { CriterionTarget(criterion: Code(expiry.place.description), site: $0) }
    switch expiry.kind {
    case .certificate: return [RoundAnswer("e", .askDay("application", field: "ce_cert.valid_to"))]
    case .contract: return [RoundAnswer("e", .askDay("application", field: "contract.to"))]
    case .agreement: return [RoundAnswer("e", .askDay(expiry.record, field: "until"))]
    case .acceptedBarrier:
      return [
        RoundAnswer("A", .call(AcceptBarrier.self, expiry.record)),
        RoundAnswer("d", Phrase("löst", "resolved"), .call(ResolveBarrier.self, expiry.record)),
      ]
    case .evidence:
      let title = project.assessments.flatMap(\.evidence)
        .first { expiry.record.lastPart.same(as: $0.id.text) }?.title
      return [
        RoundAnswer(
          "e", Phrase("förnyat, ny dag", "renewed, a new day"), .renewEvidence(places, title: title ?? ""))
      ]
    case .waiver:
      let because = project.assessments.first { $0.key.same(as: expiry.record) }?.because
      return [RoundAnswer("e", .waiveAgain(places, because: because ?? ""))]
    case .voiceWaiver:
      guard let waiver = project.voiceWaivers.first(where: { $0.id.text.same(as: expiry.record) }) else {
        return []
      }
      return [
        RoundAnswer(
          "e", .waiveVoiceAgain(waiver.gate, waiver.perspective, sites: waiver.sites, because: waiver.because)
        )
      ]
    case .condition, .hold, .review: return []
    }
  }

  /// The question of what came in since the last round, as one thing to read.
  var news: [RoundQuestion] {
    let entries = history.filter { entry in
      since.includes(entry) && began.map { entry.at < $0 } ?? true && entry.cause == nil
    }
    guard !entries.isEmpty else { return [] }
    var question = RoundQuestion(
      .news, "news", Phrase("Nytt ", "News ") + since.words(on: today),
      .counted(entries.count, Phrase("En ändring", "One change"), Phrase("ändringar", "changes")))
    question.context = lines(of: entries.reversed())
    return [question]
  }

  /// The lines of the changes, the latest first; the same thing several times is one.
  private func lines(of entries: [HistoryEntry]) -> [Phrase] {
    var told: [(words: Phrase, times: Int)] = []
    for entry in entries {
      let words =
        day(entry.at.day) + Phrase("  " + entry.by + "  ")
        + Phrase(entry.words(names, .sv), entry.words(names, .en))
      if let last = told.last, last.words == words {
        told[told.count - 1].times += 1
      } else {
        told.append((words, 1))
      }
    }
    return told.map { $0.times > 1 ? $0.words + " ×\($0.times)" : $0.words }
  }
}

extension Engagement {
  /// True for entries with the same title and day, which are one meeting.
  package func isSameMeeting(as other: Engagement) -> Bool {
    title.same(as: other.title) && date == other.date
  }
}
