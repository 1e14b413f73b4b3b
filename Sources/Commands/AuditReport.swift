import Changes
import Model
import Process
import Storage
import Tracker

/// The audit of one project or of all, as a list with days and ids.
struct AuditReport {
  /// One project with its audit.
  private struct Audited {
    let slug: String
    let names: Names
    let title: String
    let audit: Audit
  }

  private let projects: [Audited]

  init(_ environment: CommandEnvironment, _ workspace: Workspace) throws {
    let slugs =
      environment.general.project == nil ? try workspace.slugs() : [try environment.slug(in: workspace)]
    let reference = try workspace.reference()
    projects = try slugs.compactMap { slug in
      let project = try workspace.open(slug, withHistory: false).document.project
      guard let projectState = ProjectState(of: project, with: reference, on: environment.moment.today)
      else {
        throw Failure(
          .invalid, "\(slug): ramverket \(project.framework.text) finns inte här",
          "\(slug): the framework \(project.framework.text) is not here", field: "framework")
      }
      let packets = try workspace.decisions(of: slug).files.map(\.content)
      return Audited(
        slug: slug, names: Names(project: project, reference: reference), title: project.title,
        audit: Audit(of: projectState, packets: packets))
    }
  }

  func print(_ output: Output) throws {
    try output.print(
      "check.audit", json(output.language), plain: lines(output.language), people: text(output.language))
  }

  private func json(_ language: Language) -> JSONValue {
    .list(
      projects.map { project in
        .object([
          .init("slug", .text(project.slug)), .init("title", .text(project.title)),
          .init("decisions", .whole(project.audit.decisions)), .init("go", .whole(project.audit.go)),
          .init("conditional_go", .whole(project.audit.conditionalGo)),
          .init("go_percent", project.audit.goPercent.map(JSONValue.whole) ?? .null),
          .init(
            "entries",
            .list(
              project.audit.entries.map { entry in
                .object([
                  .init("kind", .text(entry.kind.rawValue)), .init("on", entry.on?.json ?? .null),
                  .init("id", .text(entry.id)), .init("gate", .optional(entry.gate?.text)),
                  .init("who", .optional(entry.who?.text)), .init("count", .whole(entry.count)),
                  .init("message", .text(entry.words(language))),
                ])
              })),
        ])
      })
  }

  private func lines(_ language: Language) -> [[String]] {
    projects.flatMap { project in
      project.audit.entries.map { entry in
        [
          project.slug, entry.kind.rawValue, entry.on?.iso ?? "", entry.id, entry.gate?.text ?? "",
          entry.who.map(project.names.who) ?? "", String(entry.count), entry.words(language),
        ]
      }
    }
  }

  private func text(_ language: Language) -> String {
    projects.map { text($0, language) }.joined(separator: "\n")
  }

  private func text(_ project: Audited, _ language: Language) -> String {
    let audit = project.audit
    var text = project.title.visible + "\n" + share(audit)(language) + "\n"
    for kind in Audit.Kind.allCases {
      let entries = audit.entries.filter { $0.kind == kind }
      if entries.isEmpty { continue }
      text += "\n" + kind.label(language) + ": \(entries.count)\n"
      text +=
        Columns(
          ["", "", "", ""],
          entries.map { entry in
            [
              "  " + (entry.on?.iso ?? ""), entry.gate?.text ?? "", entry.id,
              [entry.words(language), entry.who.map(project.names.who) ?? ""].filter { !$0.isEmpty }
                .joined(separator: " · "),
            ]
          }
        ).body
    }
    if audit.entries.isEmpty {
      text += Phrase("Inget att fråga om.", "Nothing to ask about.")(language) + "\n"
    }
    return text
  }

  private func share(_ audit: Audit) -> Phrase {
    guard let percent = audit.goPercent else { return Phrase("Inga beslut än.", "No decisions yet.") }
    let decisions = Phrase.counted(
      audit.decisions, Phrase("Ett beslut", "One decision"), Phrase("beslut", "decisions"))
    return decisions
      + Phrase(
        ": \(audit.go) fortsätt, \(audit.conditionalGo) med villkor, tillsammans \(Phrase.percent(percent).sv).",
        ": \(audit.go) go, \(audit.conditionalGo) conditional, \(Phrase.percent(percent).en) together.")
  }
}
