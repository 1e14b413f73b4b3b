package import Drawing
package import Model

/// What a person can ask for: the one list from which keys, footers, help, palette and documents come.
package enum Command: String, CaseIterable, Sendable {
  // Moving.
  case down, up, left, right, halfDown, halfUp, top, bottom, nextRecord, previousRecord
  case open, back, leave
  case overview, gate, people, barriers, actions, application, history, conflicts, asks
  case nextPanel, previousPanel, siteFilter
  // The round.
  case round, nextQuestion, previousQuestion
  // Finding and looking.
  case filter, order, orderBefore, orderAfter, view, zoom, lookBack
  // Changing.
  case new, edit, editText, choose, mark, markAll, remove, undo, redo
  case note, archive, restore
  // The gate room.
  case evidence, waive, condition, criterionAction, positions, submit, decide
  case meeting, nextStep, previousStep
  case remark, confirm, confirmAll, conditionDone, conditionMove, answerObjection
  // Barriers, actions, asks.
  case answerAsk, ownAction, resolve, accept, escalate, feedBack
  // The way of the project.
  case hold, resume, reenter, reopen, finish
  case suspendUse, discontinue, materialChange, annul, settle
  // The conflicts.
  case keepValue, takeOther
  // New records of every kind.
  case newProject, newStakeholder, newEngagement, newOrganisation, newMember, newSite, newBarrier, newAction
  case newIndicator, newIncident, newAssumption, newAsk
  case editProject, changeFramework, editPlan, archiveProject
  // Out of the screen.
  case copy, export, keepView, reload, takeIn, sync, redraw, suspend, cancel
  case help, palette, commandLine, language, quit
  // In forms and lists.
  case save, nextField, previousField, moreFields, chooseInField, textInField, close
  case pick, pickMore, nextChoice, previousChoice, complete
  // What came back in a file.
  case importFile, toggleProposal, acceptProposals
  // In the dialog of an export.
  case writeExport, nextExportField, previewDown, previewUp
}

/// Everything that is said of a command.
package struct CommandSheet: Sendable {
  package var keys: [Key]
  package var places: Set<Place>
  package var name: Phrase
  package var help: Phrase
  /// A shorter name for footers.
  package var hint: Phrase
  /// Whether it only steers a list or a form and is not found in the palette.
  package var isSteering: Bool

  init(
    _ keys: [Key], _ places: Set<Place>, _ name: Phrase, _ help: Phrase, hint: Phrase? = nil,
    isSteering: Bool = false
  ) {
    self.keys = keys
    self.places = places
    self.name = name
    self.help = help
    self.hint = hint ?? name
    self.isSteering = isSteering
  }

  /// Stands for a command that no table speaks of, which a test forbids.
  static let none = CommandSheet([], [], Phrase(""), Phrase(""))
}

extension Command {
  package static let sheets: [Command: CommandSheet] = Dictionary(
    moving + rooms + choosing + asking + rounds + editing + process + endings + creating + outside
      + dialogs
      + exporting + returning,
    uniquingKeysWith: { first, _ in first })

  package var sheet: CommandSheet { Command.sheets[self] ?? .none }
  package var keys: [Key] { sheet.keys }
  package var places: Set<Place> { sheet.places }
  package var name: Phrase { sheet.name }
  package var help: Phrase { sheet.help }

  /// The command that a key means in a place.
  package static func of(_ key: Key, in place: Place) -> Command? {
    allCases.first { $0.places.contains(place) && $0.keys.contains(key) }
  }

  /// How the key is written in footers and help; empty where it has none.
  package func keyLabel(_ language: Language) -> String {
    keys.first.map { $0.label(language) } ?? ""
  }
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
