internal import Changes
package import Model
internal import Storage

/// All projects of the workspace on an occasion, with their history.
struct PortfolioSituation {
  let workspace: Workspace
  let occasion: Occasion
  let language: Language
  let reference: Reference
  /// Those that are not archived; on a day that is asked for, those that were there then.
  let situations: [Situation]
  /// The slugs of those that cannot be read.
  let broken: [String]

  init(
    _ workplace: Workplace, at day: CalendarDay? = nil, language asked: Language? = nil,
    telling progress: Progress? = nil
  ) throws {
    let workspace = try workplace.workspace()
    var occasion = workplace.occasion(in: workspace)
    if let day { occasion.today = day }
    let language = asked ?? workplace.language(workspace)
    var situations: [Situation] = []
    var broken: [String] = []
    do throws(FileFault) { reference = try workspace.reference() } catch { throw Failure(error) }
    do throws(FileFault) {
      let slugs = try workspace.slugs()
      defer { progress?.end() }
      for (index, slug) in slugs.enumerated() {
        progress?.tell(index, of: slugs.count)
        do throws(FileFault) {
          let open = try workspace.open(slug, withHistory: true)
          situations.append(
            Situation(open.document, workplace.occasion(in: workspace), reference, language: language))
        } catch { broken.append(slug) }
      }
    } catch { throw Failure(error) }
    if let day { situations = try situations.compactMap { try $0.pastIfThere(day) } }
    self.workspace = workspace
    self.occasion = occasion
    self.language = language
    self.situations = situations.filter { $0.project.archived == nil }
    self.broken = broken
  }
}

extension Workplace {
  /// A snapshot of all projects as the options ask for it, and what it was made of; nothing is kept.
  func portfolioSnapshot(
    _ options: SnapshotOptions
  ) throws -> (snapshot: SnapshotFile, portfolio: PortfolioSituation) {
    let portfolio = try PortfolioSituation(
      self, at: try options.pastDay(on: moment.today),
      telling: Progress(Answers(general, language: language(try workspace()))))
    let group = try options.group(in: portfolio.workspace, on: portfolio.reference)
    let since = SinceWanted(options.since, on: moment.today)
    let before = try portfolio.earlier(since, for: group)
    return (try SnapshotFile(of: portfolio, for: group, after: before), portfolio)
  }
}

extension Workplace {
  /// A snapshot of all projects for a group, held against what it was given last; nothing is kept.
  ///
  /// Throws a ``Failure``; reads every project with its history.
  package func portfolioSnapshot(for group: Group?, _ language: Language) throws -> SnapshotFile {
    let portfolio = try PortfolioSituation(self, language: language)
    let before = try portfolio.earlier(.last, for: group)
    return try SnapshotFile(of: portfolio, for: group, after: before)
  }
}

extension PortfolioSituation {
  /// Of each project what it is held against, by slug; nothing for those that were not there.
  func earlier(_ wanted: SinceWanted, for group: Group?) throws -> [String: SnapshotFile] {
    let whole: SnapshotFile?
    switch wanted {
    case .last:
      whole = try workspace.lastSnapshot(of: nil, givenTo: group, until: occasion.today + -1, language)
    case .snapshot(let text): whole = try workspace.readSnapshots(of: nil, language).named(text)
    case .day(let day):
      let then = try situations.compactMap { situation in
        try situation.pastIfThere(day).map { (situation.document.slug, try SnapshotFile(stateOf: $0)) }
      }
      return Dictionary(then) { first, _ in first }
    }
    let parts = situations.compactMap { situation in
      whole?.part(of: situation.project.id).map { (situation.document.slug, $0) }
    }
    return Dictionary(parts) { first, _ in first }
  }
}
