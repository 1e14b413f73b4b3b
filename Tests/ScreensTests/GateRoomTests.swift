import Model
import Screens
import Testing

@Test(arguments: [
  "", "2V", "2VV", "3", "3V", "4", "4<enter>", "5", "5<enter>", "7", "7VV", "8", "2M", "2t<c-s>M<tab>", "?",
  "<c-p>",
  ":", "f", "4n", "2<space>",
])
func `the first unmet criterion is within three keys from anywhere`(keys: String) throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: keys)
  for steps in ["2", "<esc>2", "<esc><esc>2"] {
    var there = session
    try there.press(script: steps)
    guard there.place == .gate else { continue }
    there.expect("▸✗ G2-04  Privacy and security cleared")
    return
  }
  Issue.record("no way from \(keys)")
}

@Test
func `the first unmet criterion is two keys from the projects`() throws {
  var session = ScreenFixture.session([ProjectEntry(try ScreenFixture.heart())], .en)
  try session.press(script: "<enter>2")
  session.expect("▸✗ G2-04")
}

@Test
func `the room says what would change the proposal`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: "2")
  session.expect("If these are fixed: CONDITIONAL GO")
}

@Test
func `silence counts ten days after somebody asked, and a core voice is asked in two ways`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: "2t<c-s>V<space>G<enter>2026-11-20<down>letter<c-s>")
  session.expect("no answer counts ten days after somebody asked")
  try session.press(script: "<esc><esc><space>G<enter>2026-11-10<down>letter<c-s>")
  session.expect("a required perspective must have been asked in two ways")
  try session.press(
    script: "<esc><esc><space>G<enter>2026-11-10<down>letter<down><down>2026-11-12<down>telephone<c-s>")
  #expect(session.project?.reviews.last?.positions.last?.value == .known(.noAnswer))
  #expect(
    session.project?.reviews.flatMap(\.positions).flatMap(\.asked).map(\.how).sorted() == [
      "letter", "telephone",
    ])
}

@Test
func `an objection is to be answered until it is`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: "2t<c-s>V<space>jj<enter>too early<down>council<c-s>1")
  session.expect("Answer the objection: Patients")
  try session.press(script: "2VAa test week first<c-s>1")
  #expect(!session.shows("Answer the objection"))
}

@Test
func `evidence that is a file is measured before it is noted`() throws {
  var session = try ScreenFixture.full(.en)
  #expect(
    try session.press(script: "2oDPIA<down><down>dpia.pdf<c-s>") == [
      .measure(slug: "heart", path: "dpia.pdf")
    ])
  #expect(session.place == .form)
  let hash = String(repeating: "ab", count: 32)
  #expect(session.measured(.file(size: 12, sha256: hash), on: .november) == [.save("heart")])
  let evidence = session.project?.assessments.flatMap(\.evidence).first
  #expect(evidence?.size == 12)
  #expect(evidence?.sha256 == hash)
}

@Test
func `evidence outside the project's folder is refused, and a file that is not there is said`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(script: "2oDPIA<down><down>/etc/passwd<c-s>")
  #expect(session.measured(.refused(Phrase("utanför", "is outside the folder")), on: .november) == [])
  session.expect("is outside the folder")
  try session.press(script: "<c-u>dpia.pdf<c-s>")
  #expect(session.measured(.absent, on: .november) == [.save("heart")])
  session.expect("the file is not there yet: dpia.pdf")
}

@Test
func `an address needs no look at a file`() throws {
  var session = try ScreenFixture.full(.en)
  #expect(try session.press(script: "2oDPIA<down><down>https://example.org/dpia<c-s>") == [.save("heart")])
  #expect(session.project?.assessments.flatMap(\.evidence).first?.seen == .november)
}

@Test
func `one key tells everybody at a meeting what it led to`() throws {
  var session = try ScreenFixture.full(.en)
  try session.press(
    script: "3VnDesign day<down><space>patients<enter><c-s>nDesign day<down><space>leaders<enter><c-s>")
  try session.press(script: "g/Design<enter>bthe sheet was rewritten<c-s>")
  let told = session.project?.engagements.filter { $0.title == "Design day" } ?? []
  #expect(told.count == 2)
  #expect(told.allSatisfy { $0.fedBack == .november && $0.effect == ["the sheet was rewritten"] })
}
