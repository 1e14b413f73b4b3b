internal import Drawing
internal import Model
internal import Process

extension ProjectView {
  /// The panel of details of the selected row of the gate room.
  func gateDetail(
    _ next: NextGate, _ chosen: Code<Gate>?, _ listState: ListState, _ columns: Int, isActive: Bool
  ) -> Panel {
    let rows = gateRows(chosen, listState)
    let row = listState.index(in: rows).map { rows[$0] } ?? ""
    var panel: Panel
    switch listState.view {
    case 1: panel = voiceDetail(row, next, columns)
    case 2: panel = meetingDetail(row, next, columns)
    default: panel = criterionDetail(Code(row), next, columns, figures: listState.isZoomed)
    }
    let top = max(0, min(listState.scroll, panel.lines.count - 3))
    panel.lines.removeFirst(min(top, panel.lines.count))
    panel.hasSelection = false
    panel.isActive = isActive
    return panel
  }

  private func criterionDetail(_ id: Code<Criterion>, _ next: NextGate, _ columns: Int, figures: Bool)
    -> Panel
  {
    guard let criterion = framework?.criterion(id),
      let checked = next.check.criteria.first(where: { $0.id == id })
    else { return Panel(localized("Inget är valt", "Nothing is selected"), []) }
    let weight =
      checked.critical
      ? localized(" · KRITISKT", " · CRITICAL")
      : checked.must ? "" : localized(" · börkrav", " · recommended")
    let lines = criterionLines(criterion, checked, next, columns, figures: figures)
    return Panel(id.text + " " + criterion.title(language) + weight, lines)
  }

  /// The details of a criterion: why it applies, how it was judged and on what, and what it rests on.
  func criterionLines(
    _ criterion: Criterion, _ checked: CheckedCriterion, _ next: NextGate, _ columns: Int, figures: Bool
  ) -> [Line] {
    var lines = criterion.description.map { Line.wrapped($0(language), columns) } ?? []
    lines += named("gäller", "applies", reasonItApplies(criterion, checked), columns)
    for deeper in criterion.deeper where project.application.answer(deeper.when).holds {
      lines += named("dessutom", "besides", deeper.text(language), columns)
    }
    let assessments = projectState?.assessments(of: criterion.id, at: next.sites) ?? []
    lines += judgements(assessments, columns)
    if assessments.isEmpty {
      lines += named("nu", "now", AssessmentValue.notAssessed.label(language), columns)
    }
    if checked.stale {
      lines += named(
        "", "", localized("behöver bekräftas: C, eller Mellanslag", "to be confirmed: C, or Space"), columns,
        .attention)
    }
    for fact in checked.contradicted.compactMap(\.known) {
      lines += named("motsägs", "but", fact.missing(language), columns, .attention)
    }
    lines += evidence(criterion, assessments, columns, figures: figures)
    let voices = criterion.perspectives.map { wording.perspective($0) }.joined(separator: ", ")
    if !voices.isEmpty { lines += named("fråga", "ask", voices, columns) }
    for remark in assessments.flatMap(\.remarks).suffix(figures ? 12 : 3) {
      let who = [
        remark.perspective.map { wording.perspective($0) } ?? wording.who(remark.by), day(remark.on),
      ]
      lines += named(
        "sagt", "said", who.joined(separator: " ") + ": \"" + remark.text.onOneLine + "\"", columns)
    }
    lines += restsOn(criterion.id, columns)
    lines += before(criterion.id, next.sites, columns, whole: figures)
    if figures {
      lines += named("källor", "sources", criterion.sources.joined(separator: ", "), columns)
      lines += named(Confidence.name.sv, Confidence.name.en, criterion.confidence.label(language), columns)
    }
    return lines
  }

  /// The judgements of a criterion; sites that were judged alike stand together.
  private func judgements(_ assessments: [Assessment], _ columns: Int) -> [Line] {
    var groups: [(words: [String], sites: [ID<Site>], one: Assessment)] = []
    for assessment in assessments {
      let words = words(assessment)
      if let index = groups.firstIndex(where: { $0.words.elementsEqual(words) { $0.same(as: $1) } }) {
        groups[index].sites += [assessment.site].compactMap(\.self)
      } else {
        groups.append((words, [assessment.site].compactMap(\.self), assessment))
      }
    }
    return groups.flatMap { group -> [Line] in
      let isSome = !group.sites.isEmpty && groups.count > 1
      let sites = isSome && hasSites ? siteNames(group.sites) + ": " : ""
      var lines = named("nu", "now", sites + group.words.joined(separator: " · "), columns)
      if let until = group.one.until { lines += named("till", "until", day(until), columns) }
      if let because = group.one.because {
        lines += named("skäl", "why", "\"" + because.onOneLine + "\"", columns)
      }
      if let confirmed = group.one.confirmedOn {
        let words = day(confirmed) + " · " + wording.who(group.one.confirmedBy)
        lines += named("bekräftat", "confirmed", words, columns)
      }
      return lines
    }
  }

  private func words(_ assessment: Assessment) -> [String] {
    var parts = [assessment.value.label(language)]
    if let by = assessment.by {
      let voice = assessment.perspective.map { localized(" för ", " for ") + wording.perspective($0) } ?? ""
      parts.append(wording.who(by) + voice)
    }
    if let on = assessment.on { parts.append(day(on)) }
    return parts
  }

  /// `report · dated 3 May · dpia.pdf`; with the file's size and hash where the whole is shown.
  private func about(_ evidence: Evidence, whole: Bool) -> String {
    var parts = [evidence.kind?.label(language) ?? ""]
    if let dated = evidence.dated { parts.append(localized("daterat ", "dated ") + day(dated)) }
    if let at = evidence.at, whole || !at.same(as: evidence.title) { parts.append(at) }
    if let seen = evidence.seen { parts.append(localized("sett ", "seen ") + day(seen)) }
    if whole, let size = evidence.size { parts.append(localized("\(size) byte", "\(size) bytes")) }
    if whole, let hash = evidence.sha256 { parts.append("SHA-256 " + String(hash.prefix(12))) }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func evidence(
    _ criterion: Criterion, _ assessments: [Assessment], _ columns: Int, figures: Bool
  ) -> [Line] {
    var lines: [Line] = []
    for (index, evidence) in assessments.flatMap(\.evidence).enumerated() where evidence.archived == nil {
      let isOut = evidence.expires.map { $0 < today } ?? false
      let valid =
        evidence.expires.map {
          (isOut ? localized("gick ut ", "ended ") : localized("gäller till ", "valid to ")) + day($0)
        } ?? ""
      lines.append(
        Line([
          .cell(index == 0 ? localized("underlag", "evidence") : "", 11, .muted),
          .sign(isOut ? .stale : .counts),
          .rest(evidence.title), .gap(), .number(valid, min(20, columns / 3), isOut ? .late : .muted),
        ]))
      let about = about(evidence, whole: figures)
      if !about.isEmpty { lines += Line.named("", "  " + about, columns, .muted) }
    }
    if lines.isEmpty, !criterion.evidence.isEmpty {
      let wanted = criterion.evidence.map { $0(language) }.joined(separator: ", ")
      lines = named(
        "underlag", "evidence", localized("inget än; t.ex. ", "none yet; such as ") + wanted, columns)
    }
    return lines
  }

  /// The actions that open it and the barriers that stop it.
  private func restsOn(_ id: Code<Criterion>, _ columns: Int) -> [Line] {
    var lines: [Line] = []
    func add(_ title: String, _ note: String, _ style: Style) {
      let label = lines.isEmpty ? localized("vilar på", "rests on") : ""
      lines.append(
        Line([.cell(label, 11, .muted), .rest(title), .gap(), .number(note, min(22, columns / 3), style)]))
    }
    for action in project.actions where action.criteria.contains(id) && action.archived == nil {
      let due = due(action.due)
      let note = action.isActive ? due.text : action.status.label(language)
      add(
        action.title, note + (action.owner.map { " · " + wording.who($0) } ?? ""),
        due.isLate && action.isActive ? .late : .muted)
    }
    for entry in projectState?.dutySchedule.entries(of: id) ?? [] {
      let note = entry.start == .now ? entry.status.label : entry.start.words
      add(entry.duty.named(language), note(language), entry.isLacking ? .attention : .muted)
    }
    for barrier in project.barriers
    where barrier.stops.contains(id) && barrier.isOpen && barrier.archived == nil {
      add(barrier.title, barrier.status.label(language), barrier.blocking ? .blocking : .muted)
    }
    return lines
  }
}
