internal import Changes
internal import Model
internal import Process

extension Session {
  /// The meeting that is in front, or behind the dialogs.
  var meeting: Meeting? {
    guard case .meeting(let meeting, _) = room else { return nil }
    return meeting
  }

  mutating func openMeeting() {
    guard let next = gateInRoom else { return }
    let group = projectList.settings.group(of: .steering)?.title
    let asks = group.flatMap { projectView?.project.openAsks(of: $0) } ?? []
    push(.meeting(Meeting(next, asks: asks.map(\.id)), ListState()))
  }

  private mutating func change(_ change: (inout Meeting) -> Void) {
    guard case .meeting(var meeting, _) = screen else { return }
    change(&meeting)
    screen = .meeting(meeting, ListState())
    guard meeting.part == .decision, let next = gateInRoom, let options = projectView?.outcomes(next) else {
      return
    }
    // What is proposed and allowed is under the hand.
    let open = options.filter { $0.refusal == nil }
    let first = open.first { $0.value.same(as: next.check.proposal.word) } ?? open.first
    screen = .meeting(meeting, ListState(selected: first?.value))
  }

  /// Goes on to the next thing; who is present is noted on the way, an outcome is taken.
  mutating func stepMeeting(_ steps: Int, on context: ChangeContext) -> [Effect] {
    guard let meeting, let projectView, let next = projectView.gate(of: meeting) else { return [] }
    if steps > 0, meeting.part == .decision, next.review != nil {
      decideInMeeting()
      return []
    }
    if steps > 0, meeting.part == .minutes {
      notice = .done(
        Phrase("Mötet är slut; q lämnar, allt är sparat", "The meeting is over; q leaves, all is saved"))
      return []
    }
    var effects: [Effect] = []
    if steps > 0, meeting.part == .present { effects = noteRemembered(meeting, next, on: context) }
    change { $0.step(steps, voices: next.check.voices.count) }
    return effects
  }

  mutating func turnMeeting(_ steps: Int, on context: ChangeContext) -> [Effect] {
    guard let meeting, let next = projectView?.gate(of: meeting) else { return [] }
    var effects: [Effect] = []
    if steps > 0, meeting.part == .present { effects = noteRemembered(meeting, next, on: context) }
    change { $0.turn(steps) }
    return effects
  }

  private mutating func noteRemembered(_ meeting: Meeting, _ next: NextGate, on context: ChangeContext)
    -> [Effect]
  {
    guard let projectView, let review = next.review else { return [] }
    let here = projectView.remembered(next).filter { !meeting.unmarked.contains(projectView.offer($0)) }
    return here.isEmpty ? [] : make(here.map { .attend(review.id, $0.assignments) }, on: context)
  }

  private mutating func decideInMeeting() {
    guard let next = gateInRoom, let review = next.review, let row = selectedRow, let projectView,
      let option = projectView.outcomes(next).first(where: { $0.value.same(as: row) }),
      let outcome = Outcome(rawValue: row)
    else { return }
    if let refusal = option.refusal {
      notice = .refused(outcome.label + ": " + refusal)
    } else {
      openForm(.decide(review.id, outcome, sites: sitesApart))
    }
  }

  /// Opens what there is to set in this part of the meeting, as Space does.
  mutating func chooseInMeeting(on context: ChangeContext) -> [Effect] {
    guard let meeting, let projectView, let next = projectView.gate(of: meeting) else { return [] }
    switch meeting.part {
    case .present: return togglePresent(meeting, next, on: context)
    case .criteria:
      guard let criterion = meeting.criterion else { return [] }
      let value = projectView.projectState?.criterion(criterion, at: next.sites)?.status.word ?? ""
      push(.choice(Choice(.criterionValue([criterion], sites: next.sites), chosen: [value])))
    case .positions:
      guard let review = next.review, let voice = selectedVoice else {
        notice = .refused(Self.notSubmitted)
        return []
      }
      openPosition(review, voice)
    case .conditions:
      guard next.review != nil else {
        notice = .refused(Self.notSubmitted)
        return []
      }
      draftCondition()
      return []
    case .asks:
      if let ask = meeting.ask.flatMap({ projectView.project.asks[$0] }) {
        openAnswer(ask, option: ProjectView.option(selectedRow))
      }
    case .decision: if next.review != nil { decideInMeeting() }
    case .minutes: break
    }
    return []
  }

  /// Marks somebody offered or not; notes somebody who is noted as here or absent.
  private mutating func togglePresent(_ meeting: Meeting, _ next: NextGate, on context: ChangeContext)
    -> [Effect]
  {
    guard let projectView, let row = selectedRow, let review = next.review else {
      notice = .refused(
        next.review == nil ? Self.notSubmitted : Phrase("n antecknar någon", "n notes somebody"))
      return []
    }
    if var one = review.attendance.first(where: { $0.id.text.same(as: row) }) {
      one.absent.toggle()
      return make([.attend(review.id, one.assignments)], on: context)
    }
    guard projectView.remembered(next).contains(where: { projectView.offer($0).same(as: row) }),
      case .meeting(var changed, var listState) = screen
    else { return [] }
    if changed.unmarked.remove(row) == nil { changed.unmarked.insert(row) }
    listState.move(by: 1, in: rows)
    screen = .meeting(changed, listState)
    return []
  }

  /// The entry of whoever is selected, to be changed in full.
  mutating func editInMeeting() {
    guard let meeting, let next = projectView?.gate(of: meeting), let review = next.review else {
      notice = .refused(Self.notSubmitted)
      return
    }
    let one =
      review.attendance.first { $0.id.text.same(as: selectedRow ?? "") }
      ?? projectView?.remembered(next).first { projectView?.offer($0).same(as: selectedRow ?? "") ?? false }
    guard meeting.part == .present, let one else {
      notice = .refused(Phrase("här finns inget att ändra: Mellanslag", "nothing to edit here: Space"))
      return
    }
    var values: [String: [String]] = [:]
    for assignment in one.assignments { values[assignment.path.joined(separator: ".")] = assignment.values }
    values["who"] = [projectView?.wording.who(one.who) ?? one.who.text]
    openForm(.attend(review.id), values)
  }

  /// The minutes of what was decided, as a file.
  func writeMinutes() -> [Effect] {
    guard let meeting, let slug = projectList.openSlug,
      let packet = projectView?.decision(of: meeting)?.packet?.id
    else {
      return []
    }
    return [.minutes(slug: slug, packet: packet)]
  }

  /// Goes on to the minutes, where the form that was saved was the decision of the meeting behind it.
  mutating func goOn(after purpose: FormPurpose) {
    guard case .meeting = screen else { return }
    if case .decide = purpose { change { $0.part = .minutes } }
  }
}

extension Attendance {
  /// The assignments with which somebody would note the same person in the same role.
  var assignments: [FieldAssignment] {
    [
      FieldAssignment(["who"], [who.text]), FieldAssignment(["role"], [role.word]),
      FieldAssignment(["perspectives"], perspectives.isEmpty ? [""] : perspectives.map(\.text)),
      FieldAssignment(["absent"], [absent ? "true" : "false"]),
      FieldAssignment(["conflict_of_interest"], [conflictOfInterest ?? ""]),
    ]
  }
}
