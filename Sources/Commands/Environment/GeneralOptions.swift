package import ArgumentParser
package import Model

/// The options that every command takes, before or after its own words.
///
/// One object that all who were given them share: as a value its ten options were copied, field by field, by code made
/// for each of a hundred commands.
package final class GeneralOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: .init("Do it as if started in this folder.", valueName: "dir"))
  package private(set) var folder: String?

  @Option(
    name: [.customShort("p"), .customLong("project")],
    help: .init(
      "The project: its folder's name, id, beginning of the id, or title. Not needed inside its folder or where there is only one.",
      valueName: "project"))
  package var project: String?

  @Flag(help: "Answer in JSON; mistakes too, on stderr.")
  package private(set) var json = false

  @Flag(help: "Answer with a record a line, separated by tabs.")
  package private(set) var plain = false

  @Option(help: .init("The language of words: sv or en.", valueName: "language"))
  package private(set) var lang: Language?

  @Option(
    parsing: .unconditional,
    help: .init("Take this day or instant for now, for tests and reports.", valueName: "day"))
  package private(set) var now: String?

  @Flag(name: .customLong("no-color"), help: "Use no colours.")
  package private(set) var noColor = false

  @Flag(name: .customLong("no-input"), help: "Never ask.")
  package private(set) var noInput = false

  @Flag(help: "Answer yes where it would ask.")
  package private(set) var yes = false

  @Option(help: .init("Write what happens to this file.", valueName: "file"))
  package private(set) var log: String?

  package init() {}

  /// The values that were given, once the words are read.
  package struct Values: Sendable {
    package let folder: String?
    package let project: String?
    package let json: Bool
    package let plain: Bool
    package let lang: Language?
    package let now: String?
    package let noInput: Bool
    package let yes: Bool
    package let log: String?
  }

  package var values: Values {
    Values(
      folder: folder, project: project, json: json, plain: plain, lang: lang, now: now, noInput: noInput,
      yes: yes, log: log)
  }
}

extension Language: ExpressibleByArgument {}

/// The option for the sites that a command of the process speaks for.
struct SiteOptions: ParsableArguments {
  @Option(name: .customLong("site"), help: "The site, by id, beginning of the id, or title; may be repeated.")
  var sites: [String] = []
}
