import Formats
import Model
import Reports
import Storage
import Testing

private let audiences: [Audience] = [.steering, .team, .general, .voice]

extension ProjectStatus {
  fileprivate func page() throws -> String {
    try Report(of: self, as: .html, version: "0.1").text(with: templates.get())
  }
}

extension String {
  /// Without the sheet that all pages share: a picture of a page is of what it says.
  fileprivate var withoutStyle: String {
    let parts = split(separator: "<style>\n", maxSplits: 1)
    guard parts.count == 2, let rest = parts[1].split(separator: "</style>\n", maxSplits: 1).last else {
      return self
    }
    return parts[0] + "<style>…</style>\n" + rest
  }
}

@Suite struct `A page of HTML` {
  @Test(arguments: audiences, Language.allCases)
  func `for every kind of reader is what it was`(audience: Audience, language: Language) throws {
    let page = try HandMade.full(audience, in: language).page()
    try expect(page.withoutStyle, toMatch: "full-\(audience.rawValue).\(language.rawValue).html")
  }

  @Test(arguments: audiences, Language.allCases)
  func `of the demonstration is what it was`(audience: Audience, language: Language) throws {
    let status = try Demonstration(language).status(audience)
    try expect(status.page().withoutStyle, toMatch: "page-\(audience.rawValue).\(language.rawValue).html")
  }

  @Test(arguments: Language.allCases)
  func `of all projects of the demonstration is what it was`(language: Language) throws {
    let demonstration = try Demonstration(language)
    let rows = try demonstration.workspace.slugs().map(demonstration.row)
    let status = PortfolioStatus(
      of: rows.byAttention, broken: [], for: demonstration.reader(.steering), on: HandMade.today)
    let page = try Report(of: status, as: .html, version: "0.1").text(with: templates.get())
    try expect(page.withoutStyle, toMatch: "page-portfolio.\(language.rawValue).html")
  }

  @Test(arguments: audiences) func `has the same elements whatever people write`(audience: Audience) throws {
    let harmless = try HandMade.full(audience, String(repeating: "harmless words ", count: 12)).page()
    for hostile in HandMade.hostile {
      let page = try HandMade.full(audience, hostile).page()
      #expect(page.elements == harmless.elements, "\(hostile)")
      #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      #expect(!page.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test(arguments: audiences) func `is one file that runs and loads nothing`(audience: Audience) throws {
    let page = try HandMade.full(audience).page()
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; "))
    for word in ["<script", "<link", "<img", " src=", "url(", "@import", "http://", "https://", " style="] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.split(separator: "<h1>").count == 2)
  }

  @Test func `has ids that stand once, also for a portfolio`() throws {
    var portfolio = PortfolioStatus()
    (portfolio.organisation, portfolio.on) = ("Region North", HandMade.today)
    portfolio.language = .known(.en)
    portfolio.projects = [HandMade.full(.steering), HandMade.full(.steering)]
    portfolio.projects[1].slug = "stroke"
    let page = try Report(of: portfolio, as: .html, version: "0.1").text(with: templates.get())
    let ids = page.split(separator: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
    #expect(ids.count > 4)
    #expect(Set(ids).count == ids.count)
    try expect(page.withoutStyle, toMatch: "full-portfolio.en.html")
  }
}
