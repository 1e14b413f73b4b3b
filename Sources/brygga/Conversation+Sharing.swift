import Changes
import Model
import Screens
import Storage

/// The part of a conversation in which others work in the same projects.
///
/// What they changed comes in between keys, and what could not be saved is tried again.
extension Conversation {
  /// The milliseconds that a key may wait for somebody else's save.
  private static let patience = 500
  /// The list of all projects is looked at only so often.
  private static let listPause = 5

  /// Saves what was done; where others changed the project meanwhile, both come together.
  ///
  /// `patience` is in milliseconds; what is tried again is not told again.
  mutating func save(
    _ slug: String, on changeContext: ChangeContext, patience: Int = Self.patience, isAgain: Bool = false
  ) {
    guard let document = document(slug), var open = opened[slug] else { return }
    open.document = document
    do throws(FileFault) {
      let incoming = try workspace.save(&open, on: changeContext, with: session.reference, patience: patience)
      opened[slug] = open
      session.saved(slug)
      if let incoming { session.didMerge(entry(open).0, incoming) }
    } catch {
      opened[slug] = open
      let words = error.words + Phrase(". ") + error.advice
      if error.kind == .uncertain {
        session.reloaded(entry(open).0)
        session.tell(.refused(words))
      } else {
        session.couldNotSave(slug, words, waitsFor: error.holder, isAgain: isAgain)
      }
    }
  }

  /// Tries once more what could not be saved, without waiting for anybody.
  mutating func saveWhatWaits(on changeContext: ChangeContext) {
    for slug in session.projectList.unsaved.keys.sorted() {
      save(slug, on: changeContext, patience: 0, isAgain: true)
    }
  }

  /// Between keys: what others changed comes in, under the cursor and the open form.
  mutating func poll() {
    idle += 1
    if !session.projectList.unsaved.isEmpty {
      saveWhatWaits(on: changeContext())
      if session.projectList.unsaved.isEmpty, session.notice == nil {
        session.tell(.done(Phrase("Sparat nu", "Saved now")))
      }
    }
    if let slug = session.projectList.openSlug {
      reloadIfChanged(at: slug)
    } else if idle % Self.listPause == 0 {
      lookAtList()
    }
  }

  private mutating func reloadIfChanged(at slug: String) {
    guard var open = opened[slug], session.projectList.unsaved[slug] == nil else { return }
    do throws(FileFault) {
      let incoming = try workspace.lookAgain(at: &open)
      opened[slug] = open
      if let incoming { session.didMerge(entry(open).0, incoming) }
    } catch {
      opened[slug] = open
      session.tell(
        .refused(
          Phrase("Du ser projektet som det var. ", "You see the project as it was. ")
            + Phrase(error.place + ": ") + error.words))
    }
  }

  private mutating func lookAtList() {
    let now = workspace.marks()
    let changed = now.keys.filter { now[$0] != marks[$0] }.sorted()
    marks = now
    for slug in changed where session.projectList.unsaved[slug] == nil {
      opened[slug] = nil
      session.reloaded(ProjectEntry(workspace.listing(of: slug), isReadOnly: isReadOnly))
    }
  }

  /// Drafts and copies beside the project come into it.
  mutating func mergeDrafts(_ slug: String, on changeContext: ChangeContext) {
    do throws(FileFault) {
      let incoming = try workspace.mergeDrafts(besides: slug, on: changeContext, with: session.reference)
      read(slug)
      if let incoming, let open = opened[slug] {
        let names = Names(project: open.document.project, reference: session.reference)
        let lines = incoming.lines(names)
        let isImport = incoming.entries.contains { $0.cause == .imported }
        let words =
          isImport
          ? Phrase("Togs in: ", "Taken in: ") + Array(lines.prefix(3)).joined(Phrase(" · "))
            + Phrase(lines.count > 3 ? " …" : "") : incoming.told(names)
        session.tell(incoming.conflicts.isEmpty ? .done(words) : .refused(words))
      } else {
        session.tell(.done(Phrase("Inget nytt i det som väntade", "Nothing new in what waited")))
      }
    } catch {
      read(slug)
      session.tell(.refused(Phrase(error.place + ": ") + error.words + Phrase(". ") + error.advice))
    }
  }
}
