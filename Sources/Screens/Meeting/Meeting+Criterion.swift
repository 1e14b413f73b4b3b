internal import Drawing
internal import Model

extension ProjectView {
  /// One criterion, so that everybody around the table sees the same thing.
  func criterionPanel(_ meeting: Meeting, _ next: NextGate, _ area: Area) -> Panel {
    guard let id = meeting.criterion, let criterion = framework?.criterion(id),
      let checked = next.check.criteria.first(where: { $0.id == id })
    else { return Panel(nil, [Line(localized("Inga kriterier gäller.", "No criterion applies."))]) }
    let columns = min(area.columns - 4, 100)
    var lines: [Line] = area.rows >= 14 ? [.blank] : []
    lines.append(
      Line([
        .sign(sign(checked)), .text(id.text + " · ", .heading), .rest(weight(checked), .heading),
      ]))
    if area.rows >= 14 { lines.append(.blank) }
    lines += large(criterion.title(language), columns - 2).map { Line([.gap(2)] + $0.spans) }
    if area.rows >= 14 { lines.append(.blank) }
    lines += criterionLines(criterion, checked, next, columns - 2, figures: false)
      .map { Line([.gap(2)] + $0.spans) }
    var panel = Panel(nil, lines)
    panel.hasSelection = false
    return panel
  }

  /// The weight of the criterion, with what it does to the decision as it stands.
  private func weight(_ checked: CheckedCriterion) -> String {
    let weight =
      checked.critical
      ? localized("KRITISKT", "CRITICAL")
      : checked.must ? localized("skallkrav", "mandatory") : localized("börkrav", "recommended")
    let effect =
      checked.counts
      ? localized("godtaget", "accepted")
      : checked.critical
        ? localized("hindrar ett ja", "blocks a go")
        : checked.must
          ? localized("kan bli villkor", "can be a condition") : localized("hindrar inte", "blocks nothing")
    return weight + " · " + effect
  }

  /// One voice, what it has said and where it stands.
  func positionPanel(_ meeting: Meeting, _ next: NextGate, _ area: Area) -> Panel {
    let voices = next.check.voices
    guard voices.indices.contains(meeting.index) else {
      return Panel(nil, [Line(localized("Inget perspektiv krävs.", "No perspective is required."))])
    }
    let voice = voices[meeting.index]
    let columns = min(area.columns - 4, 100)
    var lines: [Line] = area.rows >= 14 ? [.blank] : []
    let core =
      voice.core
      ? localized("obligatoriskt perspektiv", "required perspective") : localized("perspektiv", "perspective")
    let place = localized(
      "\(meeting.index + 1) av \(voices.count)", "\(meeting.index + 1) of \(voices.count)")
    lines.append(Line([.sign(sign(voice)), .rest(core + " · " + place, .heading)]))
    if area.rows >= 14 { lines.append(.blank) }
    lines += large(name(voice), columns - 2).map { Line([.gap(2)] + $0.spans) }
    if area.rows >= 14 { lines.append(.blank) }
    let row = voice.perspectives.first?.text ?? ""
    lines += voiceDetail(row, next, columns - 2).lines.map { Line([.gap(2)] + $0.spans) }
    var panel = Panel(nil, lines)
    panel.hasSelection = false
    return panel
  }
}
