internal import Changes
internal import Drawing
internal import Model
internal import Process
internal import Reports

/// The application: its profile, duties, incidents, assumptions, asks and indicators.
struct ApplicationRoom: TabRoom {
  static let place = Place.application
  static let info = RoomInfo(
    name: Phrase("Tillämpning", "Application"), number: 7,
    views: [
      Phrase("profil", "profile"), Phrase("skyldigheter", "duties"), Phrase("avvikelser", "incidents"),
      Phrase("antaganden", "assumptions"), Phrase("beslutsfrågor", "decisions needed"),
      Phrase("indikatorer", "indicators"),
    ])
  static let recordKinds = [
    Incident.recordKind, Assumption.recordKind, Ask.recordKind, Indicator.recordKind,
  ]
  static let footer: [Command] = [.open, .choose, .editText, .filter, .view, .undo, .help]
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] { view.applicationRows(listState) }

  func record(in session: Session) -> String? {
    switch listState.view {
    case 0: "application"
    case 1: session.selectedRow.map { Address.duty(Code($0)).description }
    default: session.selectedRow
    }
  }

  /// The duty that is selected, or the terms that the field of the profile is about.
  func entries(in session: Session) -> [EntryCode] {
    guard let row = session.selectedRow else { return [] }
    switch listState.view {
    case 0:
      let terms = session.reference.catalogue.terms.filter { $0.profile.contains { $0.same(as: row) } }
      return terms.map { EntryCode($0.id) }
    case 1: return [EntryCode(.duties, row)]
    default: return namedEntries(in: session)
    }
  }

  func table(_ rows: [String], in session: Session) -> Table? {
    switch listState.view {
    case 0: session.projectView?.profileTable(rows)
    case 1: nil
    default: session.projectView?.recordTable(rows, place)
    }
  }

  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.application(listState, &frame)
  }

  func startNew(in session: inout Session) {
    if listState.view > 1 {
      session.openForm(.add(recordKind: recordKind))
    } else {
      session.push(Choice.newRecord)
    }
  }

  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] {
    if listState.view < 2 { edit(in: &session) }
    if listState.view > 1 { session.openRecord(row) }
    return []
  }

  func edit(in session: inout Session) {
    session.openEdit(record(in: session), focus: listState.view == 0 ? session.selectedRow : nil)
  }

  func choose(in session: inout Session, on context: ChangeContext) -> [Effect] {
    switch listState.view {
    case 0: session.openValue("application", session.selectedRow)
    case 1:
      if let duty = record(in: session) { session.openValue(duty, "status") }
    default: session.chooseField()
    }
    return []
  }

  /// The kind of record that the view lists besides the profile and the duties.
  private var recordKind: String {
    switch listState.view {
    case 3: Assumption.recordKind
    case 4: Ask.recordKind
    case 5: Indicator.recordKind
    default: Incident.recordKind
    }
  }
}

extension ProjectView {
  fileprivate func applicationRows(_ listState: ListState) -> [String] {
    kept.application(ListKey(listState)) { applicationList(listState, 100).ids }
  }

  func application(_ listState: ListState, _ frame: inout Frame) {
    head(&frame, project.title, place: .application)
    let views = ApplicationRoom.info.views
    let title =
      localized("Tillämpning", "Application") + " · " + views[min(listState.view, views.count - 1)](language)
      + filterWords(listState)
    let area = frame.area
    let (left, right) =
      frame.isWide && listState.view == 0 ? area.halved(left: area.columns * 2 / 3) : (area, area.top(0))
    let footRows = listState.view == 1 && !frame.isLow ? min(9, area.rows / 3) : 0
    frame.lay(
      applicationList(listState, left.columns).panel(title, listState), in: left.top(left.rows - footRows))
    if footRows > 0 { frame.lay(dutyDetail(listState, area.columns), in: area.below(area.rows - footRows)) }
    guard frame.isWide, listState.view == 0 else { return }
    frame.lay(consequences(right.columns), in: right)
  }

  private func applicationList(_ listState: ListState, _ columns: Int) -> [RoomRow] {
    switch listState.view {
    case 1: dutyRows(columns)
    case 2: incidentRows(listState)
    case 3:
      plainRows(project.assumptions, listState) {
        ($0.status.label(language), $0.criteria.map(\.text).joined(separator: ", "))
      }
    case 4:
      plainRows(project.asks, listState) {
        ($0.group, $0.status == .open ? due($0.byDate).text : $0.status.label(language))
      }
    case 5:
      plainRows(project.indicators, listState) {
        ($0.kind?.label(language) ?? "", $0.values.last?.value?.text ?? "")
      }
    default: profileRows(listState, columns)
    }
  }

  /// The six questions first, then what matters for the next gate, then the rest.
  private func profileRows(_ listState: ListState, _ columns: Int) -> [RoomRow] {
    let fields = project.application.shown(language) { wording.name($0, $1) }.filter { field in
      !["notes", "internal"].contains { field.name.same(as: $0) }
        && (field.isSet || Application.asks(field.name, in: catalogue.jurisdiction))
    }
    let words = listState.filterText.folded
    let shown = fields.filter { field in
      words.isEmpty || (field.label(language) + " " + field.text).folded.hasRun(words)
    }
    let first = Application.asked.compactMap { name in shown.first { $0.name.same(as: name) } }
    let asked = unknownFields
    let wanted = shown.filter { field in
      !first.contains { $0.name.same(as: field.name) } && asked.contains { $0.same(as: field.name) }
    }
    let rest = shown.filter { field in
      !(first + wanted).contains { $0.name.same(as: field.name) }
    }
    let groups = [
      (localized("sex frågor först", "six questions first"), first),
      (localized("avgör vad som krävs vid beslutet", "decides what the gate requires"), wanted),
      (localized("resten", "the rest"), rest),
    ]
    let rows = groups.flatMap { title, fields -> [RoomRow] in
      let isAsked = !title.same(as: groups[2].0)
      return fields.isEmpty ? [] : [.heading(title)] + fields.map { row($0, columns, isAsked: isAsked) }
    }
    return rows.isEmpty ? emptyRows(listState, Phrase("")) : rows
  }

  private func row(_ field: ShownField, _ columns: Int, isAsked: Bool) -> RoomRow {
    let label = field.label.capitalised(language)
    let value = field.isSet ? field.text.onOneLine : isAsked ? localized("vet inte än", "not known yet") : "–"
    return RoomRow(
      field.name,
      [
        .sign(field.isSet ? .counts : isAsked ? .stale : nil), .cell(label, min(34, columns / 2)), .gap(),
        .rest(value, field.isSet ? .plain : .muted),
      ])
  }

  /// The fields that answer what the criteria of the next gate ask of the profile.
  private var unknownFields: [String] {
    let assumed = nextGates.first?.check.criteria.flatMap(\.assumed) ?? []
    return assumed.flatMap { ProfileCondition.Property(rawValue: $0)?.fields ?? [] }
  }

  /// The panel of what follows from the answers.
  private func consequences(_ columns: Int) -> Panel {
    var lines: [Line] = []
    if let projectState {
      lines += named("prövningsnivå", "level of review", projectState.rigour.label(language), columns)
      if let next = nextGates.first {
        let criteria = next.check.criteria
        let must = criteria.count(where: \.must)
        let critical = criteria.count(where: \.critical)
        lines += named(
          next.gate.id.text, next.gate.id.text,
          localized("\(must) skallkrav, \(critical) kritiska", "\(must) mandatory, \(critical) critical"),
          columns)
        let voices = next.check.voices.map { name($0) }.joined(separator: ", ")
        lines += named("perspektiv", "perspectives", voices, columns)
      }
      let duties = dutySchedule
      lines += named(
        "skyldigheter", "duties",
        localized(
          "\(duties.binding) gäller nu, \(duties.settled) klara",
          "\(duties.binding) apply now, \(duties.settled) settled"), columns)
    }
    lines.append(.blank)
    lines += Line.wrapped(
      localized(
        "Ett svar som saknas räknas som att kravet gäller. Mellanslag väljer, Enter öppnar formuläret.",
        "Until a question is answered, the requirement is taken to apply. Space chooses, Enter opens the form."
      ),
      columns, .muted)
    var panel = Panel(localized("Vad det innebär", "What it means"), lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  private var dutySchedule: DutySchedule {
    projectState?.dutySchedule ?? DutySchedule(of: project, among: catalogue, on: today)
  }

  /// The duties of the selected row and the others, in the order of the list: ours now, ours later, the other party's.
  private func dutyRows(_ columns: Int) -> [RoomRow] {
    let schedule = dutySchedule
    let groups: [(Phrase, [DutySchedule.Entry])] = [
      (Phrase("gäller oss nu", "ours, apply now"), schedule.ours.filter { $0.start == .now }),
      (Phrase("gäller oss senare", "ours, later"), schedule.ours.filter { $0.start != .now }),
      (otherParty, schedule.theirs),
    ]
    let rows = groups.flatMap { title, entries in
      entries.isEmpty ? [] : [RoomRow.heading(self(title))] + entries.map { dutyRow($0, columns) }
    }
    if !rows.isEmpty { return rows }
    let none =
      catalogue.jurisdiction == .none
      ? Phrase(
        "Arbetsytan är utanför EU: inga skyldigheter visas.",
        "The workspace is outside the EU: no duties are shown.")
      : Phrase("Inga skyldigheter följer av profilen.", "No duties follow from the profile.")
    return [RoomRow(Line(self(none), .muted))]
  }

  /// The heading of the duties that are not ours.
  private var otherParty: Phrase {
    project.application.ourRole == .provider
      ? Phrase("den som använder den svarar för", "for whoever uses it")
      : Phrase("fråga företaget efter", "ask the vendor for")
  }

  private func dutyRow(_ entry: DutySchedule.Entry, _ columns: Int) -> RoomRow {
    let duty = entry.duty
    // Narrow screens have the duty's id, which tells two of the same law apart, and the day alone or no state at all.
    let isWide = columns >= 100
    let stateColumns = isWide ? 30 : columns >= 70 ? 14 : 0
    let place = isWide ? duty.place(language) : duty.id.text
    var spans: [Span] = [
      .sign(sign(of: entry)), .cell(place, isWide ? 30 : 11, .muted), .gap(), .rest(duty.title(language)),
    ]
    if stateColumns > 0 {
      let start = stateColumns >= 30 ? entry.start.words : entry.start.shortWords
      let isDue = entry.start == .now
      let words = isDue ? entry.isOurs ? entry.status.label : Phrase("") : start
      spans += [.gap(), .cell(words(language), stateColumns, entry.isLacking ? .plain : .muted)]
    }
    return RoomRow(duty.id.text, spans)
  }

  /// What is unknown counts as if it applied, and is asked about first.
  private func sign(of entry: DutySchedule.Entry) -> Sign? {
    guard entry.isOurs else { return nil }
    switch entry.status {
    case .done: return .counts
    case .notForUs: return .waived
    case .inHand: return .partly
    case .notYet: return entry.assumed.isEmpty ? entry.isLacking ? .unmet : nil : .stale
    }
  }

  private func incidentRows(_ listState: ListState) -> [RoomRow] {
    let filter = Filter<Incident>(listState.filterText, today: today)
    let rows = project.incidents.filter { $0.archived == nil && matches(filter, $0) }.sorted {
      $0.date > $1.date
    }
    .map { incident in
      RoomRow(
        incident.id.text,
        [
          .sign(incident.closed == nil ? .attention : .counts), .cell(day(incident.date), 12),
          .rest(incident.title), .gap(),
          .cell(incident.severity?.label(language) ?? "", 14, .muted),
        ])
    }
    return rows.isEmpty
      ? emptyRows(
        listState,
        Phrase("Ingen avvikelse är registrerad. n lägger till en.", "No incident is recorded. n adds one."))
      : rows
  }

  private func plainRows<R: Named>(
    _ records: [R], _ listState: ListState, _ words: (R) -> (String, String)
  ) -> [RoomRow] {
    let filter = Filter<R>(listState.filterText, today: today)
    let rows = records.filter { $0.archived == nil && matches(filter, $0) }.map { record in
      let (first, second) = words(record)
      return RoomRow(
        record.key,
        [
          .sign(nil), .rest(record.title), .gap(), .cell(first, 18, .muted), .gap(),
          .cell(second, 16, .muted),
        ])
    }
    let empty = Phrase(
      "Inget är registrerat här ännu. n lägger till.", "Nothing is recorded here yet. n adds one.")
    return rows.isEmpty ? emptyRows(listState, empty) : rows
  }

  /// The duty that is selected, with what shows that it is met.
  private func dutyDetail(_ listState: ListState, _ columns: Int) -> Panel {
    let ids = dutyRows(columns).ids
    guard let index = listState.index(in: ids),
      let entry = dutySchedule.entries.first(where: { $0.duty.id.text.same(as: ids[index]) })
    else { return Panel("", []) }
    let duty = entry.duty
    var lines: [Line] = []
    if entry.isOurs, let compliance = entry.compliance {
      let parts = [
        compliance.status.label(language), compliance.on.map { day($0) } ?? "", compliance.reason ?? "",
        compliance.owner.map { wording.who($0) } ?? "", compliance.due.map { due($0).text } ?? "",
      ]
      lines += named(
        "läge", "status", parts.filter { !$0.isEmpty }.joined(separator: " · "), columns)
      if let evidence = compliance.evidence { lines += named("underlag", "evidence", evidence, columns) }
    }
    lines += named("lag", "law", duty.place(language), columns)
    lines += named("vem", "who", duty.who.map { $0.label(language) }.joined(separator: ", "), columns)
    lines += named("gäller", "applies", entry.start.words(language), columns)
    if !entry.assumed.isEmpty {
      let unknown = entry.assumed.map { $0.label(language) }.joined(separator: ", ")
      lines += named("ej känt", "not known", unknown, columns)
    }
    if let evidence = duty.evidence { lines += named("visas av", "shown by", evidence(language), columns) }
    let criteria = duty.criteria.filter { framework?.criterion($0) != nil }.map(\.text)
    if !criteria.isEmpty {
      lines += named("kriterier", "criteria", criteria.joined(separator: ", "), columns)
    }
    if let note = duty.note { lines += named("anm.", "note", note(language), columns) }
    if let link = duty.link { lines += named("länk", "link", link, columns) }
    lines += named("källor", "sources", duty.sources.joined(separator: ", "), columns)
    lines += named(Confidence.name.sv, Confidence.name.en, duty.confidence.label(language), columns)
    var panel = Panel(duty.title(language), lines, isActive: false)
    panel.hasSelection = false
    return panel
  }
}

extension ProjectView {
  fileprivate func profileTable(_ names: [String]) -> Table {
    let fields = project.application.shown(language) { wording.name($0, $1) }
    return Table(
      name: "application", title: Place.application.name(language),
      columns: [
        language.column("field", "fält", "field"), language.column("name", "namn", "name"),
        language.column("value", "värde", "value"),
      ],
      rows: names.compactMap { name in fields.first { $0.name.same(as: name) } }.map { field in
        [
          .text(field.name), .text(field.label.capitalised(language)),
          field.isSet ? .text(field.text) : .empty,
        ]
      })
  }
}
