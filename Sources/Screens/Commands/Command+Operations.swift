internal import Changes
internal import Drawing
internal import Model

extension Command {
  /// An operation that is offered by itself, where records of its kind are selected or anywhere in a project.
  ///
  /// Nil for one that is asked for by choosing a status.
  convenience init?(_ operation: any Operation.Type) {
    guard let command = operation.info.command else { return nil }
    let places: Set<Place> =
      switch operation.subjectKind {
      case .record(let recordKind): .showing(recordKind)
      case .sites: .project
      }
    self.init(
      operation.verb, command.key.map { [.character($0)] } ?? [], places,
      command.name ?? operation.info.title,
      command.help, hint: command.hint, changesProject: true,
      refusal: { $0.refusal(of: operation) },
      run: { session, context in
        guard let subject = session.subject(of: operation) else { return [] }
        return session.begin(operation, on: subject, context)
      })
  }

  /// The declared operations that are offered by themselves.
  static var operations: [Command] { recordOperations + siteOperations }

  static var recordOperations: [Command] {
    declaredOnRecords + Operations.additional.compactMap { Command($0) }
  }
  static let siteOperations = Operations.declared.filter { $0.isOnSites }.compactMap { Command($0) }

  private static let declaredOnRecords = Operations.declared.filter { !$0.isOnSites }
    .compactMap { Command($0) }

  /// The commands of the operations of a kind of record.
  static func operations(of recordKind: String) -> [Command] {
    let verbs = Operations.of(recordKind).map { $0.verb }
    return operations.filter { command in verbs.contains { $0.same(as: command.id) } }
  }
}

extension Set<Place> {
  /// The rooms in which records of the kind are selected.
  static func showing(_ recordKind: String) -> Set<Place> {
    Set(Rooms.all.filter { $0.recordKinds.contains { $0.same(as: recordKind) } }.map { $0.place })
  }
}

extension Session {
  /// The subject of the operation here: the selected record, or the sites at which its event may happen.
  func subject(of operation: any Operation.Type) -> [String]? {
    switch operation.subjectKind {
    case .record: selectedRecord.map { [$0] }
    case .sites: operation.info.event.map { sites(for: $0).map(\.text) } ?? []
    }
  }

  /// The reason why the operation cannot be done with what is selected; nil where it can, or where no project is open.
  func refusal(of operation: any Operation.Type) -> Phrase? {
    if let event = operation.info.event { return moveRefusal(event) }
    if operation.isOnSites { return materialChangeRefusal }
    guard let projectView else { return nil }
    let record = selectedRecord.flatMap { projectView.project.record(at: $0) }
    return operation.obstacle(toAny: record as? any Annotated, in: projectView.project)
  }

  /// Asks what an operation wants to know; one that wants nothing is done at once.
  mutating func begin(
    _ operation: any Operation.Type, on subject: [String], _ context: ChangeContext
  ) -> [Effect] {
    let call = OperationCall(operation, subject)
    if !operation.inputs.isEmpty {
      let sites = operation.info.event == nil ? projectView?.chosenSites.map(\.text) ?? [] : subject
      openForm(.operation(call), operation.info.asksSites ? ["sites": sites] : [:])
      return []
    }
    do throws(Refusal) {
      return make([try call.change([:], in: ParseContext(today: today))], on: context)
    } catch {
      notice = .refused(error.words)
      return []
    }
  }
}
