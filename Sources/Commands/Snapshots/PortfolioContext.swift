internal import Changes
package import Model
internal import Storage
internal import Tracker

/// All projects of the workspace at one time, with their history.
struct PortfolioContext {
  let workspace: Workspace
  let changeContext: ChangeContext
  let language: Language
  let reference: Reference
  /// Those that are not archived; on a day that is asked for, those that were there then.
  let contexts: [CommandContext]
  /// The slugs of those that cannot be read.
  let broken: [String]

  init(
    _ environment: CommandEnvironment, at day: CalendarDay? = nil, language asked: Language? = nil,
    telling progress: Progress? = nil
  ) throws {
    let workspace = try environment.workspace()
    var changeContext = environment.changeContext(in: workspace)
    if let day { changeContext.today = day }
    let language = asked ?? environment.language(workspace)
    var contexts: [CommandContext] = []
    var broken: [String] = []
    do throws(FileFault) { reference = try workspace.reference() } catch { throw Failure(error) }
    do throws(FileFault) {
      let slugs = try workspace.slugs()
      defer { progress?.end() }
      for (index, slug) in slugs.enumerated() {
        progress?.tell(index, of: slugs.count)
        do throws(FileFault) {
          let open = try workspace.open(slug, withHistory: true)
          contexts.append(
            CommandContext(
              open.document, environment.changeContext(in: workspace), reference, language: language))
        } catch { broken.append(slug) }
      }
    } catch { throw Failure(error) }
    if let day { contexts = try contexts.compactMap { try $0.pastIfThere(day) } }
    self.workspace = workspace
    self.changeContext = changeContext
    self.language = language
    self.contexts = contexts.filter { $0.project.archived == nil }
    self.broken = broken
  }
}

extension CommandEnvironment {
  /// A snapshot of all projects as the options ask for it, and what it was made of; nothing is kept.
  func portfolioSnapshot(
    _ options: SnapshotOptions
  ) throws -> (snapshot: SnapshotFile, portfolio: PortfolioContext) {
    let portfolio = try PortfolioContext(
      self, at: try options.pastDay(on: moment.today),
      telling: Progress(Output(general, language: language(try workspace()))))
    let group = try options.group(in: portfolio.workspace, on: portfolio.reference)
    let since = SnapshotBaseline(options.since, on: moment.today)
    let before = try portfolio.earlier(since, for: group)
    return (try SnapshotFile(of: portfolio, for: group, after: before), portfolio)
  }
}

extension CommandEnvironment {
  /// A snapshot of all projects for a group, held against what it was given last; nothing is kept.
  ///
  /// Throws a ``Failure``; reads every project with its history.
  package func portfolioSnapshot(for group: Group?, _ language: Language) throws -> SnapshotFile {
    let portfolio = try PortfolioContext(self, language: language)
    let before = try portfolio.earlier(.last, for: group)
    return try SnapshotFile(of: portfolio, for: group, after: before)
  }
}

extension PortfolioContext {
  /// Of each project what it is held against, by slug; nothing for those that were not there.
  func earlier(_ wanted: SnapshotBaseline, for group: Group?) throws -> [String: SnapshotFile] {
    let whole: SnapshotFile?
    switch wanted {
    case .last:
      whole = try workspace.lastSnapshot(of: nil, givenTo: group, until: changeContext.today + -1, language)
    case .snapshot(let text): whole = try workspace.readSnapshots(of: nil, language).named(text)
    case .day(let day):
      let then = try contexts.compactMap { context in
        try context.pastIfThere(day).map { (context.document.slug, try SnapshotFile(stateOf: $0)) }
      }
      return Dictionary(then) { first, _ in first }
    }
    let parts = contexts.compactMap { context in
      whole?.part(of: context.project.id).map { (context.document.slug, $0) }
    }
    return Dictionary(parts) { first, _ in first }
  }
}
