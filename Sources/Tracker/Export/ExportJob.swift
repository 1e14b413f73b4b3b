package import Changes
package import Formats
package import Model
package import Storage

/// A snapshot that is to leave, and the projects that it is of.
package struct ExportSource {
  package let snapshot: SnapshotFile
  /// As they are now: what may leave of them stands in their history.
  let documents: [ProjectDocument]
  let reference: Reference
  /// The project, or nil for all of them.
  package let slug: String?
  /// Whether it is kept once it has been written: it was made for somebody.
  package let isToBeKept: Bool

  package init(
    _ snapshot: SnapshotFile, of slug: String?, _ documents: [ProjectDocument], with reference: Reference,
    isToBeKept: Bool = false
  ) {
    self.snapshot = snapshot
    self.slug = slug
    self.documents = documents
    self.reference = reference
    self.isToBeKept = isToBeKept
  }
}

/// An export on its way: the files that it consists of, what must be confirmed before they leave, and what is kept then.
package struct ExportJob {
  package let source: ExportSource
  package let export: Export
  package let files: [Export.File]
  /// Every text that would leave.
  private let texts: JSONValue

  /// Makes the files; throws a ``Failure``, a ``TemplateFault`` or a ``WorkbookFault`` where something of that is wrong.
  package init(of source: ExportSource, by builder: ExportBuilder) throws {
    self.source = source
    export = try Export(ofKept: source.snapshot)
    (files, texts) = try builder.make(of: export, with: source.reference)
  }

  /// What must be confirmed before the files leave; `whole` reads a document that has no history.
  package func consent(whole: (ProjectDocument) -> ProjectDocument? = { $0 }) -> ConsentRequest {
    ConsentRequest(for: texts, leaving: source.documents, with: source.reference, whole: whole)
  }

  /// Keeps the snapshot with its project, where it was made for somebody.
  package func keep(in workspace: Workspace) throws(FileFault) {
    if source.isToBeKept { try workspace.keep(source.snapshot, of: source.slug) }
  }
}
