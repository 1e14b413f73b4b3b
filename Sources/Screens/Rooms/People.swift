internal import Changes
internal import Drawing
internal import Model
internal import Process
internal import Reports

/// Stakeholders, meetings, organisations, team and sites.
struct PeopleRoom: TabRoom {
  static let place = Place.people
  static let info = RoomInfo(
    name: Phrase("Intressenter", "People"), number: 3,
    views: [
      Phrase("intressenter", "stakeholders"), Phrase("dialoger", "engagements"),
      Phrase("inflytande och intresse", "power and interest"),
      Phrase("organisationer", "organisations"), Phrase("team", "team"),
      Phrase("införandeplatser", "sites"),
    ])
  static let recordKinds = [
    Stakeholder.recordKind, Engagement.recordKind, Organisation.recordKind, Member.recordKind,
    Site.recordKind,
  ]
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
  fileprivate func peopleRows(_ listState: ListState) -> [String] {
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
    if listState.view == 0,
      let person = project.stakeholders.first(where: { $0.id.text.same(as: ids[index]) })
    {
      panel.lines += [.blank] + perspectiveLines(person.perspective, right.columns)
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
    let empty = Phrase(
      "Ingen är registrerad här ännu. n lägger till.", "Nobody is recorded here yet. n adds one.")
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
          engagement.fedBack.map { localized("återkopplat ", "feedback ") + day($0) }
          ?? (engagement.isOwedFeedback ? localized("ej återkopplat", "no feedback yet") : "")
        spans += [.cell(told, columns >= 76 ? 24 : 18, engagement.isOwedFeedback ? .late : .muted)]
      }
      return RoomRow(engagement.id.text, spans)
    }
  }
}

extension ProjectView {
  /// A meeting with everybody who was heard at it: what they said, and what we did.
  fileprivate func meetingPanel(_ id: String, _ columns: Int) -> Panel {
    guard let one = project.engagements.first(where: { $0.id.text.same(as: id) }) else {
      return Panel(id, [])
    }
    let entries = project.engagements.filter {
      $0.title.same(as: one.title) && $0.date == one.date && $0.archived == nil
    }
    var lines = Line.wrapped(
      day(one.date) + (one.form.map { " · " + $0.label(language) } ?? ""), columns, .muted)
    for entry in entries {
      let who = entry.stakeholders.isEmpty ? "" : " · " + wording.titles(entry.stakeholders)
      let count = entry.participants.map { " · \($0)" } ?? ""
      lines.append(.blank)
      lines.append(
        Line([
          .sign(entry.fedBack != nil ? .counts : entry.isOwedFeedback ? .attention : .unmet),
          .rest(wording.perspective(entry.perspective) + who + count, .strong),
        ]))
      lines += told(
        localized("ni sa", "you said"), entry.heard, localized("inget antecknat", "nothing recorded"), columns
      )
      lines += told(
        localized("vi gjorde", "we did"), entry.effect, localized("inget än: b", "nothing yet: b"), columns)
      if let fedBack = entry.fedBack {
        lines += named("återkopplat", "feedback", day(fedBack), columns)
      } else if entry.isOwedFeedback {
        lines += named(
          "återkopplat", "feedback",
          localized("inte än: b återkopplar till alla", "not yet: b gives feedback to all"), columns,
          .late
        )
      }
    }
    lines += [.blank] + perspectiveLines(one.perspective, columns)
    var panel = Panel(one.title, lines)
    panel.hasSelection = false
    return panel
  }

  private func told(_ name: String, _ texts: [String], _ none: String, _ columns: Int) -> [Line] {
    if texts.isEmpty { return Line.named(name, none, columns, .muted) }
    return texts.enumerated().flatMap { index, text in
      Line.named(index == 0 ? name : "", text.onOneLine, columns)
    }
  }

  /// The panel of an organisation's agreement: what it brings to the co-production and gets, by what and until when.
  fileprivate func agreementPanel(_ id: String, _ columns: Int) -> Panel {
    guard let one = project.organisations.first(where: { $0.id.text.same(as: id) }) else {
      return Panel(id, [])
    }
    let none = "–"
    var lines = named("roll", "role", one.role?.label(language) ?? none, columns)
    if let contact = one.contact { lines += named("kontakt", "contact", contact, columns) }
    lines += [.blank, Line(localized("överenskommelse om samskapande", "co-production agreement"), .heading)]
    lines += named("bidrar med", "brings", one.brings ?? none, columns)
    lines += named("får", "gets", one.gets ?? none, columns)
    lines += named("finns i", "agreement", one.agreement ?? none, columns)
    let due = due(one.until)
    lines += named(
      "gäller till", "until", one.until == nil ? none : day(one.until) + (due.isLate ? " · " + due.text : ""),
      columns, due.isLate ? .late : .plain)
    if one.brings == nil || one.gets == nil {
      lines += Line.wrapped(
        localized("e fyller i vad parterna kommit överens om", "e fills in what was agreed"), columns, .muted)
    }
    if let note = one.notes.last {
      lines += named("sista ord", "last word", "\"" + note.text.onOneLine + "\" " + day(note.on), columns)
    }
    var panel = Panel(one.title, lines)
    panel.hasSelection = false
    return panel
  }

  /// The state of the agreement, in a few words.
  fileprivate func agreementWords(_ one: Organisation) -> String {
    if let until = one.until {
      return until < today
        ? localized("gick ut ", "ended ") + day(until) : localized("avtalat till ", "agreed to ") + day(until)
    }
    if one.agreement != nil { return localized("avtalat", "agreed") }
    return one.brings == nil && one.gets == nil
      ? localized("inte avtalat", "not agreed") : localized("ej undertecknat", "not signed")
  }
}

extension ProjectView {
  /// The panel of everybody in a square of power against interest, the gate's voices marked.
  fileprivate func powerGrid(_ listState: ListState, _ area: Area) -> Panel {
    let rows = powerRows(listState, grouped: false).ids
    let selected = listState.index(in: rows).map { rows[$0] } ?? ""
    let people = project.stakeholders.filter { $0.archived == nil && isShown($0.sites) }
    let tall = area.rows >= 26 ? 3 : 2
    let width = (area.columns - 4) / 5
    let axis = localized("inflytande ↑", "power ↑")
    var lines: [Line] = []
    for power in (1...5).reversed() {
      let cells = (1...5).map { interest in
        cell(people.filter { $0.power?.value == power && $0.interest?.value == interest }, tall, selected)
      }
      for line in 0..<tall {
        lines.append(
          Line(
            [.cell(line == 0 ? "\(power)" : "", 3, .muted)]
              + cells.flatMap { cell -> [Span] in
                let place = cell[line]
                return [.cell(place.text, width - 1, place.style), .gap()]
              }))
      }
    }
    let foot = (1...5).map { "\($0)" + ($0 == 5 ? localized("  intresse →", "  interest →") : "") }
    lines.append(Line([.gap(3)] + foot.flatMap { [.cell($0, width - 1, .muted), .gap()] }))
    let gate =
      nextGates.first.map { localized(" · * krävs vid ", " · * required at ") + $0.gate.id.text } ?? ""
    var panel = Panel(axis + gate, lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  /// The names of those who stand in one square, in as many lines as it has; a dot where nobody does.
  private func cell(_ people: [Stakeholder], _ tall: Int, _ selected: String) -> [(
    text: String, style: Style
  )] {
    let needed = Set((nextGates.first?.check.voices ?? []).flatMap(\.perspectives))
    var names = people.map { person -> (text: String, style: Style) in
      let isHere = person.id.text.same(as: selected)
      let mark = (isHere ? "▸" : "") + (needed.contains(person.perspective) ? "*" : "")
      return (
        mark + person.title, isHere ? .selected : needed.contains(person.perspective) ? .strong : .plain
      )
    }
    if names.isEmpty { names = [("·", .muted)] }
    if names.count > tall {
      let hidden = names.count - tall + 1
      names = Array(names.prefix(tall - 1)) + [("+\(hidden)", .muted)]
    }
    return names + Array(repeating: ("", .plain), count: tall - names.count)
  }

  /// Power against interest: who stands where, with the gate's voices marked.
  fileprivate func powerRows(_ listState: ListState, grouped: Bool) -> [RoomRow] {
    let needed = Set((nextGates.first?.check.voices ?? []).flatMap(\.perspectives))
    let people = project.stakeholders.filter { $0.archived == nil && isShown($0.sites) }
    let groups: [(String, (Stakeholder) -> Bool)] = [
      (
        localized("stort inflytande, stort intresse: arbeta nära", "much power, much interest: work closely"),
        { $0.isStrong(\.power) && $0.isStrong(\.interest) }
      ),
      (
        localized(
          "stort inflytande, litet intresse: väck intresse", "much power, little interest: win their interest"
        ), { $0.isStrong(\.power) && !$0.isStrong(\.interest) }
      ),
      (
        localized(
          "litet inflytande, stort intresse: låt dem komma till tals",
          "little power, much interest: make sure they are consulted"),
        { !$0.isStrong(\.power) && $0.isStrong(\.interest) }
      ),
      (
        localized(
          "litet inflytande, litet intresse: håll informerade", "little power, little interest: keep informed"
        ), { !$0.isStrong(\.power) && !$0.isStrong(\.interest) }
      ),
    ]
    let weighed = people.filter { $0.power != nil && $0.interest != nil }
    var rows: [RoomRow] = []
    guard grouped else {
      return people.sorted { left, right in
        let a = (left.power?.value ?? 0, left.interest?.value ?? 0)
        let b = (right.power?.value ?? 0, right.interest?.value ?? 0)
        return a == b ? language.isInOrder(left.title, right.title) : a > b
      }.map { powerRow($0, isVoice: needed.contains($0.perspective)) }
    }
    for (title, belongs) in groups {
      let members = weighed.filter(belongs)
      rows.append(.heading(title))
      rows += members.map { powerRow($0, isVoice: needed.contains($0.perspective)) }
      if members.isEmpty { rows.append(RoomRow(Line([.gap(2), .rest("–", .muted)]))) }
    }
    let unknown = people.filter { $0.power == nil || $0.interest == nil }
    if !unknown.isEmpty {
      rows.append(.heading(localized("ej vägda ännu (e)", "not weighed yet (e)")))
      rows += unknown.map { powerRow($0, isVoice: needed.contains($0.perspective)) }
    }
    return rows
  }

  private func powerRow(_ person: Stakeholder, isVoice: Bool) -> RoomRow {
    let weights =
      localized("inflytande ", "power ") + (person.power.map { dots($0.value) } ?? "–")
      + localized("  intresse ", "  interest ") + (person.interest.map { dots($0.value) } ?? "–")
    return RoomRow(
      person.id.text,
      [
        .sign(nil), .rest(person.title), .gap(),
        .cell(isVoice ? localized("perspektiv vid beslutet", "perspective at the gate") : "", 18, .strong),
        .gap(),
        .cell(weights, 32, .muted),
      ])
  }
}

extension Stakeholder {
  fileprivate func isStrong(_ path: KeyPath<Stakeholder, Rating?>) -> Bool {
    (self[keyPath: path]?.value ?? 0) >= 3
  }
}
