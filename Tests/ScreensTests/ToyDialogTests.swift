import Changes
import Drawing
import Model
import Testing

@testable import Screens

/// A dialog that only this file knows: a number that is counted up, and put into the notice.
private struct CountDialog: Dialog {
  let place = Place.choice
  let takesText = false
  var count = 0

  func footer(in session: Session) -> [Command] { [.pick, .close] }
  func step(_ steps: Int, in session: inout Session) { session[CountDialog.self]?.count += steps }

  func take(_ key: Key, in session: inout Session, on context: ChangeContext) -> [Effect]? {
    guard key == "+" else { return nil }
    step(1, in: &session)
    return []
  }

  func pick(in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.pop()
    session.notice = .done(Phrase("\(count)"))
    return [.redraw]
  }

  func draw(in session: Session, _ size: Size) -> Canvas {
    over(session, size, columns: 40, title: "Count", [Line("\(count)")], selected: 0, filter: TextLine())
  }
}

/// A dialog declared in one file takes keys, is drawn over the room, answered and closed: nothing else knows it.
struct ToyDialogTests {
  private func opened() throws -> Session {
    var session = try ScreenFixture.full(.en)
    try session.press(script: "4")
    session.push(CountDialog())
    return session
  }

  @Test func `it takes its own keys and those of every dialog`() throws {
    var session = try opened()
    try session.press(script: "++<down>")
    #expect(session[CountDialog.self]?.count == 3)
    session.expect("Count")
    session.expect("Enter take")
  }

  @Test func `Enter answers it`() throws {
    var session = try opened()
    #expect(try session.press(script: "+<enter>") == [.redraw])
    #expect(session.screen is BarriersRoom)
    session.expect("✓ 1")
  }

  @Test(arguments: ["<esc>", "<c-c>"]) func `it is closed by the keys that close every dialog`(key: String)
    throws
  {
    var session = try opened()
    #expect(try session.press(script: key).isEmpty)
    #expect(session.screen is BarriersRoom)
  }

  @Test func `what a list can be chosen from, and what picking does, is said in one value`() throws {
    var session = try opened()
    session.push(
      Choice(
        Phrase("Which?"), chosen: "b",
        options: { _ in ["a", "b"].map { Choice.Option(value: $0, title: "the letter " + $0) } },
        do: { $0.notice = .done(Phrase("picked " + $1)) }))
    session.expect("● the letter b")
    try session.press(script: "<enter>")
    session.expect("picked b")
    #expect(session[CountDialog.self] != nil)
  }
}
