import Changes
import Model
import Screens
import Testing

/// What is done before the meeting, so that a conditional go is within reach.
let beforeTheReview = "4iRegional director<c-s>3Vjjbthe hours stand in the leaflet<c-s>2t<c-s>M"

/// A whole review of G2 as keys, part by part: who is here, criteria, voices, conditions, decision.
private let parts: [(caption: String, keys: String)] = [
  ("present", ""),
  ("noted", "<enter>"),
  ("met", "<space>g<enter>"),
  ("remark", "rthe night ward was not asked<down><space>pro<enter><c-s>"),
  ("criteria", "<enter><space>g<enter><enter><space>g<enter><enter><space>g<enter>"),
  ("positions", "<tab>"),
  ("objection", "<space>jj<enter>too early<down>council<c-s>"),
  ("answered", "Aa test week on ward 4 first<c-s>"),
  (
    "all positions",
    // Of three it is known who speaks for them; of the rest the form asks.
    "<enter>" + String(repeating: "<space>g<enter><enter>", count: 3)
      + String(repeating: "<space>g<enter><c-s><enter>", count: 4)
  ),
  ("condition", "gcTest the new routine<down><down>Ward manager<down>+6w<c-s>"),
  (
    "conditions",
    String(repeating: "gcHear them before the start<down><down>Project lead<down>+4w<c-s>", count: 5)
  ),
  ("decision", "<enter>"),
  ("form", "<enter>"),
  ("minutes", "<c-u>Steering group<down>good on two wards<c-s>"),
]

/// The whole review without a stop.
let reviewKeys = parts.map(\.keys).joined()

@Test
func `a whole review is held in meeting mode with keys alone`() throws {
  var album = Album("review in meeting mode", in: .sv)
  for language in Language.allCases {
    var session = try ScreenFixture.full(language)
    try session.press(script: beforeTheReview)
    for (caption, keys) in parts {
      try session.press(script: keys)
      try album.add(caption, session)
    }
    let project = session.projectList.projects.first { $0.slug == "heart" }?.document?.project
    #expect(project?.transitions.last?.outcome == .conditionalGo)
    #expect(project?.reviews.last?.attendance.count == 3)
    let packet = try #require(project?.transitions.last?.packet?.id)
    #expect(try session.press(script: "x") == [.minutes(slug: "heart", packet: packet)])
  }
  try album.expectKept()
}
