/// The newest state that two developments of a project both had, as far as history tells.
///
/// For every field that a line of history touched it is seen which of those lines each project shows. What both show
/// up to the first line that one of them lacks is what they had in common. A value that no line came to was made
/// without one, by hand or where the lines did not come along: it is taken to rest on the newest line that its project
/// shows anywhere.
package struct CommonState: Sendable {
  /// Nil where they have no history in common.
  package private(set) var project: Project?

  /// `history` is of both sides, oldest first.
  package init(of left: Project, _ right: Project, by history: [HistoryEntry]) {
    let places = CommonState.places(in: history)
    let first = [left, right].map { CommonState.firstLacking(in: $0, places, of: history) }.min()
    project = Project.told(by: Array(history.prefix(first ?? 0)), of: left.id)
  }

  /// The lines that touch one field of one record, or its coming and going.
  private struct Place {
    let record: String
    let field: String?
    var lines: [(line: Int, difference: Difference)] = []

    /// What a site's transitions come to is written anew by every merge.
    var isDerived: Bool {
      record.utf8.first == UInt8(ascii: "s")
        && ["phase", "condition", "since"].contains { name in field.map { $0.same(as: name) } ?? false }
    }
  }

  private static func places(in history: [HistoryEntry]) -> [Place] {
    var places: [Place] = []
    var indices: [[UInt8]: Int] = [:]
    for (line, entry) in history.enumerated() {
      for difference in entry.differences {
        let name = Array(difference.record.utf8) + [0] + Array((difference.field ?? "").utf8)
        let index = indices[name] ?? places.count
        if index == places.count {
          indices[name] = index
          places.append(Place(record: difference.record, field: difference.field))
        }
        places[index].lines.append((line, difference))
      }
    }
    return places.filter { !$0.isDerived }
  }

  /// The index of the first line that the project does not show; the number of lines where it shows them all.
  private static func firstLacking(in project: Project, _ places: [Place], of history: [HistoryEntry]) -> Int
  {
    var first = history.count
    var newest = -1
    var untold: [Place] = []
    var records: [[UInt8]: (any Record)?] = [:]
    for place in places {
      let name = Array(place.record.utf8)
      let record = records[name] ?? project.stored(at: place.record)
      records[name] = .some(record)
      switch shown(place, in: record) {
      case .some(let count):
        if count > 0 { newest = max(newest, place.lines[count - 1].line) }
        if count < place.lines.count { first = min(first, place.lines[count].line) }
      case nil: untold.append(place)
      }
    }
    for place in untold {
      if let lacking = place.lines.first(where: { $0.line > newest }) { first = min(first, lacking.line) }
    }
    return first
  }

  /// How many of the lines the record shows; nil where what it says is of none of them.
  private static func shown(_ place: Place, in record: (any Record)?) -> Int? {
    func isShown(_ value: JSONValue?, _ now: JSONValue?) -> Bool {
      place.field == nil ? (value == nil) == (now == nil) : value == now
    }
    let now: JSONValue?
    if let field = place.field {
      guard let record else { return nil }
      now = record.json(of: field)
    } else {
      now = record.map { _ in .null }
    }
    if let last = place.lines.lastIndex(where: { isShown($0.difference.after, now) }) { return last + 1 }
    return isShown(place.lines.first?.difference.before, now) ? 0 : nil
  }
}

extension Project {
  /// What lines of history come to, from the one that brought the whole project; nil where none did.
  package static func told(by lines: [HistoryEntry], of id: ID<Project>) -> Project? {
    let all = lines.flatMap(\.differences)
    guard
      let first = all.firstIndex(where: { $0.field == nil && $0.before == nil && $0.record.same(as: id.text) }
      ),
      let whole = all[first].after
    else { return nil }
    do throws(Malformed) {
      let begun = try Project(json: whole)
      do throws(Unappliable) {
        return try begun.applying(Array(all[(first + 1)...]), at: id.text, checking: false)
      } catch { return nil }
    } catch { return nil }
  }
}
