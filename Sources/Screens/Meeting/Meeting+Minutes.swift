internal import Drawing
internal import Model

extension ProjectView {
  /// The decision that ended the meeting's review, or the last one of the gate at its sites.
  func decision(of meeting: Meeting) -> Transition? {
    project.transitions.last { transition in
      transition.gate == meeting.gate && meeting.sites.contains(transition.site)
        && transition.event == .decide
    }
  }

  /// The panel of the minutes: what was decided, by whom, on what, and how to print it.
  func minutesPanel(_ meeting: Meeting, _ next: NextGate, _ columns: Int) -> Panel {
    let columns = min(columns - 4, 100)
    guard next.review == nil, let decided = decision(of: meeting), let outcome = decided.outcome,
      let review = project.reviews.first(where: { $0.id == decided.review })
    else {
      let words = localized(
        "Inget är beslutat än. ← går tillbaka till beslutet.",
        "Nothing is decided yet. ← goes back to the decision.")
      return Panel(nil, [.blank, Line([.gap(2), .rest(words)])])
    }
    var lines = large(outcome.label(language), columns)
    lines.append(.blank)
    lines += named("beslutat", "decided", day(decided.on) + " · " + wording.who(decided.by), columns)
    if let reason = decided.reason {
      lines += named("skäl", "reason", "\"" + reason.onOneLine + "\"", columns)
    }
    if let until = decided.until { lines += named("prövas igen", "review", day(until), columns) }
    if let lessons = decided.lessons { lines += named("lärdomar", "lessons", lessons.onOneLine, columns) }
    if !decided.redo.isEmpty {
      lines += named("görs om", "redo", decided.redo.map(\.text).joined(separator: ", "), columns)
    }
    if let basis = review.basis {
      let words = localized("då föreslogs: ", "then proposed: ") + basis.proposal.label(language)
      lines += named("inlämnat", "submitted", day(basis.on) + " · " + words, columns)
    }
    lines += attended(review, columns) + said(review, columns) + agreed(review, columns)
    lines += answered(meeting, columns)
    if let hash = decided.packet?.hash {
      lines.append(.blank)
      lines += named("fingeravtryck", "packet", String(hash.prefix(12)), columns, label: 14)
    }
    lines += named(
      "skriv ut", "print",
      "brygga gate minutes " + meeting.gate.text, columns, label: 14)
    var panel = Panel(nil, lines.map { Line([.gap(2)] + $0.spans) })
    panel.hasSelection = false
    return panel
  }

  private func attended(_ review: Review, _ columns: Int) -> [Line] {
    let here = review.attendance.filter { $0.archived == nil }
    let present = here.filter { !$0.absent }.map {
      wording.who($0.who) + " (" + $0.role.label(language) + ")"
    }
    let absent = here.filter(\.absent).map { wording.who($0.who) }
    let conflicts = here.filter { !($0.conflictOfInterest ?? "").isEmpty }
      .map { wording.who($0.who) + ": " + ($0.conflictOfInterest ?? "").onOneLine }
    var lines: [Line] = []
    if !present.isEmpty { lines += named("närvarande", "present", present.joined(separator: ", "), columns) }
    if !absent.isEmpty { lines += named("frånvaro", "absent", absent.joined(separator: ", "), columns) }
    if !conflicts.isEmpty { lines += named("jäv", "conflict", conflicts.joined(separator: "; "), columns) }
    return lines
  }

  /// The positions of the voices, objections first.
  private func said(_ review: Review, _ columns: Int) -> [Line] {
    let ordered =
      review.positions.filter { $0.value == .object } + review.positions.filter { $0.value != .object }
    return ordered.enumerated().flatMap { index, position -> [Line] in
      var words = wording.perspective(position.perspective) + ": " + position.value.label(language)
      if let reason = position.reason { words += ", \"" + reason.onOneLine + "\"" }
      if position.value == .object {
        words +=
          position.answer.map { localized(". Svar: ", ". Answer: ") + $0.onOneLine }
          ?? localized(". Obesvarat.", ". Unanswered.")
      }
      return Line.named(
        index == 0 ? localized("perspektiv", "perspectives") : "", words, columns,
        position.value == .object && position.answer == nil ? .attention : .plain)
    }
  }

  private func agreed(_ review: Review, _ columns: Int) -> [Line] {
    let conditions = review.conditions.filter { $0.archived == nil && $0.action != nil }
    return conditions.enumerated().flatMap { index, condition in
      Line.named(
        index == 0 ? localized("villkor", "conditions") : "",
        condition.title + " · " + wording.who(condition.owner) + " · " + day(condition.due), columns)
    }
  }
}
