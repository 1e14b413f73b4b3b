/// The checks of voices and quorums: who must be heard and who must be present.
extension FrameworkCheck {
  mutating func checkVoices() {
    if framework.core.isEmpty {
      add(
        "core", Phrase("inget perspektiv är obligatoriskt", "no perspective is required"),
        advice: Phrase(
          "Skriv de perspektiv som aldrig undantas, såsom pat och pro.",
          "Write the perspectives that are never waived, such as pat and pro."))
    }
    checkPerspectives(framework.core, "core")
    let heard = Set(framework.gates.flatMap(\.voices).flatMap(\.anyOf))
    for (index, voice) in framework.core.enumerated() where !heard.contains(voice) {
      warn(
        "core[\(index)]",
        Phrase("\(voice.text) hörs vid ingen beslutspunkt", "\(voice.text) is consulted at no gate"),
        advice: Phrase("Skriv perspektivet vid en beslutspunkt.", "Write the perspective at a gate."))
    }
    for (index, gate) in framework.gates.enumerated() {
      let field = "gates[\(index)]"
      check(gate.voices, field + ".voices")
      if gate.kind == .extra { continue }
      if gate.voices.isEmpty {
        warn(
          field + ".voices",
          Phrase("ingen behöver höras vid \(gate.id.text)", "nobody need be consulted at \(gate.id.text)"),
          advice: Phrase(
            "Skriv vilka perspektiv som ska höras.", "Write which perspectives must be consulted."))
      }
      check(gate.quorum, field + ".quorum", of: gate.id.text)
    }
    guard let light = framework.light else { return }
    check(light.voices, "light.voices")
    if light.quorum != nil { check(light.quorum, "light.quorum", of: "light") }
  }

  private mutating func check(_ voices: [VoiceDemand], _ field: String) {
    for (index, voice) in voices.enumerated() {
      let field = "\(field)[\(index)]"
      if voice.anyOf.isEmpty {
        add(
          field + ".any_of", Phrase("raden har inget perspektiv", "the entry has no perspective"),
          advice: Phrase(
            "Skriv ett eller flera; ett av dem ska höras.",
            "Write one or more; one of them must be consulted."))
      }
      checkPerspectives(voice.anyOf, field + ".any_of")
      check(voice.when, field + ".when")
    }
  }

  private mutating func check(_ quorum: Quorum?, _ field: String, of gate: String) {
    guard let quorum else {
      add(
        field, Phrase("\(gate) har ingen beslutsförhet", "\(gate) has no quorum"),
        advice: Phrase(
          "Skriv till exempel {\"min\": 3, \"must_include\": [\"pro\", \"lea\"]}.",
          "Write for example {\"min\": 3, \"must_include\": [\"pro\", \"lea\"]}."))
      return
    }
    if quorum.min < 1 {
      add(
        field + ".min", Phrase("ingen behöver vara med", "nobody need be present"),
        advice: Phrase("Skriv minst 1.", "Write 1 or more."))
    } else if quorum.min < quorum.mustInclude.count {
      let (least, wanted) = (quorum.min, quorum.mustInclude.count)
      add(
        field + ".min",
        Phrase(
          "\(least) personer kan inte företräda \(wanted) perspektiv om var och en företräder sitt",
          "\(least) people cannot represent \(wanted) perspectives where each represents one"),
        advice: Phrase(
          "Skriv minst \(wanted), eller kräv färre perspektiv.",
          "Write \(wanted) or more, or require fewer perspectives."))
    }
    checkPerspectives(quorum.mustInclude, field + ".must_include")
  }

  mutating func checkPerspectives(
    _ perspectives: [Code<Perspective>], _ field: String, isWarning: Bool = false
  ) {
    for (index, code) in perspectives.enumerated() where catalogue.perspective(code) == nil {
      let near = catalogue.perspectives.nearestFirst(to: code.text) {
        [$0.id.text, $0.title.sv, $0.title.en]
      }
      .prefix(5).map(\.id.text).joined(separator: ", ")
      let words = Phrase("okänt perspektiv: \(code.text)", "an unknown perspective: \(code.text)")
      let advice = Phrase(
        "Menade du \(near)? Egna läggs i catalogue/perspectives.json.",
        "Did you mean \(near)? Your own go into catalogue/perspectives.json.")
      if isWarning {
        warn("\(field)[\(index)]", words, advice: advice)
      } else {
        add("\(field)[\(index)]", words, advice: advice)
      }
    }
  }
}
