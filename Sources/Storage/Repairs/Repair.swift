package import Changes
import Glibc
package import Model

/// One thing that `check --fix` can put right: shown as it is and as it would be, and done only when somebody agrees.
///
/// Whoever finds something that can be mended hangs a repair on the finding; nothing else needs to know of it.
package protocol Repair: Sendable {
  /// What it works on.
  var path: Path { get }
  /// What it does, as in `set the torn line aside`.
  var deed: Phrase { get }
  /// What stands there now, a line each; empty where the finding has said it.
  var before: [Phrase] { get }
  /// What will stand there, a line each.
  var after: [Phrase] { get }
  /// True where a yes to everything is not enough: a person must say so, or point at the very path.
  var needsPointing: Bool { get }

  /// Does it, durably, under the lock that it needs; what stood there is kept, and what is mended already is let be.
  func make(with kit: RepairKit) throws(FileFault)
}

extension Repair {
  package var before: [Phrase] { [] }
  package var after: [Phrase] { [] }
  package var needsPointing: Bool { false }
}

/// What a repair needs of the world.
package struct RepairKit: Sendable {
  package let workspace: Workspace
  package let context: ChangeContext
  package let reference: Reference

  package init(_ workspace: Workspace, _ context: ChangeContext, _ reference: Reference) {
    self.workspace = workspace
    self.context = context
    self.reference = reference
  }

  /// Does something in a folder while nobody else writes there.
  package func holding(_ folder: Path, _ work: () throws(FileFault) -> Void) throws(FileFault) {
    let lock = try LockFile(folder, by: context.by)
    defer { lock.release() }
    try work()
  }
}

extension Finding {
  /// The same, with what can be done about it.
  package func mended(by repair: (any Repair)?) -> Finding {
    var finding = self
    finding.repair = repair
    return finding
  }
}
