internal import Changes
internal import Drawing
internal import Model
internal import Process
internal import Reports

/// All projects of the workspace.
struct PortfolioRoom: Room {
  static let place = Place.portfolio
  static let info = RoomInfo(name: Phrase("Projekten", "Projects"))
  static let footer: [Command] = [.open, .round, .new, .filter, .order, .export, .commandLine, .help]
  var listState = ListState()

  func rows(in session: Session) -> [String] { session.portfolioRows(listState) }
  func record(in session: Session) -> String? { nil }
  func table(_ rows: [String], in session: Session) -> Table? { session.portfolioTable(rows) }
  func draw(in session: Session, _ size: Size) -> Canvas { session.portfolioView(size, listState) }
  func startNew(in session: inout Session) { session.openForm(.newProject) }

  func orders(in session: Session) -> [Phrase] {
    [
      Phrase("det som behöver oss", "needs attention"), Phrase("titel", "title"), Phrase("fas", "phase"),
      Phrase("nästa beslut", "next decision"), Phrase("senast ändrat", "last edited"),
    ]
  }

  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.open(row)
    session.behind = [self]
    return []
  }

  func openRefusal(in session: Session) -> Phrase? {
    session.selectedBroken?.said ?? (session.selectedRow == nil ? Session.nothingHere : nil)
  }

  func editRefusal(in session: Session) -> Phrase? { session.selectedProjectRefusal }

  func edit(in session: inout Session) {
    guard let row = session.selectedRow, let document = session.projectList.document(row) else { return }
    session.projectList.openSlug = row
    session.openEdit(document.project.id.text)
  }
}

extension Session {
  /// The slugs of the portfolio in the order in which they stand.
  fileprivate func portfolioRows(_ listState: ListState) -> [String] {
    portfolioPlaces(listState).map { projectList.projects[$0].slug }
  }

  /// The places of the portfolio's projects in the order of the list.
  ///
  /// Kept until a project, the day, the list or the language changes.
  private func portfolioPlaces(_ listState: ListState) -> [Int] {
    let key = PortfolioKey(state: portfolioState, list: ListKey(listState), language: language)
    return memory.portfolio(key) { listedPlaces(listState) }
  }

  /// The state of all projects, the same from one change to the next.
  var portfolioState: PortfolioState {
    PortfolioState(revisions: projectList.projects.map(\.revision), today: today)
  }

  private func listedPlaces(_ listState: ListState) -> [Int] {
    let filter = Filter<Project>(listState.filterText, today: today)
    let shown = projectList.projects.indices.filter { index in
      guard let document = projectList.projects[index].document else { return filter.isEmpty }
      if filter.isEmpty { return document.project.archived == nil }
      let wording = Wording(project: document.project, reference: reference, language: language)
      return filter.matches(document.project) { wording.name($0, $1) }
    }
    let broken = shown.filter { projectList.projects[$0].row == nil }
    var places: [ObjectIdentifier: Int] = [:]
    var rows: [PortfolioRow] = []
    for index in shown {
      guard let row = projectList.projects[index].row else { continue }
      places[ObjectIdentifier(row)] = index
      rows.append(row)
    }
    let listed = broken + sorted(rows, listState.order).compactMap { places[ObjectIdentifier($0)] }
    return listState.isReversed ? listed.reversed() : listed
  }

  private func sorted(_ rows: [PortfolioRow], _ order: Int) -> [PortfolioRow] {
    let far = CalendarDay(number: .max)
    switch order {
    case 1:
      return rows.sorted(by: { language.sortKey($0.project.title) }) { $0.lexicographicallyPrecedes($1) }
    case 2: return rows.sorted(by: { $0.projectState.framework.index(of: $0.projectState.phase) ?? 0 }, <)
    case 3: return rows.sorted(by: { $0.decision?.day ?? far }, <)
    case 4: return rows.sorted(by: { $0.lastEdit?.seconds ?? 0 }, >)
    default: return rows.byAttention
    }
  }

  func portfolioView(_ size: Size, _ listState: ListState) -> Canvas {
    var frame = Frame(size, language)
    let places = portfolioPlaces(listState)
    let count = Phrase.counted(
      projectList.projects.count, Phrase("1 projekt", "1 project"), Phrase("projekt", "projects"))
    let filter = listState.filter.isEmpty ? "" : " · /" + listState.filterText
    frame.title(
      "brygga · " + projectList.organisation + filter,
      right: [today.long(language), today.weekWords(language), count(language)])
    frame.rule()
    if places.isEmpty {
      frame.stack([emptyPortfolio(listState, frame.area.columns)], in: frame.area)
    } else {
      draw(places, listState, &frame)
    }
    frame.finish(with: self, right: portfolioSaving)
    return frame.canvas
  }

  private var portfolioSaving: String {
    let unsaved = projectList.projects.contains { $0.document.map { !$0.isSaved } ?? false }
    return (unsaved ? Phrase("! inte sparat", "! not saved") : Phrase("✓ sparat", "✓ saved"))(language)
  }

  private func emptyPortfolio(_ listState: ListState, _ columns: Int) -> Panel {
    let words =
      listState.filter.isEmpty
      ? Phrase(
        "Här finns inget projekt ännu. Tryck n för att skapa det första: du behöver bara en titel.",
        "There is no project here yet. Press n to make the first one: all you need is a title.")
      : Phrase(
        "Inget projekt passar filtret. Esc tar bort det.", "No project fits the filter. Esc clears it.")
    return Panel(nil, [.blank] + Line.wrapped(words(language), max(10, columns - 4)))
  }

  private func draw(_ places: [Int], _ listState: ListState, _ frame: inout Frame) {
    let slugs = places.map { projectList.projects[$0].slug }
    let index = listState.index(in: slugs) ?? 0
    let columns = frame.area.columns
    var area = frame.area
    frame.canvas.draw(
      portfolioHeading(columns), row: area.row, column: 2, width: columns - 1)
    area = area.below(1)
    let detail = detail(projectList.projects[places[index]], columns)
    // The sentences below give way before the list does.
    let most = min(detail.count + 1, max(0, area.rows - min(places.count, max(4, area.rows / 2))))
    let listRows = min(area.rows - most, places.count)
    let seen = ProjectView.window(of: places.count, around: index, rows: listRows)
    let rows = places.indices.map { place in
      seen.contains(place)
        ? RoomRow(slugs[place], line(projectList.projects[places[place]], columns).spans)
        : .unseen(slugs[place])
    }
    frame.lay(rows.panel(nil, listState), in: area.top(listRows))
    let below = area.below(listRows)
    guard most > 1 else { return }
    frame.canvas.rule(below.row)
    var panel = Panel(nil, Array(detail.prefix(most - 1)))
    panel.hasSelection = false
    frame.lay(panel, in: below.below(1))
  }

  private func portfolioHeading(_ columns: Int) -> Line {
    Line(
      portfolioColumns(
        columns, sign: nil, title: Phrase("Projekt", "Project")(language),
        phase: Phrase("Fas [platser]", "Phase [sites]")(language),
        decision: Phrase("Nästa beslut", "Next decision")(language), must: Phrase("Krav", "Met")(language),
        obstacle: (columns >= 98
          ? Phrase("Det som står i vägen", "What stands in the way") : Phrase("I vägen", "In the way"))(
            language),
        edited: Phrase("Ändrat", "Edited")(language), style: .heading))
  }

  private func portfolioColumns(
    _ columns: Int, sign: Sign?, title: String, phase: String, decision: String, must: String,
    obstacle: String, edited: String, style: Style = .plain, late: Bool = false
  ) -> [Span] {
    let due: Style = late ? .late : style
    if columns >= 98 {
      return [
        .sign(sign), .cell(title, 25, style), .gap(), .cell(phase, 17, style), .gap(),
        .cell(decision, 22, due), .gap(), .cell(must, 6, style), .gap(), .rest(obstacle, style),
        .number(edited, 7, style),
      ]
    }
    if columns >= 66 {
      return [
        .sign(sign), .cell(title, 22, style), .gap(), .cell(phase, 16, style), .gap(),
        .cell(decision, 20, due),
        .gap(), .rest(obstacle, style),
      ]
    }
    return [.sign(sign), .rest(title, style), .gap(), .cell(decision, 20, due)]
  }

  private func line(_ entry: ProjectEntry, _ columns: Int) -> Line {
    guard let row = entry.row else {
      let words =
        entry.broken?.said ?? entry.document.map { reference.absence(of: $0.project.framework) }
        ?? Phrase("")
      return Line([
        .sign(.attention), .cell(entry.slug, 26, .strong), .gap(), .rest(words(language), .attention),
      ])
    }
    let check = row.decision?.check
    let sign: Sign? = row.needsAttention ? .attention : row.isUntouched(after: 30) ? .stale : nil
    return Line(
      portfolioColumns(
        columns, sign: sign, title: row.project.title,
        phase: row.phaseMarks(language, in: columns >= 98 ? 17 : 16),
        decision: row.nextDecision(language), must: check.map { "\($0.mustCounting)/\($0.mustTotal)" } ?? "",
        obstacle: row.obstacle(language), edited: age(row.lastEdit?.day),
        late: row.decision?.isOverdue(on: today) ?? false))
  }

  private func age(_ day: CalendarDay?) -> String {
    guard let day else { return "–" }
    let days = today - day
    return days <= 0 ? Phrase("i dag", "today")(language) : "\(days) d"
  }
}

extension PortfolioRow {
  /// `E✓  P[2] I[1] S·`: each phase as passed, with sites standing in it, or ahead.
  ///
  /// Where the columns are too few, without air, then with the passed phases as the last of them alone.
  fileprivate func phaseMarks(_ language: Language, in columns: Int) -> String {
    let phases = projectState.framework.phases
    let isShort = phases.allSatisfy { $0.id.text.utf8.count == 1 }
    var marks: [String] = []
    var passed = 0
    // Closed before another framework was chosen.
    if projectState.isClosed, projectState.framework.phase(projectState.phase) == nil {
      return projectState.condition.label(language)
    }
    for (index, phase) in phases.enumerated() {
      let name = isShort ? phase.id.text : String(index + 1)
      if projectState.isClosed, phase.id == projectState.phase {
        return (marks + [name + " " + projectState.condition.label(language)]).joined(separator: " ")
      }
      let mark = name + self.mark(phase)
      if passed == index, mark.unicodeScalars.last == "✓" { passed += 1 }
      marks.append(mark)
    }
    let padded = marks.dropLast().map { $0 + String(repeating: " ", count: max(0, 3 - $0.columns)) }
    let airy = (padded + marks.suffix(1)).joined(separator: " ")
    if airy.columns <= columns { return airy }
    let tight = marks.joined()
    return tight.columns <= columns ? tight : marks.dropFirst(max(0, passed - 1)).joined()
  }

  private func mark(_ phase: Phase) -> String {
    let here = projectState.openSites.count { $0.phase == phase.id }
    if here > 0 { return "[\(here)]" }
    let gate = projectState.framework.gates.first { $0.from == phase.id && $0.kind == .passage }
    guard let gate, projectState.sites.contains(where: { $0.decided[gate.id] != nil }) else {
      return projectState.isClosed ? "✓" : "·"
    }
    let isConditional = projectState.sites.contains {
      projectState.gateState(gate.id, at: $0.site) == .conditional
    }
    return isConditional ? "~" : "✓"
  }
}

/// All projects between one change and the next.
struct PortfolioState: Equatable {
  let revisions: [Revision]
  let today: CalendarDay
}

/// A key for all that the order of the portfolio depends on.
struct PortfolioKey: Equatable {
  let state: PortfolioState
  let list: ListKey
  let language: Language
}

extension Array {
  /// Sorted by something that is worked out once an element; equal ones stay as they stand.
  fileprivate func sorted<Key>(by key: (Element) -> Key, _ precedes: (Key, Key) -> Bool) -> [Element] {
    map { (key: key($0), element: $0) }.sorted { precedes($0.key, $1.key) }.map(\.element)
  }
}

extension Session {
  /// The selected project in sentences, and all of them together.
  func detail(_ entry: ProjectEntry, _ columns: Int) -> [Line] {
    guard let row = entry.row, let document = entry.document else { return brokenDetail(entry, columns) }
    let projectView = ProjectView(
      document, projectState(of: document, entry, on: today), reference: reference, site: nil,
      language: language,
      today: today, author: settings.author)
    var lines = [Line([.text(row.project.title, .strong), .gap(3), .rest(projectView.facts, .muted)])]
    for rest in projectView.projectState?.rests() ?? [] {
      lines.append(Line([.rest(rest(language), .attention)]))
    }
    lines.append(Line([.rest(projectView.siteSentences)]))
    let wanted = row.todo.prefix(3).map { todo in
      let when = todo.when(language)
      return todo.title(language) + (when.isEmpty ? "" : ", " + when)
    }.joined(separator: " · ")
    if !wanted.isEmpty {
      let label = Phrase("Att göra", "To do")(language)
      lines += Line.named(label, wanted, columns, label: label.columns + 3).prefix(2)
    }
    if columns >= 66, projectList.projects.count > 1 { lines += [thinRule(columns)] + acrossAll(columns) }
    return lines
  }

  private func thinRule(_ columns: Int) -> Line {
    Line([.text(String(repeating: "─", count: columns), .rule)])
  }

  private func brokenDetail(_ entry: ProjectEntry, _ columns: Int) -> [Line] {
    guard let broken = entry.broken else {
      let why = entry.document.map { reference.absence(of: $0.project.framework) } ?? Phrase("")
      let advice = Phrase(
        "Projektet kan läsas men inte ändras tills ramverket är på plats. Tryck sedan R för att läsa om.",
        "The project may be read but not changed until the framework is in place. Then press R to read again."
      )
      return [Line(entry.slug, .strong)] + Line.wrapped(why(language), columns - 2, .attention)
        + Line.wrapped(advice(language), columns - 2, .muted)
    }
    let advice = Phrase(
      "Inget skrivs i filen förrän den kan läsas. Rätta stället, och tryck R för att läsa om.",
      "Nothing is written to the file until it can be read. Fix the place, and press R to read again.")
    return [Line(entry.slug, .strong)] + Line.wrapped(broken.place(language), columns - 2)
      + Line.wrapped(broken.reason(language), columns - 2, .attention)
      + Line.wrapped(advice(language), columns - 2, .muted)
  }

  /// The line across all projects: the concepts that are everywhere, and the numbers of conditions and decisions.
  private func acrossAll(_ columns: Int) -> [Line] {
    let rows = projectList.projects.compactMap(\.row)
    let figures = memory.figures(portfolioState) { PortfolioFigures(of: rows, on: today) }
    let top = figures.concepts.prefix(3).enumerated().map { index, figure in
      let title = reference.catalogue.title(of: figure.concept)(language)
      let places = Phrase(" öppna i \(figure.projects)", " open in \(figure.projects)")(language)
      return title + " \(figure.open)" + (index == 0 ? places : "")
    }
    var parts = [top.joined(separator: " · ")].filter { !$0.isEmpty }
    if figures.conditionsOpen > 0 {
      let (open, late) = (figures.conditionsOpen, figures.conditionsLate)
      parts.append(
        Phrase("villkor \(open) öppna, \(late) försenade", "conditions \(open) open, \(late) overdue")(
          language))
    }
    if figures.decisionsThisYear > 0 {
      let (all, go) = (figures.decisionsThisYear, figures.goThisYear)
      parts.append(
        Phrase("\(all) beslut i år, \(go) vidare", "\(all) decisions this year, \(go) go")(language))
    }
    let label =
      rows.count == 2
      ? Phrase("Båda projekten", "Across both")(language)
      : (Phrase("Alla ", "Across all ") + Phrase.number(rows.count))(language)
    let indent = label.columns + 3
    return parts.joined(separator: " · ").wrapped(to: columns - indent - 1).enumerated().map { index, line in
      Line([
        .text(index == 0 ? label : String(repeating: " ", count: label.columns), .heading), .gap(3),
        .rest(line),
      ])
    }
  }
}

extension ProjectView {
  /// The facts of the application, in a line.
  var facts: String {
    let application = project.application
    var parts: [String] = []
    if let use = application.intendedUse { parts.append(use.onOneLine) }
    if let orientation = application.orientation { parts.append(orientation.label(language)) }
    if let autonomy = application.actionAutonomy { parts.append(autonomy.label(language)) }
    if let device = application.mdrClass { parts.append("MDR " + device.word) }
    if let act = application.aiActClass { parts.append(act.label(language)) }
    if parts.isEmpty {
      return localized("profilen är inte ifylld ännu (7)", "the profile is not filled in yet (7)")
    }
    return parts.joined(separator: " · ")
  }

  /// The standing of the sites: which stand where, and since when.
  fileprivate var siteSentences: String {
    guard let projectState else { return "" }
    var groups: [(words: String, sites: [ID<Site>])] = []
    for state in projectState.sites {
      let words = sentence(state)
      if let index = groups.firstIndex(where: { $0.words.same(as: words) }) {
        groups[index].sites.append(state.site)
      } else {
        groups.append((words, [state.site]))
      }
    }
    return groups.map { group in
      let names = hasSites ? siteNames(group.sites) + "   " : ""
      return names + group.words
    }.joined(separator: "      ")
  }

  func sentence(_ state: SiteState) -> String {
    let phase = wording.phase(state.phase)
    let isLive = framework?.phase(state.phase)?.live ?? false
    switch state.condition {
    case .active where isLive:
      return phase + localized(", i drift sedan ", ", live since ") + day(state.since)
    case .active:
      let days = max(0, today - state.since)
      return phase + localized(" sedan \(days) dagar", " for \(days) days")
    case .onHold:
      let until = state.until.map { localized(" till ", " to ") + day($0) } ?? ""
      return phase + ", " + state.condition.label(language) + until
    case .suspended, .windingDown, .stopped, .retired:
      return phase + ", " + state.condition.label(language)
    }
  }
}

extension Session {
  fileprivate func portfolioTable(_ slugs: [String]) -> Table {
    let head = [
      language.column("slug", "namn i filer", "name in files"),
      language.column("title", "projekt", "project"),
      language.column("phase", "fas", "phase"),
      language.column("next", "nästa beslut", "next decision"), language.column("on", "dag", "on"),
      language.column("must_met", "uppfyllda skallkrav", "mandatory criteria met"),
      language.column("must_total", "skallkrav", "mandatory criteria"),
    ]
    return Table(
      name: "projects", title: Place.portfolio.name(language), columns: head,
      rows: slugs.compactMap { projectList.entry($0) }.map { entry in
        let row = entry.row
        let projectState = row?.projectState
        let next = projectState?.decisions.first
        let check = next?.check
        return [
          .text(entry.slug), .text(entry.document?.project.title ?? entry.slug),
          projectState.map { .text($0.framework.phase($0.phase)?.title(language) ?? $0.phase.text) }
            ?? .empty,
          next.map { .text($0.gate.id.text + " " + $0.gate.title(language)) } ?? .empty,
          next?.day.map { .day($0) } ?? .empty, check.map { .number(Number($0.mustCounting)) } ?? .empty,
          check.map { .number(Number($0.mustTotal)) } ?? .empty,
        ]
      })
  }
}

extension Session {
  /// The broken project that is selected in the portfolio.
  fileprivate var selectedBroken: BrokenFile? { selectedRow.flatMap { projectList.entry($0)?.broken } }

  fileprivate var selectedProjectRefusal: Phrase? {
    guard let row = selectedRow else {
      return Phrase("här finns inget projekt ännu", "there is no project here yet")
    }
    return projectList.entry(row)?.broken?.said ?? projectList.document(row)?.readOnly
  }
}
