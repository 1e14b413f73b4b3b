package import Model

/// A condition of a review as it stands at a site that it binds.
package struct ConditionState: Sendable {
  /// The state of a condition at a site.
  package enum State: String, Sendable, LabelledEnum {
    case drafted, open, done, void

    package var label: Phrase {
      switch self {
      case .drafted: Phrase("utkast", "drafted")
      case .open: Phrase("öppet", "open")
      case .done: Phrase("uppfyllt", "done")
      case .void: Phrase("gäller inte", "void")
      }
    }
  }

  package let condition: Condition
  package let review: ID<Review>
  package let gate: Code<Gate>
  package let site: ID<Site>
  package let state: State
  /// The date in force, after moves.
  package let due: CalendarDay
  package let isLate: Bool
  package let moves: Int

  package func daysLate(on today: CalendarDay) -> Int { max(0, today - due) }
}

extension Condition {
  /// True where the condition speaks of the site; one that names none speaks of all in the review.
  package func binds(_ site: ID<Site>) -> Bool {
    archived == nil && (sites.isEmpty || sites.contains(site))
  }

  /// The date in force at the site, given by the last move that speaks of it.
  package func due(at site: ID<Site>) -> CalendarDay {
    moves.last { $0.site == nil || $0.site == site }?.due ?? due
  }

  package func isDone(at site: ID<Site>) -> Bool {
    done.contains { $0.site == nil || $0.site == site }
  }
}

extension ProjectState {
  /// The state of every condition at every site that it binds; worked out once.
  package var conditions: [ConditionState] {
    kept.conditions { sites.flatMap { conditions(at: $0) } }
  }

  package func conditions(at state: SiteState) -> [ConditionState] {
    project.reviews.flatMap { review in
      review.conditions.filter { $0.archived == nil }.compactMap { conditionState($0, of: review, at: state) }
    }
  }

  /// The open conditions at these sites by date, late ones first, one entry for each condition and site.
  package func openConditions(at sites: [ID<Site>]) -> [ConditionState] {
    conditions.filter { sites.contains($0.site) && $0.state == .open }
      .sorted { ($0.due, $0.condition.id) < ($1.due, $1.condition.id) }
  }

  private func conditionState(_ condition: Condition, of review: Review, at state: SiteState)
    -> ConditionState?
  {
    let decision = state.decided.values.first { $0.review == review.id }
    let isInherited = decision?.isInherited ?? false
    // While two decisions are to be settled, the conditions of both are kept; nothing is done or moved then.
    guard isInherited || review.sites.contains(state.site),
      isInherited || condition.sites.isEmpty || condition.sites.contains(state.site)
    else { return nil }
    let due = condition.due(at: state.site)
    let kind = self.state(of: condition, in: review, at: state)
    return ConditionState(
      condition: condition, review: review.id, gate: review.gate, site: state.site, state: kind, due: due,
      isLate: kind == .open && due < today, moves: condition.moves.count)
  }

  /// The state of a condition at a site.
  ///
  /// It stays open when the site goes back, and is void where its decision was taken back.
  private func state(of condition: Condition, in review: Review, at state: SiteState)
    -> ConditionState.State
  {
    if condition.isDone(at: state.site) { return .done }
    let isInherited = state.decided[review.gate].map { $0.review == review.id && $0.isInherited } ?? false
    if isInherited, wasDone(condition, of: review, before: state.site) { return .done }
    let asked = canonical(review.id)
    let deciding = project.transitions.filter { transition in
      transition.review.map(canonical) == asked
        && (transition.event == .decide || (transition.event == .settle && transition.outcome != nil))
        && (transition.site == state.site || isInherited) && !isSetAside(transition)
    }
    guard !deciding.isEmpty else { return state.review == asked ? .drafted : .void }
    let isSet = deciding.contains { $0.outcome == .conditionalGo }
    guard isSet, condition.action != nil, state.isOpen else { return .void }
    return .open
  }

  /// True where the transition is without effect, annulled, or was not chosen when it was settled.
  private func isSetAside(_ transition: Transition) -> Bool {
    guard let state = self.state(of: transition.site) else { return false }
    return state.setAside.contains(transition.id) || state.notApplied.contains(transition.id)
  }

  /// True where the condition was done before the site started.
  ///
  /// Only what was still open when a site started is handed on to it.
  private func wasDone(_ condition: Condition, of review: Review, before site: ID<Site>) -> Bool {
    guard let start = project.transitions.last(where: { $0.site == site && $0.event == .start }) else {
      return false
    }
    let bound = review.sites.filter(condition.binds)
    return !bound.isEmpty
      && bound.allSatisfy { other in
        condition.done.contains { ($0.site == nil || $0.site == other) && $0.on <= start.on }
      }
  }
}
