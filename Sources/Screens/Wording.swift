internal import Changes
internal import Model

/// A type that gives the words behind ids and codes, in the language of the screen.
struct Wording {
  /// Something that can be chosen, with what is said of it.
  struct Entry {
    var value: String
    var title: String
    var note = ""
    /// A sentence about it, for the foot of the list while it is selected.
    var about = ""
  }

  var project: Project
  var reference: Reference
  var language: Language

  var framework: Framework? { reference.framework(project.framework) }

  /// The name of an id, a code or a person; nil where nothing is known of it.
  func name(_ kind: FieldKind, _ text: String) -> String? {
    switch kind {
    case .reference, .ownID, .who: title(of: text)
    case .code(let codes): code(codes, text)
    case .list(let element): name(element, text)
    case .text, .integer, .number, .flag, .day, .instant, .phrase, .json, .word, .record: nil
    }
  }

  /// The title of the record, or the text itself where it is a person's own words.
  func who(_ who: PersonReference?) -> String {
    guard let who else { return "" }
    return title(of: who.text) ?? who.text
  }

  func title(of id: String) -> String? {
    project.titled(id)?.title
      ?? project.reviews.lazy.flatMap(\.conditions).first { $0.id.text.same(as: id) }?.title
  }

  func titles<Record: Named>(_ ids: [ID<Record>]) -> String {
    ids.map { title(of: $0.text) ?? $0.text }.joined(separator: ", ")
  }

  func perspective(_ code: Code<Perspective>?) -> String {
    guard let code else { return "" }
    return self.code(.perspectives, code.text) ?? code.text
  }

  /// A site that was closed before another framework was chosen stands in a phase of the one before.
  func phase(_ code: Code<Phase>) -> String {
    framework?.title(of: code, orIn: reference.frameworks)(language) ?? code.text
  }

  func code(_ codes: CodeKind, _ text: String) -> String? {
    entries(codes).first { $0.value.same(as: text) }?.title
  }

  func day(_ day: CalendarDay?, on today: CalendarDay) -> String {
    day.map { $0.short(on: today)(language) } ?? ""
  }

  /// The choices for a field of this kind; empty where it is typed.
  func choices(_ kind: FieldKind) -> [Entry] {
    switch kind {
    case .word(let choices): choices.map { Entry(value: $0.word, title: $0.label(language)) }
    case .flag:
      [
        Entry(value: "true", title: Phrase("ja", "yes")(language)),
        Entry(value: "false", title: Phrase("nej", "no")(language)),
      ]
    case .integer(let range?):
      range.map { value in
        let level = range.lowerBound == 0 ? Level(value) : nil
        return Entry(
          value: String(value), title: rated(value, in: range), note: level.map { $0.promise(language) } ?? ""
        )
      }
    case .reference(let recordKind): records(recordKind)
    case .code(let codes): described(codes)
    case .who: records("member") + records("stakeholder") + records("organisation")
    case .list(let element): choices(element)
    case .text, .integer, .number, .day, .instant, .phrase, .json, .ownID, .record: []
    }
  }

  private func rated(_ value: Int, in range: ClosedRange<Int>) -> String {
    if range.lowerBound == 0, let level = Level(value) { return "\(value) " + level.label(language) }
    return "\(value) " + String(repeating: "●", count: value)
      + String(repeating: "○", count: max(0, range.upperBound - value))
  }

  private func records(_ recordKind: String) -> [Entry] {
    (Project.kind(recordKind)?.all(in: project) ?? []).filter { $0.archived == nil }.map {
      Entry(value: $0.key, title: $0.title, note: $0.key)
    }
  }

  /// The entries of a kind with how sure each is, and a sentence about it.
  private func described(_ codes: CodeKind) -> [Entry] {
    let known = reference.codes(of: codes, in: framework)
    return zip(entries(codes), known).map { entry, code in
      var entry = entry
      if let confidence = code.confidence { entry.note += " · " + confidence.short(in: 100)(language) }
      let gist = reference.entry(EntryCode(codes, entry.value), in: framework)?.entry.gist
      entry.about = gist?(language) ?? ""
      return entry
    }
  }

  private func entries(_ codes: CodeKind) -> [Entry] {
    reference.codes(of: codes, in: framework).map {
      Entry(value: $0.id, title: $0.title(language), note: $0.id)
    }
  }
}

extension Project {
  /// The record with this id, of whatever kind; the project itself by its own.
  func titled(_ id: String) -> (any Named)? {
    if id.same(as: self.id.text) { return self }
    return Project.kinds.first { $0.letter.unicodeScalars.first == id.unicodeScalars.first }?.first(
      id, in: self)
  }

  /// The record at an address: anything with fields that it speaks of.
  func record(at address: String) -> (any Record)? {
    switch Address(parsing: address) {
    case .application: application
    case .plan(let phase): plan.first { $0.phase == phase } ?? PhasePlan(phase: phase)
    case .duty(let duty): compliance.first { $0.duty == duty } ?? Compliance(duty: duty)
    case .assessment: assessments.first { $0.key.same(as: address) }
    default: titled(address)
    }
  }
}

extension PhasePlan {
  fileprivate init(phase: Code<Phase>) {
    self.init()
    self.phase = phase
  }
}

extension Project {
  /// The type whose table says the fields of a noun.
  static func table(_ recordKind: String) -> (any Record.Type)? {
    switch recordKind {
    case "application": Application.self
    case "plan": PhasePlan.self
    case "duty": Compliance.self
    case "project": Project.self
    default: kind(recordKind)
    }
  }
}
