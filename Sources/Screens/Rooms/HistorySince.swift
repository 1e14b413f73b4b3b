internal import Changes
package import Model
internal import Reports

/// A snapshot of a project that a group was given last.
package struct SharedSnapshot: Sendable {
  package let group: Group
  package let snapshot: SnapshotFile

  package init(group: Group, snapshot: SnapshotFile) {
    self.group = group
    self.snapshot = snapshot
  }
}

extension ProjectView {
  /// The group that the news is for, by the order in which the room stands.
  func givenSnapshot(_ listState: ListState) -> SharedSnapshot? {
    given.indices.contains(listState.order) ? given[listState.order] : given.first
  }

  /// The report of what happened since the group met, for those who are in it.
  private func since(_ listState: ListState) -> ChangeReport? {
    kept.since(listState.order) {
      givenSnapshot(listState).flatMap { given in
        ChangeReport(
          from: given.snapshot, to: project, on: today, with: reference,
          for: given.group.audience.shown)
      }
    }
  }

  /// The pieces of news as rows, under the kind of each.
  func sinceRows(_ listState: ListState) -> [RoomRow] {
    guard let since = since(listState) else { return [] }
    var rows: [RoomRow] = []
    var number = 0
    for part in since.parts {
      rows.append(.heading(part.kind.label(language)))
      for line in part.lines {
        rows.append(
          RoomRow(
            ProjectView.sinceRow(number, line.record),
            [.sign(nil), .cell(line.sign, 2), .rest(line.words(language))]))
        number += 1
      }
    }
    if let rest = since.rest { rows.append(.heading(rest.capitalised(language))) }
    return rows
  }

  /// The news as text, for a message or minutes.
  func sinceText(_ listState: ListState) -> String {
    guard let given = givenSnapshot(listState) else { return "" }
    let heading = ChangeReport.heading(given.snapshot.on, on: today)(language) + " · " + given.group.title
    let lines = sinceRows(listState).map { row in
      row.line.spans.map(\.text).joined(separator: " ").trimmed
    }
    return ([heading] + lines).joined(separator: "\n")
  }

  private static let newsSign = "since/"

  private static func sinceRow(_ number: Int, _ record: String) -> String { "\(newsSign)\(number)/\(record)" }

  /// The record that a piece of news speaks of; nil for a row of another list.
  static func newsRecord(_ row: String) -> String? {
    guard let rest = row.rest(after: newsSign) else { return nil }
    let parts = rest.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1)
    return parts.count == 2 ? String(Substring(parts[1])) : nil
  }

  /// Draws what happened since a group met last.
  func historySince(_ listState: ListState, in area: Area, _ frame: inout Frame) {
    guard let given = givenSnapshot(listState) else {
      let words = localized(
        "Ingen grupp har fått en lägesbild än. En avstämning ger teamet en; brygga snapshot make --for GRUPP de andra.",
        "No group has been given a snapshot yet. A round gives the team one; brygga snapshot make --for GROUP the others."
      )
      return frame.lay(Panel(nil, [.blank] + Line.wrapped(words, area.columns)), in: area)
    }
    let heading = ChangeReport.heading(given.snapshot.on, on: today)(language) + " · " + given.group.title
    var rows = sinceRows(listState)
    if rows.isEmpty { rows = [.heading(ChangeReport.nothing(language))] }
    frame.lay(rows.panel(heading, listState), in: area)
  }
}
