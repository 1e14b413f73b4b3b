internal import Changes
internal import Drawing
internal import Model
internal import Process
internal import Reports

/// A gate with its criteria, voices and conditions.
struct GateRoom: TabRoom {
  static let place = Place.gate
  static let info = RoomInfo(
    name: Phrase("Beslut", "Gate"), number: 2, panels: 2,
    views: [
      Phrase("kriterier", "criteria"), Phrase("perspektiv", "perspectives"),
      Phrase("villkor och närvaro", "conditions and who is present"),
    ])
  static let footer: [Command] = [
    .choose, .evidence, .submit, .decide, .meeting, .positions, .condition, .waive, .criterionAction,
    .view, .help,
  ]
  /// The gate that was chosen; nil is the one that is decided next.
  var gate: Code<Gate>?
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] { view.gateRows(gate, listState) }

  func record(in session: Session) -> String? { listState.view == 2 ? session.selectedRow : nil }

  func table(_ rows: [String], in session: Session) -> Table? {
    listState.view == 0 ? session.criteriaTable(rows) : nil
  }

  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.gateRoom(gate, listState, &frame)
  }

  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.browse { $0.isOpen = true }
    return []
  }

  func gate(_ view: ProjectView) -> NextGate? { view.gate(gate) }

  func criteria(in session: Session) -> [Code<Criterion>] {
    listState.view == 0 ? session.markedRecords.compactMap(\.criterion) : []
  }

  func voice(in session: Session) -> Code<Perspective>? {
    listState.view == 1 ? session.selectedRow.map { Code($0) } : nil
  }

  func editRefusal(in session: Session) -> Phrase? {
    criteria(in: session).isEmpty ? session.recordRefusal : nil
  }

  func edit(in session: inout Session) {
    if criteria(in: session).isEmpty { session.openEdit(record(in: session)) } else { session.judgeAnew() }
  }

  func chooseRefusal(in session: Session) -> Phrase? { nil }

  /// Opens the choice for what is selected: a position, a voice to meet, a judgement.
  func choose(in session: inout Session, on context: ChangeContext) -> [Effect] {
    if let voice = voice(in: session) {
      if let review = session.gateInRoom?.review {
        session.openPosition(review, voice)
      } else {
        session.openForm(.add(recordKind: Engagement.recordKind), ["perspective": [voice.text]])
      }
      return []
    }
    let criteria = criteria(in: session)
    if let next = session.gateInRoom, !criteria.isEmpty {
      session.push(Choice.judgement(of: criteria, at: next.sites, in: session))
    } else {
      session.notice = .refused(Phrase("välj ett kriterium först", "select a criterion first"))
    }
    return []
  }

  func neighbour(_ steps: Int, in session: Session) -> GateRoom? {
    guard let view = session.projectView, let now = view.gate(gate)?.gate.id else { return nil }
    return stepped(now, steps, among: view.framework?.gates.map(\.id) ?? []).map {
      GateRoom(gate: $0, listState: ListState(view: listState.view))
    }
  }
}

extension ProjectView {
  /// The rows of the gate room in the view that is shown.
  func gateRows(_ chosen: Code<Gate>?, _ listState: ListState) -> [String] {
    guard let next = gate(chosen) else { return [] }
    switch listState.view {
    case 1: return next.check.voices.compactMap { $0.perspectives.first?.text }
    case 2: return meetingRows(next).ids
    default: return criteriaRows(next, wide: true).ids
    }
  }

  fileprivate func gateRoom(_ chosen: Code<Gate>?, _ listState: ListState, _ frame: inout Frame) {
    guard let next = gate(chosen) else {
      head(&frame, project.title, place: .gate)
      let words = localized(
        "Ingen beslutspunkt är på tur: inga öppna införandeplatser.", "No gate is next: no site is open.")
      frame.lay(Panel(nil, [.blank, Line(words)]), in: frame.area)
      return
    }
    let sites = siteNames(next.sites)
    let title = next.gate.id.text + " " + next.gate.title(language) + (sites.isEmpty ? "" : " · " + sites)
    head(&frame, title, right: gateStatus(next), place: .gate)
    let area = frame.area
    let foot = gateFoot(next, area.columns)
    let footRows = listState.isZoomed || frame.isLow ? 0 : min(foot.height, max(0, area.rows / 3))
    let main = area.top(area.rows - footRows)
    let isDetail = listState.panel == 1
    if listState.isZoomed || ((isDetail || listState.isOpen) && !frame.isWide) {
      frame.lay(gateDetail(next, chosen, listState, main.columns, isActive: true), in: main)
    } else if frame.isWide {
      let (left, right) = main.halved(left: area.columns / 2 - 1)
      frame.lay(gateList(next, listState, left.columns, isActive: !isDetail), in: left)
      frame.lay(gateDetail(next, chosen, listState, right.columns, isActive: isDetail), in: right)
    } else {
      frame.lay(gateList(next, listState, main.columns, isActive: true), in: main)
    }
    frame.lay(foot, in: area.below(area.rows - footRows))
  }

  /// True where a site waits, so that nothing can be submitted for it.
  func isOnHold(_ next: NextGate) -> Bool {
    next.review == nil && next.sites.contains { projectState?.state(of: $0)?.condition == .onHold }
      && projectState?.mayBeSubmitted(next.gate, at: next.sites) == false
  }

  private func gateStatus(_ next: NextGate) -> [String] {
    var parts: [String] = []
    if let day = next.day {
      parts = [day.long(language), day.weekWords(language), daysLeft(day)]
    } else if next.state != .passed {
      parts = [localized("ingen dag satt", "no day set")]
    }
    parts.append(
      next.review != nil
        ? localized("under prövning", "under review")
        : next.state == .current ? localized("ej lämnad", "not submitted") : next.state.label(language))
    if isOnHold(next), next.state == .current { parts.removeLast() }
    let off = next.sites.filter { projectState?.state(of: $0)?.condition == .suspended }
    if !off.isEmpty {
      parts.append(
        next.gate.kind == .extra
          ? localized("av: detta är vägen tillbaka", "off: this is the way back")
          : localized("av: GE är vägen tillbaka", "off: GE is the way back"))
    }
    if isOnHold(next) {
      parts.append(localized("vilande: återuppta med Ctrl-P", "on hold: resume with Ctrl-P"))
    }
    if !document.isSaved || readOnly != nil { parts.append(saving) }
    return parts
  }

  private func gateList(_ next: NextGate, _ listState: ListState, _ columns: Int, isActive: Bool) -> Panel {
    let check = next.check
    switch listState.view {
    case 1:
      let heard = check.voices.count { $0.counts || $0.waived }
      let rows = check.voices.map { voice in
        RoomRow(voice.perspectives.first?.text ?? "", voiceSpans(voice, columns))
      }
      let title = localized(
        "Perspektiv: \(heard) av \(check.voices.count) hörda",
        "Perspectives: \(heard) of \(check.voices.count) consulted")
      return rows.panel(title, listState, isActive: isActive)
    case 2:
      return meetingRows(next).panel(
        localized("Villkor och närvaro", "Conditions and who is present"), listState, isActive: isActive)
    default:
      let title = localized(
        "Skallkrav: \(check.mustCounting) av \(check.mustTotal) uppfyllda",
        "Mandatory criteria: \(check.mustCounting) of \(check.mustTotal) met")
      return criteriaRows(next, wide: columns >= 44).panel(title, listState, isActive: isActive)
    }
  }

  /// The criteria grouped by what they do to the decision, within a group by number.
  fileprivate func criteriaRows(_ next: NextGate, wide: Bool) -> [RoomRow] {
    let applying = next.check.criteria.filter(\.applies)
    let blocking = applying.filter { $0.critical && !$0.counts }
    let conditional = applying.filter { $0.must && !$0.critical && !$0.counts }
    let should = applying.filter { !$0.must && !$0.critical && !$0.counts }
    let counting = applying.filter(\.counts)
    let groups = [
      (localized("hindrar ett ja", "blocks a go"), blocking),
      (localized("kan bli villkor", "can be a condition"), conditional),
      (localized("börkrav, hindrar inte", "recommended, blocks nothing"), should),
      (localized("godtagna", "accepted"), counting),
    ]
    var rows: [RoomRow] = []
    for (title, criteria) in groups where !criteria.isEmpty {
      rows.append(.heading(title))
      rows += criteria.map { row($0, next, wide: wide) }
    }
    let outside = next.check.criteria.filter { !$0.applies }
    if !outside.isEmpty {
      let names = outside.map(\.id.text).joined(separator: ", ")
      rows.append(RoomRow(Line(localized("gäller inte här: ", "does not apply: ") + names, .muted)))
    }
    return rows
  }

  private func row(_ checked: CheckedCriterion, _ next: NextGate, wide: Bool) -> RoomRow {
    let title = framework?.criterion(checked.id)?.title(language) ?? ""
    return RoomRow(
      checked.id.text,
      [
        .sign(sign(checked)), .cell(checked.id.text, 7), .rest(title), .gap(),
        .number(age(of: checked, next), wide ? 16 : 6, .muted), .gap(),
      ])
  }

  /// The age of the judgement, or the day until when it holds.
  private func age(of checked: CheckedCriterion, _ next: NextGate) -> String {
    let assessments = projectState?.assessments(of: checked.id, at: next.sites) ?? []
    if checked.status == .waived, let until = assessments.compactMap(\.until).min() {
      return localized("undantag till ", "waived to ") + day(until)
    }
    if checked.stale { return localized("bekräfta", "confirm") }
    return age(assessments.compactMap { $0.confirmedOn ?? $0.on }.max())
  }
}

extension Session {
  fileprivate func criteriaTable(_ rows: [String]) -> Table? {
    guard let projectView, let next = gateInRoom else { return nil }
    let head = [
      language.column("criterion", "kriterium", "criterion"), language.column("title", "rubrik", "title"),
      language.column("status", "läge", "status"),
      language.column("must", "skallkrav", "mandatory"), language.column("critical", "kritiskt", "critical"),
      language.column("counts", "godtaget", "accepted"),
      language.column("stale", "inaktuellt", "stale"),
    ]
    let checked = rows.compactMap { row in next.check.criteria.first { $0.id.text.same(as: row) } }
    return Table(
      name: "criteria", title: next.gate.id.text + " " + next.gate.title(language), columns: head,
      rows: checked.map { one in
        [
          .text(one.id.text), .text(projectView.framework?.criterion(one.id)?.title(language) ?? ""),
          .word(one.status.word, one.status.label(language)), .flag(one.must), .flag(one.critical),
          .flag(one.counts), .flag(one.stale),
        ]
      })
  }
}
