import Changes
import Model
import Reports
import Tracker

/// A report of what came of each proposal of a sheet, for people and for machines.
struct ProposalReport {
  /// The outcome of one proposal.
  private enum Outcome: String {
    /// It waits for somebody to accept it.
    case open
    case accepted
    /// It was not among those that were accepted.
    case left
    case refused
  }

  private let sheet: AnswerSheet
  private let proposals: Proposals
  private let slug: String
  private let isTrial: Bool
  private var accepted: [String: [ChangeResult]] = [:]
  private var refusals: [String: Phrase] = [:]
  private var order: [ChangeResult] = []

  init(_ sheet: AnswerSheet, _ proposals: Proposals, slug: String, isTrial: Bool) {
    self.sheet = sheet
    self.proposals = proposals
    self.slug = slug
    self.isTrial = isTrial
  }

  mutating func accepted(_ proposal: Proposal, _ made: [ChangeResult]) {
    accepted[proposal.number] = made
    order += made
  }

  /// Notes a proposal that was to be accepted and cannot be, with the reason.
  mutating func refused(_ proposal: Proposal, _ why: Phrase) { refusals[proposal.number] = why }

  private func outcome(_ proposal: Proposal) -> Outcome {
    if accepted[proposal.number] != nil { return .accepted }
    if refusals[proposal.number] != nil || !proposal.isOpen { return .refused }
    return isTrial ? .open : .left
  }

  private func reason(_ proposal: Proposal) -> Phrase? { refusals[proposal.number] ?? proposal.refusal }

  func tell(in context: CommandContext, _ output: Output) throws {
    let language = context.language
    if let origin = origin(context) { output.say(origin) }
    try output.print(
      "import.answers", json(in: context), plain: proposals.all.map { plain($0, language) },
      people: lines(language).map { $0 + "\n" }.joined())
    for words in sheet.untaken { output.say(words) }
    for remark in order.flatMap(\.remarks) { output.say(remark) }
    output.warn(order.flatMap(\.personalData), in: context)
    output.say(ending)
    if !refusals.isEmpty { throw StatusAnswer(status: .refused) }
  }

  /// Whose answers they are, and on what they were given.
  private func origin(_ context: CommandContext) -> Phrase? {
    let people = proposals.all.map { context.names.who(PersonReference($0.by)) }.uniqued
    if people.isEmpty { return nil }
    let whose = Phrase("Svar av ", "Answers of ") + people.joined(separator: ", ")
    guard let day = sheet.head?.at?.day else { return whose + "." }
    return whose + Phrase(", på läget ", ", on the status of ") + day.short(on: context.today) + "."
  }

  /// Record by record, each proposal under what it is about.
  private func lines(_ language: Language) -> [String] {
    var lines: [String] = []
    var heading: String?
    let width = proposals.all.map(\.number.utf8.count).max() ?? 0
    for proposal in proposals.all {
      if heading.map({ !$0.same(as: proposal.title) }) ?? true, !proposal.title.isEmpty {
        lines.append(proposal.title.visible)
      }
      heading = proposal.title
      let sign =
        switch outcome(proposal) {
        case .open: " "
        case .accepted: "✓"
        case .left: "·"
        case .refused: "!"
        }
      let room = String(repeating: " ", count: width - proposal.number.utf8.count)
      lines.append("\(sign) \(room)\(proposal.number)  " + proposal.wordsOfChange(language).visible)
      if let reason = reason(proposal) {
        lines.append(String(repeating: " ", count: width + 4) + reason(language).visible)
      }
    }
    return lines
  }

  private func plain(_ proposal: Proposal, _ language: Language) -> [String] {
    [
      proposal.number, outcome(proposal).rawValue, proposal.record ?? "", proposal.field,
      proposal.before(language), proposal.after(language), proposal.by, reason(proposal)?(language) ?? "",
    ]
  }

  private var ending: Phrase {
    if proposals.all.isEmpty {
      return Phrase(
        "Inget i filen skiljer sig från projektet.",
        "Nothing in the file differs from the project.")
    }
    let refusedCount = proposals.all.filter { outcome($0) == .refused }.count
    let refused =
      refusedCount == 0
      ? Phrase("")
      : Phrase(" ")
        + Phrase.counted(
          refusedCount, Phrase("1 kan inte tas in.", "1 cannot be taken in."),
          Phrase("kan inte tas in.", "cannot be taken in."))
    if isTrial {
      return Phrase("Inget ändrades.", "Nothing was changed.") + refused
        + (proposals.open.isEmpty
          ? Phrase("")
          : Phrase(" Ta in med --accept all, eller numren.", " Take in with --accept all, or the numbers."))
    }
    let taken = Phrase.counted(
      accepted.count, Phrase("1 svar togs in i \(slug).", "1 answer taken into \(slug)."),
      Phrase("svar togs in i \(slug).", "answers taken into \(slug)."))
    return taken + refused
  }

  private func json(in context: CommandContext) -> JSONValue {
    let language = context.language
    let head = sheet.head.map { head in
      JSONValue.object([
        .init("format", .whole(head.format)), .init("project", .text(head.project)),
        .init("snapshot", .optional(head.snapshot)), .init("at", head.at?.json ?? .null),
        .init("hash", .optional(head.hash)),
      ])
    }
    return .object([
      .init("project", .text(slug)), .init("file", .text(sheet.source)), .init("dry_run", .flag(isTrial)),
      .init("sheet", head ?? .null), .init("by", .optional(sheet.by)),
      .init("left_out", .list(sheet.untaken.map { .text($0(language)) })),
      .init("proposals", .list(proposals.all.map { json($0, language) })),
      .init("entries", .list(order.compactMap(\.entry).map(\.fullJSON))),
    ])
  }

  private func json(_ proposal: Proposal, _ language: Language) -> JSONValue {
    .object([
      .init("number", .text(proposal.number)), .init("place", .text(proposal.place.words(language))),
      .init("row", .whole(proposal.place.row)), .init("record", .optional(proposal.record)),
      .init("title", .text(proposal.title)), .init("field", .text(proposal.field)),
      .init("label", .text(proposal.label(language))), .init("before", .text(proposal.before(language))),
      .init("after", .text(proposal.after(language))), .init("by", .text(proposal.by)),
      .init("outcome", .text(outcome(proposal).rawValue)),
      .init("reason", .optional(reason(proposal)?(language))),
    ])
  }
}

extension [String] {
  /// Each once, in order.
  fileprivate var uniqued: [String] {
    reduce(into: []) { found, text in
      if !found.contains(where: { $0.same(as: text) }) { found.append(text) }
    }
  }
}
