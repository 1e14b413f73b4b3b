internal import Changes
internal import Drawing
package import Model
package import Reports

/// A round that is being held: what is asked, how far it has come, and what was done.
struct Round: ProjectRoom {
  static let place = Place.round
  static let info = RoomInfo(name: Phrase("Avstämning", "Round"))
  static let footer: [Command] = [.nextQuestion, .previousQuestion, .undo, .leave, .help]

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
  var listState = ListState()

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

extension Round {
  func rows(_ view: ProjectView, in session: Session) -> [String] { [] }
  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) { view.round(self, &frame) }

  /// What the question in front is about.
  func entries(in session: Session) -> [EntryCode] {
    question.flatMap { session.projectView?.entries(of: $0.place) } ?? []
  }

  /// The last page says itself what Enter does.
  func footer(in session: Session) -> [Command] {
    question == nil ? Self.footer.filter { $0 != .nextQuestion } : Self.footer
  }

  /// Takes a key that is an answer to the question in front.
  func take(_ key: Key, in session: inout Session, on context: ChangeContext) -> [Effect]? {
    var round = self
    round.now = context.at
    session.screen = round
    guard case .character(let letter) = key, kept == nil, let answer = question?.answer(letter)
    else { return nil }
    if let reason = session.projectView?.document.readOnly {
      session.notice = .refused(reason)
      return []
    }
    let given = session.roundInput
    if !answer.action.asks.isEmpty {
      session.openForm(.answer(answer, given), answer.action.suggested(by: session.settings.author))
      return []
    }
    let before = session.projectList.open?.historyCount ?? 0
    do throws(Refusal) {
      let effects = session.make(try answer.action.changes(given), on: context)
      session.answered(answer, entries: (session.projectList.open?.historyCount ?? 0) - before)
      return effects
    } catch {
      session.notice = .refused(error.said)
      return []
    }
  }

  /// Takes back the last answer of this round, whole, and asks again.
  func takeBack(in session: inout Session, on context: ChangeContext) -> [Effect] {
    guard let last = done.last, kept == nil else {
      session.notice = .refused(
        Phrase("inget är besvarat i den här avstämningen ännu", "nothing is answered in this round yet"))
      return []
    }
    var effects: [Effect] = []
    for _ in 0..<last.entries {
      session.notice = nil
      let undone = session.undo(on: context, redo: false)
      if undone.isEmpty { return effects }
      effects = undone
    }
    var round = self
    round.done.removeLast()
    if let index = questions.firstIndex(where: { $0.isSame(as: last.question) }) {
      round.index = index
      round.questions[index] = last.question
    } else {
      round.questions.insert(last.question, at: min(index, questions.count))
    }
    session.screen = round
    return effects
  }
}

extension Command {
  static let round = Command(
    "round", ["W"], .all, Phrase("Veckoavstämning", "Weekly round"),
    Phrase(
      "En fråga i taget: försenat, lovat, hinder, orört, det som går ut, nytt.",
      "One question at a time: overdue, promised, barriers, untouched, what expires, news."),
    hint: Phrase("avstämning", "round"), worksInPast: false, refusal: \.roundRefusal,
    run: {
      $0.startRound(on: $1)
      return []
    }
  )

  static let nextQuestion = Command(
    "nextQuestion", [.enter, .right], [.round], Phrase("Hoppa över", "Skip"),
    Phrase(
      "Till nästa fråga utan svar; efter den sista: vilka som var med.",
      "To the next question without an answer; after the last one: who took part."),
    hint: Phrase("hoppa över", "skip"), of: Round.self,
    run: { round, session, _ in
      if round.kept != nil {
        session.pop()
      } else if round.question == nil {
        session.askWhoTookPart()
      } else {
        var round = round
        round.step(session.agenda(began: round.began)?.all ?? round.questions)
        session.screen = round
      }
      return []
    })

  static let previousQuestion = Command(
    "previousQuestion", [.left, .backspace], [.round], Phrase("Föregående fråga", "Question before"),
    Phrase("Tillbaka till frågan före.", "Back to the question before."), hint: Phrase("tillbaka", "back"),
    of: Round.self,
    run: { round, session, _ in
      if round.kept != nil { return [] }
      if round.index > 0 {
        session[Round.self]?.index -= 1
      } else {
        session.notice = .refused(Phrase("det här är den första frågan", "this is the first question"))
      }
      return []
    })
}

extension Session {
  /// The question of the round that is in front; nil where none is.
  package var askedInRound: RoundQuestion? { self[Round.self]?.question }

  /// The reason why no round can be held now; nil where one can.
  fileprivate var roundRefusal: Phrase? {
    if screen is PortfolioRoom {
      guard let row = selectedRow else {
        return Phrase("här finns inget projekt ännu", "there is no project here yet")
      }
      return projectList.entry(row)?.broken?.said
    }
    return projectView?.projectState == nil
      ? Phrase("ramverket finns inte här", "the framework is not here") : nil
  }

  fileprivate mutating func startRound(on context: ChangeContext) {
    if screen is PortfolioRoom, let row = selectedRow {
      let list = screen
      open(row)
      behind = [list]
    }
    guard let agenda = agenda(began: context.at) else { return }
    push(Round(agenda, began: context.at))
  }

  /// Asks anew where nothing is answered yet, such as when the history has been read meanwhile.
  mutating func renewRound() {
    guard let round = self[Round.self], !round.isBegun, round.kept == nil,
      let agenda = agenda(began: round.began)
    else { return }
    screen = Round(agenda, began: round.began)
  }

  fileprivate func agenda(began: Instant) -> RoundAgenda? {
    guard let projectView, let projectState = projectView.projectState else { return nil }
    return RoundAgenda(
      of: projectView.document, projectState, with: reference, after: projectView.lastRound,
      untouchedDays: projectList.settings.thresholds?.untouchedDays, began: began)
  }

  fileprivate var roundInput: RoundInput {
    RoundInput(
      by: PersonReference(settings.author), today: today,
      language: projectView?.project.language.known ?? language)
  }

  /// Notes what was done, and goes on.
  mutating func answered(_ answer: RoundAnswer, entries: Int) {
    guard entries > 0, var round = self[Round.self], let question = round.question,
      let fresh = agenda(began: round.began)?.all
    else { return }
    round.done.append(
      Round.Done(
        question: question, words: answer.words, isClosing: answer.action.isClosing, entries: entries))
    if answer.action.leavesRest, fresh.contains(where: { $0.isSame(as: question) }) {
      round.refresh(fresh)
    } else {
      round.step(fresh)
    }
    screen = round
  }

  /// Asks who took part: whoever holds the round is there, and the others as they were the last time.
  fileprivate mutating func askWhoTookPart() {
    let last = projectView?.lastRound?.tookPart.map(\.text) ?? []
    let own = tookPartOptions.first { $0.title.folded == settings.author.folded }?.value
    let there = last + (own.map { own in last.contains { $0.same(as: own) } ? [] : [own] } ?? [])
    push(
      Choice(
        Phrase("Vilka var med?", "Who took part?"), chosen: there, isMany: true, options: \.tookPartOptions,
        pickAll: { session, values, _ in session.keepRound(values.map { PersonReference($0) }) }))
  }

  /// The team, with those from outside it who were there the last time.
  private var tookPartOptions: [Choice.Option] {
    guard let projectView else { return [] }
    let team = projectView.project.team.filter { $0.archived == nil }.sorted {
      projectView.language.isInOrder($0.title, $1.title)
    }
    let members = team.map {
      Choice.Option(value: $0.id.text, title: $0.title, note: projectView.wording.perspective($0.perspective))
    }
    let others = (projectView.lastRound?.tookPart ?? []).filter { who in
      !members.contains { $0.value.same(as: who.text) }
    }.map { Choice.Option(value: $0.text, title: projectView.wording.who($0)) }
    let all = members + others
    let isThere = all.contains { $0.title.folded == settings.author.folded }
    return isThere ? all : all + [Choice.Option(value: settings.author, title: settings.author)]
  }

  private mutating func keepRound(_ tookPart: [PersonReference]) -> [Effect] {
    if let reason = projectView?.document.readOnly {
      notice = .refused(reason)
      return []
    }
    if tookPart.isEmpty {
      notice = .refused(Phrase("märk dem som var med med Mellanslag", "mark those who took part with Space"))
      return []
    }
    return projectList.openSlug.map { [.keepRound(slug: $0, tookPart: tookPart)] } ?? []
  }

  /// Notes that the round was kept as a snapshot.
  package mutating func roundKept(_ slug: String, _ last: LastRound) {
    projectList.remember(last, of: slug)
    self[Round.self]?.kept = last
  }
}

extension RoundAction {
  /// The values that the program suggests in the form, by the names of the fields.
  fileprivate func suggested(by author: String) -> [String: [String]] {
    let suggestions = ["level": ["2"], "by": [author]]
    return suggestions.filter { name, _ in asks.contains { $0.name.same(as: name) } }
  }
}
