internal import Changes
internal import Model
internal import Process
internal import Reports

extension Session {
  static let nothingHere = Phrase(
    "här finns inget ännu: n gör något nytt", "nothing here yet: n makes something new")
  static let nothingSelected = Phrase("inget är valt", "nothing is selected")
  static let notSubmitted = Phrase(
    "beslutspunkten är inte lämnad till prövning: t lämnar den", "the gate is not submitted: t submits it")

  var closedRefusal: Phrase? {
    projectList.open == nil ? Phrase("öppna ett projekt först", "open a project first") : nil
  }

  var recordRefusal: Phrase? { selectedRecord == nil ? Self.nothingSelected : nil }

  func archiveRefusal(_ isAway: Bool) -> Phrase? {
    guard let record = selectedRecord.flatMap({ projectView?.project.titled($0) }) else {
      return Self.nothingSelected
    }
    if isAway == (record.archived == nil) { return nil }
    return isAway
      ? Phrase("det är redan arkiverat", "it is archived already")
      : Phrase("det är inte arkiverat", "it is not archived")
  }

  var emptyRefusal: Phrase? { rows.isEmpty ? Self.nothingHere : nil }

  var criterionRefusal: Phrase? {
    selectedCriteria.isEmpty ? Phrase("välj ett kriterium först", "select a criterion first") : nil
  }

  var waiveRefusal: Phrase? {
    selectedCriteria.isEmpty && selectedVoice == nil
      ? Phrase("välj ett kriterium eller ett perspektiv först", "select a criterion or a perspective first")
      : neverWaived
  }

  var decideRefusal: Phrase? { unsettledGate == nil ? reviewRefusal : nil }

  var reviewRefusal: Phrase? { gateInRoom?.review == nil ? Self.notSubmitted : nil }

  var objectionRefusal: Phrase? {
    objectedReview == nil ? Phrase("inget perspektiv har invänt", "no perspective has objected") : nil
  }

  var askRefusal: Phrase? {
    guard let ask = selectedAsk else { return Self.nothingSelected }
    return ask.isOpen || ask.review == nil
      ? nil : Phrase("den besvarades av ett beslut", "it was answered by a decision")
  }

  var barrierRefusal: Phrase? {
    selectedBarrier == nil ? Phrase("välj ett hinder först", "select a barrier first") : nil
  }

  var engagementRefusal: Phrase? {
    selectedEngagements.isEmpty
      ? Phrase("välj en dialog först (V byter vy)", "select an engagement first (V changes the view)") : nil
  }

  var materialChangeRefusal: Phrase? {
    projectView?.projectState?.isClosed ?? true
      ? Phrase("ingen av införandeplatserna är i arbete", "none of the sites is at work") : nil
  }

  var submitRefusal: Phrase? {
    guard let projectView, let next = gateInRoom else {
      return Phrase("ingen beslutspunkt är på tur", "no gate is next")
    }
    if next.review != nil { return nil }
    if projectView.projectState?.mayBeSubmitted(next.gate, at: next.sites) ?? false { return nil }
    if projectView.isOnHold(next) {
      return Phrase(
        "införandeplatsen är vilande: återuppta den först (Ctrl-P)",
        "the site is on hold: resume it first (Ctrl-P)")
    }
    return Phrase(
      "\(next.gate.id.text) kan inte lämnas till prövning nu: införandeplatserna ska vara aktiva och stå i dess fas",
      "\(next.gate.id.text) cannot be submitted now: its sites must be active and in its phase")
  }

  func moveRefusal(_ event: TransitionEvent) -> Phrase? {
    guard let projectView, let projectState = projectView.projectState else {
      return Phrase("öppna ett projekt först", "open a project first")
    }
    if !sites(for: event).isEmpty { return nil }
    let now = projectState.moves(at: projectView.chosenSites).compactMap { move -> Phrase? in
      let event = TransitionEvent(rawValue: move.event)
      let operation = Operations.all.first { $0.info.event == event }
      return operation?.info.command?.name ?? operation?.info.title
        ?? (event == .settle ? Command.settle.name : nil)
    }.joined()
    let refused = obstacle(to: event) ?? Phrase("går inte i detta läge", "not possible in this state")
    return now.en.isEmpty ? refused : refused + Phrase("; det går att: ", "; possible: ") + now
  }

  /// A reason of its own, where the event has one.
  private func obstacle(to event: TransitionEvent) -> Phrase? {
    guard let projectView, let projectState = projectView.projectState else { return nil }
    switch event {
    case .annul:
      return projectView.chosenSites.first.flatMap { projectState.obstacle(toAnnulling: nil, at: $0) }
    case .settle:
      return Phrase(
        "inga beslut strider mot varandra", "no decisions are at odds with each other")
    case .suspend where projectState.condition == .suspended:
      return Phrase(
        "redan stoppad; GE, extra prövning, är vägen tillbaka",
        "off already; GE, extra review, is the way back")
    case .suspend:
      return Phrase("bara det som är i drift kan stoppas", "only what is in use can be suspended")
    default: return nil
    }
  }

  /// The sites at which an event may happen, among those chosen.
  func sites(for event: TransitionEvent) -> [ID<Site>] {
    guard let projectView else { return [] }
    return projectView.chosenSites.filter { projectView.projectState?.mayMove(event, at: $0) ?? false }
  }

  var openConditions: [ConditionState] {
    guard let projectView else { return [] }
    return projectView.projectState?.openConditions(at: projectView.chosenSites) ?? []
  }

  /// The selected engagement with the others of the same meeting.
  var selectedEngagements: [ID<Engagement>] {
    guard let projectView, let id = selectedRecord,
      let one = projectView.project.engagements.first(where: { $0.id.text.same(as: id) })
    else { return [] }
    return projectView.project.engagements.filter { $0.title.same(as: one.title) && $0.date == one.date }.map(
      \.id)
  }
}

extension BrokenFile {
  var said: Phrase { Phrase("kan inte läsas: ", "cannot be read: ") + place + ": " + reason }
}
