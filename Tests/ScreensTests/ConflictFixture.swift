import Changes
import Model
import Reports
import Screens
import TestSupport

/// What came of it when two people went on from one project without knowing of each other.
enum ConflictFixture: CaseIterable {
  /// The same fields given two values: a judgement and a long text.
  case edited
  /// Removed by one, changed by the other.
  case removed
  /// The same decision at one gate, twice.
  case united
  /// Two different decisions at one gate.
  case unsettled

  func session(_ language: Language) throws -> Session {
    ScreenFixture.session([ProjectEntry(try merged().savedNow)], language, open: "heart")
  }

  private func merged() throws -> ProjectDocument {
    let base = try Self.base()
    var lead = base
    try work(&lead, as: "P. lead", on: .november + -3)
    var lawyer = base
    try work(&lawyer, as: "J. lawyer", on: .november + -2)
    var context = ChangeContext.november
    context.by = "P. lead"
    lead.unite(
      MergeInput(lawyer.project, history: lawyer.history), base: base.project, on: context,
      with: ScreenFixture.reference)
    return lead
  }

  /// Heart failure with G2 submitted, people present and positions taken.
  private static func base() throws -> ProjectDocument {
    var document = try ScreenFixture.heart()
    let context = ChangeContext.on(.november + -5)
    let sites = document.project.sites.map(\.id)
    try document.apply(
      .submit("G2", sites: sites, by: "Project lead"), on: context, with: ScreenFixture.reference)
    guard let review = document.project.reviews.last?.id else { return document }
    for (who, voice) in [("Chief physician", "pro"), ("Head of department", "lea"), ("Head of IT", "it")] {
      let fields = try [FieldAssignment].parse(["who=" + who, "role=gatekeeper", "perspectives=" + voice])
      try document.apply(.attend(review, fields), on: context, with: ScreenFixture.reference)
    }
    for voice in ScreenFixture.reference.catalogue.perspectives.map(\.id.text) {
      var position = Position()
      position.perspective = Code(voice)
      position.by = PersonReference("spokesperson")
      position.on = context.today
      try document.apply(.position(review, position), on: context, with: ScreenFixture.reference)
    }
    return document
  }

  private func work(_ document: inout ProjectDocument, as author: String, on day: CalendarDay) throws {
    var context = ChangeContext.on(day)
    context.by = author
    context.seed = author
    let isLead = author.utf8.first == UInt8(ascii: "P")
    for change in try changes(document.project, isLead: isLead) {
      try document.apply(change, on: context, with: ScreenFixture.reference)
    }
  }

  private func changes(_ project: Project, isLead: Bool) throws -> [Change] {
    func barrier(_ title: String) -> ID<Barrier> {
      project.barriers.first { $0.title.utf8.elementsEqual(title.utf8) }?.id ?? ID("")
    }
    switch self {
    case .edited:
      var judgement = Judgement(
        "G2-06", site: project.sites.first?.id, isLead ? .met : .notMet,
        by: isLead ? "Project lead" : "Lawyer")
      judgement.because =
        isLead ? "AUROC 0.81 on our own patients" : "the validation left out the municipality's patients"
      let text =
        "The municipality may not receive the risk score from the region's record "
        + (isLead
          ? "until the agreement on joint records is signed, which the board decides in January."
          : "at all: the secrecy act knows no ground for it, and none is being prepared.")
      return [
        .assess(judgement),
        .edit(
          record: barrier("Health data may not be shared").text, [FieldAssignment(["description"], [text])]),
      ]
    case .removed:
      let id = barrier("Alarm adds to the night").text
      return isLead ? [.remove(record: id)] : [.edit(record: id, [FieldAssignment(["impact"], ["4"])])]
    case .united, .unsettled:
      guard let review = project.reviews.last?.id else { return [] }
      let holds = isLead || self == .united
      var decision = Decision(review, holds ? .hold : .recycle, by: "Steering group")
      decision.reason = "secrecy review waits"
      decision.until = .november + 30
      decision.to = "P"
      decision.redo = ["G2-06"]
      return [.decide(decision)]
    }
  }
}
