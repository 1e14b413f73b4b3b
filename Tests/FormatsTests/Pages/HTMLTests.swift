import Formats
import Model
import Reports
import Storage
import TestSupport
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
  @Test(arguments: audiences) func `for every kind of reader is what it was`(audience: Audience) throws {
    let page = try HandMade.full(audience, in: .sv).page()
    try expect(page.withoutStyle, toMatch: "full-\(audience.rawValue).sv.html")
  }

  @Test(arguments: audiences) func `has the same parts in both languages, each in its own`(audience: Audience)
    throws
  {
    let made = try TwoLanguages(written: HandMade.full(audience).json.everyWord) { language in
      try HandMade.full(audience, in: language).page()
    }
    try made.expect(parts: Shape.html, read: Words.html)
    let told = try TwoLanguages(written: Demonstration.written) {
      try Demonstration($0).status(audience).page()
    }
    try told.expect(parts: Shape.html, read: Words.html)
  }

  private func portfolio(_ language: Language) throws -> String {
    let demonstration = try Demonstration(language)
    let rows = try demonstration.workspace.slugs().map(demonstration.row)
    let status = PortfolioStatus(
      of: rows.byAttention, broken: [], for: demonstration.reader(.steering), on: HandMade.today)
    return try Report(of: status, as: .html, version: "0.1").text(with: templates.get())
  }

  @Test func `of all projects has the same parts in both languages, each in its own`() throws {
    let told = try TwoLanguages(written: Demonstration.written, portfolio)
    try told.expect(parts: Shape.html, read: Words.html)
  }

  @Test func `of the demonstration has the headings and tables that it had`() throws {
    let pages = try audiences.map { ($0.rawValue, try Demonstration(.sv).status($0).page()) }
    let outlines = (pages + [("portfolio", try portfolio(.sv))]).map { "# \($0.0)\n" + Outline.html($0.1) }
    try expect(outlines.joined(separator: "\n"), toMatch: "outline-pages.sv.txt")
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
