internal import Changes
internal import Drawing
internal import Model
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

/// A screen that lists or shows something: what it is called, its rows, and what its keys open.
protocol Room: Screen {
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
  /// The criteria that the next key acts on; several where they are marked.
  func criteria(in session: Session) -> [Code<Criterion>]
  /// The voice at a gate that the next key acts on.
  func voice(in session: Session) -> Code<Perspective>?
  /// The entries of the reference data that what is selected speaks of, the nearest first.
  func entries(in session: Session) -> [EntryCode]
  /// The gate that its commands speak of: by default the one that is decided next.
  func gate(_ view: ProjectView) -> NextGate?
  /// The names of the orders in which its rows can stand.
  func orders(in session: Session) -> [Phrase]
  /// Its list as a table; nil where it lists nothing that can be kept.
  func table(_ rows: [String], in session: Session) -> Table?
  /// What is selected, as text to be copied.
  func text(in session: Session) -> String
  /// The reason why Enter opens nothing; nil where it does.
  func openRefusal(in session: Session) -> Phrase?
  /// Opens what Enter on a row leads to, and gives the effects of that.
  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect]
  /// A new record of what it shows.
  func startNew(in session: inout Session)
  /// The reason why there is nothing to edit; nil where there is.
  func editRefusal(in session: Session) -> Phrase?
  /// Opens a form of what is selected.
  func edit(in session: inout Session)
  /// The reason why there is no value to choose; nil where there is.
  func chooseRefusal(in session: Session) -> Phrase?
  /// Opens a small list with the present value chosen, as Space does.
  func choose(in session: inout Session, on context: ChangeContext) -> [Effect]
  /// Asks whether what is selected is deleted, or deletes what needs no question.
  func remove(in session: inout Session, on context: ChangeContext) -> [Effect]
  /// Takes back the last change.
  func takeBack(in session: inout Session, on context: ChangeContext) -> [Effect]
  /// Turns to the part of the screen so many parts further.
  func turn(_ steps: Int, in session: inout Session, on context: ChangeContext) -> [Effect]
  /// Marks every row, or none where some are.
  func markAll(in session: inout Session)
  /// Asks how the status is exported, or writes what there is to write.
  func export(in session: inout Session) -> [Effect]
  /// The same room for the record so many steps further.
  func neighbour(_ steps: Int, in session: Session) -> Self?
}

extension Room {
  static var recordKinds: [String] { [] }
  var place: Place { Self.place }
  var info: RoomInfo { Self.info }
  var takesText: Bool { listState.isFiltering }
  func footer(in session: Session) -> [Command] { session.offered(Self.footer) }
  func record(in session: Session) -> String? { session.selectedRow }
  func criteria(in session: Session) -> [Code<Criterion>] { [] }
  func voice(in session: Session) -> Code<Perspective>? { nil }
  func entries(in session: Session) -> [EntryCode] { namedEntries(in: session) }

  /// The criterion and the voice that are selected, and what the record names in its fields.
  func namedEntries(in session: Session) -> [EntryCode] {
    let chosen =
      criteria(in: session).prefix(1).map { EntryCode($0) }
      + (voice(in: session).map { [EntryCode($0)] } ?? [])
    return chosen + (record(in: session).flatMap { session.projectView?.entries(of: $0) } ?? [])
  }

  func gate(_ view: ProjectView) -> NextGate? { view.gate(nil) }
  func orders(in session: Session) -> [Phrase] { [] }
  func table(_ rows: [String], in session: Session) -> Table? { nil }
  func openRefusal(in session: Session) -> Phrase? {
    session.selectedRow == nil ? Session.nothingHere : nil
  }
  func startNew(in session: inout Session) { session.push(Choice.newRecord) }
  func editRefusal(in session: Session) -> Phrase? { session.recordRefusal }
  func edit(in session: inout Session) { session.openEdit(record(in: session)) }
  func chooseRefusal(in session: Session) -> Phrase? { session.recordRefusal }
  func neighbour(_ steps: Int, in session: Session) -> Self? { nil }

  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.openRecord(row)
    return []
  }

  func choose(in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.chooseField()
    return []
  }

  func remove(in session: inout Session, on context: ChangeContext) -> [Effect] {
    if let id = record(in: session) { session.askToRemove(id) }
    return []
  }

  func takeBack(in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.askToUndo(on: context, redo: false)
  }

  func turn(_ steps: Int, in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.browse { listState in
      listState.panel = (listState.panel + steps + info.panels) % info.panels
      listState.scroll = 0
      if place == .overview {
        listState.selected = nil
        listState.index = 0
      }
    }
    return []
  }

  func markAll(in session: inout Session) {
    let rows = rows(in: session)
    session.browse { $0.marked = $0.marked.isEmpty ? Set(rows) : [] }
  }

  func export(in session: inout Session) -> [Effect] {
    session.openExport()
    return []
  }

  func text(in session: Session) -> String {
    if let id = record(in: session), let view = session.projectView, let record = view.project.record(at: id)
    {
      let fields = record.shown(session.language) { view.name($0, $1) }.filter(\.isSet)
      return fields.map { $0.label(session.language) + ": " + $0.text }.joined(separator: "\n")
    }
    guard let row = session.selectedRow else { return "" }
    return session.projectList.document(row)?.project.title
      ?? session.projectView?.wording.code(.criteria, row).map { row + " " + $0 } ?? row
  }

  /// Takes what is typed into the filter.
  func take(_ key: Key, in session: inout Session, on context: ChangeContext) -> [Effect]? {
    guard listState.isFiltering else { return nil }
    var listState = listState
    var isTaken = true
    switch key {
    case .enter: listState.isFiltering = false
    case .escape:
      listState.isFiltering = false
      listState.filter = TextLine()
    case .up, .down, .control("c"):
      listState.isFiltering = false
      isTaken = false
    default:
      guard listState.filter.take(key) else { return nil }
      listState.index = 0
    }
    session.listState = listState
    return isTaken ? [] : nil
  }

  func step(_ steps: Int, in session: inout Session) {
    let rows = rows(in: session)
    let isDetail = place == .gate && listState.panel == 1
    session.browse { listState in
      if rows.isEmpty || isDetail {
        listState.scroll = max(0, min(listState.scroll + steps, 60))
      } else {
        listState.move(by: steps, in: rows)
      }
    }
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

/// Every room, in the order of documents.
enum Rooms {
  static let all: [any Room.Type] = [
    PortfolioRoom.self, OverviewRoom.self, GateRoom.self, Meeting.self, PeopleRoom.self, BarriersRoom.self,
    BarrierPage.self, ActionsRoom.self, ApplicationRoom.self, HistoryRoom.self, ConflictsRoom.self,
    RecordPage.self, AsksRoom.self, AskPage.self, ProposalsRoom.self, Round.self,
  ]

  /// The rooms with a tab, in the order of their numbers.
  static let tabs: [any TabRoom.Type] = [
    OverviewRoom.self, GateRoom.self, PeopleRoom.self, BarriersRoom.self, ActionsRoom.self,
    ApplicationRoom.self, HistoryRoom.self,
  ]

  private static let byPlace = Dictionary(
    all.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })

  /// The room of a place; nil for dialogs.
  static func at(_ place: Place) -> (any Room.Type)? { byPlace[place] }
}
