import ArgumentParser
import Formats
import Model
import Reports
import Storage
import Tracker

/// The command `catalogue`, over barriers, strategies, duties and terms that are known beforehand.
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "What is known beforehand: barriers, strategies, duties, terms.",
    discussion: "Every entry says how sure it is, as a whole and where its parts differ:\n\n"
      + EntryDescription.explanation(.en).map { $0.label + ": " + $0.text }.joined(separator: "\n\n"),
    subcommands: [SearchCatalogue.self, ShowCatalogue.self])
}

/// The command `catalogue search`.
struct SearchCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "search", abstract: "Search it.")

  @Argument(help: "Words that must all be there.") var words: [String]
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let (reference, language) = try environment.reference()
    let output = Output(general.values, language: language)
    let words = self.words.flatMap { $0.utf8.split(separator: 0x20).map { String(Substring($0)) } }
    let found = reference.catalogue.entries.filter { entry in
      let texts = [entry.title, entry.gist] + entry.lenses
      let searched = [entry.id.folded] + texts.flatMap { [$0.sv.folded, $0.en.folded] }
      return words.allSatisfy { word in
        let word = word.folded
        return searched.contains { $0.contains(word) }
      }
    }
    try output.print(
      "catalogue.search",
      .list(
        found.map { entry in
          .object([
            .init("kind", .text(entry.kind.rawValue)), .init("id", .text(entry.id)),
            .init("title", .text(entry.title(language))), .init("gist", .text(entry.gist(language))),
            .init("confidence", entry.confidence.json),
          ])
        }),
      header: [Phrase("slag", "kind"), Phrase("id"), Phrase("rubrik", "title"), Confidence.name],
      rows: found.map { [$0.kind.rawValue, $0.id, $0.title(language), $0.confidence.label(language)] })
  }
}

/// An entry of the catalogue as a search finds it.
private struct SearchResult {
  let kind: CodeKind
  let id: String
  let title: Phrase
  let gist: Phrase
  let confidence: OpenEnum<Confidence>
  /// What the entry belongs to across concepts.
  var lenses: [Phrase] = []
}

extension Catalogue {
  fileprivate var entries: [SearchResult] {
    func results<Entry: CatalogueEntry>(_ kind: Entry.Type) -> [SearchResult] {
      self[keyPath: Entry.list].wrappedValue.map {
        SearchResult(
          kind: kind.codes, id: $0.id.text, title: $0.title, gist: $0.gist ?? Phrase(""),
          confidence: $0.confidence,
          lenses: $0.lenses.compactMap(\.known?.label))
      }
    }
    let kinds: [any CatalogueEntry.Type] = [
      CatalogueBarrier.self, Strategy.self, Concept.self, Perspective.self, Category.self, Factor.self,
      Cluster.self, Duty.self, Measure.self, Term.self,
    ]
    return kinds.flatMap { results($0) }
  }
}

extension CommandEnvironment {
  /// The reference of the workspace here, or what the program brings with it where there is none.
  func reference() throws -> (Reference, Language) {
    do throws(FileFault) {
      let workspace = try Workspace.find(from: folder)
      return (try workspace.reference(), language(workspace))
    } catch {
      guard error.kind == .notFound else { throw error }
    }
    return (try Reference.embedded(), language())
  }
}

/// The command `schema`, which prints the JSON Schema of a kind of file.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "The JSON Schema of a kind of file.")

  @Argument(help: "Such as project, or catalogue-barriers; without it, the names there are.")
  var name: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    guard let name else {
      try Streams.writeData(Self.schemas.map { $0.name + "\n" }.joined())
      return
    }
    guard let schema = Self.schemas.first(where: { $0.name.same(as: name) }) else {
      throw Failure(
        .notFound, "inget schema \"\(name)\"", "no schema \"\(name)\"",
        choices: Self.schemas.map(\.name).nearestFirst(to: name) { [$0] })
    }
    try Streams.writeData(JSONOutput.text(schema.type.schema(title: schema.name)))
  }

  /// Every kind of file, by the name of its schema.
  static let schemas: [(name: String, type: any Record.Type)] =
    [
      ("project", Project.self), ("workspace", WorkspaceSettings.self), ("packet", Packet.self),
      ("snapshot", SnapshotFile.self), ("status", ProjectStatus.self),
      ("portfolio-status", PortfolioStatus.self), ("history", HistoryEntry.self),
      ("history-header", HistoryHeader.self),
      ("framework", Framework.self),
    ] + Catalogue.kinds.map { ("catalogue-" + $0.codes.rawValue, $0.file) }
}
