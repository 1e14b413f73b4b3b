internal import Changes
internal import Model
internal import Process

extension ChangeReportBuilder {
  /// The fields of days that the program writes, or that say when something was and not when it is to be.
  private static let past = [
    "since", "on", "date", "dated", "seen", "opened", "closed", "escalated_on", "answered_on", "done_on",
    "confirmed_on", "version_date", "archived", "fed_back", "start", "dpia_date", "fria_date",
  ]

  /// The fields of days that are news when they are set for the first time, or taken away.
  private static let planned = ["due", "end", "go_live", "by_date", "held_on"]

  /// True where the field holds a day that something is planned for, or holds until.
  func isPlannedDay(_ difference: Difference) -> Bool {
    guard let field = difference.field, !Self.past.contains(where: { $0.same(as: field) }) else {
      return false
    }
    let kind = Address.kind(of: difference.record).field(named: field)?.kind
    guard case .day? = kind else { return false }
    return true
  }

  mutating func tellMoved(_ difference: Difference) {
    guard let field = difference.field else { return }
    // A locked action moves with its condition.
    if after.actions[ID(difference.record)]?.condition != nil, field.same(as: "due") {
      told.insert(difference.record)
      return
    }
    let then = difference.before?.text.flatMap { CalendarDay(iso: $0) }
    let now = difference.after?.text.flatMap { CalendarDay(iso: $0) }
    tellMoved(difference.record, field, from: then, to: now)
  }

  mutating func tellMoved(_ address: String, _ field: String, from: CalendarDay?, to: CalendarDay?) {
    if from == nil || to == nil, !Self.planned.contains(where: { $0.same(as: field) }) {
      untold.insert(address)
      return
    }
    let about = aboutDay(address, field)
    switch (from, to) {
    case (let from?, let to?): tell(.moved, address, about + moved(from, to))
    case (nil, let to?): tell(.moved, address, about + Phrase(" satt till ", " set for ") + day(to))
    case (let from?, nil):
      tell(
        .moved, address,
        about + Phrase(" har ingen dag längre (var ", " has no day any more (was ") + day(from) + ")")
    case (nil, nil): break
    }
  }

  /// ` from 11 Dec to 15 Jan, 5 weeks later`.
  private func moved(_ from: CalendarDay, _ to: CalendarDay) -> Phrase {
    Phrase(" från ", " from ") + day(from) + Phrase(" till ", " to ") + day(to) + Phrase(", ")
      + Self.far(to - from)
  }

  /// `5 weeks later`, `9 days earlier`: whole weeks where it is whole weeks.
  static func far(_ days: Int) -> Phrase {
    let size = Int(days.magnitude)
    let much =
      size > 0 && size % 7 == 0
      ? Phrase.counted(size / 7, Phrase("en vecka", "a week"), Phrase("veckor", "weeks"))
      : Phrase.counted(size, Phrase("en dag", "a day"), Phrase("dagar", "days"))
    return much + (days < 0 ? Phrase(" tidigare", " earlier") : Phrase(" senare", " later"))
  }

  /// The words before a day: `G2` for the end of a phase, the title for what is due, else the title and which day it
  /// is.
  private func aboutDay(_ address: String, _ field: String) -> Phrase {
    if case .plan(let phase) = Address(parsing: address), field.same(as: "end") {
      let gate = projectState?.framework.gates.first { $0.kind == .passage && $0.from == phase }
      return gate.map { Phrase($0.id.text) } ?? subject(address)
    }
    if field.same(as: "due") { return subject(address) }
    let kind = Address.kind(of: address).field(named: field)
    return subject(address) + Phrase(", ") + (kind?.label ?? Phrase(field)) + Phrase(":")
  }

  /// Tells of the dates within the profile that others plan by: the contract and the certificate.
  mutating func tellProfileDates(_ difference: Difference) {
    let inner = ["contract": "to", "ce_cert": "valid_to"]
    guard let field = difference.field, let name = inner[field],
      let then = difference.before?[name]?.text.flatMap({ CalendarDay(iso: $0) }),
      let now = difference.after?[name]?.text.flatMap({ CalendarDay(iso: $0) }), then != now
    else {
      untold.insert(difference.record)
      return
    }
    let about = name.same(as: "to") ? Expiry.Kind.contract.label : Expiry.Kind.certificate.label
    tell(.moved, difference.record, about + moved(then, now))
  }

  /// Tells of the dates in force of conditions, after the moves that those who set them made.
  mutating func tellConditionDates() {
    for review in after.reviews {
      for condition in review.conditions {
        guard let then = before.reviews[review.id]?.conditions[condition.id] else { continue }
        let sites = review.sites.filter(condition.binds)
        let steps = sites.map { site in
          (site: site, from: then.due(at: site), to: condition.due(at: site))
        }
        var rest = steps.filter { $0.from != $0.to }[...]
        while let first = rest.popFirst() {
          let together = rest.filter { $0.from == first.from && $0.to == first.to }
          rest = rest.filter { $0.from != first.from || $0.to != first.to }[...]
          tell(
            .moved, review.id.text + "/" + condition.id.text,
            Condition.label + Phrase(": " + condition.title) + moved(first.from, first.to)
              + places([first.site] + together.map(\.site)))
        }
      }
    }
  }

  mutating func tellNewCondition(_ address: String) {
    let id = address.lastPart
    guard let (review, condition) = after.condition(id) else { return }
    let states = projectState?.conditions.filter { $0.condition.id == condition.id }.map(\.state) ?? []
    let isDraft = !states.isEmpty && states.allSatisfy { $0 == .drafted }
    let draft = isDraft ? Phrase(" (utkast)", " (draft)") : Phrase("")
    tell(
      .conditions, address,
      Phrase(review.gate.text + ": " + condition.title) + Phrase(", klar senast ", ", due ")
        + day(condition.due) + draft + places(condition.sites))
  }

  /// Tells of a condition that was accepted as done, at the sites where that is new.
  mutating func tellConditionDone(_ address: String) {
    guard let (review, condition) = after.condition(address.lastPart) else { return }
    let then = before.condition(address.lastPart)?.condition
    let sites = review.sites.filter { site in
      condition.binds(site) && condition.isDone(at: site) && !(then?.isDone(at: site) ?? false)
    }
    if sites.isEmpty { return }
    tell(
      .closed, address,
      Phrase("villkor uppfyllt: ", "condition done: ") + condition.title + places(sites))
  }
}

extension Project {
  fileprivate func condition(_ id: String) -> (review: Review, condition: Condition)? {
    for review in reviews {
      if let condition = review.conditions.first(where: { $0.id.text.same(as: id) }) {
        return (review, condition)
      }
    }
    return nil
  }
}
