internal import Changes
internal import Drawing
internal import Model
internal import Process
internal import Reports

/// The room that lists the actions: what is done, by whom and when.
struct ActionsRoom: TabRoom {
  static let place = Place.actions
  static let info = RoomInfo(
    name: Phrase("Åtgärder", "Actions"), number: 5,
    views: [Phrase("lista", "list"), Phrase("tavla", "board"), Phrase("tidslinje", "timeline")])
  static let recordKinds = [Action.recordKind]
  static let footer: [Command] = [.open, .new, .choose, .edit, .filter, .order, .view, .undo, .help]
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] { view.actionRows(listState).ids }
  func orders(in session: Session) -> [Phrase] {
    [
      Phrase("klar senast", "due"), Phrase("ansvarig", "owner"), Phrase("läge", "status"),
      Phrase("titel", "title"),
    ]
  }
  func table(_ rows: [String], in session: Session) -> Table? {
    session.projectView?.recordTable(rows, place)
  }
  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.actions(listState, &frame)
  }
  func startNew(in session: inout Session) { session.openForm(.add(recordKind: Action.recordKind)) }
}

extension ProjectView {
  /// The actions of the list by their places in the project, what is going on first, what is over last.
  ///
  /// Kept until the filter, the view or the order changes.
  fileprivate func actionRows(_ listState: ListState) -> ListedRows {
    kept.actions(ListKey(listState)) {
      let actions = project.actions
      return ListedRows(actionPlaces(listState)) { actions[$0].id.text }
    }
  }

  private func actionPlaces(_ listState: ListState) -> [Int] {
    let filter = Filter<Action>(listState.filterText, today: today)
    let all = project.actions
    let shown = all.indices.filter { index in
      (filter.isEmpty ? all[index].archived == nil : matches(filter, all[index]))
        && isShown(all[index].sites) && (listState.view != 2 || all[index].isActive)
    }
    let far = CalendarDay(number: .max)
    let ending = endingSites
    let ranks = Dictionary(uniqueKeysWithValues: zip(ActionStatus.allCases, 0...))
    func rank(_ index: Int) -> Int { all[index].status.known.flatMap { ranks[$0] } ?? ranks.count }
    let keys: [(Int, CalendarDay, [UInt8], Int)] = shown.map { index in
      let due = all[index].due ?? far
      if listState.view == 1 { return (rank(index), due, [], index) }
      if listState.view == 2 { return (0, due, [], index) }
      switch listState.order {
      case 1: return (0, far, language.sortKey(wording.who(all[index].owner)), index)
      case 2: return (rank(index), due, [], index)
      case 3: return (0, far, language.sortKey(all[index].title), index)
      default:
        let isPoint = !ending.isEmpty && isClosingPoint(all[index], ending)
        return (isPoint ? 0 : all[index].isActive ? 1 : 2, due, [], index)
      }
    }
    let sorted = keys.sorted { left, right in
      if left.0 != right.0 { return left.0 < right.0 }
      if left.1 != right.1 { return left.1 < right.1 }
      return left.2 == right.2 ? left.3 < right.3 : left.2.lexicographicallyPrecedes(right.2)
    }.map(\.3)
    return listState.isReversed ? sorted.reversed() : sorted
  }

  func actions(_ listState: ListState, _ frame: inout Frame) {
    head(&frame, project.title, place: .actions)
    let listed = actionRows(listState)
    let places = listed.places
    let area = frame.area
    let problems = Filter<Action>(listState.filterText, today: today).problems
    let view = ActionsRoom.info.views[min(listState.view, 2)].capitalised(language)
    let title =
      localized("Åtgärder", "Actions") + " · " + view + " \(places.count)" + filterWords(listState, problems)
    let index = listState.index(in: listed.ids)
    // A project may have thousands: only those that can be seen are put into words.
    let window = Self.window(of: places.count, around: index ?? 0, rows: area.rows)
    let actions = places[window].map { project.actions[$0] }
    var rows: [RoomRow]
    switch listState.view {
    case 1: rows = boardRows(actions, area.columns)
    case 2: rows = timelineRows(actions, area.columns)
    default: rows = listRows(actions, area.columns)
    }
    if rows.isEmpty {
      rows = emptyRows(
        listState,
        Phrase(
          "Ingen åtgärd än. n skriver en: vad, vem, när.", "No action yet. n writes one: what, who, when."))
    }
    frame.lay(rows.panel(title, listState.held(at: index, from: window.lowerBound)), in: area)
  }

  /// Points of the closing checklist stand first, as a group, while a site is being wound down.
  private func listRows(_ actions: [Action], _ columns: Int) -> [RoomRow] {
    var rows: [RoomRow] = []
    let ending = endingSites
    for action in actions {
      let isPoint = isClosingPoint(action, ending)
      if isPoint, rows.isEmpty { rows.append(.heading(closingWords)) }
      if !isPoint, rows.contains(where: { $0.id == nil }), rows.count(where: { $0.id == nil }) == 1 {
        rows.append(.heading(localized("övriga åtgärder", "other actions")))
      }
      rows.append(row(action, columns))
    }
    return rows
  }

  /// The sites that are being wound down.
  private var endingSites: [ID<Site>] {
    (projectState?.sites ?? []).filter { $0.condition == .windingDown }.map(\.site)
  }

  private func isClosingPoint(_ action: Action, _ ending: [ID<Site>]) -> Bool {
    action.closing != nil && action.archived == nil
      && ending.contains { action.sites.isEmpty || action.sites.contains($0) }
  }

  /// The words for how far the checklist has come, and what comes after it.
  private var closingWords: String {
    let ending = endingSites
    let points = project.actions.filter { isClosingPoint($0, ending) }
    let done = points.count { !$0.isActive }
    let words = localized(
      "avslutslista: \(done) av \(points.count) klara", "closing checklist: \(done) of \(points.count) done")
    return done < points.count
      ? words : words + localized(" · :Avsluta avvecklingen", " · :Finish winding down")
  }

  private func row(_ action: Action, _ columns: Int) -> RoomRow {
    let due = due(action.due)
    let isLate = due.isLate && action.isActive
    let when = action.isActive ? due.text : action.doneOn.map { day($0) } ?? ""
    var spans: [Span] = [.sign(sign(action)), .rest(action.title), .gap()]
    if columns >= 98 {
      spans += [.cell(projectState?.reason(for: action)(language) ?? "", 28, .muted), .gap()]
    }
    if columns >= 60 {
      spans += [
        .cell(wording.who(action.owner), 16), .gap(), .cell(action.status.label(language), 11, .muted),
        .gap(),
      ]
    }
    spans.append(.cell(when, 11, isLate ? .late : .plain))
    return RoomRow(action.id.text, spans)
  }

  /// Grouped by how far they have come.
  private func boardRows(_ actions: [Action], _ columns: Int) -> [RoomRow] {
    ActionStatus.allCases.flatMap { status -> [RoomRow] in
      let members = actions.filter { $0.status == status }
      return members.isEmpty
        ? [] : [.heading(status.label(language) + " \(members.count)")] + members.map { row($0, columns) }
    }
  }

  /// The rows of the time line, by ISO week, with the day of the next decision among them.
  private func timelineRows(_ actions: [Action], _ columns: Int) -> [RoomRow] {
    var rows: [RoomRow] = []
    var heading = ""
    let decision = nextGates.first
    var isDecisionDrawn = decision?.day == nil
    for action in actions {
      if !isDecisionDrawn, let decision, let day = decision.day, action.due.map({ $0 > day }) ?? true {
        rows.append(
          RoomRow(
            Line(
              "━ " + decision.gate.id.text + " " + decision.gate.title(language) + " · " + self.day(day),
              .heading)))
        isDecisionDrawn = true
      }
      let week = action.due.map { self.week($0) } ?? localized("ingen dag satt", "no day set")
      if !week.same(as: heading) {
        heading = week
        rows.append(.heading(week))
      }
      rows.append(row(action, columns))
    }
    return rows
  }

  private func week(_ day: CalendarDay) -> String {
    if day < today { return localized("försenat", "overdue") }
    let words = day.weekWords(language)
    let monday = day + (1 - day.weekday)
    return words + " · " + self.day(monday)
  }
}
