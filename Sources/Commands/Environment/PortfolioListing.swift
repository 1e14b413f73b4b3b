import Changes
import Formats
import Model
import Process
import Reports
import Storage
import Tracker

/// The projects of the workspace, read for a list; those that cannot be read stand beside.
struct PortfolioListing {
  let workspace: Workspace
  let language: Language
  let rows: [PortfolioRow]
  let broken: [BrokenProject]

  /// A project that cannot be read, with the reason.
  struct BrokenProject {
    let slug: String
    let failure: Failure
    let language: Language
  }

  init(_ environment: CommandEnvironment, filter text: String = "", all: Bool = false) throws {
    workspace = try environment.workspace()
    let language = environment.language(workspace)
    self.language = language
    let today = environment.moment.today
    let filter = Filter<Project>(text, today: today)
    if let problem = filter.problems.first { throw Failure(.usage, problem, field: "filter") }
    var rows: [PortfolioRow] = []
    var broken: [BrokenProject] = []
    let reference = try workspace.reference()
    for listing in try workspace.projects() {
      switch listing {
      case .broken(let slug, let fault):
        broken.append(BrokenProject(slug: slug, failure: Failure(fault), language: language))
      case .readable(let document, let lastEdit):
        let project = document.project
        guard let projectState = ProjectState(of: project, with: reference, on: today) else {
          let failure = Failure(
            .invalid, reference.absence(of: project.framework), field: "framework")
          broken.append(BrokenProject(slug: document.slug, failure: failure, language: language))
          continue
        }
        guard all || project.archived == nil, filter.matches(project) else { continue }
        rows.append(PortfolioRow(slug: document.slug, projectState: projectState, lastEdit: lastEdit?.at))
      }
    }
    self.rows = rows
    self.broken = broken
  }

  /// Says which projects could not be read, by the exit code too; to be called after the answer.
  func tellBroken(_ output: Output) throws {
    guard let first = broken.first else { return }
    if output.general.json {
      Streams.writeWords(JSONOutput.text(first.failure.json(language)))
    } else {
      for project in broken { Streams.writeWords(project.failure.text(language)) }
    }
    throw StatusAnswer(status: .invalid)
  }
}

extension PortfolioListing.BrokenProject {
  /// A line of `project list`, with the fault instead of what the project says.
  var json: JSONValue {
    .object([.init("slug", .text(slug)), .init("broken", failure.json(language))])
  }
}

extension PortfolioRow {
  /// A line of `project list`.
  var json: JSONValue {
    let gate = decision.map { decision in
      let check = decision.check
      return JSONValue.object([
        .init("id", .text(decision.gate.id.text)), .init("must_met", .whole(check.mustCounting)),
        .init("must_total", .whole(check.mustTotal)),
        .init("should_score", check.shouldScore?.json ?? .null), .init("proposal", check.proposal.json),
        .init("rule", .text(check.rule)),
      ])
    }
    let active = project.actions.filter(\.isActive)
    return .object([
      .init("id", .text(project.id.text)), .init("slug", .text(slug)), .init("title", .text(project.title)),
      .init("phase", .text(projectState.phase.text)),
      .init("furthest_phase", .text(projectState.furthestPhase.text)),
      .init("live_sites", .whole(projectState.liveSites.count)),
      .init("condition", .text(projectState.condition.rawValue)),
      .init("sites", .whole(projectState.sites.count)),
      .init("gate", gate ?? .null),
      .init(
        "barriers",
        .object([
          .init("open", .whole(openBarriers.count)),
          .init("blocking", .whole(openBarriers.count { $0.blocking })),
        ])),
      .init(
        "actions",
        .object([
          .init("open", .whole(active.count)), .init("overdue", .whole(overdueActions.count)),
        ])),
      .init("last_edit", lastEdit?.json ?? .null),
      .init("broken", .null),
    ])
  }
}
