import Model
import Testing

/// The labels of forms, tables and filters that people keep.
@Suite struct `A label that got other words` {
  @Test func `is still known by those it had`() {
    #expect(Phrase("beslutsfråga", "decision needed").formerWords == ["begäran", "ask"])
    #expect(Phrase("Beslutsfrågor", "Decisions needed").formerWords.contains("what is wanted"))
    #expect(Phrase("införandeplatser", "sites").formerWords == ["platser"])
    #expect(Phrase("hinder", "barrier").formerWords == [])
  }

  @Test func `is read in a filter and a choice`() throws {
    let fields = Barrier.descriptions
    let concept = try #require(fields.first { $0.name == "concept" })
    #expect(concept.label.formerWords.contains("begrepp"))
    let roles = OurRole.allCases.flatMap { $0.label.formerWords }
    #expect(roles.contains("leverantör (vi gör den)"))
  }
}
