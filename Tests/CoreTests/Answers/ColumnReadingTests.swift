import Changes
import Model
import Reports
import Spellings
import Testing

/// A list of actions or stakeholders with one column, and what becomes of it.
private func proposed(
  _ texts: [String], _ recordKind: String, _ field: String, order: DayOrder? = nil
) throws -> [Proposal] {
  let fixture = try ProjectFixture()
  var sheet = AnswerSheet(source: "list.csv")
  sheet.dayOrder = order
  sheet.rows = texts.enumerated().map { index, text in
    let row = index + 2
    return ImportedRow(
      .row(row, sheet: nil), recordKind: recordKind,
      [
        .init(.cell(column: 1, row: row, sheet: nil), "title", "Row \(index)"),
        .init(.cell(column: 2, row: row, sheet: nil), field, text),
        .init(.cell(column: 3, row: row, sheet: nil), "perspective", "pat"),
      ].filter { recordKind == "stakeholder" || $0.field != "perspective" })
  }
  return try Proposals(of: sheet, in: fixture.document, on: fixture.context, with: fixture.reference).all
}

private func days(_ texts: [String], order: DayOrder? = nil) throws -> [String?] {
  try proposed(texts, "action", "due", order: order).map { proposal in
    guard proposal.isOpen, case .add(_, let fields)? = proposal.changes.first else { return nil }
    return fields.first { $0.field == "due" }?.values.first
  }
}

@Suite struct `A column of somebody's list` {
  @Test func `has its days in the one order that fits all of them`() throws {
    #expect(try days(["24/11/2026", "3/4/2027"]) == ["2026-11-24", "2027-04-03"])
    #expect(try days(["11/24/2026", "3/4/2027"]) == ["2026-11-24", "2027-03-04"])
    #expect(try days(["11/24/2026 12:00 AM", "3/4/2027 0:00"]) == ["2026-11-24", "2027-03-04"])
    #expect(try days(["24.11.2026", "3.4.2027", "3/4 2027"]) == ["2026-11-24", "2027-04-03", "2027-04-03"])
    #expect(try days(["5/5/2027", "2026-11-24"]) == ["2027-05-05", "2026-11-24"])
  }

  @Test func `is refused where two orders fit, or none, until somebody says which`() throws {
    #expect(try days(["3/4/2027", "2026-11-24"]) == [nil, "2026-11-24"])
    #expect(
      try days(["24/11/2026", "11/25/2026", "3/4/2027", "2026-11-24"]) == [nil, nil, nil, "2026-11-24"])
    #expect(try days(["3/4/2027"], order: .monthFirst) == ["2027-03-04"])
    #expect(try days(["3/4/2027"], order: .dayFirst) == ["2027-04-03"])
    let words = try proposed(["3/4/2027"], "action", "due")[0].refusal?.en ?? ""
    #expect(words.contains("B2") && words.contains("2027-04-03") && words.contains("--day-order"))
  }

  @Test func `has its days without a year in the same order`() throws {
    #expect(try days(["3/4", "2026-11-24"]) == [nil, "2026-11-24"])
    #expect(try days(["3/4", "11/24/2026"]) == ["2026-03-04", "2026-11-24"])
    #expect(try days(["3/4", "24/11"]) == ["2026-04-03", "2025-11-24"])
    #expect(try days(["3/4"], order: .monthFirst) == ["2026-03-04"])
    #expect(try days(["3/4"], order: .dayFirst) == ["2026-04-03"])
  }

  @Test func `is refused where words stand beside a day, or another weekday`() throws {
    #expect(try days(["2026-12-20 14:00 om det går", "2026-12-20T14:00+01:00 ca"]) == [nil, nil])
    #expect(try days(["sön 20 dec 2026"]) == ["2026-12-20"])
    let words = try proposed(["mån 20 dec 2026"], "action", "due")[0].refusal
    #expect(words?.en.contains("2026-12-20 is a Sunday, not the weekday") ?? false)
    #expect(words?.sv.contains("2026-12-20 är en söndag, inte den veckodag") ?? false)
  }

  @Test func `never has a day that the other order would have made another`() throws {
    var spellings = Spellings(seed: 31)
    var naive = 0
    for _ in 0..<300 {
      let isAmerican = spellings.below(2) == 0
      let written = (0..<(1 + spellings.below(6))).map { _ in
        let day =
          CalendarDay(year: 2026, month: 1 + spellings.below(12), day: 1 + spellings.below(28)) ?? .unset
        let text = isAmerican ? "\(day.month)/\(day.day)/\(day.year)" : "\(day.day)/\(day.month)/\(day.year)"
        return (text: text, day: day)
      }
      let read = try days(written.map(\.text))
      for (found, line) in zip(read, written) where found != nil { #expect(found == line.day.iso) }
      if isAmerican, written.allSatisfy({ $0.day.day <= 12 }),
        written.contains(where: { $0.day.day != $0.day.month })
      {
        naive += 1
      }
    }
    #expect(naive > 3)
  }

  @Test func `takes a moment for the day that it is here`() throws {
    let stockholm = WallClock { seconds in seconds > 1_774_000_000 && seconds < 1_793_000_000 ? 7200 : 3600 }
    let read = try WallClock.$here.withValue(stockholm) {
      try days([
        "2026-11-30T23:00:00Z", "2026-06-30T22:00:00.000Z", "2026-11-30 23:00:00+00:00",
        "2026-12-01T00:00:00",
        "2026-12-01T00:00:00+01:00",
      ])
    }
    #expect(read == ["2026-12-01", "2026-07-01", "2026-12-01", "2026-12-01", "2026-12-01"])
  }

  @Test func `has its numbers with the one sign of decimals that fits all of them`() throws {
    func numbers(_ texts: [String]) throws -> [String?] {
      try proposed(texts, "stakeholder", "power").map { proposal in
        guard proposal.isOpen, case .add(_, let fields)? = proposal.changes.first else { return nil }
        return fields.first { $0.field == "power" }?.values.first
      }
    }
    #expect(try numbers(["4", "4.0", "3,0", " 2 "]) == ["4", "4", "3", "2"])
    #expect(try numbers(["4,5"]) == [nil])
  }
}
