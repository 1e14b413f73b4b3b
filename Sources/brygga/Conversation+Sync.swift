import Commands
import GitSync
import Model
import Screens
import Storage
import Tracker

/// The workspace is shared with git from the screens.
extension Conversation {
  /// Shown while it goes on, since nothing else can be done meanwhile.
  static let syncing = Phrase("Delar med git ...", "Sharing with git ...")

  /// Brings this clone and its remote to the same; what came in is there afterwards, and a notice says what.
  mutating func sync() {
    guard session.projectList.unsaved.isEmpty else {
      return tell(.refused(Phrase("Spara först det som inte är sparat.", "First save what is not saved.")))
    }
    guard !isReadOnly else {
      return tell(.refused(Phrase("Öppnad för läsning.", "Opened for reading.")))
    }
    do {
      let sync = Sync(
        workspace, on: changeContext(), session.reference, language: session.language,
        program: try ProcessEnvironment.program()
      ) { _ in }
      let request = ConsentRequest(for: try sync.leaving(), with: session.reference)
      guard mayLeave(request, before: .sync) else { return }
      let files = try sync.leavingFiles().filter { !$0.findings.isEmpty }
      if let first = files.first {
        return tell(
          .refused(
            Phrase("personuppgift? ", "personal data? ") + first.words
              + Phrase(
                ". Säg varför med brygga sync i terminalen", ". Say why with brygga sync in the terminal")))
      }
      let outcome = try sync.run()
      if session.projectList.openSlug == nil { readAll() } else { poll() }
      tell(outcome.trouble == nil ? .done(words(outcome)) : .refused(words(outcome)))
    } catch { tell(.refused(Self.words(of: error))) }
  }

  private func words(_ outcome: SyncOutcome) -> Phrase {
    var parts: [Phrase] = []
    let came = outcome.received.flatMap(\.entries).filter { $0.cause != .known(.merge) }
    let people = Set(came.map(\.by)).sorted()
    if came.isEmpty {
      parts.append(Phrase("Inget nytt kom in", "Nothing new came in"))
    } else {
      let from = people.prefix(3).joined(separator: ", ")
      parts.append(
        Phrase.counted(
          came.count, Phrase("1 ändring kom in från \(from)", "1 change came in from \(from)"),
          Phrase("ändringar kom in från \(from)", "changes came in from \(from)")))
    }
    let conflicts = outcome.conflicts.map(\.conflicts.count).reduce(0, +)
    if conflicts > 0 {
      parts.append(
        Phrase.counted(
          conflicts, Phrase("1 ny konflikt", "1 new conflict"), Phrase("nya konflikter", "new conflicts")))
    }
    if !outcome.toSettle.isEmpty { parts.append(Phrase("beslut att avgöra", "decisions to settle")) }
    if let trouble = outcome.trouble {
      parts.append(Phrase("inte skickat: ", "not sent: ") + trouble)
    } else if outcome.remote == nil {
      parts.append(Phrase("sparat här, inget fjärrförvar", "committed here, no remote"))
    } else if outcome.sentNow {
      parts.append(Phrase("ditt är skickat", "yours is sent"))
    }
    if let ignored = outcome.ignored.first {
      parts.append(
        Phrase(
          "delas inte: \(ignored.name.visible), git ignorerar den (\(ignored.rule.visible))",
          "not shared: \(ignored.name.visible), git ignores it (\(ignored.rule.visible))"))
    }
    return parts.joined()
  }
}
