internal import Changes
internal import Model

extension ChangeReportBuilder {
  /// Tells of a field that has changed: with a line where people want to hear of it, else as one more small change.
  mutating func tellChanged(_ difference: Difference) {
    let address = difference.record
    let field = difference.field ?? ""
    if isPlannedDay(difference) { return tellMoved(difference) }
    switch (Address.kind(of: address), field) {
    case (_, "archived") where difference.after != nil:
      tell(.deletions, address, Phrase("arkiverat: ", "archived: ") + named(address))
    case (_, "archived"): tell(.additions, address, Phrase("återställt: ", "restored: ") + named(address))
    case (is Site.Type, "phase"):
      if let site = after.sites[ID(address)], let then = difference.before?.text {
        tellPhase(site, from: Code(then))
      }
    case (is Site.Type, "condition"), (is Site.Type, "since"): break
    case (is Barrier.Type, "status"): tellBarrier(address, difference)
    case (is Barrier.Type, "blocking"): tellBlocking(address, isNow: difference.after != nil)
    case (is Action.Type, "status"): tellAction(address, difference)
    case (is Ask.Type, "status"):
      tellStatus(address, AskStatus.self, difference, closed: [.answered])
    case (is Assumption.Type, "status"):
      let isFailed = difference.after?.text.map { $0.same(as: AssumptionStatus.failed.rawValue) } ?? false
      let label = OpenEnum<AssumptionStatus>(difference.after?.text ?? "").label
      tell(
        isFailed ? .reversals : .status, address,
        Assumption.label + Phrase(" ") + label + Phrase(": ") + subject(address))
    case (is Incident.Type, "closed"):
      let isClosed = difference.after != nil
      let words = isClosed ? Phrase(" stängd: ", " closed: ") : Self.reopened + Phrase(": ")
      tell(isClosed ? .closed : .reversals, address, Incident.label + words + subject(address))
    case (is Activity.Type, "done_on"): tellActivityDone(address, isDone: difference.after != nil)
    case (is Stakeholder.Type, "current"): tellAttitude(address, difference)
    case (is Engagement.Type, "fed_back") where difference.after != nil:
      tell(.closed, address, Phrase("återkopplat: ", "fed back: ") + subject(address))
    case (is Assessment.Type, "value"):
      tellJudgement(address, from: difference.before, to: difference.after)
    case (is Position.Type, "value"):
      tellPosition(address, from: difference.before?.text, to: difference.after?.text)
    case (is Condition.Type, "done"): tellConditionDone(address)
    case (is Condition.Type, "moves"): break
    case (is Project.Type, "framework"):
      tell(
        .decisions, address,
        Phrase("nytt ramverk: ", "another framework: ") + framework(difference.before)
          + Phrase(" → ") + framework(difference.after))
    case (is Application.Type, _): tellProfileDates(difference)
    default: untold.insert(address)
    }
  }

  private func framework(_ value: JSONValue?) -> Phrase {
    guard let id = value?.text else { return Phrase("") }
    return Phrase(
      names.title(.frameworks, id, .sv) ?? id, names.title(.frameworks, id, .en) ?? id)
  }

  private static let reopened = Phrase(" öppnad igen", " reopened")

  private mutating func tellBarrier(_ address: String, _ difference: Difference) {
    let closed: [BarrierStatus] = [.accepted, .resolved, .notRelevant]
    tellStatus(address, BarrierStatus.self, difference, closed: closed)
  }

  /// Tells that a barrier blocks or not, where that is not only because it was closed.
  private mutating func tellBlocking(_ address: String, isNow: Bool) {
    guard let barrier = after.barriers[ID(address)], barrier.status == before.barriers[ID(address)]?.status
    else { return }
    let words =
      isNow
      ? Phrase("blockerar nu: ", "blocks now: ") : Phrase("blockerar inte längre: ", "blocks no longer: ")
    tell(.status, address, words + named(address))
  }

  private mutating func tellAction(_ address: String, _ difference: Difference) {
    tellStatus(address, ActionStatus.self, difference, closed: [.done, .cancelled])
  }

  /// Tells of a status: closed, opened again, gone back, or gone on; the words come in the order of progress.
  private mutating func tellStatus<Status: LabelledEnum>(
    _ address: String, _ type: Status.Type, _ difference: Difference, closed: [Status]
  ) {
    let then = difference.before?.text.flatMap(Status.init(rawValue:))
    guard let now = difference.after?.text.flatMap(Status.init(rawValue:)) else {
      untold.insert(address)
      return
    }
    let wasClosed = then.map(closed.contains) ?? false
    let title = Phrase(": ") + subject(address)
    if closed.contains(now) {
      tell(.closed, address, label(address) + Phrase(" ") + now.label + title)
    } else if wasClosed {
      let isBarrier = type == BarrierStatus.self
      let words = isBarrier ? Phrase(" öppnat igen", " reopened") : Self.reopened
      let was = then.map { Phrase(" (var ", " (was ") + $0.label + ")" } ?? Phrase("")
      tell(.reversals, address, label(address) + words + title + was)
    } else {
      let order = Array(Status.allCases)
      let isBack = then.flatMap(order.firstIndex).map { $0 > order.firstIndex(of: now) ?? 0 } ?? false
      let from = then.map { $0.label + Phrase(" → ") } ?? Phrase("")
      tell(isBack ? .reversals : .status, address, named(address) + Phrase(", ") + from + now.label)
    }
  }

  private mutating func tellActivityDone(_ address: String, isDone: Bool) {
    guard let activity = after.activities[ID(address)] else { return }
    let words = Activity.label + (isDone ? Phrase("") : Self.reopened) + Phrase(": ") + title(of: activity)
    tell(isDone ? .closed : .reversals, address, words)
  }

  /// Tells of a stakeholder's attitude towards the change, which can be lost again.
  private mutating func tellAttitude(_ address: String, _ difference: Difference) {
    guard let now = difference.after?.text.flatMap(Attitude.init(rawValue:)) else { return }
    let then = difference.before?.text.flatMap(Attitude.init(rawValue:))
    let order = Attitude.allCases
    let isBack = then.flatMap(order.firstIndex).map { $0 > order.firstIndex(of: now) ?? 0 } ?? false
    let from = then.map { $0.label + Phrase(" → ") } ?? Phrase("")
    tell(isBack ? .reversals : .status, address, subject(address) + Phrase(": ") + from + now.label)
  }
}
