import Coproduction
import ProjectFiles

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
            Situation(open.dossier, workplace.occasion(in: workspace), reference, language: language))
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

extension PortfolioSituation {
  /// Of each project what it is held against, by slug; nothing for those that were not there.
  func earlier(_ wanted: SinceWanted, for group: Group?) throws -> [String: SnapshotFile] {
    let kept: () throws -> [SnapshotFile] = { try workspace.readSnapshots(of: nil, language) }
    let whole: SnapshotFile?
    switch wanted {
    case .last:
      let given = try kept().filter { $0.on <= occasion.today }
      whole = given.last(givenTo: group ?? .team(of: workspace.settings))
    case .snapshot(let text): whole = try kept().named(text)
    case .day(let day):
      let then = try situations.compactMap { situation in
        try situation.pastIfThere(day).map { (situation.dossier.slug, try SnapshotFile(stateOf: $0)) }
      }
      return Dictionary(then) { first, _ in first }
    }
    let parts = situations.compactMap { situation in
      whole?.part(of: situation.project.id).map { (situation.dossier.slug, $0) }
    }
    return Dictionary(parts) { first, _ in first }
  }
}

extension SnapshotFile {
  /// The status of all projects as the group may see them; what is internal as a whole is left out outside the team.
  init(
    of portfolio: PortfolioSituation, for group: Group?, after before: [String: SnapshotFile] = [:]
  ) throws {
    self.init()
    let occasion = portfolio.occasion
    var reader = Reader(group, language: portfolio.language, organisation: occasion.organisation)
    let seen = portfolio.situations.filter { reader.isTeam || !$0.project.internal }
    hash = occasion.digest(seen.flatMap { JSONWriter.file($0.project) })
    reader.madeBy = occasion.by
    reader.hash = hash
    id = ID("w" + Self.fresh(occasion))
    on = occasion.today
    at = seen.compactMap { $0.dossier.history.last?.at }.reduce(occasion.at, max)
    by = reader.maySeeNames ? occasion.by : ""
    self.group = reader.group
    audience = group?.audience
    perspective = group?.perspective
    let name = Phrase("Portfölj", "Portfolio")(portfolio.language)
    title = ([name] + [reader.group].compactMap(\.self) + [on.iso]).joined(separator: " · ")
    var since: [String: Since] = [:]
    var histories: [String: [HistoryEntry]] = [:]
    for situation in seen {
      let slug = situation.dossier.slug
      histories[slug] = situation.dossier.history
      since[slug] = before[slug].flatMap {
        Since(
          from: $0, to: situation.project, on: on, with: portfolio.reference,
          for: reader.audience ?? .team, perspective: reader.perspective)
      }
    }
    let rows = try seen.map { try $0.row() }.byAttention
    status =
      PortfolioStatus(
        of: rows, broken: portfolio.broken, for: reader, on: on, since: since, histories: histories
      ).json
    states = seen.map { $0.project.visible(to: reader) }
  }
}
