import ArgumentParser
import Model
import Storage
import Tracker

/// The command `init`, which sets up a workspace in a folder.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Set up a workspace in a folder.")

  @Argument(help: .init("The folder; otherwise this one.", valueName: "dir")) var place: String?
  @Option(help: "The name of the organisation.") var organisation: String
  @Option(
    help: .init(
      "Where days begin, such as Europe/Stockholm; otherwise where each computer is.", valueName: "zone"))
  var timeZone: String?
  @Option(help: "The law that binds: se (Sweden and the EU), eu, or none; otherwise se.") var jurisdiction:
    String?
  @Option(help: .init("The currency of plans, such as EUR; otherwise SEK.", valueName: "code"))
  var currency: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let folder = place.map(environment.path) ?? environment.folder
    if let timeZone, !LocalTime.isKnown(timeZone) {
      throw Failure(
        .usage, "tidszonen \"\(timeZone)\" finns inte på den här datorn; skriv den som Europe/Stockholm",
        "the time zone \"\(timeZone)\" is not on this computer; write it as Europe/Stockholm",
        field: "--time-zone")
    }
    let law = try jurisdiction.map { word throws(Failure) in
      guard let law = Jurisdiction(rawValue: word) else {
        throw Failure(
          .usage, "rättsordningen \"\(word)\" finns inte", "there is no jurisdiction \"\(word)\"",
          field: "--jurisdiction", choices: Jurisdiction.allCases.map(\.rawValue))
      }
      return law
    }
    if let currency, currency.utf8.count != 3 || !currency.utf8.allSatisfy({ (65...90).contains($0) }) {
      throw Failure(
        .usage, "valutan \"\(currency)\" är ingen kod med tre stora bokstäver, som EUR",
        "the currency \"\(currency)\" is no code of three capital letters, such as EUR",
        field: "--currency")
    }
    let workspace = try Workspace.create(
      at: folder, organisation: organisation, language: environment.language(), timeZone: timeZone,
      jurisdiction: law, currency: currency)
    let output = Output(general.values, language: environment.language(workspace))
    output.say(
      Phrase(
        "Nästa steg: brygga project add \"Rubrik\".\nAlla som har mappen läser allt i den. Det som inte får lämna den läggs i private/.",
        "Next: brygga project add \"Title\".\nEverybody who has the folder reads everything in it. What must not leave it goes into private/."
      ))
    try output.print(
      "init",
      .object([
        .init("path", .text(workspace.path.text)), .init("settings", workspace.settings.fullJSON),
      ]), plain: [[workspace.path.text]], people: workspace.path.shown.visible + "\n")
  }
}
