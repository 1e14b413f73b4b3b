internal import Model
internal import Process

extension RoundAgenda {
  /// True where criteria are asked about now: at the gate that each site decides next, and where one needs review.
  private func isAsked(_ gate: Code<Gate>, at site: SiteState) -> Bool {
    if site.reviewed == gate || projectState.nextGate(at: site)?.id == gate { return true }
    return projectState.gateState(gate, at: site.site) == .needsReview
  }

  /// Every criterion asked about now, at the places where it is judged.
  private var judgedPlaces: [(place: CriterionTarget, checked: CheckedCriterion)] {
    framework.gates.flatMap { gate in
      let sites = projectState.openSites.filter { isAsked(gate.id, at: $0) }.map(\.site)
      return framework.criteria(of: gate.id).flatMap { criterion in
        guard !sites.isEmpty else { return [(place: CriterionTarget, checked: CheckedCriterion)]() }
        if !criterion.perSite {
          return [
            (
              CriterionTarget(criterion: criterion.id, site: nil),
              projectState.criterion(criterion, at: sites)
            )
          ]
        }
        return sites.map {
          (CriterionTarget(criterion: criterion.id, site: $0), projectState.criterion(criterion, at: [$0]))
        }
      }
    }.filter(\.checked.applies)
  }

  /// The question of what counted before and has to be confirmed: one, answered together or one by one.
  var staleCriteria: [RoundQuestion] {
    let stale = judgedPlaces.filter { judged in
      judged.checked.stale && (judged.checked.status == .met || judged.checked.status == .notApplicable)
    }.map(\.place)
    guard !stale.isEmpty else { return [] }
    let criteria = stale.map(\.criterion).firstOfEach
    var question = RoundQuestion(
      .stale, "stale", Phrase("Behöver bekräftas", "To be confirmed"),
      criteria.count == 1
        ? title(criteria[0])
        : Phrase(
          "\(criteria.count) kriterier: stämmer de än?", "\(criteria.count) criteria: are they still true?"))
    question.context =
      criteria.count == 1
      ? reasons(stale[0]) : [Phrase("En siffra bekräftar bara den.", "A number confirms that one alone.")]
    question.answers = [
      RoundAnswer(
        "s",
        criteria.count == 1
          ? Phrase("stämmer, sett i dag", "still true, seen today")
          : Phrase("alla stämmer, sett i dag", "all still true, seen today"), .confirm(stale))
    ]
    if criteria.count > 1 {
      for (number, id) in criteria.prefix(9).enumerated() {
        let places = stale.filter { $0.criterion == id }
        question.answers.append(
          RoundAnswer(Character(String(number + 1)), title(id), .confirm(places)))
      }
    } else {
      question.answers += judging(stale)
    }
    return [question]
  }

  private func judging(_ places: [CriterionTarget]) -> [RoundAnswer] {
    [
      RoundAnswer("p", .judge(places, .partlyMet)), RoundAnswer("x", .judge(places, .notMet)),
      RoundAnswer("n", Phrase("en synpunkt", "a remark"), .remark(places)),
    ]
  }

  /// The questions of criteria that something has come in for since they were judged: evidence, or an action that is
  /// done.
  var judgeable: [RoundQuestion] {
    let ready = judgedPlaces.filter { judged in
      !judged.checked.counts && !judged.checked.stale && hasComeIn(judged.place)
    }
    let critical =
      ready.filter(\.checked.critical).map(\.place) + ready.filter { !$0.checked.critical }.map(\.place)
    return critical.map(\.criterion).firstOfEach.map { id in
      let places = critical.filter { $0.criterion == id }
      var question = RoundQuestion(
        .judgeable, id.text, Phrase("Kan bedömas nu", "Could be judged now"), title(id))
      let checked = ready.first { $0.place.criterion == id }?.checked
      question.facts = facts([
        checked?.status.label ?? Phrase(""), siteNames(places.compactMap(\.site)),
        checked?.critical ?? false ? Phrase("kritiskt", "critical") : Phrase(""),
      ])
      question.context = places.first.map(reasons) ?? []
      question.answers =
        [RoundAnswer("d", Phrase("uppfyllt", "met"), .judge(places, .met))] + judging(places)
      return question
    }
  }

  private func assessment(_ place: CriterionTarget) -> Assessment? {
    project.assessments.first { $0.criterion == place.criterion && $0.site == place.site }
  }

  private func hasComeIn(_ place: CriterionTarget) -> Bool {
    !newEvidence(place).isEmpty || !doneActions(place).isEmpty
  }

  private func newEvidence(_ place: CriterionTarget) -> [Evidence] {
    guard let assessment = assessment(place) else { return [] }
    return assessment.evidence.filter { evidence in
      evidence.archived == nil && (evidence.expires.map { $0 >= today } ?? true)
        && (assessment.on.map { on in evidence.dated.map { $0 > on } ?? false } ?? true)
    }
  }

  private func doneActions(_ place: CriterionTarget) -> [Action] {
    let on = assessment(place)?.on
    return project.actions.filter { action in
      action.criteria.contains(place.criterion) && action.status == .done && action.archived == nil
        && (place.site == nil || action.sites.isEmpty || action.sites.contains(where: { $0 == place.site }))
        && (on.map { on in action.doneOn.map { $0 > on } ?? false } ?? true)
    }
  }

  /// The news of a criterion: what has come in, and what was said when it was judged last.
  private func reasons(_ place: CriterionTarget) -> [Phrase] {
    var words = newEvidence(place).map { Phrase("Underlag: ", "Evidence: ") + "\($0.title)." }
    words += doneActions(place).map { Phrase("Klart: ", "Done: ") + "\($0.title)." }
    if let assessment = assessment(place), let on = assessment.on {
      var sentence = Phrase("Bedömt ", "Judged ") + day(on) + Phrase(": ") + assessment.value.label
      if let because = assessment.because { sentence = sentence + Phrase(", \"\(because)\"") }
      words.append(sentence + Phrase("."))
    }
    return words
  }

  /// The questions of conditions that are late or due within two weeks.
  var conditions: [RoundQuestion] {
    projectState.expiries.filter { $0.kind == .condition && $0.day - today <= 14 }.compactMap { expiry in
      guard
        let open = projectState.conditions.first(where: {
          $0.condition.id.text.same(as: expiry.record)
        })
      else { return nil }
      let condition = open.condition
      let late = today - expiry.day
      var question = RoundQuestion(
        .condition, expiry.record,
        late > 0
          ? Phrase("Försenat villkor, ", "Overdue condition, ") + days(late)
          : Phrase("Villkor att uppfylla senast ", "Condition due ") + expiry.day.near, expiry.title)
      question.facts = facts([
        name(condition.owner),
        Phrase("villkor från \(open.gate.text)", "condition of \(open.gate.text)"),
        siteNames(expiry.sites),
      ])
      question.context = moves(of: condition) + lastWord(condition.notes)
      question.answers = [
        RoundAnswer("d", Phrase("uppfyllt", "met"), .closeCondition(condition.id)),
        RoundAnswer(
          "e", Phrase("ny dag, av dem som satte det", "a new day, by the body that set it"),
          .moveCondition(condition.id)),
      ]
      return question
    }
  }

  private func moves(of condition: Condition) -> [Phrase] {
    let count = condition.moves.count
    guard count > 0 else { return [] }
    return [
      Phrase.counted(
        count, Phrase("Flyttat en gång.", "Moved once."), Phrase("gånger flyttat.", "times moved."))
    ]
  }

  /// The questions of voices that are not heard as the nearest gate demands.
  var voices: [RoundQuestion] {
    var asked: [RoundQuestion] = []
    for decision in projectState.decisions {
      for voice in decision.check.missingVoices where voice.shortfall != .notFedBack {
        guard let first = voice.perspectives.first,
          !asked.contains(where: { $0.place.same(as: Address.voice(first).description) })
        else { continue }
        asked.append(question(voice, first, decision))
      }
    }
    return asked
  }

  private func question(
    _ voice: CheckedVoice, _ first: Code<Perspective>, _ decision: NextDecision
  ) -> RoundQuestion {
    let name = projectState.title(of: voice)
    let gate = decision.gate.id.text
    var question = RoundQuestion(
      .voice, Address.voice(first).description,
      Phrase("Ett perspektiv att höra före \(gate)", "A perspective to consult before \(gate)"),
      name)
    question.facts = facts([
      decision.day.map { Phrase("\(gate) den ", "\(gate) on ") + day($0) } ?? Phrase(""),
      siteNames(decision.sites),
    ])
    question.context = [
      (voice.shortfall?.label ?? Phrase("")).capitalised + Phrase("; det krävs: ", "; needed: ")
        + voice.required.label + Phrase(".")
    ]
    let language = project.language.known ?? .sv
    var plan = RoundPlan(
      title: Phrase("Inhämta synpunkter från: ", "Consult: ")(language) + name(language),
      due: min(today + 14, decision.day ?? .distant))
    plan.due = max(plan.due, today + 1)
    plan.targetPerspective = first
    // What is already planned is not planned twice.
    let isPlanned = project.actions.contains { action in
      action.isActive && plan.title.map { action.title.same(as: $0) } ?? false
    }
    if isPlanned {
      question.context.append(Phrase("En åtgärd för det finns redan.", "There is an action for it already."))
    } else {
      question.answers.append(
        RoundAnswer("a", Phrase("en åtgärd om två veckor", "an action in two weeks"), .act(plan)))
    }
    question.answers.append(RoundAnswer("r", .hear(first)))
    return question
  }
}
