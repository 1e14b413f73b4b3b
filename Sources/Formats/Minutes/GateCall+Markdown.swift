package import Changes
package import Model
import Process
package import Reports

/// The call to a review as a document in Markdown, to be mailed to those who come.
package struct CallDocument {
  let call: GateCall
  let names: Names
  let project: String
  let language: Language

  package init(_ call: GateCall, project: String, names: Names, in language: Language) {
    self.call = call
    self.project = project
    self.names = names
    self.language = language
  }

  package var markdown: String {
    var out = Markdown(in: language)
    let gate = call.gate.id.text + " " + call.gate.title(language)
    out.heading(1, Phrase("Kallelse till ", "Call to ") + gate.markdown)
    let sites = call.check.sites.map { names.title(of: $0.text) ?? $0.text }.joined(separator: ", ")
    out.paragraph("\(project.markdown) · \(sites.markdown)")
    out.items([
      bold(
        "När", "When", call.day.map { $0.long(language) } ?? localized("ingen dag satt än", "no day set yet")),
      bold("Var", "Where", call.place ?? localized("ingen plats satt än", "no place set yet")),
      bold(
        "Läget i dag", "Today",
        "\(call.check.proposal.label(language)) (\(call.check.rule)). "
          + call.check.words.capitalised(language)),
    ])
    writeAgenda(&out)
    writeCriteria(&out)
    writeVoices(&out)
    writeQuorum(&out)
    writeReading(&out)
    return out.text
  }

  private func localized(_ sv: String, _ en: String) -> String { Phrase(sv, en)(language) }

  private func bold(_ sv: String, _ en: String, _ text: String) -> String {
    "**\(localized(sv, en))**: \(text.markdown)"
  }

  private func perspective(_ code: Code<Perspective>) -> String {
    names.title(.perspectives, code.text, language) ?? code.text
  }

  private func perspectives(_ codes: [Code<Perspective>]) -> String {
    codes.map(perspective).joined(separator: localized(" eller ", " or "))
  }

  private func writeAgenda(_ out: inout Markdown) {
    out.heading(2, Phrase("Dagordning", "Agenda"))
    let unmet = call.first.count
    let silent = call.voices.filter { !$0.hasSpoken }.count
    let points = [
      localized("Närvaro, jäv och beslutsförhet", "Attendance, conflicts of interest and quorum"),
      call.objections.isEmpty
        ? nil : localized("Svar på invändningar: \(objecting)", "Answers to objections: \(objecting)"),
      call.check.conditionsOpen.isEmpty
        ? nil
        : localized(
          "Öppna villkor från tidigare beslut: \(open)", "Open conditions of earlier decisions: \(open)"),
      call.check.barriers.isEmpty
        ? nil : localized("Blockerande hinder: \(blocking)", "Blocking barriers: \(blocking)"),
      unmet == 0
        ? localized("Kriterierna: alla krav räknas", "The criteria: every must counts")
        : localized("Kriterier att avgöra först: \(unmet)", "Criteria to decide first: \(unmet)"),
      silent == 0
        ? localized(
          "Rösternas ställningstaganden: alla har svarat", "The voices' positions: all have answered")
        : localized(
          "Rösternas ställningstaganden: \(silent) saknas", "The voices' positions: \(silent) missing"),
      localized("Beslut", "Decision"),
      localized("Justerare och underskrifter", "Certified by, and signatures"),
    ].compactMap(\.self)
    out.paragraph(
      points.enumerated().map { "\($0 + 1). \($1.markdown)" }.joined(separator: "\n"))
  }

  private var objecting: String {
    call.objections.map { perspective($0.perspective) }.joined(separator: ", ")
  }
  private var open: String { titles(call.check.conditionsOpen.map(\.text)) }
  private var blocking: String { titles(call.check.barriers.map(\.text)) }

  private func titles(_ ids: [String]) -> String {
    ids.map { names.title(of: $0) ?? $0 }.joined(separator: ", ")
  }

  private func writeCriteria(_ out: inout Markdown) {
    if call.first.isEmpty { return }
    out.heading(2, Phrase("Kriterier att avgöra först", "Criteria to decide first"))
    out.table(
      [Phrase("Kriterium", "Criterion"), Phrase("Tyngd", "Weight"), Phrase("Bedömning", "Value")],
      call.first.map { checked in
        let title = names.title(.criteria, checked.id.text, language) ?? ""
        let stale = checked.stale ? localized(", att bekräfta", ", to be confirmed") : ""
        return [
          (checked.id.text + " " + title).markdown,
          checked.critical
            ? localized("**kritiskt**", "**critical**")
            : localized("skall; kan bli villkor", "must; can be a condition"),
          checked.status.label(language) + stale,
        ]
      })
  }

  /// The day by which to ask, and what it is good for; where it has passed, the day from which silence counts.
  private var asking: String {
    let days = GateCall.askingDays
    let core = localized("En kärnröst frågas på två sätt.", "A core voice is asked in two ways.")
    guard let day = call.askBy else {
      return localized(
        "Minst \(days) dagar före beslutet, annars räknas tystnad inte. ",
        "At least \(days) days before the decision, or silence does not count. ") + core
    }
    if day < call.check.on {
      let counts = (call.check.on + days).iso
      return localized(
        "I dag: dagen \(day.iso) har passerat, så den som tillfrågas nu räknas som tyst först **\(counts)**. ",
        "Today: the day \(day.iso) has passed, so whoever is asked now counts as silent from **\(counts)** only. "
      )
        + core
    }
    return localized(
      "Senast **\(day.iso)**: den som tillfrågats minst \(days) dagar före beslutet och inte svarat räknas som tyst. ",
      "By **\(day.iso)**: whoever was asked at least \(days) days before the decision and said nothing counts as silent. "
    )
      + core
  }

  private func writeVoices(_ out: inout Markdown) {
    let silent = call.voices.filter { !$0.hasSpoken }
    if silent.isEmpty { return }
    out.heading(2, Phrase("Fråga om ställningstagande", "Ask for a position"))
    out.paragraph(asking)
    out.table(
      [Phrase("Röst", "Voice"), Phrase("Vem", "Whom"), Phrase("Hörd", "Heard")],
      silent.map { called in
        let core = called.voice.core ? localized(" (kärnröst)", " (core)") : ""
        let heard =
          called.voice.counts
          ? localized("ja", "yes") : called.voice.shortfall?.label(language) ?? localized("nej", "no")
        return [
          perspectives(called.voice.perspectives).markdown + core,
          called.people.isEmpty
            ? localized("ingen antecknad", "nobody noted")
            : called.people.map(\.markdown).joined(separator: ", "),
          heard,
        ]
      })
  }

  private func writeQuorum(_ out: inout Markdown) {
    out.heading(2, Phrase("Vilka som ska vara med", "Who must be there"))
    if let quorum = call.quorum {
      let including = quorum.mustInclude.map(perspective).joined(separator: localized(" och ", " and "))
      out.paragraph(
        localized(
          "Minst \(quorum.min) beslutande utan jäv",
          "At least \(quorum.min) who decide, without a conflict of interest")
          + (including.isEmpty ? "" : localized(", däribland ", ", among them ") + including.markdown) + ".")
    }
    out.table(
      [Phrase("Vem", "Who"), Phrase("Roll", "Role"), Phrase("Perspektiv", "Perspective")],
      call.remembered.map { attendance in
        [
          names.who(attendance.who).markdown, attendance.role.label(language),
          attendance.perspectives.map(perspective).joined(separator: ", ").markdown,
        ]
      })
    if call.remembered.isEmpty {
      out.paragraph(localized("Ingen granskning att utgå från än.", "No review to start from yet."))
    }
    if !call.notSpokenFor.isEmpty {
      out.paragraph(
        localized("Kalla också någon för: ", "Call somebody too for: ")
          + call.notSpokenFor.map(perspective).joined(separator: ", ").markdown + ".")
    }
  }

  private func writeReading(_ out: inout Markdown) {
    out.heading(2, Phrase("Att läsa", "To read"))
    if call.reading.isEmpty {
      out.paragraph(localized("Inget underlag är kopplat än.", "No evidence is attached yet."))
    }
    out.items(
      call.reading.flatMap { reading in
        reading.evidence.map { evidence in
          let place = evidence.at.map { ", " + $0 } ?? ""
          let dated = evidence.dated.map { ", " + $0.iso } ?? ""
          return (reading.criterion.text + " " + evidence.title + dated + place).markdown
        }
      })
  }
}
