internal import Changes
package import Model
internal import Process

/// A form that somebody was typing into when the connection broke, to be offered again.
package struct TypedForm: Record {
  package var format = 1
  /// The project in which it was typed; absent in the portfolio.
  package var project: String?
  /// The name of the form, with what it speaks of; absent where it cannot be opened by itself.
  package var form: String?
  package var about: [String] = []
  /// The title of the form as people see it.
  package var title = ""
  package var fields: [TypedField] = []
  package var unknown = UnknownFields()

  package init() {}

  package static var holdsRecords: Bool { true }

  package static func fields(_ field: inout some Fields<Self>) {
    field("format", \.format, .never, Phrase("format", "format"))
    field("project", \.project, .never, Phrase("projekt", "project"))
    field("form", \.form, .never, Phrase("formulär", "form"))
    field("about", \.about, .never, Phrase("gäller", "about"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("fields", \.fields, .never, Phrase("fält", "fields"))
  }
}

extension TypedForm: Equatable {
  package static func == (left: TypedForm, right: TypedForm) -> Bool { left.same(as: right) }
}

/// A field of such a form, with what stands in it.
package struct TypedField: Record {
  package var name = ""
  package var label = ""
  package var values: [String] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("name", \.name, .never, Phrase("namn", "name"))
    field("label", \.label, .never, Phrase("etikett", "label"))
    field("values", \.values, .never, Phrase("värden", "values"))
  }
}

extension Session {
  /// The form in front, or behind a list over it, with what is typed and not saved; nil where nothing is.
  package var typedForm: TypedForm? {
    guard let form = (behind + [screen]).reversed().firstNonNil({ $0 as? Form }), form.isWritten else {
      return nil
    }
    var typed = TypedForm()
    typed.project = projectList.openSlug
    if let (name, about) = form.purpose.written { (typed.form, typed.about) = (name, about) }
    typed.title = form.purpose.title(about: "")(language)
    typed.fields = form.fields.filter(\.isChanged).map { field in
      var kept = TypedField()
      kept.name = field.name
      kept.label = field.label(language)
      kept.values = field.values
      return kept
    }
    return typed
  }

  /// Asks whether one goes on with what was typed; nothing is asked twice, and nothing is dropped unasked.
  package mutating func offer(_ typed: TypedForm) {
    push(
      Choice(
        Phrase("Det här var oskrivet när förbindelsen bröts", "This was not saved when the connection broke"),
        chosen: "go", options: { $0.typedOptions(typed) },
        pick: { session, value, _ in session.take(typed, value) }))
  }

  private func typedOptions(_ typed: TypedForm) -> [Choice.Option] {
    let words = typed.fields.map { $0.label + ": " + $0.values.joined(separator: ", ").onOneLine }
    let go =
      typed.form == nil
      ? []
      : [
        Choice.Option(
          value: "go", title: Phrase("Fortsätt: ", "Go on: ")(language) + typed.title,
          note: words.joined(separator: " · "))
      ]
    // What cannot be opened again can at least be read.
    let read = typed.form == nil ? words.map { Choice.Option(value: "later", title: $0) } : []
    return go + read + [
      option("later", "Senare", "Later"), option("drop", "Släng det", "Drop it"),
    ]
  }

  /// Opens the form again with what was typed.
  private mutating func take(_ typed: TypedForm, _ answer: String) -> [Effect] {
    switch answer {
    case "drop": return [.dropTyped]
    case "go":
      guard let name = typed.form, let purpose = FormPurpose(name, typed.about) else { return [] }
      if let slug = typed.project, !(projectList.openSlug?.same(as: slug) ?? false) { open(slug) }
      openForm(purpose)
      for field in typed.fields { self[Form.self]?.put(field.values, into: field.name) }
      self[Form.self]?.isWhole = true
      return [.dropTyped]
    default: return []
    }
  }
}

extension FormPurpose {
  /// A name and what it speaks of, by which the form can be opened again; nil where it needs more than that.
  var written: (name: String, about: [String])? {
    switch self {
    case .newProject: ("new project", [])
    case .add(let recordKind): ("add", [recordKind])
    case .edit(let address): ("edit", [address])
    case .note(let address): ("note", [address])
    case .operation(let call): (call.operation.verb, call.subject)
    case .answerAsk(let id): ("answer ask", [id.text])
    case .feedBack(let ids): ("feed back", ids.map(\.text))
    case .withdraw(let id): ("withdraw", [id.text])
    case .attend(let id): ("attend", [id.text])
    case .draftCondition(let id): ("draft condition", [id.text])
    case .conditionDone(let id): ("condition done", [id.text])
    case .conditionMove(let id): ("condition move", [id.text])
    case .typeAnew(let id): ("type anew", [id.text])
    case .submit(let gate, let sites): ("submit", [gate.text] + sites.map(\.text))
    case .decide(let review, let outcome, let sites):
      ("decide", [review.text, outcome.rawValue] + sites.map(\.text))
    case .askOption, .judge, .evidence, .remark, .waiveVoice, .position, .noAnswer, .answerObjection,
      .changeFramework, .answer, .settle, .confirm, .export, .keepView, .importFile:
      nil
    }
  }

  /// The form of that name; nil where there is none, or it speaks of something else.
  init?(_ name: String, _ about: [String]) {
    let first = about.first ?? ""
    let rest = Array(about.dropFirst())
    switch name {
    case "new project": self = .newProject
    case "add": self = .add(recordKind: first)
    case "edit": self = .edit(first)
    case "note": self = .note(first)
    case "answer ask": self = .answerAsk(ID(first))
    case "feed back": self = .feedBack(about.map { ID($0) })
    case "withdraw": self = .withdraw(ID(first))
    case "attend": self = .attend(ID(first))
    case "draft condition": self = .draftCondition(ID(first))
    case "condition done": self = .conditionDone(ID(first))
    case "condition move": self = .conditionMove(ID(first))
    case "type anew": self = .typeAnew(ID(first))
    case "submit": self = .submit(Code(first), sites: rest.map { ID($0) })
    case "decide":
      guard let outcome = rest.first.flatMap(Outcome.init(rawValue:)) else { return nil }
      self = .decide(ID(first), outcome, sites: rest.dropFirst().map { ID($0) })
    default:
      guard let operation = Operations.named(Self.formerNames[name] ?? name) else { return nil }
      self = .operation(OperationCall(operation, about))
    }
  }

  /// The names of the forms of operations in files from before each was declared by itself.
  private static let formerNames = [
    "resolve": "barrier.resolve", "accept": "barrier.accept", "escalate": "barrier.escalate",
    "finish action": "action.done", "wait for": "action.wait", "cancel action": "action.cancel",
    "measure": "indicator.record",
    "hold": "phase.hold", "resume": "phase.resume", "reenter": "phase.reenter", "reopen": "phase.reopen",
    "suspend use": "phase.suspend", "discontinue": "phase.discontinue", "material change": "phase.change",
    "annul": "gate.annul",
  ]
}
