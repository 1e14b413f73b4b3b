package import Changes
package import GitSync
package import Model
package import Storage

/// A request to confirm what looks like personal data in texts that are to leave, project by project.
///
/// It holds only what nobody has confirmed yet.
package struct ConsentRequest {
  /// The part of a request that one project remembers, once somebody says why it may leave.
  package struct Part {
    package let slug: String
    package fileprivate(set) var findings: [PersonalFinding]
    package let names: Names
  }

  /// The parts in the order in which they are asked about; empty where nothing is to be asked.
  ///
  /// A project may stand there twice.
  package private(set) var parts: [Part] = []
  /// True where there is something, and no project to remember that it was confirmed.
  package private(set) var isWithoutProject = false

  private let reference: Reference

  /// Makes the request for texts that leave several projects, each of which remembers what may leave it.
  ///
  /// Where a document has no history, `whole` reads it; it is asked only for those of which something leaves.
  package init(
    for texts: JSONValue, leaving documents: [ProjectDocument], with reference: Reference,
    whole: (ProjectDocument) -> ProjectDocument? = { $0 }
  ) {
    self.reference = reference
    let texts = texts.suspicious.list ?? []
    guard documents.count > 1 else {
      isWithoutProject = documents.isEmpty && !texts.isEmpty
      for document in documents { add(texts, leaving: document, whole) }
      return
    }
    var elsewhere = texts
    for document in documents where !texts.isEmpty {
      let known = document.project.personalData.map(\.data)
      let own = texts.filter { $0.text?.personalData.contains(where: known.contains) ?? false }
      elsewhere.removeAll { own.contains($0) }
      add(own, leaving: document, whole)
    }
    // What stands in no project's fields is remembered by the first.
    if let first = documents.first { add(elsewhere, leaving: first, whole) }
  }

  /// Makes the request for what the next sync would send.
  package init(for leaving: [Sync.OutgoingTexts], with reference: Reference) {
    self.reference = reference
    for project in leaving { add([project.texts], leaving: project.document) { $0 } }
  }

  private mutating func add(
    _ texts: [JSONValue], leaving document: ProjectDocument, _ whole: (ProjectDocument) -> ProjectDocument?
  ) {
    guard !texts.isEmpty, let document = whole(document) else { return }
    let findings = document.unconfirmedPersonalData(leavingIn: .list(texts), digest: sha256)
    if findings.isEmpty { return }
    let names = Names(project: document.project, reference: reference)
    parts.append(Part(slug: document.slug, findings: findings, names: names))
  }

  /// The parts with each project once.
  package var projects: [Part] {
    parts.reduce(into: []) { projects, part in
      if let index = projects.firstIndex(where: { $0.slug.same(as: part.slug) }) {
        projects[index].findings += part.findings
      } else {
        projects.append(part)
      }
    }
  }
}

extension ConsentRequest.Part {
  /// Keeps in the project's history that it may leave, and why; throws a ``FileFault`` or a ``Refusal``.
  package func confirm(
    because reason: String, in workspace: Workspace, on changeContext: ChangeContext
  ) throws {
    _ = try workspace.change(slug, by: changeContext.by) { document in
      try document.confirm(findings, because: reason, on: changeContext)
    }
  }
}
