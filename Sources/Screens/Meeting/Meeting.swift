internal import Changes
internal import Drawing
internal import Model
internal import Process

/// A review that is gone through together, one thing at a time.
struct Meeting: ProjectRoom {
  static let place = Place.meeting
  static let info = RoomInfo(name: Phrase("Möte", "Meeting"))
  static let footer: [Command] = [.nextStep, .previousStep, .leave, .help]

  /// The parts that a meeting goes through, in this order.
  enum Part: Int, CaseIterable {
    case present, criteria, positions, conditions, asks, decision, minutes
  }

  let gate: Code<Gate>
  let sites: [ID<Site>]
  /// The criteria in the order in which they stood when the meeting began.
  ///
  /// None moves away while it is spoken of.
  let criteria: [Code<Criterion>]
  /// The asks to the group that meets, put to it one at a time before the decision seals what was said.
  let asks: [ID<Ask>]
  var part = Part.present
  /// The index of the criterion, voice or ask within the part, from 0.
  var index = 0
  /// The people of the last review who are not here today, by what they are called.
  var unmarked: Set<String> = []
  var listState = ListState()

  init(_ next: NextGate, asks: [ID<Ask>] = []) {
    self.asks = asks
    gate = next.gate.id
    sites = next.sites
    let applying = next.check.criteria.filter(\.applies)
    criteria =
      (applying.filter { $0.critical && !$0.counts }
      + applying.filter { $0.must && !$0.critical && !$0.counts }
      + applying.filter { !$0.must && !$0.critical && !$0.counts } + applying.filter(\.counts)).map(\.id)
  }

  var criterion: Code<Criterion>? {
    part == .criteria && criteria.indices.contains(index) ? criteria[index] : nil
  }

  var ask: ID<Ask>? { part == .asks && asks.indices.contains(index) ? asks[index] : nil }

  /// The parts that this meeting has.
  var parts: [Part] { Part.allCases.filter { $0 != .asks || !asks.isEmpty } }

  /// Steps to what comes next, or before; `voices` is how many are asked for a position.
  mutating func step(_ steps: Int, voices: Int) {
    if 0..<count(part, voices) ~= index + steps {
      index += steps
      return
    }
    guard let other = neighbour(steps) else { return }
    part = other
    index = steps > 0 ? 0 : max(0, count(other, voices) - 1)
  }

  /// Turns to the beginning of the part after, or before.
  mutating func turn(_ steps: Int) {
    guard let other = neighbour(steps) else { return }
    part = other
    index = 0
  }

  /// The number of things that a part goes through.
  private func count(_ part: Part, _ voices: Int) -> Int {
    switch part {
    case .criteria: criteria.count
    case .positions: voices
    case .asks: asks.count
    case .present, .conditions, .decision, .minutes: 1
    }
  }

  private func neighbour(_ steps: Int) -> Part? {
    let parts = parts
    guard let place = parts.firstIndex(of: part), parts.indices.contains(place + steps) else { return nil }
    return parts[place + steps]
  }
}

extension Meeting {
  func footer(in session: Session) -> [Command] { part.footer }
  func gate(_ view: ProjectView) -> NextGate? { view.gate(of: self) }
  func rows(_ view: ProjectView, in session: Session) -> [String] { view.meetingModeRows(self) }
  func record(in session: Session) -> String? { nil }
  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.meeting(self, listState, &frame)
  }

  func criteria(in session: Session) -> [Code<Criterion>] {
    if part == .conditions { return [session.selectedRow?.criterion].compactMap(\.self) }
    return [criterion].compactMap(\.self)
  }

  func voice(in session: Session) -> Code<Perspective>? {
    let voices = session.gateInRoom?.check.voices ?? []
    switch part {
    case .positions where voices.indices.contains(index): return voices[index].perspectives.first
    case .conditions:
      return session.selectedRow.flatMap { row in
        voices.compactMap(\.perspectives.first).first { $0.text.same(as: row) }
      }
    case .present, .criteria, .positions, .asks, .decision, .minutes: return nil
    }
  }

  /// Somebody who is here.
  func startNew(in session: inout Session) {
    if let review = session.gateInRoom?.review {
      session.openForm(.attend(review.id))
    } else {
      session.notice = .refused(Session.notSubmitted)
    }
  }

  func editRefusal(in session: Session) -> Phrase? { nil }
  func chooseRefusal(in session: Session) -> Phrase? { nil }

  /// The judgement of the criterion in front, or the entry of whoever is selected, to be changed in full.
  func edit(in session: inout Session) {
    if part == .criteria { return session.judgeAnew() }
    guard let view = session.projectView, let next = view.gate(of: self), let review = next.review else {
      session.notice = .refused(Session.notSubmitted)
      return
    }
    let row = session.selectedRow ?? ""
    let one =
      review.attendance.first { $0.id.text.same(as: row) }
      ?? view.remembered(next).first { view.offer($0).same(as: row) }
    guard part == .present, let one else {
      session.notice = .refused(
        Phrase("här finns inget att ändra: Mellanslag", "nothing to edit here: Space"))
      return
    }
    var values: [String: [String]] = [:]
    for assignment in one.assignments { values[assignment.path.joined(separator: ".")] = assignment.values }
    values["who"] = [view.wording.who(one.who)]
    session.openForm(.attend(review.id), values)
  }

  /// Opens what there is to set in this part of the meeting.
  func choose(in session: inout Session, on context: ChangeContext) -> [Effect] {
    guard let view = session.projectView, let next = view.gate(of: self) else { return [] }
    switch part {
    case .present: return togglePresent(next, in: &session, on: context)
    case .criteria:
      guard let criterion else { return [] }
      session.push(Choice.judgement(of: [criterion], at: next.sites, in: session))
    case .positions:
      if let review = next.review, let voice = voice(in: session) {
        session.openPosition(review, voice)
      } else {
        session.notice = .refused(Session.notSubmitted)
      }
    case .conditions:
      if next.review != nil {
        session.draftCondition()
      } else {
        session.notice = .refused(Session.notSubmitted)
      }
    case .asks:
      if let ask = ask.flatMap({ view.project.asks[$0] }) {
        session.openAnswer(ask, option: ProjectView.option(session.selectedRow))
      }
    case .decision: decide(next, in: &session)
    case .minutes: break
    }
    return []
  }

  /// Marks somebody offered or not; notes somebody who is noted as here or absent.
  private func togglePresent(_ next: NextGate, in session: inout Session, on context: ChangeContext)
    -> [Effect]
  {
    guard let view = session.projectView, let row = session.selectedRow, let review = next.review else {
      session.notice = .refused(
        next.review == nil ? Session.notSubmitted : Phrase("n antecknar någon", "n records somebody"))
      return []
    }
    if var one = review.attendance.first(where: { $0.id.text.same(as: row) }) {
      one.absent.toggle()
      return session.make([.attend(review.id, one.assignments)], on: context)
    }
    guard view.remembered(next).contains(where: { view.offer($0).same(as: row) }) else { return [] }
    var meeting = self
    if meeting.unmarked.remove(row) == nil { meeting.unmarked.insert(row) }
    meeting.listState.move(by: 1, in: session.rows)
    session.screen = meeting
    return []
  }

  /// Goes on to the next thing; who is present is noted on the way, an outcome is taken.
  fileprivate func goOn(_ steps: Int, in session: inout Session, on context: ChangeContext) -> [Effect] {
    guard let next = session.gateInRoom else { return [] }
    if steps > 0, part == .decision, next.review != nil {
      decide(next, in: &session)
      return []
    }
    if steps > 0, part == .minutes {
      session.notice = .done(
        Phrase("Mötet är slut; q lämnar, allt är sparat", "The meeting is over; q leaves, all is saved"))
      return []
    }
    let effects = steps > 0 ? notePresent(next, in: &session, on: context) : []
    session.changeMeeting { $0.step(steps, voices: next.check.voices.count) }
    return effects
  }

  func turn(_ steps: Int, in session: inout Session, on context: ChangeContext) -> [Effect] {
    guard let next = session.gateInRoom else { return [] }
    let effects = steps > 0 ? notePresent(next, in: &session, on: context) : []
    session.changeMeeting { $0.turn(steps) }
    return effects
  }

  /// Notes those of the last review who are here, where that is what the meeting is at.
  private func notePresent(_ next: NextGate, in session: inout Session, on context: ChangeContext) -> [Effect]
  {
    guard part == .present, let view = session.projectView, let review = next.review else { return [] }
    let here = view.remembered(next).filter { !unmarked.contains(view.offer($0)) }
    return here.isEmpty ? [] : session.make(here.map { .attend(review.id, $0.assignments) }, on: context)
  }

  private func decide(_ next: NextGate, in session: inout Session) {
    guard let review = next.review, let row = session.selectedRow,
      let option = session.projectView?.outcomes(next).first(where: { $0.value.same(as: row) }),
      let outcome = Outcome(rawValue: row)
    else { return }
    if let refusal = option.refusal {
      session.notice = .refused(outcome.label + ": " + refusal)
    } else {
      session.openForm(.decide(review.id, outcome, sites: session.sitesApart))
    }
  }

  /// The minutes of what was decided, as a file.
  func export(in session: inout Session) -> [Effect] { minutes(in: session) }

  /// The request for the minutes; none before something is decided.
  func minutes(in session: Session) -> [Effect] {
    guard let slug = session.projectList.openSlug,
      let packet = session.projectView?.decision(of: self)?.packet?.id
    else { return [] }
    return [.minutes(slug: slug, packet: packet)]
  }
}

extension Command {
  static let meeting = Command(
    "meeting", ["M"], [.gate], Phrase("Möte", "Meeting"),
    Phrase(
      "Prövningen steg för steg, läsbar för alla runt bordet: närvaro, kriterier, perspektiv, villkor, beslut.",
      "The review step by step, for all around the table: who is here, criteria, perspectives, conditions, decision."
    ), hint: Phrase("möte", "meeting"), worksInPast: false,
    refusal: { $0.gateInRoom?.review == nil ? $0.submitRefusal : nil },
    do: { $0.openMeeting() })

  static let nextStep = Command(
    "nextStep", [.enter, .right], [.meeting], Phrase("Nästa", "Next"),
    Phrase(
      "Till nästa kriterium, perspektiv eller del; vid beslutet tas det valda utfallet.",
      "To the next criterion, perspective or part; at the decision it takes the selected outcome."),
    hint: Phrase("nästa", "next"), of: Meeting.self, run: { $0.goOn(1, in: &$1, on: $2) })

  static let previousStep = Command(
    "previousStep", [.left, .backspace], [.meeting], Phrase("Tillbaka ett steg", "Back one step"),
    Phrase("Till det som var före.", "To what came before."), hint: Phrase("tillbaka", "back"),
    of: Meeting.self, run: { $0.goOn(-1, in: &$1, on: $2) })
}

extension Session {
  fileprivate mutating func openMeeting() {
    guard let next = gateInRoom else { return }
    let group = projectList.settings.group(of: .steering)?.title
    let asks = group.flatMap { projectView?.project.openAsks(of: $0) } ?? []
    push(Meeting(next, asks: asks.map(\.id)))
  }

  /// Changes where the meeting in front is; at the decision, what is proposed and allowed is under the hand.
  fileprivate mutating func changeMeeting(_ change: (inout Meeting) -> Void) {
    guard var meeting = self[Meeting.self] else { return }
    change(&meeting)
    meeting.listState = ListState()
    if meeting.part == .decision, let next = gateInRoom, let options = projectView?.outcomes(next) {
      let open = options.filter { $0.refusal == nil }
      let first = open.first { $0.value.same(as: next.check.proposal.word) } ?? open.first
      meeting.listState = ListState(selected: first?.value)
    }
    screen = meeting
  }

  /// Goes on to the minutes, where the form that was saved was the decision of the meeting behind it.
  mutating func goOn(after purpose: FormPurpose) {
    if case .decide = purpose { changeMeeting { $0.part = .minutes } }
  }
}

extension Attendance {
  /// The assignments with which somebody would note the same person in the same role.
  fileprivate var assignments: [FieldAssignment] {
    [
      FieldAssignment(["who"], [who.text]), FieldAssignment(["role"], [role.word]),
      FieldAssignment(["perspectives"], perspectives.isEmpty ? [""] : perspectives.map(\.text)),
      FieldAssignment(["absent"], [absent ? "true" : "false"]),
      FieldAssignment(["conflict_of_interest"], [conflictOfInterest ?? ""]),
    ]
  }
}

extension Meeting.Part {
  var name: Phrase {
    switch self {
    case .present: Phrase("närvaro", "present")
    case .criteria: Phrase("kriterier", "criteria")
    case .positions: Phrase("ställningstaganden", "positions")
    case .conditions: Phrase("villkor", "conditions")
    case .asks: Phrase("beslutsfrågor", "decisions needed")
    case .decision: Phrase("beslut", "decision")
    case .minutes: Phrase("protokoll", "minutes")
    }
  }

  /// The keys that the foot names while the meeting is there, the most useful first.
  var footer: [Command] {
    switch self {
    case .present: [.nextStep, .choose, .new, .edit, .previousStep, .undo, .leave, .help]
    case .criteria:
      [
        .nextStep, .choose, .remark, .evidence, .condition, .previousStep, .nextPanel, .waive, .undo, .leave,
        .help,
      ]
    case .positions:
      [.nextStep, .choose, .answerObjection, .previousStep, .nextPanel, .waive, .undo, .leave, .help]
    case .conditions:
      [.nextStep, .condition, .conditionDone, .conditionMove, .previousStep, .undo, .leave, .help]
    case .asks: [.nextStep, .choose, .previousStep, .nextPanel, .undo, .leave, .help]
    case .decision: [.nextStep, .previousStep, .leave, .undo, .help]
    case .minutes: [.leave, .export, .previousStep, .help]
    }
  }
}
