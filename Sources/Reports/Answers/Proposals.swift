package import Changes
package import Model

/// What a file that came back proposes to change, in the order of the file.
package struct Proposals: Sendable {
  package private(set) var all: [Proposal] = []

  package var open: [Proposal] { all.filter(\.isOpen) }
  package var refused: [Proposal] { all.filter { !$0.isOpen } }

  /// Compares every field with what stands in the project; what is the same there is no proposal.
  ///
  /// `by` is whose answers they are, where the sheet does not say or says wrong. Refused as a whole is a sheet of
  /// another project or another format, and one without anything to fill in. Each proposal is tried, so that what the
  /// process refuses is told at once. `progress` is told how many of all answers have been looked at.
  package init(
    of sheet: AnswerSheet, in dossier: Dossier, on occasion: Occasion, with reference: Reference,
    by who: String? = nil, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Refusal) {
    try Proposals.refuseForeign(sheet, dossier.project)
    let desk = try AnswerDesk(dossier, occasion, reference, asked: who, said: sheet.by)
    let count = sheet.answers.count + sheet.rows.count
    var seen: [String: GivenAnswer] = [:]
    var comments: [String: String] = [:]
    for answer in sheet.answers where answer.field == .comment && answer.saysSomething {
      if comments[answer.record] == nil { comments[answer.record] = answer.text.trimmed }
    }
    for (index, answer) in sheet.answers.enumerated() {
      progress(index, count)
      let slot = answer.record + " " + answer.field.rawValue
      if let earlier = seen[slot], earlier.saysSomething {
        if answer.saysSomething, let twice = desk.twice(answer, earlier) { all.append(twice) }
        continue
      }
      seen[slot] = answer
      if let proposal = desk.proposal(answer, comment: comments[answer.record] ?? "") {
        all.append(desk.tried(proposal))
      }
    }
    all += sheet.damaged.map(desk.damaged)
    all = all.enumerated().sorted { ($0.element.place.row, $0.offset) < ($1.element.place.row, $1.offset) }
      .map(\.element)
    var titles: [String: AnswerPlace] = [:]
    for (index, row) in sheet.rows.enumerated() {
      progress(sheet.answers.count + index, count)
      all += desk.proposals(row, titles: &titles).map(desk.tried)
    }
  }

  private static func refuseForeign(_ sheet: AnswerSheet, _ project: Project) throws(Refusal) {
    if let head = sheet.head {
      if head.format != AnswerSheet.Head.format {
        throw Refusal(
          .invalid,
          "svaren är märkta av en annan version av brygga (format \(head.format), väntade \(AnswerSheet.Head.format))",
          "the answers are marked by another version of brygga (format \(head.format), expected \(AnswerSheet.Head.format))"
        )
      }
      if !head.project.same(as: project.id.text) {
        throw Refusal(
          .invalid, "filen hör till projektet \(head.project), inte till \(project.id.text)",
          "the file belongs to the project \(head.project), not to \(project.id.text)")
      }
    }
    if sheet.answers.isEmpty, sheet.rows.isEmpty, sheet.damaged.isEmpty {
      throw Refusal(.invalid, "filen har inget att ta in", "there is nothing in the file to take in")
    }
  }
}

extension Dossier {
  /// Makes what a proposal asks; refused like any other change.
  ///
  /// The lines of history have the cause `import` and say from which file, and whose answer where another person made
  /// the change.
  package mutating func accept(
    _ proposal: Proposal, from source: String, on occasion: Occasion, with reference: Reference
  ) throws(Refusal) -> [Made] {
    if let why = proposal.refusal { throw Refusal(.changed, why) }
    let isOwn = proposal.by.same(as: occasion.by)
    let origin =
      isOwn
      ? Phrase("ur \(source)", "from \(source)")
      : Phrase("\(proposal.by) i \(source)", "\(proposal.by) in \(source)")
    var dossier = self
    var occasion = occasion
    var made: [Made] = []
    for change in proposal.changes {
      made.append(
        try dossier.make(
          change, on: occasion, with: reference, cause: .imported,
          reason: origin(project.language.known ?? .sv)))
      occasion.at = occasion.at + 1
    }
    self = dossier
    return made
  }
}
