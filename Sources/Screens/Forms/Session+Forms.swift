internal import Changes
internal import Model
internal import Process
internal import Reports

extension Session {
  /// Opens a form, with some fields filled in.
  mutating func openForm(
    _ purpose: FormPurpose, _ values: [String: [String]] = [:], focus: String? = nil
  ) {
    var form = emptyForm(purpose)
    if case .newProject = purpose { form.put([language.rawValue], into: "language") }
    for name in ["by", "accepted_by"] where form.values(name).isEmpty {
      switch purpose.signer {
      case .person: form.put([settings.author], into: name)
      case .decider(let review): form.put(decider(review).map { [$0] } ?? [], into: name)
      case .somebodyElse: break
      }
    }
    for (name, values) in values { form.put(values, into: name) }
    if let level = neededLevel(purpose, values["perspective"]?.first) { form.put([level], into: "level") }
    form.opened = form.fields.map(\.values)
    if let focus { form.focus(on: focus) }
    push(form)
  }

  /// The one who decides: the chair of the review, else the group that decides; nil where neither is known.
  private func decider(_ review: ID<Review>?) -> String? {
    let chair = review.flatMap { deciding(at: $0).first { $0.role == .chair } }
    return chair.map { projectView?.wording.who($0.who) ?? $0.who.text }
      ?? projectList.settings.group(of: .steering)?.title
  }

  /// The people who are present at the review and may decide.
  func deciding(at review: ID<Review>) -> [Attendance] {
    projectView?.project.reviews.first { $0.id == review }?.attendance.filter(\.countsForQuorum) ?? []
  }

  /// The level that a voice which is to be met needs at the gate in front, or at the next one.
  ///
  /// Nil where the form is of no meeting, or of one with whoever is still to be chosen.
  private func neededLevel(_ purpose: FormPurpose, _ perspective: String?) -> String? {
    let voice: Code<Perspective>?
    switch purpose {
    case .add(Engagement.recordKind): voice = perspective.map { Code($0) }
    case .answer(let answer, _):
      guard case .add(Engagement.recordKind, let fields) = answer.action else { return nil }
      voice = fields.first { $0.name.same(as: "perspective") }?.values.first.map { Code($0) }
    default: voice = nil
    }
    guard let voice, let next = gateInRoom, let projectState = projectView?.projectState else { return nil }
    let level = projectState.requiredLevel(of: voice, at: next.gate, next.sites)
    return level == .none ? nil : String(level.value)
  }

  func emptyForm(_ purpose: FormPurpose) -> Form {
    switch purpose {
    case .newProject: whole(purpose, Project.self, nil, without: ["internal", "rigour"])
    case .add(let recordKind): whole(purpose, Project.table(recordKind), nil)
    case .edit(let address):
      whole(
        purpose,
        Project.table(Address.recordKind(of: address))
          ?? projectView?.project.record(at: address).map { type(of: $0) },
        projectView?.project.record(at: address))
    case .note: Form(purpose, Note.formField("text"))
    case .operation(let call): Form(purpose, fields(of: call))
    case .feedBack: Form(purpose, [FormField.effect])
    case .answerAsk(let id): answerForm(purpose, id)
    case .askOption(let id, let number): optionForm(purpose, id, number)
    case .judge(_, let value):
      Form(
        purpose,
        value == nil
          ? Assessment.formField("value", required: true)
            + Assessment.formFields(["because", "by", "perspective", "until"], required: false)
          : value == .waived
            ? Assessment.formFields(
              ["because", "until", "by", "perspective"], required: true, optional: ["perspective"])
            : Assessment.formFields(
              ["because", "by", "perspective"], required: true, optional: ["perspective"]))
    case .answer(let answer, _): Form(purpose, answer.action.asks.map { FormField($0) })
    case .evidence: whole(purpose, Evidence.self, nil, without: ["size", "sha256", "seen"])
    case .remark: Form(purpose, Remark.formFields(["text", "perspective", "by"]))
    case .waiveVoice:
      Form(purpose, VoiceWaiver.formFields(["because", "until", "by"], required: true))
    case .submit: Form(purpose, Transition.formField("by", required: true))
    case .withdraw: Form(purpose, Transition.formFields(["reason", "by"], required: true))
    case .attend: whole(purpose, Attendance.self, nil)
    case .position(let review, let voice): positionForm(purpose, review, voice)
    case .noAnswer(_, let voice):
      Form(
        purpose,
        Asking.formField("on", label: Phrase("tillfrågad dag", "asked on"), required: true)
          + Asking.formField("how", label: Phrase("tillfrågad hur", "asked how"), required: true)
          + Asking.formField("by", label: Phrase("tillfrågad av", "asked by"), required: true)
          + (projectView?.framework?.core.contains(voice) ?? false ? FormField.askedAgain : []))
    case .answerObjection: Form(purpose, Position.formField("answer", required: true))
    case .draftCondition: whole(purpose, Condition.self, nil)
    case .decide(_, let outcome, _):
      Form(purpose, Transition.formFields(outcome.fields, required: true, optional: outcome.optionalFields))
    case .conditionDone:
      Form(purpose, Transition.formField("by", required: true) + [FormField.evidenceText])
    case .conditionMove:
      Form(purpose, ConditionMove.formFields(["due", "reason", "by"], required: true))
    case .typeAnew(let id): Form(purpose, formFields(anew: id))
    case .settle(_, _, _, let outcome):
      Form(
        purpose,
        Transition.formFields(
          outcome?.fields.filter { !$0.same(as: "by") && !$0.same(as: "reason") } ?? [], required: true,
          optional: outcome?.optionalFields ?? [])
          + Transition.formFields(["reason", "by"], required: true))
    case .confirm: Form(purpose, [FormField.whyItMayLeave])
    case .export, .keepView, .importFile: Form(purpose, [])
    case .changeFramework: Form(purpose, Transition.formFields(["reason", "by"], required: true))
    }
  }

  /// A form of every field of a record, four of them first.
  private func whole(
    _ purpose: FormPurpose, _ type: (any Record.Type)?, _ record: (any Record)?, without: Set<String> = []
  ) -> Form {
    guard let type else { return Form(purpose, []) }
    let parseContext = ParseContext(today: today, isNew: record == nil)
    let steered: Set<String> = ["phase", "condition", "since"]
    let hidden =
      type == Site.self
      ? without.union(steered)
      : type == Project.self && record != nil ? without.union(["framework"]) : without
    let jurisdiction = projectView?.catalogue.jurisdiction ?? .se
    let fields = type.formFields(of: record, parseContext: parseContext).filter { field in
      !hidden.contains(field.name)
        && (type != Application.self || !field.values.isEmpty
          || Application.asks(field.name, in: jurisdiction))
    }
    .map { $0.naming { projectView?.wording.title(of: $0) } }
    .compactMap { type == Ask.self ? fitted($0, record as? Ask) : $0 }
    return Form(purpose, fields, asked: type.asked.isEmpty ? nil : type.asked.count)
  }

  /// The fields of an operation's form, with the sites before who says it.
  private func fields(of call: OperationCall) -> [FormField] {
    var fields = call.operation.askedInputs.map { FormField($0) }
    if call.operation == NoteMaterialChange.self {
      fields = fields.map { $0.name.same(as: "of") ? speaksOf : $0 }
    }
    // What happened is noted first where it is new: see Session.suspending.
    if call.operation == SuspendSites.self {
      fields =
        [FormField.happened] + Incident.formField("severity")
        + Transition.formField(
          "incident", label: Phrase("eller avvikelsen", "or the incident"), required: false)
        + fields.filter { $0.name.same(as: "by") }
    }
    if call.operation.info.asksSites, let index = fields.firstIndex(where: { $0.name.same(as: "by") }) {
      fields.insert(contentsOf: sitesField, at: index)
    }
    return fields
  }

  /// The field for the sites, where there are several; else none.
  private var sitesField: [FormField] {
    projectView?.hasSites ?? false ? Incident.formField("sites", required: false) : []
  }

  /// The assumption or evidence that a change speaks of.
  private var speaksOf: FormField {
    let assumptions = projectView?.project.assumptions.filter { $0.archived == nil } ?? []
    let evidence = projectView?.project.assessments.flatMap(\.evidence).filter { $0.archived == nil } ?? []
    let choices =
      assumptions.map { FieldKind.Choice(word: $0.id.text, label: Phrase($0.title)) }
      + evidence.map { FieldKind.Choice(word: $0.id.text, label: Phrase($0.title)) }
    return FormField(
      "of", Phrase("gäller underlag eller antagande", "of evidence or assumption"), .word(choices))
  }

  private func positionForm(_ purpose: FormPurpose, _ review: ID<Review>, _ voice: Code<Perspective>) -> Form
  {
    let now = projectView?.project.reviews.first { $0.id == review }?.positions.first {
      $0.perspective == voice
    }
    let fields =
      Position.formField("value", values: now.map { [$0.value.word] } ?? []) + Position.formField("reason")
      + Position.formField("by") + Asking.formField("on", label: Phrase("tillfrågad dag", "asked on"))
      + Asking.formField("how", label: Phrase("tillfrågad hur", "asked how"))
    return Form(purpose, fields, asked: 3)
  }
}

/// The author of what a form says.
private enum Signer {
  /// The person at the keys.
  case person
  /// The chair or the group that decides, at a review where it is about one.
  case decider(ID<Review>?)
  case somebodyElse
}

extension FormPurpose {
  fileprivate var signer: Signer {
    switch self {
    case .position, .add, .edit, .newProject, .draftCondition, .attend, .answer, .export, .keepView,
      .importFile:
      .somebodyElse
    case .operation(let call): call.operation.info.isDecided ? .decider(nil) : .person
    case .note, .feedBack,
      .answerAsk, .askOption, .judge, .evidence, .remark, .waiveVoice, .submit, .withdraw, .noAnswer,
      .answerObjection, .conditionDone, .typeAnew, .confirm:
      .person
    case .decide(let review, _, _): .decider(review)
    case .conditionMove, .changeFramework, .settle: .decider(nil)
    }
  }
}

extension Outcome {
  /// The fields that a decision of this outcome must give besides.
  fileprivate var fields: [String] {
    switch self {
    case .go, .conditionalGo: ["by", "reason", "until"]
    case .hold: ["until", "reason", "by"]
    case .recycle: ["redo", "reason", "by", "to", "last_day"]
    case .stop: ["reason", "lessons", "by"]
    case .retire: ["reason", "last_day", "by"]
    }
  }

  fileprivate var optionalFields: Set<String> {
    switch self {
    case .go: ["reason", "until"]
    case .conditionalGo: ["until"]
    case .recycle: ["to", "last_day"]
    case .hold, .stop, .retire: []
    }
  }
}

extension FormField {
  fileprivate static let effect = FormField(
    "effect", Phrase("vad det ledde till", "what it led to"), .text, isLong: true)
  /// A core voice must have been asked in a second way.
  fileprivate static let askedAgain: [FormField] = [
    FormField("on_again", Phrase("igen, dag", "again, on"), .day),
    FormField("how_again", Phrase("igen, på annat sätt", "again, in another way"), .text),
  ]
  fileprivate static let happened = FormField("title", Phrase("vad hände", "what happened"), .text)
  fileprivate static let whyItMayLeave: FormField = {
    var field = FormField("reason", Phrase("varför det får lämnas ut", "why it may leave"), .text)
    field.isRequired = true
    return field
  }()
  fileprivate static let evidenceText = FormField("evidence", Phrase("underlag", "evidence"), .text)
}

extension Record {
  fileprivate static func formFields(
    _ names: [String], required: Bool? = nil, optional: Set<String> = []
  ) -> [FormField] {
    names.flatMap { formField($0, required: optional.contains($0) ? false : required) }
  }
}
