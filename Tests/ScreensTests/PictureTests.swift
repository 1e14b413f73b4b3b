import Drawing
import Model
import Process
import Screens
import Testing

/// Every place with a way to it: the state that it starts from, and the keys.
///
/// Each state is kept whole once, at 120x36 in the language of its place, which goes by turns down the list; every other
/// picture of it is held to the laws.
private let ways:
  [(name: String, language: Language, cases: [(caption: String, state: State, keys: String)])] = [
    (
      "portfolio", .sv,
      [
        ("empty", .empty, ""), ("full", .portfolio, "G"), ("broken", .portfolio, "g"),
        ("filter", .portfolio, "/heart"),
      ]
    ),
    ("overview", .en, [("new", .new, ""), ("full", .full, ""), ("barriers", .full, "<tab><tab>")]),
    (
      "gate", .sv,
      [
        ("new", .new, "2"), ("full", .full, "2"), ("detail", .full, "2j<enter>"), ("voices", .full, "2V"),
        ("meeting", .full, "2t<c-s>VV"), ("zoom", .full, "2z"),
      ]
    ),
    (
      "meeting", .en,
      [
        ("not submitted", .full, "2M"), ("present", .full, "2t<c-s>M"), ("criterion", .full, "2t<c-s>M<tab>"),
        ("position", .full, "2t<c-s>M<tab><tab>"), ("conditions", .full, "2t<c-s>M<tab><tab><tab>"),
        ("decision", .full, "2t<c-s>M<tab><tab><tab><tab>"),
        ("minutes", .full, "2t<c-s>M<tab><tab><tab><tab><tab>"),
      ]
    ),
    (
      "people", .sv,
      [
        ("new", .new, "3"), ("full", .full, "3"), ("engagements", .full, "3V"), ("power", .full, "3VV"),
        ("organisations", .full, "3VVV"), ("team", .full, "3VVVV"), ("sites", .full, "3VVVVV"),
      ]
    ),
    ("barriers", .en, [("new", .new, "4"), ("full", .full, "4"), ("nothing fits", .full, "4/xyz<enter>")]),
    ("barrier", .sv, [("full", .full, "4<enter>")]),
    (
      "actions", .en,
      [("new", .new, "5"), ("full", .full, "5"), ("board", .full, "5V"), ("timeline", .full, "5VV")]
    ),
    (
      "application", .sv,
      [("new", .new, "7"), ("full", .full, "7"), ("duties", .full, "7V"), ("incidents", .full, "7VV")]
    ),
    ("history", .en, [("new", .new, "8"), ("full", .full, "8"), ("way", .full, "8V")]),
    (
      "conflicts", .sv,
      [
        ("none", .new, "9"), ("edited", .edited, "9"), ("text", .edited, "9j"), ("chosen", .edited, "9a"),
        ("kept", .edited, "9b"), ("taken back", .edited, "9au"), ("typed", .edited, "9<enter>"),
        ("to do", .edited, "1"), ("removed", .removed, "9"), ("removed for good", .removed, "9a"),
        ("the same decision", .united, "9"), ("to settle", .unsettled, "9"),
        ("what can be chosen", .unsettled, "9<enter>"), ("settled", .unsettled, "9aas we agreed<c-s>"),
      ]
    ),
    (
      "export", .en,
      [("asked", .full, "x"), ("all projects", .portfolio, "x"), ("format", .full, "x<down><space>")]
    ),
    (
      "proposals", .sv,
      [
        ("shown", .returned, ""), ("all marked", .returned, "*"), ("refused", .returned, "G<space>"),
        ("none marked", .returned, "<enter>"), ("taken in", .returned, "<space><enter>"),
        ("all taken in", .returned, "*<enter>"), ("which file", .full, ":answers from<enter>"),
      ]
    ),
    (
      "no asks", .en,
      [("none", .new, "0"), ("none to open", .new, "0<enter>"), ("of a gate", .full, "2t<c-s>0<enter>")]
    ),
    ("round", .sv, [("first", .full, "W"), ("promised", .full, "W<enter>"), ("nothing", .new, "W")]),
    ("expires", .en, [("new", .new, "V"), ("full", .full, "V")]),
    ("record", .sv, [("action", .full, "5<enter>"), ("zoom", .full, "5<enter>z")]),
    (
      "form", .en,
      [
        ("new barrier", .full, "4n"), ("refused", .full, "5n<c-s>"), ("whole", .full, "4e<tab>"),
        ("project", .empty, "nSepsis"),
        ("profile", .full, "7<enter>"), ("leaving", .full, "5nx<esc>"), ("accept", .full, "4A<c-s>"),
      ]
    ),
    (
      "choice", .sv,
      [
        ("criterion", .full, "2<space>"), ("critical", .full, "2<space>G<enter>"), ("site", .full, "f"),
        ("delete", .full, "4D"), ("outcome", .full, "2t<c-s>b"),
        ("positions", .full, "2t<c-s>p"), ("new", .full, "n"), ("reference", .full, "4n<down><space>"),
        ("order", .portfolio, "s"),
        ("catalogue", .full, "4ndata<c-n>"),
      ]
    ),
    ("palette", .en, [("all", .full, "<c-p>"), ("found", .full, "<c-p>hold")]),
    ("command line", .sv, [("begun", .full, ":ne"), ("nothing fits", .full, ":zzz<enter>")]),
    ("help", .en, [("gate", .full, "2?"), ("found", .full, "?undo")]),
    (
      "notices", .sv,
      [
        ("undone", .full, "4<space>j<enter>u"), ("read by other language", .full, "<c-p>language<enter>"),
        ("refused", .full, "2b"), ("unknown key", .full, "Q"), ("not saved", .full, "4<space>j<enter>"),
      ]
    ),
  ]

enum State {
  case empty, new, portfolio, full
  case edited, removed, united, unsettled
  /// With answers that came back in a file.
  case returned

  func session(_ language: Language) throws -> Session {
    switch self {
    case .empty: ScreenFixture.empty(language)
    case .new: try ScreenFixture.new(language)
    case .portfolio: try ScreenFixture.full(language, open: nil)
    case .full: try ScreenFixture.full(language)
    case .edited: try ConflictFixture.edited.session(language)
    case .removed: try ConflictFixture.removed.session(language)
    case .united: try ConflictFixture.united.session(language)
    case .unsettled: try ConflictFixture.unsettled.session(language)
    case .returned: try ImportFixture.session(language)
    }
  }
}

@Test(arguments: ways.map(\.name))
func `every place looks as it did, and keeps the laws in three sizes and both languages`(name: String) throws
{
  let way = try #require(ways.first { $0.name == name })
  var album = Album(name, in: way.language)
  for (caption, state, keys) in way.cases {
    for language in Language.allCases {
      var session = try state.session(language)
      try session.press(script: keys)
      try album.add(caption, session)
    }
  }
  try album.expectKept()
}

/// The most important rooms at other sizes, also in the language in which they are not kept whole.
private let others: [(name: String, caption: String, language: Language, size: String)] = [
  ("portfolio", "full", .en, "80x24"), ("overview", "full", .sv, "80x24"), ("overview", "full", .en, "48x12"),
  ("gate", "full", .en, "80x24"), ("gate", "full", .sv, "48x12"), ("meeting", "position", .sv, "80x24"),
  ("barriers", "full", .sv, "80x24"), ("form", "whole", .sv, "48x12"),
]

@Test
func `the most important rooms look as they did at other sizes too`() throws {
  let pictures = try others.map { name, caption, language, size in
    let way = try #require(ways.first { $0.name == name }?.cases.first { $0.caption == caption })
    var session = try way.state.session(language)
    try session.press(script: way.keys)
    let picture = session.view(try #require(Size(size))).text
    return "== \(caption), \(language.rawValue), \(size)\n" + picture
  }
  try expectScreen(pictures.joined(separator: "\n"), toMatch: "other sizes")
}

@Test
func `every kind of place has a picture`() throws {
  var seen: Set<Place> = []
  for way in ways {
    for (_, state, keys) in way.cases {
      var session = try state.session(.en)
      try session.press(script: keys)
      seen.insert(session.place)
    }
  }
  #expect(seen == Set(Place.allCases))
}
