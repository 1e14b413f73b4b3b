import Drawing
import Model
import Testing

@testable import Screens

/// `?` begins with what is known of what is selected, and all of it can be read on the smallest screen.
struct ReadingTests {
  private static let narrow = Size(rows: 12, columns: 48)

  private func text(_ session: Session, _ size: Size = Size(rows: 36, columns: 120)) -> String {
    session.view(size).lines.joined(separator: "\n")
  }

  @Test(
    arguments: Language.allCases,
    [
      ("4", CodeKind.barriers), ("4<enter>", .strategies), ("2", .criteria), ("2V", .perspectives),
      ("3", .perspectives), ("7", .terms), ("7V", .duties), ("1", .phases), ("W", .criteria),
    ])
  func `on a row shows the entry that it speaks of, with how sure it is`(
    _ language: Language, _ place: (keys: String, kind: CodeKind)
  ) throws {
    var session = try Demo.session(language, open: "heart-failure")
    try session.press(script: place.keys)
    let entries = session.room.entries(in: session)
    let code = try #require(entries.first { $0.kind == place.kind })
    let known = try #require(
      EntryDescription(code, in: session.reference, framework: session.projectView?.framework, language))
    try session.press(script: "?")
    if entries.first != code {
      session.screen = Palette(place: .help, entries: [code])
    }
    let shown = text(session)
    #expect(shown.contains(known.title + " · " + known.kind))
    #expect(shown.contains(known.confidence.label(language)))
    let explained = session.reading(of: entries).firstIndex {
      $0.text == Confidence.explanation(language)
    }
    session.step(try #require(explained))
    #expect(text(session).contains(Confidence.unconfirmed.meaning(language)))
  }

  @Test(arguments: Language.allCases)
  func `everything that is known of an entry can be reached in 48 columns and 12 rows`(_ language: Language)
    throws
  {
    var session = try Demo.session(language, open: "heart-failure")
    let framework = session.projectView?.framework
    for kind in CodeKind.allCases {
      // The longest of its kind.
      let descriptions = session.reference.entryCodes(in: framework).filter { $0.kind == kind }.compactMap {
        EntryDescription($0, in: session.reference, framework: framework, language)
      }
      let longest = try #require(
        descriptions.max { left, right in
          left.lines.reduce(0) { $0 + $1.text.count } < right.lines.reduce(0) { $0 + $1.text.count }
        })
      session.push(Palette(place: .help, entries: [longest.code]))
      var seen = Set<Substring>()
      for _ in session.reading(of: [longest.code]) {
        for line in session.view(Self.narrow).lines { seen.formUnion(line.split(separator: " ")) }
        session.step(1)
      }
      let words = Set((longest.lines.map(\.text) + [longest.title]).flatMap { $0.split(separator: " ") })
      let broken = words.filter { $0.count < 40 }.subtracting(seen)
      #expect(broken.isEmpty, "\(longest.code.id)")
      session.pop()
    }
  }

  @Test func `Enter on an entry that is named opens it, and Esc goes back`() throws {
    var session = try Demo.session(.en, open: "heart-failure")
    try session.press(script: "4")
    let items = session.reading(of: session.room.entries(in: session))
    try session.press(script: "?")
    let link = try #require(items.firstIndex { $0.entry?.kind == .concepts })
    let code = try #require(items[link].entry)
    let first = text(session)
    session.step(link)
    try session.press(script: "<enter>")
    let concept = try #require(session.reference.entry(code, in: nil))
    #expect(text(session).contains(concept.entry.title(.en) + " · area " + code.id))
    try session.press(script: "<esc><home>")
    session.step(-1000)
    #expect(text(session) == first)
    try session.press(script: "<esc>")
    #expect(session.place == .barriers)
  }

  @Test func `what is typed searches the keys alone, and Enter runs the first`() throws {
    var session = try Demo.session(.en, open: "heart-failure")
    try session.press(script: "4?history")
    #expect(!text(session).contains(Confidence.explanation(.en)))
    try session.press(script: "<enter>")
    #expect(session.place == .history)
  }

  @Test(arguments: Language.allCases)
  func `what a party asks and worries about stands where a conversation is prepared`(_ language: Language)
    throws
  {
    var session = try Demo.session(language, open: "heart-failure")
    let patients = try #require(session.reference.catalogue.perspective("pat"))
    session.openForm(.add(recordKind: "engagement"), ["perspective": ["pat"]])
    let shown = text(session)
    #expect(shown.contains(patients.asks(language)))
    #expect(shown.contains(patients.worries(language)))
  }
}
