import Changes
import Model
import Screens
import Storage
import TestSupport

/// The demonstration that is kept beside the tests, as a person opens it.
enum Demo {
  static func session(_ language: Language, on day: CalendarDay = .november, open slug: String?) throws
    -> Session
  {
    let workspace = try Fixtures.demonstration(language)
    let entries = try workspace.slugs().map { ProjectEntry(try workspace.open($0).document) }
    return Session(
      ProjectList(settings: workspace.settings, projects: entries), reference: ScreenFixture.reference,
      settings: ScreenSettings(language: language, author: "P. lead"), today: day, open: slug)
  }
}

extension Session {
  /// How many lines the history of the open project has.
  var historyLength: Int {
    projectList.openSlug.flatMap { slug in projectList.projects.first { $0.slug == slug } }?.document?.history
      .count ?? 0
  }
}
