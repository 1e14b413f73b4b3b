import Changes
import Model
import Reports
import Storage
import Tracker

extension ImportCommand {
  /// Shows what a sheet proposes, asks or is told which to accept, and makes them in one save.
  func acceptAnswers(_ sheet: AnswerSheet, _ environment: CommandEnvironment, _ workspace: Workspace) throws {
    let slug = try slug(of: sheet, environment, workspace)
    let language = environment.language(workspace)
    let changeContext = environment.changeContext(in: workspace)
    let reference = try workspace.reference()
    let output = Output(general.values, language: language)
    let progress = Progress(output)
    let document = try workspace.open(slug).document
    let proposals = try proposals(sheet, document, changeContext, reference, progress)
    let chosen = try chosen(proposals, output)
    var report = ProposalReport(sheet, proposals, slug: slug, isTrial: dryRun || chosen.isEmpty)
    var after = document
    if !dryRun, !chosen.isEmpty {
      // Made on what stands there under the lock, which may be more than what was shown.
      try workspace.change(slug, by: environment.author) { document in
        let fresh = try self.proposals(sheet, document, changeContext, reference, progress)
        let now = Dictionary(fresh.all.map { ($0.number, $0) }) { first, _ in first }
        var agreed: [Proposal] = []
        for proposal in proposals.all where chosen.contains(proposal.number) {
          let same = now[proposal.number].flatMap { proposal.isSame(as: $0) ? $0 : nil }
          if let same = same ?? fresh.all.first(where: proposal.isSame) {
            agreed.append(same)
          } else {
            report.refused(proposal, Proposal.changedSinceShown)
          }
        }
        let outcomes = try document.accept(agreed, from: sheet.source, on: changeContext, with: reference) {
          progress.tell($0, of: agreed.count)
        }
        for (proposal, outcome) in zip(agreed, outcomes) {
          switch outcome {
          case .success(let made): report.accepted(proposal, made)
          case .failure(let refusal): report.refused(proposal, refusal.words)
          }
        }
        // Nothing is read again once it is saved: that could fail, and would be told as if nothing were.
        after = document
        progress.end()
      }
    }
    try report.tell(in: CommandContext(after, changeContext, reference, language: language), output)
  }

  private func proposals(
    _ sheet: AnswerSheet, _ document: ProjectDocument, _ changeContext: ChangeContext, _ reference: Reference,
    _ progress: Progress
  ) throws -> Proposals {
    defer { progress.end() }
    do throws(Refusal) {
      return try Proposals(of: sheet, in: document, on: changeContext, with: reference, by: by) {
        progress.tell($0, of: $1)
      }
    } catch {
      throw Failure(error.kind == .invalid ? .invalid : Failure(error).status, error.words, file: file)
    }
  }

  /// The project that the sheet was made of; one that is named must be the same.
  private func slug(of sheet: AnswerSheet, _ environment: CommandEnvironment, _ workspace: Workspace) throws
    -> String
  {
    guard let project = sheet.head?.project, general.project == nil else {
      return try environment.slug(in: workspace)
    }
    for slug in try workspace.slugs() {
      if workspace.listing(of: slug).project?.id.text.same(as: project) ?? false { return slug }
    }
    throw Failure(
      .notFound, "projektet \(project) som filen hör till finns inte här",
      "the project \(project) that the file belongs to is not here", file: file)
  }

  /// The numbers of those that are accepted.
  private func chosen(_ proposals: Proposals, _ output: Output) throws -> Set<String> {
    let open = proposals.open.map(\.number)
    if dryRun { return [] }
    let asked = accept.flatMap { text in
      text.utf8.split { $0 == UInt8(ascii: ",") || $0 == 0x20 }.map { String(Substring($0)) }
    }
    if general.yes || asked.contains(where: { ["all", "alla"].contains($0.lowercased()) }) {
      return Set(open)
    }
    if !asked.isEmpty {
      for number in asked where !proposals.all.contains(where: { $0.number.isNamed(number) }) {
        throw Failure(
          .notFound, "inget förslag \(number)", "no proposal \(number)", field: "--accept", choices: open)
      }
      return Set(proposals.all.map(\.number).filter { number in asked.contains(where: number.isNamed) })
    }
    guard Streams.isConversation, !general.noInput, !general.json, !general.plain else { return [] }
    return ProposalDialogue(output).ask(proposals)
  }
}

extension String {
  /// True where somebody means this number, in capitals or not.
  fileprivate func isNamed(_ typed: String) -> Bool { lowercased().same(as: typed.lowercased()) }
}

/// Asks about each proposal on a terminal.
private struct ProposalDialogue {
  private let output: Output

  init(_ output: Output) { self.output = output }

  /// The numbers of the proposals that were agreed to; those agreed to before the person leaves count too.
  func ask(_ proposals: Proposals) -> Set<String> {
    var chosen: Set<String> = []
    let open = proposals.open
    for (index, proposal) in open.enumerated() {
      let count = "\(index + 1)/\(open.count)  "
      output.say(
        Phrase("\n" + count) + proposal.words + Phrase("  (\(proposal.by), ") + proposal.place.words + ")")
      switch reply() {
      case .yes: chosen.insert(proposal.number)
      case .no: break
      case .all: return chosen.union(open[index...].map(\.number))
      case .quit: return chosen
      }
    }
    return chosen
  }

  /// A reply to the question whether to take a proposal in.
  private enum Reply { case yes, no, all, quit }

  private func reply() -> Reply {
    let question = Phrase("Ta in? [j]a [n]ej [a]lla [s]luta ", "Take it in? [y]es [n]o [a]ll [q]uit ")
    while true {
      Streams.writeWords(question(output.language))
      guard let typed = readLine()?.trimmed.lowercased() else { return .quit }
      switch typed {
      case "j", "ja", "y", "yes": return .yes
      case "n", "nej", "no", "": return .no
      case "a", "all", "alla": return .all
      case "q", "quit", "s", "sluta": return .quit
      default: continue
      }
    }
  }
}
