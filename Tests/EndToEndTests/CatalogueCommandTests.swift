import Model
import Testing

/// What is known beforehand, as it is read on the command line.
struct CatalogueCommandTests {
  private func show(_ words: String...) throws -> Program.Run {
    try Program.run(Program.brygga, ["catalogue", "show"] + words)
  }

  @Test(arguments: [
    ("sv", "Förberedelse · fas P", "slutar när", "Vad beläggen betyder"),
    ("en", "Preparation · phase P", "ends when", "What confidence means"),
  ])
  func `an entry is told in the language that is asked for`(
    _ language: String, heading: String, label: String, explained: String
  ) throws {
    let answer = try show("P", "--kind", "phases", "--framework", "epis", "--lang", language)
    #expect(answer.ending == .exited(0))
    for words in [heading, label, explained] { #expect(answer.output.contains(words)) }
  }

  @Test func `an id that a criterion has, and a title, are found`() throws {
    #expect(try show("g2-06", "--lang", "en").output.contains("criterion G2-06"))
    #expect(try show("involve", "executive", "boards", "--lang", "en").output.contains("strategy E40"))
  }

  @Test func `as data it has its kind, its marks, its fields and its sources`() throws {
    let answer = try show("t-gate", "--json")
    let json = try JSONReader.read(Array(answer.output.utf8), as: JSONValue.self)
    guard case .list(let entries)? = json["data"] else {
      Issue.record("no list in \(answer.output)")
      return
    }
    #expect(entries.first?["kind"]?.text == "terms")
    #expect(entries.first?["confidence"]?.text == "P")
    for part in ["marks", "statements", "sources"] { #expect(entries.first?[part] != nil) }
  }

  @Test func `what is not there is answered with the nearest`() throws {
    let answer = try show("BAR24", "--lang", "en")
    #expect(answer.ending == .exited(4))
    #expect(answer.words.contains("nearest: BAR-24"))
  }
}
