internal import Changes
internal import Drawing
internal import Model
internal import Reports

/// The room that lists the asks of the project: what is wanted of groups.
struct AsksRoom: ProjectRoom {
  static let place = Place.asks
  static let info = RoomInfo(
    name: Phrase("Beslutsfrågor", "Decisions needed"),
    views: [Phrase("väntar på svar", "waiting for an answer"), Phrase("alla", "all")])
  static let recordKinds = [Ask.recordKind]
  static let footer: [Command] = [.open, .new, .answerAsk, .edit, .filter, .order, .view, .undo, .help]
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] {
    view.askRows(listState).map(\.id.text)
  }
  func orders(in session: Session) -> [Phrase] {
    [Phrase("senast", "by date"), Phrase("grupp", "group"), Phrase("titel", "title")]
  }
  func table(_ rows: [String], in session: Session) -> Table? {
    session.projectView?.recordTable(rows, place)
  }
  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.asks(listState, &frame)
  }
  func startNew(in session: inout Session) { session.openForm(.add(recordKind: Ask.recordKind)) }
}

extension ProjectView {
  /// The asks of the list, the first day first; the answered ones after them where all are shown.
  func askRows(_ listState: ListState) -> [Ask] {
    kept.asks(ListKey(listState)) { listedAsks(listState) }
  }

  private func listedAsks(_ listState: ListState) -> [Ask] {
    let filter = Filter<Ask>(listState.filterText, today: today)
    let shown = project.asks.filter { ask in
      let isListed =
        filter.isEmpty ? ask.archived == nil && (listState.view == 1 || ask.status != .answered) : true
      return isListed && matches(filter, ask)
    }
    let sorted = shown.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.isOpen != other.isOpen { return one.isOpen }
      if listState.order == 1, !one.group.readsInAnyCase(as: other.group) {
        return language.isInOrder(one.group, other.group)
      }
      if listState.order == 2, !one.title.readsInAnyCase(as: other.title) {
        return language.isInOrder(one.title, other.title)
      }
      // What was answered last stands first among the answered.
      let days =
        one.isOpen
        ? ((one.byDate ?? .distant), (other.byDate ?? .distant))
        : ((other.answeredOn ?? .unset), (one.answeredOn ?? .unset))
      return days.0 == days.1 ? left.offset < right.offset : days.0 < days.1
    }.map(\.element)
    return listState.isReversed ? sorted.reversed() : sorted
  }

  func asks(_ listState: ListState, _ frame: inout Frame) {
    head(&frame, project.title, place: .asks)
    let asks = askRows(listState)
    let area = frame.area
    let problems = Filter<Ask>(listState.filterText, today: today).problems
    let title =
      Place.asks.name(language) + " · " + AsksRoom.info.views[min(listState.view, 1)](language)
      + " \(asks.count)" + filterWords(listState, problems)
    let isBeside = frame.isWide && !listState.isZoomed && !asks.isEmpty
    let (left, right) = isBeside ? area.halved(left: area.columns * 7 / 12) : (area, area.top(0))
    let index = listState.index(in: asks.map(\.id.text))
    var rows = [RoomRow](asks, around: index, rows: left.rows, id: \.id.text) { row($0, left.columns) }
    if rows.isEmpty {
      rows = emptyRows(
        listState,
        Phrase(
          "Ingen grupp är tillfrågad just nu. n skriver en beslutsfråga: vad, till vilken grupp, senast när.",
          "No group is asked for a decision now. n writes one: what is to be decided, by which group, by when."
        ))
    }
    frame.lay(rows.panel(title, listState), in: left)
    guard isBeside, let index else { return }
    var panel = Panel(asks[index].title, askFacts(asks[index], right.columns), isActive: false)
    panel.lines += optionRows(asks[index], right.columns).map(\.line)
    panel.hasSelection = false
    frame.lay(panel, in: right)
  }

  private func row(_ ask: Ask, _ columns: Int) -> RoomRow {
    var spans: [Span] = [.sign(sign(ask)), .rest(ask.title), .gap()]
    if columns >= 60 { spans += [.cell(ask.group, 18, .muted), .gap()] }
    let due = due(ask.isOpen ? ask.byDate : nil)
    let isWide = columns >= 60
    let when =
      ask.isOpen
      ? due.text : ask.answeredOn.map { (isWide ? localized("svar ", "answer ") : "") + day($0) } ?? ""
    spans.append(.cell(when, isWide ? 18 : 12, due.isLate ? .late : .plain))
    return RoomRow(ask.id.text, spans)
  }

  func sign(_ ask: Ask) -> Sign? {
    if ask.status == .answered { return .counts }
    return ask.isPressing(on: today) ? .attention : nil
  }

  /// The facts of an ask besides its options, a name and a value a line, wrapped to the columns.
  func askFacts(_ ask: Ask, _ columns: Int) -> [Line] {
    var lines = named("grupp", "group", ask.group, columns)
    if ask.isOpen {
      let when = ask.byDate.map { day($0) + " · " + daysLeft($0) }
      lines += named("senast", "by", when ?? localized("ingen dag satt", "no day set"), columns)
    } else if let answer = ask.answer {
      lines += named("svar", "answer", answer, columns)
      lines += named("kom", "came", day(ask.answeredOn), columns)
    }
    if let review = project.reviews.first(where: { $0.id == ask.review }) {
      let words =
        ask.isOpen
        ? localized(": svaret är beslutet där", ": the answer is the decision there")
        : localized(": svaret var beslutet där", ": the answer was the decision there")
      lines += named("hör till", "belongs to", review.gate.text + words, columns)
    }
    if let note = ask.notes.last {
      lines += named("anteckning", "note", note.text.onOneLine + " · " + day(note.on), columns)
    }
    return lines
  }
}
