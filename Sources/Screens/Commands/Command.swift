internal import Changes
package import Drawing
package import Model

/// Something that a person can ask for: how it is called, which keys mean it where, when it is refused, what it does.
///
/// Keys, footers, help, palette and documents come from the one list of them, ``allCases``.
package final class Command: Sendable {
  /// The name by which the program knows it, such as `nextRecord`; the name of its constant.
  package let id: String
  package let keys: [Key]
  package let places: Set<Place>
  package let name: Phrase
  package let help: Phrase
  /// A shorter name for footers.
  package let hint: Phrase
  /// True where it only steers a list or a form and is not found in the palette.
  package let isSteering: Bool
  /// True where it alters the open project, so that one that may only be read refuses it.
  let changesProject: Bool
  /// True where it is of use while an earlier day is looked at.
  let worksInPast: Bool
  private let obstacle: @Sendable (Session) -> Phrase?
  /// What it does, where it is not refused; the effects are what must happen outside the screens.
  let run: @Sendable (inout Session, ChangeContext) -> [Effect]

  init(
    _ id: String, _ keys: [Key], _ places: Set<Place>, _ name: Phrase, _ help: Phrase, hint: Phrase? = nil,
    isSteering: Bool = false, changesProject: Bool = false, worksInPast: Bool = true,
    refusal: @escaping @Sendable (Session) -> Phrase? = { _ in nil },
    run: @escaping @Sendable (inout Session, ChangeContext) -> [Effect]
  ) {
    self.id = id
    self.keys = keys
    self.places = places
    self.name = name
    self.help = help
    self.hint = hint ?? name
    self.isSteering = isSteering
    self.changesProject = changesProject
    self.worksInPast = worksInPast
    obstacle = refusal
    self.run = run
  }

  /// A command that changes nothing but the session.
  convenience init(
    _ id: String, _ keys: [Key], _ places: Set<Place>, _ name: Phrase, _ help: Phrase, hint: Phrase? = nil,
    isSteering: Bool = false, changesProject: Bool = false, worksInPast: Bool = true,
    refusal: @escaping @Sendable (Session) -> Phrase? = { _ in nil },
    do action: @escaping @Sendable (inout Session) -> Void
  ) {
    self.init(
      id, keys, places, name, help, hint: hint, isSteering: isSteering, changesProject: changesProject,
      worksInPast: worksInPast, refusal: refusal,
      run: { session, _ in
        action(&session)
        return []
      })
  }

  /// The reason why it cannot be run now; nil where it can.
  package func refusal(in session: Session) -> Phrase? {
    if session.projectList.past != nil, !worksInPast {
      return Phrase(
        "så var det då; Esc går tillbaka till i dag", "that is how it was; Esc goes back to today")
    }
    if changesProject, let reason = session.projectView?.readOnly { return reason }
    return obstacle(session)
  }

  /// The command that a key means in a place.
  package static func of(_ key: Key, in place: Place) -> Command? {
    allCases.first { $0.places.contains(place) && $0.keys.contains(key) }
  }

  /// The command of that id; nil where there is none.
  package static func named(_ id: String) -> Command? { allCases.first { $0.id.same(as: id) } }

  /// The key as it is written in footers and help; empty where the command has none.
  package func keyLabel(_ language: Language) -> String {
    keys.first.map { $0.label(language) } ?? ""
  }
}

extension Command: Hashable {
  package static func == (left: Command, right: Command) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Command: CustomStringConvertible {
  package var description: String { id }
}

extension Command {
  /// Every command, in the order of documents; where two fit a key in a place, the first is meant.
  package static var allCases: [Command] {
    Operations.additional.isEmpty ? declared : inOrder
  }

  private static let declared = inOrder

  private static var inOrder: [Command] {
    beforeOperations + recordOperations + [.feedBack] + siteOperations + afterOperations
  }

  private static let beforeOperations: [Command] = [
    // Moving.
    .down, .up, .left, .right, .halfDown, .halfUp, .top, .bottom, .nextRecord, .previousRecord,
    .open, .back, .leave,
    .overview, .gate, .people, .barriers, .actions, .application, .history, .conflicts, .asks,
    .nextPanel, .previousPanel, .siteFilter,
    // The round.
    .round, .nextQuestion, .previousQuestion,
    // Finding and looking.
    .filter, .order, .orderBefore, .orderAfter, .view, .zoom, .lookBack,
    // Changing.
    .new, .edit, .editText, .choose, .mark, .markAll, .remove, .undo, .redo,
    .note, .archive, .restore,
    // The gate room.
    .evidence, .waive, .condition, .criterionAction, .positions, .submit, .decide,
    .meeting, .nextStep, .previousStep,
    .remark, .confirm, .confirmAll, .conditionDone, .conditionMove, .answerObjection,
    // Barriers, actions, asks.
    .answerAsk, .ownAction,
  ]

  private static let afterOperations: [Command] = [
    // The way of the project.
    .settle,
    // The conflicts.
    .keepValue, .takeOther,
    // New records of every kind.
    .newProject, .newStakeholder, .newEngagement, .newOrganisation, .newMember, .newSite, .newBarrier,
    .newAction,
    .newIndicator, .newIncident, .newAssumption, .newAsk,
    .editProject, .changeFramework, .editPlan, .archiveProject,
    // Out of the screen.
    .copy, .export, .keepView, .reload, .takeIn, .sync, .redraw, .suspend, .cancel,
    .help, .palette, .commandLine, .language, .quit,
    // In forms and lists.
    .save, .nextField, .previousField, .moreFields, .chooseInField, .textInField, .close,
    .pick, .pickMore, .nextChoice, .previousChoice, .complete,
    // What came back in a file.
    .importFile, .toggleProposal, .acceptProposals,
    // In the dialog of an export.
    .writeExport, .nextExportField, .previewDown, .previewUp,
  ]
}

extension Set<Place> {
  static let all = Set(Place.allCases.filter { !$0.isDialog && $0 != .round })
  static let rooms = Set(Place.rooms)
  static let project = Set.rooms.union([.barrier, .record, .conflicts, .asks, .ask, .proposals])
  static let lists: Set = [.portfolio, .people, .barriers, .actions, .application, .history, .asks]
}

extension Key: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral {
  package init(unicodeScalarLiteral value: Character) { self = .character(value) }
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
