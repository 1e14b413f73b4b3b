internal import Changes
package import Model
package import Process

extension ProjectState {
  /// The parts of the project that rest or have ended, each with until when, why and by whom.
  ///
  /// Empty while all of it is at work.
  ///
  /// `On hold until 7 Feb 2027: the contract is not signed (Project lead, 3 Nov)`; where only some sites rest, they are
  /// named first. `withReasons` is false for readers who are told no names.
  package func rests(withReasons: Bool = true) -> [Phrase] {
    if let whole = siteCondition { return [rest(as: whole, at: [], withReasons)] }
    var groups: [(condition: SiteCondition, last: Transition?, sites: [ID<Site>])] = []
    for state in sites where state.condition == .onHold || state.condition == .suspended {
      let last = lastTransition(to: state.condition, at: [state.site])
      let same = groups.firstIndex { group in
        group.condition == state.condition && group.last?.reason == last?.reason
          && group.last?.until == last?.until && group.last?.on == last?.on
      }
      if let same {
        groups[same].sites.append(state.site)
      } else {
        groups.append((state.condition, last, [state.site]))
      }
    }
    return groups.map { rest(as: $0.condition, at: $0.sites, withReasons) }
  }

  /// The day since when a site is what it is.
  package func conditionDay(of state: SiteState) -> CalendarDay {
    if state.condition == .active { return state.since }
    return lastTransition(to: state.condition, at: [state.site])?.on ?? state.since
  }

  private func lastTransition(to condition: SiteCondition, at sites: [ID<Site>]) -> Transition? {
    project.transitions.last {
      $0.condition == .known(condition) && (sites.isEmpty || sites.contains($0.site))
    }
  }

  private func rest(as condition: SiteCondition, at sites: [ID<Site>], _ withReasons: Bool) -> Phrase {
    let label = condition.label
    let names = sites.compactMap { project.sites[$0]?.title }.joined(separator: ", ")
    var words =
      names.isEmpty
      ? Phrase(label.sv.capitalised, label.en.capitalised) : Phrase(names + ": ") + label
    guard let last = lastTransition(to: condition, at: sites) else { return words }
    if let until = last.until { words = words + Phrase(" till ", " until ") + until.short(on: today) }
    guard withReasons else { return words }
    if let reason = last.reason, !reason.isEmpty { words = words + Phrase(": " + reason.onOneLine) }
    let by = Names.plain(last.by, in: project)
    let when = last.on == CalendarDay.unset ? Phrase("") : last.on.short(on: today)
    let told = [Phrase(by), when].filter { !$0.sv.isEmpty }
    if !told.isEmpty { words = words + Phrase(" (") + told.joined(Phrase(", ")) + Phrase(")") }
    if isClosed, let lessons = last.lessons, !lessons.isEmpty {
      words = words + Phrase(". Lärdomar: ", ". Lessons: ") + lessons.onOneLine
    }
    return words
  }

  /// The condition in which all of the project rests or has ended; nil while it is at work.
  private var siteCondition: SiteCondition? {
    switch condition {
    case .onHold: .onHold
    case .suspended: .suspended
    case .stopped: .stopped
    case .retired: .retired
    case .active, .inReview, .windingDown: nil
    }
  }

  /// True where the project rests as a whole, so that nobody is asked to work on it.
  var isResting: Bool { condition == .onHold }
}

extension ProjectState {
  /// The work on a barrier, in a few words.
  package func work(on barrier: Barrier) -> Phrase {
    if barrier.status == .escalated {
      let days = barrier.escalatedOn.map { max(0, today - $0) } ?? 0
      return Phrase("lyft sedan \(days) d", "escalated \(days) d")
    }
    let count = countOfActiveActions(on: barrier.id)
    if count > 0 {
      return .counted(count, Phrase("1 åtgärd", "1 action"), Phrase("åtgärder", "actions"))
    }
    let done = project.actions.filter { $0.status == .done && $0.barriers.contains(barrier.id) }
    guard let last = done.last else { return Phrase("ingen åtgärd", "no action") }
    let words = Phrase("\(done.count) ") + Phrase(done.count == 1 ? "klar" : "klara", "done")
    return last.effect.map { words + Phrase(", ") + $0.label } ?? words
  }
}
