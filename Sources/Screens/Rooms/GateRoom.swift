internal import Coproduction

extension Scene {
  /// The rows of the gate room in the view that is shown.
  func gateRows(_ chosen: Code<Gate>?, _ browsing: Browsing) -> [String] {
    guard let next = gate(chosen) else { return [] }
    switch browsing.view {
    case 1: return next.check.voices.compactMap { $0.perspectives.first?.text }
    case 2: return meetingRows(next).ids
    default: return criteriaRows(next, wide: true).ids
    }
  }

  func gateRoom(_ chosen: Code<Gate>?, _ browsing: Browsing, _ frame: inout Frame) {
    guard let next = gate(chosen) else {
      head(&frame, project.title, place: .gate)
      let words = say(
        "Ingen beslutspunkt är på tur: inga öppna platser.", "No gate is next: no site is open.")
      frame.lay(Panel(nil, [.blank, Line(words)]), in: frame.area)
      return
    }
    let sites = siteNames(next.sites)
    let title = next.gate.id.text + " " + next.gate.title(language) + (sites.isEmpty ? "" : " · " + sites)
    head(&frame, title, right: gateStatus(next), place: .gate)
    let area = frame.area
    let foot = gateFoot(next, area.columns)
    let footRows = browsing.isZoomed || frame.isLow ? 0 : min(foot.height, max(0, area.rows / 3))
    let main = area.top(area.rows - footRows)
    let isDetail = browsing.panel == 1
    if browsing.isZoomed || ((isDetail || browsing.isOpen) && !frame.isWide) {
      frame.lay(gateDetail(next, chosen, browsing, main.columns, isActive: true), in: main)
    } else if frame.isWide {
      let (left, right) = main.halved(left: area.columns / 2 - 1)
      frame.lay(gateList(next, browsing, left.columns, isActive: !isDetail), in: left)
      frame.lay(gateDetail(next, chosen, browsing, right.columns, isActive: isDetail), in: right)
    } else {
      frame.lay(gateList(next, browsing, main.columns, isActive: true), in: main)
    }
    frame.lay(foot, in: area.below(area.rows - footRows))
  }

  private func gateStatus(_ next: NextGate) -> [String] {
    var parts: [String] = []
    if let day = next.day {
      parts = [day.long(language), day.weekWords(language), daysLeft(day)]
    } else if next.state != .passed {
      parts = [say("ingen dag satt", "no day set")]
    }
    parts.append(
      next.review != nil
        ? say("under granskning", "under review")
        : next.state == .current ? say("ej lämnad", "not submitted") : next.state.label(language))
    if !dossier.isSaved || readOnly != nil { parts.append(saving) }
    return parts
  }

  private func gateList(_ next: NextGate, _ browsing: Browsing, _ columns: Int, isActive: Bool) -> Panel {
    let check = next.check
    switch browsing.view {
    case 1:
      let heard = check.voices.count { $0.counts || $0.waived }
      let rows = check.voices.map { voice in
        RoomRow(voice.perspectives.first?.text ?? "", voiceSpans(voice, columns))
      }
      let title = say(
        "Röster: \(heard) av \(check.voices.count) hörda", "Voices: \(heard) of \(check.voices.count) heard")
      return rows.panel(title, browsing, isActive: isActive)
    case 2:
      return meetingRows(next).panel(
        say("Villkor och närvaro", "Conditions and who is present"), browsing, isActive: isActive)
    default:
      let title = say(
        "Kriterier: \(check.mustCounting) av \(check.mustTotal) räknas",
        "Criteria: \(check.mustCounting) of \(check.mustTotal) count")
      return criteriaRows(next, wide: columns >= 44).panel(title, browsing, isActive: isActive)
    }
  }

  /// The criteria grouped by what they do to the decision, within a group by number.
  func criteriaRows(_ next: NextGate, wide: Bool) -> [RoomRow] {
    let applying = next.check.criteria.filter(\.applies)
    let blocking = applying.filter { $0.critical && !$0.counts }
    let conditional = applying.filter { $0.must && !$0.critical && !$0.counts }
    let should = applying.filter { !$0.must && !$0.critical && !$0.counts }
    let counting = applying.filter(\.counts)
    let groups = [
      (say("hindrar ett ja", "blocks a go"), blocking),
      (say("kan bli villkor", "can be a condition"), conditional),
      (say("bör, hindrar inte", "should, blocks nothing"), should),
      (say("räknas", "counts"), counting),
    ]
    var rows: [RoomRow] = []
    for (title, criteria) in groups where !criteria.isEmpty {
      rows.append(.heading(title))
      rows += criteria.map { row($0, next, wide: wide) }
    }
    let outside = next.check.criteria.filter { !$0.applies }
    if !outside.isEmpty {
      let names = outside.map(\.id.text).joined(separator: ", ")
      rows.append(RoomRow(Line(say("gäller inte här: ", "does not apply: ") + names, .muted)))
    }
    return rows
  }

  private func row(_ checked: CheckedCriterion, _ next: NextGate, wide: Bool) -> RoomRow {
    let title = framework?.criterion(checked.id)?.title(language) ?? ""
    return RoomRow(
      checked.id.text,
      [
        .sign(sign(checked)), .cell(checked.id.text, 7), .rest(title), .gap(),
        .number(age(of: checked, next), wide ? 16 : 6, .muted), .gap(),
      ])
  }

  /// How old the judgement is, or until when it holds.
  private func age(of checked: CheckedCriterion, _ next: NextGate) -> String {
    let assessments = standing?.assessments(of: checked.id, at: next.sites) ?? []
    if checked.status == .waived, let until = assessments.compactMap(\.until).min() {
      return say("undantag till ", "waived to ") + day(until)
    }
    if checked.stale { return say("bekräfta", "confirm") }
    return age(assessments.compactMap { $0.confirmedOn ?? $0.on }.max())
  }

  /// What would be decided today, and what a go still lacks.
  private func gateFoot(_ next: NextGate, _ columns: Int) -> Panel {
    let check = next.check
    let rule = check.rule.isEmpty ? "" : " (" + check.rule + ")"
    let title =
      say("Om beslut i dag: ", "If decided today: ") + check.proposal.label(language).uppercased() + rule
    var lines = Line.wrapped(check.words.capitalised(language) + ".", columns)
    let mended = whenMended(check)
    if !mended.isEmpty { lines = Line.wrapped(check.words.capitalised(language) + ". " + mended, columns) }
    var second = ""
    if check.allowed.contains(where: { $0.event == TransitionEvent.submit.rawValue }) {
      second = say(
        "t lämnar till granskning. Sedan går: avvakta, gör om, avbryt. ",
        "t submit now. Then: hold, recycle, stop. ")
    }
    let allowed = check.allowed.compactMap(\.outcome).map { $0.label(language) }
    if !allowed.isEmpty {
      second += say("Tillåtet nu: ", "Allowed now: ") + allowed.joined(separator: ", ") + ". "
    }
    let lacks = goLacks(next)
    if !lacks.isEmpty { second += say("För ett ja saknas: ", "A go still lacks: ") + lacks }
    lines += Line.wrapped(second, columns)
    var panel = Panel(title, lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  /// What the proposal would be with what hinders mended, and with all of it.
  private func whenMended(_ check: GateCheck) -> String {
    let hinders = !check.unmetCritical.isEmpty || !check.missingVoices.isEmpty || !check.barriers.isEmpty
    let conditions = check.unmetMusts.count
    guard hinders, conditions > 0 else { return "" }
    let count = Phrase.numbered(conditions, Phrase("villkor", "condition"), Phrase("villkor", "conditions"))(
      language)
    return say(
      "Avhjälpt det som hindrar: FORTSÄTT MED VILLKOR, \(count). Allt: FORTSÄTT.",
      "These mended: CONDITIONAL GO, \(count). All: GO.")
  }

  /// What a go lacks, in figures; also before anything is submitted.
  private func goLacks(_ next: NextGate) -> String {
    let check = next.check
    if let go = check.missing.first(where: { $0.outcome == .go }) {
      return go.lacks.map { $0.words(language) }.joined(separator: " · ")
    }
    guard next.review == nil, next.state == .current else { return "" }
    var parts: [String] = []
    func add(_ count: Int, _ sv: String, _ en: String) {
      if count > 0 { parts.append("\(count) " + say(sv, en)) }
    }
    add(check.unmetCritical.count, "kritiska", "critical")
    add(check.unmetMusts.count, "andra skallpunkter", check.unmetMusts.count == 1 ? "must" : "musts")
    add(check.missingVoices.count, "röster", check.missingVoices.count == 1 ? "voice" : "voices")
    add(check.barriers.count, "blockerande hinder", "blocking")
    add(check.voices.count { $0.position == nil && !$0.waived }, "ställningstaganden", "positions")
    let late = check.conditionsLate.count
    add(late, late == 1 ? "sent villkor" : "sena villkor", late == 1 ? "late condition" : "late conditions")
    if let quorum = standing?.quorum(of: next.gate) {
      parts.append(say("beslutsförhet 0 av \(quorum.min)", "quorum 0 of \(quorum.min)"))
    }
    return parts.joined(separator: " · ")
  }
}
