internal import Changes
internal import Model

extension Session {
  /// Goes to the project as it was at the end of the selected day, in all rooms.
  mutating func lookBack() {
    guard let projectView, let document = projectList.open, let day = selectedDay else { return }
    do throws(Refusal) {
      let past = try document.past(.day(day), with: projectView.reference)
      projectList.past = HistoricalProject(document: past, day: day, from: projectList.past?.from ?? room)
      enter(OverviewRoom())
    } catch { notice = .refused(error.said) }
  }

  /// The day of the selected change, or on which the group that the news is for was told last.
  private var selectedDay: CalendarDay? {
    guard let history = self[HistoryRoom.self], let projectView else { return nil }
    let listState = history.listState
    if history.isNews { return projectView.givenSnapshot(listState)?.snapshot.on }
    let row = selectedRow ?? ""
    return projectView.document.history.first { $0.id.text.same(as: row) }?.at.day
  }

  /// Back to the present, where one stood.
  mutating func returnToToday() {
    guard let past = projectList.past else { return }
    projectList.past = nil
    enter(past.from)
    notice = .done(Phrase("Åter i dag", "Back to today"))
  }

  /// Says what was changed outside the program, where somebody did so.
  mutating func tellOutside() {
    // What a merge left to be settled is told by the conflicts themselves.
    guard let document = projectList.open, document.outside.contains(where: { !$0.isOfConflict }) else {
      return
    }
    let covered = document.covered.lines.count
    if covered > 0 {
      notice = .refused(
        Phrase(
          "En äldre kopia ligger över ändringar som historiken har (\(covered)); nästa ändring gör om dem",
          "An older copy lies over changes that history has (\(covered)); the next change makes them again"))
      return
    }
    let names = Names(project: document.project, reference: reference)
    func words(_ language: Language) -> String { document.outsideEntry.words(names, language) }
    notice = .done(Phrase(words(.sv), words(.en)).capitalised)
  }
}

extension ProjectDocument {
  /// The line of history that will say what was changed outside.
  fileprivate var outsideEntry: HistoryEntry {
    var entry = HistoryEntry()
    entry.cause = .known(.outside)
    entry.differences = outside.filter { !$0.isOfConflict }
    return entry
  }
}

extension Session {
  /// Takes the last step back, or makes it again; asks first where others have written since.
  mutating func askToUndo(on context: ChangeContext, redo: Bool) -> [Effect] {
    guard let document = projectList.open else { return [] }
    do throws(Refusal) {
      let undoing = try document.undoing(redo: redo, on: context, with: reference)
      if undoing.others.isEmpty { return undo(on: context, redo: redo) }
      push(
        Choice(
          undoingTitle(redo), options: { $0.undoingOptions(redo) },
          pick: { session, value, context in
            value.same(as: "go") ? session.undo(on: context, redo: redo) : []
          }))
    } catch { notice = .refused(error.said) }
    return []
  }

  private func undoing(_ redo: Bool) -> UndoPlan? {
    guard let document = projectList.open else { return nil }
    let context = ChangeContext(
      at: document.lastEntry?.at ?? Instant(today), today: today, by: settings.author, digest: { _ in "" })
    do throws(Refusal) { return try document.undoing(redo: redo, on: context, with: reference) } catch {
      // Whoever chooses it all the same is told why it cannot be.
      return nil
    }
  }

  /// The question whether to take back or make again, with who has written since, and how often.
  private func undoingTitle(_ redo: Bool) -> Phrase {
    let others = undoing(redo)?.others ?? []
    var authors: [String] = []
    for entry in others where !authors.contains(where: { $0.same(as: entry.by) }) { authors.append(entry.by) }
    let what = redo ? Phrase("Göra om?", "Make again?") : Phrase("Ångra?", "Take back?")
    let since = Phrase(
      " Skrivet sedan dess: \(others.count), av ", " Written since then: \(others.count), by ")
    return what + since + Phrase(authors.joined(separator: ", "))
  }

  /// Leaving it, and what else goes back.
  private func undoingOptions(_ redo: Bool) -> [Choice.Option] {
    let keep = option("keep", "Låt det stå", "Leave it as it is")
    guard let undoing = undoing(redo), let projectView else { return [keep] }
    let names = projectView.names
    let fields = undoing.differences.prefix(3).map { $0.foundWords(names, language).onOneLine }
    let nothing = Phrase("inget finns kvar av det", "nothing is left of it")(language)
    let go = Choice.Option(
      value: "go",
      title: (redo ? Phrase("Gör om: ", "Make again: ") : Phrase("Ta tillbaka: ", "Take back: "))(language)
        + (fields.isEmpty ? nothing : fields.joined(separator: ", ")))
    return [keep, go]
  }
}
