/// The checks of the way from each phase to the next by one gate, and round in the last.
extension FrameworkCheck {
  mutating func checkGates() {
    for (index, gate) in framework.gates.enumerated() {
      let field = "gates[\(index)]"
      checkTitle(gate.title, gate.id.text, field)
      switch gate.kind.known {
      case .passage: checkPassage(gate, field)
      case .recurring: checkRecurring(gate, field)
      case .extra: checkExtra(gate, field)
      case nil:
        add(
          field + ".kind", Phrase("okänt slag: \(gate.kind.word)", "an unknown kind: \(gate.kind.word)"),
          advice: Phrase("Det är passage, recurring eller extra.", "It is passage, recurring or extra."))
      }
      if gate.scope.known == nil {
        add(
          field + ".scope",
          Phrase("okänt omfång: \(gate.scope.word)", "an unknown scope: \(gate.scope.word)"),
          advice: Phrase("Det är project eller site.", "It is project or site."))
      }
    }
    checkWay()
    checkScopes()
    checkReviews()
  }

  /// The index of the phase of `from` or `to`; nil, with a fault, where there is none.
  private mutating func phase(_ id: Code<Phase>?, _ field: String) -> Int? {
    guard let id else {
      add(
        field, Phrase("fasen saknas", "the phase is missing"),
        advice: Phrase("Skriv fasens id.", "Write the id of the phase."))
      return nil
    }
    if let index = framework.index(of: id) { return index }
    let known = framework.phases.map(\.id.text).joined(separator: ", ")
    add(
      field, Phrase("ingen fas heter \(id.text)", "no phase is called \(id.text)"),
      advice: Phrase("Faserna är \(known).", "The phases are \(known)."))
    return nil
  }

  private mutating func checkPassage(_ gate: Gate, _ field: String) {
    let (from, to) = (phase(gate.from, field + ".from"), phase(gate.to, field + ".to"))
    guard let from, let to, to != from + 1 else { return }
    let words: Phrase
    if to > from {
      words = Phrase("\(gate.id.text) hoppar över en fas", "\(gate.id.text) skips a phase")
    } else if to == from {
      words = Phrase("\(gate.id.text) leder ingenstans", "\(gate.id.text) leads nowhere")
    } else {
      words = Phrase("\(gate.id.text) leder bakåt", "\(gate.id.text) leads backwards")
    }
    let next = framework.phases.indices.contains(from + 1) ? framework.phases[from + 1].id.text : nil
    add(
      field + ".to", words,
      advice: next.map { Phrase("Nästa fas är \($0).", "The next phase is \($0).") }
        ?? Phrase(
          "Ur den sista fasen leder ingen övergång; skriv recurring.",
          "No passage leads out of the last phase; write recurring."))
  }

  private mutating func checkRecurring(_ gate: Gate, _ field: String) {
    guard let from = phase(gate.from, field + ".from") else { return }
    if let to = gate.to, to != gate.from {
      add(
        field + ".to",
        Phrase("en återkommande beslutspunkt leder vidare", "a recurring gate leads elsewhere"),
        advice: Phrase("Skriv samma fas som i from.", "Write the same phase as in from."))
    }
    if !framework.phases[from].live {
      add(
        field + ".from",
        Phrase(
          "en återkommande beslutspunkt i en fas som inte är i drift",
          "a recurring gate in a phase that is not live"),
        advice: Phrase("Flytta den till den sista fasen.", "Move it to the last phase."))
    }
    if framework.gates.contains(where: { $0.kind == .passage && $0.from == gate.from }) {
      add(
        field + ".from",
        Phrase(
          "\(gate.from?.text ?? "") har redan en övergång: bara en beslutspunkt kan vara på tur",
          "\(gate.from?.text ?? "") has a passage already: only one gate can be next"),
        advice: Phrase("Flytta den till den sista fasen.", "Move it to the last phase."))
    }
    guard let every = gate.every else {
      add(
        field + ".every",
        Phrase("hur ofta den återkommer saknas", "how often it comes back is missing"),
        advice: Phrase(
          "Skriv till exempel {\"months\": 6, \"for_months\": 24, \"then_months\": 12}.",
          "Write for example {\"months\": 6, \"for_months\": 24, \"then_months\": 12}."))
      return
    }
    let rhythm = [("months", every.months), ("then_months", every.thenMonths)]
    for (name, months) in rhythm where !(1...120).contains(months) {
      add(
        "\(field).every.\(name)", Phrase("\(months) månader", "\(months) months"),
        advice: Phrase("Skriv 1 till 120 månader.", "Write 1 to 120 months."))
    }
    if every.forMonths < 0 {
      add(
        field + ".every.for_months", Phrase("\(every.forMonths) månader", "\(every.forMonths) months"),
        advice: Phrase("Skriv 0 eller mer.", "Write 0 or more."))
    }
  }

  private mutating func checkExtra(_ gate: Gate, _ field: String) {
    for (name, phase) in [("from", gate.from), ("to", gate.to)] where phase != nil {
      add(
        "\(field).\(name)",
        Phrase(
          "en extra prövning finns i varje fas i drift", "an extra review belongs in every live phase"),
        advice: Phrase("Ta bort fältet.", "Remove the field."))
    }
    if !gate.criteria.isEmpty {
      add(
        field + ".criteria",
        Phrase(
          "en extra prövning frågar det som ska bedömas på nytt och säkerhetslistan",
          "an extra review asks what needs a new assessment and the safety list"),
        advice: Phrase("Skriv dem i safety.", "Write them in safety."))
    }
    if framework.safety.isEmpty {
      warn(
        "safety",
        Phrase("säkerhetslistan är tom", "the safety list is empty"),
        advice: Phrase(
          "Skriv de kriterier som alltid frågas innan tillämpningen slås på igen.",
          "Write the criteria that are always asked before the application is switched on again."))
    }
  }

  /// Checks that exactly one passage leads out of each phase but the last.
  private mutating func checkWay() {
    for (index, phase) in framework.phases.enumerated().dropLast() {
      let passages = framework.gates.indices.filter {
        framework.gates[$0].kind == .passage && framework.gates[$0].from == phase.id
      }
      if passages.isEmpty {
        let next = framework.phases[index + 1].id.text
        add(
          "phases[\(index)]",
          Phrase(
            "ingen beslutspunkt leder från \(phase.id.text) till \(next): \(next) kan aldrig nås",
            "no gate leads from \(phase.id.text) to \(next): \(next) can never be reached"),
          advice: Phrase(
            "Lägg till en övergång; utan egna kriterier om det inte finns något att fråga.",
            "Add a passage; without criteria of its own where there is nothing to ask."))
      }
      for second in passages.dropFirst() {
        add(
          "gates[\(second)].from",
          Phrase(
            "två övergångar leder från \(phase.id.text)", "two passages lead from \(phase.id.text)"),
          advice: Phrase("Slå ihop dem till en.", "Make one of them."))
      }
    }
  }

  /// Checks that no project gate comes after a site gate.
  ///
  /// A new site starts behind the last project gate, and would pass by what each site must answer itself.
  private mutating func checkScopes() {
    let way = framework.gates.indices.filter { framework.gates[$0].kind == .passage }.sorted {
      let (left, right) = (framework.gates[$0].from, framework.gates[$1].from)
      return left.flatMap(framework.index) ?? 0 < right.flatMap(framework.index) ?? 0
    }
    guard let first = way.firstIndex(where: { framework.gates[$0].scope == .site }) else { return }
    for index in way[first...] where framework.gates[index].scope == .project {
      let (gate, before) = (framework.gates[index].id.text, framework.gates[way[first]].id.text)
      add(
        "gates[\(index)].scope",
        Phrase(
          "\(gate) gäller hela projektet men kommer efter \(before), som varje införandeplats passerar för sig",
          "\(gate) is for the whole project but comes after \(before), which each site passes by itself"),
        advice: Phrase("Skriv site.", "Write site."))
    }
  }

  /// Checks the gates that bring a project back: a review in the last phase, and one after an incident.
  private mutating func checkReviews() {
    let gates = framework.gates
    for kind in [GateKind.recurring, .extra] {
      let those = gates.indices.filter { gates[$0].kind == .known(kind) }
      for second in those.dropFirst() where kind == .extra || gates[second].from == gates[those[0]].from {
        add(
          "gates[\(second)].kind",
          Phrase("två beslutspunkter av slaget \(kind.rawValue)", "two gates of the kind \(kind.rawValue)"),
          advice: Phrase("Behåll en.", "Keep one."))
      }
    }
    if let last = framework.phases.last, last.live, !gates.contains(where: { $0.kind == .recurring }) {
      warn(
        "gates",
        Phrase(
          "i \(last.id.text) återkommer ingen beslutspunkt", "no gate comes back in \(last.id.text)"),
        advice: Phrase(
          "Lägg till en av slaget recurring, så att det som är i drift följs upp.",
          "Add one of the kind recurring, so that what is live is followed up."))
    }
    if framework.phases.contains(where: \.live), !gates.contains(where: { $0.kind == .extra }) {
      add(
        "gates",
        Phrase(
          "ingen extra prövning: en avstängd tillämpning kan inte slås på igen",
          "no extra review: a suspended application cannot be switched on again"),
        advice: Phrase(
          "Lägg till en beslutspunkt av slaget extra.", "Add a gate of the kind extra."))
    }
  }
}
