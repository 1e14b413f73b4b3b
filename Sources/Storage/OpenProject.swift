package import Changes
package import Model

/// A project as it was read from the disk, with the state that a save is compared against.
package struct OpenProject: Sendable {
  package var document: ProjectDocument
  /// The bytes of `project.json` when it was last read or written.
  package internal(set) var bytes: [UInt8]
  /// The project as it was last read or written, without unsaved changes: the base of a merge.
  package internal(set) var base: Project
  /// The fingerprint of the file at that time.
  var mark: FileFingerprint?
  /// The fingerprints of its files where history explains all that they hold; nil where that is not so, or not known.
  var explained: ReplayCache?
  /// The file that keeps the unsaved changes for the time being.
  package internal(set) var draft: Path?
  /// The number of unsaved changes that the draft holds.
  var drafted = 0
  /// The faults of what could not be read or was mended on the way: torn tails, refused lines of history.
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

/// A project in the list of a workspace, readable or not.
package enum ProjectListing: Sendable {
  /// A project without its history; `lastEdit` is the instant and author of the newest entry.
  case readable(ProjectDocument, lastEdit: LastEdit?)
  case broken(slug: String, FileFault)

  package var slug: String {
    switch self {
    case .readable(let document, _): document.slug
    case .broken(let slug, _): slug
    }
  }
}

/// The time and author of the last change to a project.
package struct LastEdit: Equatable, Sendable {
  package let at: Instant
  package let by: String
}
