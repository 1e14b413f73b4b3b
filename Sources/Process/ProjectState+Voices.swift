package import Model

extension ProjectState {
  /// The voices that a gate demands of this project.
  package func demandedVoices(at gate: Gate, _ sites: [ID<Site>] = []) -> [VoiceDemand] {
    let asked = measure(of: gate, at: sites).voices
    let all = rigour == .light && !asked.isEmpty ? framework.light?.voices ?? asked : asked
    return all.filter { project.application.answer($0.when).holds }
  }

  package func quorum(of gate: Gate, at sites: [ID<Site>] = []) -> Quorum? {
    let asked = measure(of: gate, at: sites.isEmpty ? self.sites.map(\.site) : sites).quorum
    return rigour == .light ? framework.light?.quorum ?? asked : asked
  }

  /// The demanded voices, and how far each was heard for all of the sites.
  package func voices(for gate: Gate, at sites: [ID<Site>], in review: Review? = nil) -> [CheckedVoice] {
    demandedVoices(at: gate, sites).map { demand in
      var voice = CheckedVoice()
      voice.perspectives = demand.anyOf
      voice.core = demand.anyOf.contains(where: framework.core.contains)
      // Of several perspectives the one that came furthest at a site speaks, of several sites the least far.
      let furthest = sites.compactMap { site in
        demand.anyOf.map { hearing(of: $0, for: gate, at: [site]) }.max { $0 < $1 }
      }
      let best = furthest.min { $0 < $1 } ?? demand.anyOf.first.map { hearing(of: $0, for: gate, at: []) }
      voice.required = best?.required ?? .none
      voice.reached = best?.reached ?? .none
      let unheard = sites.filter { site in
        !demand.anyOf.contains { hearing(of: $0, for: gate, at: [site]).counts }
      }
      voice.counts = !sites.isEmpty && unheard.isEmpty
      voice.shortfall = voice.counts ? nil : best?.shortfall.map(OpenEnum.known)
      voice.waived =
        !voice.core && !unheard.isEmpty
        && unheard.allSatisfy { site in demand.anyOf.contains { isWaived($0, gate.id, at: [site]) } }
      voice.position = review?.positions.first { demand.anyOf.contains($0.perspective) }?.value
      return voice
    }
  }

  /// The hearing of one perspective: how far it was heard, and why that does not count.
  package struct Hearing {
    package var required: Level
    package var reached = Level.none
    package var counts = false
    package var shortfall: VoiceShortfall?

    static func < (left: Hearing, right: Hearing) -> Bool {
      if left.counts != right.counts { return right.counts }
      return left.reached < right.reached
    }
  }

  /// The level that a perspective must reach at a gate: that of the phase in which the gate stands.
  package func requiredLevel(
    of perspective: Code<Perspective>, at gate: Gate, _ sites: [ID<Site>] = []
  ) -> Level {
    let letter = phase(asking: gate, at: sites).flatMap(framework.phase)?.epis.first ?? ""
    return catalogue.perspective(perspective)?.levels[letter] ?? .none
  }

  /// The phase in which a gate stands; for the extra gate, that of the site.
  private func phase(asking gate: Gate, at sites: [ID<Site>]) -> Code<Phase>? {
    gate.from ?? sites.first.flatMap { state(of: $0)?.phase }
  }

  /// The hearing of a perspective at the site where it was heard least.
  package func hearing(of perspective: Code<Perspective>, for gate: Gate, at sites: [ID<Site>]) -> Hearing {
    let required = requiredLevel(of: perspective, at: gate, sites)
    var worst: Hearing?
    for site in sites {
      let next = hearing(of: perspective, for: gate, at: site, required)
      if let held = worst, held < next { continue }
      worst = next
    }
    guard var hearing = worst else { return Hearing(required: required, shortfall: .nobodyAsked) }
    if hearing.shortfall == .nobodyAsked, !engagementPlaces(of: perspective).isEmpty {
      hearing.shortfall = .otherSite
    }
    return hearing
  }

  /// The places of the engagements of a perspective that are not archived in the project's list.
  ///
  /// Looked up once for all perspectives.
  private func engagementPlaces(of perspective: Code<Perspective>) -> [Int] {
    let places = kept.engagements {
      let there = project.engagements.indices.filter { project.engagements[$0].archived == nil }
      return Dictionary(grouping: there) { project.engagements[$0].perspective }
    }
    return places[perspective] ?? []
  }

  /// The hearing of a perspective at one site.
  ///
  /// An engagement counts that is at this site or all, since the first stay in the phase, within twelve months, and fed
  /// back from level 2.
  private func hearing(
    of perspective: Code<Perspective>, for gate: Gate, at site: ID<Site>, _ required: Level
  ) -> Hearing {
    var hearing = Hearing(required: required, counts: required == .none, shortfall: .nobodyAsked)
    let since = phase(asking: gate, at: [site]).flatMap { state(of: site)?.entered[$0] } ?? .unset
    for place in engagementPlaces(of: perspective) {
      let sites = project.engagements[place].sites
      guard sites.isEmpty || sites.contains(site) else { continue }
      let engagement = project.engagements[place]
      let isInPhase = engagement.date >= since
      let isRecent = isInPhase && engagement.date >= today.adding(months: -12)
      let isTold = engagement.level < .consult || engagement.fedBack != nil
      let isEnough = engagement.level >= required
      if isRecent, isTold, isEnough {
        hearing.reached = max(hearing.reached, engagement.level)
        hearing.counts = true
      } else if !hearing.counts {
        hearing.reached = max(hearing.reached, isRecent ? engagement.level : .none)
        let shortfall: VoiceShortfall =
          !isInPhase ? .beforePhase : !isRecent ? .tooOld : !isEnough ? .tooLow : .notFedBack
        hearing.shortfall = hearing.shortfall.map { $0.closeness > shortfall.closeness ? $0 : shortfall }
      }
    }
    return hearing
  }

  private func isWaived(_ perspective: Code<Perspective>, _ gate: Code<Gate>, at sites: [ID<Site>]) -> Bool {
    if framework.core.contains(perspective) { return false }
    return sites.allSatisfy { site in
      project.voiceWaivers.contains { waiver in
        waiver.perspective == perspective && waiver.gate == gate && waiver.archived == nil
          && (waiver.sites.isEmpty || waiver.sites.contains(site)) && waiver.until >= today
          && !hasLapsed(waiver, at: site)
      }
    }
  }

  /// True where the waiver has lapsed: the site went back to where its gate stands ahead again.
  package func hasLapsed(_ waiver: VoiceWaiver, at site: ID<Site>) -> Bool {
    guard let from = framework.gate(waiver.gate)?.from, let state = state(of: site) else { return false }
    return state.returns.contains { $0.at > waiver.at && !framework.isBefore(from, $0.to) }
  }
}

extension VoiceShortfall {
  /// The closeness to counting: the nearer, the greater.
  fileprivate var closeness: Int {
    switch self {
    case .nobodyAsked: 0
    case .otherSite: 1
    case .beforePhase: 2
    case .tooOld: 3
    case .tooLow: 4
    case .notFedBack: 5
    }
  }
}
