internal import Drawing
internal import Model
internal import Process

extension ProjectView {
  /// The gate of the meeting with its review: the open one, or the one that was just decided.
  func gate(of meeting: Meeting) -> NextGate? { gate(meeting.gate, at: meeting.sites) }

  /// The ids of the rows that can be selected in the part of the meeting in front.
  func meetingModeRows(_ meeting: Meeting) -> [String] {
    guard let next = gate(of: meeting) else { return [] }
    switch meeting.part {
    case .present: return presentRows(meeting, next).ids
    case .conditions: return conditionRows(next, 80).ids
    case .decision: return next.review == nil ? [] : outcomes(next).map(\.value)
    case .asks:
      let options = meeting.ask.flatMap { project.asks[$0] }?.options ?? []
      return options.indices.map { Self.optionRow($0 + 1) }
    case .criteria, .positions, .minutes: return []
    }
  }

  func meeting(_ meeting: Meeting, _ listState: ListState, _ frame: inout Frame) {
    guard let next = gate(of: meeting) else { return }
    let sites = siteNames(next.sites)
    let title =
      localized("Möte · ", "Meeting · ") + next.gate.id.text + " " + next.gate.title(language)
      + (sites.isEmpty ? "" : " · " + sites)
    frame.title(title, right: status)
    frame.line(strip(meeting, next, frame.size.columns - 2))
    if !frame.isLow { frame.rule() }
    let area = frame.area
    let foot = meetingFoot(meeting, next, area.columns)
    let footRows = frame.isLow ? 0 : min(foot.height, area.rows / 3)
    let main = area.top(area.rows - footRows)
    var panel: Panel
    switch meeting.part {
    case .present: panel = presentPanel(meeting, next, listState, main.columns)
    case .criteria: panel = criterionPanel(meeting, next, main)
    case .positions: panel = positionPanel(meeting, next, main)
    case .conditions: panel = conditionPanel(next, listState, main.columns)
    case .asks: panel = askPanel(meeting, listState, main)
    case .decision: panel = decisionPanel(next, listState, main)
    case .minutes: panel = minutesPanel(meeting, next, main.columns)
    }
    if panel.selected == nil {
      let top = max(0, min(listState.scroll, panel.lines.count - 3))
      panel.lines.removeFirst(top)
    }
    frame.lay(panel, in: main)
    frame.lay(foot, in: area.below(area.rows - footRows))
  }

  /// The line that shows which part of the meeting is in front, with how far each part has come.
  private func strip(_ meeting: Meeting, _ next: NextGate, _ columns: Int) -> Line {
    let voices = next.check.voices.filter { !$0.waived }
    let review = next.review ?? (meeting.part == .minutes ? lastReview(next) : nil)
    func words(_ part: Meeting.Part) -> String {
      let name = part.name(language)
      switch part {
      case .present:
        let count = review.map { presentPeople($0) } ?? 0
        return count > 0 ? name + " \(count)" : name
      case .criteria:
        let count = meeting.criteria.count
        return name
          + (part == meeting.part
            ? localized(" \(meeting.index + 1) av \(count)", " \(meeting.index + 1) of \(count)")
            : " \(count)")
      case .positions:
        let given = voices.count { voice in
          review?.positions.contains { voice.perspectives.contains($0.perspective) } ?? false
        }
        return name + localized(" \(given) av \(voices.count)", " \(given) of \(voices.count)")
      case .conditions:
        let count = review?.conditions.filter { $0.archived == nil }.count ?? 0
        return count > 0 ? name + " \(count)" : name
      case .asks:
        let count = meeting.asks.count
        return name
          + (part == meeting.part
            ? localized(" \(meeting.index + 1) av \(count)", " \(meeting.index + 1) of \(count)")
            : " \(count)")
      case .decision, .minutes: return name
      }
    }
    let parts = meeting.parts
    let width = parts.reduce(0) { $0 + words($1).columns + 3 }
    if width <= columns {
      return Line(
        parts.flatMap { part -> [Span] in
          part == meeting.part
            ? [.text("[" + words(part) + "]", .heading), .gap(2)]
            : [.text(words(part), part.rawValue < meeting.part.rawValue ? .muted : .plain), .gap(2)]
        })
    }
    let place = "\((parts.firstIndex(of: meeting.part) ?? 0) + 1)/\(parts.count) "
    return Line([.text(place, .muted), .rest(words(meeting.part), .heading)])
  }

  /// The foot of the meeting under most parts: what the judgements come to as they stand.
  ///
  /// It is empty under the decision, the asks and the minutes.
  private func meetingFoot(_ meeting: Meeting, _ next: NextGate, _ columns: Int) -> Panel {
    var panel = Panel(nil, [], isActive: false)
    guard meeting.part != .minutes, meeting.part != .decision, meeting.part != .asks else { return panel }
    panel = Panel(proposalTitle(next.check), verdict(next, columns), isActive: false)
    panel.hasSelection = false
    return panel
  }

  /// A title in capitals, to be read from the other end of the table.
  func large(_ title: String, _ columns: Int) -> [Line] {
    title.uppercased().wrapped(to: columns).map { Line($0, .strong) }
  }

  /// The number of different people noted as present; how many of them decide stands with the quorum.
  private func presentPeople(_ review: Review) -> Int {
    Set(review.attendance.filter { !$0.absent }.map(\.who)).count
  }
}
