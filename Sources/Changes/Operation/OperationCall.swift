package import Model

/// An operation on a subject, with what is said of it already.
package struct OperationCall: Sendable {
  package let operation: any Operation.Type
  /// The ids of the subject: of the record, or of the sites.
  package let subject: [String]
  /// The given texts by the names of the operation's fields, as they are typed.
  package let given: [String: [String]]

  package init(_ operation: any Operation.Type, _ subject: [String], given: [String: [String]] = [:]) {
    self.operation = operation
    self.subject = subject
    self.given = given
  }

  package init(_ operation: any Operation.Type, _ record: String, given: [String: [String]] = [:]) {
    self.init(operation, [record], given: given)
  }

  /// The change that it is, with what was typed besides.
  ///
  /// Throws ``Refusal`` where a text cannot be meant.
  package func change(
    _ typed: [String: [String]], in parseContext: ParseContext
  ) throws(Refusal) -> Change {
    .operation(
      try operation.make(subject, given.merging(typed, uniquingKeysWith: { $1 }), in: parseContext))
  }
}

extension OperationCall: Equatable {
  package static func == (left: OperationCall, right: OperationCall) -> Bool {
    left.operation == right.operation && left.subject == right.subject && left.given == right.given
  }
}

/// The list of the operations that are declared, in the order in which lists show them.
package enum Operations {
  /// Operations besides those of the program, for the length of a task; a test declares its own.
  @TaskLocal package static var additional: [any Operation.Type] = []

  package static var all: [any Operation.Type] { declared + additional }

  /// The operations of the program.
  package static let declared: [any Operation.Type] = [
    ResolveBarrier.self, AcceptBarrier.self, EscalateBarrier.self,
    StartAction.self, FinishAction.self, WaitForAction.self, CancelAction.self, TurnActionIntoBarrier.self,
    RecordValue.self,
    HoldSites.self, ResumeSites.self, ReenterSites.self, ReopenSites.self, FinishSites.self,
    SuspendSites.self, DiscontinueSites.self, NoteMaterialChange.self, AnnulDecision.self,
  ]

  package static func of(_ recordKind: String) -> [any Operation.Type] {
    all.filter { $0.recordKind.same(as: recordKind) }
  }

  private static let toldByVerb = Dictionary(
    declared.map { ($0.verb, $0.info.told) }, uniquingKeysWith: { first, _ in first })

  /// The words of history for the operation of that name.
  static func told(_ verb: String) -> Phrase? {
    toldByVerb[verb] ?? (additional.isEmpty ? nil : named(verb)?.info.told)
  }

  /// The operation of that name in history.
  package static func named(_ verb: String) -> (any Operation.Type)? {
    all.first { $0.verb.same(as: verb) }
  }

  /// The operation by which records of a kind come to a status.
  package static func setting(_ status: String, of recordKind: String) -> (any Operation.Type)? {
    of(recordKind).first { $0.info.status?.same(as: status) ?? false }
  }
}
