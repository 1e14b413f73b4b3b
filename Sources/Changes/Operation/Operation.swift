package import Model

/// An operation on a record, declared once: its name, what it asks, when it may be done, what it does.
///
/// Change, form, key, palette, command, round and the words of history come from the declaration.
package protocol Operation: Record {
  associatedtype Subject: Annotated
  var subject: ID<Subject> { get set }
  static var info: OperationInfo { get }
  /// The reason why it cannot be done with the record now; nil where it can.
  static func obstacle(to subject: Subject, in project: Project) -> Phrase?
  /// Does the operation.
  ///
  /// Throws a ``Refusal`` where the rules forbid it, and then nothing has changed.
  func apply(to transaction: inout Transaction) throws(Refusal)
}

extension Operation {
  package static func obstacle(to subject: Subject, in project: Project) -> Phrase? { nil }

  /// The operation's name in history, such as `barrier.resolve`.
  package static var verb: String { Subject.recordKind + "." + info.verb }
  package static var recordKind: String { Subject.recordKind }
  /// The inputs that it asks for, in the order of its table.
  package static var inputs: [OperationInput] {
    var describer = InputDescriber<Self>()
    fields(&describer)
    return describer.inputs
  }

  package init(on subject: ID<Subject>) {
    self.init()
    self.subject = subject
  }

  /// The operation on a record, with what was typed into its fields by their names.
  ///
  /// Throws ``InvalidInput`` at the first text that its field cannot mean.
  package static func make(
    _ subject: String, _ typed: [String: String], in parseContext: ParseContext
  ) throws(InvalidInput) -> Self {
    var assigner = InputAssigner(Self(on: ID(subject)), typed, parseContext)
    fields(&assigner)
    if let refusal = assigner.refusal { throw refusal }
    return assigner.operation
  }

  /// Does the operation where nothing stands in its way.
  ///
  /// Throws a ``Refusal`` where there is an obstacle, or as ``apply(to:)`` does.
  func perform(in transaction: inout Transaction) throws(Refusal) {
    let project = transaction.project
    if let subject = project.stored(at: subject.text) as? Subject,
      let obstacle = Self.obstacle(to: subject, in: project)
    {
      throw Refusal(.process, obstacle)
    }
    try apply(to: &transaction)
  }

  /// The reason why it cannot be done with a record; one of another kind is refused.
  package static func obstacle(toAny record: (any Annotated)?, in project: Project) -> Phrase? {
    guard let subject = record as? Subject else { return info.command?.unselected ?? Subject.label }
    return obstacle(to: subject, in: project)
  }
}

/// The description of an operation besides its fields.
package struct OperationInfo: Sendable {
  /// The command by which the screens offer it by itself; without one it is asked for by choosing a status.
  package struct Command: Sendable {
    package let key: Character
    package let name: Phrase
    package let help: Phrase
    /// A shorter name for footers.
    package let hint: Phrase
    /// The words where no record of the kind is selected.
    package let unselected: Phrase

    package init(_ key: Character, _ name: Phrase, _ help: Phrase, hint: Phrase, unselected: Phrase) {
      self.key = key
      self.name = name
      self.help = help
      self.hint = hint
      self.unselected = unselected
    }
  }

  /// The word after the kind of record on the command line and in history.
  package let verb: String
  /// The sentence of the command line's help.
  package let abstract: String
  /// The words of history for what was done.
  package let told: Phrase
  /// The first line of its form.
  package let title: Phrase
  /// True where what it is about is behind us for good; otherwise it was moved or handed on.
  package let isClosing: Bool
  /// The status of the subject that it sets: choosing it in a list asks for the operation.
  package let status: String?
  package let command: Command?

  package init(
    _ verb: String, _ abstract: String, told: Phrase, title: Phrase, status: String? = nil,
    isClosing: Bool = false, command: Command? = nil
  ) {
    self.verb = verb
    self.abstract = abstract
    self.told = told
    self.title = title
    self.status = status
    self.isClosing = isClosing
    self.command = command
  }
}

/// An input that an operation asks for.
package struct OperationInput: Sendable {
  /// The name, as the command line and history have it.
  package let name: String
  package let kind: FieldKind
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
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {}
  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {}
}

/// A visitor that assigns what was typed to the inputs of an operation.
private struct InputAssigner<Root: Operation>: FieldVisitor {
  var operation: Root
  let typed: [String: String]
  let parseContext: ParseContext
  var refusal: InvalidInput?

  init(_ operation: Root, _ typed: [String: String], _ parseContext: ParseContext) {
    self.operation = operation
    self.typed = typed
    self.parseContext = parseContext
  }

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    guard refusal == nil, let text = typed[name.description] else { return }
    do throws(InvalidInput) {
      let json = try Value.kind.value(typed: text, in: parseContext)
      do throws(ParseError) {
        operation[keyPath: path] = try Value(json: json)
      } catch { throw InvalidInput(error.words) }
    } catch { refusal = error.of(name.description) }
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {}
  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {}
}
