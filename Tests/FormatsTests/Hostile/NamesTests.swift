import Formats
import Model
import Reports
import Storage
import Testing

private let canary = "KANARIEFAGEL"

/// Everything that the export is written as, by format.
private func written(_ export: Export) throws -> [(format: String, text: String)] {
  let templates = try Templates(TemplateFile.embedded)
  var files = [("ics", export.calendar), ("json", export.json)].map {
    ($0, String(decoding: $1, as: UTF8.self))
  }
  for format in ReportFormat.allCases where !templates.names(format).isEmpty {
    let page = try export.page(as: format, with: templates, version: "0")
    files.append((format.rawValue, String(decoding: page, as: UTF8.self)))
  }
  for table in export.tables(with: Specimen.reference) {
    files.append(("csv " + table.name, CSV.text(of: table)))
  }
  return files
}

/// Somebody who is named in every field for a name, and spoken of in every other text.
private let named = Result {
  let naming = Planter(where: isName) { _ in canary + " Ek" }
  let speaking = Planter(where: { !isName($0, $1, $2) }) { "\($0): asked \(canary) Ek, who agreed" }
  return try Specimen([naming, speaking])
}

/// Whether a field holds what somebody is called.
private func isName(_ record: String, _ field: String, _ kind: FieldKind) -> Bool {
  if case .who = kind { return true }
  return ["Member.title", "Stakeholder.title"].contains(record + "." + field)
}

/// One more record in every list, marked internal and full of the name to be found again.
private let secret = Result {
  try Specimen([Planter(addsInternal: true, where: { _, _, _ in false }) { "\(canary) \($0)" }])
}

@Test(arguments: [Audience.general, .voice], Language.allCases)
func `neither the public nor a voice is told a name, whatever it is written as`(
  audience: Audience, language: Language
) throws {
  for (format, text) in try written(named.get().export(for: audience, in: language)) {
    #expect(!text.contains(canary), "\(format): \(text.around(canary))")
  }
}

@Test(arguments: [Audience.steering, .general, .voice], Language.allCases)
func `nothing internal leaves the team, whatever it is written as`(
  audience: Audience, language: Language
) throws {
  for (format, text) in try written(secret.get().export(for: audience, in: language)) {
    #expect(!text.contains(canary), "\(format): \(text.around(canary))")
  }
}

@Test func `the team is told the names and what is internal`() throws {
  for specimen in [named, secret] {
    let told = try written(specimen.get().export(for: .team, in: .sv)).filter { $0.text.contains(canary) }
    #expect(told.map(\.format).contains("json"))
    #expect(told.count > 5)
  }
}

extension String {
  /// What stands around the words, for the message of a test.
  fileprivate func around(_ words: String) -> String {
    guard let range = firstRange(of: words) else { return "" }
    return String(self[..<range.lowerBound].suffix(80)) + words + String(self[range.upperBound...].prefix(40))
  }
}
