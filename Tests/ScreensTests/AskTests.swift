import Changes
import Model
import Screens
import Testing

/// The trial with what its steering group is asked: late, near, with options, and answered.
enum Asking {
  static func session(_ language: Language) throws -> Session {
    var document = try ScreenFixture.heart()
    let asks: [(Int, [String])] = [
      (
        -40,
        [
          "title=Who pays for operation after the project?", "group=Styrgruppen",
          "by_date=\((.november + 9).iso)",
        ]
      ),
      (
        -30,
        [
          "title=May the nurses be trained in working hours?", "group=Styrgruppen",
          "by_date=\((.november + -2).iso)",
        ]
      ),
      (-20, ["title=Will you tell your patients yourselves?", "group=Patientrådet"]),
      (-10, ["title=May we use the old ward?", "group=Styrgruppen"]),
    ]
    for (day, fields) in asks {
      try document.apply(
        .add(recordKind: "ask", try .parse(fields)), on: .on(.november + day), with: ScreenFixture.reference)
    }
    func id(_ title: String) throws -> ID<Ask> {
      try #require(document.project.asks.first { $0.title.hasPrefix(title) }?.id)
    }
    var pays = AskOption()
    pays.text = "The region pays"
    pays.consequence = "Secured for five years; the ward keeps one nurse less"
    pays.cost = "1.2 MSEK a year"
    var shared = AskOption()
    shared.text = "The municipalities share it"
    for (option, isRecommended) in [(pays, true), (shared, false)] {
      try document.apply(
        try .putOption(id("Who pays"), number: nil, option, isRecommended: isRecommended),
        on: .on(.november + -8),
        with: ScreenFixture.reference)
    }
    try document.apply(
      try .answer(id("May we"), text: "Yes, until June", on: .november + -6), on: .on(.november + -5),
      with: ScreenFixture.reference)
    var settings = ScreenFixture.settings(language)
    settings.groups = []
    for (title, audience) in [
      ("Allmänheten", Audience.general), ("Styrgruppen", .steering), ("Teamet", .team),
    ] {
      var group = Group()
      group.title = title
      group.audience = .known(audience)
      settings.groups.append(group)
    }
    return Session(
      ProjectList(settings: settings, projects: [ProjectEntry(document.savedNow)]),
      reference: ScreenFixture.reference,
      settings: ScreenSettings(language: language, author: "P. lead"), today: .november, open: "heart")
  }
}

@Test
func `asks are listed, opened, made, edited and answered`() throws {
  let ways: [(String, String)] = [
    ("to do", "1"), ("list", "0"), ("all", "0V"), ("by group", "0s<down><enter>"),
    ("nothing fits", "0/xyz<enter>"),
    ("one", "0j<enter>"), ("option", "0j<enter>jj"), ("new option", "0j<enter>nA third way<c-s>"),
    ("recommended", "0j<enter>jj<space>"), ("option gone", "0j<enter>jD"),
    ("answer", "0j<enter>jj<enter>"), ("answered", "0j<enter>jj<enter><down>for two years<c-s>"),
    ("in words", "0bnext year<c-s>V"), ("nothing said", "0b<c-s>"), ("new", "0n<down><space>"),
    ("edited", "0je<tab>"), ("decided at the gate", "2t<c-s>0Gb"),
  ]
  var album = Album("asks-sv", in: .sv)
  for (caption, keys) in ways {
    for language in Language.allCases {
      var session = try Asking.session(language)
      try session.press(script: keys)
      try album.add(caption, session)
    }
  }
  try album.expectKept()
}

@Test
func `an answer is an option, words, or both, and has the day it came`() throws {
  let answers = [
    ("0j<enter>jj<enter><c-s>", "The municipalities share it"),
    ("0j<enter>jj<enter><down>for two years<c-s>", "The municipalities share it: for two years"),
    ("0jb<down>not now<c-s>", "not now"),
  ]
  for (keys, answer) in answers {
    var session = try Asking.session(.en)
    #expect(try session.press(script: keys) == [.save("heart")])
    let ask = try #require(session.project?.asks.first { $0.title.hasPrefix("Who pays") })
    #expect(ask.answer == answer)
    #expect(ask.status == .answered)
    #expect(ask.answeredOn == .november)
  }
  var session = try Asking.session(.en)
  try session.press(script: "0jb<down>not now<down><c-u>2026-11-20<c-s>")
  #expect(session.project?.asks.first { $0.answer == "not now" }?.answeredOn == .november + -4)
}

@Test
func `the options of an answered ask stay as they were`() throws {
  var session = try Asking.session(.en)
  try session.press(script: "0j<enter>jj<enter><c-s>")
  for keys in ["n", "jD", "j<space>"] { #expect(try session.press(script: keys) == []) }
  let ask = try #require(session.project?.asks.first { $0.title.hasPrefix("Who pays") })
  #expect(ask.options.map(\.text) == ["The region pays", "The municipalities share it"])
  #expect(ask.recommended == 1)
}

@Test
func `the group that meets is put its open asks one at a time, and the minutes tell the answers`() throws {
  var album = Album("asks in meeting mode-en", in: .en)
  let parts = [
    ("late", "2t<c-s>M<tab><tab><tab><tab>"), ("said", "<space>in working hours<c-s>"),
    ("options", "<enter>"),
    ("answered", "j<space><c-s>"), ("decision", "<enter>"),
    ("minutes", "jj<enter>no money<down>ask earlier<down><c-u>Steering group<c-s>"),
  ]
  for language in Language.allCases {
    var session = try Asking.session(language)
    for (caption, keys) in parts {
      try session.press(script: keys)
      try album.add(caption, session)
    }
    #expect(session.project?.openAsks(of: "Styrgruppen").isEmpty == true)
    #expect(session.project?.openAsks(of: "Patientrådet").count == 1)
  }
  try album.expectKept()
}
