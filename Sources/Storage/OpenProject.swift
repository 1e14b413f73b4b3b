package import Changes
package import Model

/// A project as it was read from the disk, and what a save holds it against.
package struct OpenProject: Sendable {
  package var document: ProjectDocument
  /// What `project.json` held when it was last read or written.
  package internal(set) var bytes: [UInt8]
  /// The project as it was last read or written, without what is not saved: what a merge compares with.
  package internal(set) var base: Project
  /// How the file looked from outside then.
  var mark: FileFingerprint?
  /// How its files looked where history explains all that they hold; nil where that is not so, or not known.
  var explained: ReplayCache?
  /// Where the unsaved changes are kept for the time being.
  package internal(set) var draft: Path?
  /// How many of them it holds.
  var drafted = 0
  /// What could not be read or was mended on the way: torn tails, refused lines of history.
  package internal(set) var faults: [FileFault]

  package var slug: String { document.slug }

  init(
    document: ProjectDocument, bytes: [UInt8], mark: FileFingerprint? = nil, explained: ReplayCache? = nil,
    faults: [FileFault] = []
  ) {
    self.document = document
    self.bytes = bytes
    self.mark = mark
    self.explained = explained
    self.faults = faults
    base = document.project
  }
}

/// A project in the list of a workspace; one that cannot be read stands there too.
package enum ProjectListing: Sendable {
  /// Without its history; `lastEdit` is the newest entry's instant and author.
  case readable(ProjectDocument, lastEdit: LastEdit?)
  case broken(slug: String, FileFault)

  package var slug: String {
    switch self {
    case .readable(let document, _): document.slug
    case .broken(let slug, _): slug
    }
  }
}

/// When and by whom a project was changed last.
package struct LastEdit: Equatable, Sendable {
  package let at: Instant
  package let by: String
}
