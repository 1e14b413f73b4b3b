internal import Changes
internal import Model
internal import Process

extension Session {
  mutating func archiveProject(on context: ChangeContext) -> [Effect] {
    guard let project = projectView?.project else { return [] }
    let id = project.id.text
    return make([project.archived == nil ? .archive(record: id) : .restore(record: id)], on: context)
  }

  /// Puts the selected record away, or takes it back.
  mutating func archive(_ isAway: Bool, on context: ChangeContext) -> [Effect] {
    guard let id = selectedRecord else { return [] }
    return make([isAway ? .archive(record: id) : .restore(record: id)], on: context)
  }

  mutating func remove(on context: ChangeContext) -> [Effect] {
    if case .ask(let id, _) = screen, let number = ProjectView.option(selectedRow) {
      return make([.removeOption(id, number: number)], on: context)
    }
    if let id = selectedRecord { push(.choice(Choice(.removal(id), chosen: ["cancel"]))) }
    return []
  }

  /// A condition that covers what is selected.
  mutating func draftCondition() {
    guard let review = gateInRoom?.review else { return }
    let covers = selectedCriteria.map(\.text) + (selectedVoice.map { [$0.text] } ?? [])
    openForm(.draftCondition(review.id), ["covers": covers, "sites": sitesApart.map(\.text)])
  }

  mutating func decide() {
    if unsettledGate != nil { return openSettling() }
    if let review = gateInRoom?.review { push(.choice(Choice(.outcome(review.id)))) }
  }

  /// A new record of what the place shows.
  mutating func openNew() {
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
        notice = .refused(Self.notSubmitted)
      }
    case .round, .form, .choice, .palette, .commandLine, .help: break
    }
  }

  mutating func edit() {
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

  mutating func openEdit(_ address: String?, focus: String? = nil) {
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
  mutating func chooseValue(on context: ChangeContext) -> [Effect] {
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
  var judgedPlaces: [CriterionTarget] {
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

  mutating func waive() {
    guard let next = gateInRoom else { return }
    if let voice = selectedVoice {
      openForm(.waiveVoice(next.gate.id, voice, sites: next.sites))
    } else {
      openForm(.judge(judgedPlaces, .waived))
    }
  }

  mutating func submit() {
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
