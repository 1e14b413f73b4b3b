internal import Changes
internal import Drawing
package import Model

/// What is in front of the person, or behind that: a room, or a dialog that lies over one.
///
/// One type a screen; the session keeps a stack of them and asks the one in front.
protocol Screen: Sendable {
  /// The place by which commands name it.
  var place: Place { get }
  /// True where letters go into a text now, and run nothing.
  var takesText: Bool { get }
  /// The keys that its foot names, the most useful first.
  func footer(in session: Session) -> [Command]
  /// The picture of the screen at this size, in rows and columns.
  func draw(in session: Session, _ size: Size) -> Canvas
  /// Takes a key that means something here alone, such as a letter of a text; nil where it may mean a command.
  func take(_ key: Key, in session: inout Session, on context: ChangeContext) -> [Effect]?
  /// Moves what is selected by so many steps.
  func step(_ steps: Int, in session: inout Session)
}

/// The kinds of screens, of which each command names those it works in.
package enum Place: String, CaseIterable, Sendable {
  case portfolio, overview, gate, meeting, people, barriers, barrier, actions, application, history,
    conflicts, record, asks, ask, proposals
  case round
  case form, export, choice, palette, commandLine, help

  package var name: Phrase {
    switch self {
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
  var isDialog: Bool { Rooms.at(self) == nil }

  /// The places that have a tab, in the order of their numbers.
  static let rooms: [Place] = Rooms.tabs.map { $0.place }
  /// The number of its tab, or of that of its list.
  var number: Int? { Rooms.at(self)?.info.number }
}
