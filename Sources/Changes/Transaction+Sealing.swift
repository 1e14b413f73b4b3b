internal import Model
internal import Process

extension Transaction {
  /// The packet with everything that its minutes need, what it rests on, its digests and its hash.
  ///
  /// Called before the transitions that name it are written.
  func sealed(_ packet: Packet) -> Packet {
    var packet = packet
    (packet.names, packet.digests, packet.hash) = ([], nil, nil)
    if packet.head.organisation == nil, !context.organisation.isEmpty {
      packet.head.organisation = context.organisation
    }
    packet.head.from = packet.head.sites.first.flatMap { projectState.state(of: $0)?.phase }
    packet.next = next(after: packet.head)
    packet.previous = project.packetHeads
    packet.names = names(in: packet)
    return packet.sealed(by: context.digest)
  }

  /// The phase that the sites stand in then, when it was planned to be left, and what is to be done in it.
  private func next(after head: PacketHead) -> PacketNext? {
    guard let phase = head.to.flatMap(framework.phase), let outcome = head.outcome?.known else { return nil }
    if outcome == .stop || outcome == .retire { return nil }
    var next = PacketNext()
    next.phase = phase.id
    next.start = project.plan.first { $0.phase == phase.id }?.start
    let gate = framework.gates.first { $0.from == phase.id && $0.kind != .extra }
    next.gate = gate?.id
    let planned = project.plan.first { $0.phase == phase.id }?.end
    next.on = outcome == .hold || gate?.kind == .recurring ? head.until : planned
    next.activities = activities(in: phase, at: head.sites)
    return next
  }

  /// The checklist of the phase, without what is done or does not apply, with the team's own.
  private func activities(in phase: Phase, at sites: [ID<Site>]) -> [Phrase] {
    let kept = project.activities.filter { activity in
      activity.phase == phase.id && activity.archived == nil && !activity.internal
        && (activity.site.map(sites.contains) ?? true)
    }
    let closed = Set(kept.filter { $0.notApplicable || $0.doneOn != nil }.compactMap(\.activity))
    let usual = phase.activities.filter { !closed.contains($0.id) }.map(\.title)
    let own = kept.filter { $0.activity == nil && $0.doneOn == nil && !$0.notApplicable }
      .compactMap(\.title)
    return usual + own.map { Phrase($0) }
  }

  /// The names that day of everything that the packet names.
  private func names(in packet: Packet) -> [PacketName] {
    let titles = PacketTitles(self)
    // The criteria that were judged carry their own titles.
    var seen = Set(packet.criteria.map(\.assessment.criterion.text))
    let texts = packet.json.texts + packet.previous
    return texts.filter { seen.insert($0).inserted }.compactMap { text in
      titles(text).map { PacketName(text, $0, isInternal: titles.isInternal(text)) }
    }
  }
}

/// The titles of people, places and codes, and of earlier decisions by the hash of their packet.
private struct PacketTitles {
  private var titles: [String: Phrase] = [:]
  /// The ids of records marked internal.
  private var hidden: Set<String> = []

  init(_ transaction: Transaction) {
    let framework = transaction.framework
    for kind in [CodeKind.perspectives, .phases, .gates, .criteria] {
      for code in transaction.reference.codes(of: kind, in: framework) { titles[code.id] = code.title }
    }
    titles[framework.id.text] = framework.title
    let recordKinds = [
      Member.recordKind, Stakeholder.recordKind, Organisation.recordKind, Site.recordKind,
      Incident.recordKind, Barrier.recordKind,
    ]
    for entry in transaction.names.entries
    where recordKinds.contains(where: entry.recordKind.same) && !entry.title.isEmpty {
      titles[entry.id] = Phrase(entry.title)
    }
    let reader = ReportAudience(language: .sv, organisation: "", audience: .steering)
    let visible = Names(project: transaction.project.visible(to: reader), reference: transaction.reference)
    hidden = Set(transaction.names.entries.map(\.id)).subtracting(visible.entries.map(\.id))
    for transition in transaction.project.transitions {
      guard let seal = transition.packet else { continue }
      let gate = transition.gate.map { Phrase($0.text + ": ") } ?? Phrase("")
      let what = transition.outcome?.known?.label ?? transition.event.known?.label ?? Phrase("")
      for name in [seal.hash, seal.id.text, transition.id.text] {
        titles[name] = gate + what + ", " + transition.on.iso
      }
    }
  }

  func callAsFunction(_ text: String) -> Phrase? { titles[text] }

  package func isInternal(_ text: String) -> Bool { hidden.contains(text) }
}
