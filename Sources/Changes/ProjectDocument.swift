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

extension ProjectDocument {
  /// Makes a change or refuses it with a reason; a refused change alters nothing.
  ///
  /// `cause` and `reason` stand in history where a person took it from elsewhere. Throws a ``Refusal`` where the
  /// project may only be read, its framework is not here, or the change is not valid or not allowed in this state.
  /// Compares the whole project with what it becomes, and replays its transitions.
  @discardableResult
  package mutating func apply(
    _ change: Change, on context: ChangeContext, with reference: Reference, cause: EntryCause? = nil,
    reason: String? = nil
  ) throws(Refusal) -> ChangeResult {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    return try afterOutside(on: context) { (document) throws(Refusal) in
      try document.applyNext(change, on: context, with: reference, cause, reason)
    }
  }

  private mutating func applyNext(
    _ change: Change, on context: ChangeContext, with reference: Reference, _ cause: EntryCause?,
    _ reason: String?
  ) throws(Refusal) -> ChangeResult {
    var transaction = try Transaction(project, at: nextInstant(context), context, reference)
    try transaction.apply(change)
    transaction.dropAnswered(since: project)
    transaction.writeSites()
    if let words = wrongClock(on: context) { transaction.made.remarks.append(words) }
    let record = transaction.made.record
    transaction.made.entry = keep(
      transaction.project, change.verb, record: record, on: context, packet: transaction.made.packet,
      cause: cause,
      reason: reason)
    return transaction.made
  }

  /// Makes a project with one site named as the organisation, or with the sites that are named.
  ///
  /// Throws a ``Refusal`` where a field is refused, the title or a site's name is empty, or there is no such framework.
  package static func create(
    _ assignments: [FieldAssignment], sites: [String] = [], slug: String, on context: ChangeContext,
    with reference: Reference
  ) throws(Refusal) -> ProjectDocument {
    var project = Project()
    project.id = ID(IDGenerator.id(Project.letter, context.seed, slug))
    let parseContext = ParseContext(
      today: context.today, isNew: true, resolver: Names(project: project, reference: reference))
    try project.assign(assignments, in: parseContext)
    var document = ProjectDocument(slug: slug, project: Project(), history: [])
    var transaction = try Transaction(project, at: context.at, context, reference)
    transaction.project.title = try transaction.given(project.title, "title", "rubriken", "the title")
    let titles = sites.isEmpty ? [context.organisation] : sites
    for title in titles {
      var site = Site()
      site.id = transaction.newID()
      site.title = try transaction.given(title, "site", "införandeplatsens namn", "the name of the site")
      transaction.project.sites.place(site)
      transaction.record(.start, at: site.id)
    }
    transaction.writeSites()
    // The whole project is what the first entry brings.
    let entry = document.entry(
      "project.add", record: transaction.project.id.text, on: context,
      [
        Difference(
          record: transaction.project.id.text, field: nil, before: nil, after: transaction.project.json)
      ])
    document.adopt(transaction.project, [entry])
    return document
  }

  /// The moment of what is written next; see ``HistoryAppender``.
  func nextInstant(_ context: ChangeContext) -> Instant { HistoryAppender(after: self).instant(on: context) }

  /// Takes the project as it became, with a line of history; nil where nothing differs.
  mutating func keep(
    _ after: Project, _ verb: String, record: String?, on context: ChangeContext, packet: Packet? = nil,
    cause: EntryCause? = nil, undoes: ID<HistoryEntry>? = nil, reason: String? = nil
  ) -> HistoryEntry? {
    let differences = project.differences(to: after, at: project.id.text)
    if differences.isEmpty, packet == nil { return nil }
    var entry = entry(verb, record: record, on: context, differences)
    entry.cause = cause.map(OpenEnum.known)
    entry.undoes = undoes
    entry.reason = reason
    if cause == nil { entry.continues = continued(by: entry) }
    adopt(after, [entry], packets: packet.map { [$0] } ?? [])
    return entry
  }

  func entry(
    _ verb: String, record: String?, on context: ChangeContext, _ differences: [Difference]
  ) -> HistoryEntry {
    var lines = HistoryAppender(after: self)
    return lines.next(verb, record: record, on: context, differences)
  }

  /// The last line, where this one continues it.
  ///
  /// One field edited again by the same person within a minute is one entry to whoever reads.
  private func continued(by entry: HistoryEntry) -> ID<HistoryEntry>? {
    guard let last = lastEntry, last.cause == nil, last.by.same(as: entry.by),
      last.verb.same(as: entry.verb), entry.at.seconds - last.at.seconds <= 60,
      let one = entry.differences.first, entry.differences.count == 1, one.field != nil,
      let other = last.differences.first, last.differences.count == 1, other.field == one.field,
      other.record.same(as: one.record)
    else { return nil }
    return last.id
  }
}

extension IDGenerator {
  /// Makes the id of a new project, which knows no other ids yet.
  static func id(_ letter: Character, _ seed: String?, _ name: String) -> String {
    var maker = IDGenerator(seed: seed.map { $0 + name }, start: 0)
    return maker.next(letter: letter, count: 5)
  }
}

extension ProjectDocument {
  /// The words for a newest line that is dated ahead of the clock; nil where it is not.
  func wrongClock(on context: ChangeContext) -> Phrase? {
    guard let last = lastEntry, last.at.isAhead(of: context) else { return nil }
    let day = last.at.day.iso
    return Phrase(
      "Senaste ändringen (av \(last.by)) är daterad \(day), i framtiden: en klocka går fel. Det här sparas med dagens datum.",
      "The latest change (by \(last.by)) is dated \(day), in the future: some clock is wrong. This is saved with today's date."
    )
  }
}

extension ProjectDocument {
  /// Writes beside each site what its transitions come to, where a hand or a merge wrote something else.
  ///
  /// Throws a ``Refusal`` where the project may only be read or its framework is not here. Replays every transition.
  @discardableResult
  package mutating func writeSites(on context: ChangeContext, with reference: Reference) throws(Refusal)
    -> ChangeResult
  {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    var transaction = try Transaction(project, at: nextInstant(context), context, reference)
    transaction.writeSites()
    let record = project.id.text
    return ChangeResult(
      entry: keep(transaction.project, "project.sites", record: record, on: context, cause: .repair),
      record: record)
  }
}

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
