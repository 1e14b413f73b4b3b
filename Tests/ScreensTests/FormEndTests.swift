import Changes
import Drawing
import Model
import Process
import Testing

@testable import Screens

/// What a form may do by itself: nothing while there are fields that nobody has seen.
struct FormEndTests {
  private static let recordKinds = [
    Stakeholder.recordKind, Engagement.recordKind, Organisation.recordKind, Member.recordKind,
    Site.recordKind, Barrier.recordKind, Action.recordKind,
    Indicator.recordKind, Incident.recordKind, Assumption.recordKind, Ask.recordKind,
  ]

  @Test(arguments: recordKinds) func `going on never saves while fields are unseen`(recordKind: String) throws
  {
    var session = try ScreenFixture.full(.en)
    session.openForm(.add(recordKind: recordKind))
    let opened = try #require(session[Form.self])
    for step in 0..<opened.fields.count - 1 {
      #expect(try session.press(script: "<enter>").isEmpty)
      let form = try #require(session[Form.self])
      #expect(form.focus == step + 1)
      #expect(form.focus < form.shown.count)
    }
    session.expect("Enter save")
    // An arrow moves, and there is nowhere to move to.
    #expect(try session.press(script: "<down>").isEmpty)
    let form = try #require(session[Form.self])
    #expect(form.focus == form.fields.count - 1)
  }

  @Test func `a form that was left past its end is told apart from one that was saved on purpose`() throws {
    var session = try ScreenFixture.full(.en)
    try session.press(script: "4")
    session.openForm(.note(try #require(session.project?.barriers.first?.id.text)))
    #expect(try session.press(script: "Asked again<enter>") == [.save("heart")])
    #expect(session.hasClosedForm)
    try session.press(script: "j")
    #expect(!session.hasClosedForm)
    session.openForm(.note(try #require(session.project?.barriers.first?.id.text)))
    #expect(try session.press(script: "Asked once more<c-s>") == [.save("heart")])
    #expect(!session.hasClosedForm)
  }

  @Test func `what is critical is never judged along with others`() throws {
    var session = try ScreenFixture.full(.en)
    let before = critical(session)
    #expect(!before.isEmpty)
    try session.press(script: "2*<space>met<enter>")
    #expect(critical(session) == before)
    // Each is asked for by itself, the first in front; what is left alone stays as it was.
    for criterion in before {
      session.expect(String(criterion.prefix { $0 != " " }))
      session.expect("Critical: ")
      try session.press(script: "<esc>")
    }
    #expect(session.place == .gate)
    #expect(critical(session) == before)
  }

  private func critical(_ session: Session) -> [String] {
    let critical = session.gateInRoom?.check.criteria.filter(\.critical) ?? []
    return critical.map { $0.id.text + " " + $0.status.word }
  }

  @Test func `a decision is the chair's, else the group's, never that of who types`() throws {
    var session = try ScreenFixture.full(.en)
    try session.press(script: "2t<c-s>")
    let review = try #require(session.gateInRoom?.review?.id)
    session.openForm(.decide(review, .hold, sites: []))
    #expect(session.value(of: "by") == ["Styrgruppen"])
    try session.press(script: "<esc>")
    try session.press(script: "psomebody<enter>Head of clinic<enter>chair<enter><c-s>")
    session.openForm(.decide(review, .hold, sites: []))
    #expect(session.value(of: "by") == ["Head of clinic"])
    // Space shows those there are, though the field is filled in.
    let by = try #require(session.index(of: "by"))
    try session.press(script: String(repeating: "<down>", count: by) + "<space>")
    #expect(session.place == .choice)
    session.expect("Styrgruppen")
  }

  @Test func `an engagement asked for by a gate has the level that the gate needs`() throws {
    var session = try ScreenFixture.full(.en)
    let voice = try #require(session.gateInRoom?.check.voices.first { $0.required > .inform })
    session.openForm(.add(recordKind: Engagement.recordKind), ["perspective": [voice.perspectives[0].text]])
    #expect(session.value(of: "level") == [String(voice.required.value)])
  }
}

@Test func `what is judged met against the records says so, until it is on record`() throws {
  let needed = ScreenFixture.reference.frameworks.flatMap(\.criteria).flatMap(\.needsRecorded).compactMap(
    \.known)
  #expect(
    Set(needed) == Set(RecordedFact.allCases),
    "the framework names what no law tries, or the law tries too little")
  var session = try ScreenFixture.new(.en)
  let place = CriterionTarget(criterion: "G1-10", site: nil)
  session.openForm(.judge([place], nil), ["value": ["met"], "because": ["the directive says so"]])
  #expect(try session.press(script: "<c-s>") == [.save("sepsis")])
  try session.press(script: "2")
  let before = session.gateInRoom?.check
  #expect(before?.contradicted.map(\.id.text) == ["G1-10"])
  session.expect("1 is contradicted")
  #expect(before?.words(.en).contains("1 is contradicted by what is recorded") ?? false)
  session.openForm(.add(recordKind: Member.recordKind), ["title": ["Head of care"], "role": ["sponsor"]])
  #expect(try session.press(script: "<c-s>") == [.save("sepsis")])
  #expect(session.gateInRoom?.check.contradicted.isEmpty ?? false)
}

@Test(arguments: Place.allCases) func `the picture can be drawn anew from everywhere`(place: Place) {
  #expect(Command.of(.control("l"), in: place)?.id == "redraw")
}

extension Session {
  fileprivate func value(of name: String) -> [String]? {
    self[Form.self]?.values(name)
  }

  fileprivate func index(of name: String) -> Int? {
    self[Form.self]?.fields.firstIndex { $0.name == name }
  }
}
