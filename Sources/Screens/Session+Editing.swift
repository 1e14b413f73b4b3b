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
    if let ask: AskPage = screen.room(), let number = ProjectView.option(selectedRow) {
      return make([.removeOption(ask.id, number: number)], on: context)
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
    case .room(let any): any.room.startNew(in: &self)
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
    if screen.isRoom(PortfolioRoom.self), let row = selectedRow, let document = projectList.document(row) {
      projectList.openSlug = row
      openEdit(document.project.id.text)
      return
    }
    if let room: ApplicationRoom = screen.room(), room.listState.view == 0 {
      openEdit("application", focus: selectedRow)
      return
    }
    if let ask: AskPage = screen.room(), let number = ProjectView.option(selectedRow) {
      return openOption(ask.id, number)
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

  mutating func chooseValue(on context: ChangeContext) -> [Effect] {
    guard projectView != nil else { return [] }
    switch screen {
    case .room(let any): return any.room.choose(in: &self, on: context)
    case .meeting: return chooseInMeeting(on: context)
    case .round, .form, .choice, .palette, .commandLine, .help:
      chooseField()
      return []
    }
  }

  /// Opens the choice for what is selected in a gate: a position, a voice to meet, a judgement.
  mutating func chooseInGate(_ listState: ListState) {
    guard let projectView else { return }
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
  }

  /// The field of the selected record that is changed most: its status, attitude, level or value, else its role.
  mutating func chooseField() {
    guard let id = selectedRecord, let record = projectView?.project.record(at: id) else { return }
    let names = type(of: record).descriptions.map(\.name)
    let field = ["status", "current", "level", "value"].first { name in names.contains { $0.same(as: name) } }
    openValue(id, field ?? names.first { $0.same(as: "role") })
  }

  mutating func openValue(_ address: String, _ name: String?) {
    guard let projectView, let name, let record = projectView.project.record(at: address),
      let field = type(of: record).descriptions.first(where: { $0.name.same(as: name) })
    else { return openEdit(address) }
    guard !projectView.wording.choices(field.kind).isEmpty else { return openEdit(address, focus: name) }
    let form = FormField(field, values: record.json(of: name).texts)
    push(.choice(Choice(.fieldValue(address, name), chosen: form.values, isMany: form.isList)))
  }

  /// The places where the selected criteria are judged.
  var judgedPlaces: [CriterionTarget] {
    projectView?.judgedPlaces(selectedCriteria, gateInRoom?.sites ?? []) ?? []
  }

  /// The reason why what is selected can never be waived; nil where it may be, or nothing is selected.
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
