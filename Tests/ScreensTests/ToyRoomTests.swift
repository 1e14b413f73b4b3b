import Changes
import Drawing
import Model
import Reports
import Testing

@testable import Screens

/// A room that only this file knows: who has what to do.
private struct OwnersRoom: ProjectRoom {
  static let place = Place.record
  static let info = RoomInfo(
    name: Phrase("Ansvariga", "Owners"), views: [Phrase("alla", "all"), Phrase("öppna", "open")])
  static let footer: [Command] = [.open, .filter, .order, .view, .back, .help]
  var listState = ListState()

  private func actions(_ view: ProjectView) -> [Action] {
    let filter = Filter<Action>(listState.filterText, today: view.today)
    let shown = view.project.actions.filter { view.matches(filter, $0) }
    return listState.order == 1 ? shown.reversed() : shown
  }

  func rows(_ view: ProjectView, in session: Session) -> [String] { actions(view).map(\.id.text) }
  func orders(in session: Session) -> [Phrase] { [Phrase("först", "first"), Phrase("sist", "last")] }
  func table(_ rows: [String], in session: Session) -> Table? {
    session.projectView?.recordTable(rows, .actions)
  }

  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    frame.title("Owners", right: [])
    for (row, action) in actions(view).enumerated() {
      frame.canvas.write(action.title, row: row + 3, column: 2)
    }
  }
}

/// A room declared in one file can be entered, drawn, filtered, ordered, saved and left: nothing else knows it.
struct ToyRoomTests {
  private func entered() throws -> Session {
    var session = try ScreenFixture.full(.en)
    session.push(OwnersRoom())
    return session
  }

  @Test func `it is drawn, and its foot names its keys`() throws {
    let session = try entered()
    session.expect("Owners")
    #expect(session.rows.count == session.projectView?.project.actions.count)
    #expect(session.screen is OwnersRoom)
  }

  @Test func `keys move, filter and order it, and Enter opens the selected record`() throws {
    var session = try entered()
    let rows = session.rows
    try #require(rows.count > 1)
    try session.press(script: "j")
    #expect(session.selectedRow == rows[1])
    try session.press(script: "k")
    session.browse { $0.order = 1 }
    #expect(session.rows == rows.reversed())
    try session.press(script: "<enter>")
    let page = try #require(session[RecordPage.self])
    #expect(page.address == rows.first)
    try session.press(script: "<esc>")
    #expect(session.screen is OwnersRoom)
  }

  @Test func `what it lists can be kept as a table`() throws {
    let session = try entered()
    #expect(session.table?.rows.count == session.rows.count)
  }

  @Test func `it is left by the key that leaves every room`() throws {
    var session = try entered()
    try session.press(script: "<esc>")
    #expect(session[OwnersRoom.self] == nil)
  }

  @Test func `every room has a name in both languages, and a place of its own`() {
    for room in Rooms.all {
      #expect(!room.info.name.sv.isEmpty && !room.info.name.en.isEmpty)
      #expect(!room.footer.isEmpty, "\(room)")
    }
    let places = Rooms.all.map { $0.place }
    #expect(Set(places).count == places.count)
    #expect(
      Place.allCases.filter(\.isDialog) == [.form, .export, .choice, .palette, .commandLine, .help],
      "the others are rooms")
  }
}
