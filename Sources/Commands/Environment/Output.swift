internal import Changes
internal import Formats
package import Model

/// Writes an answer as it was asked for: JSON, lines with tabs, or words for people.
package struct Output {
  let general: GeneralOptions.Values
  let language: Language

  package init(_ general: GeneralOptions.Values, language: Language) {
    self.general = general
    self.language = language
  }

  init(_ general: GeneralOptions.Values, _ context: CommandContext) {
    self.init(general, language: context.language)
  }

  /// Prints an answer as data, as plain lines or for a person, as the options ask.
  ///
  /// `plain` is a record a line; `people` is what a person reads. Throws a ``Failure`` where it does not arrive.
  package func print(
    _ kind: String, _ json: @autoclosure () -> JSONValue, plain: @autoclosure () -> [[String]],
    people: @autoclosure () -> String
  ) throws {
    if general.json {
      try Streams.writeData(JSONOutput.envelope(kind, json()))
    } else if general.plain {
      try Streams.writeData(plain().map { $0.map(\.visible).joined(separator: "\t") + "\n" }.joined())
    } else {
      try Streams.writeData(people())
    }
  }

  /// A table, the same for machines and people.
  func print(
    _ kind: String, _ json: @autoclosure () -> JSONValue, header: [Phrase],
    rows: @autoclosure () -> [[String]]
  ) throws {
    try print(kind, json(), plain: rows(), people: Columns(header.map { $0(language) }, rows()).text)
  }

  /// Says words that are not data.
  package func say(_ words: Phrase) {
    if !general.json { Streams.writeWords(words(language).visibleLines + "\n") }
  }
}

extension Output {
  /// Tells what changes did: the record and its title as data, the rest in words.
  func tell(_ made: [ChangeResult], in context: CommandContext, kind: String) throws {
    let json = made.map { $0.json(in: context) }
    let named = made.compactMap(\.record).map { [$0, context.names.title(of: $0) ?? ""] }
    try print(
      kind, json.count == 1 ? json.first ?? .null : .list(json), plain: named,
      people: named.map { $0.filter { !$0.isEmpty }.map(\.visible).joined(separator: "  ") + "\n" }.joined())
    for entry in made.compactMap(\.entry) where context.names.title(of: entry.record ?? "")?.isEmpty ?? true {
      say(Phrase(entry.words(context.names, language)))
    }
    for remark in made.flatMap(\.remarks) { say(remark) }
    warn(made.flatMap(\.personalData), in: context)
    if made.allSatisfy({ $0.entry == nil }) {
      say(Phrase("inget ändrades", "nothing changed"))
    }
  }

  /// Says what looks like personal data in what was just written; it stops nothing.
  func warn(_ findings: [PersonalFinding], in context: CommandContext) {
    for finding in findings {
      say(Phrase("! ") + finding.words(context.names))
    }
    if findings.isEmpty { return }
    say(
      Phrase(
        "  Patientuppgifter hör inte hemma här. brygga undo tar ut det ur projektet; historiken minns det.",
        "  Patient data does not belong here. brygga undo takes it out of the project; history remembers it.")
    )
  }
}

extension ChangeResult {
  private func told(in context: CommandContext) -> [Phrase] {
    remarks + personalData.map { $0.words(context.names) }
  }

  fileprivate func json(in context: CommandContext) -> JSONValue {
    .object([
      .init("id", .optional(record)),
      .init("record", record.flatMap { context.project.fullJSON(at: $0) } ?? .null),
      .init("entry", entry?.fullJSON ?? .null),
      .init("packet", packet.map { .text($0.id.text) } ?? .null),
      .init("remarks", .list(told(in: context).map { .text($0(context.language)) })),
    ])
  }
}
