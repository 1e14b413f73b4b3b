package import Model

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
    do throws(InvalidInput) {
      try project.assign(assignments, in: parseContext)
    } catch { throw Refusal(error) }
    var document = ProjectDocument(slug: slug, project: Project(), history: [])
    var transaction = try Transaction(project, at: context.at, context, reference)
    transaction.project.title = try transaction.given(project.title, "title", "rubriken", "the title")
    let titles = sites.isEmpty ? [context.organisation] : sites
    for title in titles {
      var site = Site()
      site.id = transaction.newID()
      site.title = try transaction.given(title, "site", "platsens namn", "the name of the site")
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
