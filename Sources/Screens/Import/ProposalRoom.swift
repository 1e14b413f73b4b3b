internal import Changes
internal import Drawing
internal import Model
internal import Reports

/// The room of a file of answers that came back and is not accepted yet.
struct ProposalsRoom: ProjectRoom {
  static let place = Place.proposals
  static let info = RoomInfo(name: Phrase("Svar som kommit in", "Answers that came back"))
  static let footer: [Command] = [.toggleProposal, .markAll, .acceptProposals, .undo, .back, .help]
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] {
    session.projectList.answerImport?.rows ?? []
  }
  func record(in session: Session) -> String? { nil }
  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.proposals(session.projectList.answerImport, listState, &frame)
  }
  func markAll(in session: inout Session) { session.markAllProposals() }
  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] { [] }
}

extension ProjectView {
  /// Draws the answers that came back.
  ///
  /// Each proposal is a row, with a sign for what is agreed to and for what cannot be taken in.
  func proposals(_ answerImport: AnswerImport?, _ listState: ListState, _ frame: inout Frame) {
    head(&frame, project.title, place: .proposals)
    let area = frame.area
    guard let answerImport else { return }
    let open = answerImport.proposals.open.count
    let refused = answerImport.proposals.refused.count
    var parts = [
      Phrase.counted(open, Phrase("1 förslag", "1 proposal"), Phrase("förslag", "proposals"))(language),
      localized("\(listState.marked.count) märkta", "\(listState.marked.count) marked"),
    ]
    if refused > 0 {
      parts.append(localized("\(refused) går inte att ta in", "\(refused) cannot be taken in"))
    }
    let title =
      localized("Svar i ", "Answers in ") + answerImport.sheet.source + " · " + parts.joined(separator: ", ")
    var shown = listState
    shown.marked = []
    let proposals = answerImport.rows.compactMap { id in
      answerImport.proposal(id).map { row(id, $0, isAgreed: listState.marked.contains(id), area.columns) }
    }
    let untaken = answerImport.sheet.untaken
    let rows =
      untaken.isEmpty
      ? proposals
      : proposals + [.heading(localized("Tas inte in", "Not taken in"))]
        + untaken.map { RoomRow(Line($0(language), .muted)) }
    let share = max(area.rows / 2, area.rows - 10)
    frame.lay(rows.panel(title, shown), in: area.top(share))
    guard let index = listState.index(in: answerImport.rows),
      let proposal = answerImport.proposal(answerImport.rows[index])
    else { return }
    frame.lay(detail(proposal, area.columns), in: area.below(share))
  }

  private func row(_ id: String, _ proposal: Proposal, isAgreed: Bool, _ columns: Int) -> RoomRow {
    let sign: Sign? = proposal.isOpen ? (isAgreed ? .counts : .unmet) : .attention
    var spans: [Span] = [.sign(sign), .rest(proposal.words(language), proposal.isOpen ? .plain : .muted)]
    if columns >= 76 { spans += [.gap(), .cell(proposal.by, 18, .muted)] }
    if columns >= 60 { spans += [.gap(), .cell(proposal.number, 6, .muted)] }
    return RoomRow(id, spans)
  }

  private func detail(_ proposal: Proposal, _ columns: Int) -> Panel {
    func words(_ phrase: Phrase) -> String { self(phrase).isEmpty ? "–" : self(phrase) }
    var lines: [Line] = []
    if let refusal = proposal.refusal {
      lines += Line.wrapped(
        localized("Går inte: ", "Cannot be taken in: ") + refusal(language), columns - 1, .attention)
    }
    if proposal.record != nil { lines += named("står nu", "now", words(proposal.before), columns - 1) }
    lines += named("föreslås", "proposed", words(proposal.after), columns - 1)
    lines += named("av", "by", proposal.by + " · " + proposal.place.words(language), columns - 1)
    let title = [proposal.title, proposal.label(language)].filter { !$0.isEmpty }.joined(separator: " · ")
    var panel = Panel(title, lines, isActive: false)
    panel.hasSelection = false
    return panel
  }
}
