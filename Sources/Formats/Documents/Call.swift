package import Changes
package import Model
internal import Process
package import Reports

extension Document {
  /// Makes the call to a review, to be mailed in Markdown to those who come; `project` is its title.
  package init(of call: GateCall, project: String, names: Names, in language: Language) {
    let writer = CallWriter(call: call, names: names, language: language)
    let gate = call.gate.id.text + " " + call.gate.title(language)
    let sites = writer.titles(call.check.sites.map(\.text))
    self.init(
      template: "call", language: language,
      title: writer.localized("Kallelse till ", "Notice of meeting: ") + gate,
      over: .markup(project.markdown + " · " + sites.markdown), head: writer.head,
      blocks: [writer.agenda, writer.criteria, writer.voices, writer.quorum, writer.reading].compactMap(
        \.self)
    )
  }
}

/// A writer of the blocks of a call in one language.
private struct CallWriter: DocumentWriter {
  let call: GateCall
  let names: Names
  let language: Language

  func titles(_ ids: [String]) -> String { ids.map { names.title(of: $0) ?? $0 }.joined(separator: ", ") }

  private func perspectives(_ codes: [Code<Perspective>], _ separator: String = ", ") -> String {
    codes.map { names.title(.perspectives, $0.text, language) ?? $0.text }.joined(separator: separator)
  }

  var head: [DocumentFact] {
    let today =
      "\(call.check.proposal.label(language)) (\(call.check.rule)). " + call.check.words.capitalised(language)
    return facts([
      (
        Phrase("När", "When"),
        call.day.map { $0.long(language) } ?? localized("ingen dag satt än", "no day set yet")
      ),
      (Phrase("Var", "Where"), call.place ?? localized("ingen lokal bestämd än", "no place set yet")),
      (Phrase("Läget i dag", "Today"), today),
    ])
  }

  var agenda: DocumentBlock {
    let unmet = call.first.count
    let silent = call.voices.filter { !$0.hasSpoken }.count
    let objecting = perspectives(call.objections.map(\.perspective))
    let open = titles(call.check.conditionsOpen.map(\.text))
    let blocking = titles(call.check.barriers.map(\.text))
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
        ? localized("Kriterierna: alla skallkrav uppfyllda", "Criteria: all mandatory criteria met")
        : localized("Kriterier att avgöra först: \(unmet)", "Criteria to decide first: \(unmet)"),
      silent == 0
        ? localized(
          "Perspektivens ställningstaganden: alla har svarat",
          "Positions of the perspectives: all have answered")
        : localized(
          "Perspektivens ställningstaganden: \(silent) saknas",
          "Positions of the perspectives: \(silent) missing"),
      localized("Beslut", "Decision"),
      localized("Justerare och underskrifter", "Approvers of the minutes, and signatures"),
    ].compactMap(\.self)
    return block(Phrase("Dagordning", "Agenda"), [.steps(points)])
  }

  var criteria: DocumentBlock? {
    if call.first.isEmpty { return nil }
    let rows = call.first.map { checked -> [[ReportValue]] in
      let title = names.title(.criteria, checked.id.text, language) ?? ""
      let stale = checked.stale ? localized(", att bekräfta", ", to be confirmed") : ""
      return [
        [.text(checked.id.text + " " + title)],
        [
          checked.critical
            ? .markup(localized("**kritiskt**", "**critical**"))
            : .text(localized("skallkrav; kan bli villkor", "mandatory; can be a condition"))
        ], [.text(checked.status.label(language) + stale)],
      ]
    }
    return block(
      Phrase("Kriterier att avgöra först", "Criteria to decide first"),
      [
        table(
          [Phrase("Kriterium", "Criterion"), Phrase("Tyngd", "Weight"), Phrase("Bedömning", "Value")],
          cells: rows)
      ])
  }

  /// The day by which to ask, and what it is good for; where it has passed, the day from which silence counts.
  private var asking: String {
    let days = GateCall.askingDays
    let core = localized(
      "Ett obligatoriskt perspektiv tillfrågas på två sätt.", "A required perspective is asked in two ways.")
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

  var voices: DocumentBlock? {
    let silent = call.voices.filter { !$0.hasSpoken }
    if silent.isEmpty { return nil }
    let rows = silent.map { called -> [[ReportValue]] in
      let core = called.voice.core ? localized(" (obligatoriskt)", " (required)") : ""
      let heard =
        called.voice.counts
        ? localized("ja", "yes") : called.voice.shortfall?.label(language) ?? localized("nej", "no")
      let people = called.people.map(\.markdown).joined(separator: ", ")
      return [
        [.text(perspectives(called.voice.perspectives, localized(" eller ", " or ")) + core)],
        [.markup(people.isEmpty ? localized("ingen antecknad", "nobody recorded") : people)], [.text(heard)],
      ]
    }
    return block(
      Phrase("Fråga om ställningstagande", "Ask for a position"),
      [
        .markup(asking),
        table(
          [Phrase("Perspektiv", "Perspective"), Phrase("Vem", "Whom"), Phrase("Hörd", "Consulted")],
          cells: rows),
      ])
  }

  var quorum: DocumentBlock {
    let demanded = call.quorum.map { quorum in
      let including = perspectives(quorum.mustInclude, localized(" och ", " and "))
      return localized(
        "Minst \(quorum.min) beslutande utan jäv",
        "At least \(quorum.min) who decide, without a conflict of interest")
        + (including.isEmpty ? "" : localized(", däribland ", ", among them ") + including) + "."
    }
    let rows = call.remembered.map { attendance in
      [
        [names.who(attendance.who)], [attendance.role.label(language)],
        [perspectives(attendance.perspectives)],
      ]
    }
    let missing = perspectives(call.notSpokenFor)
    return block(
      Phrase("Vilka som ska vara med", "Who must be there"),
      [
        demanded.map { .text($0) },
        table(
          [Phrase("Vem", "Who"), Phrase("Roll", "Role"), Phrase("Perspektiv", "Perspective")], rows,
          none: Phrase("Ingen prövning att utgå från än.", "No review to start from yet.")),
        missing.isEmpty
          ? nil : text("Kalla också någon för: \(missing).", "Call somebody too for: \(missing)."),
      ])
  }

  var reading: DocumentBlock {
    let papers = call.reading.flatMap { reading in
      reading.evidence.map { evidence in
        let place = evidence.at.map { ", " + $0 } ?? ""
        let dated = evidence.dated.map { ", " + $0.iso } ?? ""
        return reading.criterion.text + " " + evidence.title + dated + place
      }
    }
    return block(
      Phrase("Att läsa", "To read"),
      [items(papers, none: Phrase("Inget underlag är kopplat än.", "No evidence is attached yet."))])
  }
}
