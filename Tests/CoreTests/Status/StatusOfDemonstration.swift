import Changes
import Model
import Process
import Reports
import Storage
import Testing

/// The demonstration's project of three sites, on the day that its story ends.
struct ToldDemonstration {
  static let today = CalendarDay(number: 20_781)

  let reference: Reference
  let language: Language
  var dossier: Dossier

  init(_ language: Language = .en) throws {
    let tests = Path(#filePath).folder?.folder?.folder ?? Path("/")
    let folder = tests / "Fixtures" / (language == .en ? "demo" : "demo-sv")
    self.language = language
    reference = try Reference.embedded()
    dossier = try Workspace(at: folder).open("heart-failure", withHistory: true).dossier
  }

  var project: Project {
    get { dossier.project }
    set { dossier = Dossier(slug: dossier.slug, project: newValue, history: dossier.history) }
  }

  func reader(_ audience: Audience?) -> Reader {
    Reader(
      language: language, organisation: "Region", audience: audience,
      perspective: audience == .voice ? "pat" : nil)
  }

  func status(
    _ audience: Audience?, since: Since? = nil, history: [HistoryEntry]? = nil
  ) throws -> ProjectStatus {
    let standing = try #require(
      Standing(of: project, with: reference, on: ToldDemonstration.today))
    let row = PortfolioRow(slug: dossier.slug, standing: standing, lastEdit: nil)
    return ProjectStatus(
      of: row, for: reader(audience), since: since, history: history ?? dossier.history)
  }
}

extension Record {
  /// What stands in its file.
  var text: String { String(decoding: JSONWriter.file(self), as: UTF8.self) }
}
