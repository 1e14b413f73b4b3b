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
