import Changes
import Model
import Process
import Reports
import Storage
import TestSupport
import Testing

/// The demonstration's project of three sites, on the day that its story ends.
struct ToldDemonstration {
  static let today = Fixtures.today

  let reference: Reference
  let language: Language
  var document: ProjectDocument

  init(_ language: Language = .en) throws {
    self.language = language
    reference = try Fixtures.reference()
    document = try Fixtures.demonstration(language).open("heart-failure", withHistory: true).document
  }

  var project: Project {
    get { document.project }
    set { document = ProjectDocument(slug: document.slug, project: newValue, history: document.history) }
  }

  func reader(_ audience: Audience?) -> ReportAudience {
    ReportAudience(
      language: language, organisation: "Region", audience: audience,
      perspective: audience == .voice ? "pat" : nil)
  }

  func status(
    _ audience: Audience?, since: ChangeReport? = nil, history: [HistoryEntry]? = nil
  ) throws -> ProjectStatus {
    let projectState = try #require(
      ProjectState(of: project, with: reference, on: ToldDemonstration.today))
    let row = PortfolioRow(slug: document.slug, projectState: projectState, lastEdit: nil)
    return ProjectStatus(
      of: row, for: reader(audience), since: since, history: history ?? document.history)
  }
}

extension Record {
  /// What stands in its file.
  var text: String { String(decoding: JSONWriter.file(self), as: UTF8.self) }
}
