package import Model

extension ProjectDocument {
  /// Makes a document of a project with changes that were made on it and never written, as a draft holds them.
  package init(
    slug: String, project: Project, unsaved entries: [HistoryEntry], packets: [Packet]
  ) {
    self.init(slug: slug, project: project, history: [])
    adopt(project, entries, packets: Array(packets.prefix(entries.count)))
  }

  /// The project before what is not written yet; nil where the lines do not lead back.
  package var written: Project? {
    let back = unsavedEntries.reversed().flatMap { $0.differences.reversed().map(\.reversed) }
    do throws(PatchError) { return try project.applying(back, at: project.id.text) } catch { return nil }
  }
}
