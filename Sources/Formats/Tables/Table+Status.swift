internal import Changes
package import Model
package import Reports

extension Table {
  /// Makes a table of every list of a status; for the team those of the project's records too, and what can be
  /// answered.
  ///
  /// All that there are come every time, empty ones too, so that what is made of them keeps its shape. Where records and
  /// status have a list of one name, the status's is called `_status`: a name means the same columns for every reader.
  package static func all(
    of status: ProjectStatus, state: Project? = nil, with reference: Reference? = nil,
    in snapshot: SnapshotFile? = nil
  ) -> [Table] {
    let language = status.language.known ?? .sv
    let isTeam = status.audience == nil || status.audience == .team
    var tables = status.tables(language, lead: TableLead())
    if let answers = AnswerForm(of: status, in: snapshot).table { tables.insert(answers, at: 0) }
    if isTeam, let state, let reference {
      let names = Names(project: state, reference: reference)
      tables += state.tables(language) { names.name($0, $1, language) }
    }
    return tables.map(\.capitalised)
  }

  /// Makes a table of every list of all projects, with the project in the first column.
  package static func all(of status: PortfolioStatus) -> [Table] {
    let language = status.language.known ?? .sv
    let title = Phrase("projekt", "project")(language).capitalised
    var tables: [Table] = []
    for project in status.projects.isEmpty ? [ProjectStatus()] : status.projects {
      let lead = TableLead(
        columns: [
          Column(key: "project", title: title),
          Column(key: "project_slug", title: title + " (id)", isCode: true),
        ], cells: [.text(project.title), .text(project.slug)])
      let own = project.tables(language, lead: lead)
      if tables.isEmpty {
        tables = own
      } else {
        for (index, table) in own.enumerated() { tables[index].rows += table.rows }
      }
    }
    if status.projects.isEmpty { for index in tables.indices { tables[index].rows = [] } }
    var maker = TableBuilder(language: language) { _, _ in nil }
    maker.addLists(of: PortfolioStatus.self, status.json, without: ["projects", "broken"])
    return tables + maker.tables
  }

  /// The table of that name; where only the status has such a list, that.
  package static func named(_ name: String, among tables: [Table]) -> Table? {
    tables.first { $0.name.same(as: name) } ?? tables.first { $0.name.same(as: name + "_status") }
  }

  /// The table with a capital first in its title.
  private var capitalised: Table {
    var table = self
    table.title = title.capitalised
    return table
  }
}

extension ProjectStatus {
  /// The head as a table of one row, then every list.
  fileprivate func tables(_ language: Language, lead: TableLead) -> [Table] {
    var maker = TableBuilder(language: language) { _, _ in nil }
    let json = json
    maker.add(
      "project", Phrase("Projekt", "Project")(language),
      ProjectStatus.descriptions.filter { !$0.kind.isRecords },
      rows: [(lead.isEmpty ? lead : TableLead(), json)])
    maker.addLists(of: ProjectStatus.self, json, lead: lead)
    let records = Set(Project.descriptions.filter { $0.kind.isRecords }.map(\.name))
    return maker.tables.map { table in
      guard records.contains(table.name) else { return table }
      var renamed = table
      renamed.name += "_status"
      if Project.descriptions.contains(where: { $0.label(language).same(as: table.title) }) {
        renamed.title += Phrase(", läge", ", status")(language)
      }
      return renamed
    }
  }
}

extension Project {
  /// The profile of the application, then every list of records.
  fileprivate func tables(_ language: Language, names: @escaping (FieldKind, String) -> String?) -> [Table] {
    var maker = TableBuilder(language: language, names: names)
    let json = json
    maker.addFacts(
      "application", Phrase("Tillämpning", "Application")(language), Application.descriptions,
      json["application"] ?? .null)
    maker.addLists(of: Project.self, json, without: ["notes", "application"])
    return maker.tables
  }
}
