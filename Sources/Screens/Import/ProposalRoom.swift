package import Changes
internal import Drawing
package import Model
package import Reports

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

/// Answers that come back in files.
extension Command {
  static let importFile = Command(
    "importFile", [], .project, Phrase("Ta in svar ur en fil", "Take in answers from a file"),
    Phrase(
      "En ifylld export: visar varje skillnad, och inget ändras förrän det är godtaget.",
      "A filled-in export: shows each difference, and nothing changes until it is accepted."),
    changesProject: true, do: { $0.openImport() })

  static let toggleProposal = Command(
    "toggleProposal", [" "], [.proposals],
    Phrase("Godta förslaget, eller inte", "Accept the proposal, or not"),
    Phrase("Märker det som ska tas in.", "Marks what is to be taken in."), hint: Phrase("godta", "accept"),
    do: { $0.toggleProposal() })

  static let acceptProposals = Command(
    "acceptProposals", [.enter], [.proposals], Phrase("Ta in det godtagna", "Take in what is accepted"),
    Phrase(
      "Gör de märkta ändringarna; historiken säger vems svaren var.",
      "Makes the marked changes; history says whose answers they were."), hint: Phrase("ta in", "take in"),
    changesProject: true, run: { $0.acceptProposals(on: $1) })
}

extension Session {
  /// Asks in which file the answers stand.
  fileprivate mutating func openImport() {
    var file = FormField("file", Phrase("fil", "file"), .text)
    file.isRequired = true
    var form = Form(.importFile, [file])
    form.opened = form.fields.map(\.values)
    push(form)
  }

  mutating func readAnswers(_ form: Form) -> [Effect] {
    var form = form
    guard let slug = projectList.openSlug, let file = form.text("file")?.trimmed, !file.isEmpty else {
      form.refuse(FormRefusal(field: "file", words: Phrase("behöver fyllas i", "must be filled in")))
      screen = form
      return []
    }
    return [.readAnswers(slug: slug, file: file)]
  }

  /// Takes a file of answers that was read: shows what it proposes, or why it cannot be taken in.
  package mutating func importAnswers(_ sheet: AnswerSheet, on context: ChangeContext) {
    guard let document = projectList.open else { return }
    do throws(Refusal) {
      let answerImport = try AnswerImport(sheet, document, on: context, with: reference)
      if answerImport.rows.isEmpty {
        closeDialogs()
        let untaken = sheet.leftOut.map(\.words).joined(Phrase("; "))
        notice = .done(
          Phrase("Inget nytt i \(sheet.source)", "Nothing new in \(sheet.source)")
            + (untaken.sv.isEmpty ? untaken : Phrase(": ") + untaken))
        return
      }
      projectList.answerImport = answerImport
      closeDialogs()
      push(ProposalsRoom())
    } catch { couldNotRead(error.said) }
  }

  /// Says why a file cannot be read, beside its name where that still stands.
  package mutating func couldNotRead(_ words: Phrase) {
    guard var form = self[Form.self], case .importFile = form.purpose else {
      notice = .refused(words)
      return
    }
    form.refuse(FormRefusal(field: "file", words: words))
    screen = form
  }

  /// Marks the selected proposal as to be taken in, or not, as Space does.
  fileprivate mutating func toggleProposal() {
    guard let row = selectedRow, let proposal = projectList.answerImport?.proposal(row) else { return }
    if let refusal = proposal.refusal {
      notice = .refused(refusal)
      return
    }
    browse { listState in
      if listState.marked.remove(row) == nil { listState.marked.insert(row) }
    }
    step(1)
  }

  /// All that can be taken in, or none.
  fileprivate mutating func markAllProposals() {
    guard let answerImport = projectList.answerImport else { return }
    let open = answerImport.rows.filter { answerImport.proposal($0)?.isOpen ?? false }
    browse { $0.marked = $0.marked == Set(open) ? [] : Set(open) }
  }

  /// Makes what was agreed to; what has changed meanwhile is compared anew first, and stays with its reason.
  fileprivate mutating func acceptProposals(on context: ChangeContext) -> [Effect] {
    guard let listState = self[ProposalsRoom.self]?.listState, let shown = projectList.answerImport,
      var document = projectList.open
    else {
      return []
    }
    let agreed = shown.rows.filter(listState.marked.contains).compactMap { shown.proposal($0) }
    if agreed.isEmpty {
      notice = .refused(
        Phrase(
          "märk först det som ska tas in: Mellanslag, eller * för alla",
          "first mark what to take in: Space, or * for all"))
      return []
    }
    let outcomes: [Result<[ChangeResult], Refusal>]
    do throws(Refusal) {
      outcomes = try document.accept(agreed, of: shown.sheet, on: context, with: reference)
      projectList.answerImport = try AnswerImport(shown.sheet, document, on: context, with: reference)
    } catch {
      notice = .refused(error.said)
      return []
    }
    var done: [ChangeResult] = []
    var taken = 0
    var refused: Phrase?
    for outcome in outcomes {
      switch outcome {
      case .success(let made):
        done += made
        taken += 1
      case .failure(let refusal): refused = refused ?? refusal.said
      }
    }
    let effects = keep(document, done)
    let count = Phrase.counted(
      taken, Phrase("1 svar togs in", "1 answer was taken in"),
      Phrase("svar togs in", "answers were taken in"))
    notice = refused.map { .refused(count + Phrase("; ") + $0) } ?? .done(count)
    browse { $0 = ListState() }
    if projectList.answerImport?.rows.isEmpty ?? true { pop() }
    return effects
  }
}
