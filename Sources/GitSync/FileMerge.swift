import Changes
import Model
internal import Storage

/// A merge of three versions of a workspace's file, as records and not as lines of text.
struct FileMerge {
  let bytes: [UInt8]

  /// Merges the versions; an empty base is none: both sides made the file.
  ///
  /// Throws a ``FileFault`` where a version cannot be read or is of a newer format, and where the sides are two
  /// different projects.
  init(
    base: [UInt8], _ left: [UInt8], _ right: [UInt8], as kind: MergeDriver.Kind,
    reference: @autoclosure () -> Reference, history: () throws(FileFault) -> [HistoryEntry]
  ) throws(FileFault) {
    if left == right {
      bytes = left
      return
    }
    switch kind {
    case .log: bytes = MergedLog(left, right).bytes
    case .settings:
      let merged = WorkspaceSettings.merged(
        base: base.isEmpty ? nil : try FileMerge.settings(base), try FileMerge.settings(left),
        try FileMerge.settings(right))
      bytes = JSONWriter.file(merged)
    case .project:
      let reference = reference()
      let own = try FileMerge.project(left, reference)
      let others = try FileMerge.project(right, reference)
      guard own.id == others.id else {
        throw FileMerge.refusal(
          Phrase("två olika projekt i samma mapp", "two different projects in one folder"),
          Phrase("Byt namn på den ena mappen.", "Give one of the folders another name."))
      }
      let history = try history()
      let merge = Merge(
        base: base.isEmpty ? nil : try FileMerge.project(base, reference), MergeInput(own, history: history),
        MergeInput(others, history: history), with: reference)
      bytes = JSONWriter.file(merge.project)
      // Read back, since nothing may be written that cannot be read.
      _ = try FileMerge.project(bytes, reference)
    }
  }

  /// Reads a version of a project; one that was committed with git's marks in it is the merge of the two that they tell
  /// apart.
  private static func project(_ bytes: [UInt8], _ reference: Reference) throws(FileFault) -> Project {
    do throws(FileFault) {
      let project = try JSONReader.read(bytes, as: Project.self, of: file)
      if project.format > Project.currentFormat { throw newer(project.format) }
      return project
    } catch {
      let text = MarkedText(bytes)
      guard error.isOfConflictMarks, text.left != bytes else { throw error }
      let merge = Merge(
        base: text.base.isEmpty ? nil : try project(text.base, reference),
        MergeInput(try project(text.left, reference)), MergeInput(try project(text.right, reference)),
        with: reference)
      return merge.project
    }
  }

  private static func settings(_ bytes: [UInt8]) throws(FileFault) -> WorkspaceSettings {
    let settings = try JSONReader.read(bytes, as: WorkspaceSettings.self, of: file)
    if settings.format > Workspace.currentFormat { throw newer(settings.format) }
    return settings
  }

  private static func newer(_ format: FormatVersion) -> FileFault {
    refusal(
      Workspace.newerWords(format),
      Phrase("Hämta en nyare brygga och slå ihop då.", "Fetch a newer brygga, and merge then."))
  }

  private static func refusal(_ words: Phrase, _ advice: Phrase) -> FileFault {
    FileFault(.invalid, file, words, advice: advice)
  }

  /// The name in faults of what git gave, which is no file of the workspace.
  private static var file: Path { Path("merge-file") }
}
