import Changes
import Model
import Reports
import Screens
import Testing

private let number = "850709-9805"

@Test
func `what a change brought in is warned of, and u takes it out`() throws {
  var session = try ScreenFixture.full(.en)
  let before = try #require(session.project).barriers.count
  let effects = try session.press(script: "4nRing \(number)<c-s>")
  #expect(effects == [.save("heart")])
  session.expect("u takes it out again: title")
  session.expect("personal identity number 850709-****")
  #expect(session.notice?.kind == .refused)
  #expect(try session.press(script: "u") == [.save("heart")])
  #expect(session.project?.barriers.count == before)
}

@Test
func `what is to leave waits until somebody says why`() throws {
  var album = Album("leaving-sv", in: .sv)
  for language in Language.allCases {
    var session = try ScreenFixture.full(language)
    try session.press(script: "4nRing \(number)<c-s>")
    let document = try #require(session.projectList.projects.first { $0.slug == "heart" }?.document)
    let digest = ChangeContext.november.digest
    let findings = document.unconfirmedPersonalData(digest: digest)
    let order = ExportOrder(slug: "heart", reader: .nobody, format: .md, language: language, file: "heart.md")
    session.mustConfirm([("heart", findings)], before: .export(order))
    #expect(session.place == .form)
    try album.add("leaving", head: "leaving 120x36", session)
    #expect(try session.press(script: "<c-s>") == [])
    #expect(session.place == .form)
    let effects = try session.press(script: "A number that was made up<c-s>")
    #expect(effects == [.save("heart"), .export(order)])
    #expect(session.place != .form)
    let after = try #require(session.projectList.projects.first { $0.slug == "heart" }?.document)
    #expect(after.history.last?.reason == "A number that was made up")
    #expect(after.unconfirmedPersonalData(digest: digest).isEmpty)
  }
  try album.expectKept()
}

@Test
func `a decision that would seal personal data asks first, and leaves nothing behind where it is dropped`()
  throws
{
  var session = try ScreenFixture.live(.en)
  let before = session.historyLength
  let script = ":discontinue<enter>Ring \(number)<down>ask for it earlier<down>the regional board<c-s>"
  #expect(try session.press(script: script) == [])
  session.expect("Personal data in what is sealed")
  #expect(session.historyLength == before)
  // Esc goes back to the decision with what was written in it.
  try session.press(script: "<esc>")
  session.expect("Ring \(number)")
  #expect(session.historyLength == before)
  try session.press(script: "<c-s>")
  let effects = try session.press(script: "Agreed with the board<c-s>")
  #expect(effects == [.save("heart")])
  let document = try #require(session.projectList.projects.first { $0.slug == "heart" }?.document)
  #expect(document.history.suffix(2).map(\.verb) == ["phase.discontinue", "guard.confirm"])
  #expect(document.unsavedPackets.last?.head.reason == "Ring \(number)")
}
