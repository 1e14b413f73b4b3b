import GitSync
import Model
import Storage
import Tracker

/// `brygga sync --setup`, with the words that belong to it.
struct SyncSetupDialogue {
  let environment: CommandEnvironment
  let workspace: Workspace
  let output: Output

  init(_ environment: CommandEnvironment, _ workspace: Workspace) {
    self.environment = environment
    self.workspace = workspace
    output = Output(environment.general, language: environment.language(workspace))
  }

  func run() throws {
    let setup = SyncSetup(workspace, program: try ProcessEnvironment.program())
    if !setup.hasRepository { try askForRepository() }
    try tell(try setup.run())
  }

  private func askForRepository() throws {
    let general = environment.general
    if general.yes { return }
    let folder = workspace.path.shown.visible
    guard Streams.isConversation, !general.noInput else {
      throw Failure(
        .usage, Phrase("mappen är inget git-förvar: \(folder)", "the folder is no git repository: \(folder)"),
        hint: Phrase(
          "Gör ett med brygga sync --setup --yes, eller klona ert gemensamma.",
          "Make one with brygga sync --setup --yes, or clone the one that you share."))
    }
    Streams.writeWords(
      Phrase("Göra ett git-förvar i \(folder)? [J/n] ", "Make a git repository in \(folder)? [Y/n] ")(
        output.language))
    guard let answer = readLine()?.lowercased(), ["", "j", "ja", "y", "yes"].contains(answer) else {
      throw StatusAnswer(status: .usage)
    }
  }

  private func tell(_ outcome: SyncSetup.Outcome) throws {
    var lines: [Phrase] = []
    if outcome.madeRepository {
      lines.append(Phrase("Ett git-förvar är gjort här.", "A git repository is made here."))
    }
    for name in outcome.written {
      lines.append(Phrase("Skrivet: \(name)", "Written: \(name)"))
    }
    lines.append(
      outcome.knewDriver
        ? Phrase(
          "Git låter brygga slå ihop projekten här, som förut. Provet gick bra.",
          "Git lets brygga merge the projects here, as before. The trial went well.")
        : Phrase(
          "Git låter från nu brygga slå ihop projekten i den här klonen. Provet gick bra.",
          "From now git lets brygga merge the projects in this clone. The trial went well."))
    let lasting: [Phrase] = [
      Phrase(
        "Alla som har mappen eller når förvaret läser allt, också historiken. Bara private/ stannar här.",
        "Everybody who has the folder or reaches the remote reads everything, history too. Only private/ stays here."
      ),
      Phrase(
        "En klon utan den här inställningen får gits vanliga sammanslagning: markörer i project.json, eller bara den egna sidan. brygga sync klarar sig ändå; efter en git merge eller git pull för hand visar brygga check det, och brygga check --fix lagar det.",
        "A clone without this setting gets git's plain merge: markers in project.json, or only its own side. brygga sync manages all the same; after a git merge or git pull by hand brygga check shows it, and brygga check --fix mends it."
      ),
    ]
    lines += outcome.remarks + lasting
    lines.append(
      outcome.remotes.isEmpty
        ? Phrase(
          "Nästa steg: git remote add origin ADRESS, sedan brygga sync.",
          "Next: git remote add origin ADDRESS, then brygga sync.")
        : Phrase("Nästa steg: brygga sync.", "Next: brygga sync."))
    try output.print(
      "sync.setup",
      .object([
        .init("made_repository", .flag(outcome.madeRepository)),
        .init("written", .list(outcome.written.map(JSONValue.text))),
        .init("knew_driver", .flag(outcome.knewDriver)),
        .init("remotes", .list(outcome.remotes.map(JSONValue.text))),
        .init("remarks", .list(outcome.remarks.map { .text($0(output.language)) })),
      ]), plain: outcome.written.map { [$0] }, people: "")
    for line in lines { output.say(line) }
  }
}
