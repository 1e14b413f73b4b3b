import Changes
import Model
import Reports
import Screens

/// What came of it when two people went on from one project without knowing of each other.
enum Clash: CaseIterable {
  /// The same fields given two values: a judgement and a long text.
  case edited
  /// Removed by one, changed by the other.
  case removed
  /// The same decision at one gate, twice.
  case united
  /// Two different decisions at one gate.
  case unsettled

  func session(_ language: Language) throws -> Session {
    Trials.session([ProjectEntry(try merged().savedNow)], language, open: "heart")
  }

  private func merged() throws -> ProjectDocument {
    let base = try Self.base()
    var lead = base
    try work(&lead, as: "P. lead", on: .november + -3)
    var lawyer = base
    try work(&lawyer, as: "J. lawyer", on: .november + -2)
    var occasion = Occasion.november
    occasion.by = "P. lead"
    lead.unite(
      MergeSide(lawyer.project, history: lawyer.history), base: base.project, on: occasion,
      with: Trials.reference)
    return lead
  }

  /// Heart failure with G2 submitted, people present and positions taken.
  private static func base() throws -> ProjectDocument {
    var document = try Trials.heart()
    let occasion = Occasion.on(.november + -5)
    let sites = document.project.sites.map(\.id)
    try document.make(.submit("G2", sites: sites, by: "Project lead"), on: occasion, with: Trials.reference)
    guard let review = document.project.reviews.last?.id else { return document }
    for (who, voice) in [("Chief physician", "pro"), ("Head of department", "lea"), ("Head of IT", "it")] {
      let fields = try [Assignment].parse(["who=" + who, "role=gatekeeper", "perspectives=" + voice])
      try document.make(.attend(review, fields), on: occasion, with: Trials.reference)
    }
    for voice in Trials.reference.catalogue.perspectives.map(\.id.text) {
      var position = Position()
      position.perspective = Code(voice)
      position.by = Who("spokesperson")
      position.on = occasion.today
      try document.make(.position(review, position), on: occasion, with: Trials.reference)
    }
    return document
  }

  private func work(_ document: inout ProjectDocument, as author: String, on day: CalendarDay) throws {
    var occasion = Occasion.on(day)
    occasion.by = author
    occasion.seed = author
    let isLead = author.utf8.first == UInt8(ascii: "P")
    for change in try changes(document.project, isLead: isLead) {
      try document.make(change, on: occasion, with: Trials.reference)
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
          record: barrier("Health data may not be shared").text, [Assignment(["description"], [text])]),
      ]
    case .removed:
      let id = barrier("Alarm adds to the night").text
      return isLead ? [.remove(record: id)] : [.edit(record: id, [Assignment(["impact"], ["4"])])]
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
