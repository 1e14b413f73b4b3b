package import Model

/// A project with its history, changed only by named changes.
package struct ProjectDocument: Sendable {
  /// The content behind one reference, since a document is handed on more often than it is changed.
  private var content: Indirect<Content>

  /// The values that a document is made of.
  private struct Content {
    let slug: String
    var project: Indirect<Project>
    var history: ProjectHistory
    let readOnly: Phrase?
    var unsavedEntries: [HistoryEntry] = []
    var unsavedPackets: [Packet] = []
    var outside: [Difference]
    var covered: StaleCopy
  }

  package init(
    slug: String, project: Project, history: [HistoryEntry], readOnly: Phrase? = nil,
    outside: [Difference] = [], covered: StaleCopy? = nil
  ) {
    self.init(
      slug: slug, project: project, history: ProjectHistory(history), readOnly: readOnly, outside: outside,
      covered: covered ?? StaleCopy(outside, by: history))
  }

  package init(
    slug: String, project: Project, history: ProjectHistory, readOnly: Phrase? = nil,
    outside: [Difference] = [], covered: StaleCopy = StaleCopy([], by: [])
  ) {
    content = Indirect(
      Content(
        slug: slug, project: Indirect(project), history: history, readOnly: readOnly, outside: outside,
        covered: covered))
  }

  /// The name of the project's folder.
  package var slug: String { content.value.slug }
  package var project: Project { _read { yield content.value.project.value } }
  /// The project as it is shared with what is worked out from it.
  package var sharedProject: Indirect<Project> { content.value.project }
  /// The lines of history, oldest first, of all writers; decoded at the first call.
  package var history: [HistoryEntry] { content.value.history.entries }
  /// The number of lines in the history; decodes none.
  package var historyCount: Int { content.value.history.count }
  /// The newest line of its history; decodes no other.
  package var lastEntry: HistoryEntry? { content.value.history.last }
  /// The reason why the project may only be read, where that is so.
  package var readOnly: Phrase? { content.value.readOnly }
  /// The lines that were made since the project was last written.
  package var unsavedEntries: [HistoryEntry] { content.value.unsavedEntries }
  package var unsavedPackets: [Packet] { content.value.unsavedPackets }
  /// The changes made outside the program that no line tells yet: from what history explains to what there is.
  package var outside: [Difference] { content.value.outside }
  /// The lines whose work an older copy of the file has covered.
  package var covered: StaleCopy { content.value.covered }

  package var isSaved: Bool { content.value.unsavedEntries.isEmpty && content.value.unsavedPackets.isEmpty }

  /// Changes the content; the one place where a document changes.
  private mutating func change(_ change: (inout Content) -> Void) {
    var changed = content.value
    change(&changed)
    content.value = changed
  }

  /// Takes the project as changes left it, with the lines that say so.
  mutating func adopt(_ project: Project, _ entries: [HistoryEntry], packets: [Packet] = []) {
    change {
      $0.project = Indirect(project)
      $0.history = $0.history.appending(entries)
      $0.unsavedEntries += entries
      $0.unsavedPackets += packets
    }
  }

  /// The history without what would decode it.
  var undecodedHistory: ProjectHistory { content.value.history }

  /// Takes the project as a merge left it, over what is written and one's own unsaved lines.
  mutating func rest(on project: Project, history: [HistoryEntry]) {
    change {
      $0.project = Indirect(project)
      $0.history = ProjectHistory(history)
    }
  }

  mutating func outsideIsRecorded() {
    change {
      $0.outside = []
      $0.covered = StaleCopy([], by: [])
    }
  }

  /// Looks anew for what was changed outside the program.
  ///
  /// Makes all lines of history again to compare.
  package mutating func lookOutside() {
    let outside = ProjectDocument.unexplained(in: project, by: history)
    let covered = StaleCopy(outside, by: history)
    change {
      $0.outside = outside
      $0.covered = covered
    }
  }

  /// Notes that everything was saved; called by whoever wrote it, once it is durable.
  package mutating func wasSaved() {
    change {
      $0.unsavedEntries = []
      $0.unsavedPackets = []
    }
  }
}

/// The result of a change.
package struct ChangeResult: Sendable {
  /// The line of history; nil where the change altered nothing.
  package var entry: HistoryEntry?
  package var packet: Packet?
  /// The address of the record that was made or changed.
  package var record: String?
  /// The remarks that a person should know besides, such as a deeper demand.
  package var remarks: [Phrase] = []
  /// The findings in what the change itself brought in that look like they point at a person.
  ///
  /// A warning that stops nothing.
  package var personalData: [PersonalFinding] { entry?.broughtPersonalData ?? [] }

  package init(entry: HistoryEntry? = nil, packet: Packet? = nil, record: String? = nil) {
    self.entry = entry
    self.packet = packet
    self.record = record
  }
}
