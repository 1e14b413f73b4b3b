internal import Changes
internal import Model
internal import Process

extension Session {
  /// The gate at which decisions did not know each other, and where.
  var unsettledGate: (gate: Code<Gate>, sites: [ID<Site>], decisions: [Transition])? {
    guard let projectView, let projectState = projectView.projectState else { return nil }
    let states = projectState.sites.filter {
      projectView.chosenSites.contains($0.site) && $0.unsettled != nil
    }
    var chosen = states.first?.unsettled
    // Among the conflicts it is the one that is selected.
    if case .decision(let gate, _)? = selectedConflict?.matter {
      chosen = states.first { $0.unsettled?.gate == gate }?.unsettled
    }
    guard let unsettled = chosen else { return nil }
    let ids = Set(states.compactMap(\.unsettled).flatMap(\.decisions))
    let sites = states.filter { $0.unsettled?.gate == unsettled.gate }.map(\.site)
    return (unsettled.gate, sites, projectView.project.transitions.filter { ids.contains($0.id) })
  }

  mutating func openSettling() {
    if unsettledGate == nil { return }
    push(
      Choice(
        Phrase("Vilket beslut gäller?", "Which decision applies?"), options: \.settlingOptions,
        do: { session, value in
          guard let unsettled = session.unsettledGate else { return }
          let outcome = Outcome(rawValue: value)
          session.openForm(
            .settle(unsettled.gate, unsettled.sites, outcome == nil ? ID(value) : nil, outcome))
        }))
  }

  /// Each packet that could stand, and each new outcome.
  private var settlingOptions: [Choice.Option] {
    guard let projectView, let unsettled = unsettledGate else { return [] }
    var options: [Choice.Option] = []
    for decision in unsettled.decisions {
      guard let packet = decision.packet?.id, !options.contains(where: { $0.value.same(as: packet.text) })
      else { continue }
      let outcome = decision.outcome?.label(language) ?? ""
      options.append(
        Choice.Option(
          value: packet.text,
          title: projectView.localized("det gäller: ", "this applies: ") + outcome + ", "
            + projectView.wording.who(decision.by),
          note: projectView.day(decision.on)))
    }
    return options
      + Outcome.allCases.map {
        Choice.Option(
          value: $0.rawValue,
          title: projectView.localized("nytt beslut: ", "a new decision: ") + $0.label(language))
      }
  }

  /// A suspension with the incident that shows why, which is noted first where it is new.
  func suspending(
    _ form: Form, _ call: OperationCall, _ parseContext: ParseContext
  ) throws(FormRefusal) -> (incident: Change?, suspend: (ID<Incident>) -> Change) {
    let sites = form.subject(of: call)
    var suspension = SuspendSites(on: sites.map { ID($0) })
    suspension.by = try form.who("by", parseContext)
    let title = form.text("title")
    let chosen = form.text("incident")
    guard title != nil || chosen != nil else {
      throw FormRefusal(
        field: "title",
        words: Phrase("säg vad som hände, eller välj avvikelsen", "say what happened, or choose the incident")
      )
    }
    var fields = [FieldAssignment(["title"], [title ?? ""]), FieldAssignment(["date"], [today.iso])]
    if let severity = form.text("severity") { fields.append(FieldAssignment(["severity"], [severity])) }
    if !sites.isEmpty { fields.append(FieldAssignment(["sites"], sites)) }
    let incident: Change? = chosen == nil ? .add(recordKind: Incident.recordKind, fields) : nil
    let given = chosen.map { ID<Incident>($0) }
    return (
      incident,
      {
        suspension.incident = given ?? $0
        return .operation(suspension)
      }
    )
  }
}
