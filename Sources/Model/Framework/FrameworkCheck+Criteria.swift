/// The checks of the criteria at the gates, and of what a material change wakes.
extension FrameworkCheck {
  mutating func checkCriteria() {
    for (index, gate) in framework.gates.enumerated() {
      var seen: Set<String> = []
      for (number, id) in gate.criteria.enumerated() {
        let field = "gates[\(index)].criteria[\(number)]"
        if !seen.insert(id.text).inserted {
          add(
            field, Phrase("\(id.text) är definierat två gånger", "\(id.text) is defined twice"),
            advice: Phrase("Ta bort det ena.", "Remove one."))
        } else if let criterion = framework.criterion(id) {
          if criterion.gate != gate.id, !gate.id.text.isEmpty {
            add(
              field,
              Phrase(
                "\(id.text) hör enligt sig självt till \(criterion.gate.text)",
                "\(id.text) says itself that it belongs to \(criterion.gate.text)"),
              advice: Phrase(
                "Ett kriterium frågas vid en beslutspunkt: skriv \(gate.id.text) där, eller ta bort det här.",
                "A criterion is asked at one gate: write \(gate.id.text) there, or remove it here."))
          }
        } else {
          checkKnown(id, field)
        }
      }
    }
    for (index, criterion) in framework.criteria.enumerated() { check(criterion, "criteria[\(index)]") }
  }

  private mutating func checkKnown(_ id: Code<Criterion>, _ field: String) {
    if framework.criterion(id) != nil { return }
    let near = framework.criteria.nearestFirst(to: id.text) { [$0.id.text] }
      .prefix(3).map(\.id.text).joined(separator: ", ")
    add(
      field, Phrase("okänt kriterium: \(id.text)", "an unknown criterion: \(id.text)"),
      advice: near.isEmpty
        ? Phrase("Beskriv det i criteria.", "Describe it in criteria.")
        : Phrase(
          "Beskriv det i criteria, eller menade du \(near)?",
          "Describe it in criteria, or did you mean \(near)?")
    )
  }

  private mutating func check(_ criterion: Criterion, _ field: String) {
    checkTitle(criterion.title, criterion.id.text, field)
    let id = criterion.id.text
    if let gate = framework.gate(criterion.gate) {
      if !gate.criteria.contains(criterion.id) {
        add(
          field + ".gate",
          Phrase(
            "\(id) frågas aldrig: \(gate.id.text) nämner det inte",
            "\(id) is never asked: \(gate.id.text) does not name it"),
          advice: Phrase(
            "Skriv \(id) i criteria för \(gate.id.text).", "Write \(id) in the criteria of \(gate.id.text)."))
      }
    } else {
      let known = framework.gates.map(\.id.text).joined(separator: ", ")
      add(
        field + ".gate",
        Phrase("ingen beslutspunkt heter \(criterion.gate.text)", "no gate is called \(criterion.gate.text)"),
        advice: Phrase("De är \(known).", "They are \(known)."))
    }
    checkPerspectives(criterion.perspectives, field + ".perspectives", isWarning: true)
    if criterion.critical != nil, criterion.mustWhen == nil {
      add(
        field + ".critical",
        Phrase(
          "\(id) är kritiskt men aldrig ett skallkrav, och kan då alltid lämnas därhän",
          "\(id) is critical but never mandatory, so it can always be left aside"),
        advice: Phrase(
          "Skriv must_when, såsom \"must_when\": true.", "Write must_when, such as \"must_when\": true."))
    }
    if criterion.light, criterion.mustWhen == nil {
      warn(
        field + ".light",
        Phrase(
          "\(id) är inget skallkrav, så light betyder inget", "\(id) is not mandatory, so light says nothing"),
        advice: Phrase("Skriv must_when, eller ta bort light.", "Write must_when, or remove light."))
    }
    check(criterion.appliesWhen, field + ".applies_when")
    check(criterion.mustWhen, field + ".must_when")
    check(criterion.critical, field + ".critical")
    for (index, deeper) in criterion.deeper.enumerated() {
      check(deeper.when, "\(field).deeper[\(index)].when")
      checkPerspectives(deeper.perspectives, "\(field).deeper[\(index)].perspectives", isWarning: true)
    }
  }

  /// Checks a condition.
  ///
  /// One that asks for what no profile can answer holds always, which nobody meant.
  mutating func check(_ condition: ProfileCondition?, _ field: String) {
    switch condition {
    case nil, .always: return
    case .any(let parts), .all(let parts): for part in parts { check(part, field) }
    case .property(let property, let value):
      let allowed = property.allowed
      let isAllowed =
        allowed.isEmpty
        ? value == .flag(true) || value == .flag(false)
        : allowed.contains { value.text?.same(as: $0) ?? false }
      if isAllowed { return }
      let words = allowed.isEmpty ? "true, false" : allowed.joined(separator: ", ")
      add(
        field,
        Phrase("\(property.rawValue) kan inte ha det värdet", "\(property.rawValue) cannot have that value"),
        advice: Phrase("Det kan vara \(words).", "It can be \(words)."))
    }
  }

  mutating func checkWaking() {
    let lists = [
      ("safety", framework.safety), ("wakes.version", framework.wakes.version),
      ("wakes.population", framework.wakes.population), ("wakes.law", framework.wakes.law),
      ("wakes.autonomy", framework.wakes.autonomy),
    ]
    for (field, ids) in lists {
      for (index, id) in ids.enumerated() { checkKnown(id, "\(field)[\(index)]") }
    }
    if framework.wakes.isAbsent {
      warn(
        "wakes",
        Phrase(
          "ingen ändring leder till ny bedömning av något kriterium",
          "no change triggers a new assessment of any criterion"),
        advice: Phrase(
          "Skriv vad som ska prövas igen vid ny version, ny patientgrupp, ny lag och höjd autonomi.",
          "Write what is to be judged anew at a new version, population, law and raised autonomy."))
    }
  }
}
