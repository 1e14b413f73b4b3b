package import Model

/// An operation, declared once: what it is done to, its name, what it asks, when it may be done, what it does.
///
/// Change, form, key, palette, command, round and the words of history come from the declaration.
package protocol Operation: Record {
  associatedtype Subject: OperationSubject
  var subject: Subject { get set }
  static var info: OperationInfo { get }
  /// The first word of its name in history, by default the kind of its subject.
  static var recordKind: String { get }
  /// The reason why it cannot be done with the subject now; nil where it can.
  static func obstacle(to subject: Subject.Content, in project: Project) -> Phrase?
  /// Does the operation.
  ///
  /// Throws a ``Refusal`` where the rules forbid it, and then nothing has changed.
  func apply(to transaction: inout Transaction) throws(Refusal)
}

/// The subject of an operation: a record by its id, or sites.
package protocol OperationSubject: Sendable {
  /// What is looked at to say whether the operation can be done.
  associatedtype Content
  static var subjectKind: OperationSubjectKind { get }
  /// The subject of that name, in ids.
  init(ids: [String])
  func content(in project: Project) -> Content?
}

/// The kinds of subjects that operations have.
package enum OperationSubjectKind: Sendable {
  case record(String)
  case sites

  var recordKind: String {
    switch self {
    case .record(let recordKind): recordKind
    case .sites: "phase"
    }
  }
}

extension ID: OperationSubject where Named: Annotated {
  package static var subjectKind: OperationSubjectKind { .record(Named.recordKind) }
  package init(ids: [String]) { self.init(ids.first ?? "") }
  package func content(in project: Project) -> Named? { project.stored(at: text) as? Named }
}

extension [ID<Site>]: OperationSubject {
  package static var subjectKind: OperationSubjectKind { .sites }
  package init(ids: [String]) { self = ids.map { ID($0) } }
  package func content(in project: Project) -> Self? { self }
}

extension Operation {
  package static func fields(_ field: inout some Fields<Self>) {}
  /// Nothing: an operation is never read from a file.
  package var unknown: UnknownFields {
    get { UnknownFields() }
    set {}
  }
  package static func obstacle(to subject: Subject.Content, in project: Project) -> Phrase? { nil }

  /// The operation's name in history, such as `barrier.resolve`.
  package static var verb: String { recordKind + "." + info.verb }
  package static var recordKind: String { Subject.subjectKind.recordKind }
  package static var subjectKind: OperationSubjectKind { Subject.subjectKind }
  package static var isOnSites: Bool { if case .sites = Subject.subjectKind { true } else { false } }
  /// The inputs that it asks for, in the order of its table.
  package static var inputs: [OperationInput] {
    var describer = InputDescriber<Self>()
    fields(&describer)
    return describer.inputs
  }
  /// The inputs that a form asks for, in its order: first those that the declaration names as asked first.
  ///
  /// An argument that may be left out is none of them.
  package static var askedInputs: [OperationInput] {
    let inputs = inputs.filter { $0.isRequired || !$0.field.isArgument }
    let first = asked.compactMap { name in inputs.first { $0.name.same(as: name) } }
    return first + inputs.filter { input in !first.contains { $0.name.same(as: input.name) } }
  }

  package init(on subject: Subject) {
    self.init()
    self.subject = subject
  }

  /// The operation on a subject, with what was typed into its fields by their names.
  ///
  /// Throws ``Refusal`` at the first text that its field cannot mean.
  package static func make(
    _ ids: [String], _ typed: [String: [String]], in parseContext: ParseContext
  ) throws(Refusal) -> Self {
    var assigner = InputAssigner(Self(on: Subject(ids: ids)), typed, parseContext)
    fields(&assigner)
    if let refusal = assigner.refusal { throw refusal }
    return assigner.operation
  }

  /// Does the operation where nothing stands in its way.
  ///
  /// Throws a ``Refusal`` where there is an obstacle, or as ``apply(to:)`` does.
  func perform(in transaction: inout Transaction) throws(Refusal) {
    let project = transaction.project
    if let content = subject.content(in: project), let obstacle = Self.obstacle(to: content, in: project) {
      throw Refusal(.process, obstacle)
    }
    try apply(to: &transaction)
  }

  /// The reason why it cannot be done with a record; one of another kind is refused.
  package static func obstacle(toAny record: (any Annotated)?, in project: Project) -> Phrase? {
    guard let content = record as? Subject.Content else { return info.command?.unselected ?? info.title }
    return obstacle(to: content, in: project)
  }
}

/// The description of an operation besides its fields.
package struct OperationInfo: Sendable {
  /// The command by which the screens offer it by itself; without one it is asked for by choosing a status.
  package struct Command: Sendable {
    /// The key; nil where only the palette has it.
    package let key: Character?
    /// The name, where it is not the first line of the form.
    package let name: Phrase?
    package let help: Phrase
    /// A shorter name for footers.
    package let hint: Phrase?
    /// The words where no record of the kind is selected.
    package let unselected: Phrase?

    package init(
      _ key: Character?, _ name: Phrase?, _ help: Phrase, hint: Phrase? = nil, unselected: Phrase? = nil
    ) {
      self.key = key
      self.name = name
      self.help = help
      self.hint = hint
      self.unselected = unselected
    }

    /// A command of the palette alone.
    package init(_ help: Phrase, name: Phrase? = nil) { self.init(nil, name, help) }
  }

  /// The word after the kind of record in history and, with hyphens, on the command line.
  package let verb: String
  /// The sentence of the command line's help.
  package let abstract: String
  /// More sentences of it.
  package let discussion: String
  /// The words of history for what was done.
  package let told: Phrase
  /// The first line of its form.
  package let title: Phrase
  /// True where what it is about is behind us for good; otherwise it was moved or handed on.
  package let isClosing: Bool
  /// The status of the subject that it sets: choosing it in a list asks for the operation.
  package let status: String?
  /// The event of the process by which it moves sites; where it may happen, the operation may.
  package let event: TransitionEvent?
  /// The words for how it is met by another event of the process, since it is never undone; nil where it is undone.
  package let wayBack: Phrase?
  /// True where a body decides it rather than the person at the keys.
  package let isDecided: Bool
  /// True where it seals a packet, which can never be taken out again.
  package let isSealed: Bool
  /// True where its form asks for the sites, where there are several.
  package let asksSites: Bool
  package let command: Command?

  package init(
    _ verb: String, _ abstract: String, discussion: String = "", told: Phrase, title: Phrase,
    status: String? = nil, isClosing: Bool = false, event: TransitionEvent? = nil, wayBack: Phrase? = nil,
    isDecided: Bool = false, isSealed: Bool = false, asksSites: Bool = false, command: Command? = nil
  ) {
    self.verb = verb
    self.abstract = abstract
    self.discussion = discussion
    self.told = told
    self.title = title
    self.status = status
    self.isClosing = isClosing
    self.event = event
    self.wayBack = wayBack
    self.isDecided = isDecided
    self.isSealed = isSealed
    self.asksSites = asksSites
    self.command = command
  }
}

/// An input that an operation asks for.
package struct OperationInput: Sendable {
  /// The name, as the command line and history have it.
  package let name: String
  package let kind: FieldKind
  /// True where a form asks for it; the command line takes the author for a person that is not said.
  package let isRequired: Bool
  /// The option as it is typed on the command line: `--answer-by`.
  package var option: String { "--" + optionName }
  package var optionName: String {
    String(decoding: name.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
  /// The field of the subject that it fills, with its sentence of help and what a round asks.
  package let field: BorrowedField
}

/// A visitor that describes the inputs of an operation.
private struct InputDescriber<Root: Operation>: FieldVisitor {
  var inputs: [OperationInput] = []

  mutating func borrowed<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ field: BorrowedField
  ) {
    inputs.append(
      OperationInput(
        name: name.description, kind: Value.kind, isRequired: !Value.mayBeAbsent, field: field))
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {}
}

/// A visitor that assigns what was typed to the inputs of an operation.
private struct InputAssigner<Root: Operation>: FieldVisitor {
  var operation: Root
  let typed: [String: [String]]
  let parseContext: ParseContext
  var refusal: Refusal?

  init(_ operation: Root, _ typed: [String: [String]], _ parseContext: ParseContext) {
    self.operation = operation
    self.typed = typed
    self.parseContext = parseContext
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    guard refusal == nil, let texts = typed[name.description], let text = texts.first else { return }
    do throws(Refusal) {
      var json = try Value.kind.value(typed: text, in: parseContext)
      if case .list(let element) = Value.kind {
        var values: [JSONValue] = []
        for text in texts { values.append(try element.value(typed: text, in: parseContext)) }
        json = .list(values)
      }
      do throws(ParseError) {
        operation[keyPath: path] = try Value(json: json)
      } catch { throw Refusal(.invalid, error.words) }
    } catch { refusal = error.of(name.description) }
  }
}
