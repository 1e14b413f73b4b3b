package import Changes
package import Model

/// A deed of a round's answer; what it must be told besides stands in `asks`.
package enum RoundAction: Equatable, Sendable {
  /// An operation on the record that is asked about.
  case operation(OperationCall)
  /// A note with the words, or with those that are asked for.
  case note(String, Phrase?)
  case archive(String)
  case edit(String, [RoundField])
  /// A new record, whose first field is its title.
  case add(recordKind: String, [RoundField])
  /// A meeting that is fed back; true where it is asked what it led to.
  case feedBack([ID<Engagement>], asksEffect: Bool)
  case confirm([CriterionTarget])
  case judge([CriterionTarget], AssessmentValue)
  case remark([CriterionTarget])
  case renewEvidence([CriterionTarget], title: String)
  case waiveAgain([CriterionTarget], because: String)
  case waiveVoiceAgain(Code<Gate>, Code<Perspective>, sites: [ID<Site>], because: String)
  case closeCondition(ID<Condition>)
  case moveCondition(ID<Condition>)
}

/// A field that an answer fills: with known values, or with one that is asked for.
package struct RoundField: Equatable, Sendable {
  /// The name, with a point before each field of a record in it.
  package let name: String
  package let values: [String]
  let prompt: RoundPrompt?

  init(_ name: String, _ values: [String]) { (self.name, self.values, prompt) = (name, values, nil) }

  init(_ name: String, asks prompt: RoundPrompt) {
    (self.name, values, self.prompt) = (name, [], prompt)
  }

  /// The assignment of the field; nil where it may be left out and was.
  fileprivate func assignment(_ given: RoundInput) throws(Refusal) -> FieldAssignment? {
    let path = name.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    guard let prompt else { return FieldAssignment(path, values) }
    return try given.value(of: prompt).map { FieldAssignment(path, [$0]) }
  }

  fileprivate var words: [String] {
    guard let prompt else { return values.map { "\(name)=\($0)".quoted } }
    return [prompt.isRequired ? "\(name)=\(prompt.placeholder)" : "[\(name)=\(prompt.placeholder)]"]
  }
}

extension RoundAction {
  static func call(_ operation: any Operation.Type, _ id: String) -> RoundAction {
    .operation(OperationCall(operation, id))
  }
  static func escalate(_ id: ID<Barrier>, by day: CalendarDay) -> RoundAction {
    .operation(OperationCall(EscalateBarrier.self, id.text, given: ["answer_by": [day.iso]]))
  }

  static func note(_ address: String) -> RoundAction { .note(address, nil) }
  /// A note that it is still true.
  static func stillTrue(_ address: String) -> RoundAction {
    .note(address, Phrase("Stämmer fortfarande, sett vid avstämningen", "Still true, seen at the round"))
  }
  static func owner(_ address: String) -> RoundAction {
    .edit(address, [RoundField("owner", asks: .init("who", "ansvarig", "owner", .who))])
  }
  static func putDay(_ address: String, field: String, _ day: CalendarDay) -> RoundAction {
    .edit(address, [RoundField(field, [day.iso])])
  }
  static func askDay(_ address: String, field: String) -> RoundAction {
    .edit(address, [RoundField(field, asks: .day)])
  }
  static func putAside(_ id: ID<Barrier>) -> RoundAction {
    .edit(id.text, [RoundField("status", ["not_relevant"]), RoundField("closed_reason", asks: .reason)])
  }
  static func act(_ plan: RoundPlan) -> RoundAction { .add(recordKind: Action.recordKind, plan.fields) }
  static func hear(_ voice: Code<Perspective>) -> RoundAction {
    .add(
      recordKind: Engagement.recordKind,
      [
        RoundField("title", asks: .init("title", "dialogen", "the engagement")),
        RoundField("perspective", [voice.text]),
        RoundField("heard", asks: .init("heard", "vad de sa", "what they said")),
        RoundField("level", asks: .init("level", "nivå", "level", Level.kind, isRequired: false)),
      ])
  }
  static func tell(_ ids: [ID<Engagement>]) -> RoundAction { .feedBack(ids, asksEffect: false) }
  static func tellEffect(_ ids: [ID<Engagement>]) -> RoundAction { .feedBack(ids, asksEffect: true) }
}

/// An action that an answer begins; where it has no title, that is asked for.
struct RoundPlan {
  var title: String?
  var owner: PersonReference?
  var due: CalendarDay
  var barriers: [ID<Barrier>] = []
  var targetPerspective: Code<Perspective>?

  fileprivate var fields: [RoundField] {
    var fields = [
      title.map { RoundField("title", [$0]) } ?? RoundField("title", asks: .init("title", "vad", "what")),
      RoundField("due", [due.iso]),
    ]
    if let owner { fields.append(RoundField("owner", [owner.text])) }
    if !barriers.isEmpty { fields.append(RoundField("barriers", barriers.map(\.text))) }
    if let voice = targetPerspective { fields.append(RoundField("target_perspective", [voice.text])) }
    return fields
  }
}

/// An input that an answer must be given.
package struct RoundPrompt: Sendable {
  package let name: String
  package let label: Phrase
  package let kind: FieldKind
  package let isRequired: Bool

  init(_ name: String, _ sv: String, _ en: String, _ kind: FieldKind = .text, isRequired: Bool = true) {
    self.init(name, Phrase(sv, en), kind, isRequired: isRequired)
  }

  init(_ name: String, _ label: Phrase, _ kind: FieldKind, isRequired: Bool = true) {
    (self.name, self.label, self.kind, self.isRequired) = (name, label, kind, isRequired)
  }

  /// What stands for it on the command line.
  var placeholder: String {
    switch kind {
    case .day: "DAY"
    case .who: "WHO"
    case .text: "TEXT"
    default: name.uppercased()
    }
  }

  static let text = RoundPrompt("text", "text", "text")
  static let reason = RoundPrompt("reason", "skäl", "reason")
  static let day = RoundPrompt("day", "ny dag", "new day", .day)
  static let by = RoundPrompt("by", "av", "by", .who)
  static let until = RoundPrompt("until", "till och med", "until", .day)
}

extension RoundPrompt: Equatable {
  package static func == (left: RoundPrompt, right: RoundPrompt) -> Bool { left.name.same(as: right.name) }
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

  /// The text that was given; nil where it may be left out and was.
  func value(of prompt: RoundPrompt) throws(Refusal) -> String? {
    if !prompt.isRequired, textIfAny(prompt.name) == nil { return nil }
    if case .day = prompt.kind { return try day(prompt.name).iso }
    return try text(prompt.name)
  }
}

extension RoundAction {
  /// The inputs that it must be given, in the order in which they are asked.
  package var asks: [RoundPrompt] {
    switch self {
    case .operation(let call): call.prompted.map { $0.roundPrompt }
    case .edit(_, let fields), .add(_, let fields): fields.compactMap(\.prompt)
    case .note(_, _?), .archive, .feedBack(_, false), .confirm, .judge: []
    case .note(_, nil), .remark: [.text]
    case .feedBack(_, true): [.init("effect", "vad det ledde till", "what it led to")]
    case .renewEvidence: [.init("until", "gäller till och med", "valid until", .day)]
    case .waiveAgain, .waiveVoiceAgain: [.by, .until]
    case .closeCondition:
      [
        .init("by", "vem som godtar", "who accepts", .who),
        .init("evidence", "underlag", "evidence", isRequired: false),
      ]
    case .moveCondition: [.day, .reason, .init("by", "vem som flyttar", "who moves it", .who)]
    }
  }

  /// True where the question is asked again for what is left of it.
  package var leavesRest: Bool {
    switch self {
    case .confirm, .note(_, nil), .remark: true
    default: false
    }
  }

  /// True where something is done with for good; otherwise it was moved or handed on.
  package var isClosing: Bool {
    switch self {
    case .operation(let call): call.operation.info.isClosing
    case .add(let recordKind, _): recordKind.same(as: Engagement.recordKind)
    case .feedBack, .confirm, .closeCondition, .judge(_, .met), .note(_, _?): true
    default: false
    }
  }
}

extension RoundAction {
  /// The changes that the answer asks for; throws a ``Refusal`` with the field where something is missing.
  package func changes(_ given: RoundInput) throws(Refusal) -> [Change] {
    switch self {
    case .operation(let call): return [try call.change(given)]
    case .note(let address, let words):
      let text: String
      if let words { text = words(given.language) } else { text = try given.text("text") }
      return [.note(record: address, text: text)]
    case .archive(let address): return [.archive(record: address)]
    case .edit(let address, let fields):
      return [.edit(record: address, try Self.assignments(fields, given))]
    case .add(let recordKind, let fields):
      return [.add(recordKind: recordKind, try Self.assignments(fields, given))]
    case .feedBack(let ids, let asksEffect):
      return [.feedBack(ids, effect: asksEffect ? try given.text("effect") : nil)]
    case .confirm(let places): return Change.confirmations(of: places, by: given.by)
    case .judge(let places, let value):
      let by = given.by
      return places.map { .assess(Judgement($0.criterion, site: $0.site, value, by: by)) }
    case .remark(let places):
      var remark = Remark()
      remark.by = given.by
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
    }
  }

  private static func assignments(
    _ fields: [RoundField], _ given: RoundInput
  ) throws(Refusal) -> [FieldAssignment] {
    var assignments: [FieldAssignment] = []
    for field in fields {
      if let assignment = try field.assignment(given) { assignments.append(assignment) }
    }
    return assignments
  }
}

extension OperationCall {
  /// The inputs that a round asks for: those that have a prompt and were not given.
  var prompted: [OperationInput] {
    operation.inputs.filter { $0.field.prompt != nil && given[$0.name] == nil }
  }

  fileprivate func change(_ input: RoundInput) throws(Refusal) -> Change {
    var typed: [String: [String]] = [:]
    for asked in prompted { typed[asked.name] = try input.value(of: asked.roundPrompt).map { [$0] } }
    return try change(typed, in: ParseContext(today: input.today, isNew: true))
  }
}

extension OperationInput {
  /// The question of a round for it.
  fileprivate var roundPrompt: RoundPrompt {
    RoundPrompt(field.prompt?.name ?? name, field.prompt?.label ?? field.source.label, kind)
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
    case .operation(let call): return call.commandWords
    case .note(let address, let words):
      return "\(Address.recordKind(of: address)) note \(address) " + (words?(language).quoted ?? "TEXT")
    case .archive(let address): return "\(Address.recordKind(of: address)) archive \(address)"
    case .edit(let address, let fields):
      let words =
        [Address.recordKind(of: address), "edit"] + (address.same(as: "application") ? [] : [address])
      return (words + fields.flatMap(\.words)).joined(separator: " ")
    case .add(let recordKind, let fields):
      let title = fields[0].values.first?.quoted ?? "TITLE"
      return (["\(recordKind) add \(title)"] + fields.dropFirst().flatMap(\.words)).joined(separator: " ")
    case .feedBack(let ids, let asksEffect):
      return "engagement feed-back " + ids.map(\.text).joined(separator: " ")
        + (asksEffect ? " --effect TEXT" : "")
    case .waiveVoiceAgain(let gate, let voice, let sites, let because):
      return "gate waive-voice \(gate.text) \(voice.text) --because \(because.quoted) --by WHO --until DAY"
        + Self.options(sites)
    case .closeCondition(let id): return "gate condition done \(id.text) --by WHO [--evidence TEXT]"
    case .moveCondition(let id):
      return "gate condition move \(id.text) --due DAY --by WHO --reason TEXT"
    case .confirm, .judge, .remark, .renewEvidence, .waiveAgain: return ""
    }
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
      if let texts = given[input.name] { return texts.map { " \(input.option) \($0.quoted)" }.joined() }
      if input.field.prompt == nil { return nil }
      return " \(input.option) \(input.roundPrompt.placeholder)"
    }
    return ([operation.recordKind, operation.info.verb] + subject).joined(separator: " ") + options.joined()
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
