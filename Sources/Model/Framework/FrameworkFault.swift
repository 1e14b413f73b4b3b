/// A fault of a framework: something that the process could not go by, or would go by badly.
package struct FrameworkFault: Equatable, Sendable {
  /// The severity; an error keeps the framework from being used.
  package let severity: ProjectFault.Severity
  /// The path to the field, such as `gates[1].from`.
  package let field: String
  package let words: Phrase
  package let advice: Phrase

  package init(
    _ severity: ProjectFault.Severity, _ field: String, _ words: Phrase, advice: Phrase
  ) {
    self.severity = severity
    self.field = field
    self.words = words
    self.advice = advice
  }
}

extension Framework {
  /// The faults of the framework, held against the perspectives of the catalogue.
  ///
  /// A framework without errors can be followed by any project through all its gates. Looks through the whole
  /// framework, and reads the catalogue's perspectives.
  package func faults(in catalogue: Catalogue) -> [FrameworkFault] {
    var check = FrameworkCheck(self, catalogue)
    check.checkIDs()
    check.checkPhases()
    check.checkGates()
    check.checkVoices()
    check.checkCriteria()
    check.checkWaking()
    return check.found
  }
}

/// A check of a framework; its subjects stand in a file each.
struct FrameworkCheck {
  let framework: Framework
  let catalogue: Catalogue
  private(set) var found: [FrameworkFault] = []

  init(_ framework: Framework, _ catalogue: Catalogue) {
    self.framework = framework
    self.catalogue = catalogue
  }

  mutating func add(_ field: String, _ words: Phrase, advice: Phrase) {
    found.append(FrameworkFault(.error, field, words, advice: advice))
  }

  mutating func warn(_ field: String, _ words: Phrase, advice: Phrase) {
    found.append(FrameworkFault(.warning, field, words, advice: advice))
  }
}

extension FrameworkCheck {
  /// Checks for ids that are missing, not plain, or had by two.
  mutating func checkIDs() {
    if framework.format > 1 {
      add(
        "format",
        Phrase("skrivet av en nyare version", "written by a newer version"),
        advice: Phrase("Hämta en nyare brygga.", "Fetch a newer brygga."))
    }
    checkPlain(framework.id.text, "id")
    checkEach(framework.phases.map(\.id.text), "phases")
    checkEach(framework.gates.map(\.id.text), "gates")
    checkEach(framework.criteria.map(\.id.text), "criteria")
    checkEach(framework.closing.map(\.id.text), "closing")
    var activities: Set<String> = []
    for (number, phase) in framework.phases.enumerated() {
      for (index, activity) in phase.activities.enumerated() {
        let field = "phases[\(number)].activities[\(index)]"
        checkPlain(activity.id.text, field + ".id")
        if !activities.insert(activity.id.text).inserted { addTwice(activity.id.text, field + ".id") }
        if let stage = activity.stage, !(1...8).contains(stage) {
          add(
            field + ".stage", Phrase("steget \(stage) finns inte", "there is no stage \(stage)"),
            advice: Phrase("Stegen är 1 till 8.", "The stages are 1 to 8."))
        }
      }
    }
  }

  private mutating func checkEach(_ ids: [String], _ list: String) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() {
      checkPlain(id, "\(list)[\(index)].id")
      if !seen.insert(id).inserted { addTwice(id, "\(list)[\(index)].id") }
    }
  }

  private mutating func addTwice(_ id: String, _ field: String) {
    add(
      field, Phrase("\(id) finns två gånger", "\(id) is there twice"),
      advice: Phrase("Ge den ena ett annat id.", "Give one of them another id."))
  }

  private mutating func checkPlain(_ id: String, _ field: String) {
    let isPlain = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if isPlain, (1...40).contains(id.utf8.count) { return }
    add(
      field,
      id.isEmpty
        ? Phrase("ett id saknas", "an id is missing")
        : Phrase("kan inte vara ett id: \(id)", "cannot be an id: \(id)"),
      advice: Phrase(
        "Använd högst 40 av a till z, A till Z, 0 till 9, - och _.",
        "Use at most 40 of a to z, A to Z, 0 to 9, - and _."))
  }
}
