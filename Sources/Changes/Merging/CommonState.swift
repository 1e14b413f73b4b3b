package import Model

/// The newest state that two developments of a project both had, as far as history tells.
///
/// For every field that a line of history touched it is seen which of those lines each project shows. What both show
/// up to the first line that one of them lacks is what they had in common. A value that no line came to was made
/// without one, by hand or where the lines did not come along: it is taken to rest on the newest line that its project
/// shows anywhere.
package struct CommonState: Sendable {
  /// The common state; nil where they have no history in common.
  package private(set) var project: Project?

  /// Finds the common state.
  ///
  /// `history` is of both sides, oldest first; all of it is read.
  package init(of left: Project, _ right: Project, by history: [HistoryEntry]) {
    let places = CommonState.places(in: history)
    let (here, there) = (CommonState.values(in: left, at: places), CommonState.values(in: right, at: places))
    // What both say alike keeps nobody apart, whichever line it is of.
    let parted = zip(here, there).map { $0 != $1 }
    let first = [here, there].map { CommonState.firstLacking(in: $0, places, of: history, where: parted) }
      .min()
    project = Project.told(by: Array(history.prefix(first ?? 0)), of: left.id)
  }

  /// A field of a record, or its coming and going, with the lines that touch it.
  fileprivate struct Place {
    let record: String
    let field: String?
    var lines: [(line: Int, difference: Difference)] = []

    /// True for what a site's transitions come to, which every merge writes anew.
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

  /// The value that a project holds at a place.
  fileprivate struct Held: Equatable {
    let isThere: Bool
    let value: JSONValue?
  }

  private static func values(in project: Project, at places: [Place]) -> [Held] {
    var records: [[UInt8]: (any Record)?] = [:]
    return places.map { place in
      let name = Array(place.record.utf8)
      let record = records[name] ?? project.stored(at: place.record)
      records[name] = .some(record)
      return Held(isThere: record != nil, value: place.field.flatMap { record?.json(of: $0) })
    }
  }

  /// The index of the first line that a project does not show where the two are parted.
  ///
  /// The number of lines where it shows them all.
  private static func firstLacking(
    in values: [Held], _ places: [Place], of history: [HistoryEntry], where parted: [Bool]
  ) -> Int {
    var first = history.count
    var newest = -1
    var untold: [Place] = []
    for ((place, value), isParted) in zip(zip(places, values), parted) {
      if let count = place.shown(by: value) {
        if count > 0 { newest = max(newest, place.lines[count - 1].line) }
        if isParted, count < place.lines.count { first = min(first, place.lines[count].line) }
      } else if isParted {
        untold.append(place)
      }
    }
    for place in untold {
      if let lacking = place.lines.first(where: { $0.line > newest }) { first = min(first, lacking.line) }
    }
    return first
  }
}

extension CommonState.Place {
  /// The number of the lines that it shows.
  ///
  /// Nil where it is of none of them, or where there is no record to hold it.
  fileprivate func shown(by held: CommonState.Held) -> Int? {
    if field != nil, !held.isThere { return nil }
    func isShown(_ said: JSONValue?) -> Bool {
      field == nil ? (said != nil) == held.isThere : said == held.value
    }
    if let last = lines.lastIndex(where: { isShown($0.difference.after) }) { return last + 1 }
    return isShown(lines.first?.difference.before) ? 0 : nil
  }
}
