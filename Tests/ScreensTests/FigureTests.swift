import Changes
import Drawing
import Foundation
import Model
import Screens
import Testing

/// Each figure that stands in two places is the same in both, in every project of the demonstration.
@Suite struct `Figures` {
  /// A figure as a screen says it; what is in brackets is compared.
  private struct Shown {
    let screen: String
    let sv: String
    let en: String
  }

  private static let overview = "1"
  private static let gate = "2"
  private static let barriers = "4"

  /// What says the same in two ways: `what` for a failed test.
  private static let pairs: [(what: String, one: Shown, other: Shown)] = [
    (
      "mandatory criteria met",
      Shown(screen: overview, sv: "skallkrav: (\\d+) av (\\d+)", en: "mandatory: (\\d+) of (\\d+)"),
      Shown(screen: gate, sv: "Skallkrav: (\\d+) av (\\d+)", en: "Mandatory criteria: (\\d+) of (\\d+)")
    ),
    (
      "days left", Shown(screen: overview, sv: "uppfyllda · (\\d+) dagar kvar", en: "met · (\\d+) days left"),
      Shown(screen: gate, sv: "(\\d+) dagar kvar ·", en: "(\\d+) days left ·")
    ),
    (
      "days overdue",
      Shown(screen: overview, sv: "uppfyllda · (\\d+) d försenat", en: "met · (\\d+) d overdue"),
      Shown(screen: gate, sv: "(\\d+) d försenat ·", en: "(\\d+) d overdue ·")
    ),
    (
      "the proposal",
      Shown(screen: overview, sv: "Om beslut i dag: ([A-ZÅÄÖ ]+)", en: "If decided today: ([A-Z ]+)"),
      Shown(screen: gate, sv: "Om beslut i dag: ([A-ZÅÄÖ ]+) \\(", en: "If decided today: ([A-Z ]+) \\(")
    ),
    (
      "why",
      Shown(
        screen: overview, sv: "Om beslut i dag: [^,]+, (\\w+ \\w+)", en: "decided today: [^,]+, (\\w+ \\w+)"),
      Shown(
        screen: gate, sv: "Om beslut i dag: [^\\n]*\\n (\\w+ \\w+)",
        en: "decided today: [^\\n]*\\n (\\w+ \\w+)")
    ),
  ]

  private static let projects = [
    "fall-risk-sensor", "heart-failure", "primary-care-triage", "retinopathy-screening", "staffing-forecast",
    "ward-data-exchange",
  ]

  private func text(_ screen: String, _ slug: String?, _ language: Language, _ size: String) throws -> String
  {
    var session = try Demo.session(language, open: slug)
    try session.press(script: screen)
    return try session.view(#require(Size(size))).text
  }

  private func found(_ pattern: String, in text: String) throws -> [String]? {
    let pattern = try NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
    guard let match = pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) else {
      return nil
    }
    return (1..<match.numberOfRanges).map { place in
      Range(match.range(at: place), in: text).map { text[$0].lowercased() } ?? ""
    }
  }

  private func numbers(_ pattern: String, in text: String) throws -> [Int]? {
    try found(pattern, in: text)?.map { Int($0) ?? 0 }
  }

  /// How many rows a panel of a picture of 120 columns has below its head: those that are shown, and those that are
  /// said to be more.
  private func rows(
    below head: String, in text: String, columns: Range<Int>, where isMeant: (String) -> Bool = { _ in true }
  ) throws -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(Array(line).dropFirst(columns.lowerBound).prefix(columns.count))
    }
    guard let start = lines.firstIndex(where: { $0.contains(head) }) else { return nil }
    let rows = lines[(start + 1)...].prefix { $0.contains(where: { $0 != " " }) && !$0.contains("━") }
    let more = try rows.last.flatMap { try numbers("\\+ (\\d+) (?:till|more)", in: $0)?.first }
    return rows.filter(isMeant).count + (more.map { $0 - 1 } ?? 0)
  }

  @Test(arguments: [Language.sv, .en])
  func `agree wherever the overview and the gate say the same`(language: Language) throws {
    for (what, one, other) in Self.pairs {
      var compared = 0
      for slug in Self.projects {
        for size in ["120x36", "80x24", "48x12"] {
          let left = try text(one.screen, slug, language, size)
          let right = try text(other.screen, slug, language, size)
          guard let here = try found(language == .sv ? one.sv : one.en, in: left),
            let there = try found(language == .sv ? other.sv : other.en, in: right)
          else { continue }
          compared += 1
          #expect(here == there, "\(what) of \(slug) at \(size)\n\(left)\n\(right)")
        }
      }
      #expect(compared > 0, "\(what) is in none of them")
    }
  }

  @Test(arguments: [Language.sv, .en])
  func `of all projects agree with each project's own`(language: Language) throws {
    let all = try text("", nil, language, "120x36")
    var compared = 0
    for entry in try Demo.session(language, open: nil).projectList.projects {
      guard let title = entry.document?.project.title else { continue }
      let gate = try text(Self.gate, entry.slug, language, "120x36")
      let row = NSRegularExpression.escapedPattern(for: String(title.prefix(10))) + "[^\\n]* (\\d+)/(\\d+) "
      guard let here = try numbers(row, in: all),
        let there = try numbers(
          language == .sv ? "Skallkrav: (\\d+) av (\\d+)" : "Mandatory criteria: (\\d+) of (\\d+)", in: gate)
      else { continue }
      compared += 1
      #expect(here == there, "\(entry.slug)")
    }
    #expect(compared > 2)
    let count = try #require(
      try numbers(language == .sv ? "(\\d+) projekt$" : "(\\d+) projects$", in: all)?.first)
    #expect(try rows(below: language == .sv ? " Fas [" : " Phase [", in: all, columns: 0..<120) == count)
  }

  @Test(arguments: projects, [Language.sv, .en])
  func `are what is listed below them`(slug: String, language: Language) throws {
    let isSwedish = language == .sv
    let overview = try text(Self.overview, slug, language, "120x36")
    let barriers = try text(Self.barriers, slug, language, "120x36")
    if let open = try numbers(isSwedish ? "━ Öppna (\\d+) ━" : "━ Open (\\d+) ━", in: barriers)?.first {
      #expect(
        try rows(below: isSwedish ? "━ Öppna " : "━ Open ", in: barriers, columns: 0..<66) == open,
        "\(barriers)")
      let head = isSwedish ? "━ Hinder:" : "━ Barriers:"
      #expect(try rows(below: head, in: overview, columns: 0..<66) ?? 0 == open, "\(overview)")
    }
    let actions = try text("5", slug, language, "120x36")
    if let listed = try numbers(
      isSwedish ? "━ Åtgärder · Lista (\\d+) ━" : "━ Actions · List (\\d+) ━", in: actions)?.first, listed > 0
    {
      #expect(
        try rows(below: isSwedish ? "━ Åtgärder ·" : "━ Actions ·", in: actions, columns: 0..<120) == listed,
        "\(actions)")
    }
    guard let gate = try? text(Self.gate, slug, language, "120x36"),
      let voices = try numbers(
        isSwedish ? "━ Perspektiv för G\\d: (\\d+) av (\\d+)" : "━ Perspectives for G\\d: (\\d+) of (\\d+)",
        in: overview)
    else { return }
    let head = isSwedish ? "━ Perspektiv" : "━ Perspectives"
    #expect(try rows(below: head, in: overview, columns: 68..<120) == voices[1], "\(overview)")
    #expect(
      try rows(below: head, in: overview, columns: 68..<120) { $0.contains("✓") } == voices[0], "\(overview)")
    let lacking = gate.replacing("\n ", with: " ")
    let unmet =
      try numbers(isSwedish ? "(\\d+) perspektiv ej hör" : "(\\d+) perspectives? not yet", in: lacking)?.first
      ?? 0
    let shallow =
      try numbers(
        isSwedish ? "(\\d+) perspektiv otillräckligt" : "(\\d+) perspectives? not consulted fully",
        in: lacking)?.first
      ?? 0
    let isAsked = lacking.contains(isSwedish ? "krävs: " : "needed for a go: ")
    if isAsked { #expect(voices[1] - voices[0] == unmet + shallow, "\(gate)") }
    if isAsked,
      let counts = try numbers(
        isSwedish ? "Skallkrav: (\\d+) av (\\d+)" : "Mandatory criteria: (\\d+) of (\\d+)", in: gate)
    {
      let critical = try numbers(isSwedish ? "(\\d+) kritisk" : "(\\d+) critical", in: lacking)?.first ?? 0
      let musts =
        try numbers(isSwedish ? "(\\d+) (?:annat|andra) skall" : "(\\d+) other mandatory", in: lacking)?.first
        ?? 0
      #expect(counts[1] - counts[0] == critical + musts, "\(gate)")
    }
  }
}
