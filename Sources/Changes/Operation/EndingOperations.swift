package import Model
internal import Process

/// The operation that ends sites outside a gate, with the reasons and by what right (event 9, `process.md`).
///
/// An open review is closed with it.
package struct DiscontinueSites: Operation {
  package var subject: [ID<Site>] = []
  package var reason = ""
  package var lessons = ""
  package var mandate = ""
  package var by = PersonReference("")

  package init() {}

  package static let info = OperationInfo(
    "discontinue", "End it outside a gate.", told: Phrase("avslutat i förtid", "discontinued"),
    title: Phrase("Lägg ned", "Discontinue"), event: .discontinue,
    wayBack: Phrase(
      "ett avslut ångras inte: upphäv det (gate annul)",
      "a discontinuation is not undone: annul it (gate annul)"),
    isDecided: true, isSealed: true, asksSites: true,
    command: .init(
      Phrase(
        "Avslutar utanför en beslutspunkt: skäl, lärdomar, med vilket mandat.",
        "Ends it outside a gate: reason, lessons, who may decide this.")))

  package static func fields(_ field: inout some Fields<Self>) {
    field("reason", \.reason, Transition[\.reason], "Why.")
    field("lessons", \.lessons, Transition[\.lessons], "What was learned.")
    field("mandate", \.mandate, Transition[\.mandate], "By what right.")
    field("by", \.by, Transition[\.by], "Who decides.")
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    try transaction.demand(.discontinue, at: subject)
    let reason = try transaction.given(reason, "reason", "skälet", "the reason")
    let lessons = try transaction.given(lessons, "lessons", "lärdomarna", "the lessons")
    let mandate = try transaction.given(
      mandate, "mandate", "befogenheten (vem som får besluta detta)", "the authority (who may decide this)")
    _ = try transaction.given(by.text, "by", "vem som beslutar", "who decides")
    let by = transaction.who(by)
    let before = transaction.projectState
    var packet = Packet()
    packet.id = transaction.newID()
    packet.kind = .known(.closing)
    packet.head = transaction.head(at: subject, by: by, reason: reason)
    packet.head.lessons = lessons
    packet.head.mandate = mandate
    packet = transaction.sealed(packet)
    for site in subject {
      let review = before.state(of: site)?.review
      transaction.record(.discontinue, at: site, review: review, by: by) { transition in
        transition.reason = reason
        transition.lessons = lessons
        transition.mandate = mandate
        transition.packet = packet.seal
      }
      if let review, !transaction.projectState.sites.contains(where: { $0.review == review }) {
        transaction.answerAsk(of: review, TransitionEvent.discontinue.label + Phrase(": ") + Phrase(reason))
      }
    }
    let wasLive = subject.filter { before.state(of: $0)?.hasBeenLive ?? false }
    transaction.makeClosingActions(wasLive, by: by, nil)
    transaction.made.packet = packet
    transaction.name(subject)
  }
}

/// The operation that switches off at once, by anybody, with the incident that shows why (event 13, `process.md`).
package struct SuspendSites: Operation {
  package var subject: [ID<Site>] = []
  package var incident = ID<Incident>("")
  /// The reason; by default the incident's title.
  package var reason: String?
  package var by = PersonReference("")

  package init() {}

  package static let info = OperationInfo(
    "suspend", "The application is off, at once, until it is reviewed.",
    discussion: """
      Anybody may say so. The incident that shows why is noted first: brygga incident add TEXT. \
      A review of the extra gate (gate submit GE) is the way back.
      """, told: Phrase("tillfälligt stoppat", "suspended"), title: Phrase("Stoppa tillfälligt", "Suspend"),
    event: .suspend,
    wayBack: Phrase(
      "ett tillfälligt stopp ångras inte: pröva det med GE", "a suspension is not undone: review it with GE"),
    asksSites: true,
    command: .init(
      "S", nil,
      Phrase(
        "Tillämpningen är av tills den prövats, med avvikelsen som visar varför. Vem som helst får, genast.",
        "The application is off until it is reviewed, with the incident that shows why. Anybody may, at once."
      ),
      hint: Phrase("stoppa", "suspend")))

  package static func fields(_ field: inout some Fields<Self>) {
    field("incident", \.incident, Transition[\.incident], "The incident that shows why.")
    field("reason", \.reason, Transition[\.reason], "Why; otherwise the incident's title.")
    field("by", \.by, Transition[\.by], "Who says so; otherwise you.", isAuthor: true)
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    guard let happened = transaction.project.incidents[incident] else {
      throw Refusal(
        .notFound, "ingen avvikelse \(incident.text): anteckna den först",
        "no incident \(incident.text): note it first", field: "incident")
    }
    try transaction.demand(.suspend, at: subject)
    let said = reason?.trimmed ?? ""
    let (before, today) = (transaction.projectState, transaction.today)
    transaction.record(.suspend, at: subject, by: by) { transition in
      transition.reason = said.isEmpty ? happened.title : said
      transition.incident = incident
      if before.state(of: transition.site)?.condition == .windingDown { transition.lastDay = today }
    }
  }
}

/// The operation that notes a material change (event 16, `process.md`); what it wakes is computed from it.
///
/// Without sites it speaks of all of them.
package struct NoteMaterialChange: Operation {
  package var subject: [ID<Site>] = []
  package var kind = OpenEnum<MaterialChangeKind>.known(.version)
  package var reason = ""
  /// The evidence or assumption that it speaks of.
  package var of: String?
  package var by = PersonReference("")

  package init() {}

  package static let info = OperationInfo(
    "change", "Record a material change; it triggers a new assessment of the criteria that depend on it.",
    told: Phrase("väsentlig ändring", "material change"),
    title: Phrase("Väsentlig ändring", "Material change"),
    wayBack: Phrase(
      "en väsentlig ändring ångras inte: bekräfta eller bedöm det den väckte",
      "a material change is not undone: confirm or assess what it woke"),
    asksSites: true,
    command: .init(
      Phrase(
        "Vad som ändrats: version, autonomi, patientgrupp, underlag, antagande, lag. Det som beror på det bedöms på nytt.",
        "What changed: version, autonomy, population, evidence, assumption, law. Triggers a new assessment of what depends on it."
      )))

  package static func fields(_ field: inout some Fields<Self>) {
    field(
      "kind", \.kind, MaterialChange[\.kind],
      "version, autonomy, population, evidence, assumption or law.")
    field("reason", \.reason, MaterialChange[\.reason], "What changed.")
    field("of", \.of, MaterialChange[\.of], "evidence, assumption: the record that it speaks of.")
    field("by", \.by, MaterialChange[\.by], "Who says so; otherwise you.", isAuthor: true)
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    let named = try of.map { (text) throws(Refusal) in try transaction.names.record(named: text).lastPart }
    try transaction.refuseUnknown(subject)
    let touched = transaction.projectState.sites.filter { subject.isEmpty || subject.contains($0.site) }
    let working = touched.filter { [.active, .onHold, .suspended].contains($0.condition) }
    guard !working.isEmpty, subject.isEmpty || working.count == subject.count else {
      throw transaction.refused(
        "det går bara för införandeplatser i arbete", "that is only for sites at work", nil,
        touched.map(\.site))
    }
    var change = MaterialChange()
    change.reason = try transaction.given(reason, "reason", "vad som ändrats", "what changed (reason)")
    change.of = try about(named, in: transaction)
    change.id = transaction.newID()
    change.kind = kind
    change.sites = subject
    change.on = transaction.today
    change.at = transaction.at
    change.by = transaction.who(by.text.isEmpty ? PersonReference(transaction.context.by) : by)
    transaction.project.materialChanges.place(change)
    if kind == .assumption, let of = change.of {
      transaction.project.assumptions.update(ID(of)) { $0.status = .known(.failed) }
    }
    transaction.made.record = change.id.text
  }

  /// The evidence or assumption that a change of the kind speaks of.
  private func about(_ named: String?, in transaction: Transaction) throws(Refusal) -> String? {
    switch kind.known {
    case .evidence:
      let id = try transaction.given(named, "of", "vilket underlag", "which evidence")
      let evidence = transaction.project.assessments.flatMap(\.evidence)
      guard evidence.contains(where: { $0.id.text.same(as: id) }) else {
        throw Refusal(.notFound, "inget underlag \(id)", "no evidence \(id)", field: "of")
      }
      return id
    case .assumption:
      let id = try transaction.given(named, "of", "vilket antagande", "which assumption")
      guard transaction.project.assumptions[ID(id)] != nil else {
        throw Refusal(.notFound, "inget antagande \(id)", "no assumption \(id)", field: "of")
      }
      return id
    case .version, .autonomy, .population, .law, nil: return nil
    }
  }
}

/// The operation that takes back the last decision or discontinuation of sites (event 19, `process.md`).
///
/// Every site stands as before it, the review open as it was.
package struct AnnulDecision: Operation {
  package var subject: [ID<Site>] = []
  /// The gate at which it was decided, where that is to be so.
  package var gate: Code<Gate>?
  package var by = PersonReference("")
  package var reason = ""

  package init() {}

  package static let recordKind = "gate"
  package static let info = OperationInfo(
    "annul", "Take back the last decision or discontinuation; its packet is kept.",
    told: Phrase("beslut upphävt", "decision annulled"),
    title: Phrase("Upphäv det senaste beslutet", "Annul the last decision"), event: .annul,
    wayBack: Phrase(
      "ett upphävande ångras inte: besluta på nytt", "an annulment is not undone: decide again"),
    isSealed: true, asksSites: true,
    command: .init(
      Phrase(
        "Allt blir som före beslutet; dess beslutsunderlag finns kvar.",
        "Everything is as before the decision; its packet is kept.")))

  package static var asked: [String] { ["reason"] }

  package static func fields(_ field: inout some Fields<Self>) {
    field("gate", \.gate, Transition[\.gate], "The gate, such as G2.", isArgument: true)
    field("by", \.by, Transition[\.by], "Who annuls.")
    field("reason", \.reason, Transition[\.reason], "Why.")
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    try transaction.refuseUnknown(subject)
    let projectState = transaction.projectState
    let sites = projectState.annulledTogether(with: subject)
    for site in sites {
      if let obstacle = projectState.obstacle(toAnnulling: gate, at: site) {
        throw transaction.refused(obstacle.sv, obstacle.en, nil, sites)
      }
    }
    guard !sites.isEmpty else {
      throw Refusal(.invalid, "säg vilken införandeplats", "say which site", field: "site")
    }
    let reason = try transaction.given(reason, "reason", "skälet", "the reason")
    _ = try transaction.given(by.text, "by", "vem som upphäver", "who annuls")
    let taken = sites.compactMap { projectState.lastTransition(at: $0) }
    var packet = Packet()
    packet.id = transaction.newID()
    packet.kind = .known(.annulment)
    packet.head = transaction.head(at: sites, by: transaction.who(by), reason: reason)
    packet.head.gate = taken.first?.gate
    packet.head.outcome = taken.first?.outcome
    packet.head.about = taken.first?.id
    packet = transaction.sealed(packet)
    for transition in taken {
      transaction.record(
        .annul, at: transition.site, gate: transition.gate, review: transition.review, by: by
      ) { annulment in
        annulment.reason = reason
        annulment.about = transition.id
        annulment.packet = packet.seal
      }
    }
    transaction.cancelVoidActions(of: taken, reason)
    transaction.reopenAsks(of: taken)
    transaction.made.packet = packet
    transaction.made.record = taken.first?.review?.text
  }
}
