internal import Coproduction

extension Scene {
  /// The actions of the list: what is going on first, what is over last.
  func actionRows(_ browsing: Browsing) -> [Action] {
    let filter = Filter<Action>(browsing.filterText, today: today)
    let shown = project.actions.filter {
      (filter.isEmpty ? $0.archived == nil : true) && isShown($0.sites) && matches(filter, $0)
    }
    let far = CalendarDay(number: .max)
    let byDue: (Action, Action) -> Bool = { ($0.due ?? far, $0.id) < ($1.due ?? far, $1.id) }
    if browsing.view == 1 {
      return ActionStatus.allCases.flatMap { status in shown.filter { $0.status == status }.sorted(by: byDue)
      }
    }
    if browsing.view == 2 { return shown.filter { $0.isActive }.sorted(by: byDue) }
    let sorted: [Action]
    switch browsing.order {
    case 1: sorted = shown.sorted { wording.who($0.owner).isBefore(wording.who($1.owner)) }
    case 2: sorted = ActionStatus.allCases.flatMap { status in shown.filter { $0.status == status } }
    case 3: sorted = shown.sorted { $0.title.isBefore($1.title) }
    default:
      sorted = shown.filter(\.isActive).sorted(by: byDue) + shown.filter { !$0.isActive }.sorted(by: byDue)
    }
    return browsing.isReversed ? sorted.reversed() : sorted
  }

  func actions(_ browsing: Browsing, _ frame: inout Frame) {
    head(&frame, project.title, place: .actions)
    let actions = actionRows(browsing)
    let area = frame.area
    let problems = Filter<Action>(browsing.filterText, today: today).problems
    let view = Place.actions.views[min(browsing.view, 2)].capitalised(language)
    let title =
      say("Åtgärder", "Actions") + " · " + view + " \(actions.count)" + filterWords(browsing, problems)
    var rows: [RoomRow]
    switch browsing.view {
    case 1: rows = boardRows(actions, area.columns)
    case 2: rows = timelineRows(actions, area.columns)
    default: rows = actions.map { row($0, area.columns) }
    }
    if rows.isEmpty {
      rows = emptyRows(
        browsing,
        Phrase(
          "Ingen åtgärd än. n skriver en: vad, vem, när.", "No action yet. n writes one: what, who, when."))
    }
    frame.lay(rows.panel(title, browsing), in: area)
  }

  private func row(_ action: Action, _ columns: Int) -> RoomRow {
    let due = due(action.due)
    let isLate = due.isLate && action.isActive
    let when = action.isActive ? due.text : action.doneOn.map { day($0) } ?? ""
    var spans: [Span] = [.sign(sign(action)), .rest(action.title), .gap()]
    if columns >= 98 { spans += [.cell(standing?.reason(for: action)(language) ?? "", 28, .muted), .gap()] }
    if columns >= 60 {
      spans += [
        .cell(wording.who(action.owner), 16), .gap(), .cell(action.status.label(language), 10, .muted),
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

  /// By ISO week, with the day of the next decision among them.
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
      let week = action.due.map { self.week($0) } ?? say("ingen dag satt", "no day set")
      if !week.same(as: heading) {
        heading = week
        rows.append(.heading(week))
      }
      rows.append(row(action, columns))
    }
    return rows
  }

  private func week(_ day: CalendarDay) -> String {
    if day < today { return say("försenat", "late") }
    let words = day.weekWords(language)
    let monday = day + (1 - day.weekday)
    return words + " · " + self.day(monday)
  }
}
