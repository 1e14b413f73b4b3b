import Changes
import Drawing
import Model
import Screens
import Testing

@Test
func `a new barrier is on the screen and asked to be saved`() throws {
  var session = try ScreenFixture.new(.en)
  let effects = try session.press(script: "4nNight alarms<c-s>")
  #expect(effects == [.save("sepsis")])
  #expect(session.view(Size(rows: 24, columns: 80)).text.contains("Night alarms"))
}

@Test
func `a change is taken back and made again`() throws {
  var session = try ScreenFixture.new(.en)
  try session.press(script: "4nNight alarms<c-s>")
  #expect(try session.press(script: "u") == [.save("sepsis")])
  #expect(!session.view(Size(rows: 24, columns: 80)).text.contains("▸  not weighed"))
  #expect(try session.press(script: "U") == [.save("sepsis")])
  #expect(session.view(Size(rows: 24, columns: 80)).text.contains("Night alarms"))
}

@Test
func `a project is made from its title alone`() throws {
  var session = ScreenFixture.empty(.sv)
  #expect(try session.press(script: "nÖgonbotten på akuten<c-s>") == [.create("ogonbotten-pa-akuten")])
  #expect(session.place == .overview)
}

@Test
func `what could not be saved is said until it is`() throws {
  var session = try ScreenFixture.new(.en)
  try session.press(script: "4nNight alarms<c-s>")
  session.couldNotSave("sepsis", Phrase("disken är full", "the disk is full"))
  #expect(session.view(Size(rows: 24, columns: 80)).text.contains("Not saved: the disk is full"))
  #expect(try session.press(script: "<esc>q") == [.save("sepsis")])
  session.saved("sepsis")
  #expect(try session.press(script: "q") == [.quit])
}

@Test
func `a project that may only be read refuses to be changed, and says why`() throws {
  let made = try ScreenFixture.heart()
  let reason = Phrase("någon annan har den öppen", "somebody else has it open")
  let held = ProjectDocument(slug: "heart", project: made.project, history: made.history, readOnly: reason)
  var session = ScreenFixture.session([ProjectEntry(held)], .en, open: "heart")
  #expect(try session.press(script: "4n") == [])
  #expect(session.view(Size(rows: 24, columns: 80)).text.contains("somebody else has it open"))
  #expect(session.place == .barriers)
}

@Test
func `delete asks by name, with cancel in focus`() throws {
  var session = try ScreenFixture.full(.en)
  #expect(try session.press(script: "4D<enter>") == [])
  #expect(session.view(Size(rows: 24, columns: 80)).text.contains("Health data may not be shared"))
  #expect(try session.press(script: "Dj<enter>") == [.save("heart")])
  #expect(!session.view(Size(rows: 24, columns: 80)).text.contains("Health data may not be shared   "))
}

@Test
func `the way through a review can be walked with keys`() throws {
  var session = try ScreenFixture.full(.en)
  #expect(try session.press(script: "2t<c-s>") == [.save("heart")])
  // Nobody is present yet, so no outcome is allowed.
  try session.press(script: "b<enter>")
  #expect(session.place == .choice)
  try session.press(script: "<esc>")
  for (who, voice) in [("Anna", "professionals"), ("Bo", "leaders"), ("Cia", "integration")] {
    try session.press(
      script: "p<enter>\(who)<down><down><space>\(voice)<enter><c-s>")
  }
  let effects = try session.press(script: "bjj<enter>2027-02-01<down>the law is not clear<c-s>")
  #expect(effects == [.save("heart")], "\(session.view(Size(rows: 36, columns: 120)).text)")
}

@Test
func `text from people cannot steer the terminal`() throws {
  var session = try ScreenFixture.new(.en)
  try session.press(script: "4n<paste>bad<u+1b>[31m<u+202e>name</paste><c-s>")
  for cell in session.view(Size(rows: 36, columns: 120)).cells {
    guard let scalars = cell.character?.unicodeScalars else { continue }
    #expect(scalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
  }
}

@Test
func `a form that only holds what the program suggested is left at once`() throws {
  var session = try ScreenFixture.new(.en)
  try session.press(script: "2t")
  #expect(session.place == .form)
  try session.press(script: "<esc>")
  #expect(session.place == .gate)
  try session.press(script: "t and more<esc>")
  #expect(session.place == .form)
}
