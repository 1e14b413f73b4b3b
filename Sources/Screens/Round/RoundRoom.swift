internal import Drawing
internal import Model
internal import Reports

extension ProjectView {
  /// One question with its answers, or the last page of the round.
  func round(_ round: Round, _ frame: inout Frame) {
    var right = [today.long(language), today.weekWords(language)]
    if round.question != nil {
      right.append(
        localized(
          "\(round.index + 1) av \(round.questions.count)", "\(round.index + 1) of \(round.questions.count)"))
    }
    if round.minutes > 0 { right.append("\(round.minutes) min") }
    frame.title(localized("Avstämning · ", "Round · ") + project.title, right: right)
    frame.rule()
    let area = frame.area
    guard let question = round.question else {
      frame.lay(closingPage(round, area), in: area)
      return
    }
    let asked = panel(question, round, area.rows - 2, area.columns)
    let height = min(asked.height, area.rows - 2)
    frame.lay(asked, in: area.top(height))
    frame.canvas.rule(area.row + height)
    let below = area.below(height + 1)
    frame.canvas.draw(progress(round, area.columns - 2), row: below.row, column: 3, width: area.columns - 4)
    frame.lay(ahead(round, below.columns), in: below.below(2))
  }

  /// The next questions, so that nobody is taken by surprise.
  private func ahead(_ round: Round, _ columns: Int) -> Panel {
    let lines = round.ahead.map { question in
      indented([
        .cell(question.heading(language), min(40, columns * 2 / 5), .muted), .gap(2),
        .rest(question.title(language), .muted),
      ])
    }
    var panel = Panel(nil, lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  private func panel(_ question: RoundQuestion, _ round: Round, _ rows: Int, _ columns: Int) -> Panel {
    let isTall = rows >= 14
    let room = columns - 4
    var head: [Line] = [indented([.text(question.heading(language), .attention)])]
    if isTall { head = [.blank] + head + [.blank] }
    head += rows >= 10 ? title(question, room) : [indented([.rest(question.title(language), .strong)])]
    let answers = answerLines(question.answers, room)
    let words = context(question, round, room)
    let gaps = isTall ? (words.isEmpty ? 2 : 3) : 0
    let free = max(0, rows - head.count - answers.count - gaps)
    var body = words
    if body.count > free {
      body = Array(words.prefix(max(0, free - 1)))
      if free > 0 {
        let hidden = words.count - body.count
        body.append(indented([.text(localized("+ \(hidden) rader till", "+ \(hidden) more lines"), .muted)]))
      }
    }
    let gap: [Line] = isTall ? [.blank] : []
    var panel = Panel(nil, head + (words.isEmpty ? [] : gap) + body + gap + answers + gap)
    panel.hasSelection = false
    return panel
  }

  private func indented(_ spans: [Span]) -> Line { Line([.gap(2)] + spans) }

  /// The title with who and when at the right, or below where both do not fit.
  private func title(_ question: RoundQuestion, _ room: Int) -> [Line] {
    let title = question.title(language)
    let facts = question.facts(language)
    if title.columns + facts.columns + 3 <= room {
      return [indented([.rest(title, .strong), .text(facts, .muted), .gap()])]
    }
    return title.wrapped(to: room).prefix(2).map { indented([.rest($0, .strong)]) }
      + (facts.isEmpty ? [] : [indented([.rest(facts, .muted)])])
  }

  private func context(_ question: RoundQuestion, _ round: Round, _ room: Int) -> [Line] {
    var words = question.context.map { $0(language) }
    if let answered = round.answered {
      words.insert(
        localized("Besvarat: ", "Answered: ") + answered(language)
          + localized(". u tar tillbaka det.", ". u takes it back."), at: 0)
    }
    if question.more > 0 {
      words.append(
        localized(
          "+ \(question.more) av samma slag väntar till nästa avstämning.",
          "+ \(question.more) more of the kind wait for the next round."))
    }
    // News is a list to run through; everything else is read whole.
    let isList = question.kind == .news
    return words.flatMap { text in isList ? [text] : text.wrapped(to: min(room, 96)) }
      .map { indented([.rest($0)]) }
  }

  private func answerLines(_ answers: [RoundAnswer], _ room: Int) -> [Line] {
    guard !answers.isEmpty else {
      return [
        indented([
          .gap(2), .text(localized("Enter", "Enter"), .hint), .gap(2), .text(localized("läst", "read")),
        ])
      ]
    }
    let widest = answers.map { $0.words(language).columns }.max() ?? 0
    let cell = min((room - 2) / 2, widest + 6)
    let columns = max(2, min(4, (room - 2) / max(1, cell)))
    let width = (room - 2) / columns
    return stride(from: 0, to: answers.count, by: columns).map { start in
      let spans = answers[start..<min(start + columns, answers.count)].flatMap { answer -> [Span] in
        [.cell(String(answer.key), 3, .hint), .cell(answer.words(language), width - 4), .gap()]
      }
      return indented([.gap(2)] + spans)
    }
  }

  /// The line that counts what is behind us and what is ahead.
  private func progress(_ round: Round, _ columns: Int) -> Line {
    let behind = counts(round)
    let kinds = RoundQuestion.Kind.allCases.compactMap { kind -> String? in
      let count = round.ahead.count { $0.kind == kind }
      return count == 0 ? nil : kind.counted(count)(language)
    }
    let left =
      localized("bakom oss  ", "behind us  ") + (behind.isEmpty ? "–" : behind.joined(separator: "  "))
    var ahead = localized("framför  ", "ahead  ") + (kinds.isEmpty ? "–" : kinds.joined(separator: " · "))
    if left.columns + ahead.columns + 4 > columns {
      ahead = localized("framför \(round.ahead.count)", "ahead \(round.ahead.count)")
    }
    return Line([.rest(left, .muted), .text(ahead, .muted)])
  }

  private func counts(_ round: Round) -> [String] {
    let closed = round.done.count { $0.isClosing }
    let moved = round.done.count - closed
    let skipped = round.skipped.count
    return [
      closed > 0 ? localized("✓ \(closed) klart", "✓ \(closed) done") : "",
      moved > 0 ? localized("↷ \(moved) ändrat", "↷ \(moved) moved on") : "",
      skipped > 0
        ? localized("\(skipped) \(skipped == 1 ? "överhoppad" : "överhoppade")", "\(skipped) skipped") : "",
    ].filter { !$0.isEmpty }
  }

  /// The last page of the round: what was done, what was not, and when we meet again.
  private func closingPage(_ round: Round, _ area: Area) -> Panel {
    let room = area.columns - 4
    var lines: [Line] = area.rows >= 14 ? [.blank] : []
    lines += opening(round).wrapped(to: room).map { indented([.rest($0, .strong)]) }
    if area.rows >= 14 { lines.append(.blank) }
    var list = round.done.map { done in
      indented([
        .cell(done.isClosing ? "✓" : "↷", 2, done.isClosing ? .good : .plain),
        .rest(done.question.title(language)),
        .gap(2), .cell(done.words(language), min(30, room / 3), .muted),
      ])
    }
    list += round.skipped.map { question in
      indented([
        .cell("·", 2, .muted), .rest(question.title(language), .muted), .gap(2),
        .cell(localized("överhoppad", "skipped"), min(30, room / 3), .muted),
      ])
    }
    let end = closing(round).flatMap { $0.wrapped(to: room) }.map { indented([.rest($0)]) }
    let free = max(1, area.rows - lines.count - end.count - 1)
    if list.count > free {
      let hidden = list.count - free + 1
      list =
        list.prefix(free - 1) + [indented([.text(localized("+ \(hidden) till", "+ \(hidden) more"), .muted)])]
    }
    var panel = Panel(nil, lines + list + [.blank] + end)
    panel.hasSelection = false
    return panel
  }

  private func opening(_ round: Round) -> String {
    if round.questions.isEmpty, round.kept == nil {
      return localized("Inget att fråga om i dag.", "Nothing to ask about today.")
    }
    let counts = counts(round)
    let said = counts.isEmpty ? "" : ": " + counts.joined(separator: ", ")
    return round.kept == nil
      ? localized("Det var alla frågor", "That was every question") + said + "."
      : localized("Avstämningen är klar", "The round is done") + said + "."
  }

  private func closing(_ round: Round) -> [String] {
    guard let kept = round.kept else {
      return [
        localized(
          "Enter: vilka som var med. Sedan sparas läget för teamet.",
          "Enter: who took part. Then the status is kept for the team.")
      ]
    }
    let names = kept.tookPart.map { wording.who($0) }.joined(separator: ", ")
    return [
      localized("Med: ", "Took part: ") + names + ".",
      localized(
        "Läget är sparat för teamet. Nästa avstämning: ", "The status is kept for the team. Next round: ")
        + (kept.on + 7).near(language) + ".",
    ]
  }
}

extension RoundQuestion.Kind {
  /// `3 barriers`, for what is ahead.
  fileprivate func counted(_ count: Int) -> Phrase {
    switch self {
    case .lateAction:
      .counted(count, Phrase("1 försenad", "1 overdue"), Phrase("försenade", "overdue"))
    case .feedBack: Phrase("\(count) att återkoppla", "\(count) feedback due")
    case .barrier: .counted(count, Phrase("1 hinder", "1 barrier"), Phrase("hinder", "barriers"))
    case .untouched: .counted(count, Phrase("1 orörd", "1 untouched"), Phrase("orörda", "untouched"))
    case .stale: Phrase("att bekräfta", "to confirm")
    case .judgeable: Phrase("\(count) att bedöma", "\(count) to judge")
    case .expiry: Phrase("\(count) som går ut", "\(count) ending")
    case .condition: Phrase("\(count) villkor", count == 1 ? "1 condition" : "\(count) conditions")
    case .voice:
      .counted(count, Phrase("1 perspektiv", "1 perspective"), Phrase("perspektiv", "perspectives"))
    case .news: Phrase("nytt", "news")
    }
  }
}
