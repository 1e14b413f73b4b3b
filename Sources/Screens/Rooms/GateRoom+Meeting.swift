internal import Drawing
internal import Model
internal import Process

extension ProjectView {
  /// Conditions of the gate, who is present, and what each voice says.
  func meetingRows(_ next: NextGate) -> [RoomRow] {
    var rows = conditionRows(of: next)
    for attendance in next.review?.attendance.filter({ $0.archived == nil }) ?? [] {
      if !rows.contains(where: { $0.id?.first == Attendance.letter }) {
        rows.append(.heading(localized("närvaro", "present")))
      }
      let absent = attendance.absent ? localized(" · frånvarande", " · absent") : ""
      let voices = attendance.perspectives.map { wording.perspective($0) }.joined(separator: ", ")
      rows.append(
        RoomRow(
          attendance.id.text,
          [
            .sign(attendance.absent ? .unmet : .counts), .rest(wording.who(attendance.who)), .gap(),
            .cell(attendance.role.label(language) + absent, 18, .muted), .gap(), .cell(voices, 16, .muted),
          ]))
    }
    if rows.isEmpty {
      let words =
        next.review == nil
        ? localized(
          "Inga villkor. Närvaro antecknas när beslutspunkten är lämnad: t",
          "No conditions. Who is present is recorded once the gate is submitted: t")
        : localized(
          "Inga villkor och ingen närvaro än: c och p", "No conditions and nobody present yet: c and p")
      rows = Line.wrapped(words, 52, .muted).map { RoomRow($0) }
    }
    return rows
  }

  /// The conditions of the gate, and those of others that are still open.
  func conditionRows(of next: NextGate) -> [RoomRow] {
    var rows: [RoomRow] = []
    let conditions =
      projectState?.conditions.filter {
        next.sites.contains($0.site) && ($0.gate == next.gate.id || $0.state == .open)
      } ?? []
    var seen: [ID<Condition>] = []
    for projectState in conditions where !seen.contains(projectState.condition.id) {
      if seen.isEmpty { rows.append(.heading(localized("villkor", "conditions"))) }
      seen.append(projectState.condition.id)
      let due = due(projectState.due)
      rows.append(
        RoomRow(
          projectState.condition.id.text,
          [
            .sign(sign(projectState)),
            .rest(
              (projectState.gate == next.gate.id ? "" : projectState.gate.text + ": ")
                + projectState.condition.title
                + movedWords(projectState.moves)),
            .gap(),
            .cell(wording.who(projectState.condition.owner), 14, .muted), .gap(),
            .cell(
              projectState.state == .open ? due.text : projectState.state.label(language), 10,
              due.isLate && projectState.state == .open ? .late : .muted),
          ]))
    }
    return rows
  }

  /// ` · moved twice`; empty where the day is the first one.
  fileprivate func movedWords(_ moves: Int) -> String {
    switch moves {
    case 0: ""
    case 1: localized(" · flyttat en gång", " · moved once")
    case 2: localized(" · flyttat två gånger", " · moved twice")
    default: localized(" · flyttat \(moves) gånger", " · moved \(moves) times")
    }
  }

  private func sign(_ condition: ConditionState) -> Sign {
    switch condition.state {
    case .drafted: .unmet
    case .open: condition.isLate ? .attention : .partly
    case .done: .counts
    case .void: .waived
    }
  }

  func voiceDetail(_ row: String, _ next: NextGate, _ columns: Int) -> Panel {
    guard let voice = next.check.voices.first(where: { $0.perspectives.first?.text.same(as: row) ?? false })
    else { return Panel(localized("Inget perspektiv är valt", "No perspective is selected"), []) }
    let core = voice.core ? localized(" · obligatoriskt perspektiv", " · required perspective") : ""
    var lines: [Line] = []
    for code in voice.perspectives {
      lines += perspectiveLines(code, columns)
    }
    lines += named("ska nås", "required", voice.required.label(language), columns)
    lines += named("nu", "now", state(of: voice), columns, voice.counts ? .good : .plain)
    lines += named("så här", "fix it", remedy(voice), columns)
    let position = (next.review ?? lastReview(next))?.positions.first {
      voice.perspectives.contains($0.perspective)
    }
    let word = position.map {
      $0.value.label(language) + ($0.reason.map { ": \"" + $0.onOneLine + "\"" } ?? "")
    }
    lines += named("ställning", "position", word ?? "–", columns)
    if let by = position?.by { lines += named("talar för", "speaks", wording.who(by), columns) }
    for asked in position?.asked ?? [] {
      let words = [day(asked.on), asked.how, wording.who(asked.by)].filter { !$0.isEmpty }
      lines += named("frågade", "asked", words.joined(separator: " · "), columns)
    }
    if let answer = position?.answer {
      lines += named("svar", "answer", answer.onOneLine, columns)
    } else if position?.value == .object {
      lines += named(
        "svar", "answer", localized("inget än: A svarar", "none yet: A answers"), columns, .attention)
    }
    lines += waivers(of: voice, next, columns)
    let heard = project.engagements.filter {
      voice.perspectives.contains($0.perspective) && $0.archived == nil
    }
    .sorted { $0.date > $1.date }
    for engagement in heard.prefix(4) {
      lines += named(
        "hörda", "consulted",
        day(engagement.date) + " " + engagement.title + ": "
          + engagement.heard.joined(separator: "; ").onOneLine, columns)
    }
    return Panel(name(voice) + core, lines)
  }

  /// The waivers of the voice: who took it upon them to do without it, why, and until when.
  private func waivers(of voice: CheckedVoice, _ next: NextGate, _ columns: Int) -> [Line] {
    let waivers = project.voiceWaivers.filter { waiver in
      waiver.archived == nil && waiver.gate == next.gate.id && voice.perspectives.contains(waiver.perspective)
        && (waiver.sites.isEmpty || waiver.sites.contains(where: next.sites.contains))
    }
    return waivers.flatMap { waiver -> [Line] in
      let isOut = waiver.until < today
      let until = (isOut ? localized("gick ut ", "ended ") : localized("till ", "until ")) + day(waiver.until)
      let words = [until, wording.who(waiver.by), "\"" + waiver.because.onOneLine + "\""]
      return named("undantag", "waived", words.joined(separator: " · "), columns, isOut ? .late : .plain)
    }
  }

  /// The words for the key that mends what a voice lacks.
  private func remedy(_ voice: CheckedVoice) -> String {
    if voice.counts || voice.waived { return "–" }
    switch voice.shortfall?.known {
    case .notFedBack:
      return localized("3, V, b: återkoppla vad det ledde till", "3, V, b: give feedback on what it led to")
    case .nobodyAsked, .tooLow, .tooOld, .beforePhase, .otherSite, nil:
      return voice.core
        ? localized("Mellanslag: registrera en dialog", "Space: log an engagement")
        : localized("Mellanslag: registrera en dialog; w: undantag", "Space: log an engagement; w: waive")
    }
  }

  /// The review that the gate was decided on last at these sites.
  func lastReview(_ next: NextGate) -> Review? {
    let last = project.transitions.last {
      $0.gate == next.gate.id && next.sites.contains($0.site) && $0.event == .decide
    }
    return project.reviews.first { $0.id == last?.review }
  }

  func meetingDetail(_ row: String, _ next: NextGate, _ columns: Int) -> Panel {
    let conditions = project.reviews.flatMap(\.conditions)
    if let condition = conditions.first(where: { $0.id.text.same(as: row) }) {
      var lines = named("täcker", "covers", condition.covers.joined(separator: ", "), columns)
      lines += named("ansvarig", "owner", wording.who(condition.owner), columns)
      lines += named("klar senast", "due", day(condition.due), columns)
      for move in condition.moves {
        lines += named(
          "flyttat", "moved", day(move.due) + " · " + wording.who(move.by) + ": " + move.reason.onOneLine,
          columns)
      }
      for done in condition.done {
        let shown = done.evidence.map(\.title).joined(separator: ", ")
        let words = [day(done.on), wording.who(done.by), shown].filter { !$0.isEmpty }
        lines += named("uppfyllt", "done", words.joined(separator: " · "), columns)
      }
      lines += named(
        "", "",
        localized(
          "d: uppfyllt, med underlag och vem som godtar; F: flytta",
          "d: done, with evidence and who accepts; F: move"),
        columns, .muted)
      return Panel(condition.title, lines)
    }
    let present = next.review.map { projectState?.countedPresent(at: $0).count ?? 0 } ?? 0
    let quorum = projectState?.quorum(of: next.gate)
    var lines = named(
      "beslutsför", "quorum",
      localized("\(present) av \(quorum?.min ?? 0)", "\(present) of \(quorum?.min ?? 0)"),
      columns)
    let must = quorum?.mustInclude.map { wording.perspective($0) }.joined(separator: ", ") ?? ""
    if !must.isEmpty { lines += named("däribland", "including", must, columns) }
    return Panel(localized("Beslutsförhet", "Quorum"), lines)
  }
}
