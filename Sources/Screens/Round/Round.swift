internal import Model
internal import Reports

/// A round that is being held: what is asked, how far it has come, and what was done.
package struct Round: Equatable, Sendable {
  /// An answer that was given.
  struct Done: Equatable {
    var question: RoundQuestion
    var words: Phrase
    var isClosing: Bool
    /// The number of lines of history that it made, which undo takes back together.
    var entries: Int
  }

  var questions: [RoundQuestion]
  var index = 0
  var done: [Done] = []
  let since: NewsStart
  let began: Instant
  var now: Instant
  /// Set once it is kept for the team.
  var kept: LastRound?

  init(_ agenda: RoundAgenda, began: Instant) {
    questions = agenda.questions
    since = agenda.since
    self.began = began
    now = began
  }

  /// The question in front; nil when all are behind us.
  var question: RoundQuestion? { questions.indices.contains(index) ? questions[index] : nil }
  var isBegun: Bool { index > 0 || !done.isEmpty }
  var ahead: [RoundQuestion] { Array(questions.dropFirst(index + 1)) }
  var minutes: Int { max(0, (now.seconds - began.seconds) / 60) }

  /// Questions behind us that got no answer.
  var skipped: [RoundQuestion] {
    questions.prefix(index).filter { question in
      question.kind != .news && !done.contains { $0.question.isSame(as: question) }
    }
  }

  /// The answer that was given before to the question in front.
  var answered: Phrase? {
    guard let question else { return nil }
    return done.last { $0.question.isSame(as: question) }?.words
  }

  /// Steps to the next question; those that have settled themselves on the way are asked no more.
  mutating func step(_ fresh: [RoundQuestion]) {
    index = min(index + 1, questions.count)
    refresh(fresh)
  }

  mutating func refresh(_ fresh: [RoundQuestion]) {
    let behind = questions.prefix(index)
    questions =
      behind
      + questions.dropFirst(index).compactMap { old in
        if old.kind == .news { return old }
        guard var now = fresh.first(where: { $0.isSame(as: old) }) else { return nil }
        now.more = old.more
        return now
      }
  }
}
