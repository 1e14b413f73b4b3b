internal import Model
internal import Process

extension ChangeReportBuilder {
  /// Tells of new transitions, with one line for all sites that went one step together.
  mutating func tellTransitions(_ differences: [Difference]) {
    let known = Set(before.transitions.map(\.id))
    let ineffective = Set(projectState?.sites.flatMap(\.notApplied) ?? [])
    let new = after.transitions.filter { !known.contains($0.id) && !ineffective.contains($0.id) }
    var rest = new[...]
    while let first = rest.popFirst() {
      let together = rest.filter { isOneStep(first, $0) }
      rest = rest.filter { !isOneStep(first, $0) }[...]
      for one in [first] + together { told.insert(one.id.text) }
      tell(first, at: ([first] + together).map(\.site), among: new)
    }
  }

  /// True where two transitions are the same step at two sites.
  private func isOneStep(_ one: Transition, _ other: Transition) -> Bool {
    one.site != other.site && one.event == other.event && one.gate == other.gate
      && one.outcome == other.outcome && one.review == other.review && one.on == other.on
      && one.reason == other.reason
  }

  private mutating func tell(_ step: Transition, at sites: [ID<Site>], among new: [Transition]) {
    guard let event = step.event.known else { return }
    let gate = gate(step.gate)
    let places = places(sites)
    let on = Phrase(", ") + day(step.on)
    let record = step.review?.text ?? step.site.text
    switch event {
    case .start: break
    case .submit:
      // What came of it is told instead.
      if new.contains(where: { $0.review == step.review && $0.event != .submit }) { return }
      tell(.decisions, record, gate + Phrase(" lämnad till prövning", " submitted") + on + places)
    case .withdraw:
      let words = Phrase(" återtagen från prövning", " withdrawn from review")
      tell(.reversals, record, gate + words + on + places + because(step.reason))
    case .decide:
      let outcome = Phrase(": ") + (step.outcome?.label ?? Phrase("")) + on
      tell(.decisions, record, gate + outcome + places + because(step.reason))
    case .settle:
      let words = Phrase(": skilda beslut avgjorda", ": different decisions settled")
      tell(.decisions, record, gate + words + on + places + because(step.reason))
    case .annul:
      let about = (after.transitions + before.transitions).first { $0.id == step.about }
      let what = self.gate(about?.gate) + Phrase(" ") + (about?.outcome?.label ?? Phrase(""))
      let words = Phrase("beslut upphävt: ", "decision annulled: ") + what
      tell(.reversals, about?.review?.text ?? record, words + on + places + because(step.reason))
    case .hold, .resume, .suspend, .reenter, .reopen, .discontinue, .finish:
      tell(.decisions, record, event.label + on + places + because(step.reason))
    }
  }

  /// Tells that a site has gone back or on, as its transitions come to.
  mutating func tellPhase(_ site: Site, from earlier: Code<Phase>) {
    guard let framework = projectState?.framework else { return }
    let name = site.title + ": "
    guard let here = framework.index(of: site.phase), let there = framework.index(of: earlier) else { return }
    if here < there {
      let words =
        Phrase("tillbaka från ", "back from ") + phase(earlier) + Phrase(" till ", " to ")
        + phase(site.phase)
      tell(.reversals, site.id.text, Phrase(name) + words)
    } else if here > there {
      let words = phase(earlier) + Phrase(" → ") + phase(site.phase)
      tell(.status, site.id.text, Phrase(name) + words)
    }
  }
}
