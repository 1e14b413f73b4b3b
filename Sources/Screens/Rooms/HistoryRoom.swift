internal import Changes
internal import Drawing
internal import Model
internal import Reports

/// The room of the history: what was changed, by whom and when.
struct HistoryRoom: TabRoom {
  static let place = Place.history
  static let info = RoomInfo(
    name: Phrase("Historik", "History"), number: 8,
    views: [
      Phrase("ändringar", "changes"), Phrase("väg", "the way"),
      Phrase("av andra sedan sist", "by others since you were here"),
      Phrase("sedan ni träffades", "since you met"),
    ])
  static let footer: [Command] = [.open, .filter, .view, .lookBack, .copy, .order, .undo, .help]
  var listState = ListState()
  /// True where it shows what is new since a group was told last.
  var isNews: Bool { listState.view == ProjectView.sinceView }

  func rows(_ view: ProjectView, in session: Session) -> [String] {
    isNews ? view.sinceRows(listState).ids : view.historyRows(listState).ids
  }

  func record(in session: Session) -> String? {
    session.projectView?.project.titled(session.selectedRow ?? "")?.key
  }

  func text(in session: Session) -> String {
    let view = session.projectView
    return (isNews ? view?.sinceText(listState) : view?.historyText(session.selectedRow ?? "")) ?? ""
  }

  func orders(in session: Session) -> [Phrase] {
    isNews
      ? (session.projectView?.given ?? []).map { Phrase($0.group.title) }
      : [Phrase("senaste först", "latest first"), Phrase("äldst först", "oldest first")]
  }

  func table(_ rows: [String], in session: Session) -> Table? {
    isNews ? nil : session.projectView?.historyTable(listState)
  }

  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.history(listState, &frame)
  }

  /// Opens first what the change did, then the record that it was about.
  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] {
    if listState.isOpen || isNews { session.openRecord(row) } else { session.browse { $0.isOpen = true } }
    return []
  }
}

extension ProjectView {
  /// The view of what happened since a group met.
  fileprivate static let sinceView = 3

  /// The lines of history that fit, by their places in it, the latest first.
  ///
  /// Kept until the filter, the view or the order changes.
  fileprivate func historyRows(_ listState: ListState) -> ListedRows {
    kept.history(ListKey(listState)) {
      let history = document.history
      return ListedRows(historyPlaces(listState)) { history[$0].id.text }
    }
  }

  private func historyPlaces(_ listState: ListState) -> [Int] {
    let history = document.history
    var shown = Array(history.indices)
    if listState.view == 1 { shown = shown.filter { history[$0].isOnTheWay } }
    if listState.view == 2 {
      let unseen = Set(document.unseen(by: author).map(\.id))
      shown = shown.filter { unseen.contains(history[$0].id) }
    }
    if !listState.filter.isEmpty {
      let names = names
      let filter = HistoryFilter(listState.filterText, names: names, today: today)
      shown = shown.filter { index in filter.holds(history[index]) { history[index].words(names, language) } }
    }
    return listState.order == 1 ? shown : shown.reversed()
  }

  /// The record that a line of history speaks of.
  func historyRecord(_ row: String) -> String? {
    ProjectView.newsRecord(row) ?? document.history.first { $0.id.text.same(as: row) }?.record
  }

  func history(_ listState: ListState, _ frame: inout Frame) {
    head(&frame, project.title, place: .history)
    let area = frame.area
    if listState.view == ProjectView.sinceView { return historySince(listState, in: area, &frame) }
    let listed = historyRows(listState)
    let places = listed.places
    let view = HistoryRoom.info.views[min(listState.view, HistoryRoom.info.views.count - 1)](language)
    let problems = HistoryFilter(listState.filterText, names: names, today: today).problems
    let title =
      localized("Historik · ", "History · ") + view + " \(places.count)" + filterWords(listState, problems)
    let index = listState.index(in: listed.ids)
    if listState.isOpen, let index {
      return frame.lay(
        entryPanel(document.history[places[index]], names, area.columns, from: listState.scroll), in: area)
    }
    let detailRows = frame.isLow || listState.isZoomed ? 0 : min(9, area.rows / 3)
    let window = Self.window(of: places.count, around: index ?? 0, rows: area.rows)
    var rows = places[window].map { row(document.history[$0], names, area.columns) }
    if rows.isEmpty { rows = emptyRows(listState, nothingHappened(listState.view)) }
    frame.lay(
      rows.panel(title, listState.held(at: index, from: window.lowerBound)),
      in: area.top(area.rows - detailRows))
    guard detailRows > 0, let index else { return }
    frame.lay(
      differences(document.history[places[index]], names, area.columns),
      in: area.below(area.rows - detailRows)
    )
  }

  private func nothingHappened(_ view: Int) -> Phrase {
    view == 2
      ? Phrase(
        "Ingen annan har skrivit sedan din senaste ändring.",
        "Nobody else has written since your last change.")
      : Phrase("Inget har hänt ännu.", "Nothing has happened yet.")
  }

  private func row(_ entry: HistoryEntry, _ names: Names, _ columns: Int) -> RoomRow {
    var spans: [Span] = [.sign(nil), .cell(day(entry.at.day), 12)]
    if columns >= 60 { spans += [.cell(entry.at.clock, 6, .muted), .cell(entry.by, 16, .muted), .gap()] }
    spans.append(.rest(entry.words(names, language)))
    return RoomRow(entry.id.text, spans)
  }

  /// The panel of what one change did, field by field.
  private func differences(_ entry: HistoryEntry, _ names: Names, _ columns: Int) -> Panel {
    let lines = entry.saidDifferences.map { difference in
      let (title, field, change) = told(difference, names)
      guard let field else {
        let words =
          difference.after == nil ? localized("togs bort", "was removed") : localized("tillkom", "was added")
        return Line([.cell(title, 30), .gap(), .rest(words, .muted)])
      }
      return Line([
        .cell(title, min(30, columns / 3)), .gap(), .cell(field, 18, .muted), .gap(),
        .rest(change),
      ])
    }
    let title =
      day(entry.at.day) + " " + entry.at.clockAndZone + " · " + entry.by + " · "
      + entry.words(names, language)
    var panel = Panel(title, lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  private func kind(of address: String) -> String {
    switch Address.recordKind(of: address) {
    case Transition.recordKind: Transition.label(language)
    case Review.recordKind: Review.label(language)
    case Attendance.recordKind: Attendance.label(language)
    case Evidence.recordKind: Evidence.label(language)
    default: address
    }
  }

  /// The record's title, the field's name, and on one line what it was and became.
  func told(_ difference: Difference, _ names: Names) -> (title: String, field: String?, change: String) {
    if difference.isOfConflict { return toldConflict(difference, names) }
    let title = names.subject(of: difference.record, language) ?? kind(of: difference.record)
    guard let name = difference.field else { return (title, nil, "") }
    let field = Project.table(Address.recordKind(of: difference.record))?.field(named: name)
    let change = difference.changeWords(field, language) { wording.name($0, $1) }
    return (title, field?.label(language) ?? name, change.onOneLine)
  }

  /// A conflict by what it is about, since nobody knows it by its id.
  private func toldConflict(
    _ difference: Difference, _ names: Names
  ) -> (title: String, field: String?, change: String) {
    let open = project.conflicts.first { $0.id.text.same(as: difference.record) }
    let address = (difference.after ?? difference.before)?["record"]?.text ?? open?.record
    let about = address.flatMap { names.subject(of: $0, language) } ?? difference.record
    let title = Conflict.label(language) + ": " + about
    return difference.field == nil
      ? (title, nil, "") : (title, localized("värden", "values"), localized("ändrade", "changed"))
  }
}

extension HistoryEntry {
  /// True where it moved a site along the way of the project.
  fileprivate var isOnTheWay: Bool {
    differences.contains { Address.recordKind(of: $0.record) == Transition.recordKind }
  }
}

extension Command {
  static let lookBack = Command(
    "lookBack", ["t"], [.history], Phrase("Som det var då", "As it was then"),
    Phrase(
      "Visar hela projektet som det var i slutet av den dagen; Esc går tillbaka till i dag.",
      "Shows the whole project as it was at the end of that day; Esc goes back to today."),
    hint: Phrase("som det var då", "as it was then"), worksInPast: false, do: { $0.lookBack() })
}

extension Session {
  /// Goes to the project as it was at the end of the selected day, in all rooms.
  fileprivate mutating func lookBack() {
    guard let projectView, let document = projectList.open, let day = selectedDay else { return }
    do throws(Refusal) {
      let past = try document.past(.day(day), with: projectView.reference)
      projectList.past = HistoricalProject(document: past, day: day, from: projectList.past?.from ?? room)
      enter(OverviewRoom())
    } catch { notice = .refused(error.said) }
  }

  /// The day of the selected change, or on which the group that the news is for was told last.
  private var selectedDay: CalendarDay? {
    guard let history = self[HistoryRoom.self], let projectView else { return nil }
    let listState = history.listState
    if history.isNews { return projectView.givenSnapshot(listState)?.snapshot.on }
    let row = selectedRow ?? ""
    return projectView.document.history.first { $0.id.text.same(as: row) }?.at.day
  }

  /// Back to the present, where one stood.
  mutating func returnToToday() {
    guard let past = projectList.past else { return }
    projectList.past = nil
    enter(past.from)
    notice = .done(Phrase("Åter i dag", "Back to today"))
  }
}

extension ProjectView {
  fileprivate func historyTable(_ listState: ListState) -> Table {
    Table(
      name: "history", title: Place.history.name(language),
      columns: [
        language.column("at", "när", "at"), language.column("by", "vem", "by"),
        language.column("verb", "vad", "verb"),
        language.column("record", "post", "record"), language.column("words", "i ord", "in words"),
      ],
      rows: historyRows(listState).places.map { place in
        let entry = document.history[place]
        return [
          .text(entry.at.rfc3339), .text(entry.by), .text(entry.verb),
          entry.record.map { .text($0) } ?? .empty,
          .text(entry.words(names, language)),
        ]
      })
  }
}
