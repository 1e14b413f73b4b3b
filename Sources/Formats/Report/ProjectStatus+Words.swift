internal import Changes
internal import Model
package import Reports

extension ProjectStatus: ReportRecord {
  package static var reportWords: [ReportWord<ProjectStatus>] {
    headWords + askWords + courseWords + workWords + voiceWords + chartWords
  }

  private static var headWords: [ReportWord<ProjectStatus>] {
    [
      .init(
        "answers", Phrase("det som fylls i och skickas tillbaka", "what is filled in and sent back"),
        as: .markup
      ) { status, scope in
        .markup(scope.format == .markdown ? AnswerForm(of: status, in: scope.snapshot).markdown : "")
      },
      .init("head", Phrase("vem, när och diarienummer", "who, when and case number")) { status, scope in
        let week = scope(status.on.weekWords)
        return scope.joined([status.organisation, status.on.iso + " " + week, status.caseNumber])
      },
      .init("for_words", Phrase("för vem sidan är gjord", "for whom the page is made")) { status, scope in
        if let group = status.group, !group.utf8.isEmpty { return group }
        if let perspective = status.perspective, !perspective.utf8.isEmpty { return perspective }
        return scope((status.audience?.known ?? .team).label)
      },
      .init("application_words", Phrase("tillämpningen i ord", "the application in words")) { status, _ in
        status.application.joined(separator: " · ")
      },
      .init(
        "made_words", Phrase("vem som gjorde sidan, när och ur vad", "who made the page, when and from what")
      ) { status, scope in
        scope.made(by: status.madeBy, hash: status.hash)
      },
    ]
  }

  private static var askWords: [ReportWord<ProjectStatus>] {
    [
      .list("first_asks", Phrase("de tre första beslutsfrågorna", "the first three decisions needed")) {
        status, _ in
        Array(status.wanted.prefix(3))
      },
      .init(
        "asks_rest_words",
        Phrase("beslutsfrågor utöver de tre, i ord", "decisions needed beyond the three, in words")
      ) { status, scope in
        let rest = status.wanted.count - 3
        return rest > 0
          ? scope("\(rest) till väntar på besked.", "\(rest) more wait for an answer.") : ""
      },
    ]
  }

  private static var courseWords: [ReportWord<ProjectStatus>] {
    [
      .init(
        "furthest_words",
        Phrase("längst komna fas, där den är en annan", "the furthest phase, where it differs")
      ) { status, _ in
        status.furthestPhase.same(as: status.phase) ? "" : status.furthestPhase
      },
      .init("behind_words", Phrase("genomförda faser", "phases behind")) { $0.titles(.behind, $1) },
      .init("now_words", Phrase("faser som pågår", "phases that go on")) { $0.titles(.now, $1) },
      .init("ahead_words", Phrase("faser som återstår", "phases ahead")) { $0.titles(.ahead, $1) },
      .list("next_decisions", Phrase("det närmaste beslutet", "the next decision")) { status, _ in
        Array(status.decisions.prefix(1))
      },
      .list("later_decisions", Phrase("besluten därefter", "the decisions after that")) { status, _ in
        Array(status.decisions.dropFirst())
      },
      .list("next_events", Phrase("de sex närmaste händelserna", "the six next events")) { status, _ in
        Array(status.coming.prefix(6))
      },
      .list("coming", Phrase("alla händelser framöver", "all events to come")) { status, _ in status.coming },
      .init("money_words", Phrase("använt av budget, i ord", "spent of budget, in words")) { status, scope in
        scope.money(spent: status.spent, of: status.budget)
      },
      .init("duties_sentence", Phrase("våra skyldigheter i en mening", "our duties in a sentence")) {
        status, scope in
        let binding = status.duties.filter { $0.ours && $0.now }
        let settled = binding.count { OpenEnum<ComplianceStatus>($0.status ?? "").known?.isSettled ?? false }
        return Phrase(
          "\(settled) av \(binding.count) som gäller oss nu är uppfyllda eller gäller inte oss.",
          "\(settled) of the \(binding.count) that apply to us now are done or found not to be for us.")(
            scope.language)
      },
      .list(
        "next_public",
        Phrase("beslut, uppföljningar och faser framöver", "decisions, follow-ups and phases to come")
      ) {
        status, _ in
        Array(status.coming.filter { [.review, .phase].contains($0.kind.known) }.prefix(4))
      },
      .init("question_words", Phrase("frågan som fasen prövar", "the question that the phase asks")) {
        status, _ in
        status.ended ? "" : status.phases.first { $0.place == .now }?.question ?? ""
      },
      .init("live_words", Phrase("var den används i dag", "where it is in use today")) { status, _ in
        status.sites.filter(\.live).map(\.title).joined(separator: ", ")
      },
      .list("money_phases", Phrase("faser med pengar", "phases with money")) { status, _ in
        status.phases.filter { $0.budget != nil || $0.spent != nil }
      },
    ]
  }

  private static var workWords: [ReportWord<ProjectStatus>] {
    [
      .list("late_conditions", Phrase("försenade villkor", "overdue conditions")) { status, _ in
        status.conditions.filter { $0.daysLate > 0 }
      },
      .init("conditions_words", Phrase("öppna villkor i siffror", "open conditions in figures")) {
        status, scope in
        let open = status.conditions.count
        let late = status.conditions.count { $0.daysLate > 0 }
        if open == 0 { return "" }
        let all = open == 1 ? scope("i tid", "on schedule") : scope("alla i tid", "all on schedule")
        return scope.counted(open, Phrase("Ett öppet", "One open"), Phrase("öppna", "open")) + ", "
          + scope.counted(
            late, Phrase("ett försenat", "one overdue"), Phrase("försenade", "overdue"), none: Phrase(all))
      },
      .list("first_barriers", Phrase("de fem viktigaste hindren", "the five most serious barriers")) {
        status, _ in
        Array(status.barriers.prefix(5))
      },
      .init(
        "barriers_rest_words", Phrase("hinder utöver de fem, i ord", "barriers beyond the five, in words")
      ) { status, scope in
        status.rest(beyond: min(5, status.barriers.count), scope)
      },
      .init(
        "barriers_left_words",
        Phrase("hinder utöver dem i listan, i ord", "barriers beyond the list, in words")
      ) { status, scope in
        status.rest(beyond: status.barriers.count, scope)
      },
      .init(
        "barriers_words", Phrase("öppna hinder i siffror", "open barriers in figures")
      ) { status, scope in
        let (open, blocking, external) = (
          status.barriersOpen, status.barriersBlocking, status.barriersExternal
        )
        return open == 0
          ? ""
          : scope(
            "\(open) öppna, varav \(blocking) blockerande och \(external) utanför vår rådighet",
            "\(open) open, of which \(blocking) blocking and \(external) outside our control")
      },
    ]
  }

  private static var voiceWords: [ReportWord<ProjectStatus>] {
    [
      .list("objections", Phrase("invändningar", "objections")) { status, _ in
        status.positions.filter(\.objects)
      },
      .list("other_positions", Phrase("ställningstaganden utan invändning", "positions without objection")) {
        status, _ in status.positions.filter { !$0.objects }
      },
      .init("say_words", Phrase("hur man lämnar synpunkter", "how to say something")) { status, scope in
        status.localized(scope)
      },
      .list(
        "recent_heard",
        Phrase("de sex senaste samtalen", "the six latest conversations")
      ) {
        status, _ in Array(status.heard.prefix(6))
      },
      .init("heard_rest_words", Phrase("samtal utöver de sex", "conversations beyond the six")) {
        status, scope in
        let rest = status.heard.count - 6
        return rest > 0
          ? scope(
            rest == 1 ? "Ytterligare ett samtal har förts." : "Ytterligare \(rest) samtal har förts.",
            rest == 1 ? "One more conversation was held." : "\(rest) more conversations were held.") : ""
      },
      .list("uncovered", Phrase("perspektiv som inte är hörda", "perspectives not yet consulted")) {
        status, _ in
        status.coverage.filter { $0.demanded && !$0.counts }
      },
    ]
  }

  /// The events ahead that are not done, the nearest first.
  private var coming: [EventStatus] {
    let ahead = events.filter { !$0.done && $0.day >= on }.sorted {
      ($0.day, $0.record) < ($1.day, $1.record)
    }
    // A condition that is an action too would be told twice.
    var told: Set<[String]> = []
    return ahead.filter { told.insert([$0.day.iso, $0.title, $0.place]).inserted }
  }

  private func localized(_ scope: ReportScope) -> String {
    let whom =
      organisation.utf8.isEmpty
      ? scope("den som driver projektet", "those who run the project") : organisation
    let start = scope(
      "Lämna synpunkter till \(whom) och nämn \"\(title)\".",
      "Tell \(whom) what you think, and name \"\(title)\".")
    guard let day = decisions.compactMap(\.day).filter({ $0 >= on }).min() else { return start }
    return start + " "
      + scope(
        "Det som kommer före \(scope.short(day)) kan tas med i nästa beslut.",
        "What comes before \(scope.short(day)) can be part of the next decision.")
  }

  private func titles(_ place: PhasePlace, _ scope: ReportScope) -> String {
    // Where all has ended, nothing goes on and nothing remains.
    if ended, place != .behind { return "" }
    return phases.filter { $0.place == place }.map(\.title).joined(separator: ", ")
  }

  private func rest(beyond shown: Int, _ scope: ReportScope) -> String {
    let rest = barriersOpen - shown
    return rest > 0
      ? scope(
        "och \(rest) till; \(barriersExternal) av \(barriersOpen) ligger utanför vår rådighet.",
        "and \(rest) more; \(barriersExternal) of \(barriersOpen) lie outside our control.") : ""
  }
}

extension ReportScope {
  /// The last line of every page.
  func made(by author: String?, hash: String?) -> String {
    let mark = hash.map { String(decoding: $0.utf8.prefix(12), as: UTF8.self) } ?? ""
    let by = author ?? ""
    return self("Skapad ", "Generated ")
      + (by.utf8.isEmpty ? "" : self("av \(by) ", "by \(by) "))
      + self("den \(today.iso) med brygga \(version)", "on \(today.iso) with brygga \(version)")
      + (mark.utf8.isEmpty ? "." : self(" ur data \(mark).", " from data \(mark)."))
  }

  /// True where the lines begin with the last line of a page, also where a mail program has broken it.
  static func isLastLine(_ lines: [String]) -> Bool {
    guard let first = lines.first?.asRead else { return false }
    let begin = [
      "Skapad den ", "Skapad av ", "Generated on ", "Generated by ",
      // As it was before.
      "Gjord den ", "Gjord av ", "Made on ", "Made by ",
    ]
    guard begin.contains(where: { first.utf8.starts(with: $0.utf8) }) else { return false }
    // The day and the program, with as little as one word on the line that is broken.
    for count in 1...lines.count {
      let words = lines[..<count].joined(separator: " ").wordsAsRead
      for (index, word) in words.enumerated().dropFirst() where CalendarDay(iso: word) != nil {
        let after = words[(index + 1)...].prefix(2)
        let before = words[index - 1]
        if before == "den" && after.elementsEqual(["med", "brygga"]) { return true }
        if before == "on" && after.elementsEqual(["with", "brygga"]) { return true }
      }
    }
    return false
  }
}

extension String {
  fileprivate var wordsAsRead: [String] {
    asRead.utf8.split(separator: 0x20).map { String(Substring($0)) }
  }
}
