internal import Changes
internal import Model
internal import Process

extension ChangeReportBuilder {
  /// Tells of a record that was not there before, or that the reader could not see.
  mutating func tellNew(_ difference: Difference) {
    let address = difference.record
    let id = address.lastPart
    switch Address.kind(of: address) {
    case is Transition.Type: break
    case is Review.Type: tellNewReview(ID(id))
    case is MaterialChange.Type:
      guard let change = after.materialChanges[ID(id)] else { return }
      tell(
        .decisions, address,
        MaterialChange.label + Phrase(", ") + day(change.on) + Phrase(": ") + change.kind.label
          + places(change.sites) + because(change.reason))
    case is VoiceWaiver.Type:
      guard let waiver = after.voiceWaivers[ID(id)] else { return }
      let voice =
        reference.catalogue.title(of: waiver.perspective)
      tell(
        .decisions, address,
        gate(waiver.gate) + Phrase(": undantag för perspektivet ", ": perspective waived, ") + voice
          + Phrase(" till ", " until ") + day(waiver.until) + places(waiver.sites) + because(waiver.because))
    case is Condition.Type: tellNewCondition(address)
    case is Assessment.Type:
      tellJudgement(address, from: nil, to: difference.after?["value"])
      // What came with it has no difference of its own.
      let judged = after.assessments.first { $0.key.same(as: address) }
      for evidence in judged?.evidence ?? [] { tellEvidence(address + "/" + evidence.id.text) }
    case is Position.Type:
      tellPosition(address, from: nil, to: difference.after?["value"]?.text)
    case is PhasePlan.Type:
      let end = difference.after?["end"]?.text.flatMap { CalendarDay(iso: $0) }
      if let end { tellMoved(address, "end", from: nil, to: end) } else { untold.insert(address) }
    case is Attendance.Type: untold.insert(address)
    case is Activity.Type: tellActivity(address)
    case is Evidence.Type: tellEvidence(address)
    case is Conflict.Type:
      guard let conflict = after.conflicts[ID(id)] else { return }
      tell(.additions, address, Phrase("att välja mellan: ", "to be chosen: ") + subject(conflict.record))
    default: tell(.additions, address, named(address) + detail(address))
    }
  }

  /// Tells of the demands and objections in a new review, which is told of itself by its decision.
  private mutating func tellNewReview(_ id: ID<Review>) {
    guard let review = after.reviews[id] else { return }
    for condition in review.conditions where condition.archived == nil {
      tellNewCondition(id.text + "/" + condition.id.text)
    }
    for position in review.positions where position.value == .object {
      tellPosition(id.text + "/" + position.key, from: nil, to: position.value.word)
    }
  }

  private mutating func tellEvidence(_ address: String) {
    guard case .record(_, .assessment(let criterion, _)?) = Address(parsing: address) else { return }
    tell(.additions, address, named(address) + " (" + criterion.text + ")")
  }

  /// The detail that makes a new record worth knowing, beside its title.
  private func detail(_ address: String) -> Phrase {
    if let barrier = after.barriers[ID(address)] {
      let voice = barrier.raisedByPerspective.flatMap(reference.catalogue.perspective)
      return (barrier.blocking ? Phrase(", blockerar", ", blocking") : Phrase(""))
        + (voice.map { Phrase(" (") + $0.title + ")" } ?? Phrase(""))
    }
    if let action = after.actions[ID(address)] {
      if !action.isActive { return Phrase(", ") + action.status.label }
      return action.due.map { Phrase(", klar senast ", ", due ") + day($0) } ?? Phrase("")
    }
    if let engagement = after.engagements[ID(address)] {
      let voice = reference.catalogue.perspective(engagement.perspective)
      return voice.map { Phrase(" (") + $0.title + ")" } ?? Phrase("")
    }
    return Phrase("")
  }

  /// Tells of a record that is gone, or that the reader is not to see any more.
  mutating func tellGone(_ difference: Difference) {
    let address = difference.record
    switch Address.kind(of: address) {
    case is Conflict.Type:
      let about = before.conflicts[ID(address)]?.record ?? address
      tell(.closed, address, Phrase("valt: ", "chosen: ") + subject(about))
    case is Transition.Type, is Attendance.Type, is PhasePlan.Type: untold.insert(address)
    default:
      let isHidden =
        !reader.isTeam && whole.mentions(of: address.lastPart) > after.mentions(of: address.lastPart)
      let words =
        isHidden ? Phrase("visas inte längre: ", "no longer shown: ") : Phrase("borttaget: ", "removed: ")
      tell(.deletions, address, words + named(address))
    }
  }

  /// Tells of a line of a phase's checklist: news only once it is done, or where it is the team's own.
  private mutating func tellActivity(_ address: String) {
    guard let activity = after.activities[ID(address)] else { return }
    let named = Activity.label + Phrase(": ") + title(of: activity)
    if activity.doneOn != nil {
      tell(.closed, address, named)
    } else if activity.title != nil {
      tell(.additions, address, named)
    } else {
      untold.insert(address)
    }
  }

  func title(of activity: Activity) -> Phrase {
    if let title = activity.title { return Phrase(title) }
    let all = projectState?.framework.phases.flatMap(\.activities) ?? []
    return all.first { $0.id == activity.activity }?.title ?? Phrase(activity.activity?.text ?? "")
  }

  /// Tells of a perspective's position at a gate.
  mutating func tellPosition(_ address: String, from earlier: String?, to later: String?) {
    guard let now = later.map({ OpenEnum<PositionValue>($0) }),
      case .position(_, let review) = Address(parsing: address)
    else { return }
    let then = earlier.map { OpenEnum<PositionValue>($0).label + Phrase(" → ") } ?? Phrase("")
    let isBack = earlier != nil && now == .object
    tell(
      isBack ? .reversals : .status, address,
      subject(address) + " (" + (after.reviews[review]?.gate.text ?? review.text) + Phrase("): ") + then
        + now.label)
  }
}
