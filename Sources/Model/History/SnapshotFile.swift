/// A snapshot: a status frozen on a day, for a group, with the records behind it.
package struct SnapshotFile: Identified {
  package var format: FormatVersion = 1
  package var id = ID<SnapshotFile>("")
  package var title = ""
  /// The project; absent for a snapshot of the portfolio.
  package var project: ID<Project>?
  package var group: String?
  package var audience: OpenEnum<Audience>?
  package var perspective: Code<Perspective>?
  package var occasion = OpenEnum<SnapshotOccasion>.known(.report)
  package var tookPart: [PersonReference] = []
  package var on = CalendarDay.unset
  package var at = Instant(seconds: 0)
  package var by = ""
  package var hash = ""
  package var status = JSONValue.null
  /// The project's records, behind one reference.
  ///
  /// Whatever holds a snapshot is copied without each field of its project.
  private var sharedState = Indirect<Project?>(nil)
  /// The projects of a snapshot of the portfolio.
  package var states: [Project] = []
  package var unknown = UnknownFields()

  package init() {}

  package var state: Project? {
    _read { yield sharedState.value }
    set { sharedState.value = newValue }
  }

  package static let letter: Character = "w"
  package static let recordKind = "snapshot"
  package static let label = Phrase("lägesbild", "snapshot")

  package static func fields(_ field: inout some Fields<Self>) {
    field("format", \.format, .never, Phrase("format", "format"))
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("project", \.project, .never, Phrase("projekt", "project"))
    field("group", \.group, .never, Phrase("grupp", "group"))
    field("audience", \.audience, .never, Phrase("målgrupp", "audience"))
    field("perspective", \.perspective, .never, Phrase("perspektiv", "perspective"))
    field("occasion", \.occasion, .never, Phrase("tillfälle", "occasion"))
    field("took_part", \.tookPart, .never, Phrase("deltog", "took part"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("at", \.at, .never, Phrase("skriven", "at"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("hash", \.hash, .never, Phrase("kontrollsumma", "checksum"))
    field("status", \.status, .never, Phrase("läge", "status"))
    field("state", \.state, .never, Phrase("poster", "state"))
    field("states", \.states, .never, Phrase("projektens poster", "states"))
  }
}

extension SnapshotFile {
  /// True where the snapshot was given to the group.
  ///
  /// It was made for it by title, or for the team and the group is the team's.
  package func isGiven(to group: Group) -> Bool {
    if let title = self.group, title.same(as: group.title) { return true }
    return group.audience == .team && audience == .team
  }
}

extension [SnapshotFile] {
  /// The snapshot that the group was given last, with the records of then; nil where it was given none.
  ///
  /// Looks through all of them.
  package func last(givenTo group: Group) -> SnapshotFile? {
    filter { $0.isGiven(to: group) && ($0.state != nil || !$0.states.isEmpty) }
      // Of a day that was is not newer than what they were told of a later one.
      .max { ($0.on, $0.at, $0.id) < ($1.on, $1.at, $1.id) }
  }
}

extension SnapshotFile {
  /// The part of a snapshot of the portfolio that is one project's; nil where the project was not in it.
  package func part(of project: ID<Project>) -> SnapshotFile? {
    guard let state = states.first(where: { $0.id == project }) else { return nil }
    var part = self
    part.project = project
    part.state = state
    part.states = []
    return part
  }
}
