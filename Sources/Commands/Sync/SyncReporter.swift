import Changes
import GitSync
import Model
import Storage
import Tracker

/// A type that tells people and machines what a sync did.
struct SyncReporter {
  let output: Output
  let reference: Reference

  /// The number of lines to which the tale of what one person did in one project is cut.
  private static let longest = 6

  init(_ environment: CommandEnvironment, _ workspace: Workspace) throws {
    output = Output(environment.general, language: environment.language(workspace))
    reference = try workspace.reference()
  }

  private var language: Language { output.language }

  func tellTrial(_ outcome: SyncOutcome) throws {
    try output.print(
      "sync.trial", .object([.init("files", .list(outcome.committed.map(JSONValue.text)))]),
      plain: outcome.committed.map { [$0] },
      people: outcome.committed.map { $0.visible + "\n" }.joined())
    if outcome.committed.isEmpty {
      output.say(Phrase("Inget nytt att spara här.", "Nothing new to commit here."))
    }
    for words in staying(outcome) { output.say(words) }
  }

  /// The lines that say what is not shared, and why.
  private func staying(_ outcome: SyncOutcome) -> [Phrase] {
    var lines = outcome.ignored.prefix(5).map { file in
      Phrase(
        "Delas inte: \(file.name.visible); git ignorerar den (\(file.rule.visible))",
        "Not shared: \(file.name.visible); git ignores it (\(file.rule.visible))")
    }
    if outcome.ignored.count > 5 {
      let rest = outcome.ignored.count - 5
      lines.append(Phrase("Delas inte: \(rest) filer till", "Not shared: \(rest) more files"))
    }
    if !outcome.others.isEmpty {
      let names = outcome.others.prefix(5).map(\.visible).joined(separator: ", ")
      let rest = outcome.others.count - 5
      lines.append(
        Phrase("Delas inte, hör inte till arbetsytan: ", "Not shared, not of the workspace: ") + names
          + (rest > 0 ? Phrase(" och \(rest) till", " and \(rest) more") : Phrase("")))
    }
    return lines
  }

  /// The answer; not sent is told by the exit code too.
  func tell(_ outcome: SyncOutcome) throws {
    let words = words(outcome)
    try output.print(
      "sync", json(outcome),
      plain: outcome.received.flatMap { lines in
        lines.entries.map { [lines.slug, $0.by, $0.verb, $0.record ?? "", $0.id.text] }
      }, people: words.map { $0 + "\n" }.joined())
    for words in staying(outcome) { output.say(words) }
    for fault in outcome.faults { Streams.warn(of: fault, language) }
    if !outcome.faults.isEmpty { throw StatusAnswer(status: .invalid) }
    if outcome.trouble != nil || !outcome.ignored.isEmpty { throw StatusAnswer(status: .failed) }
  }

  private func words(_ outcome: SyncOutcome) -> [String] {
    var lines: [String] = []
    let names = Dictionary(outcome.received.map { ($0.slug, $0.project.title) }) { first, _ in first }
    for project in outcome.received { lines += came(project) }
    for (slug, conflicts) in outcome.conflicts {
      let count = Phrase.counted(
        conflicts.count, Phrase("1 ny konflikt", "1 new conflict"), Phrase("nya konflikter", "new conflicts"))
      lines.append(
        (Phrase((names[slug] ?? slug).visible + ": ") + count
          + Phrase(": brygga conflicts -p \(slug)", ": brygga conflicts -p \(slug)"))(language))
    }
    for (slug, title) in outcome.toSettle {
      lines.append((Phrase((names[slug] ?? slug).visible + ": ") + title)(language))
    }
    return lines + ending(outcome).map { $0(language).visible }
  }

  /// A project with what each person did in it.
  private func came(_ lines: SyncOutcome.Lines) -> [String] {
    let names = Names(project: lines.project, reference: reference)
    var order: [String] = []
    var told: [String: [String]] = [:]
    for entry in lines.entries where entry.cause != .known(.merge) {
      if told[entry.by] == nil { order.append(entry.by) }
      told[entry.by, default: []].append(entry.words(names, language).visible)
    }
    if order.isEmpty { return [] }
    var text = [lines.project.title.visible]
    for by in order {
      let all = told[by] ?? []
      text.append("  " + by.visible)
      text += all.prefix(Self.longest).map { "    " + $0 }
      if all.count > Self.longest {
        let rest = all.count - Self.longest
        text.append(
          "    " + Phrase("och \(rest) till: brygga history", "and \(rest) more: brygga history")(language))
      }
    }
    return text
  }

  private func ending(_ outcome: SyncOutcome) -> [Phrase] {
    let count = outcome.own.map(\.entries.count).reduce(0, +)
    let own = Phrase.counted(count, Phrase("1 ändring", "1 change"), Phrase("ändringar", "changes"))
    var lines: [Phrase] = []
    if outcome.received.isEmpty, outcome.remote != nil, outcome.trouble == nil {
      lines.append(Phrase("Inget nytt kom in.", "Nothing new came in."))
    }
    if outcome.races > 0, outcome.trouble == nil {
      lines.append(
        Phrase.counted(
          outcome.races, Phrase("Någon annan hann före en gång.", "Somebody else was quicker once."),
          Phrase("gånger hann någon annan före.", "times somebody else was quicker.")))
    }
    guard outcome.remote != nil else {
      lines.append(
        Phrase(
          "Sparat här, men det finns inget fjärrförvar att skicka till. Lägg till ett: git remote add origin ADRESS",
          "Committed here, but there is no remote to send to. Add one: git remote add origin ADDRESS"))
      return lines
    }
    if let trouble = outcome.trouble {
      lines.append(
        Phrase("Inte skickat: ", "Not sent: ") + trouble
          + Phrase(
            ". Allt är sparat här och skickas nästa gång.",
            ". All is committed here and will be sent next time."))
    } else if outcome.sentNow {
      lines.append(
        count > 0 ? Phrase("Skickat: ", "Sent: ") + own : Phrase("Skickat.", "Sent."))
    } else {
      lines.append(
        Phrase("Förvaret har redan allt härifrån.", "The remote has everything from here already."))
    }
    if outcome.isFirstSharing, outcome.sentNow {
      lines.append(
        Phrase(
          "Det var första gången: alla som når förvaret läser nu allt, också historiken. Bara private/ stannar här.",
          "This was the first time: everybody who reaches the remote now reads everything, history too. Only private/ stays here."
        ))
    }
    return lines
  }

  private func json(_ outcome: SyncOutcome) -> JSONValue {
    .object([
      .init("remote", .optional(outcome.remote)), .init("branch", .text(outcome.branch)),
      .init("files", .list(outcome.committed.map(JSONValue.text))),
      .init("not_shared", .list(outcome.others.map(JSONValue.text))),
      .init(
        "ignored",
        .list(
          outcome.ignored.map { .object([.init("file", .text($0.name)), .init("rule", .text($0.rule))]) })),
      .init("own", .list(outcome.own.map(json))), .init("received", .list(outcome.received.map(json))),
      .init(
        "conflicts",
        .list(
          outcome.conflicts.flatMap { slug, conflicts in
            conflicts.map { conflict in
              .object([
                .init("project", .text(slug)), .init("id", .text(conflict.id.text)),
                .init("record", .text(conflict.record)), .init("field", .optional(conflict.field)),
              ])
            }
          })),
      .init(
        "to_settle",
        .list(
          outcome.toSettle.map {
            .object([.init("project", .text($0.slug)), .init("words", .text($0.title(language)))])
          })),
      .init("sent", .flag(outcome.isSent)), .init("sent_now", .flag(outcome.sentNow)),
      .init("races", .whole(outcome.races)),
      .init("trouble", .optional(outcome.trouble?(language))),
      .init("faults", .list(outcome.faults.map { .text($0.message(language)) })),
    ])
  }

  private func json(_ lines: SyncOutcome.Lines) -> JSONValue {
    let names = Names(project: lines.project, reference: reference)
    return .object([
      .init("project", .text(lines.slug)), .init("title", .text(lines.project.title)),
      .init(
        "entries",
        .list(
          lines.entries.map { entry in
            .object([
              .init("id", .text(entry.id.text)), .init("at", entry.at.json), .init("by", .text(entry.by)),
              .init("verb", .text(entry.verb)), .init("record", .optional(entry.record)),
              .init("words", .text(entry.words(names, language))),
            ])
          })),
    ])
  }
}
