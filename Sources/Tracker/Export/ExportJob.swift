package import Changes
package import Formats
package import Model
package import Storage

/// A snapshot that is to leave, and the projects that it is of.
package struct ExportSource {
  package let export: Export
  /// The projects as they are now: what may leave of them stands in their history.
  let documents: [ProjectDocument]
  let reference: Reference
  /// The slug of the project; nil for all of them.
  package let slug: String?
  /// True where the snapshot is kept once it has been written: it was made for somebody.
  package let isToBeKept: Bool

  package init(
    _ export: Export, of slug: String?, _ documents: [ProjectDocument], with reference: Reference,
    isToBeKept: Bool = false
  ) {
    self.export = export
    self.slug = slug
    self.documents = documents
    self.reference = reference
    self.isToBeKept = isToBeKept
  }
}

/// An export on its way: its files, and what must be confirmed before they leave.
///
/// Once it has left, the snapshot is kept.
package struct ExportJob {
  package let source: ExportSource
  package let files: [Export.File]
  /// Every text that would leave.
  private let texts: JSONValue

  /// Makes the files.
  ///
  /// Throws a ``Failure``, a ``TemplateFault`` or a ``WorkbookFault`` where a template or a workbook is wrong.
  package init(of source: ExportSource, by builder: ExportBuilder) throws {
    self.source = source
    (files, texts) = try builder.make(of: source.export, with: source.reference)
  }

  /// The request to confirm what leaves with the files; `whole` reads a document that has no history.
  package func consent(whole: (ProjectDocument) -> ProjectDocument? = { $0 }) -> ConsentRequest {
    ConsentRequest(for: texts, leaving: source.documents, with: source.reference, whole: whole)
  }

  /// Keeps the snapshot with its project, where it was made for somebody; throws a ``FileFault`` where it cannot be
  /// written.
  package func keep(in workspace: Workspace) throws(FileFault) {
    if source.isToBeKept { try workspace.keep(source.export.snapshot, of: source.slug) }
  }
}
