internal import Changes
internal import Model
internal import Process

/// The records that ever had a day by which they were to be done, as history tells it.
///
/// They are what a calendar may still hold.
struct DatedRecords: Sendable {
  /// A record with its day, as it was last known.
  struct Dated {
    var day: CalendarDay?
    var title = ""
    /// True where it was ever marked as staying with the team.
    var isInternal = false
  }

  /// The records by the id of an action, an ask or a condition.
  private(set) var records: [String: Dated] = [:]

  /// Reads the whole history; linear in the fields and values that its lines hold.
  init(of history: [HistoryEntry]) {
    for difference in history.lazy.flatMap(\.differences) {
      guard let field = difference.field else {
        // Of a removed record the last that was known of it.
        for value in [difference.before, difference.after].compactMap(\.self) {
          take(value, id: difference.record.lastPart)
        }
        continue
      }
      take(field, difference.before, of: difference.record.lastPart)
      take(field, difference.after, of: difference.record.lastPart)
    }
    records = records.filter { $0.value.day != nil }
  }

  private static func isDated(_ id: String) -> Bool {
    id.isID(of: Action.letter) || id.isID(of: Ask.letter) || id.isID(of: Condition.letter)
  }

  /// Takes a record and those within it.
  private mutating func take(_ value: JSONValue, id: String?) {
    switch value {
    case .object(let members):
      let id = value["id"]?.text ?? id
      for member in members {
        if let id { take(member.name, member.value, of: id) }
        take(member.value, id: nil)
      }
    case .list(let values): for value in values { take(value, id: nil) }
    case .null, .flag, .number, .text: break
    }
  }

  private mutating func take(_ field: String, _ value: JSONValue?, of id: String) {
    guard let value, Self.isDated(id) else { return }
    switch field {
    case "due", "by_date":
      if let day = value.text.flatMap({ CalendarDay(iso: $0) }) { records[id, default: Dated()].day = day }
    case "title": if let title = value.text { records[id, default: Dated()].title = title }
    case "internal": if value == .flag(true) { records[id, default: Dated()].isInternal = true }
    default: break
    }
  }
}

extension StatusBuilder {
  /// The events that are withdrawn: what had a day and is no event any more.
  ///
  /// Such is removed, cancelled, answered, archived or without its day; each is to be told of once more, so that a
  /// calendar that holds it takes it away.
  func withdrawn(since events: [EventStatus]) -> [EventStatus] {
    let standing = Set(events.map(\.record))
    return dated.records.compactMap { id, record -> EventStatus? in
      guard let day = record.day, !standing.contains(id), let kind = kindInCalendar(id), mayHaveStood(id),
        !record.isInternal || reader.isTeam
      else { return nil }
      var event = EventStatus()
      event.record = id
      event.kind = .known(kind)
      event.title = reader.maySeeNames ? record.title : ""
      event.day = day
      event.revision = revisions.count(of: [id])
      return event
    }.sorted { ($0.day, $0.record) < ($1.day, $1.record) }
  }

  /// The kind of event that the record is in this reader's calendar while it has a day; nil where it never is.
  private func kindInCalendar(_ id: String) -> EventKind? {
    if id.isID(of: Ask.letter) {
      // One that is open may only stand behind others.
      let isOpen = self.projectState.project.asks[ID(id)].map {
        $0.status == .open && $0.archived == nil && $0.byDate != nil
      }
      return isOpen ?? false ? nil : .ask
    }
    if id.isID(of: Condition.letter) { return reader.maySeeNames ? .condition : nil }
    // What fulfils a condition stands there as the condition.
    let isOfCondition = self.projectState.project.actions[ID(id)]?.condition != nil
    return reader.audience == .general || (isOfCondition && reader.maySeeNames) ? nil : .action
  }

  /// True where the record may have been an event for the reader.
  ///
  /// A reader who is told no names hears of few records, and of no other that it was withdrawn.
  private func mayHaveStood(_ id: String) -> Bool {
    reader.maySeeNames || project.actions[ID(id)] != nil || project.asks[ID(id)] != nil
  }
}
