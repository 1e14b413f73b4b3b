import Changes
import Drawing
import Model
import Reports
import Screens
import Storage
import TestSupport
import Testing

/// The heart project in which Anna wrote after the person's own last change.
private func shared(_ language: Language) throws -> Session {
  var document = try ScreenFixture.heart()
  let barrier = try #require(document.project.barriers.first).id.text
  func context(_ author: String, _ days: Int) -> ChangeContext {
    var context = ChangeContext.on(.november + days)
    context.by = author
    return context
  }
  func edit(_ texts: String...) throws -> Change {
    .edit(record: barrier, try texts.map(FieldAssignment.parse))
  }
  let reference = ScreenFixture.reference
  try document.apply(edit("impact=2", "phases=E"), on: context("P. lead", -2), with: reference)
  try document.apply(.note(record: barrier, text: "said on Monday"), on: context("Anna", -1), with: reference)
  try document.apply(edit("phases=E", "phases=P"), on: context("Anna", -1), with: reference)
  let given = SharedSnapshot(group: board(language), snapshot: try snapshot(of: document))
  return ScreenFixture.session([ProjectEntry(document.savedNow, given: [given])], language, open: "heart")
}

private func board(_ language: Language) -> Group {
  var group = Group()
  group.title = language == .en ? "Steering group" : "Styrgruppen"
  group.audience = .known(.steering)
  return group
}

/// What the steering group saw ten days ago.
private func snapshot(of document: ProjectDocument) throws -> SnapshotFile {
  var snapshot = SnapshotFile()
  snapshot.on = .november + -10
  snapshot.audience = .known(.steering)
  snapshot.state = try document.past(.day(.november + -10), with: ScreenFixture.reference).project
  return snapshot
}

private let screens: [(name: String, script: String)] = [
  ("an entry", "8<enter>"), ("by others", "8VV"), ("found", "8/by:anna phases<enter>"),
  ("not understood", "8/when:now<enter>"), ("undo asks", "u"), ("then", "8Gt"), ("then, barriers", "8jjjt4"),
  ("then, refused", "8jjjt4n"), ("since they met", "8VVV"),
]

@Test
func `history is read by person and record, opened, and looked back at`() throws {
  var album = Album("history, sv", in: .sv)
  for (name, script) in screens {
    for language in Language.allCases {
      var session = try shared(language)
      try session.press(script: script)
      try album.add(name, head: name + " 120x36", session)
    }
  }
  try album.expectKept(by: "\n\n")
}

@Test
func `an entry leads to its record, and is copied as text`() throws {
  var session = try shared(.en)
  #expect(
    try session.press(script: "8y") == [
      .copy(
        "2026-11-23 09:41 UTC Anna: barrier edited: Health data may not be shared · phases Exploration → Preparation\nHealth data may not be shared · phases: + Preparation, − Exploration"
      )
    ])
  try session.press(script: "<enter><enter>")
  #expect(session.place == .barrier)
  try session.press(script: "<esc><esc>")
  #expect(session.place == .history)
}

@Test
func `news of the group leads to the record, and nothing is told where nobody was given anything`() throws {
  var session = try shared(.en)
  try session.press(script: "8VVV<enter>")
  #expect(session.place == .gate, "a date that was moved, or a judgement")
  var lonely = try ScreenFixture.full(.en)
  try lonely.press(script: "8VVV")
  #expect(lonely.view(Size(rows: 24, columns: 120)).text.contains("No group has been given a snapshot yet."))
}

@Test
func `undo asks only where others have written since, and takes back when told to`() throws {
  var session = try shared(.en)
  #expect(try session.press(script: "u<enter>") == [], "leaving it comes first")
  #expect(try session.press(script: "uj<enter>") == [.save("heart")])
  let text = session.view(Size(rows: 24, columns: 120)).text
  #expect(text.contains("Undid: barrier edited"))
  #expect(try session.press(script: "U") == [], "asks again")
  #expect(try session.press(script: "j<enter>") == [.save("heart")])
}

@Test
func `an earlier day is left with Esc from a room, and with the project`() throws {
  var session = try shared(.en)
  try session.press(script: "8Gt34")
  #expect(session.view(Size(rows: 24, columns: 120)).text.contains("Esc back to today"))
  try session.press(script: "<esc>")
  #expect(session.place == .history)
  #expect(!session.view(Size(rows: 24, columns: 120)).text.contains("Esc back to today"))
  #expect(try session.press(script: "4nNight alarms<c-s>") == [.save("heart")])
}

@Test(arguments: ["4n", "u", "U", "w", "x", "2t"])
func `nothing is changed, written or met about while an earlier day is looked at`(script: String) throws {
  var session = try shared(.en)
  try session.press(script: "8Gt")
  #expect(try session.press(script: script) == [])
  #expect(!session.place.isDialogOrRound)
  #expect(session.view(Size(rows: 24, columns: 120)).text.contains("!"))
}

@Test(arguments: [Language.en, .sv])
func `what was changed outside the program is said on opening`(language: Language) throws {
  let made = try ScreenFixture.heart()
  var project = made.project
  project.summary = "By hand"
  let held = ProjectDocument(
    slug: "heart", project: project, history: made.history,
    outside: ProjectDocument.unexplained(in: project, by: made.history))
  let session = ScreenFixture.session([ProjectEntry(held)], language, open: "heart")
  let words =
    language == .en
    ? "✓ Changed outside the program: the project's summary – → By hand"
    : "✓ Ändrat utanför programmet: projektets sammanfattning – → By hand"
  let text = session.view(Size(rows: 24, columns: 120)).text
  #expect(text.contains(words), "\(text)")
}

@Test(arguments: ["demo", "demo-sv"])
func `the demonstration is explained by its history`(name: String) throws {
  let workspace = try Fixtures.demonstration(name == "demo" ? .en : .sv)
  let slugs = try workspace.slugs()
  #expect(!slugs.isEmpty)
  for slug in slugs { #expect(try workspace.open(slug).document.outside.isEmpty, "\(slug)") }
}

extension Place {
  /// Whether something was opened over the room.
  fileprivate var isDialogOrRound: Bool { [.form, .choice, .round, .meeting].contains(self) }
}

@Test
func `the news of a group is copied whole, and the day it was told is looked back at`() throws {
  var session = try shared(.en)
  let effects = try session.press(script: "8VVVy")
  guard case .copy(let text)? = effects.first else {
    Issue.record("nothing is copied")
    return
  }
  #expect(
    text.utf8.starts(with: "Since you last met (14 Nov) · Steering group\nDone\n✓ G2-01 ".utf8), "\(text)")
  try session.press(script: "t")
  #expect(session.view(Size(rows: 24, columns: 120)).text.contains("as it was on Sat 14 Nov 2026"))
}
