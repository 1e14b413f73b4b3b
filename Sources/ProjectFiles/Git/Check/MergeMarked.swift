import Coproduction

/// A project with git's conflict marks in it, read as the two versions that the marks tell apart.
struct MergeMarked: Repair {
  let path: Path
  private let slug: String
  private let seen: [UInt8]
  private let merged: [UInt8]

  /// Nil where the two are no projects: then the last states in history and git remain.
  init?(_ name: String, _ bytes: [UInt8], _ workspace: Workspace, _ reference: Reference) {
    guard let slug = name.projectSlug else { return nil }
    let text = MarkedText(bytes)
    do throws(FileFault) {
      let history = try History(in: try workspace.folder(of: slug) / "history", within: workspace.path)
      merged = try Merging(
        base: text.base, text.left, text.right, as: .project, reference: reference,
        history: { () throws(FileFault) in history.entries }
      )
      .bytes
    } catch { return nil }
    path = workspace.path / name
    self.slug = slug
    seen = bytes
  }

  var deed: Phrase { Phrase("slå ihop de två versionerna", "merge the two versions") }
  var before: [Phrase] { [Phrase("markörer <<<<<<< och >>>>>>>", "marks <<<<<<< and >>>>>>>")] }

  func make(with kit: RepairKit) throws(FileFault) {
    let folder = try kit.workspace.folder(of: slug)
    try kit.holding(folder) { () throws(FileFault) in
      guard try DurableFile.read(path, within: kit.workspace.path) == seen else { return }
      Backups.keep(path, in: folder, at: kit.occasion.at)
      try DurableFile.write(merged, to: path, within: kit.workspace.path)
    }
  }
}

/// A text with conflict marks, taken apart.
struct MarkedText {
  var left: [UInt8] = []
  var right: [UInt8] = []
  /// What both had, where the marks tell it in every place; else empty.
  var base: [UInt8] = []

  private enum Part { case both, left, base, right }

  init(_ bytes: [UInt8]) {
    var part = Part.both
    var isBaseTold = true
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      let whole = Array(line) + [0x0A]
      if line.starts(with: "<<<<<<<".utf8) {
        part = .left
      } else if part == .left, line.starts(with: "|||||||".utf8) {
        part = .base
      } else if part == .left || part == .base, line.starts(with: "=======".utf8) {
        if part == .left { isBaseTold = false }
        part = .right
      } else if part == .right, line.starts(with: ">>>>>>>".utf8) {
        part = .both
      } else {
        if part == .both || part == .left { left += whole }
        if part == .both || part == .base { base += whole }
        if part == .both || part == .right { right += whole }
      }
    }
    if !isBaseTold { base = [] }
  }
}
