package import Model

/// A place where the person is; a case holds only what that place remembers.
package enum Screen: Equatable, Sendable {
  case room(AnyRoom)
  /// A review of a gate, gone through together.
  case meeting(Meeting, ListState)
  /// The weekly round: one question at a time.
  case round(Round)
  case form(Form)
  case choice(Choice)
  case palette(Palette)
  case commandLine(Palette)
  case help(Palette)

  package var place: Place {
    switch self {
    case .room(let any): any.room.place
    case .meeting: .meeting
    case .round: .round
    case .form(let form): form.purpose.isExport ? .export : .form
    case .choice: .choice
    case .palette: .palette
    case .commandLine: .commandLine
    case .help: .help
    }
  }

  /// The state of the list of the place; nil for the round and for dialogs.
  var listState: ListState? {
    get {
      switch self {
      case .room(let any): any.room.listState
      case .meeting(_, let listState): listState
      case .round, .form, .choice, .palette, .commandLine, .help: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .room(var any):
        any.room.listState = newValue
        self = .room(any)
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
    case .meeting: Phrase("Möte", "Meeting")
    case .round: Phrase("Runda", "Round")
    case .form: Phrase("Formulär", "Form")
    case .export: Phrase("Exportera", "Export")
    case .choice: Phrase("Lista", "List")
    case .palette: Phrase("Kommandon", "Commands")
    case .commandLine: Phrase("Kommandorad", "Command line")
    case .help: Phrase("Hjälp", "Help")
    default: Rooms.at(self)?.info.name ?? Phrase(rawValue)
    }
  }

  /// True where it lies over the screen behind it.
  var isDialog: Bool {
    switch self {
    case .form, .export, .choice, .palette, .commandLine, .help: true
    default: false
    }
  }

  /// The places that have a tab, in the order of their numbers.
  static let rooms: [Place] = Rooms.tabs.map { $0.place }
  /// The number of its tab, or of that of its list.
  var number: Int? { Rooms.at(self)?.info.number }
}
