import Changes
import Drawing
import Model
import Reports
import Screens
import Testing

@Suite struct `The strip of phases` {
  @Test(arguments: [Language.sv, .en], ["120x36", "80x24"])
  func `shows the way to its end in every framework`(language: Language, size: String) throws {
    for framework in ScreenFixture.reference.frameworks {
      let document = try ProjectDocument.create(
        [FieldAssignment(["title"], ["Sepsis"]), FieldAssignment(["framework"], [framework.id.text])],
        slug: "sepsis", on: .on(.november), with: ScreenFixture.reference)
      let session = ScreenFixture.session([ProjectEntry(document.savedNow)], language, open: "sepsis")
      let picture = try session.view(#require(Size(size))).text
      let strip = String(picture.split(separator: "\n").dropFirst().first ?? "")
      let last = try #require(framework.phases.last)
      let ends = [last.title(language), last.id.text, String(framework.phases.count)]
      #expect(ends.contains { strip.hasSuffix(" " + $0) }, "\(framework.id.text): \(strip)")
    }
  }
}
