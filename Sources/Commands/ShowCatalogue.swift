import ArgumentParser
import Drawing
import Formats
import Model
import Tracker

/// The command `catalogue show`, which tells all that is known of an entry.
struct ShowCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "All that is known of an entry.",
    discussion:
      "Any entry of the catalogue, and the phases, gates and criteria of a framework. An id that several entries have shows each of them."
  )

  @Argument(help: .init("Its id or title, such as BAR-24, E40, pat, t-barr, G2-06 or epis.", valueName: "id"))
  var id: [String]
  @Option(help: .init("Only of this kind, as search names it.", valueName: "kind")) var kind: String?
  @Option(help: .init("The framework whose phases, gates and criteria are meant.", valueName: "framework"))
  var framework: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func run() throws {
    let environment = try CommandEnvironment(general)
    let (reference, language) = try environment.reference()
    let found = try entries(in: reference, framework: try framework(in: reference), language)
    try Output(general.values, language: language).print(
      "catalogue.show", .list(found.map(\.json)),
      plain: found.flatMap { entry in
        [[entry.code.kind.rawValue, entry.code.id, entry.title]] + entry.lines.map { [$0.field, $0.text] }
      },
      people: (found.map(\.rows) + [Self.explanation(of: found, language)]).map { heading, rows in
        heading + "\n" + Columns(["", ""], rows).body
      }.joined(separator: "\n"))
  }

  /// What the marks in the entries mean.
  private static func explanation(of found: [EntryDescription], _ language: Language) -> (
    heading: String, rows: [[String]]
  ) {
    let used = Confidence.allCases.filter { mark in found.contains { $0.used.contains(mark) } }
    let lines = EntryDescription.explanation(language, of: used)
    return (Confidence.explanation(language), lines.rows)
  }

  /// The framework that is asked for; without one, the first that there is.
  private func framework(in reference: Reference) throws -> Framework? {
    guard let framework else { return reference.frameworks.first }
    if let known = reference.framework(Code(framework)) { return known }
    let ids = reference.frameworks.ids.map(\.text)
    throw Failure(
      .notFound, "inget ramverk \"\(framework)\"", "no framework \"\(framework)\"", field: "framework",
      choices: ids.nearestFirst(to: framework) { [$0] })
  }

  /// The entries that the words name, by id or else by title.
  private func entries(in reference: Reference, framework: Framework?, _ language: Language) throws
    -> [EntryDescription]
  {
    let all = try codes(in: reference, framework)
    let typed = id.joined(separator: " ")
    func titles(_ code: EntryCode) -> [String] {
      let title = reference.entry(code, in: framework)?.entry.title
      return [title?.sv, title?.en].compactMap(\.self)
    }
    var named = all.filter { $0.id.same(as: typed) }
    if named.isEmpty { named = all.filter { $0.id.folded == typed.folded } }
    if named.isEmpty {
      named = all.filter { code in titles(code).contains { $0.folded == typed.folded } }
    }
    if named.isEmpty {
      let nearest = all.nearestFirst(to: typed) { [$0.id] + titles($0) }
      let title = nearest.first.flatMap { reference.entry($0, in: framework)?.entry.title } ?? Phrase("")
      throw Failure(
        .notFound, Phrase("inget heter \"\(typed)\"", "nothing is called \"\(typed)\""),
        hint: Phrase("närmast: ", "nearest: ") + "\(nearest.first?.id ?? "") " + title, field: "id",
        choices: nearest.prefix(5).map(\.id))
    }
    return named.compactMap { EntryDescription($0, in: reference, framework: framework, language) }
  }

  /// The codes among which is looked: all, or those of a kind.
  private func codes(in reference: Reference, _ framework: Framework?) throws -> [EntryCode] {
    let all = reference.entryCodes(in: framework)
    guard let kind else { return all }
    let kinds = CodeKind.allCases.map(\.rawValue)
    guard let known = CodeKind(rawValue: kind) else {
      throw Failure(
        .usage, "inget slag \"\(kind)\"", "no kind \"\(kind)\"", field: "kind",
        choices: kinds.nearestFirst(to: kind) { [$0] })
    }
    return all.filter { $0.kind == known }
  }
}

extension EntryDescription {
  fileprivate var json: JSONValue {
    .object([
      .init("kind", .text(code.kind.rawValue)), .init("id", .text(code.id)), .init("title", .text(title)),
      .init("confidence", confidence.json),
      .init("marks", .list(marks.map(\.json))), .init("statements", .list(statements.map(\.json))),
      .init("sources", .list(sources.map(\.json))),
    ])
  }

  /// The whole as people read it.
  fileprivate var rows: (heading: String, rows: [[String]]) {
    (title + " · " + kind + " " + code.id, lines.rows)
  }
}

extension [EntryDescription.Line] {
  /// The labels and the words beside them, wrapped to 100 columns.
  fileprivate var rows: [[String]] {
    let label = (map(\.label.columns).max() ?? 0) + 2
    return flatMap { line in
      line.text.wrapped(to: Swift.max(40, 100 - label)).enumerated().map { [$0 == 0 ? line.label : "", $1] }
    }
  }
}

extension EntryDescription.Line {
  fileprivate var json: JSONValue {
    .object([
      .init("field", .text(field)), .init("label", .text(label)), .init("text", .text(text)),
      .init("entry", entry.map { .text($0.id) } ?? .null),
    ])
  }
}
