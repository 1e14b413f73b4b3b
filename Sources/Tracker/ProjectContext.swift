package import Changes
package import Model
package import Process
package import Reports

/// A project at one time, in the language in which it is told of.
package struct ProjectContext {
  package let document: ProjectDocument
  package let changeContext: ChangeContext
  package let reference: Reference
  package let language: Language

  package init(
    _ document: ProjectDocument, _ changeContext: ChangeContext, _ reference: Reference, language: Language
  ) {
    self.document = document
    self.changeContext = changeContext
    self.reference = reference
    self.language = language
  }

  package var project: Project { document.project }
  package var today: CalendarDay { changeContext.today }

  /// The state of the project in its process; throws a ``Failure`` where its framework is not there.
  package func projectState() throws -> ProjectState {
    guard let projectState = ProjectState(of: project, with: reference, on: today) else {
      throw Failure(.invalid, reference.absence(of: project.framework), field: "framework")
    }
    return projectState
  }

  /// The project's row in the portfolio; throws a ``Failure`` where its framework is not there.
  package func row() throws -> PortfolioRow {
    PortfolioRow(slug: document.slug, projectState: try projectState(), lastEdit: document.lastEntry?.at)
  }

  /// The same project at the end of a day, to be read only; throws a ``Refusal`` where it was not there then.
  package func past(_ day: CalendarDay) throws(Refusal) -> ProjectContext {
    var changeContext = changeContext
    changeContext.today = day
    let document = try document.past(.day(day), with: reference)
    return ProjectContext(document, changeContext, reference, language: language)
  }

  /// The project at the end of a day; nil where it was not there then.
  func pastIfThere(_ day: CalendarDay) throws(Refusal) -> ProjectContext? {
    do { return try past(day) } catch {
      if error.kind == .notFound { return nil }
      throw error
    }
  }
}
