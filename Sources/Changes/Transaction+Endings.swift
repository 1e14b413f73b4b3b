internal import Model
internal import Process

extension Transaction {
  /// Ends sites outside a gate, with the reasons and by what right (event 9, `process.md`).
  ///
  /// An open review is closed with it. Throws a ``Refusal`` where a site may not make the move, or a reason is missing.
  mutating func discontinue(_ sites: [ID<Site>], _ ending: ClosureReason) throws(Refusal) {
    try demand(.discontinue, at: sites)
    let reason = try given(ending.reason, "reason", "skälet", "the reason")
    let lessons = try given(ending.lessons, "lessons", "lärdomarna", "the lessons")
    let mandate = try given(ending.mandate, "mandate", "mandatet", "the mandate (by what right)")
    _ = try given(ending.by.text, "by", "vem som beslutar", "who decides")
    let by = who(ending.by)
    let before = projectState
    var packet = Packet()
    packet.id = newID()
    packet.kind = .known(.closing)
    packet.head = head(at: sites, by: by, reason: reason)
    packet.head.lessons = lessons
    packet.head.mandate = mandate
    packet = sealed(packet)
    for site in sites {
      let review = before.state(of: site)?.review
      record(.discontinue, at: site, review: review, by: by) { transition in
        transition.reason = reason
        transition.lessons = lessons
        transition.mandate = mandate
        transition.packet = packet.seal
      }
      if let review, !projectState.sites.contains(where: { $0.review == review }) {
        answerAsk(of: review, TransitionEvent.discontinue.label + Phrase(": ") + Phrase(reason))
      }
    }
    let wasLive = sites.filter { before.state(of: $0)?.hasBeenLive ?? false }
    makeClosingActions(wasLive, by: by, nil)
    made.packet = packet
    name(sites)
  }

  /// Switches off at once, by anybody, with the incident that shows why (event 13, `process.md`).
  ///
  /// Throws a ``Refusal`` where there is no such incident, or a site may not make the move.
  mutating func suspend(
    _ sites: [ID<Site>], _ incident: ID<Incident>, _ reason: String, _ by: PersonReference
  ) throws(Refusal) {
    guard let happened = project.incidents[incident] else {
      throw Refusal(
        .notFound, "ingen avvikelse \(incident.text): anteckna den först",
        "no incident \(incident.text): note it first", field: "incident")
    }
    try demand(.suspend, at: sites)
    let reason = reason.trimmed.isEmpty ? happened.title : reason.trimmed
    let (before, today) = (projectState, today)
    for site in sites {
      record(.suspend, at: site, by: by) { transition in
        transition.reason = reason
        transition.incident = incident
        if before.state(of: site)?.condition == .windingDown { transition.lastDay = today }
      }
    }
    name(sites)
  }

  /// Notes a material change (event 16, `process.md`); what it wakes is computed from it.
  mutating func changeMaterially(
    _ kind: MaterialChangeKind, _ sites: [ID<Site>], _ reason: String, of: String?, _ by: PersonReference
  ) throws(Refusal) {
    try refuseUnknown(sites)
    let projectState = projectState
    let touched = projectState.sites.filter { sites.isEmpty || sites.contains($0.site) }
    let working = touched.filter { [.active, .onHold, .suspended].contains($0.condition) }
    guard !working.isEmpty, sites.isEmpty || working.count == sites.count else {
      throw refused(
        "det går bara för platser i arbete", "that is only for sites at work", nil, touched.map(\.site))
    }
    var change = MaterialChange()
    change.reason = try given(reason, "reason", "vad som ändrats", "what changed (reason)")
    change.of = try subject(of: kind, of)
    change.id = newID()
    change.kind = .known(kind)
    change.sites = sites
    change.on = today
    change.at = at
    change.by = who(by.text.isEmpty ? PersonReference(context.by) : by)
    project.materialChanges.place(change)
    if kind == .assumption, let of = change.of {
      project.assumptions.update(ID(of)) { $0.status = .known(.failed) }
    }
    made.record = change.id.text
  }

  /// The evidence or assumption that a change of that kind speaks of.
  private func subject(of kind: MaterialChangeKind, _ of: String?) throws(Refusal) -> String? {
    switch kind {
    case .evidence:
      let id = try given(of, "of", "vilket underlag", "which evidence")
      guard project.assessments.contains(where: { $0.evidence.contains { $0.id.text.same(as: id) } }) else {
        throw Refusal(.notFound, "inget underlag \(id)", "no evidence \(id)", field: "of")
      }
      return id
    case .assumption:
      let id = try given(of, "of", "vilket antagande", "which assumption")
      guard project.assumptions[ID(id)] != nil else {
        throw Refusal(.notFound, "inget antagande \(id)", "no assumption \(id)", field: "of")
      }
      return id
    case .version, .autonomy, .population, .law: return nil
    }
  }
}
