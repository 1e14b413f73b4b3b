internal import Changes
internal import Drawing
internal import Model
internal import Reports

/// One barrier, with what could be done about it.
struct BarrierPage: ProjectRoom {
  static let place = Place.barrier
  static let info = RoomInfo(name: Phrase("Ett hinder", "A barrier"), number: 4, panels: 2)
  static let recordKinds = [Barrier.recordKind]
  static var footer: [Command] {
    [.open, .ownAction] + Command.operations(of: Barrier.recordKind) + [.edit, .editText, .undo, .help]
  }
  let id: ID<Barrier>
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] { view.helpRows(id) }
  func record(in session: Session) -> String? { id.text }
  /// The strategy that is selected, and what the catalogue knows of the barrier.
  func entries(in session: Session) -> [EntryCode] {
    (session.selectedRow.map { [EntryCode(.strategies, $0)] } ?? []) + namedEntries(in: session)
  }

  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.barrier(id, session.listBehind(BarriersRoom.self) ?? ListState(), listState, &frame)
  }
  func startNew(in session: inout Session) {
    session.openForm(.add(recordKind: Action.recordKind), ["barriers": [id.text]])
  }

  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.adopt(row, for: id)
  }

  func neighbour(_ steps: Int, in session: Session) -> BarrierPage? {
    let list = session.listBehind(BarriersRoom.self) ?? ListState()
    let ids = session.projectView?.barrierRows(list).map(\.id) ?? []
    return stepped(id, steps, among: ids).map { BarrierPage(id: $0) }
  }
}

extension ProjectView {
  /// The strategies that could help, in the order of the catalogue's advice.
  fileprivate func helpRows(_ id: ID<Barrier>) -> [String] {
    project.barriers.first { $0.id == id }.map { suggestions(for: $0).map(\.strategy.id.text) } ?? []
  }

  private func suggestions(for barrier: Barrier) -> [Suggestion] {
    Array(catalogue.suggestions(for: barrier).prefix(6))
  }

  func barrier(_ id: ID<Barrier>, _ behind: ListState, _ listState: ListState, _ frame: inout Frame) {
    guard let barrier = project.barriers.first(where: { $0.id == id }) else {
      head(&frame, project.title, place: .barrier)
      frame.lay(
        Panel(
          nil, [.blank, Line(localized("Hindret finns inte längre.", "The barrier is no longer there."))]),
        in: frame.area)
      return
    }
    let list = barrierRows(behind).map(\.id)
    let place = list.firstIndex(of: id).map {
      localized("\($0 + 1) av \(list.count) · J K nästa", "\($0 + 1) of \(list.count) · J K next")
    }
    let right = [barrier.id.text, place ?? ""]
    head(&frame, localized("Hinder › ", "Barriers › ") + barrier.title, right: right, place: .barrier)
    frame.line(
      Line([.sign(sign(barrier)), .rest(headline(barrier), barrier.blocking ? .blocking : .strong)]))
    let area = frame.area
    let help = helpPanel(barrier, listState, frame.isWide ? area.columns / 2 : area.columns)
    let work = workPanel(barrier, area.columns)
    guard frame.isWide else {
      var what = whatPanel(barrier, area.columns)
      what.priority = 4
      let happened = area.rows >= 24 || listState.isZoomed ? happenedPanel(barrier) : nil
      let panels = [what, work, escalationPanel(barrier, area.columns), happened].compactMap(\.self)
      frame.stack(listState.panel == 1 ? [help] + panels : panels.inserting(help, at: 1), in: area)
      return
    }
    let (left, right2) = area.halved(left: area.columns / 2 - 1)
    let what = whatPanel(barrier, left.columns)
    let top = min(max(what.height, help.height), max(3, area.rows * 3 / 5))
    frame.lay(what, in: left.top(top))
    frame.lay(help, in: right2.top(top))
    let escalation = escalationPanel(barrier, right2.columns)
    let middle = min(
      max(workPanel(barrier, left.columns).height, escalation?.height ?? 0), max(2, (area.rows - top) * 2 / 3)
    )
    let below = area.below(top)
    if let escalation {
      frame.lay(workPanel(barrier, left.columns), in: left.below(top).top(middle))
      frame.lay(escalation, in: right2.below(top).top(middle))
    } else {
      frame.lay(work, in: below.top(middle))
    }
    if let happened = happenedPanel(barrier) { frame.lay(happened, in: below.below(middle)) }
  }

  private func headline(_ barrier: Barrier) -> String {
    var parts: [String] = []
    if barrier.blocking { parts.append(localized("BLOCKERAR", "BLOCKING")) }
    if let control = barrier.control { parts.append(control.label(language)) }
    if let concept = barrier.concept.flatMap({ wording.code(.concepts, $0.text) }) { parts.append(concept) }
    let days = max(0, today - barrier.opened)
    switch barrier.status.known {
    case .open: parts.append(localized("öppet \(days) dagar", "open \(days) days"))
    case .escalated:
      parts.append(localized("öppet \(days) dagar", "open \(days) days"))
      let since = barrier.escalatedOn.map { today - $0 } ?? 0
      let answer =
        barrier.answer == nil
        ? localized(", inget svar", ", no answer") : localized(", besvarat", ", answered")
      parts.append(localized("lyft för \(since) dagar sedan", "escalated \(since) days ago") + answer)
    case .analysing, .beingAddressed:
      parts.append(barrier.status.label(language) + localized(", öppet \(days) dagar", ", open \(days) days"))
    case .accepted, .resolved, .notRelevant, nil: parts.append(barrier.status.label(language))
    }
    return parts.joined(separator: " · ")
  }

  private func whatPanel(_ barrier: Barrier, _ columns: Int) -> Panel {
    var panel = Panel(
      localized("Vad det är", "What it is"),
      description(of: barrier, columns) + barrierFacts(barrier, columns), isActive: false)
    panel.hasSelection = false
    return panel
  }

  /// The strategies with how sure each is, and the share of experts who chose it where that is why it is named.
  private func helpPanel(_ barrier: Barrier, _ listState: ListState, _ columns: Int) -> Panel {
    let suggestions = suggestions(for: barrier)
    var rows: [RoomRow] = []
    var basis: Suggestion.Basis?
    for (index, suggestion) in suggestions.enumerated() {
      if suggestion.basis != basis {
        rows.append(RoomRow(Line(heading(suggestion), .muted)))
        basis = suggestion.basis
      }
      let strategy = suggestion.strategy
      let isUsed = project.actions.contains {
        $0.barriers.contains(barrier.id) && $0.strategies.contains(strategy.id)
      }
      let percent: [Span] = suggestion.percent.map { [.number("\($0) %", 5, .muted), .gap()] } ?? []
      rows.append(
        RoomRow(
          strategy.id.text,
          [
            .sign(isUsed ? .counts : nil), .number("\(index + 1)", 1), .gap(2),
            .rest(strategy.title(language)), .gap(),
          ] + percent + [
            .cell(
              strategy.confidence.short(in: columns)(language),
              OpenEnum<Confidence>.shortColumns(in: columns), .muted), .gap(),
            .cell(strategy.id.text, 5, .muted),
          ]))
    }
    if rows.isEmpty {
      rows = [
        RoomRow(
          Line(
            localized(
              "Välj ett område (e) så visas vad andra prövat.",
              "Choose an area (e) to see what others tried."), .muted))
      ]
    }
    return rows.panel(localized("Vad som kan hjälpa", "What could help"), listState)
  }

  /// What the strategies of a basis rest on, and how sure that is.
  private func heading(_ suggestion: Suggestion) -> String {
    let words =
      switch suggestion.basis {
      case .literature: localized("Ur litteraturen (vår koppling)", "From the literature (our mapping)")
      case .matching: localized("Experter valde (andel)", "Experts chose (share)")
      }
    return words + " · " + suggestion.confidence.label(language)
  }

  private func workPanel(_ barrier: Barrier, _ columns: Int) -> Panel {
    let actions = project.actions.filter { $0.barriers.contains(barrier.id) && $0.archived == nil }
    let lines =
      actions.isEmpty
      ? [
        Line([
          .rest(
            localized(
              "Inget än: Enter tar ett förslag, a skriver en egen åtgärd.",
              "Nothing yet: Enter takes a suggestion, a writes an action of your own."), .muted)
        ])
      ]
      : actions.map { actionLine($0, columns) }
    var panel = Panel(localized("Vad vi gör", "What we do"), lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  private func escalationPanel(_ barrier: Barrier, _ columns: Int) -> Panel? {
    guard let to = barrier.escalatedTo else { return nil }
    var lines = [
      Line([.cell(day(barrier.escalatedOn), 12), .rest(localized("till ", "to ") + wording.who(to))])
    ]
    if let answer = barrier.answer {
      lines += Line.wrapped(day(barrier.answeredOn) + "  " + answer, columns)
    } else if let wanted = barrier.answerBy {
      let late = today - wanted
      let words =
        localized("svar behövs ", "answer needed by ") + day(wanted)
        + (late > 0 ? localized(", \(late) d försenat", ", \(late) d overdue") : "")
      lines.append(Line([.gap(8), .rest(words, late > 0 ? .late : .plain)]))
    }
    var panel = Panel(localized("Lyft", "Escalation"), lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  private func happenedPanel(_ barrier: Barrier) -> Panel? {
    happened(barrier.id.text)
  }

  /// Notes and changes of a record, latest first.
  func happened(_ address: String) -> Panel? {
    let notes = (project.titled(address)?.notes ?? []).map { note in
      (
        note.on,
        Line([
          .cell(day(note.on), 12), .cell(wording.who(note.by), 10, .muted), .gap(),
          .rest("\"" + note.text.onOneLine + "\""),
        ])
      )
    }
    let title = ": " + (wording.title(of: address) ?? address)
    let entries = document.history.filter { entry in
      (entry.record.map { $0.same(as: address) } ?? false)
        && !entry.verb.utf8.reversed().starts(with: ".note".utf8.reversed())
    }.map { entry in
      (
        entry.at.day,
        Line([
          .cell(day(entry.at.day), 12), .cell(entry.by, 10, .muted), .gap(),
          .rest(entry.words(names, language).without(title)),
        ])
      )
    }
    let lines = (notes + entries).sorted { $0.0 > $1.0 }.map(\.1)
    if lines.isEmpty { return nil }
    var panel = Panel(localized("Vad som hänt", "What happened"), lines, isActive: false)
    panel.hasSelection = false
    return panel
  }
}

extension [Panel] {
  fileprivate func inserting(_ panel: Panel, at index: Int) -> [Panel] {
    var panels = self
    panels.insert(panel, at: Swift.min(index, count))
    return panels
  }
}

extension Session {
  /// Makes the suggested strategy an action against the barrier.
  mutating func adopt(_ strategy: String, for barrier: ID<Barrier>) -> [Effect] {
    if let refusal = Command.ownAction.refusal(in: self) {
      notice = .refused(refusal)
      return []
    }
    let title = projectView?.wording.code(.strategies, strategy) ?? strategy
    openForm(
      .add(recordKind: Action.recordKind),
      ["barriers": [barrier.text], "strategies": [strategy], "title": [title]])
    return []
  }
}

extension String {
  /// The text with the first place where these words stand taken out.
  func without(_ words: String) -> String {
    let bytes = Array(utf8)
    let run = Array(words.utf8)
    guard !run.isEmpty, let start = bytes.indices.first(where: { bytes[$0...].starts(with: run) }) else {
      return self
    }
    return String(decoding: bytes[..<start] + bytes[(start + run.count)...], as: UTF8.self)
  }
}
