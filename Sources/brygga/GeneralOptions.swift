import ArgumentParser
import Model

/// The options that every command takes, before or after its own words.
struct GeneralOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: .init("Do it as if started in this folder.", valueName: "dir"))
  var folder: String?

  @Option(
    name: [.customShort("p"), .customLong("project")],
    help: .init(
      "The project: its folder's name, id, beginning of the id, or title. Not needed inside its folder or where there is only one.",
      valueName: "project"))
  var project: String?

  @Flag(help: "Answer in JSON; mistakes too, on stderr.")
  var json = false

  @Flag(help: "Answer with a record a line, separated by tabs.")
  var plain = false

  @Option(help: .init("The language of words: sv or en.", valueName: "language"))
  var lang: Language?

  @Option(
    parsing: .unconditional,
    help: .init("Take this day or instant for now, for tests and reports.", valueName: "day"))
  var now: String?

  @Flag(name: .customLong("no-color"), help: "Use no colours.")
  var noColor = false

  @Flag(name: .customLong("no-input"), help: "Never ask.")
  var noInput = false

  @Flag(help: "Answer yes where it would ask.")
  var yes = false

  @Option(help: .init("Write what happens to this file.", valueName: "file"))
  var log: String?
}

extension Language: ExpressibleByArgument {}

/// For whom a command of the process speaks.
struct SiteOptions: ParsableArguments {
  @Option(name: .customLong("site"), help: "The site, by id, beginning of the id, or title; may be repeated.")
  var sites: [String] = []
}
