extension FrameworkCheck {
  mutating func checkPhases() {
    if framework.phases.isEmpty {
      add(
        "phases", Phrase("ramverket har inga faser", "the framework has no phases"),
        advice: Phrase("Skriv faserna i ordning.", "Write the phases in order."))
      return
    }
    for (index, phase) in framework.phases.enumerated() { check(phase, "phases[\(index)]") }
    checkLive()
  }

  private mutating func check(_ phase: Phase, _ field: String) {
    checkTitle(phase.title, phase.id.text, field)
    let known = Levels.letters
    let letters = known.joined(separator: ", ")
    if phase.epis.isEmpty {
      add(
        field + ".epis",
        Phrase(
          "fasen \(phase.id.text) har ingen EPIS-bokstav, och då ingen nivå för något perspektiv",
          "the phase \(phase.id.text) has no EPIS letter, hence no level for any perspective"),
        advice: Phrase(
          "Skriv en av \(letters); den första ger nivåerna.",
          "Write one of \(letters); the first gives the levels."))
    }
    for (index, letter) in phase.epis.enumerated() where !known.contains(letter) {
      add(
        "\(field).epis[\(index)]",
        Phrase("ingen EPIS-bokstav: \(letter)", "not an EPIS letter: \(letter)"),
        advice: Phrase("De är \(letters).", "They are \(letters)."))
    }
  }

  mutating func checkTitle(_ title: Phrase, _ id: String, _ field: String) {
    if !title.sv.trimmed.isEmpty, !title.en.trimmed.isEmpty { return }
    add(
      field + ".title", Phrase("\(id) har ingen rubrik", "\(id) has no title"),
      advice: Phrase(
        "Skriv den på engelska (en), och på svenska (sv) där den lyder annorlunda.",
        "Write it in English (en), and in Swedish (sv) where that differs."))
  }

  /// Checks that what is live stays live: a go never switches the application off.
  private mutating func checkLive() {
    guard let first = framework.phases.firstIndex(where: \.live) else {
      warn(
        "phases",
        Phrase("ingen fas är i drift", "no phase is live"),
        advice: Phrase(
          "Skriv \"live\": true på de faser där tillämpningen används i verklig vård.",
          "Write \"live\": true on the phases in which the application is used in real care."))
      return
    }
    for (index, phase) in framework.phases.enumerated() where index > first && !phase.live {
      add(
        "phases[\(index)].live",
        Phrase(
          "\(phase.id.text) kommer efter en fas i drift men är inte i drift",
          "\(phase.id.text) comes after a live phase but is not live"),
        advice: Phrase(
          "Alla faser efter den första i drift är i drift.", "Every phase after the first live one is live."))
    }
  }
}

extension Levels {
  /// The EPIS letters by which a phase says which level of co-production is asked in it.
  package static var letters: [String] { descriptions.map(\.name) }
}
