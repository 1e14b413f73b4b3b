import Changes
import Model
import Spellings
import Testing

private let titles = [
  "Anna Berg", "Karl-Erik Öst", "Åsa Näslund-Ek", "Ring läkaren", "Nytt underlag", "delvis uppfyllt",
  "AI-stöd på Röntgen 2",
  "DPIA v2 - utkast", "Sjuksköterskornas tid", "Café É",
]

@Suite struct `A text as it reads` {
  @Test func `is the same in every spelling, which bytes are not`() {
    var spellings = Spellings(seed: 1)
    var naive = 0
    for number in 0..<2_000 {
      let title = titles[number % titles.count]
      let other = spellings.another(title)
      #expect(other.reads(as: title), "\(title) as \(Array(other.unicodeScalars))")
      #expect(other.folded == title.folded)
      if other.utf8.elementsEqual(title.utf8) { naive += 1 }
    }
    #expect(naive == 0)
  }

  @Test func `keeps apart what people see is not the same`() {
    for (first, second) in zip(titles, titles.dropFirst()) { #expect(!first.reads(as: second)) }
    #expect(!"Anna Berg".reads(as: "AnnaBerg"))
    #expect(!"Hår".reads(as: "Här") && !"Hår".reads(as: "Har"))
    #expect(!"Anna".reads(as: "anna") && "Anna".readsInAnyCase(as: "ANNA"))
    #expect("Åsa Öst".readsInAnyCase(as: "ÅSA O\u{308}ST"))
    #expect("”Nej” – aﬀär… 'x'".asRead == "\"Nej\" - affär... 'x'")
    #expect("\u{FEFF} a \u{A0}".asRead == "a")
    #expect("".asRead == "" && " \n".asRead == "")
  }

  @Test func `shows each sign where it stands in the text`() {
    let text = "a\u{AD}b \u{A0}–c"
    let read = ReadText(text)
    #expect(read.signs == ["a", "b", " ", "-", "c"])
    #expect(read.places == [0, 2, 3, 5, 6])
  }

  @Test func `loses its margin of any kind, and nothing that shows`() {
    #expect("\u{A0}\u{FEFF} Anna\u{A0}B \u{2003}\r\n".trimmed == "Anna\u{A0}B")
    #expect("✔\u{FE0F}".trimmed == "✔\u{FE0F}")
    #expect("\u{A0}".trimmed.isEmpty)
  }

  @Test func `is found by name, word and code in every spelling`() throws {
    var spellings = Spellings(seed: 2)
    var fixture = try ProjectFixture()
    let title = "Åsa Näslund-Ek"
    let made = try fixture.make(
      .add(
        recordKind: "stakeholder",
        [FieldAssignment(["title"], [title]), FieldAssignment(["perspective"], ["pat"])]))
    let names = Names(project: fixture.project, reference: fixture.reference)
    for _ in 0..<1_000 {
      let other = spellings.another(title)
      #expect(try names.record(named: other) == made.record)
      #expect(names.who(other) == made.record)
      let met = try OpenEnum<AssessmentValue>.kind.value(
        typed: spellings.another("delvis uppfyllt"), in: ParseContext(today: .unset))
      #expect(met.text == "partly_met")
      #expect(Filter<Stakeholder>("\"\(other)\"", today: .unset).problems.isEmpty)
      #expect(try names.code(of: .gates, named: "\u{FEFF}G\u{200B}1") == "G1")
    }
    let stakeholder = try #require(fixture.project.stakeholders.first)
    for word in ["\"Åsa Na\u{308}slund\u{2011}Ek\"", "näslund–ek", "asa"] {
      #expect(Filter<Stakeholder>(word, today: .unset).matches(stakeholder), "\(word)")
    }
    #expect(!Filter<Stakeholder>("\"åsa\"", today: .unset).matches(stakeholder))
  }
}

@Suite struct `Lists by name` {
  @Test func `are in the order of the language's alphabet`() {
    let sorted = ["Ada", "åska", "Ärla", "zon", "Öst", "éa", "O\u{308}r", "Bo", "aa"]
    #expect(
      sorted.sorted { Language.sv.isInOrder($0, $1) }
        == ["aa", "Ada", "Bo", "éa", "zon", "åska", "Ärla", "O\u{308}r", "Öst"])
    #expect(
      sorted.sorted { Language.en.isInOrder($0, $1) }
        == ["aa", "Ada", "Ärla", "åska", "Bo", "éa", "O\u{308}r", "Öst", "zon"])
  }
}
