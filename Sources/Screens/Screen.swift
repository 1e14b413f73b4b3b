package import Model

/// Where the person is; a case holds only what that place remembers.
package enum Screen: Equatable, Sendable {
  case portfolio(ListState)
  case overview(ListState)
  /// Nil: the gate that is decided next.
  case gate(Code<Gate>?, ListState)
  /// A review of a gate, gone through together.
  case meeting(Meeting, ListState)
  case people(ListState)
  case barriers(ListState)
  /// One barrier, with what could be done about it.
  case barrier(ID<Barrier>, ListState)
  case actions(ListState)
  case application(ListState)
  case history(ListState)
  /// What was said in two ways.
  case conflicts(ListState)
  /// What is wanted of groups.
  case asks(ListState)
  /// One ask, with what can be answered.
  case ask(ID<Ask>, ListState)
  /// What came back in a file and is not accepted yet.
  case proposals(ListState)
  /// The weekly round: one question at a time.
  case round(Round)
  /// Any other record, by its address.
  case record(String, ListState)
  case form(Form)
  case choice(Choice)
  case palette(Palette)
  case commandLine(Palette)
  case help(Palette)

  package var place: Place {
    switch self {
    case .portfolio: .portfolio
    case .overview: .overview
    case .gate: .gate
    case .meeting: .meeting
    case .people: .people
    case .barriers: .barriers
    case .barrier: .barrier
    case .actions: .actions
    case .application: .application
    case .history: .history
    case .conflicts: .conflicts
    case .asks: .asks
    case .ask: .ask
    case .proposals: .proposals
    case .round: .round
    case .record: .record
    case .form(let form): form.purpose.isExport ? .export : .form
    case .choice: .choice
    case .palette: .palette
    case .commandLine: .commandLine
    case .help: .help
    }
  }

  /// What the place remembers of going through it; nil for dialogs.
  var listState: ListState? {
    get {
      switch self {
      case .portfolio(let listState), .overview(let listState), .gate(_, let listState),
        .people(let listState), .barriers(let listState), .barrier(_, let listState), .actions(let listState),
        .application(let listState), .history(let listState), .conflicts(let listState),
        .record(_, let listState), .asks(let listState), .ask(_, let listState), .proposals(let listState),
        .meeting(_, let listState):
        listState
      case .round, .form, .choice, .palette, .commandLine, .help: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .portfolio: self = .portfolio(newValue)
      case .overview: self = .overview(newValue)
      case .gate(let gate, _): self = .gate(gate, newValue)
      case .people: self = .people(newValue)
      case .barriers: self = .barriers(newValue)
      case .barrier(let id, _): self = .barrier(id, newValue)
      case .actions: self = .actions(newValue)
      case .application: self = .application(newValue)
      case .history: self = .history(newValue)
      case .conflicts: self = .conflicts(newValue)
      case .asks: self = .asks(newValue)
      case .proposals: self = .proposals(newValue)
      case .ask(let id, _): self = .ask(id, newValue)
      case .record(let address, _): self = .record(address, newValue)
      case .meeting(let meeting, _): self = .meeting(meeting, newValue)
      case .round, .form, .choice, .palette, .commandLine, .help: break
      }
    }
  }
}

/// The kinds of screens, of which each command names those it works in.
package enum Place: String, CaseIterable, Sendable {
  case portfolio, overview, gate, meeting, people, barriers, barrier, actions, application, history,
    conflicts, record, asks, ask, proposals
  case round
  case form, export, choice, palette, commandLine, help

  package var name: Phrase {
    switch self {
    case .portfolio: Phrase("Projekten", "Projects")
    case .overview: Phrase("Översikt", "Overview")
    case .gate: Phrase("Beslut", "Gate")
    case .meeting: Phrase("Möte", "Meeting")
    case .people: Phrase("Människor", "People")
    case .barriers: Phrase("Hinder", "Barriers")
    case .barrier: Phrase("Ett hinder", "A barrier")
    case .actions: Phrase("Åtgärder", "Actions")
    case .application: Phrase("Tillämpning", "Application")
    case .history: Phrase("Historik", "History")
    case .conflicts: Phrase("Konflikter", "Conflicts")
    case .asks: Phrase("Begäranden", "Asks")
    case .ask: Phrase("En begäran", "An ask")
    case .proposals: Phrase("Svar som kommit in", "Answers that came back")
    case .record: Phrase("En post", "A record")
    case .round: Phrase("Runda", "Round")
    case .form: Phrase("Formulär", "Form")
    case .export: Phrase("Exportera", "Export")
    case .choice: Phrase("Lista", "List")
    case .palette: Phrase("Kommandon", "Commands")
    case .commandLine: Phrase("Kommandorad", "Command line")
    case .help: Phrase("Hjälp", "Help")
    }
  }

  /// Whether it lies over the screen behind it.
  var isDialog: Bool {
    switch self {
    case .form, .export, .choice, .palette, .commandLine, .help: true
    case .portfolio, .overview, .gate, .people, .barriers, .barrier, .actions, .application, .history,
      .conflicts, .record, .meeting, .round, .asks, .ask, .proposals:
      false
    }
  }

  /// The places that have a number, in the order of the numbers.
  static let rooms: [Place] = [.overview, .gate, .people, .barriers, .actions, .application, .history]

  /// The number of the room.
  var number: Int? {
    switch self {
    case .overview: 1
    case .gate: 2
    case .people: 3
    case .barriers, .barrier: 4
    case .actions: 5
    case .application: 7
    case .history: 8
    case .portfolio, .conflicts, .asks, .ask, .proposals, .record, .meeting, .round, .form, .export, .choice,
      .palette,
      .commandLine, .help:
      nil
    }
  }
}
