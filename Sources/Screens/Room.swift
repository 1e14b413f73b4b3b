internal import Changes
internal import Drawing
package import Model
internal import Reports

/// The name of a room, its tab and its views.
struct RoomInfo: Sendable {
  let name: Phrase
  /// The number of its tab; a page has that of the list it was opened from.
  var number: Int?
  /// The number of parts that Tab goes through.
  var panels = 1
  /// The ways of looking at it, of which `V` shows the next.
  var views: [Phrase] = []
}

/// A screen that lists or shows something: what it is called, its rows, what its keys open, and how it is drawn.
///
/// One type a room; the session keeps a stack of them and asks the one in front.
protocol Room: Equatable, Sendable {
  /// The place by which commands name it.
  static var place: Place { get }
  static var info: RoomInfo { get }
  /// The keys that its foot names, the most useful first.
  static var footer: [Command] { get }
  /// The kinds of records that are selected in it, and whose operations have their keys there.
  static var recordKinds: [String] { get }
  /// The state of its list, which remembers how far somebody has gone through it.
  var listState: ListState { get set }
  /// The ids of its rows, in the order in which they stand.
  func rows(in session: Session) -> [String]
  /// The address of the record that the next key acts on.
  func record(in session: Session) -> String?
  /// The names of the orders in which its rows can stand.
  func orders(in session: Session) -> [Phrase]
  /// Its list as a table; nil where it lists nothing that can be kept.
  func table(_ rows: [String], in session: Session) -> Table?
  /// The picture of the room at this size, in rows and columns.
  func draw(in session: Session, _ size: Size) -> Canvas
  /// Opens what Enter on a row leads to, and gives the effects of that.
  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect]
  /// A new record of what it shows.
  func startNew(in session: inout Session)
  /// Opens a small list with the present value chosen, as Space does.
  func choose(in session: inout Session, on context: ChangeContext) -> [Effect]
  /// The same room for the record so many steps further.
  func neighbour(_ steps: Int, in session: Session) -> Self?
}

extension Room {
  static var recordKinds: [String] { [] }
  func record(in session: Session) -> String? { session.selectedRow }
  func orders(in session: Session) -> [Phrase] { [] }
  func table(_ rows: [String], in session: Session) -> Table? { nil }
  func startNew(in session: inout Session) { session.push(.choice(Choice(.newRecord))) }
  func neighbour(_ steps: Int, in session: Session) -> Self? { nil }

  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.openRecord(row)
    return []
  }

  func choose(in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.chooseField()
    return []
  }

  /// The place among `count` that lies so many steps from one, not beyond the ends.
  func stepped<Element: Equatable>(_ from: Element, _ steps: Int, among all: [Element]) -> Element? {
    guard let index = all.firstIndex(of: from) else { return nil }
    return all[max(0, min(index + steps, all.count - 1))]
  }
}

/// A room of an open project.
protocol ProjectRoom: Room {
  /// The ids of its rows in the open project, in the order in which they stand.
  func rows(_ view: ProjectView, in session: Session) -> [String]
  /// Draws the room of the open project into the frame.
  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame)
}

extension ProjectRoom {
  func rows(in session: Session) -> [String] { session.projectView.map { rows($0, in: session) } ?? [] }

  func draw(in session: Session, _ size: Size) -> Canvas {
    session.inProject(size) { view, frame in draw(view, in: session, into: &frame) }
  }
}

/// A room with a tab, which can be entered from anywhere in the project.
protocol TabRoom: ProjectRoom {
  init()
}

/// Some room, to stand in the stack of screens.
package struct AnyRoom: Equatable, Sendable {
  var room: any Room

  package static func == (left: AnyRoom, right: AnyRoom) -> Bool { left.room.isEqual(to: right.room) }
}

extension Room {
  fileprivate func isEqual(to other: any Room) -> Bool { (other as? Self) == self }
  var place: Place { Self.place }
  var info: RoomInfo { Self.info }
  var footer: [Command] { Self.footer }

  /// The screen of the neighbour so many steps further.
  func next(_ steps: Int, in session: Session) -> Screen? { neighbour(steps, in: session).map { .of($0) } }
}

/// Every room, in the order of documents.
enum Rooms {
  static let all: [any Room.Type] = [
    PortfolioRoom.self, OverviewRoom.self, GateRoom.self, PeopleRoom.self, BarriersRoom.self,
    BarrierPage.self, ActionsRoom.self, ApplicationRoom.self, HistoryRoom.self, ConflictsRoom.self,
    RecordPage.self, AsksRoom.self, AskPage.self, ProposalsRoom.self,
  ]

  /// The rooms with a tab, in the order of their numbers.
  static let tabs: [any TabRoom.Type] = [
    OverviewRoom.self, GateRoom.self, PeopleRoom.self, BarriersRoom.self, ActionsRoom.self,
    ApplicationRoom.self, HistoryRoom.self,
  ]

  private static let byPlace = Dictionary(
    all.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })

  /// The room of a place; nil for meeting, round and dialogs.
  static func at(_ place: Place) -> (any Room.Type)? { byPlace[place] }
}

extension Screen {
  package static func portfolio(_ listState: ListState) -> Screen { of(PortfolioRoom(listState: listState)) }
  package static func overview(_ listState: ListState) -> Screen { of(OverviewRoom(listState: listState)) }
  /// The room of a gate; nil is the gate that is decided next.
  package static func gate(_ gate: Code<Gate>?, _ listState: ListState) -> Screen {
    of(GateRoom(gate: gate, listState: listState))
  }
  package static func people(_ listState: ListState) -> Screen { of(PeopleRoom(listState: listState)) }
  package static func barriers(_ listState: ListState) -> Screen { of(BarriersRoom(listState: listState)) }
  package static func barrier(_ id: ID<Barrier>, _ listState: ListState) -> Screen {
    of(BarrierPage(id: id, listState: listState))
  }
  package static func actions(_ listState: ListState) -> Screen { of(ActionsRoom(listState: listState)) }
  package static func application(_ listState: ListState) -> Screen {
    of(ApplicationRoom(listState: listState))
  }
  package static func history(_ listState: ListState) -> Screen { of(HistoryRoom(listState: listState)) }
  package static func conflicts(_ listState: ListState) -> Screen { of(ConflictsRoom(listState: listState)) }
  package static func asks(_ listState: ListState) -> Screen { of(AsksRoom(listState: listState)) }
  package static func ask(_ id: ID<Ask>, _ listState: ListState) -> Screen {
    of(AskPage(id: id, listState: listState))
  }
  package static func proposals(_ listState: ListState) -> Screen { of(ProposalsRoom(listState: listState)) }
  package static func record(_ address: String, _ listState: ListState) -> Screen {
    of(RecordPage(address: address, listState: listState))
  }

  static func of(_ room: some Room) -> Screen { .room(AnyRoom(room: room)) }

  /// The room of that kind, where it is in front.
  func room<Kind: Room>(_ kind: Kind.Type = Kind.self) -> Kind? {
    guard case .room(let any) = self else { return nil }
    return any.room as? Kind
  }

  /// The name, tab and views of the room in front; nil where none is.
  var info: RoomInfo? { if case .room(let any) = self { any.room.info } else { nil } }

  /// The keys that its foot names, the most useful first.
  var footer: [Command] { if case .room(let any) = self { any.room.footer } else { place.footer } }

  func isRoom(_ kind: (some Room).Type) -> Bool { room(kind) != nil }
}
