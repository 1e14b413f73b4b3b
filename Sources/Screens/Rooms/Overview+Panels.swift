internal import Changes
internal import Drawing
internal import Model
internal import Process
internal import Reports

extension ProjectView {
  /// The gate that is decided next, in short.
  func gatePanel(_ listState: ListState, _ columns: Int) -> Panel {
    guard let next = nextGates.first else {
      var panel = Panel(
        localized("Beslut", "Gate"),
        [Line([.gap(2), .rest(localized("Ingen beslutspunkt är på tur.", "No gate is next."), .muted)])])
      panel.isActive = false
      return panel
    }
    var title = next.gate.id.text + " " + next.gate.title(language)
    let sites = siteNames(next.sites)
    if !sites.isEmpty { title += " · " + sites }
    var panel = gatePanelRows(columns).panel(title, listState, isActive: listState.panel == 1)
    panel.more = Phrase("till", "more")
    return panel
  }

  /// The lines of the gate panel; the criteria can be selected.
  func gatePanelRows(_ columns: Int) -> [RoomRow] {
    guard let next = nextGates.first else { return [] }
    let check = next.check
    var first = localized(
      "skallkrav: \(check.mustCounting) av \(check.mustTotal) uppfyllda",
      "mandatory: \(check.mustCounting) of \(check.mustTotal) met")
    if next.review != nil { first += localized(" · under prövning", " · under review") }
    if let day = next.day {
      first += " · " + daysLeft(day)
    } else {
      first += localized(" · ingen dag satt", " · no day set")
    }
    let proposal = check.proposal.label(language).uppercased()
    var rows = [
      RoomRow(Line(first)),
      RoomRow(
        Line([
          .text(localized("Om beslut i dag: ", "If decided today: ")), .text(proposal, .strong),
          .rest(", " + check.reason(language)),
        ])),
    ]
    let critical = check.criteria.filter { $0.applies && $0.critical && !$0.counts }
    for checked in critical { rows.append(criterionRow(checked, columns)) }
    let covered = check.unmetMusts
    if !covered.isEmpty {
      let line =
        covered.count == 1
        ? localized("+ 1 som kan bli villkor", "+ 1 that can be a condition")
        : localized("+ \(covered.count) som kan bli villkor", "+ \(covered.count) that can be conditions")
      rows.append(RoomRow(Line(line, .muted)))
    }
    return rows
  }

  private func criterionRow(_ checked: CheckedCriterion, _ columns: Int) -> RoomRow {
    let title = framework?.criterion(checked.id)?.title(language) ?? ""
    return RoomRow(
      checked.id.text,
      [
        .sign(sign(checked)), .cell(checked.id.text, 7), .rest(title), .gap(),
        .cell(reason(checked), min(18, max(12, columns / 4)), .muted),
      ])
  }

  /// The reason why a criterion does not count, in two or three words.
  func reason(_ checked: CheckedCriterion) -> String {
    if checked.stale { return localized("behöver bekräftas", "to be confirmed") }
    let because = projectState?.assessments(of: checked.id, at: chosenSites).compactMap(\.because).last
    return because?.onOneLine ?? checked.status.label(language)
  }

  /// `52 days left`, `12 d overdue`.
  func daysLeft(_ day: CalendarDay) -> String {
    let days = day - today
    if days < 0 { return localized("\(-days) d försenat", "\(-days) d overdue") }
    if days == 0 { return localized("i dag", "today") }
    return days == 1
      ? localized("1 dag kvar", "1 day left") : localized("\(days) dagar kvar", "\(days) days left")
  }

  func sign(_ checked: CheckedCriterion) -> Sign {
    if checked.stale, !checked.counts { return .stale }
    switch checked.status.known {
    case .met: return .counts
    case .waived, .notApplicable: return .waived
    case .partlyMet: return .partly
    case .notMet, .notAssessed, nil: return checked.critical ? .unmetCritical : .unmet
    }
  }

  func voicesPanel(_ columns: Int) -> Panel {
    guard let next = nextGates.first else {
      return Panel(localized("Perspektiv", "Perspectives"), [], isActive: false)
    }
    let voices = next.check.voices
    let heard = voices.count { $0.counts || $0.waived }
    let title = localized(
      "Perspektiv för \(next.gate.id.text): \(heard) av \(voices.count)",
      "Perspectives for \(next.gate.id.text): \(heard) of \(voices.count)")
    var panel = Panel(title, voices.map { Line(voiceSpans($0, columns)) }, isActive: false)
    panel.hasSelection = false
    return panel
  }

  func voiceSpans(_ voice: CheckedVoice, _ columns: Int) -> [Span] {
    [
      .sign(sign(voice)), .cell(name(voice), max(20, columns * 4 / 9)), .gap(),
      .rest(state(of: voice), .muted),
    ]
  }

  func name(_ voice: CheckedVoice) -> String {
    voice.perspectives.map { wording.perspective($0) }.joined(separator: localized(" eller ", " or "))
  }

  func sign(_ voice: CheckedVoice) -> Sign {
    if voice.counts { return .counts }
    if voice.waived { return .waived }
    return voice.reached > .none ? .partly : voice.core ? .unmetCritical : .unmet
  }

  /// The words for how far a voice was heard, and why that is not enough.
  func state(of voice: CheckedVoice) -> String {
    if voice.waived { return localized("undantag", "waived") }
    let last = project.engagements.filter {
      voice.perspectives.contains($0.perspective) && $0.archived == nil
    }
    .map(\.date).max()
    let reached = voice.reached.reached(language) + (last.map { " " + day($0) } ?? "")
    guard !voice.counts else {
      return voice.reached == .none ? localized("krävs inte", "not required") : reached
    }
    switch voice.shortfall?.known {
    case .nobodyAsked, .beforePhase, nil: return voice.shortfall?.label(language) ?? reached
    case .tooLow:
      return voice.reached.reached(language) + localized(", behöver ", ", needs ")
        + voice.required.label(language)
    case .otherSite where voice.reached == .none: return voice.shortfall?.label(language) ?? reached
    case .notFedBack, .tooOld, .otherSite:
      return voice.reached.reached(language) + ", " + (voice.shortfall?.label(language) ?? "")
    }
  }

  /// The panel of what happened since the last round, latest first.
  var sincePanel: Panel {
    let since = NewsStart(lastRound, document.history, on: today)
    let recent = document.history.filter(since.includes).reversed()
    var told: [(mark: String, words: String, times: Int)] = []
    for entry in recent {
      let words = entry.words(names, language)
      if let last = told.last, last.words.same(as: words) {
        told[told.count - 1].times += 1
      } else {
        told.append((mark(entry), words, 1))
      }
    }
    var lines = told.map { one in
      Line([.cell(one.mark, 2), .rest(one.words), .text(one.times > 1 ? " ×\(one.times)" : "", .muted)])
    }
    if lines.isEmpty {
      lines = [Line([.gap(2), .rest(localized("Inget har ändrats.", "Nothing has changed."), .muted)])]
    }
    var panel = Panel(since.words(on: today).capitalised(language), lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  private func mark(_ entry: HistoryEntry) -> String {
    let verb = entry.verb
    if verb.utf8.reversed().starts(with: ".add".utf8.reversed()) { return "+" }
    if verb.same(as: "action.done") || verb.same(as: "barrier.resolve") { return "✓" }
    return "↷"
  }
}
