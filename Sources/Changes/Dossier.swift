package import Model

/// A project with its history, changed only by named changes.
package struct Dossier: Sendable {
  /// The name of the project's folder.
  package let slug: String
  package private(set) var project: Project
  /// Oldest first, of all writers.
  package private(set) var history: [HistoryEntry]
  /// Why the project may only be read, where that is so.
  package let readOnly: Phrase?
  /// What was made since the project was last written.
  package private(set) var unsavedEntries: [HistoryEntry] = []
  package private(set) var unsavedPackets: [Packet] = []
  /// What was changed outside the program and no line says yet: from what history explains to what there is.
  package private(set) var outside: [Difference]
  /// Lines whose work an older copy of the file has covered.
  package private(set) var covered: CoveredLines

  package init(
    slug: String, project: Project, history: [HistoryEntry], readOnly: Phrase? = nil,
    outside: [Difference] = [], covered: CoveredLines? = nil
  ) {
    self.slug = slug
    self.project = project
    self.history = history
    self.readOnly = readOnly
    self.outside = outside
    self.covered = covered ?? CoveredLines(outside, by: history)
  }

  package var isSaved: Bool { unsavedEntries.isEmpty && unsavedPackets.isEmpty }

  /// The project as a change left it, with the line that says so.
  mutating func adopt(_ project: Project, _ entry: HistoryEntry, packet: Packet?) {
    self.project = project
    history.append(entry)
    unsavedEntries.append(entry)
    if let packet { unsavedPackets.append(packet) }
  }

  /// The project as a merge left it, over what is written and one's own unsaved lines.
  mutating func rest(on project: Project, history: [HistoryEntry]) {
    self.project = project
    self.history = history
  }

  mutating func outsideIsRecorded() {
    outside = []
    covered = CoveredLines([], by: [])
  }

  /// Looks anew for what was changed outside the program.
  package mutating func lookOutside() {
    outside = Dossier.unexplained(in: project, by: history)
    covered = CoveredLines(outside, by: history)
  }

  /// Called by whoever wrote it, once it is durable.
  package mutating func wasSaved() {
    unsavedEntries = []
    unsavedPackets = []
  }
}

/// What a change did.
package struct Made: Sendable {
  /// Nil where the change altered nothing.
  package var entry: HistoryEntry?
  package var packet: Packet?
  /// The address of the record that was made or changed.
  package var record: String?
  /// What a person should know besides, such as a deeper demand.
  package var remarks: [Phrase] = []
  /// What the change itself brought in that looks like it points at a person: a warning that stops nothing.
  package var personalData: [PersonalFinding] { entry?.broughtPersonalData ?? [] }

  package init(entry: HistoryEntry? = nil, packet: Packet? = nil, record: String? = nil) {
    self.entry = entry
    self.packet = packet
    self.record = record
  }
}
