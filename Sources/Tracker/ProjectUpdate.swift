package import Changes
package import Model
package import Storage

/// A change to one project under its lock: nobody else's comes between what is read and what is written.
package struct ProjectUpdate {
  /// The outcome of an update.
  package enum Outcome {
    /// The changes are durable.
    case made(ProjectContext, [ChangeResult])
    /// Nothing is written: first somebody must say why what would be sealed may leave.
    case unconfirmed(ConsentRequest.Part)
  }

  private let workspace: Workspace
  private let slug: String
  private let changeContext: ChangeContext
  private let reference: Reference
  private let language: Language

  /// Reads the reference data; throws a ``FileFault`` where it cannot be read.
  package init(
    of slug: String, in workspace: Workspace, on changeContext: ChangeContext, _ language: Language
  ) throws(FileFault) {
    self.workspace = workspace
    self.slug = slug
    self.changeContext = changeContext
    self.language = language
    reference = try workspace.reference()
  }

  /// Makes the changes in one save; what is sealed and looks like personal data must have been confirmed, or is now.
  ///
  /// Nobody is asked under the lock, so that nobody waits for an answer. Throws a ``FileFault``, a ``Refusal``, and what
  /// `changes` throws; then nothing is written.
  package func make(
    confirmed reason: String?, _ changes: (ProjectContext) throws -> [Change]
  ) throws -> Outcome {
    try workspace.change(slug, by: changeContext.by) { document in
      var changed = document
      let made = try changed.apply(all: changes(context(document)), on: changeContext, with: reference)
      let sealed = JSONValue.list(made.compactMap(\.packet).map(\.json))
      if let part = ConsentRequest(for: sealed, leaving: [changed], with: reference).parts.first {
        guard let reason, !reason.trimmed.isEmpty else { return .unconfirmed(part) }
        try changed.confirm(part.findings, because: reason, on: changeContext)
      }
      document = changed
      return .made(context(changed), made)
    }
  }

  /// Makes any revision of the project and its history in one save.
  ///
  /// Throws what `revise` throws, and a ``FileFault``; then nothing is written.
  package func make(
    _ revise: (inout ProjectDocument, ChangeContext, Reference) throws -> [ChangeResult]
  ) throws -> (ProjectContext, [ChangeResult]) {
    try workspace.change(slug, by: changeContext.by) { document in
      let made = try revise(&document, changeContext, reference)
      return (context(document), made)
    }
  }

  private func context(_ document: ProjectDocument) -> ProjectContext {
    ProjectContext(document, changeContext, reference, language: language)
  }
}

extension ProjectDocument {
  /// Makes the changes in turn, a second apart; on a refusal the caller's document is to be dropped.
  ///
  /// Throws the ``Refusal`` of the first change that is refused.
  package mutating func apply(
    all changes: [Change], on changeContext: ChangeContext, with reference: Reference
  ) throws(Refusal) -> [ChangeResult] {
    var made: [ChangeResult] = []
    var changeContext = changeContext
    for change in changes {
      made.append(try apply(change, on: changeContext, with: reference))
      changeContext.at = changeContext.at + 1
    }
    return made
  }
}
