import Changes
import Model

/// The message of a commit: who did what, in the words of history.
struct CommitMessage {
  let text: String

  /// The width of the subject in characters, about as much as lists of commits show.
  private static let width = 72
  /// The largest number of lines for one project.
  private static let longest = 200
  /// The size in bytes of the largest message.
  ///
  /// It goes to git as one argument, which the system lets be 128 kB long.
  private static let largest = 100_000

  /// Makes the message of the lines that come with a commit; `begin` says who, and what they did with them.
  ///
  /// `reason` is why personal data beside the projects may leave.
  init(
    _ lines: [SyncOutcome.Lines], _ begin: String, _ reference: Reference, _ language: Language,
    because reason: String? = nil
  ) {
    let told = lines.map { (project: $0.project, words: CommitMessage.words($0, reference, language)) }
    var subject = begin.visible + ": "
    let groups = lines.flatMap { CommitMessage.groups($0, reference, language) }
    if groups.isEmpty {
      subject += Phrase("filer ändrade", "files changed")(language)
    } else {
      var shown = 0
      for group in groups {
        let longer = subject + (shown > 0 ? ", " : "") + group
        if shown > 0, longer.unicodeScalars.count > CommitMessage.width { break }
        subject = longer
        shown += 1
      }
      let rest = groups.count - shown
      if rest > 0 { subject += Phrase(", och \(rest) till", ", and \(rest) more")(language) }
    }
    var body: [String] = []
    var room = CommitMessage.largest
    var untold = 0
    for (project, words) in told where !words.isEmpty {
      if room < 0 {
        untold += 1
        continue
      }
      let lines = words.prefix(CommitMessage.longest).map { "- " + $0 }
      let fitting = lines.prefix { line in
        room -= line.utf8.count + 1
        return room >= 0
      }
      body += ["", project.title.visible] + fitting
      let rest = words.count - fitting.count
      if rest > 0 { body.append(Phrase("- och \(rest) till", "- and \(rest) more")(language)) }
    }
    if untold > 0 {
      let rest = Phrase.counted(
        untold, Phrase("och ett projekt till", "and one more project"),
        Phrase("projekt till", "more projects"))
      body += ["", rest(language)]
    }
    if let reason {
      body += [
        "", Phrase("Personuppgifter får lämnas ut: ", "Personal data may leave: ")(language) + reason.visible,
      ]
    }
    text = ([subject] + body).joined(separator: "\n") + "\n"
  }

  /// The groups of the subject: what was done once in words, what was done often counted, as in `2 × action done`.
  private static func groups(
    _ lines: SyncOutcome.Lines, _ reference: Reference, _ language: Language
  ) -> [String] {
    let names = Names(project: lines.project, reference: reference)
    var order: [String] = []
    var entries: [String: [HistoryEntry]] = [:]
    for entry in lines.entries where entry.continues == nil {
      var bare = HistoryEntry()
      bare.verb = entry.verb
      bare.cause = entry.cause
      let label = bare.words(names, language)
      if entries[label] == nil { order.append(label) }
      entries[label, default: []].append(entry)
    }
    return order.map { label in
      guard let alike = entries[label] else { return label }
      return alike.count == 1 ? alike[0].words(names, language).visible : "\(alike.count) × \(label)"
    }
  }

  private static func words(
    _ lines: SyncOutcome.Lines, _ reference: Reference, _ language: Language
  ) -> [String] {
    let names = Names(project: lines.project, reference: reference)
    return lines.entries.map { entry in
      entry.at.day.iso + " " + entry.by.visible + ": " + entry.words(names, language).visible
    }
  }
}
