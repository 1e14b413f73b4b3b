package import Changes
import Glibc
package import Model

/// A repair of `check --fix`: shown as it is and as it would be, and made only when somebody agrees.
///
/// Whoever finds something that can be mended hangs a repair on the finding; nothing else needs to know of it.
package protocol Repair: Sendable {
  /// The file or folder that it works on.
  var path: Path { get }
  /// The deed in words, such as `set the torn line aside`.
  var deed: Phrase { get }
  /// The present lines of the file; empty where the finding has said it.
  var before: [Phrase] { get }
  /// The lines that the file will have.
  var after: [Phrase] { get }
  /// True where a yes to everything is not enough: a person must say so, or point at the very path.
  var needsPointing: Bool { get }

  /// Makes the repair durably, under the lock that it needs; what stood there is kept, and what is mended already is
  /// let be.
  ///
  /// Throws a ``FileFault`` where the lock is held or the disk refuses.
  func make(with kit: RepairKit) throws(FileFault)
}

extension Repair {
  package var before: [Phrase] { [] }
  package var after: [Phrase] { [] }
  package var needsPointing: Bool { false }
}

/// The workspace, moment and reference data that a repair works with.
package struct RepairKit: Sendable {
  package let workspace: Workspace
  package let context: ChangeContext
  package let reference: Reference

  package init(_ workspace: Workspace, _ context: ChangeContext, _ reference: Reference) {
    self.workspace = workspace
    self.context = context
    self.reference = reference
  }

  /// Does a piece of work under the lock of a folder.
  ///
  /// Throws what the work throws, and a ``FileFault`` of kind `locked` where another process holds the folder too long.
  package func holding(_ folder: Path, _ work: () throws(FileFault) -> Void) throws(FileFault) {
    let lock = try LockFile(folder, by: context.by)
    defer { lock.release() }
    try work()
  }
}

extension Finding {
  /// The finding with a repair.
  package func mended(by repair: (any Repair)?) -> Finding {
    var finding = self
    finding.repair = repair
    return finding
  }
}

extension Workspace {
  /// Changes a project as ``change(_:by:patience:_:)`` does, for repairs: what is refused is a fault of its file.
  ///
  /// Throws a ``FileFault`` of kind `invalid` for a ``Refusal``, and as ``change(_:by:patience:_:)`` does otherwise.
  package func mend(
    _ slug: String, with kit: RepairKit, _ mend: (inout ProjectDocument) throws(Refusal) -> Void
  ) throws(FileFault) {
    let folder = try folder(of: slug)
    let lock = try LockFile(folder, by: kit.context.by)
    defer { lock.release() }
    try recover(folder)
    var open = try open(slug)
    do throws(Refusal) {
      try mend(&open.document)
    } catch {
      throw FileFault(
        .invalid, folder / Workspace.projectFile, error.words,
        advice: Phrase("Rätta filen för hand.", "Fix the file by hand."))
    }
    try write(&open, in: folder)
  }
}
