internal import Changes
internal import Drawing
internal import Model
internal import Process

extension ProjectView {
  /// The people who were at the last review and are not noted at this one.
  func remembered(_ next: NextGate) -> [Attendance] {
    let here = next.review?.attendance.filter { $0.archived == nil } ?? []
    return (projectState?.rememberedAttendance(for: next.gate.id) ?? []).filter { one in
      !here.contains { $0.who == one.who && $0.role == one.role }
    }
  }

  /// The row id that tells somebody remembered from the others.
  func offer(_ attendance: Attendance) -> String { "offer/" + attendance.id.text }

  func presentRows(_ meeting: Meeting, _ next: NextGate) -> [RoomRow] {
    guard let review = next.review else { return [] }
    let here = review.attendance.filter { $0.archived == nil }
    var rows: [RoomRow] = []
    if !here.isEmpty { rows.append(.heading(localized("antecknade", "present"))) }
    rows += here.map { RoomRow($0.id.text, spans($0, $0.absent ? .unmet : .counts)) }
    let offered = remembered(next)
    if !offered.isEmpty {
      rows.append(
        .heading(
          localized(
            "från förra prövningen; Mellanslag tar bort, Enter antecknar",
            "from the last review; Space removes, Enter records them")))
    }
    rows += offered.map { one in
      RoomRow(offer(one), spans(one, meeting.unmarked.contains(offer(one)) ? nil : .partly))
    }
    return rows
  }

  private func spans(_ one: Attendance, _ sign: Sign?) -> [Span] {
    let voices = one.perspectives.map { wording.perspective($0) }.joined(separator: ", ")
    var words = [one.role.label(language), voices].filter { !$0.isEmpty }
    if one.absent { words.append(localized("frånvarande", "absent")) }
    if let conflict = one.conflictOfInterest, !conflict.isEmpty {
      words.append(localized("jäv: ", "conflict of interest: ") + conflict.onOneLine)
    }
    return [
      .sign(sign), .cell(wording.who(one.who), 26, one.absent ? .muted : .plain), .gap(),
      .rest(words.joined(separator: " · "), .muted),
    ]
  }

  func presentPanel(_ meeting: Meeting, _ next: NextGate, _ listState: ListState, _ columns: Int) -> Panel {
    guard let review = next.review else {
      let words = localized(
        "Beslutspunkten är inte lämnad till prövning än. t lämnar den, och mötet kan börja. Kriterierna går att gå igenom redan nu: Tab.",
        "The gate is not submitted yet. t submits it, and the meeting can begin. The criteria can be gone through already: Tab."
      )
      return Panel(nil, [.blank] + Line.wrapped(words, columns - 4).map { Line([.gap(2)] + $0.spans) })
    }
    var rows = presentRows(meeting, next)
    if rows.isEmpty {
      rows = Line.wrapped(
        localized(
          "Ingen är antecknad. n antecknar den som är här: vem, roll, perspektiv.",
          "Nobody is recorded. n records who is here: who, role, perspective."), columns - 4, .muted
      ).map { RoomRow(Line([.gap(2)] + $0.spans)) }
    }
    let (words, isMet) = quorumWords(next, review)
    let head = RoomRow(Line([.sign(isMet ? .counts : .unmetCritical), .rest(words, .strong)]))
    return ([head, RoomRow(.blank)] + rows).panel(nil, listState)
  }

  /// `quorum 2 of 3 · leaders are missing`, and whether it is reached.
  func quorumWords(_ next: NextGate, _ review: Review) -> (words: String, isMet: Bool) {
    guard let quorum = projectState?.quorum(of: next.gate, at: next.sites) else {
      return (localized("ingen beslutsförhet krävs", "no quorum is asked for"), true)
    }
    let present = projectState?.countedPresent(at: review) ?? []
    let people = Set(present.map(\.who)).count
    let voices = Set(present.flatMap(\.perspectives))
    let missing = quorum.mustInclude.filter { !voices.contains($0) }
    var words =
      people > quorum.min
      ? localized(
        "beslutande \(people), minst \(quorum.min) krävs", "\(people) deciding, at least \(quorum.min) needed"
      )
      : localized("beslutsförhet \(people) av \(quorum.min)", "quorum \(people) of \(quorum.min)")
    if !missing.isEmpty {
      let names = missing.map { wording.perspective($0) }.joined(separator: ", ")
      words += localized(" · saknas: ", " · missing: ") + names
    }
    let isMet = people >= quorum.min && missing.isEmpty
    return (words + (isMet ? localized(" · beslutsför", " · can decide") : ""), isMet)
  }
}
