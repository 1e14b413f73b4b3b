package import Model

/// A moment of a project that can be looked back at.
package enum HistoryPoint: Equatable, Sendable {
  /// The end of a day.
  case day(CalendarDay)
  case instant(Instant)
  /// The moment just after a change was made.
  case entry(ID<HistoryEntry>)
}

extension ProjectDocument {
  /// The project as it was, with its history until then, to be read only.
  ///
  /// Walked back from now, line by line in the order of time: exact where each line knew the one before; where people
  /// wrote apart from each other, as near as their lines tell. Throws a ``Refusal`` where there is no such change, or
  /// the project was not there then. Goes through all of history.
  package func past(_ moment: HistoryPoint, with reference: Reference) throws(Refusal) -> ProjectDocument {
    let count = try count(until: moment)
    let back = history[count...].reversed().flatMap { $0.differences.reversed() }.map(\.reversed)
    var project = project
    do throws(PatchError) {
      // What was changed outside is not dated, so it is as new as can be.
      let outside = outside.reversed().map(\.reversed)
      project = try project.applying(outside + back, at: project.id.text, checking: false)
    } catch { throw Refusal(error) }
    if let framework = reference.framework(project.framework) { project.writeSites(in: framework) }
    return ProjectDocument(
      slug: slug, project: project, history: Array(history[..<count]),
      readOnly: Phrase("som det var då: bara att läsa", "as it was then: only to be read"))
  }

  /// The place of the first line for which that holds.
  ///
  /// Passes by lines of a clock that went wrong: dated more than a day after everything that was written later.
  private func firstLine(where holds: (HistoryEntry) -> Bool) -> Int? {
    var first: Int?
    var latest: Instant?
    for (index, line) in history.enumerated().reversed() {
      let isAstray = latest.map { line.at > $0 + 86_400 } ?? false
      if !isAstray {
        latest = max(latest ?? line.at, line.at)
        if holds(line) { first = index }
      }
    }
    return first
  }

  /// The number of lines of history that were written by then.
  ///
  /// Throws a ``Refusal`` where there is no such change, or the project was not there then.
  private func count(until moment: HistoryPoint) throws(Refusal) -> Int {
    let count: Int? =
      switch moment {
      case .day(let day): firstLine { $0.at.day > day } ?? history.count
      case .instant(let instant): firstLine { $0.at > instant } ?? history.count
      case .entry(let id): history.firstIndex { $0.id == id }.map { $0 + 1 }
      }
    guard let count else { throw Refusal(.notFound, "ingen sådan ändring", "no such change") }
    let isBegun = history[count...].allSatisfy { !$0.verb.same(as: "project.add") }
    if !isBegun { throw Refusal(.notFound, "projektet fanns inte då", "the project was not there then") }
    return count
  }
}
