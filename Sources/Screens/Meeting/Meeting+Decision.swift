internal import Drawing
internal import Model
internal import Process

extension ProjectView {
  /// The criteria that still need a condition, then the conditions of this review and of earlier ones.
  func conditionRows(_ next: NextGate, _ columns: Int) -> [RoomRow] {
    var rows: [RoomRow] = []
    let bare = uncovered(next)
    if !bare.isEmpty {
      rows.append(.heading(localized("kan täckas av ett villkor (c)", "can be covered by a condition (c)")))
    }
    rows += bare.map { id, title in
      RoomRow(id, [.sign(.unmet), .cell(id, 7), .rest(title)])
    }
    return rows + conditionRows(of: next)
  }

  /// Unmet musts and missing voices for which no condition is drafted, with what they are called.
  private func uncovered(_ next: NextGate) -> [(id: String, title: String)] {
    let covered = Set((next.review?.conditions ?? []).filter { $0.archived == nil }.flatMap(\.covers))
    let musts = next.check.unmetMusts.map(\.id.text).filter { !covered.contains($0) }
      .map { ($0, framework?.criterion(Code($0))?.title(language) ?? "") }
    let voices = next.check.missingVoices.filter { voice in
      !voice.core && !voice.perspectives.contains { covered.contains($0.text) }
    }
    return musts
      + voices.map { ($0.perspectives.first?.text ?? "", name($0) + ": " + state(of: $0)) }
  }

  func conditionPanel(_ next: NextGate, _ listState: ListState, _ columns: Int) -> Panel {
    var rows = conditionRows(next, columns)
    if rows.isEmpty {
      let words = localized(
        "Inga villkor behövs, och inga är öppna.", "No condition is needed, and none is open.")
      rows = [RoomRow(.blank), RoomRow(Line([.gap(2), .rest(words)]))]
    }
    return rows.panel(nil, listState)
  }

  /// Every outcome; what is not allowed says why.
  func outcomes(_ next: NextGate) -> [Choice.Option] {
    let check = next.check
    return Outcome.allCases.map { outcome in
      var option = Choice.Option(value: outcome.rawValue, title: outcome.label(language))
      if check.allowed.contains(where: { $0.outcome == outcome }) {
        if check.proposal == outcome { option.note = Phrase("föreslås", "proposed")(language) }
      } else if let missing = check.missing.first(where: { $0.outcome == outcome }) {
        option.refusal = missing.lacks.map(\.words).joined(Phrase(" · "))
      } else if outcome == .retire {
        option.refusal = Phrase("bara vid en uppföljning", "only in a follow-up")
      } else {
        option.refusal = Phrase(
          "inte medan en införandeplats är tillfälligt stoppad", "not while a site is suspended")
      }
      return option
    }
  }

  func decisionPanel(_ next: NextGate, _ listState: ListState, _ area: Area) -> Panel {
    let columns = area.columns
    let check = next.check
    var rows: [RoomRow] = []
    guard let review = next.review else {
      let words =
        next.state == .current
        ? localized(
          "Beslutspunkten är inte lämnad till prövning: t lämnar den.",
          "The gate is not submitted: t submits it.")
        : localized(
          "Beslutet är fattat. Enter visar vad som beslutades.",
          "It is decided. Enter shows what was decided.")
      return Panel(nil, [.blank, Line([.gap(2), .rest(words)])])
    }
    if area.rows >= 14 { rows.append(RoomRow(.blank)) }
    rows += large(proposalTitle(check), columns - 4).map {
      RoomRow(Line([.gap(2)] + $0.spans))
    }
    if area.rows >= 14 { rows.append(RoomRow(.blank)) }
    rows += verdict(next, columns - 4, outcomes: false).map { RoomRow(Line([.gap(2)] + $0.spans)) }
    let quorum = quorumWords(next, review)
    rows.append(RoomRow(Line([.sign(quorum.isMet ? .counts : .unmetCritical), .rest(quorum.words)])))
    let against = objections(review)
    if !against.isEmpty {
      rows.append(RoomRow(Line([.sign(.attention), .rest(against, .attention)])))
    }
    rows.append(.heading(localized("utfall; Enter tar det valda", "outcomes; Enter takes the selected one")))
    for option in outcomes(next) { rows += outcomeRows(option, columns, isTall: area.rows >= 14) }
    return rows.panel(nil, listState)
  }

  /// An outcome with the reason why it is not allowed, in as many lines as there is room for.
  private func outcomeRows(_ option: Choice.Option, _ columns: Int, isTall: Bool) -> [RoomRow] {
    let title = min(26, columns / 3)
    let isAllowed = option.refusal == nil
    let words = option.refusal?(language) ?? option.note
    let reason = isTall ? words.wrapped(to: max(1, columns - title - 4)) : [words]
    let first = RoomRow(
      option.value,
      [
        .sign(isAllowed ? .counts : nil), .cell(option.title, title, isAllowed ? .strong : .muted), .gap(),
        .rest(reason.first ?? "", .muted),
      ])
    return [first] + reason.dropFirst().map { RoomRow(Line([.gap(3 + title), .rest($0, .muted)])) }
  }

  /// Objections that nobody has answered, in a line; empty where there is none.
  func objections(_ review: Review) -> String {
    let open = review.positions.filter { $0.value == .object && $0.answer == nil }
    if open.isEmpty { return "" }
    let names = open.map { wording.perspective($0.perspective) }.joined(separator: ", ")
    return localized("invänder, obesvarat: ", "objects, unanswered: ") + names
  }
}
