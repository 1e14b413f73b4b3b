package import Model
package import Process

/// A thing that ends on a day, and the place where it is opened.
package struct Expiry: Equatable, Sendable {
  /// The kind of thing that ends.
  package enum Kind: String, LabelledEnum {
    case certificate, contract, agreement, waiver
    case voiceWaiver = "voice_waiver"
    case acceptedBarrier = "accepted_barrier"
    case evidence, condition, hold, review

    package var label: Phrase {
      switch self {
      case .certificate: Phrase("CE-intyg", "CE certificate")
      case .contract: Phrase("avtal", "contract")
      case .agreement: Phrase("samverkansavtal", "co-production agreement")
      case .waiver: Phrase("undantag", "waiver")
      case .voiceWaiver: Phrase("undantag för ett perspektiv", "perspective waiver")
      case .acceptedBarrier: Phrase("accepterad risk", "accepted risk")
      case .evidence: Phrase("underlag", "evidence")
      case .condition: Phrase("villkor", "condition")
      case .hold: Phrase("vilande till", "on hold until")
      case .review: Phrase("prövning", "review")
      }
    }
  }

  package let kind: Kind
  package let title: Phrase
  /// The last day for which it holds, or the day on which it is due.
  package let day: CalendarDay
  /// The address of the record that ends.
  ///
  /// Where the same ends at several sites, that of the first.
  package let record: String
  /// What is opened to deal with it.
  package let place: Address
  /// The sites that it ends for; empty for all sites.
  package fileprivate(set) var sites: [ID<Site>]

  package func isPast(on today: CalendarDay) -> Bool { day < today }
}

extension ProjectState {
  /// The things that end, the first to end first; what has ended and is dealt with is not among them.
  package var expiries: [Expiry] {
    let all =
      applicationExpiries + agreementExpiries + assessmentExpiries + voiceExpiries + acceptedExpiries
      + conditionExpiries + siteExpiries
    let sorted = all.sorted {
      ($0.day, $0.kind.rawValue, $0.record) < ($1.day, $1.kind.rawValue, $1.record)
    }
    // The same at another site is the same thing to do.
    return sorted.reduce(into: []) { found, next in
      let same = found.firstIndex { known in
        known.kind == next.kind && known.day == next.day && known.title == next.title
          && !known.sites.isEmpty && !next.sites.isEmpty
      }
      if let same { found[same].sites += next.sites } else { found.append(next) }
    }
  }

  private var applicationExpiries: [Expiry] {
    guard !isClosed else { return [] }
    let application = project.application
    func of(_ kind: Expiry.Kind, _ number: String?, _ day: CalendarDay?) -> [Expiry] {
      day.map {
        let title = kind.label.capitalised + Phrase(number.map { " " + $0 } ?? "")
        return [
          Expiry(kind: kind, title: title, day: $0, record: "application", place: .application, sites: [])
        ]
      } ?? []
    }
    return of(.certificate, application.ceCert?.number, application.ceCert?.validTo)
      + of(.contract, application.contract?.number, application.contract?.to)
  }

  private var agreementExpiries: [Expiry] {
    project.organisations.filter { $0.archived == nil }.compactMap { organisation in
      organisation.until.map {
        Expiry(
          kind: .agreement, title: Phrase(organisation.title), day: $0, record: organisation.id.text,
          place: .record(organisation.id.text), sites: [])
      }
    }
  }

  private var assessmentExpiries: [Expiry] {
    project.assessments.flatMap { assessment -> [Expiry] in
      guard let criterion = framework.criterion(assessment.criterion) else { return [] }
      if let site = assessment.site, !(state(of: site)?.isOpen ?? false) { return [] }
      let sites = assessment.site.map { [$0] } ?? []
      let name = Phrase(criterion.id.text + " ") + criterion.title
      var found: [Expiry] = []
      if assessment.value == .waived, let until = assessment.until {
        found.append(
          Expiry(
            kind: .waiver, title: name, day: until, record: assessment.key, place: .assessment(criterion.id),
            sites: sites))
      }
      for evidence in assessment.evidence where evidence.archived == nil {
        guard let expires = evidence.expires else { continue }
        // Judged or confirmed since it ended: that is behind us.
        if expires < today, assessment.at.map({ $0.day > expires }) ?? false { continue }
        found.append(
          Expiry(
            kind: .evidence, title: Phrase(evidence.title + " · ") + name, day: expires,
            record: Evidence.address(of: evidence.id.text, within: assessment.key),
            place: .assessment(criterion.id), sites: sites))
      }
      return found
    }
  }

  private var voiceExpiries: [Expiry] {
    project.voiceWaivers.filter { $0.archived == nil }.map { waiver in
      let voice = catalogue.title(of: waiver.perspective)
      return Expiry(
        kind: .voiceWaiver, title: Phrase(waiver.gate.text + " · ") + voice, day: waiver.until,
        record: waiver.id.text, place: .voice(waiver.perspective), sites: waiver.sites)
    }
  }

  private var acceptedExpiries: [Expiry] {
    project.barriers.filter { $0.status == .accepted && $0.archived == nil }.compactMap { barrier in
      barrier.acceptedUntil.map {
        Expiry(
          kind: .acceptedBarrier, title: Phrase(barrier.title), day: $0, record: barrier.id.text,
          place: .record(barrier.id.text), sites: barrier.sites)
      }
    }
  }

  /// The expiries of conditions: one for each condition, with the nearest of its dates in force.
  private var conditionExpiries: [Expiry] {
    let open = openConditions(at: sites.map(\.site))
    return open.map(\.condition.id).firstOfEach.compactMap { id in
      let places = open.filter { $0.condition.id == id }
      guard let first = places.first else { return nil }
      return Expiry(
        kind: .condition, title: Phrase(first.condition.title), day: first.due, record: id.text,
        place: .record(id.text), sites: places.map(\.site))
    }
  }

  /// The review dates of holds and of recurring gates.
  private var siteExpiries: [Expiry] {
    decisions.compactMap { decision in
      let isReview = decision.gate.kind == .recurring
      guard let day = decision.day, decision.isOnHold || isReview else { return nil }
      return Expiry(
        kind: decision.isOnHold ? .hold : .review,
        title: Phrase(decision.gate.id.text + " ") + decision.gate.title, day: day,
        record: Address.gate(decision.gate.id).description, place: .gate(decision.gate.id),
        sites: decision.sites)
    }
  }
}
