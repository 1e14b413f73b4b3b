import ArgumentParser
import Coproduction
import ProjectFiles

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in a copy of a project, such as one that was mailed.",
    discussion: """
      FILE is a project.json, or the folder that it lies in. It is merged into the project of the same id: what both \
      had in common is found in history, what was said in two ways becomes a conflict to choose in, and nothing that \
      stands here is lost. History and packets come along where they lie beside it.
      """)

  @Argument(help: .init("A project.json, or its folder.", valueName: "file")) var file: String
  @Flag(help: "Only show what would come in.") var dryRun = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let workplace = try Workplace(general)
    let workspace = try workplace.workspace()
    do {
      let reference = try workspace.reference()
      let occasion = workplace.occasion(in: workspace)
      let (slug, arrival) = try workspace.takeIn(
        workplace.path(file), on: occasion, with: reference, isTrial: dryRun)
      let dossier = try workspace.open(slug).dossier
      let answers = Answers(general, language: workplace.language(workspace))
      try tell(arrival, of: slug, Names(project: dossier.project, reference: reference), answers)
    } catch let fault as FileFault { throw Failure(fault) }
  }

  private func tell(_ arrival: Arrival?, of slug: String, _ names: Names, _ answers: Answers) throws {
    let lines = (arrival?.lines(names) ?? []).map { $0(answers.language) }
    let entries = arrival?.entries ?? []
    try answers.give(
      "import",
      .object([
        .init("project", .text(slug)), .init("dry_run", .flag(dryRun)),
        .init("entries", .list(entries.map(\.fullJSON))),
        .init("conflicts", .list((arrival?.conflicts ?? []).map(\.fullJSON))),
      ]),
      plain: entries.map { [$0.id.text, $0.at.rfc3339, $0.by, $0.verb] },
      people: lines.map { $0.visible + "\n" }.joined())
    guard let arrival else { return answers.say(Phrase("Inget nytt i kopian.", "Nothing new in the copy.")) }
    if let choosing = arrival.choosing { answers.say(choosing + Phrase(": brygga conflicts")) }
    answers.say(
      dryRun
        ? Phrase("Inget ändrades (--dry-run).", "Nothing was changed (--dry-run).")
        : Phrase("Togs in i \(slug).", "Taken into \(slug)."))
  }
}
