import Changes
import Model
import Storage

extension CommandEnvironment {
  /// The change with the size and SHA-256 of the file that it points to; says where no file is there.
  func measured(_ change: Change, in workspace: Workspace, of slug: String) throws -> Change {
    guard case .addEvidence(let criterion, let site, let fields) = change,
      let place = fields.place, !place.isAddress
    else { return change }
    guard let file = try workspace.evidenceFile(at: place, of: slug) else {
      Streams.writeWords(
        "brygga: "
          + (Phrase("filen finns inte: ", "the file is not there: ") + place)(language(workspace)).visible
          + "\n")
      return change
    }
    return .addEvidence(criterion, site: site, fields + file.assignments)
  }
}

extension [FieldAssignment] {
  /// The place where evidence is said to be; nil where none is given.
  fileprivate var place: String? { first { $0.path.first?.same(as: "at") ?? false }?.values.first }
}

extension MeasuredEvidence {
  fileprivate var assignments: [FieldAssignment] {
    [FieldAssignment(["size"], [String(size)]), FieldAssignment(["sha256"], [sha256])]
  }
}
