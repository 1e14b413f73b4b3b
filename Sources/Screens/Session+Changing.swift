internal import Changes
internal import Model
internal import Process

extension Session {
  /// Commands that alter a project, mostly by opening a form or a list.
  mutating func change(_ command: Command, on context: ChangeContext) -> [Effect] {
    switch command {
    case .new: openNew()
    case .newProject: openForm(.newProject)
    case .newStakeholder: openForm(.add(recordKind: Stakeholder.recordKind))
    case .newEngagement: openForm(.add(recordKind: Engagement.recordKind))
    case .newOrganisation: openForm(.add(recordKind: Organisation.recordKind))
    case .newMember: openForm(.add(recordKind: Member.recordKind))
    case .newSite: openForm(.add(recordKind: Site.recordKind))
    case .newBarrier: openForm(.add(recordKind: Barrier.recordKind))
    case .newAction: openForm(.add(recordKind: Action.recordKind))
    case .newIndicator: openForm(.add(recordKind: Indicator.recordKind))
    case .newIncident: openForm(.add(recordKind: Incident.recordKind))
    case .newAssumption: openForm(.add(recordKind: Assumption.recordKind))
    case .newAsk: openForm(.add(recordKind: Ask.recordKind))
    case .editProject: openEdit(projectView?.project.id.text)
    case .changeFramework:
      push(.choice(Choice(.framework, chosen: [projectView?.project.framework.text ?? ""])))
    case .archiveProject:
      guard let project = projectView?.project else { return [] }
      let id = project.id.text
      return make([project.archived == nil ? .archive(record: id) : .restore(record: id)], on: context)
    case .editPlan: push(.choice(Choice(.planPhase)))
    case .edit: edit()
    case .editText: return longText.map { [.edit($0.text)] } ?? []
    case .note: if let id = selectedRecord { openForm(.note(id)) }
    case .archive: if let id = selectedRecord { return make([.archive(record: id)], on: context) }
    case .restore: if let id = selectedRecord { return make([.restore(record: id)], on: context) }
    case .remove:
      if case .ask(let id, _) = screen, let number = ProjectView.option(selectedRow) {
        return make([.removeOption(id, number: number)], on: context)
      }
      if let id = selectedRecord { push(.choice(Choice(.removal(id), chosen: ["cancel"]))) }
    case .choose: return chooseValue(on: context)
    case .evidence: openForm(.evidence(judgedPlaces))
    case .remark: openForm(.remark(judgedPlaces))
    case .waive: waive()
    case .criterionAction:
      openForm(.add(recordKind: Action.recordKind), ["criteria": selectedCriteria.map(\.text)])
    case .confirm: return confirm(selectedCriteria, gateInRoom?.sites ?? [], on: context)
    case .confirmAll: return confirmStale(on: context)
    case .submit: submit()
    case .condition:
      if let review = gateInRoom?.review {
        let covers = selectedCriteria.map(\.text) + (selectedVoice.map { [$0.text] } ?? [])
        openForm(.draftCondition(review.id), ["covers": covers, "sites": sitesApart.map(\.text)])
      }
    case .positions: if let review = gateInRoom?.review { push(.choice(Choice(.positions(review.id)))) }
    case .decide where unsettledGate != nil: openSettling()
    case .decide: if let review = gateInRoom?.review { push(.choice(Choice(.outcome(review.id)))) }
    case .answerObjection: answerObjection()
    case .answerAsk: if let ask = selectedAsk { openAnswer(ask, option: ProjectView.option(selectedRow)) }
    case .conditionDone: conditionDone()
    case .conditionMove: conditionMove()
    case .ownAction:
      if let barrier = selectedBarrier {
        openForm(.add(recordKind: Action.recordKind), ["barriers": [barrier.id.text]])
      }
    case .resolve: if let barrier = selectedBarrier { openForm(.resolve(barrier.id)) }
    case .accept: if let barrier = selectedBarrier { openForm(.accept(barrier.id)) }
    case .escalate: if let barrier = selectedBarrier { openForm(.escalate(barrier.id)) }
    case .feedBack: openForm(.feedBack(selectedEngagements))
    case .hold: openForm(.hold(sites(for: .hold)))
    case .resume: openForm(.resume(sites(for: .resume)))
    case .reenter: openForm(.reenter(sites(for: .reenter)))
    case .reopen: openForm(.reopen(sites(for: .reopen)))
    case .finish: openForm(.finish(sites(for: .finish)))
    case .suspendUse: openEnding(.suspend)
    case .discontinue: openEnding(.discontinue)
    case .materialChange: openEnding(nil)
    case .annul: openEnding(.annul)
    case .settle: openSettling()
    case .keepValue: return keepValue(on: context)
    case .takeOther: return takeOther(on: context)
    case .down, .up, .left, .right, .halfDown, .halfUp, .top, .bottom, .nextRecord, .previousRecord, .open,
      .back, .leave, .meeting, .nextStep, .previousStep, .overview, .gate, .people, .barriers, .actions,
      .application, .history, .conflicts, .asks, .nextPanel,
      .previousPanel, .round, .nextQuestion, .previousQuestion, .siteFilter, .filter, .order, .orderBefore,
      .orderAfter, .view, .zoom, .lookBack, .mark, .markAll,
      .undo, .redo, .copy, .export, .keepView, .reload, .takeIn, .sync, .redraw, .suspend, .cancel, .help,
      .palette,
      .commandLine, .language, .quit, .save, .nextField, .previousField, .moreFields, .chooseInField,
      .textInField, .close, .pick, .pickMore, .nextChoice, .previousChoice, .complete, .writeExport,
      .nextExportField, .previewDown, .previewUp, .importFile, .toggleProposal, .acceptProposals:
      break
    }
    return []
  }

  /// A new record of what the place shows.
  private mutating func openNew() {
    switch room {
    case .portfolio: openForm(.newProject)
    case .barriers: openForm(.add(recordKind: Barrier.recordKind))
    case .actions: openForm(.add(recordKind: Action.recordKind))
    case .barrier(let id, _): openForm(.add(recordKind: Action.recordKind), ["barriers": [id.text]])
    case .people(let listState): openForm(.add(recordKind: listState.peopleNoun))
    case .application(let listState) where listState.view > 1:
      openForm(.add(recordKind: listState.applicationNoun))
    case .asks: openForm(.add(recordKind: Ask.recordKind))
    case .ask(let id, _): openOption(id, nil)
    case .overview, .gate, .application, .history, .conflicts, .proposals, .record:
      push(.choice(Choice(.newRecord)))
    case .meeting:
      if let review = gateInRoom?.review {
        openForm(.attend(review.id))
      } else {
        notice = .refused(Command.notSubmitted)
      }
    case .round, .form, .choice, .palette, .commandLine, .help: break
    }
  }

  private mutating func edit() {
    if case .portfolio = screen, let row = selectedRow, let document = projectList.document(row) {
      projectList.openSlug = row
      openEdit(document.project.id.text)
      return
    }
    if case .application(let listState) = screen, listState.view == 0 {
      openEdit("application", focus: selectedRow)
      return
    }
    if case .ask(let id, _) = screen, let number = ProjectView.option(selectedRow) {
      return openOption(id, number)
    }
    if meeting != nil, meeting?.part != .criteria { return editInMeeting() }
    if let next = gateInRoom, let criterion = selectedCriteria.first {
      judgeAnew(criterion, next.sites)
      return
    }
    openEdit(selectedRecord)
  }

  /// The judgement as it stands, to be changed in full: value, why, who, from which perspective.
  private mutating func judgeAnew(_ criterion: Code<Criterion>, _ sites: [ID<Site>]) {
    guard let projectView else { return }
    let places = projectView.judgedPlaces([criterion], sites)
    let now = projectView.project.assessments.first { assessment in
      assessment.criterion == criterion && places.contains { $0.site == assessment.site }
    }
    var values: [String: [String]] = [:]
    for name in ["value", "because", "perspective", "until"] {
      values[name] = now?.json(of: name).texts
    }
    openForm(.judge(places, nil), values)
  }

  private mutating func openEdit(_ address: String?, focus: String? = nil) {
    guard let address else { return }
    openForm(.edit(address))
    guard let focus, case .form(var form) = screen,
      let index = form.fields.firstIndex(where: {
        $0.name.same(as: focus) || $0.name.utf8.starts(with: (focus + ".").utf8)
      })
    else { return }
    if index >= form.asked { form.isWhole = true }
    form.focus = index
    screen = .form(form)
  }

  /// Space: a small list with the present value chosen.
  private mutating func chooseValue(on context: ChangeContext) -> [Effect] {
    guard let projectView else { return [] }
    switch screen {
    case .gate(_, let listState):
      if listState.view == 1, let review = gateInRoom?.review, let voice = selectedVoice {
        openPosition(review, voice)
      } else if listState.view == 1, let voice = selectedVoice {
        openForm(.add(recordKind: Engagement.recordKind), ["perspective": [voice.text]])
      } else if let criterion = selectedCriteria.first, let next = gateInRoom {
        let value = projectView.projectState?.criterion(criterion, at: next.sites)?.status.word ?? ""
        push(.choice(Choice(.criterionValue(selectedCriteria, sites: next.sites), chosen: [value])))
      } else {
        notice = .refused(Phrase("välj ett kriterium först", "select a criterion first"))
      }
    case .meeting: return chooseInMeeting(on: context)
    case .ask(let id, _) where ProjectView.option(selectedRow) != nil:
      return recommend(id, ProjectView.option(selectedRow) ?? 0, on: context)
    case .application(let listState) where listState.view == 0: openValue("application", selectedRow)
    case .portfolio, .overview, .people, .barriers, .barrier, .actions, .application, .history, .conflicts,
      .asks, .ask, .proposals, .record, .round, .form, .choice, .palette, .commandLine, .help:
      guard let id = selectedRecord, let record = projectView.project.record(at: id) else { return [] }
      let names = type(of: record).descriptions.map(\.name)
      let field = ["status", "current", "level", "value"].first { name in names.contains { $0.same(as: name) }
      }
      openValue(id, field ?? names.first { $0.same(as: "role") })
    }
    return []
  }

  private mutating func openValue(_ address: String, _ name: String?) {
    guard let projectView, let name, let record = projectView.project.record(at: address),
      let field = type(of: record).descriptions.first(where: { $0.name.same(as: name) })
    else { return openEdit(address) }
    guard !projectView.wording.choices(field.kind).isEmpty else { return openEdit(address, focus: name) }
    let form = FormField(field, values: record.json(of: name).texts)
    push(.choice(Choice(.fieldValue(address, name), chosen: form.values, isMany: form.isList)))
  }

  /// Where the selected criteria are judged.
  private var judgedPlaces: [CriterionTarget] {
    projectView?.judgedPlaces(selectedCriteria, gateInRoom?.sites ?? []) ?? []
  }

  /// Why what is selected can never be waived; nil where it may be, or nothing is selected.
  var neverWaived: Phrase? {
    if let voice = selectedVoice {
      guard projectView?.framework?.core.contains(voice) ?? false else { return nil }
      return Phrase(
        "patienter och vårdpersonal är kärnröster och undantas aldrig",
        "patients and professionals are core voices and are never waived")
    }
    return selectedCriteria.first { isCritical($0, gateInRoom?.sites ?? []) }.map {
      Phrase("\($0.text) är kritiskt och undantas aldrig", "\($0.text) is critical and never waived")
    }
  }

  private mutating func waive() {
    guard let next = gateInRoom else { return }
    if let voice = selectedVoice {
      openForm(.waiveVoice(next.gate.id, voice, sites: next.sites))
    } else {
      openForm(.judge(judgedPlaces, .waived))
    }
  }

  private mutating func submit() {
    guard let next = gateInRoom else { return }
    if let review = next.review {
      openForm(.withdraw(review.id))
    } else {
      openForm(.submit(next.gate.id, sites: next.sites))
    }
  }

  mutating func confirm(_ criteria: [Code<Criterion>], _ sites: [ID<Site>], on context: ChangeContext)
    -> [Effect]
  {
    guard let projectView else { return [] }
    var changes: [Change] = []
    let perSite = criteria.filter { projectView.framework?.criterion($0)?.perSite ?? false }
    let shared = criteria.filter { !perSite.contains($0) }
    let by = PersonReference(context.by)
    if !shared.isEmpty { changes.append(.confirm(shared, site: nil, by: by)) }
    if !perSite.isEmpty { for site in sites { changes.append(.confirm(perSite, site: site, by: by)) } }
    return make(changes, on: context)
  }
}

extension ListState {
  /// What the view of the room of people lists.
  var peopleNoun: String {
    switch view {
    case 1: Engagement.recordKind
    case 3: Organisation.recordKind
    case 4: Member.recordKind
    case 5: Site.recordKind
    default: Stakeholder.recordKind
    }
  }

  /// What the view of the application's room lists besides the profile and the duties.
  var applicationNoun: String {
    switch view {
    case 3: Assumption.recordKind
    case 4: Ask.recordKind
    case 5: Indicator.recordKind
    default: Incident.recordKind
    }
  }
}
