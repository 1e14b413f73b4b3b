internal import Changes
internal import Drawing
internal import Model
internal import Process
internal import Reports

/// Stakeholders, meetings, organisations, team and sites.
struct PeopleRoom: TabRoom {
  static let place = Place.people
  static let info = RoomInfo(
    name: Phrase("Människor", "People"), number: 3,
    views: [
      Phrase("intressenter", "stakeholders"), Phrase("möten", "engagements"),
      Phrase("inflytande och intresse", "power and interest"),
      Phrase("organisationer", "organisations"), Phrase("team", "team"),
      Phrase("införandeplatser", "sites"),
    ])
  static let footer: [Command] = [.open, .new, .choose, .feedBack, .view, .filter, .undo, .help]
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] { view.peopleRows(listState) }
  func orders(in session: Session) -> [Phrase] {
    [Phrase("perspektiv", "perspective"), Phrase("titel", "title")]
  }
  func table(_ rows: [String], in session: Session) -> Table? {
    session.projectView?.recordTable(rows, place)
  }
  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.people(listState, &frame)
  }
  func startNew(in session: inout Session) { session.openForm(.add(recordKind: recordKind)) }

  /// The kind of record that the view lists.
  private var recordKind: String {
    switch listState.view {
    case 1: Engagement.recordKind
    case 3: Organisation.recordKind
    case 4: Member.recordKind
    case 5: Site.recordKind
    default: Stakeholder.recordKind
    }
  }
}

extension ProjectView {
  func peopleRows(_ listState: ListState) -> [String] {
    kept.people(ListKey(listState)) { peopleList(listState, 100).ids }
  }

  func people(_ listState: ListState, _ frame: inout Frame) {
    head(&frame, project.title, place: .people)
    let area = frame.area
    let isBeside = frame.isWide && !listState.isZoomed
    let view = PeopleRoom.info.views[min(listState.view, PeopleRoom.info.views.count - 1)].capitalised(
      language)
    let (left, right) =
      isBeside && listState.view != 2 ? area.halved(left: area.columns * 7 / 12) : (area, area.top(0))
    if listState.view == 2, area.rows >= 18, area.columns >= 70, !listState.isZoomed {
      let grid = powerGrid(listState, area)
      frame.lay(grid, in: area.top(grid.height))
      frame.lay(powerRows(listState, grouped: false).panel(view, listState), in: area.below(grid.height))
      return
    }
    let rows = peopleList(listState, left.columns)
    let count = rows.ids.count
    let title = view + " \(count)" + filterWords(listState)
    frame.lay(rows.panel(title, listState), in: left)
    let ids = rows.ids
    guard isBeside, listState.view != 2, let index = listState.index(in: ids) else { return }
    var panel =
      switch listState.view {
      case 1: meetingPanel(ids[index], right.columns)
      case 3: agreementPanel(ids[index], right.columns)
      default: recordPanel(ids[index], right.columns, onlySet: true)
      }
    panel.isActive = false
    frame.lay(panel, in: right)
  }

  private func peopleList(_ listState: ListState, _ columns: Int) -> [RoomRow] {
    let rows: [RoomRow]
    switch listState.view {
    case 1: rows = engagementRows(listState, columns)
    case 2: return powerRows(listState, grouped: columns < 70)
    case 3:
      rows = shown(project.organisations, listState).map {
        row($0, columns < 60 ? "" : $0.role?.label(language) ?? "", agreementWords($0))
      }
    case 4:
      rows = shown(project.team, listState).filter { isShown($0.sites) }.map {
        row($0, $0.role?.label(language) ?? "", wording.perspective($0.perspective))
      }
    case 5: rows = shown(project.sites, listState).map { siteRow($0) }
    default: rows = stakeholderRows(listState, columns)
    }
    let empty = Phrase("Ingen är antecknad här ännu. n lägger till.", "Nobody is noted here yet. n adds one.")
    return rows.isEmpty ? emptyRows(listState, empty) : rows
  }

  private func shown<R: Named>(_ records: [R], _ listState: ListState) -> [R] {
    let filter = Filter<R>(listState.filterText, today: today)
    let kept = records.filter { (filter.isEmpty ? $0.archived == nil : true) && matches(filter, $0) }
    return listState.order == 1 ? kept.sorted { language.isInOrder($0.title, $1.title) } : kept
  }

  private func row(_ record: some Named, _ first: String, _ second: String) -> RoomRow {
    RoomRow(
      record.key,
      [.sign(nil), .rest(record.title), .gap()]
        + (first.isEmpty ? [] : [.cell(first, 22, .muted), .gap()]) + [.cell(second, 18, .muted)])
  }

  private func siteRow(_ site: Site) -> RoomRow {
    let words = projectState?.state(of: site.id).map { sentence($0) } ?? ""
    return RoomRow(site.id.text, [.sign(nil), .rest(site.title), .gap(), .cell(words, 38, .muted)])
  }

  private func stakeholderRows(_ listState: ListState, _ columns: Int) -> [RoomRow] {
    let needed = nextGates.first?.check.voices ?? []
    let order = catalogue.perspectives.map(\.id)
    var people = shown(project.stakeholders, listState).filter { isShown($0.sites) }
    if listState.order == 0 {
      people.sort {
        (order.firstIndex(of: $0.perspective) ?? 99) < (order.firstIndex(of: $1.perspective) ?? 99)
      }
    }
    return people.map { person in
      let voice = needed.first { $0.perspectives.contains(person.perspective) }
      let change = attitude(person)
      var spans: [Span] = [
        .sign(voice.map { sign($0) }), .cell(wording.perspective(person.perspective), 18), .gap(),
        .rest(person.title), .gap(),
      ]
      if columns >= 96 { spans += [.cell(level(person), 26, .muted), .gap()] }
      spans.append(.cell(change.text, columns >= 60 ? 22 : 14, change.isShort ? .late : .muted))
      return RoomRow(person.id.text, spans)
    }
  }

  /// `neutral → supportive`, and whether something is left to do.
  private func attitude(_ person: Stakeholder) -> (text: String, isShort: Bool) {
    guard let current = person.current else { return (localized("ej bedömd", "not judged"), false) }
    guard let desired = person.desired, desired != current else { return (current.label(language), false) }
    return (current.label(language) + " → " + desired.label(language), false)
  }

  /// The level reached beside the one that was agreed.
  private func level(_ person: Stakeholder) -> String {
    let reached =
      project.engagements.filter { $0.stakeholders.contains(person.id) && $0.archived == nil }
      .map(\.level).max() ?? .none
    guard let agreed = person.levelAgreed else { return reached == .none ? "–" : reached.reached(language) }
    return reached.reached(language) + localized(" av ", " of ") + agreed.label(language)
  }

  private func engagementRows(_ listState: ListState, _ columns: Int) -> [RoomRow] {
    shown(project.engagements, listState).filter { isShown($0.sites) }.sorted { $0.date > $1.date }.map {
      engagement in
      let sign: Sign = engagement.fedBack != nil ? .counts : engagement.isOwedFeedback ? .attention : .unmet
      var spans: [Span] = [
        .sign(sign), .cell(day(engagement.date), 11), .gap(),
        .cell(wording.perspective(engagement.perspective), 16),
        .gap(), .rest(engagement.title), .gap(),
      ]
      if columns >= 60 {
        let told =
          engagement.fedBack.map { localized("berättat ", "told ") + day($0) }
          ?? (engagement.isOwedFeedback ? localized("ej berättat", "not told yet") : "")
        spans += [.cell(told, columns >= 76 ? 24 : 15, engagement.isOwedFeedback ? .late : .muted)]
      }
      return RoomRow(engagement.id.text, spans)
    }
  }
}
