internal import Changes
internal import Drawing
package import Model
package import Reports

extension Session {
  /// The question of the round that is in front; nil where none is.
  package var askedInRound: RoundQuestion? {
    guard case .round(let round) = screen else { return nil }
    return round.question
  }

  /// The reason why no round can be held now; nil where one can.
  var roundRefusal: Phrase? {
    if screen.isRoom(PortfolioRoom.self) {
      guard let row = selectedRow else {
        return Phrase("här finns inget projekt ännu", "there is no project here yet")
      }
      return projectList.entry(row)?.broken?.said
    }
    return projectView?.projectState == nil
      ? Phrase("ramverket finns inte här", "the framework is not here") : nil
  }

  mutating func startRound(on context: ChangeContext) {
    if screen.isRoom(PortfolioRoom.self), let row = selectedRow {
      let list = screen
      open(row)
      behind = [list]
    }
    guard let agenda = agenda(began: context.at) else { return }
    push(.round(Round(agenda, began: context.at)))
  }

  /// Asks anew where nothing is answered yet, such as when the history has been read meanwhile.
  mutating func renewRound() {
    guard case .round(let round) = screen, !round.isBegun, round.kept == nil,
      let agenda = agenda(began: round.began)
    else { return }
    screen = .round(Round(agenda, began: round.began))
  }

  private func agenda(began: Instant) -> RoundAgenda? {
    guard let projectView, let projectState = projectView.projectState else { return nil }
    return RoundAgenda(
      of: projectView.document, projectState, with: reference, after: projectView.lastRound,
      untouchedDays: projectList.settings.thresholds?.untouchedDays, began: began)
  }

  /// Takes a key that is an answer to the question in front; nil where it is not one.
  mutating func answer(_ key: Key, in round: Round, on context: ChangeContext) -> [Effect]? {
    var round = round
    round.now = context.at
    screen = .round(round)
    guard case .character(let letter) = key, round.kept == nil, let answer = round.question?.answer(letter)
    else { return nil }
    if let reason = projectView?.document.readOnly {
      notice = .refused(reason)
      return []
    }
    if !answer.action.asks.isEmpty {
      openForm(.answer(answer, given), answer.action.suggested(by: settings.author))
      return []
    }
    let before = projectList.open?.historyCount ?? 0
    let effects: [Effect]
    do throws(Refusal) {
      effects = make(try answer.action.changes(given), on: context)
    } catch {
      notice = .refused(error.said)
      return []
    }
    answered(answer, entries: (projectList.open?.historyCount ?? 0) - before)
    return effects
  }

  private var given: RoundInput {
    RoundInput(
      by: PersonReference(settings.author), today: today,
      language: projectView?.project.language.known ?? language)
  }

  /// Notes what was done, and goes on.
  mutating func answered(_ answer: RoundAnswer, entries: Int) {
    guard entries > 0, case .round(var round) = screen, let question = round.question,
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
    screen = .round(round)
  }

  mutating func skipQuestion(on context: ChangeContext) -> [Effect] {
    guard case .round(var round) = screen else { return [] }
    if round.kept != nil {
      pop()
    } else if round.question == nil {
      // Whoever holds the round is there; the others are as they were the last time.
      let last = projectView?.lastRound?.tookPart.map(\.text) ?? []
      let own = tookPartOptions.first { $0.title.folded == settings.author.folded }?.value
      let there = last + (own.map { own in last.contains { $0.same(as: own) } ? [] : [own] } ?? [])
      push(.choice(Choice(.tookPart, chosen: there, isMany: true)))
    } else {
      round.step(agenda(began: round.began)?.all ?? round.questions)
      screen = .round(round)
    }
    return []
  }

  mutating func previousQuestion() {
    guard case .round(var round) = screen, round.kept == nil else { return }
    guard round.index > 0 else {
      notice = .refused(Phrase("det här är den första frågan", "this is the first question"))
      return
    }
    round.index -= 1
    screen = .round(round)
  }

  /// Takes back the last answer of this round, whole, and asks again.
  mutating func takeBack(in round: Round, on context: ChangeContext) -> [Effect] {
    var round = round
    guard let last = round.done.last, round.kept == nil else {
      notice = .refused(
        Phrase("inget är besvarat i den här rundan ännu", "nothing is answered in this round yet"))
      return []
    }
    var effects: [Effect] = []
    for _ in 0..<last.entries {
      notice = nil
      let undone = undo(on: context, redo: false)
      if undone.isEmpty { return effects }
      effects = undone
    }
    round.done.removeLast()
    if let index = round.questions.firstIndex(where: { $0.isSame(as: last.question) }) {
      round.index = index
      round.questions[index] = last.question
    } else {
      round.questions.insert(last.question, at: min(round.index, round.questions.count))
    }
    screen = .round(round)
    return effects
  }

  /// The team, with those from outside it who were there the last time.
  var tookPartOptions: [Choice.Option] {
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

  mutating func keepRound(_ tookPart: [PersonReference]) -> [Effect] {
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
    guard case .round(var round) = screen else { return }
    round.kept = last
    screen = .round(round)
  }
}

extension RoundAction {
  /// The values that the program suggests in the form, by the names of the fields.
  fileprivate func suggested(by author: String) -> [String: [String]] {
    switch self {
    case .hear: ["level": ["2"]]
    default: asks.contains { $0.name.same(as: "by") } ? ["by": [author]] : [:]
    }
  }
}
