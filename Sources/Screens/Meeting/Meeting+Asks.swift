internal import Drawing
internal import Model

extension ProjectView {
  /// One ask put to the group: the question in large type, its options, and what was answered.
  func askPanel(_ meeting: Meeting, _ listState: ListState, _ area: Area) -> Panel {
    let columns = area.columns
    guard let ask = meeting.ask.flatMap({ project.asks[$0] }) else {
      let words = localized("Inget väntar på gruppens svar.", "Nothing waits for an answer of the group.")
      return Panel(nil, [.blank, Line([.gap(2), .rest(words)])])
    }
    let isTall = area.rows >= 14
    var rows: [RoomRow] = isTall ? [RoomRow(.blank)] : []
    rows += large(ask.title, columns - 4).map { RoomRow(Line([.gap(2)] + $0.spans)) }
    if isTall { rows.append(RoomRow(.blank)) }
    if let answer = ask.answer {
      rows += Line.wrapped(localized("Svar: ", "Answer: ") + answer, columns - 6, .strong).map {
        RoomRow(Line([.gap(2), .sign(.counts)] + $0.spans))
      }
    } else if let day = ask.byDate {
      let isLate = day < today
      let words = localized("svar senast ", "an answer by ") + self.day(day) + " · " + daysLeft(day)
      rows.append(
        RoomRow(
          Line([.gap(2), .sign(isLate ? .attention : nil), .rest(words, isLate ? .attention : .muted)])))
    }
    let words =
      ask.options.isEmpty
      ? localized("Mellanslag skriver gruppens svar", "Space writes the group's answer")
      : localized(
        "alternativ; Mellanslag svarar med det valda", "options; Space answers with the selected one")
    rows.append(.heading(words))
    rows += optionRows(ask, columns - 4)
    return rows.panel(nil, listState)
  }

  /// The answers of the group besides the decision, a name and a value a line.
  func answered(_ meeting: Meeting, _ columns: Int) -> [Line] {
    let answers = meeting.asks.compactMap { project.asks[$0] }.filter { $0.status == .answered }
    return answers.enumerated().flatMap { index, ask in
      Line.named(
        index == 0 ? localized("svar", "answers") : "", ask.title + " → " + (ask.answer ?? ""), columns)
    }
  }
}
