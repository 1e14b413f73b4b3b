internal import Changes
package import Model
package import Process

extension Standing {
  /// That the project rests or has ended, until when, why and by whom; nil while it is at work.
  ///
  /// `On hold until 7 Feb 2027: the contract is not signed (Project lead, 3 Nov)`.
  package var restWords: Phrase? {
    let label = Phrase(condition.label.capitalised(.sv), condition.label.capitalised(.en))
    guard let resting = siteCondition else { return nil }
    guard let last = project.transitions.last(where: { $0.condition == .known(resting) }) else {
      return label
    }
    var words = label
    if let until = last.until { words = words + Phrase(" till ", " until ") + until.short(on: today) }
    if let reason = last.reason, !reason.isEmpty { words = words + Phrase(": " + reason.onOneLine) }
    let by = Names.plain(last.by, in: project)
    let when = last.on == CalendarDay.unset ? Phrase("") : last.on.short(on: today)
    let told = [Phrase(by), when].filter { !$0.sv.isEmpty }
    if !told.isEmpty { words = words + Phrase(" (") + told.joined(Phrase(", ")) + Phrase(")") }
    if isClosed, let lessons = last.lessons, !lessons.isEmpty {
      words = words + Phrase(". Lärdomar: ", ". Lessons: ") + lessons.onOneLine
    }
    return words
  }

  /// What all of it rests or has ended as; nil while it is at work.
  private var siteCondition: SiteCondition? {
    switch condition {
    case .onHold: .onHold
    case .suspended: .suspended
    case .stopped: .stopped
    case .retired: .retired
    case .active, .inReview, .windingDown: nil
    }
  }

  /// Whether nobody is asked to work on it: it rests as a whole.
  var isResting: Bool { condition == .onHold }
}
