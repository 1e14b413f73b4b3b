import Changes
import Drawing
import Model
import Reports
import Screens
import Storage
import TestSupport
import Testing

/// Answers every question with a key that asks nothing more, else goes on; the keys in order, and what they led to.
private func held(_ session: inout Session, _ seen: (Session) throws -> Void = { _ in }) throws -> (
  keys: Int, effects: [Effect]
) {
  var keys = 1
  var effects = try session.press(script: "W")
  while let question = session.askedInRound {
    try seen(session)
    let answer = question.answers.first { $0.action.asks.isEmpty }
    effects += session.press(answer.map { .character($0.key) } ?? .enter, on: .november)
    keys += 1
    if keys > 60 { break }
  }
  try seen(session)
  effects += try session.press(script: "<enter>")
  try seen(session)
  effects += try session.press(script: "<enter>")
  return (keys + 2, effects)
}

@Test(arguments: Language.allCases)
func `a round over the largest project of the demo takes at most 30 keys and no typing`(
  language: Language
) throws {
  let sizes = try Fixtures.demonstration(language).slugs().map { slug in
    (slug: slug, count: try Demo.session(language, open: slug).historyLength)
  }
  let largest = sizes.max { $0.count < $1.count }?.slug
  #expect(largest == "heart-failure")
  var session = try Demo.session(language, open: "heart-failure")
  let (keys, effects) = try held(&session)
  #expect(keys <= 30, "\(keys) keys")
  #expect(effects.contains { if case .keepRound = $0 { true } else { false } })
  #expect(session.place == .round)
}

@Test
func `a complete round looks as it did`() throws {
  var album = Album("round complete", in: .en)
  for language in Language.allCases {
    var session = try Demo.session(language, open: "heart-failure")
    var number = 0
    let (_, effects) = try held(&session) { session in
      number += 1
      try album.add("\(number)", head: "\(number), \(language.rawValue)", session)
    }
    guard case .keepRound(let slug, let who)? = effects.last else {
      Issue.record("the round was not kept")
      return
    }
    session.roundKept(slug, LastRound(on: .november, at: ChangeContext.november.at + 60, tookPart: who))
    try album.add("kept", head: "kept, \(language.rawValue)", session)
    try session.press(script: "<enter>")
    try album.add("overview", head: "overview, \(language.rawValue)", session)
  }
  try album.expectKept()
}

@Test
func `u takes back the whole answer and asks again`() throws {
  var session = try Demo.session(.en, open: "heart-failure")
  try session.press(script: "W")
  let first = session.askedInRound
  #expect(try session.press(script: "b") == [.save("heart-failure")])
  #expect(session.askedInRound != first)
  #expect(try session.press(script: "u") == [.save("heart-failure")])
  #expect(session.askedInRound == first)
  let text = session.view(Size(rows: 36, columns: 120)).text
  #expect(text.contains("ndid: action became a barrier: Finish the DPIA"), "\(text)")
  #expect(try session.press(script: "u") == [])
  #expect(session.view(Size(rows: 36, columns: 120)).text.contains("nothing is answered in this round yet"))
}

@Test
func `an answer for several sites is one answer to take back`() throws {
  var session = try Demo.session(.en, open: "heart-failure")
  try session.press(script: "W")
  while let question = session.askedInRound, question.kind != .stale { try session.press(script: "<enter>") }
  let stale = session.askedInRound
  let before = session.historyLength
  try session.press(script: "s")
  #expect(session.historyLength == before + 2)
  try session.press(script: "u")
  #expect(session.askedInRound == stale)
}

@Test
func `back shows what was answered, and nothing is lost by leaving`() throws {
  var session = try Demo.session(.en, open: "heart-failure")
  try session.press(script: "Ww<left>")
  #expect(session.view(Size(rows: 36, columns: 120)).text.contains("Answered: one more week"))
  try session.press(script: "<left>")
  #expect(session.view(Size(rows: 36, columns: 120)).text.contains("this is the first question"))
  try session.press(script: "q")
  #expect(session.place == .overview)
  #expect(!session.view(Size(rows: 36, columns: 120)).text.contains("9 d overdue       needed for G2-04"))
}

@Test
func `what an answer needs is asked in a form, and Esc goes back to the question`() throws {
  var session = try Demo.session(.en, open: "heart-failure")
  try session.press(script: "W")
  let first = session.askedInRound
  try session.press(script: "t")
  #expect(session.place == .form)
  try session.press(script: "<esc>")
  #expect(session.askedInRound == first)
  #expect(try session.press(script: "tThe municipality<enter>") == [.save("heart-failure")])
  #expect(session.askedInRound != first)
}

@Test
func `a round begins from the portfolio, on the selected project`() throws {
  var session = try Demo.session(.en, open: nil)
  try session.press(script: "/readmission<enter>W")
  #expect(session.place == .round)
  #expect(session.view(Size(rows: 24, columns: 80)).text.contains("Heart-failure"))
}

@Test
func `the undo of a removal names what came back, and of an addition what went`() throws {
  var session = try ScreenFixture.new(.en)
  try session.press(script: "4nNight alarms<c-s>u")
  #expect(session.view(Size(rows: 24, columns: 80)).text.contains("ndid: new barrier: Night alarms"))
}

@Test
func `Enter on what expires opens it`() throws {
  var session = try Demo.session(.en, open: "heart-failure")
  try session.press(script: "V<enter>")
  #expect(session.place == .gate)
  try session.press(script: "1VG<enter>")
  #expect(session.place != .overview)
}

@Test
func `stale criteria are confirmed one by one or all together`() throws {
  let day = ChangeContext.on(try #require(CalendarDay(iso: "2028-01-10")))
  var session = try Demo.session(.en, on: day.today, open: "heart-failure")
  try session.press(script: "W", on: day)
  while let question = session.askedInRound, question.kind != .stale {
    try session.press(script: "<enter>", on: day)
  }
  let count = try #require(session.askedInRound?.answers.count)
  #expect(count > 3)
  #expect(try session.press(script: "1", on: day) == [.save("heart-failure")])
  #expect(session.askedInRound?.kind == .stale)
  #expect(session.askedInRound?.answers.count == count - 1)
  #expect(try session.press(script: "s", on: day) == [.save("heart-failure")])
  #expect(session.askedInRound?.kind != .stale)
}

@Test
func `a project that may only be read is asked about, and says why it takes no answers`() throws {
  let made = try ScreenFixture.heart()
  let reason = Phrase("någon annan har den öppen", "somebody else has it open")
  let held = ProjectDocument(slug: "heart", project: made.project, history: made.history, readOnly: reason)
  var session = ScreenFixture.session([ProjectEntry(held)], .en, open: "heart")
  #expect(try session.press(script: "Wd") == [])
  #expect(session.askedInRound?.kind == .lateAction)
  #expect(session.view(Size(rows: 24, columns: 80)).text.contains("somebody else has it open"))
}
