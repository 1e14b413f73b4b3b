package import Changes
package import Model
package import Process

/// The agenda of the weekly round: what it has to ask about a project on a day.
package struct RoundAgenda: Sendable {
  let projectState: ProjectState
  let history: [HistoryEntry]
  package let since: NewsStart
  let untouchedDays: Int
  let names: Names
  /// The start of this round: what is done during it is no news.
  let began: Instant?
  private let touched: [String: HistoryEntry]

  /// The number of days after which a record counts as untouched, where the workspace does not say.
  package static let untouchedDays = 60

  package init(
    of document: ProjectDocument, _ projectState: ProjectState, with reference: Reference,
    after last: LastRound?,
    untouchedDays: Int? = nil, began: Instant? = nil
  ) {
    self.projectState = projectState
    history = document.history
    since = NewsStart(last, document.history, on: projectState.today)
    self.untouchedDays = untouchedDays ?? Self.untouchedDays
    self.began = began
    names = Names(project: document.project, reference: reference)
    var touched: [String: HistoryEntry] = [:]
    for entry in document.history {
      if let record = entry.record { touched[record] = entry }
      for difference in entry.differences { touched[difference.record] = entry }
    }
    self.touched = touched
  }

  var project: Project { projectState.project }
  var today: CalendarDay { projectState.today }

  /// The questions that could be asked, in the order of the round.
  ///
  /// What rests asks nobody to work, only about what was promised and what has happened; what has ended asks nothing.
  package var all: [RoundQuestion] {
    if projectState.isClosed { return [] }
    if projectState.isResting { return promises + endings + conditions + news }
    return lateActions + promises + barriers + untouched + staleCriteria + judgeable + endings + conditions
      + voices
      + news
  }

  /// The most pressing questions of each kind; the last of a kind says how many more wait.
  package var questions: [RoundQuestion] {
    let all = all
    return RoundQuestion.Kind.allCases.flatMap { kind -> [RoundQuestion] in
      let ofKind = all.filter { $0.kind == kind }
      var asked = Array(ofKind.prefix(kind.limit))
      if let last = asked.indices.last { asked[last].more = ofKind.count - asked.count }
      return asked
    }
  }

  /// The last line of history about a record.
  func lastTouch(_ id: String) -> HistoryEntry? { touched[id] }

  func name(_ who: PersonReference?) -> Phrase { Phrase(who.map { Names.plain($0, in: project) } ?? "") }

  func day(_ day: CalendarDay) -> Phrase { day.short(on: today) }

  /// The number of days in words: `9 days`.
  func days(_ count: Int) -> Phrase {
    .counted(count, Phrase("1 dag", "1 day"), Phrase("dagar", "days"))
  }

  /// The last note about a record, as a sentence.
  func lastWord(_ notes: [Note]) -> [Phrase] {
    guard let note = notes.last else { return [] }
    let head = Phrase("Senast sagt, ", "Last update, ") + day(note.on)
    return [head + Phrase(": \"\(note.text)\"")]
  }

  /// The facts with a dot between, without those that are empty.
  func facts(_ parts: [Phrase]) -> Phrase { parts.filter { !$0.sv.isEmpty }.joined(Phrase(" · ")) }

  func siteNames(_ sites: [ID<Site>]) -> Phrase {
    guard project.sites.filter({ $0.archived == nil }).count > 1 else { return Phrase("") }
    return Phrase(sites.map { project.sites[$0]?.title ?? $0.text }.joined(separator: ", "))
  }

  func title(_ id: Code<Criterion>) -> Phrase {
    Phrase(id.text + " ") + (framework.criterion(id)?.title ?? Phrase(""))
  }

  var framework: Framework { projectState.framework }
}
