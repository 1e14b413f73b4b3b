import Changes
import Drawing
import Model
import Testing

@testable import Screens

extension Session {
  fileprivate var document: ProjectDocument? {
    projectList.openSlug.flatMap { slug in projectList.projects.first { $0.slug == slug }?.document }
  }

  /// Somebody else changes the open project on the disk, and it comes in.
  fileprivate mutating func others(
    by author: String = "Lawyer", _ changes: (ProjectDocument) -> [Change]
  ) throws {
    guard var document else { return }
    let known = document.history
    var context = ChangeContext.november
    context.by = author
    context.seed = "others"
    for change in changes(document) { try document.apply(change, on: context, with: ScreenFixture.reference) }
    document.wasSaved()
    didMerge(ProjectEntry(document), IncomingChanges(document.history, unknownTo: known))
  }
}

private let wide = Size(rows: 36, columns: 120)

@Test
func `what others did comes in under the cursor, and is said in words`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: "4j")
  let before = session.view(wide)
  // The detail beside the list counts how many there are.
  func marked(_ canvas: Canvas) -> Substring? {
    canvas.text.split(separator: "\n").first { $0.contains("▸") }?.prefix(50)
  }
  let selected = try #require(marked(before))
  try session.others { _ in
    [
      .add(
        recordKind: "barrier", [FieldAssignment(["title"], ["Aaa"]), FieldAssignment(["blocking"], ["yes"])]),
      .add(recordKind: "barrier", [FieldAssignment(["title"], ["Bbb"]), FieldAssignment(["impact"], ["5"])]),
    ]
  }
  let after = session.view(wide)
  #expect(
    after.text.contains("Lawyer changed 2 things while you worked: new barrier: Bbb · new barrier: Aaa"))
  #expect(marked(after) == selected)
  #expect(after.text.contains("Aaa"))
}

@Test
func `an open form is left as it is, and its save keeps what others did to the other fields`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: "5e")
  try session.press(script: " now")
  let form = session.view(wide).text.split(separator: "\n").dropLast()
  let id = try #require(session.document?.project.actions.first?.id.text)
  try session.others { _ in [.note(record: id, text: "asked again")] }
  #expect(session.view(wide).text.split(separator: "\n").dropLast().elementsEqual(form))
  #expect(try session.press(script: "<c-s>") == [.save("heart")])
  #expect(session.document?.project.actions[ID(id)]?.notes.last?.text == "asked again")
}

@Test
func `the field that others wrote too is asked of once, with what they wrote`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: "4e")
  try session.press(script: " at night")
  let id = try #require(session.selectedForTests)
  try session.others { _ in [.edit(record: id, [FieldAssignment(["title"], ["Law first"])])] }
  #expect(try session.press(script: "<c-s>") == [])
  #expect(session.place == .form)
  #expect(session.view(wide).text.contains("Lawyer wrote \"Law first\" while you were at it"))
  #expect(try session.press(script: "<c-s>") == [.save("heart")])
  let title = session.document?.project.barriers[ID(id)]?.title
  #expect(title?.utf8.reversed().starts(with: "at night".utf8.reversed()) == true)
  #expect(session.document?.history.contains { $0.by == "Lawyer" } == true)
}

@Test
func `a record that others removed says so in its place`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: "4<enter>")
  let id = try #require(session.selectedForTests)
  try session.others { _ in [.remove(record: id)] }
  #expect(session.view(wide).text.contains("The barrier is no longer there."))
}

@Test
func `a save that waits for somebody says for whom, until it is done`() throws {
  var session = try ScreenFixture.new(.sv)
  try session.press(script: "4nNattlarm<c-s>")
  session.couldNotSave(
    "sepsis", Phrase("låst", "locked"), waitsFor: Phrase("Juristen på ward4", "Lawyer on ward4"))
  #expect(session.view(wide).text.contains("Inte sparat: låst"))
  try session.press(script: "1")
  #expect(session.view(wide).text.contains("! inte sparat · väntar på Juristen på ward4"))
  session.couldNotSave(
    "sepsis", Phrase("låst", "locked"), waitsFor: Phrase("Juristen på ward4", ""), isAgain: true)
  #expect(!session.view(wide).text.contains("Inte sparat: låst"))
  session.saved("sepsis")
  #expect(session.view(wide).text.contains("✓ sparat"))
}

@Test
func `what waits beside a project is offered with a key`() throws {
  var session = try ScreenFixture.full(.en)
  #expect(try session.press(script: "I") == [])
  #expect(session.view(wide).text.contains("nothing waits to be taken in"))
  session.found(toTakeIn: 2, of: "heart")
  #expect(session.view(wide).text.contains("2 changes wait beside the project: I takes them in"))
  #expect(try session.press(script: "I") == [.takeIn(slug: "heart")])
}

extension Session {
  /// The barrier that is meant: the selected one, or the one whose form or room is open.
  fileprivate var selectedForTests: String? {
    if case .edit(let address)? = self[Form.self]?.purpose { return address }
    return self[BarrierPage.self]?.id.text
  }
}
