internal import Model
internal import Process

/// The change to another framework for a project on its way.
extension Transaction {
  /// Changes the framework: each open site goes on in the phase that answers to its own.
  ///
  /// Gates passed before count no more. Throws a ``Refusal`` where there is no such framework, the project follows it
  /// already, no site is open, a site is under review, suspended, to be settled or winding down, or a phase has no
  /// counterpart that is as live.
  mutating func changeFramework(_ id: Code<Framework>, _ by: PersonReference, _ reason: String)
    throws(Refusal)
  {
    let reason = try given(reason, "reason", "skälet", "the reason")
    let who = PersonReference(try given(by.text, "by", "vem som väljer det", "who chooses it"))
    guard let next = reference.framework(id) else {
      var refusal = Refusal(.notFound, reference.absence(of: id), field: "framework")
      refusal.choices = reference.frameworks.ids.map(\.text)
      throw refusal
    }
    if id == project.framework {
      throw Refusal(
        .invalid, "projektet följer redan \(id.text)", "the project follows \(id.text) already",
        field: "framework")
    }
    let before = projectState
    let open = before.openSites
    let phases = try phases(of: open, in: next)
    try refuseUnsettled(open, before)
    made.remarks += remarks(leaving: before, for: next)
    project.framework = id
    framework = next
    for (state, phase) in zip(open, phases) {
      record(.start, at: state.site, phase: phase.id, by: who) { transition in
        transition.from = state.phase
        transition.reason = reason
      }
    }
    made.record = project.id.text
  }

  /// The phases in which the sites go on; no application is switched on or off by a choice of words.
  private func phases(of open: [SiteState], in next: Framework) throws(Refusal) -> [Phase] {
    var phases: [Phase] = []
    for state in open {
      guard let here = framework.phase(state.phase) ?? former(state.phase),
        let there = next.phase(answering: here)
      else {
        throw Refusal(
          .process, "fasen \(state.phase.text) har ingen motsvarighet",
          "the phase \(state.phase.text) has no counterpart", field: "framework")
      }
      if here.live != there.live {
        let (from, to) = (here.title, there.title)
        throw Refusal(
          .process,
          here.live
            ? Phrase("i drift i \(from.sv), men inte i \(to.sv)", "live in \(from.en), but not in \(to.en)")
            : Phrase("inte i drift i \(from.sv), men i \(to.sv)", "not live in \(from.en), but in \(to.en)"),
          field: "framework")
      }
      phases.append(there)
    }
    return phases
  }

  private func former(_ id: Code<Phase>) -> Phase? {
    reference.frameworks.firstNonNil { $0.phase(id) }
  }

  /// Refuses where a site's state would be lifted by choosing another framework.
  private func refuseUnsettled(_ open: [SiteState], _ projectState: ProjectState) throws(Refusal) {
    if open.isEmpty {
      throw Refusal(
        .process, "ingen införandeplats är öppen", "no site is open", field: "framework")
    }
    for state in open {
      let site = project.sites[state.site]?.title ?? state.site.text
      let isToSettle = framework.gates.contains { projectState.gateState($0.id, at: state.site) == .toSettle }
      if state.review != nil {
        throw unsettled(
          site,
          Phrase(
            "en prövning är öppen: besluta eller ta tillbaka den", "a review is open: decide or withdraw it"
          ))
      } else if isToSettle {
        throw unsettled(site, Phrase("ett beslut ska avgöras först", "a decision is to be settled first"))
      }
      switch state.condition {
      case .suspended:
        throw unsettled(
          site,
          Phrase(
            "avstängd: pröva om den kan slås på igen först",
            "suspended: review whether it can be switched on first"))
      case .windingDown:
        throw unsettled(
          site, Phrase("avvecklas: avsluta avvecklingen först", "winding down: finish that first"))
      case .active, .onHold, .stopped, .retired: continue
      }
    }
  }

  private func unsettled(_ site: String, _ words: Phrase) -> Refusal {
    Refusal(
      .process,
      Phrase("ramverket kan inte bytas nu, \(site): ", "the framework cannot be changed now, \(site): ")
        + words,
      field: "framework")
  }

  /// The remarks on what stays in the file and in history, and counts no more.
  private func remarks(leaving before: ProjectState, for next: Framework) -> [Phrase] {
    let passed = framework.gates.filter { gate in before.openSites.contains { $0.decided[gate.id] != nil } }
    let phases = Set(next.phases.map(\.id))
    let activities = Set(next.phases.flatMap(\.activities).map(\.id))
    let judged = project.assessments.map(\.criterion).filter { next.criterion($0) == nil }
    let done = project.activities.filter { activity in
      !phases.contains(activity.phase) || activity.activity.map { !activities.contains($0) } ?? false
    }
    let waived = project.voiceWaivers.map(\.gate).filter { next.gate($0) == nil }
    let planned = project.plan.map(\.phase).filter { !phases.contains($0) }
    return [
      remark(
        "passerade beslutspunkter räknas inte längre", "gates already passed no longer count",
        passed.map(\.id.text)),
      remark(
        "bedömningar som det nya ramverket inte frågar",
        "assessments that the new framework does not ask for",
        judged.map(\.text)),
      remark(
        "aktiviteter utan motsvarighet", "activities without a counterpart",
        done.map { $0.activity?.text ?? $0.title ?? $0.id.text }),
      remark(
        "undantag för perspektiv vid beslutspunkter som inte finns",
        "perspectives waived at gates that are not there",
        waived.map(\.text)),
      remark("planer för faser som inte finns", "plans of phases that are not there", planned.map(\.text)),
    ].compactMap(\.self)
  }

  private func remark(_ sv: String, _ en: String, _ names: [String]) -> Phrase? {
    var seen: Set<String> = []
    let names = names.filter { seen.insert($0).inserted }
    return names.isEmpty ? nil : Phrase(sv, en) + ": " + names.joined(separator: ", ")
  }
}

extension Transaction {
  /// Refuses to edit the framework as a field: sites start in it, and there is a reason for it.
  func refuseFramework(_ assignments: [FieldAssignment]) throws(Refusal) {
    guard assignments.contains(where: { $0.field.same(as: "framework") }) else { return }
    throw Refusal(
      .invalid, "ett annat ramverk väljs med skäl: brygga project framework ID --reason SKÄL",
      "another framework is chosen with a reason: brygga project framework ID --reason WHY",
      field: "framework")
  }
}
