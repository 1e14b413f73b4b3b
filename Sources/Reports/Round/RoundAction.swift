package import Changes
package import Model

/// A deed of a round's answer; what it must be told besides stands in `asks`.
package enum RoundAction: Equatable, Sendable {
  /// An operation on the record that is asked about.
  case operation(OperationCall)
  case note(String)
  /// A note that it is still true.
  case stillTrue(String)
  case owner(String)
  /// A field that holds a day, set to one that is known.
  case putDay(String, field: String, CalendarDay)
  /// A field that holds a day, set to one that is asked for.
  case askDay(String, field: String)
  case archive(String)
  case putAside(ID<Barrier>)
  case act(RoundPlan)
  case tell([ID<Engagement>])
  case tellEffect([ID<Engagement>])
  case confirm([CriterionTarget])
  case judge([CriterionTarget], AssessmentValue)
  case remark([CriterionTarget])
  case renewEvidence([CriterionTarget], title: String)
  case waiveAgain([CriterionTarget], because: String)
  case waiveVoiceAgain(Code<Gate>, Code<Perspective>, sites: [ID<Site>], because: String)
  case closeCondition(ID<Condition>)
  case moveCondition(ID<Condition>)
  case hear(Code<Perspective>, sites: [ID<Site>])
}

extension RoundAction {
  static func finish(_ id: ID<Action>) -> RoundAction {
    .operation(OperationCall(FinishAction.self, id.text))
  }
  static func wait(_ id: ID<Action>) -> RoundAction { .operation(OperationCall(WaitForAction.self, id.text)) }
  static func cancel(_ id: ID<Action>) -> RoundAction {
    .operation(OperationCall(CancelAction.self, id.text))
  }
  static func becomeBarrier(_ id: ID<Action>) -> RoundAction {
    .operation(OperationCall(TurnActionIntoBarrier.self, id.text))
  }
  static func resolve(_ id: ID<Barrier>) -> RoundAction {
    .operation(OperationCall(ResolveBarrier.self, id.text))
  }
  static func accept(_ id: ID<Barrier>) -> RoundAction {
    .operation(OperationCall(AcceptBarrier.self, id.text))
  }
  static func escalate(_ id: ID<Barrier>, by day: CalendarDay) -> RoundAction {
    .operation(OperationCall(EscalateBarrier.self, id.text, given: ["answer_by": day.iso]))
  }
}

/// An action that an answer begins; where it has no title, that is asked for.
package struct RoundPlan: Equatable, Sendable {
  var title: String?
  var owner: PersonReference?
  var due: CalendarDay
  var barriers: [ID<Barrier>] = []
  var criteria: [Code<Criterion>] = []
  var targetPerspective: Code<Perspective>?
}

/// An input that an answer must be given.
package struct RoundPrompt: Sendable {
  package let name: String
  package let label: Phrase
  package let kind: FieldKind
  package var isRequired = true
}

/// The inputs of a person to go with an answer, as they were typed, with who answers and on which day.
package struct RoundInput: Equatable, Sendable {
  package var texts: [String: String]
  package var by: PersonReference
  package var today: CalendarDay
  /// The language in which the project is written.
  package var language: Language

  package init(_ texts: [String: String] = [:], by: PersonReference, today: CalendarDay, language: Language) {
    self.texts = texts
    self.by = by
    self.today = today
    self.language = language
  }

  func textIfAny(_ name: String) -> String? {
    guard let text = texts[name]?.trimmed, !text.isEmpty else { return nil }
    return text
  }

  func text(_ name: String) throws(Refusal) -> String {
    guard let text = textIfAny(name) else {
      throw Refusal(.invalid, "behöver fyllas i", "must be filled in", field: name)
    }
    return text
  }

  func who(_ name: String) throws(Refusal) -> PersonReference { PersonReference(try text(name)) }

  func day(_ name: String) throws(Refusal) -> CalendarDay {
    let text = try text(name)
    guard let day = CalendarDay(asked: text, on: today) else {
      throw Refusal(.invalid, "ingen dag: \"\(text)\"", "not a day: \"\(text)\"", field: name)
    }
    return day
  }
}

extension RoundAction {
  /// The inputs that it must be given, in the order in which they are asked.
  package var asks: [RoundPrompt] {
    switch self {
    case .operation(let call): call.prompted.map { RoundPrompt($0) }
    case .stillTrue, .putDay, .archive, .tell, .confirm, .judge: []
    case .note, .remark: [.text]
    case .owner: [RoundPrompt(name: "who", label: Phrase("ansvarig", "owner"), kind: .who)]
    case .putAside: [.reason]
    case .askDay: [RoundPrompt(name: "day", label: Phrase("ny dag", "new day"), kind: .day)]
    case .act(let plan):
      plan.title == nil ? [RoundPrompt(name: "title", label: Phrase("vad", "what"), kind: .text)] : []
    case .tellEffect:
      [RoundPrompt(name: "effect", label: Phrase("vad det ledde till", "what it led to"), kind: .text)]
    case .renewEvidence:
      [RoundPrompt(name: "until", label: Phrase("gäller till och med", "valid until"), kind: .day)]
    case .waiveAgain, .waiveVoiceAgain: [.by, .until]
    case .closeCondition:
      [
        RoundPrompt(name: "by", label: Phrase("vem som godtar", "who accepts"), kind: .who),
        RoundPrompt(
          name: "evidence", label: Phrase("underlag", "evidence"), kind: .text, isRequired: false),
      ]
    case .moveCondition:
      [
        RoundPrompt(name: "day", label: Phrase("ny dag", "new day"), kind: .day), .reason,
        RoundPrompt(name: "by", label: Phrase("vem som flyttar", "who moves it"), kind: .who),
      ]
    case .hear:
      [
        RoundPrompt(name: "title", label: Phrase("mötet", "the meeting"), kind: .text),
        RoundPrompt(name: "heard", label: Phrase("vad de sa", "what they said"), kind: .text),
        RoundPrompt(name: "level", label: Phrase("nivå", "level"), kind: Level.kind, isRequired: false),
      ]
    }
  }

  /// True where the question is asked again for what is left of it.
  package var leavesRest: Bool {
    switch self {
    case .confirm, .note, .remark: true
    default: false
    }
  }

  /// True where something is done with for good; otherwise it was moved or handed on.
  package var isClosing: Bool {
    switch self {
    case .operation(let call): call.operation.info.isClosing
    case .tell, .tellEffect, .confirm, .closeCondition, .judge(_, .met), .stillTrue, .hear:
      true
    case .note, .owner, .putDay, .askDay, .archive, .putAside, .act, .judge, .remark, .renewEvidence,
      .waiveAgain, .waiveVoiceAgain, .moveCondition:
      false
    }
  }
}

extension RoundPrompt {
  /// Makes the prompt of an operation's input.
  fileprivate init(_ input: OperationInput) {
    let prompt = input.field.prompt
    self.init(
      name: prompt?.name ?? input.name, label: prompt?.label ?? input.field.source.label, kind: input.kind)
  }

  fileprivate static let text = RoundPrompt(name: "text", label: Phrase("text", "text"), kind: .text)
  fileprivate static let reason = RoundPrompt(name: "reason", label: Phrase("skäl", "reason"), kind: .text)
  fileprivate static let by = RoundPrompt(name: "by", label: Phrase("av", "by"), kind: .who)
  fileprivate static let until = RoundPrompt(
    name: "until", label: Phrase("till och med", "until"), kind: .day)
}

extension RoundAction {
  /// The changes that the answer asks for; throws a ``Refusal`` with the field where something is missing.
  package func changes(_ given: RoundInput) throws(Refusal) -> [Change] {
    switch self {
    case .note(let address): return [.note(record: address, text: try given.text("text"))]
    case .stillTrue(let address):
      return [.note(record: address, text: Self.stillTrueWords(given.language))]
    case .operation(let call): return [try call.change(given)]
    case .owner(let address):
      return [.edit(record: address, [FieldAssignment(["owner"], [try given.text("who")])])]
    case .putDay(let address, let field, let day):
      return [.edit(record: address, [FieldAssignment(path(field), [day.iso])])]
    case .askDay(let address, let field):
      return [.edit(record: address, [FieldAssignment(path(field), [try given.day("day").iso])])]
    case .archive(let address): return [.archive(record: address)]
    case .putAside(let id):
      let reason = try given.text("reason")
      return [
        .edit(
          record: id.text,
          [FieldAssignment(["status"], ["not_relevant"]), FieldAssignment(["closed_reason"], [reason])]
        )
      ]
    case .act(let plan): return [try plan.change(given)]
    case .tell(let ids): return [.feedBack(ids, effect: nil)]
    case .tellEffect(let ids): return [.feedBack(ids, effect: try given.text("effect"))]
    case .confirm(let places): return Self.confirmations(places, given.by)
    case .judge(let places, let value):
      let by = given.by
      return places.map { .assess(Judgement($0.criterion, site: $0.site, value, by: by)) }
    case .remark(let places):
      var remark = Remark()
      remark.by = given.by
      remark.on = given.today
      remark.text = try given.text("text")
      return places.map { .remark($0.criterion, site: $0.site, remark) }
    case .renewEvidence(let places, let title):
      let fields = [
        FieldAssignment(["title"], [title]), FieldAssignment(["dated"], [given.today.iso]),
        FieldAssignment(["expires"], [try given.day("until").iso]),
      ]
      return places.map { .addEvidence($0.criterion, site: $0.site, fields) }
    case .waiveAgain(let places, let because):
      let (by, until) = (try given.who("by"), try given.day("until"))
      return places.map { place in
        var judgement = Judgement(place.criterion, site: place.site, .waived, by: by)
        judgement.until = until
        judgement.because = because
        return .assess(judgement)
      }
    case .waiveVoiceAgain(let gate, let voice, let sites, let because):
      return [
        .waiveVoice(
          gate, voice, sites: sites, by: try given.who("by"), until: try given.day("until"), because: because)
      ]
    case .closeCondition(let id):
      return [.conditionDone(id, site: nil, by: try given.who("by"), evidence: given.textIfAny("evidence"))]
    case .moveCondition(let id):
      return [
        .conditionMove(
          id, site: nil, due: try given.day("day"), by: try given.who("by"), reason: try given.text("reason"))
      ]
    case .hear(let voice, let sites):
      var fields = [
        FieldAssignment(["title"], [try given.text("title")]), FieldAssignment(["perspective"], [voice.text]),
        FieldAssignment(["heard"], [try given.text("heard")]),
      ]
      if let level = given.textIfAny("level") { fields.append(FieldAssignment(["level"], [level])) }
      if !sites.isEmpty { fields.append(FieldAssignment(["sites"], sites.map(\.text))) }
      return [.add(recordKind: Engagement.recordKind, fields)]
    }
  }

  private func path(_ field: String) -> [String] {
    field.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
  }

  static func stillTrueWords(_ language: Language) -> String {
    Phrase("Stämmer fortfarande, sett vid rundan", "Still true, seen at the round")(language)
  }

  /// One confirmation for the project and one for each site.
  private static func confirmations(_ places: [CriterionTarget], _ by: PersonReference) -> [Change] {
    places.map(\.site).firstOfEach.map { site in
      .confirm(places.filter { $0.site == site }.map(\.criterion), site: site, by: by)
    }
  }
}

extension OperationCall {
  /// The inputs that a round asks for: those that have a prompt and were not given.
  var prompted: [OperationInput] {
    operation.inputs.filter { $0.field.prompt != nil && given[$0.name] == nil }
  }

  fileprivate func change(_ input: RoundInput) throws(Refusal) -> Change {
    var typed: [String: String] = [:]
    for asked in prompted {
      let name = asked.field.prompt?.name ?? asked.name
      if case .day = asked.kind {
        typed[asked.name] = try input.day(name).iso
      } else {
        typed[asked.name] = try input.text(name)
      }
    }
    do throws(InvalidInput) {
      return try change(typed, in: ParseContext(today: input.today, isNew: true))
    } catch { throw Refusal(error) }
  }
}

extension RoundPlan {
  fileprivate func change(_ given: RoundInput) throws(Refusal) -> Change {
    let title: String
    if let known = self.title { title = known } else { title = try given.text("title") }
    return .add(recordKind: Action.recordKind, [FieldAssignment(["title"], [title])] + fields)
  }

  /// The fields of the action but its title, as they are typed.
  var fields: [FieldAssignment] {
    var fields = [FieldAssignment(["due"], [due.iso])]
    if let owner { fields.append(FieldAssignment(["owner"], [owner.text])) }
    if !barriers.isEmpty { fields.append(FieldAssignment(["barriers"], barriers.map(\.text))) }
    if !criteria.isEmpty { fields.append(FieldAssignment(["criteria"], criteria.map(\.text))) }
    if let voice = targetPerspective { fields.append(FieldAssignment(["target_perspective"], [voice.text])) }
    return fields
  }
}

extension RoundAction {
  /// The command line that does the same, for a project; what must be told stands in capitals.
  package func command(in project: Project, slug: String) -> String {
    commands(project.language.known ?? .sv).map { "brygga " + $0 + " -p " + slug.quoted }
      .joined(separator: " && ")
  }

  private func commands(_ language: Language) -> [String] {
    switch self {
    case .confirm(let places):
      return Self.each(places) { "gate confirm " + $0.map(\.text).joined(separator: " ") }
    case .judge(let places, let value):
      return Self.each(places) { $0.map { "gate assess \($0.text) \(value.rawValue)" }.joined() }
    case .remark(let places):
      return Self.each(places) { $0.map { "gate remark \($0.text) TEXT" }.joined() }
    case .renewEvidence(let places, let title):
      return Self.each(places) { _ in
        "gate evidence add \(places[0].criterion.text) \(title.quoted) --expires DAY"
      }
    case .waiveAgain(let places, let because):
      return Self.each(places) { _ in
        "gate assess \(places[0].criterion.text) waived --because \(because.quoted) --by WHO --until DAY"
      }
    default: return [command(language)]
    }
  }

  private func command(_ language: Language) -> String {
    switch self {
    case .note(let address): return "\(Change.recordKind(of: address)) note \(address) TEXT"
    case .stillTrue(let address):
      return "\(Change.recordKind(of: address)) note \(address) \(Self.stillTrueWords(language).quoted)"
    case .operation(let call): return call.commandWords
    case .owner(let address): return "\(Change.recordKind(of: address)) edit \(address) owner=WHO"
    case .putDay(let address, let field, let day): return edit(address, "\(field)=\(day.iso)")
    case .askDay(let address, let field): return edit(address, "\(field)=DAY")
    case .archive(let address): return "\(Change.recordKind(of: address)) archive \(address)"
    case .putAside(let id): return "barrier edit \(id.text) status=not_relevant closed_reason=TEXT"
    case .act(let plan):
      let fields = plan.fields.flatMap { field in field.values.map { (field.field + "=" + $0).quoted } }
      return (["action add \(plan.title?.quoted ?? "TITLE")"] + fields).joined(separator: " ")
    case .tell(let ids): return "engagement feed-back " + ids.map(\.text).joined(separator: " ")
    case .tellEffect(let ids):
      return "engagement feed-back " + ids.map(\.text).joined(separator: " ") + " --effect TEXT"
    case .waiveVoiceAgain(let gate, let voice, let sites, let because):
      return "gate waive-voice \(gate.text) \(voice.text) --because \(because.quoted) --by WHO --until DAY"
        + Self.options(sites)
    case .closeCondition(let id): return "gate condition done \(id.text) --by WHO [--evidence TEXT]"
    case .moveCondition(let id):
      return "gate condition move \(id.text) --due DAY --by WHO --reason TEXT"
    case .hear(let voice, let sites):
      let places = sites.map { " sites=\($0.text)" }.joined()
      return "engagement add TITLE perspective=\(voice.text) heard=TEXT [level=LEVEL]" + places
    case .confirm, .judge, .remark, .renewEvidence, .waiveAgain: return ""
    }
  }

  private func edit(_ address: String, _ field: String) -> String {
    address.same(as: "application")
      ? "application edit \(field)" : "\(Change.recordKind(of: address)) edit \(address) \(field)"
  }

  /// The commands: one for the project and one for each site.
  private static func each(_ places: [CriterionTarget], _ words: ([Code<Criterion>]) -> String) -> [String] {
    places.map(\.site).firstOfEach.map { site in
      words(places.filter { $0.site == site }.map(\.criterion)) + options(site.map { [$0] } ?? [])
    }
  }

  private static func options(_ sites: [ID<Site>]) -> String { sites.map { " --site \($0.text)" }.joined() }
}

extension OperationCall {
  /// `barrier accept b7k3qz --by WHO --until DAY --reason TEXT`: what a round asks stands in capitals.
  fileprivate var commandWords: String {
    let options = operation.inputs.compactMap { input -> String? in
      if let text = given[input.name] { return " \(input.option) \(text.quoted)" }
      if input.field.prompt == nil { return nil }
      switch input.kind {
      case .day: return " \(input.option) DAY"
      case .who: return " \(input.option) WHO"
      default: return " \(input.option) TEXT"
      }
    }
    return "\(operation.recordKind) \(operation.info.verb) \(subject)" + options.joined()
  }
}

extension String {
  /// The text as a POSIX shell takes it for one word.
  package var quoted: String {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-_=./:@".utf8.contains(byte)
      }
    }
    if isPlain, !isEmpty { return self }
    var quoted = "'"
    for scalar in unicodeScalars {
      if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "'"
  }
}
