internal import Drawing
internal import Model
internal import Reports

extension ProjectView {
  /// A meeting with everybody who was heard at it: what they said, and what we did.
  func meetingPanel(_ id: String, _ columns: Int) -> Panel {
    guard let one = project.engagements.first(where: { $0.id.text.same(as: id) }) else {
      return Panel(id, [])
    }
    let entries = project.engagements.filter {
      $0.title.same(as: one.title) && $0.date == one.date && $0.archived == nil
    }
    var lines = Line.wrapped(
      day(one.date) + (one.form.map { " · " + $0.label(language) } ?? ""), columns, .muted)
    for entry in entries {
      let who = entry.stakeholders.isEmpty ? "" : " · " + wording.titles(entry.stakeholders)
      let count = entry.participants.map { " · \($0)" } ?? ""
      lines.append(.blank)
      lines.append(
        Line([
          .sign(entry.fedBack != nil ? .counts : entry.isOwedFeedback ? .attention : .unmet),
          .rest(wording.perspective(entry.perspective) + who + count, .strong),
        ]))
      lines += told(
        localized("ni sa", "you said"), entry.heard, localized("inget antecknat", "nothing noted"), columns)
      lines += told(
        localized("vi gjorde", "we did"), entry.effect, localized("inget än: b", "nothing yet: b"), columns)
      if let fedBack = entry.fedBack {
        lines += named("berättat", "told", day(fedBack), columns)
      } else if entry.isOwedFeedback {
        lines += named(
          "berättat", "told", localized("inte än: b berättar för alla", "not yet: b tells them all"), columns,
          .late
        )
      }
    }
    var panel = Panel(one.title, lines)
    panel.hasSelection = false
    return panel
  }

  private func told(_ name: String, _ texts: [String], _ none: String, _ columns: Int) -> [Line] {
    if texts.isEmpty { return Line.named(name, none, columns, .muted) }
    return texts.enumerated().flatMap { index, text in
      Line.named(index == 0 ? name : "", text.onOneLine, columns)
    }
  }

  /// The panel of an organisation's agreement: what it brings to the co-production and gets, by what and until when.
  func agreementPanel(_ id: String, _ columns: Int) -> Panel {
    guard let one = project.organisations.first(where: { $0.id.text.same(as: id) }) else {
      return Panel(id, [])
    }
    let none = "–"
    var lines = named("roll", "role", one.role?.label(language) ?? none, columns)
    if let contact = one.contact { lines += named("kontakt", "contact", contact, columns) }
    lines += [.blank, Line(localized("överenskommelse om samskapande", "co-production agreement"), .heading)]
    lines += named("bidrar med", "brings", one.brings ?? none, columns)
    lines += named("får", "gets", one.gets ?? none, columns)
    lines += named("finns i", "agreement", one.agreement ?? none, columns)
    let due = due(one.until)
    lines += named(
      "gäller till", "until", one.until == nil ? none : day(one.until) + (due.isLate ? " · " + due.text : ""),
      columns, due.isLate ? .late : .plain)
    if one.brings == nil || one.gets == nil {
      lines += Line.wrapped(
        localized("e fyller i vad parterna kommit överens om", "e fills in what was agreed"), columns, .muted)
    }
    if let note = one.notes.last {
      lines += named("sista ord", "last word", "\"" + note.text.onOneLine + "\" " + day(note.on), columns)
    }
    var panel = Panel(one.title, lines)
    panel.hasSelection = false
    return panel
  }

  /// The state of the agreement, in a few words.
  func agreementWords(_ one: Organisation) -> String {
    if let until = one.until {
      return until < today
        ? localized("gick ut ", "ended ") + day(until) : localized("avtalat till ", "agreed to ") + day(until)
    }
    if one.agreement != nil { return localized("avtalat", "agreed") }
    return one.brings == nil && one.gets == nil
      ? localized("inte avtalat", "not agreed") : localized("ej undertecknat", "not signed")
  }
}
