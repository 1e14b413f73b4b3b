package import Changes
package import Model

extension Session {
  /// Notes that the project was written and is durable.
  package mutating func saved(_ slug: String) {
    projectList.unsaved[slug] = nil
    projectList.waiting[slug] = nil
    guard let index = projectList.projects.firstIndex(where: { $0.slug.same(as: slug) }),
      var document = projectList.projects[index].document
    else { return }
    document.wasSaved()
    projectList.projects[index].content = .whole(document)
  }

  /// Notes that the project could not be written; what was done is still here, and is tried again between keys.
  ///
  /// `waitsFor` is who holds the lock, and where; what was told once is not told again.
  package mutating func couldNotSave(
    _ slug: String, _ words: Phrase, waitsFor: Phrase? = nil, isAgain: Bool = false
  ) {
    projectList.unsaved[slug] = words
    projectList.waiting[slug] = waitsFor
    if isAgain { return }
    notice = .refused(Phrase("Inte sparat: ", "Not saved: ") + words)
  }

  /// Takes in what others did: the project as it is now, with their changes and ours.
  package mutating func didMerge(_ entry: ProjectEntry, _ incoming: IncomingChanges) {
    holdSelection()
    reloaded(entry)
    guard let project = entry.document?.project else { return }
    let words = incoming.words(Names(project: project, reference: reference))
    notice = incoming.conflicts.isEmpty ? .done(words) : .refused(words)
  }

  /// A row that only was the first stays the selected one when others come before it.
  private mutating func holdSelection() {
    var under = self
    for index in behind.indices {
      under.screen = behind[index]
      if let row = under.selectedRow, under.listState?.selected == nil {
        under.listState?.selected = row
        behind[index] = under.screen
      }
    }
    if let row = selectedRow { browse { $0.selected = $0.selected ?? row } }
  }

  /// Notes how many drafts and copies lie beside the project, and says so where there are any.
  package mutating func found(toTakeIn count: Int, of slug: String) {
    projectList.toTakeIn[slug] = count
    if count == 0 { return }
    let words =
      count == 1
      ? Phrase(
        "En ändring väntar bredvid projektet: I tar in den, brygga check visar den",
        "One change waits beside the project: I takes it in, brygga check shows it")
      : Phrase(
        "\(count) ändringar väntar bredvid projektet: I tar in dem, brygga check visar dem",
        "\(count) changes wait beside the project: I takes them in, brygga check shows them")
    if notice?.words == words { return }
    // What was told just before is said after it, where there is room.
    notice = .refused(words + notice.map { Phrase(" · ") + $0.words })
  }

  /// Takes the project as it is on disk now, with our changes where they were merged.
  ///
  /// Only the row of this project is worked out again.
  package mutating func reloaded(_ entry: ProjectEntry) {
    if let index = projectList.projects.firstIndex(where: { $0.slug.same(as: entry.slug) }) {
      projectList.projects[index] = entry
    } else {
      projectList.projects.append(entry)
    }
    projectList.recomputeRow(reference, today, only: entry.slug)
    projectList.unsaved[entry.slug] = nil
    projectList.waiting[entry.slug] = nil
    renewRound()
    if let open = projectList.openSlug, open.same(as: entry.slug) { tellOutside() }
    if entry.document == nil, let open = projectList.openSlug, open.same(as: entry.slug) { leaveProject() }
  }

  /// Adds projects of the folder that were not read before, by slug among those that were.
  ///
  /// The row of each that is added is worked out.
  package mutating func add(_ entries: [ProjectEntry]) {
    var entries = entries
    for index in entries.indices { entries[index].recomputeRow(reference, today) }
    projectList.projects = (projectList.projects + entries)
      .sorted { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
  }

  /// Takes all projects of the folder as they are on disk now.
  ///
  /// The row of every project is worked out again.
  package mutating func reloaded(_ entries: [ProjectEntry]) {
    projectList.projects = entries
    projectList.recomputeRow(reference, today)
    projectList.unsaved = [:]
    projectList.waiting = [:]
    if let open = projectList.openSlug, projectList.document(open) == nil { leaveProject() }
    notice = .done(Phrase("Läst om", "Read again"))
  }

  private mutating func leaveProject() {
    let slug = projectList.openSlug
    projectList.openSlug = nil
    projectList.site = nil
    projectList.past = nil
    behind = []
    screen = PortfolioRoom(listState: ListState(selected: slug))
  }

  /// Takes the text that came back from the person's own editor.
  package mutating func edited(_ text: String, on context: ChangeContext) -> [Effect] {
    if self[Form.self] != nil {
      self[Form.self]?.changeFocused { $0.put([text]) }
      return []
    }
    guard let place = longText else { return [] }
    return make([.edit(record: place.address, [FieldAssignment([place.field], [text])])], on: context)
  }

  /// Tells that something outside went well or did not.
  package mutating func tell(_ notice: Notice) { self.notice = notice }

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
