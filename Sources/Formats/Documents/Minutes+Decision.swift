internal import Changes
internal import Model

extension MinutesWriter {
  /// The gate with its name: `G2, Go-live readiness`.
  private var gate: String? {
    decided.gate.map { $0.text + ", " + name($0.text) }
  }

  var title: String {
    let gate = gate.map { " " + $0 } ?? ""
    switch packet.kind.known {
    case .closing: return localized("Protokoll över avslut i förtid", "Minutes of an early closing")
    case .annulment: return localized("Protokoll över upphävande vid", "Minutes of an annulment at") + gate
    case .settlement: return localized("Protokoll över avgörande vid", "Minutes of a settlement at") + gate
    case .decision, nil: return localized("Protokoll från beslutspunkt", "Minutes of gate") + gate
    }
  }

  var over: String {
    [decided.organisation, decided.caseNumber.map { localized("Dnr ", "Case ") + $0 }].compactMap(\.self)
      .joined(separator: " · ")
  }

  var head: [DocumentFact] {
    let application = [
      decided.application, decided.version.map { localized("version ", "version ") + $0 },
    ].compactMap(\.self).joined(separator: ", ")
    return facts(
      (localized("Projekt", "Project"), decided.title),
      (localized("Tillämpning", "Application"), application),
      (localized("Beslutspunkt", "Gate"), gate), (localized("Platser", "Sites"), sites),
      (localized("Datum", "Date"), decided.on.iso), (localized("Plats för mötet", "Place"), decided.place),
      (localized("Ramverk", "Framework"), name(decided.framework.text)))
  }

  /// MIN-4: the sentence first, then its code and who decided.
  var decision: DocumentBlock {
    var parts: [DocumentPart] = [.decision(sentence)]
    let proposal = decided.proposal?.known.map { $0.label(language) + " (" + (decided.rule ?? "") + ")" }
    parts.append(
      .facts(
        facts(
          (localized("Beslutskod", "Code"), code),
          (localized("Beslutat av", "Decided by"), who(decided.by)),
          (localized("Stöd för beslutet", "Mandate"), decided.mandate),
          (localized("Verktygets förslag", "What the tool proposed"), proposal))))
    if let outcome = decided.outcome, let proposal = decided.proposal, outcome != proposal {
      parts.append(
        .text(localized("Beslutet fattades mot förslaget.", "It was decided against the proposal.")))
    }
    return DocumentBlock(id: "MIN-4", heading: localized("Beslut", "Decision"), parts: parts)
  }

  /// The code of the decision.
  ///
  /// An annulment and a closing are no outcome of a gate, though an annulment keeps which one it takes back.
  private var code: String {
    let isOutcome = packet.kind == .decision || packet.kind == .settlement
    guard isOutcome, let outcome = decided.outcome else {
      return packet.kind.label(language) + " (" + packet.kind.word + ")"
    }
    return outcome.label(language) + " (" + outcome.word + ")"
  }

  /// MIN-5: the reasons, with what is to be redone and the lessons.
  var reasons: DocumentBlock {
    var parts: [DocumentPart] = [
      .text(decided.reason ?? localized("Inga skäl antecknade.", "No reasons were noted."))
    ]
    let redo = decided.redo.map { $0.text + " " + name($0.text) }.joined(separator: ", ")
    let more = facts(
      (localized("Att göra om", "To redo"), redo), (localized("Lärdomar", "Lessons"), decided.lessons),
      (localized("Avvikelse", "Incident"), decided.incident.map { name($0.text) }))
    if !more.isEmpty { parts.append(.facts(more)) }
    return DocumentBlock(id: "MIN-5", heading: localized("Skäl", "Reasons"), parts: parts)
  }

  private var sentence: String {
    switch packet.kind.known {
    case .closing:
      let right = decided.mandate.map { localized(", med stöd av \($0),", ", by right of \($0),") } ?? ""
      return who(decided.by) + right
        + localized(
          " beslutar att avsluta arbetet för \(sites) i förtid", " decides to end the work early for \(sites)"
        )
        + lastDay + "."
    case .annulment:
      let about = decided.about.map { name($0.text) } ?? ""
      return who(decided.by)
        + localized(
          " beslutar att upphäva beslutet \(about) för \(sites).",
          " annuls the decision \(about) for \(sites).")
    case .settlement:
      if let stands = decided.stands {
        return group
          + localized(
            "avgör att beslutet \(name(stands.text)) gäller för \(sites).",
            "settles that the decision \(name(stands.text)) stands for \(sites).")
      }
      return outcomeSentence
    case .decision, nil: return outcomeSentence
    }
  }

  private var group: String { localized("Styrgruppen ", "The steering group ") }

  private var outcomeSentence: String {
    let start = group + localized("beslutar att ", "decides that ")
    guard let outcome = decided.outcome?.known else { return start + (decided.outcome?.word ?? "") + "." }
    return start + clause(outcome) + "."
  }

  /// The clause of the sentence on what happens to the sites by the decision.
  private func clause(_ outcome: Outcome) -> String {
    let isOne = decided.sites.count == 1
    let to = decided.to.map { name($0.text) } ?? ""
    let moves = decided.from.map { $0 != decided.to } ?? true
    let goes =
      moves
      ? localized(
        "\(sites) går vidare till fasen \(to)", "\(sites) \(isOne ? "moves" : "move") on to the phase \(to)")
      : localized(
        "\(sites) fortsätter i fasen \(to)", "\(sites) \(isOne ? "goes" : "go") on in the phase \(to)")
    let day = decided.until?.iso ?? ""
    let review =
      day.isEmpty
      ? "" : localized(" och följs upp senast \(day)", " and \(isOne ? "is" : "are") reviewed by \(day)")
    switch outcome {
    case .go: return goes + review
    case .conditionalGo:
      return goes + review + localized(", på de villkor som anges i § 6", ", on the conditions in § 6")
    case .hold:
      return localized(
        "\(sites) avvaktar i fasen \(to) och prövas på nytt senast \(day)",
        "\(sites) \(isOne ? "waits" : "wait") in the phase \(to), to be looked at again by \(day)")
    case .recycle:
      let redo = decided.redo.map(\.text).joined(separator: ", ")
      let back =
        moves
        ? localized(
          "\(sites) går tillbaka till fasen \(to)",
          "\(sites) \(isOne ? "goes" : "go") back to the phase \(to)")
        : localized(
          "\(sites) stannar i fasen \(to)", "\(sites) \(isOne ? "stays" : "stay") in the phase \(to)")
      return back + localized(" och gör om \(redo)", ", to redo \(redo)") + lastDay
    case .stop:
      return localized("införandet avbryts för \(sites)", "the implementation is stopped for \(sites)")
        + lastDay
    case .retire:
      return localized("tillämpningen avvecklas för \(sites)", "the application is retired for \(sites)")
        + lastDay
    }
  }

  private var lastDay: String {
    decided.lastDay.map { localized("; sista användningsdag är ", "; the last day of use is ") + $0.iso }
      ?? ""
  }
}
