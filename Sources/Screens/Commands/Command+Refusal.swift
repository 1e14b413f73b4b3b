internal import Changes
package import Model
internal import Process
internal import Reports

extension Command {
  /// Why the command cannot be run now; nil where it can.
  package func refusal(in session: Session) -> Phrase? {
    if let reason = session.pastRefusal(of: self) { return reason }
    if changesProject, let reason = session.projectView?.readOnly { return reason }
    switch self {
    case .round: return session.roundRefusal
    case .takeIn:
      let waits = session.projectList.openSlug.map { session.projectList.toTakeIn[$0] ?? 0 > 0 } ?? false
      return waits ? nil : Phrase("inget väntar på att tas in", "nothing waits to be taken in")
    case .export where session.meeting != nil && session.writeMinutes().isEmpty:
      return Phrase("inget är beslutat än", "nothing is decided yet")
    case .undo, .redo, .export:
      if self == .export || session.projectList.open != nil { return nil }
      return Phrase("öppna ett projekt först", "open a project first")
    case .open:
      if case .conflicts = session.screen, session.rows.isEmpty {
        return Phrase("inget är sagt på två sätt", "nothing was said in two ways")
      }
      if case .portfolio = session.screen, let broken = session.selectedBroken { return broken.said }
      return session.screen.place == .record || session.selectedRow != nil ? nil : Self.nothingHere
    case .edit:
      if case .portfolio = session.screen { return session.selectedDossierRefusal }
      if !session.selectedCriteria.isEmpty || session.meeting != nil { return nil }
      return session.selectedRecord == nil ? Self.nothingSelected : nil
    case .editText:
      return session.longText == nil
        ? Phrase("här finns ingen lång text", "there is no long text here") : nil
    case .remove, .archive, .restore:
      guard let id = session.selectedRecord, session.projectView?.project.titled(id) != nil else {
        return Self.nothingSelected
      }
      let isArchived = session.projectView?.project.titled(id)?.archived != nil
      if self == .restore, !isArchived { return Phrase("det är inte arkiverat", "it is not archived") }
      return self == .archive && isArchived ? Phrase("det är redan arkiverat", "it is archived already") : nil
    case .note: return session.selectedRecord == nil ? Self.nothingSelected : nil
    case .choose:
      return session.screen.place == .gate || session.meeting != nil || session.selectedRecord != nil
        ? nil : Self.nothingSelected
    case .mark, .markAll: return session.rows.isEmpty ? Self.nothingHere : nil
    case .siteFilter:
      return session.projectView?.hasSites ?? false
        ? nil : Phrase("projektet har bara en plats", "the project has only one site")
    case .evidence, .remark, .confirm, .criterionAction:
      return session.selectedCriteria.isEmpty
        ? Phrase("välj ett kriterium först", "select a criterion first") : nil
    case .waive:
      return session.selectedCriteria.isEmpty && session.selectedVoice == nil
        ? Phrase("välj ett kriterium eller en röst först", "select a criterion or a voice first")
        : session.neverWaived
    case .decide where session.unsettledGate != nil: return nil
    case .condition, .positions, .decide:
      return session.gateInRoom?.review == nil ? Self.notSubmitted : nil
    case .answerObjection:
      return session.objectedReview == nil
        ? Phrase("ingen röst har invänt", "no voice has objected") : nil
    case .answerAsk:
      guard let ask = session.selectedAsk else { return Self.nothingSelected }
      return ask.isOpen || ask.review == nil
        ? nil : Phrase("den besvarades av ett beslut", "it was answered by a decision")
    case .confirmAll: return session.confirmRefusal
    case .meeting: return session.gateInRoom?.review == nil ? session.submitRefusal : nil
    case .submit: return session.submitRefusal
    case .conditionDone, .conditionMove: return session.conditionRefusal
    case .resolve, .accept, .escalate, .ownAction:
      return session.selectedBarrier == nil ? Phrase("välj ett hinder först", "select a barrier first") : nil
    case .feedBack:
      return session.selectedEngagements.isEmpty
        ? Phrase("välj ett möte först (V byter vy)", "select an engagement first (V changes the view)") : nil
    case .hold: return session.moveRefusal(.hold)
    case .resume: return session.moveRefusal(.resume)
    case .reenter: return session.moveRefusal(.reenter)
    case .reopen: return session.moveRefusal(.reopen)
    case .finish: return session.moveRefusal(.finish)
    case .suspendUse: return session.moveRefusal(.suspend)
    case .discontinue: return session.moveRefusal(.discontinue)
    case .annul: return session.moveRefusal(.annul)
    case .settle: return session.moveRefusal(.settle)
    case .keepValue, .takeOther:
      return session.selectedDisagreement == nil
        ? Phrase("inget är sagt på två sätt", "nothing was said in two ways") : nil
    case .materialChange:
      return session.projectView?.projectState?.isClosed ?? true
        ? Phrase("ingen av platserna är i arbete", "none of the sites is at work") : nil
    case .copy: return session.rows.isEmpty && session.selectedRecord == nil ? Self.nothingHere : nil
    case .down, .up, .left, .right, .halfDown, .halfUp, .top, .bottom, .nextRecord, .previousRecord, .back,
      .leave, .nextStep, .previousStep, .overview, .gate, .people, .barriers, .actions, .application,
      .history, .conflicts, .asks, .nextPanel,
      .previousPanel, .nextQuestion, .previousQuestion, .filter, .order, .orderBefore, .orderAfter, .view,
      .zoom, .lookBack, .new, .newProject,
      .newStakeholder, .newEngagement, .newOrganisation, .newMember, .newSite, .newBarrier, .newAction,
      .newIndicator, .newIncident, .newAssumption, .newAsk, .editProject, .changeFramework, .editPlan,
      .archiveProject,
      .keepView, .reload, .sync,
      .redraw, .suspend, .cancel, .help, .palette, .commandLine, .language, .quit, .save, .nextField,
      .previousField, .moreFields, .chooseInField, .textInField, .close, .pick, .pickMore, .nextChoice,
      .previousChoice, .complete, .writeExport, .nextExportField, .previewDown, .previewUp, .importFile,
      .toggleProposal, .acceptProposals:
      return nil
    }
  }

  /// Whether it alters the open project, so that one that may only be read refuses it.
  private var changesProject: Bool {
    switch self {
    case .new, .edit, .editText, .choose, .remove, .undo, .redo, .note, .archive, .restore, .evidence, .waive,
      .condition, .criterionAction, .positions, .submit, .decide, .remark, .confirm, .confirmAll,
      .conditionDone,
      .conditionMove, .answerObjection, .answerAsk, .ownAction, .resolve, .accept, .escalate, .feedBack,
      .hold, .resume,
      .reenter, .reopen, .finish, .suspendUse, .discontinue, .materialChange, .annul, .settle, .keepValue,
      .takeOther,
      .newStakeholder, .newEngagement, .newOrganisation, .newMember, .newSite,
      .newBarrier, .newAction, .newIndicator, .newIncident, .newAssumption, .newAsk, .editProject,
      .changeFramework, .editPlan,
      .archiveProject, .takeIn, .importFile, .acceptProposals:
      true
    case .down, .up, .left, .right, .halfDown, .halfUp, .top, .bottom, .nextRecord, .previousRecord, .open,
      .back, .leave, .meeting, .nextStep, .previousStep, .overview, .gate, .people, .barriers, .actions,
      .application, .history, .conflicts, .asks, .nextPanel,
      .previousPanel, .round, .nextQuestion, .previousQuestion, .siteFilter, .filter, .order, .orderBefore,
      .orderAfter, .view, .zoom, .lookBack, .mark, .markAll,
      .newProject, .copy, .export, .keepView, .reload, .sync, .redraw, .suspend, .cancel, .help, .palette,
      .commandLine, .language, .quit, .save, .nextField, .previousField, .moreFields, .chooseInField,
      .textInField, .close, .pick, .pickMore, .nextChoice, .previousChoice, .complete, .writeExport,
      .nextExportField, .previewDown, .previewUp, .toggleProposal:
      false
    }
  }

  private static let nothingHere = Phrase(
    "här finns inget ännu: n gör något nytt", "nothing here yet: n makes something new")
  private static let nothingSelected = Phrase("inget är valt", "nothing is selected")
  static let notSubmitted = Phrase(
    "beslutspunkten är inte lämnad till granskning: t lämnar den", "the gate is not submitted: t submits it")
}

extension Session {
  /// The broken project that is selected in the portfolio.
  var selectedBroken: BrokenFile? { selectedRow.flatMap { projectList.entry($0)?.broken } }

  var selectedDossierRefusal: Phrase? {
    guard let row = selectedRow else {
      return Phrase("här finns inget projekt ännu", "there is no project here yet")
    }
    return projectList.entry(row)?.broken?.said ?? projectList.document(row)?.readOnly
  }

  var submitRefusal: Phrase? {
    guard let projectView, let next = gateInRoom else {
      return Phrase("ingen beslutspunkt är på tur", "no gate is next")
    }
    if next.review != nil { return nil }
    if projectView.projectState?.mayBeSubmitted(next.gate, at: next.sites) ?? false { return nil }
    if projectView.isOnHold(next) {
      return Phrase(
        "platsen är vilande: återuppta den först (Ctrl-P)", "the site is on hold: resume it first (Ctrl-P)")
    }
    return Phrase(
      "\(next.gate.id.text) kan inte lämnas till granskning nu: platserna ska vara aktiva och stå i dess fas",
      "\(next.gate.id.text) cannot be submitted now: its sites must be active and in its phase")
  }

  func moveRefusal(_ event: TransitionEvent) -> Phrase? {
    guard let projectView, let projectState = projectView.projectState else {
      return Phrase("öppna ett projekt först", "open a project first")
    }
    if !sites(for: event).isEmpty { return nil }
    let moves: [(TransitionEvent, Command)] = [
      (.hold, .hold), (.resume, .resume), (.suspend, .suspendUse), (.reenter, .reenter), (.reopen, .reopen),
      (.discontinue, .discontinue), (.finish, .finish), (.annul, .annul), (.settle, .settle),
    ]
    let possible = projectState.moves(at: projectView.chosenSites).map(\.event)
    let now = moves.filter { possible.contains($0.0.rawValue) }.map(\.1.name)
      .joined()
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
