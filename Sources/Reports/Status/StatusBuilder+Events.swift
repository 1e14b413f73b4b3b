internal import Changes
internal import Model
internal import Process

extension StatusBuilder {
  /// The events in the order of days.
  ///
  /// Readers who are told no names hear of gates and phases, a voice also of what is done for it.
  func events(of phases: [PhaseStatus]) -> [EventStatus] {
    var events = decisionEvents + gateEvents(of: phases) + phaseEvents(of: phases)
    if reader.audience != .general { events += actionEvents }
    if reader.maySeeNames { events += conditionEvents + expiryEvents }
    events += asks.compactMap { ask in
      ask.byDate.map { event(.ask, ask.id.text, ask.title, on: $0, touchedBy: [ask.id.text]) }
    }
    var known: Set<String> = []
    return events.filter { known.insert($0.record).inserted }
      .sorted { ($0.day, $0.kind.word, $0.record) < ($1.day, $1.kind.word, $1.record) }
  }

  /// Makes an event; it is `late` where its day has passed and it is not done.
  private func event(
    _ kind: EventKind, _ record: String, _ title: String, on day: CalendarDay, sites: [ID<Site>] = [],
    touchedBy records: [String]
  ) -> EventStatus {
    var event = EventStatus()
    event.record = record
    event.kind = .known(kind)
    event.title = title
    event.day = day
    event.place = places(sites)
    event.late = day < projectState.today
    event.revision = revisions.count(of: records)
    return event
  }

  /// The records that move a gate: the plan of its phase, the go-live of sites, and the transitions there.
  private func touching(_ gate: Gate) -> [String] {
    let whole = projectState.project
    let steps = whole.transitions.filter { $0.gate == gate.id || gate.kind != .passage }.map(\.id.text)
    return steps + whole.sites.map(\.id.text) + (gate.from.map { ["plan/" + $0.text] } ?? [])
  }

  private var decisionEvents: [EventStatus] {
    var seen: Set<String> = []
    return projectState.decisions.compactMap { decision in
      let sites = decision.sites.filter { project.sites[$0] != nil }
      guard let day = decision.day, let first = sites.first else { return nil }
      let gate = decision.gate
      // Where sites stand apart at one gate, the first keeps its name.
      let name = "gate/" + gate.id.text
      let record = seen.insert(name).inserted ? name : name + "/" + first.text
      let isReview = decision.isOnHold || gate.kind == .recurring
      var event = event(
        isReview ? .review : .gate, record, gate.id.text + " " + gate.title(language), on: day,
        sites: sites, touchedBy: touching(gate))
      event.why = decision.check.words.capitalised(language)
      return event
    }
  }

  /// The events of the gates that were decided, and of those that the plan has ahead.
  private func gateEvents(of phases: [PhaseStatus]) -> [EventStatus] {
    phases.compactMap { phase in
      guard let id = phase.gate, let gate = projectState.framework.gate(Code(id)), gate.kind == .passage
      else { return nil }
      let decided = phase.place == .behind ? phase.decidedOn : nil
      guard !projectState.isClosed || decided != nil, let day = decided ?? phase.end else { return nil }
      var event = event(
        .gate, "gate/" + id, id + " " + gate.title(language), on: day, touchedBy: touching(gate))
      event.done = decided != nil
      event.late = event.late && !event.done && phase.place == .now
      event.why = event.done ? phase.outcome ?? "" : ""
      return event
    }
  }

  private func phaseEvents(of phases: [PhaseStatus]) -> [EventStatus] {
    phases.compactMap { phase in
      guard let start = phase.start else { return nil }
      let steps = projectState.project.transitions.filter { $0.to.text.same(as: phase.id) }.map(\.id.text)
      var event = event(
        .phase, "phase/" + phase.id, phase.title, on: start, touchedBy: ["plan/" + phase.id] + steps)
      event.end = phase.end.flatMap { $0 >= start ? $0 : nil }
      event.done = phase.place == .behind
      event.late = false
      return event
    }
  }

  /// The events of actions.
  ///
  /// One that fulfils a condition has its day from it, and stands there as the condition where the reader is told of
  /// those.
  private var actionEvents: [EventStatus] {
    let own = project.actions.filter { $0.archived == nil && ($0.condition == nil || !reader.maySeeNames) }
    return own.compactMap { action in
      let isDone = action.status == .done
      guard action.isActive || isDone, let day = isDone ? action.due ?? action.doneOn : action.due else {
        return nil
      }
      var event = event(
        .action, action.id.text, action.title, on: day, sites: action.sites, touchedBy: [action.id.text])
      let line = ActionStatusLine(action, in: shown, for: reader, projectState.project)
      event.who = line.owner
      event.why = line.why
      event.done = isDone
      event.late = event.late && !isDone
      return event
    }
  }

  private var conditionEvents: [EventStatus] {
    let all = shown.conditions.filter { $0.state == .open || $0.state == .done }
    return all.map(\.condition.id).firstOfEach.compactMap { id in
      let places = all.filter { $0.condition.id == id }
      let open = places.filter { $0.state == .open }
      guard let first = (open.isEmpty ? places : open).min(by: { $0.due < $1.due }) else { return nil }
      var event = event(
        .condition, id.text, first.condition.title, on: first.due,
        sites: (open.isEmpty ? places : open).map(\.site), touchedBy: [id.text])
      event.who = reader.name(first.condition.owner, in: projectState.project)
      event.why = Phrase("villkor från \(first.gate.text)", "condition of \(first.gate.text)")(language)
      event.done = open.isEmpty
      event.late = event.late && !event.done
      return event
    }
  }

  /// The events of what ends and has no event of another kind.
  private var expiryEvents: [EventStatus] {
    shown.expiries.compactMap { expiry in
      if [.condition, .hold, .review].contains(expiry.kind) { return nil }
      var event = event(
        .expiry, expiry.record + "/" + expiry.kind.rawValue, expiry.title(language), on: expiry.day,
        sites: expiry.sites, touchedBy: [expiry.record.lastPart])
      event.why = expiry.kind.label(language)
      return event
    }
  }
}
