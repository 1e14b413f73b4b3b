package import Changes
package import Model

/// The proposals of a file that came back, in the order of the file.
package struct Proposals: Sendable {
  package private(set) var all: [Proposal] = []

  package var open: [Proposal] { all.filter(\.isOpen) }
  package var refused: [Proposal] { all.filter { !$0.isOpen } }

  /// Compares every field with the project; what is the same there is no proposal.
  ///
  /// `by` is whose answers they are, where the sheet does not say or says wrong. Refused as a whole is a sheet of
  /// another project or another format, and one without anything to fill in. Each proposal is tried, so that what the
  /// process refuses is told at once. `progress` is told how many of all answers have been looked at.
  package init(
    of sheet: AnswerSheet, in document: ProjectDocument, on context: ChangeContext, with reference: Reference,
    by who: String? = nil, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Refusal) {
    try Proposals.refuseForeign(sheet, document.project)
    let importer = try AnswerImporter(document, context, reference, sheet, asked: who)
    let count = sheet.answers.count + sheet.rows.count
    var seen: [String: ImportedAnswer] = [:]
    var comments: [String: String] = [:]
    for answer in sheet.answers where answer.field == .comment && answer.saysSomething && answer.fault == nil
    {
      if comments[answer.record] == nil { comments[answer.record] = answer.text.trimmed }
    }
    for (index, answer) in sheet.answers.enumerated() {
      progress(index, count)
      let slot = answer.record + " " + answer.field.rawValue
      if let earlier = seen[slot], earlier.saysSomething {
        if answer.saysSomething, let twice = importer.twice(answer, earlier) { all.append(twice) }
        continue
      }
      seen[slot] = answer
      if let proposal = importer.proposal(answer, comment: comments[answer.record] ?? "") {
        all.append(importer.tried(proposal))
      }
    }
    all += sheet.damaged.map(importer.damaged)
    all = all.enumerated().sorted { ($0.element.place.row, $0.offset) < ($1.element.place.row, $1.offset) }
      .map(\.element)
    var titles: [String: AnswerPosition] = [:]
    var listed: [Proposal] = []
    for (index, row) in sheet.rows.enumerated() {
      progress(sheet.answers.count + index, count)
      listed += importer.proposals(row, titles: &titles)
    }
    all += importer.tried(listed)
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

extension ProjectDocument {
  /// Makes what was agreed to of a sheet's proposals, on what stands here now; the results are in their order.
  ///
  /// The sheet is compared anew: a proposal that is not the same any more is refused by itself, as is one that the rules
  /// forbid. Throws a ``Refusal`` where the sheet cannot be compared or the project only be read. `comparing` and
  /// `making` are told how far it has come.
  package mutating func accept(
    _ agreed: [Proposal], of sheet: AnswerSheet, on context: ChangeContext, with reference: Reference,
    by who: String? = nil, comparing: (Int, Int) -> Void = { _, _ in }, making: (Int) -> Void = { _ in }
  ) throws(Refusal) -> [Result<[ChangeResult], Refusal>] {
    let fresh = try Proposals(of: sheet, in: self, on: context, with: reference, by: who, progress: comparing)
    let numbered = Dictionary(fresh.all.map { ($0.number, $0) }) { first, _ in first }
    let current = agreed.map { proposal in
      numbered[proposal.number].flatMap { proposal.isSame(as: $0) ? $0 : nil }
        ?? fresh.all.first(where: proposal.isSame)
    }
    var made = try accept(
      current.compactMap(\.self), from: sheet.source, on: context, with: reference, progress: making)[...]
    return current.map { proposal in
      proposal.flatMap { _ in made.popFirst() } ?? .failure(Refusal(.changed, Proposal.changedSinceShown))
    }
  }

  /// Makes what each proposal asks, or says why not, in their order; the results are in that order too.
  ///
  /// Additions and edits of fields that follow each other are made together, so that a long list costs by its length and
  /// not by its length times the project's. `progress` is told how many are made.
  package mutating func accept(
    _ proposals: [Proposal], from source: String, on context: ChangeContext, with reference: Reference,
    progress: (Int) -> Void = { _ in }
  ) throws(Refusal) -> [Result<[ChangeResult], Refusal>] {
    var outcomes: [Result<[ChangeResult], Refusal>] = []
    var context = context
    var rest = proposals[...]
    while let first = rest.first {
      progress(outcomes.count)
      let plain = rest.prefix { $0.plainChange != nil }
      if plain.isEmpty {
        rest = rest.dropFirst()
        do throws(Refusal) {
          let made = try accept(first, from: source, on: context, with: reference)
          outcomes.append(.success(made))
          context.at = context.at + max(1, made.count)
        } catch { outcomes.append(.failure(error)) }
        continue
      }
      rest = rest.dropFirst(plain.count)
      let made = try applyEach(
        plain.compactMap(\.plainChange), on: context, with: reference, cause: .imported,
        reasons: plain.map { origin(of: $0, in: source, context) })
      outcomes += made.map { $0.map { [$0] } }
      context.at = context.at + plain.count
    }
    return outcomes
  }

  /// The person whose answer it is and the file, as history says it.
  private func origin(of proposal: Proposal, in source: String, _ context: ChangeContext) -> String {
    let origin =
      proposal.by.same(as: context.by)
      ? Phrase("ur \(source)", "from \(source)")
      : Phrase("\(proposal.by) i \(source)", "\(proposal.by) in \(source)")
    return origin(project.language.known ?? .sv)
  }

  /// Makes what a proposal asks; throws a ``Refusal`` like any other change, and then nothing is changed.
  ///
  /// The lines of history have the cause `import` and say from which file, and whose answer where another person made
  /// the change.
  package mutating func accept(
    _ proposal: Proposal, from source: String, on context: ChangeContext, with reference: Reference
  ) throws(Refusal) -> [ChangeResult] {
    if let why = proposal.refusal { throw Refusal(.changed, why) }
    let origin = origin(of: proposal, in: source, context)
    var document = self
    var context = context
    var made: [ChangeResult] = []
    for change in proposal.changes {
      made.append(
        try document.apply(
          change, on: context, with: reference, cause: .imported, reason: origin))
      context.at = context.at + 1
    }
    self = document
    return made
  }
}

extension Proposal {
  /// The one addition or edit that it asks; nil where it asks something else, or is refused.
  var plainChange: Change? {
    guard isOpen, changes.count == 1, let change = changes.first else { return nil }
    switch change {
    case .add, .edit: return change
    default: return nil
    }
  }
}
