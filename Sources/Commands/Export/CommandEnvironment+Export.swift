import Changes
import Formats
import Model
import Storage
import Tracker

extension CommandEnvironment {
  /// The project that is meant, or all of them, as the options ask for it; nothing is kept.
  func source(_ options: SnapshotOptions, ofPortfolio: Bool) throws -> ExportSource {
    if ofPortfolio { return try portfolioSource(options) }
    let workspace = try workspace()
    let now = try context(withHistory: true).base
    let day = try options.pastDay(on: moment.today)
    let context = try day.map(now.past) ?? now
    let group = try options.group(in: workspace, on: now.reference)
    let since = SnapshotBaseline(options.since, on: moment.today)
    let export = try workspace.snapshot(of: context, for: group, since: since) {
      Streams.warn(of: $0, now.language)
    }
    return ExportSource(
      export, of: now.document.slug, [now.document], with: now.reference, isToBeKept: options.isForGroup)
  }

  private func portfolioSource(_ options: SnapshotOptions) throws -> ExportSource {
    let day = try options.pastDay(on: moment.today)
    let workspace = try workspace()
    let language = language(workspace)
    let portfolio = try portfolio(at: day, telling: Progress(Output(general, language: language)))
    let group = try options.group(in: workspace, on: portfolio.reference)
    let since = SnapshotBaseline(options.since, on: moment.today)
    let export = try portfolio.snapshot(for: group, since: since) { Streams.warn(of: $0, language) }
    return ExportSource(
      export, of: nil, portfolio.documents, with: portfolio.reference, isToBeKept: options.isForGroup)
  }

  /// A snapshot that is kept already.
  func source(kept name: String, ofPortfolio: Bool) throws -> ExportSource {
    let workspace = try workspace()
    let export = try Export(ofKept: snapshots(ofPortfolio: ofPortfolio, in: workspace).named(name))
    if ofPortfolio {
      let now = try self.portfolio()
      return ExportSource(export, of: nil, now.documents, with: now.reference)
    }
    let now = try context(withHistory: true).base
    return ExportSource(export, of: now.document.slug, [now.document], with: now.reference)
  }

  /// All projects, now or at the end of a day.
  func portfolio(at day: CalendarDay? = nil, telling progress: Progress? = nil) throws -> PortfolioContext {
    let workspace = try workspace()
    defer { progress?.end() }
    return try PortfolioContext(
      workspace, on: changeContext(in: workspace), at: day, in: language(workspace)
    ) { progress?.tell($0, of: $1) }
  }
}

extension CommandEnvironment {
  /// Writes a text for others where somebody typed, and says where that is.
  func write(_ text: String, to typed: String, _ output: Output) throws(FileFault) {
    let file = path(typed)
    _ = try write([Export.File(name: file.name, bytes: Array(text.utf8))], to: .file(file))
    output.say(Phrase("skrev \(file.shown)", "wrote \(file.shown)"))
  }

  /// Writes files for others and tells where; another file that lies there is replaced where somebody says so.
  func write(_ files: [Export.File], to destination: ExportDestination) throws(FileFault) -> [Path] {
    do throws(FileFault) { return try destination.write(files, replacing: general.yes) } catch {
      guard error.kind == .conflict, Streams.isConversation, !general.noInput, !general.json else {
        throw error
      }
      let language = ProcessEnvironment.language(asked: general.lang)
      Streams.writeWords(
        (Phrase(error.path.shown + ": ") + error.words + Phrase(". Ersätta? [j/N] ", ". Replace it? [y/N] "))(
          language))
      let answer = readLine()?.trimmed.asReadInAnyCase ?? ""
      guard ["j", "ja", "y", "yes"].contains(answer) else { throw error }
    }
    return try destination.write(files, replacing: true)
  }
}
