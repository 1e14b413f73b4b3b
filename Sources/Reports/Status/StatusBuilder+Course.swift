internal import Model
internal import Process

extension StatusBuilder {
  /// The phases of the framework in order, each with the gate that ends it.
  var phases: [PhaseStatus] {
    let framework = projectState.framework
    let open = projectState.openSites.isEmpty ? projectState.sites : projectState.openSites
    let present = open.compactMap { framework.index(of: $0.phase) }
    return framework.phases.enumerated().map { index, phase in
      var status = PhaseStatus()
      status.id = phase.id.text
      status.title = phase.title(language)
      status.question = phase.question?(language)
      let isNow = present.contains(index)
      status.place = .known(isNow ? .now : present.allSatisfy { $0 > index } ? .behind : .ahead)
      if let furthest = present.max(), index < furthest, !isNow { status.place = .known(.behind) }
      status.sites = open.filter { $0.phase == phase.id }.compactMap { project.sites[$0.site]?.title }
      tellDays(&status, phase, index)
      tellGate(&status, phase)
      return status
    }
  }

  private func tellDays(_ status: inout PhaseStatus, _ phase: Phase, _ index: Int) {
    let plan = project.plan.first { $0.phase == phase.id }
    status.budget = plan?.budget
    status.spent = plan?.spent
    status.start = projectState.sites.compactMap { $0.entered[phase.id] }.min() ?? plan?.start
    let later = projectState.framework.phases.dropFirst(index + 1).map(\.id)
    let left = projectState.sites.flatMap { site in later.compactMap { site.entered[$0] } }.min()
    let isBehind = status.place == .behind
    status.end = (isBehind ? left : nil) ?? plan?.end
    status.isPlanned = status.end != nil && !(isBehind && left != nil)
  }

  private func tellGate(_ status: inout PhaseStatus, _ phase: Phase) {
    let gates = projectState.framework.gates.filter { $0.from == phase.id }
    guard let gate = gates.first(where: { $0.kind == .passage }) ?? gates.first else { return }
    status.gate = gate.id.text
    status.gateTitle = gate.title(language)
    let last = projectState.sites.filter { project.sites[$0.site] != nil }
      .compactMap { $0.reviewedLast[gate.id] }.max { ($0.on, $0.at) < ($1.on, $1.at) }
    status.outcome = last?.outcome.label(language)
    status.decidedOn = last?.on
  }

  /// The things that end, the first to end first.
  var expiries: [ExpiryStatus] {
    shown.expiries.map { expiry in
      var status = ExpiryStatus()
      status.kind = expiry.kind.label(language)
      status.title = expiry.title(language)
      status.day = expiry.day
      status.daysLeft = expiry.day - projectState.today
      status.sites = expiry.sites.compactMap { project.sites[$0]?.title }
      return status
    }
  }
}
