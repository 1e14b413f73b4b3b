package import Coproduction

extension ProjectStatus {
  /// The status as Markdown for minutes and mail: what is wanted first.
  package var markdown: String {
    var out = Markdown(in: language.known ?? .en)
    out.heading(1, Phrase(title.markdown))
    write(into: &out, level: 2)
    return out.text
  }

  /// The sections, under headings of this level and below.
  func write(into out: inout Markdown, level: Int) {
    let language = out.language
    var head = [organisation.markdown, on.iso + " " + on.weekWords(language)]
    if let caseNumber { head.append(caseNumber.markdown) }
    out.paragraph(head.filter { !$0.isEmpty }.joined(separator: " · "))
    if !application.isEmpty { out.paragraph(application.map(\.markdown).joined(separator: " · ")) }
    if let summary { out.paragraph(summary.markdown) }
    since?.write(into: &out, level: level)
    writeWanted(&out, level)
    writePhase(&out, level)
    for decision in decisions { decision.write(into: &out, level: level) }
    writeConditions(&out, level)
    writeBarriers(&out, level)
    writeActions(&out, level)
    writeIndicators(&out, level)
  }

  private func writeWanted(_ out: inout Markdown, _ level: Int) {
    let language = out.language
    out.heading(level, Phrase("Beslut som önskas", "Decision wanted"))
    if wanted.isEmpty {
      out.paragraph(Phrase("Inget just nu.", "Nothing at present.")(language))
      return
    }
    for ask in wanted {
      let by = ask.byDate.map { Phrase(", senast ", ", by ")(language) + $0.iso } ?? ""
      out.paragraph("**\(ask.title.markdown)** – \(ask.group.markdown)\(by)")
      out.items(
        ask.options.enumerated().map { index, option in
          let isFirst = ask.recommended == index + 1
          let mark = isFirst ? Phrase(" (förordas)", " (recommended)")(language) : ""
          let more = [option.consequence, option.cost].compactMap(\.self).map(\.markdown)
          return "\(index + 1). \(option.text.markdown)\(mark)"
            + (more.isEmpty ? "" : ": " + more.joined(separator: "; "))
        })
    }
  }

  private func writePhase(_ out: inout Markdown, _ level: Int) {
    let language = out.language
    out.heading(level, Phrase("Fas och beslutspunkt", "Phase and gate"))
    var line = "**\(phase)**, \(condition)"
    if furthestPhase != phase { line += Phrase("; längst komna: ", "; furthest: ")(language) + furthestPhase }
    out.paragraph(line)
    out.table(
      [
        Phrase("Plats", "Site"), Phrase("Fas", "Phase"), Phrase("Tillstånd", "Condition"),
        Phrase("Sedan", "Since"),
      ],
      sites.map { [$0.title.markdown, $0.phase, $0.condition, "\($0.since.iso) (\($0.days) d)"] })
    if let last = lastDecision {
      let reason = last.reason.map { ": " + $0.markdown } ?? ""
      out.paragraph(
        Phrase("Senaste beslut: ", "Last decision: ")(language)
          + [last.gate + " " + last.outcome, last.on.iso, last.by.markdown].filter { !$0.isEmpty }
          .joined(separator: ", ") + reason)
    }
  }

  private func writeConditions(_ out: inout Markdown, _ level: Int) {
    let language = out.language
    out.heading(level, Phrase("Öppna villkor", "Open conditions"))
    if conditions.isEmpty { out.paragraph(Phrase("Inga.", "None.")(language)) }
    out.table(
      [
        Phrase("Villkor", "Condition"), Phrase("Beslutspunkt", "Gate"), Phrase("Platser", "Sites"),
        Phrase("Ansvarig", "Owner"), Phrase("Klart senast", "Due"),
      ],
      conditions.map { condition in
        let late = condition.daysLate > 0 ? " **" + Self.late(condition.daysLate, language) + "**" : ""
        return [
          condition.title.markdown, condition.gate, condition.sites.map(\.markdown).joined(separator: ", "),
          condition.owner.markdown, condition.due.iso + late,
        ]
      })
  }

  private static func late(_ days: Int, _ language: Language) -> String {
    Phrase("\(days) d sent", "\(days) d late")(language)
  }

  private func writeBarriers(_ out: inout Markdown, _ level: Int) {
    let language = out.language
    out.heading(level, Phrase("Tyngsta hinder", "Heaviest barriers"))
    if barriersOpen == 0 { out.paragraph(Phrase("Inga öppna.", "None open.")(language)) }
    out.table(
      [
        Phrase("Hinder", "Barrier"), Phrase("Påverkan", "Impact"), Phrase("Rådighet", "Control"),
        Phrase("Läge", "Status"), Phrase("Ansvarig", "Owner"), Phrase("Öppet", "Open"),
      ],
      barriers.map { barrier in
        let sign = barrier.blocking ? Phrase("**blockerar** ", "**blocking** ")(language) : ""
        return [
          sign + barrier.title.markdown, barrier.impact.map { "\($0)/5" } ?? "–", barrier.control.markdown,
          barrier.status, barrier.owner?.markdown ?? "–", "\(barrier.days) d",
        ]
      })
    let rest = barriersOpen - barriers.count
    if rest > 0 {
      out.paragraph(
        Phrase(
          "och \(rest) till; \(barriersExternal) av \(barriersOpen) ligger utanför vår rådighet.",
          "and \(rest) more; \(barriersExternal) of \(barriersOpen) lie outside our control.")(language))
    }
  }

  private func writeActions(_ out: inout Markdown, _ level: Int) {
    let language = out.language
    out.heading(level, Phrase("Försenade åtgärder", "Late actions"))
    if lateActions.isEmpty { out.paragraph(Phrase("Inga.", "None.")(language)) }
    out.items(lateActions.map { line($0, language) })
    out.heading(level, Phrase("Närmaste två veckorna", "Next two weeks"))
    if ahead.isEmpty { out.paragraph(Phrase("Inget med dag.", "Nothing dated.")(language)) }
    out.items(ahead.map { line($0, language) })
  }

  private func line(_ action: ActionStatusLine, _ language: Language) -> String {
    let late = action.daysLate > 0 ? " (" + Self.late(action.daysLate, language) + ")" : ""
    let owner = action.owner.map { ", " + $0.markdown } ?? ""
    let why = action.why.isEmpty ? "" : " – " + action.why.markdown
    return "\(action.due.iso)\(late) \(action.title.markdown)\(owner)\(why)"
  }

  private func writeIndicators(_ out: inout Markdown, _ level: Int) {
    if indicators.isEmpty { return }
    out.heading(level, Phrase("Indikatorer", "Indicators"))
    out.table(
      [
        Phrase("Indikator", "Indicator"), Phrase("Senaste värde", "Last value"), Phrase("Dag", "Date"),
        Phrase("Gränser", "Limits"), Phrase("Läge", "State"),
      ],
      indicators.map { indicator in
        let limits = [indicator.lower?.text, indicator.upper?.text].map { $0 ?? "" }
        return [
          indicator.title.markdown, indicator.value ?? "–", indicator.date?.iso ?? "–",
          limits == ["", ""] ? "–" : limits.joined(separator: "–"), indicator.light,
        ]
      })
  }
}

extension DecisionStatus {
  func write(into out: inout Markdown, level: Int) {
    let language = out.language
    let places =
      sites.count > 1 || !sites.isEmpty ? " · " + sites.map(\.markdown).joined(separator: ", ") : ""
    out.heading(level, Phrase("\(gate) ") + title.markdown + places)
    var line = Phrase(
      "\(mustMet) av \(mustTotal) skallpunkter räknas", "\(mustMet) of \(mustTotal) musts count")(
        language)
    if let day {
      line += " · " + day.iso
      if let daysLeft {
        line +=
          daysLeft >= 0
          ? Phrase(" (\(daysLeft) d kvar)", " (\(daysLeft) d left)")(language)
          : Phrase(" (\(-daysLeft) d försenat)", " (\(-daysLeft) d overdue)")(language)
      }
    }
    out.paragraph(line)
    out.paragraph(
      Phrase("Om det beslutades i dag: ", "If decided today: ")(language)
        + "**\(proposal.label(language))** (\(rule)). \(words).")
    out.table(
      [Phrase("Ej uppfyllt", "Unmet"), Phrase("Bedömning", "Assessment"), Phrase("Varför", "Why")],
      unmet.map { criterion in
        let critical = criterion.critical ? Phrase(" **kritiskt**", " **critical**")(language) : ""
        let stale = criterion.stale ? Phrase(", behöver bekräftas", ", to be confirmed")(language) : ""
        return [
          "\(criterion.id) \(criterion.title.markdown)\(critical)", criterion.status + stale,
          criterion.because?.markdown ?? "",
        ]
      })
    if !voices.isEmpty {
      out.paragraph(
        Phrase(
          "Röster som saknas (\(voices.count) av \(voicesTotal)):",
          "Missing voices (\(voices.count) of \(voicesTotal)):")(
            language))
      out.items(
        voices.map { voice in
          let need = Phrase(
            "krävs \(voice.required), nått: \(voice.reached)",
            "needs \(voice.required), so far: \(voice.reached)")(
              language)
          return "\(voice.title.markdown): \(voice.why) (\(need))"
        })
    }
  }
}
