internal import Changes
internal import Model
internal import Process

extension Choice {
  /// The values that the criteria can be judged to have at the sites.
  static func judgement(
    of criteria: [Code<Criterion>], at sites: [ID<Site>], in session: Session
  ) -> Choice {
    var title = Phrase(criteria.map(\.text).joined(separator: ", "))
    if criteria.count == 1, let one = session.projectView?.framework?.criterion(criteria[0]) {
      let critical = session.isCritical(one.id, sites) ? Phrase("Kritiskt: ", "Critical: ") : Phrase("")
      title = critical + Phrase(one.id.text + " ") + one.title
    }
    let now = criteria.first.flatMap { session.projectView?.projectState?.criterion($0, at: sites) }
    return Choice(
      title, chosen: now?.status.word, options: { $0.judgements(of: criteria, sites) },
      pick: { session, value, context in session.judge(criteria, sites, value, on: context) })
  }
}

extension Session {
  fileprivate func judgements(of criteria: [Code<Criterion>], _ sites: [ID<Site>]) -> [Choice.Option] {
    guard let projectState = projectView?.projectState else { return [] }
    let checked = criteria.compactMap { projectState.criterion($0, at: sites) }
    let isCritical = checked.contains(where: \.critical)
    let values: [AssessmentValue] = [.met, .partlyMet, .notMet, .notAssessed, .notApplicable, .waived]
    let options = values.map { value in
      var option = Choice.Option(value: value.rawValue, title: value.label(language))
      if isCritical, value == .waived || value == .notApplicable {
        option.refusal = Phrase(
          "ett kritiskt kriterium kan inte undantas", "a critical criterion cannot be waived")
      }
      return option
    }
    let isStale = checked.contains(where: \.stale)
    return (isStale ? [option("confirm", "stämmer fortfarande, sett i dag", "still true, seen today")] : [])
      + options
  }

  /// Judges the criteria; a critical one is never set along with others, but asked for by itself, the first in front.
  fileprivate mutating func judge(
    _ criteria: [Code<Criterion>], _ sites: [ID<Site>], _ value: String, on context: ChangeContext
  ) -> [Effect] {
    let critical = criteria.count > 1 ? criteria.filter { isCritical($0, sites) } : []
    let others = criteria.filter { !critical.contains($0) }
    let effects = others.isEmpty ? [] : judge(all: others, sites, value, on: context)
    for criterion in critical.reversed() { push(Choice.judgement(of: [criterion], at: sites, in: self)) }
    return effects
  }

  private mutating func judge(
    all criteria: [Code<Criterion>], _ sites: [ID<Site>], _ value: String, on context: ChangeContext
  ) -> [Effect] {
    if value.same(as: "confirm") { return confirm(criteria, sites, on: context) }
    guard let value = AssessmentValue(rawValue: value), let projectView else { return [] }
    let places = projectView.judgedPlaces(criteria, sites)
    if value == .waived || value == .notApplicable {
      openForm(.judge(places, value))
      return []
    }
    let changes = places.map {
      Change.assess(Judgement($0.criterion, site: $0.site, value, by: PersonReference(context.by)))
    }
    browse { $0.marked = [] }
    return make(changes, on: context)
  }

  func isCritical(_ criterion: Code<Criterion>, _ sites: [ID<Site>]) -> Bool {
    projectView?.projectState?.criterion(criterion, at: sites)?.critical ?? false
  }

  /// The judgement as it stands, to be changed in full: value, why, who, from which perspective.
  mutating func judgeAnew() {
    guard let projectView, let next = gateInRoom, let criterion = selectedCriteria.first else { return }
    let places = projectView.judgedPlaces([criterion], next.sites)
    let now = projectView.project.assessments.first { assessment in
      assessment.criterion == criterion && places.contains { $0.site == assessment.site }
    }
    var values: [String: [String]] = [:]
    for name in ["value", "because", "perspective", "until"] {
      values[name] = now?.json(of: name).texts
    }
    openForm(.judge(places, nil), values)
  }

  /// The places where the selected criteria are judged.
  var judgedPlaces: [CriterionTarget] {
    projectView?.judgedPlaces(selectedCriteria, gateInRoom?.sites ?? []) ?? []
  }

  /// The reason why what is selected can never be waived; nil where it may be, or nothing is selected.
  var neverWaived: Phrase? {
    if let voice = selectedVoice {
      guard projectView?.framework?.core.contains(voice) ?? false else { return nil }
      return Phrase(
        "patienter och vårdpersonal är obligatoriska perspektiv och undantas aldrig",
        "patients and professionals are required perspectives and are never waived")
    }
    return selectedCriteria.first { isCritical($0, gateInRoom?.sites ?? []) }.map {
      Phrase("\($0.text) är kritiskt och undantas aldrig", "\($0.text) is critical and never waived")
    }
  }

  mutating func waive() {
    guard let next = gateInRoom else { return }
    if let voice = selectedVoice {
      openForm(.waiveVoice(next.gate.id, voice, sites: next.sites))
    } else {
      openForm(.judge(judgedPlaces, .waived))
    }
  }

  mutating func confirm(_ criteria: [Code<Criterion>], _ sites: [ID<Site>], on context: ChangeContext)
    -> [Effect]
  {
    let places = projectView?.judgedPlaces(criteria, sites) ?? []
    let shared = places.filter { $0.site == nil }
    return make(
      Change.confirmations(
        of: shared + places.filter { $0.site != nil }, by: PersonReference(context.by)), on: context)
  }

  /// Confirms that what is stale at the gate, marked or all of it, is still true.
  mutating func confirmStale(on context: ChangeContext) -> [Effect] {
    guard let next = gateInRoom else { return [] }
    let marked = listState?.marked ?? []
    let stale = projectView?.projectState?.stalePlaces(of: next.gate.id, at: next.sites) ?? []
    let meant = stale.filter { marked.isEmpty || marked.contains($0.criterion.text) }
    browse { $0.marked = [] }
    return make(Change.confirmations(of: meant, by: PersonReference(context.by)), on: context)
  }

  var confirmRefusal: Phrase? {
    gateInRoom?.check.criteria.contains(where: \.stale) ?? false
      ? nil : Phrase("inget är inaktuellt vid beslutspunkten", "nothing is stale at the gate")
  }
}
