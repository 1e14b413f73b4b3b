import Changes
import Drawing
import Model
import Screens
import Testing

extension ScreenFixture {
  /// Heart failure in use at both its sites, with six conditions, decided in meeting mode.
  static func live(_ language: Language) throws -> Session {
    var session = try ScreenFixture.full(language)
    try session.press(script: beforeTheReview + reviewKeys)
    try session.press(script: "q1")
    return session
  }
}

extension Session {
  var project: Project? { projectList.projects.first { $0.slug == "heart" }?.document?.project }

  func shows(_ words: String) -> Bool {
    view(Size(rows: 36, columns: 120)).text.contains(words)
  }

  /// The words stand on the screen; otherwise the screen is shown.
  func expect(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let isShown = shows(words)
    #expect(
      isShown, "\(words) in\n\(view(Size(rows: 36, columns: 120)).text)", sourceLocation: sourceLocation)
  }
}

@Test
func `a suspension notes its incident in the same form, and the way back heads the overview`() throws {
  var session = try ScreenFixture.live(.en)
  let effects = try session.press(script: "SThe alarm stopped at night<c-s>")
  #expect(effects == [.save("heart")])
  #expect(session.project?.sites.map(\.condition) == [.known(.suspended), .known(.suspended)])
  #expect(session.project?.incidents.map(\.title) == ["The alarm stopped at night"])
  #expect(session.project?.transitions.last?.incident == session.project?.incidents.first?.id)
  session.expect("is off: submit the extra review")
  try session.press(script: "<enter>")
  session.expect("GE Extra review")
  session.expect("off: this is the way back")
}

@Test
func `a suspension without a word of what happened is refused at its field`() throws {
  var session = try ScreenFixture.live(.en)
  #expect(try session.press(script: "S<c-s>") == [])
  #expect(session.place == .form)
  session.expect("say what happened, or choose the incident")
}

@Test(arguments: [
  ("S", "only what is in use can be suspended"), (":settle<enter>", "no decisions are at odds"),
  (":finish<enter>", "not possible in this state; possible:"),
  ("2d", "no condition is open"), ("2A", "no perspective has objected"), ("2C", "nothing is stale"),
])
func `what cannot be done now says why`(keys: String, words: String) throws {
  var session = try ScreenFixture.full(.en)
  #expect(try session.press(script: keys) == [])
  session.expect(words)
}

@Test
func `what ends in use is wound down by a checklist, which stands first among the actions`() throws {
  var session = try ScreenFixture.live(.en)
  let effects = try session.press(
    script: ":discontinue<enter>no money<down>ask for it earlier<down>the regional board<c-s>")
  #expect(effects == [.save("heart")])
  #expect(session.project?.sites.map(\.condition) == [.known(.windingDown), .known(.windingDown)])
  try session.press(script: "5")
  session.expect("closing checklist: 0 of")
}

@Test
func `a material change says what it wakes by making it stale`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: ":material<enter><space>version<enter>a new model<c-s>2")
  #expect(session.project?.materialChanges.map(\.kind) == [.known(.version)])
  session.expect("? G2-06")
}

@Test
func `a decision is annulled with a reason, and the review is open as it was`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: "2t<c-s>M<enter>qbg")
  try session.press(script: "jj<enter>2027-02-01<down>the law is not clear<c-s>")
  #expect(session.project?.sites.first?.condition == .known(.onHold))
  #expect(try session.press(script: ":annul<enter>the quorum was wrong<c-s>") == [.save("heart")])
  #expect(session.project?.sites.first?.condition == .known(.active))
  session.expect("under review")
}

@Test
func `a condition is done and moved with one key from its locked action`() throws {
  var session = try ScreenFixture.live(.en)
  try session.press(script: "5/Test the<enter>")
  session.expect("locked: condition of G2")
  try session.press(script: "F+8w<down>the ward was rebuilt<c-s>")
  #expect(session.project?.reviews.flatMap(\.conditions).flatMap(\.moves).count == 1)
  try session.press(script: "d<down>log of the test week<c-s>")
  let done = session.project?.reviews.flatMap(\.conditions).flatMap(\.done) ?? []
  // It binds both sites.
  #expect(done.flatMap(\.evidence).map(\.title) == Array(repeating: "log of the test week", count: 2))
}

@Test
func `new screens of the process look as they did`() throws {
  let ways: [(String, Bool, String)] = [
    ("suspend", true, "S"), ("suspended", true, "SThe alarm stopped at night<c-s>"),
    ("extra gate", true, "SThe alarm stopped at night<c-s><enter>"),
    ("discontinue", true, ":disc<enter>"), ("annul", false, ":annul<enter>"),
    ("closing", true, ":disc<enter>no money<down>ask earlier<down>the board<c-s>5"),
    ("conditions", true, "2VV"), ("no answer", false, "2t<c-s>V<space>G<enter>"),
    ("power", false, "3VV"), ("said and done", false, "3Vjj"), ("agreement", false, "3VVV"),
  ]
  var album = Album("process", in: .en)
  for (caption, isLive, keys) in ways {
    for language in Language.allCases {
      var session = isLive ? try ScreenFixture.live(language) : try ScreenFixture.full(language)
      let spoken =
        language == .sv
        ? keys.replacing(":disc", with: ":lägg ned").replacing(":annul", with: ":upphäv") : keys
      try session.press(script: spoken)
      try album.add(caption, session)
    }
  }
  try album.expectKept()
}

@Test
func `a duty that is not for us asks why before it is set`() throws {
  var session = try ScreenFixture.full(.en)
  #expect(try session.press(script: "7V<space>jjj<enter>") == [])
  #expect(session.place == .form)
  #expect(try session.press(script: "Nobody uses it here<c-s>") == [.save("heart")])
  let held = session.project?.compliance.first
  #expect(held?.status == .known(.notForUs) && held?.reason == "Nobody uses it here")
}
