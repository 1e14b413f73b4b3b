import Formats
import Model
import Reports
import TestSupport
import Testing

private let day = Fixtures.today
private let at = Instant(day)

private func event(
  _ record: String, _ kind: EventKind, _ title: String, _ day: CalendarDay, revision: Int = 0
) -> EventStatus {
  var event = EventStatus()
  event.record = record
  event.kind = .known(kind)
  event.title = title
  event.day = day
  event.revision = revision
  return event
}

private func status(_ events: [EventStatus], _ language: Language = .en) -> ProjectStatus {
  var status = ProjectStatus()
  status.id = ID("pabcde")
  status.title = "Sepsis alert"
  status.organisation = "Region"
  status.language = .known(language)
  status.on = day
  status.events = events
  return status
}

/// The lines as a reader puts them together again.
private func unfolded(_ text: String) -> [String] {
  var lines: [[UInt8]] = [[]]
  let bytes = Array(text.utf8)
  var index = 0
  while index < bytes.count {
    if bytes[index...].starts(with: [0x0D, 0x0A, 0x20]) {
      index += 3
    } else if bytes[index...].starts(with: [0x0D, 0x0A]) {
      lines.append([])
      index += 2
    } else {
      lines[lines.count - 1].append(bytes[index])
      index += 1
    }
  }
  return lines.dropLast().map { String(decoding: $0, as: UTF8.self) }
}

private func line(_ name: String, _ text: String) -> String? {
  unfolded(text).first { $0.utf8.starts(with: (name + ":").utf8) }
    .map { String(decoding: $0.utf8.dropFirst(name.utf8.count + 1), as: UTF8.self) }
}

@Test func `every kind of event stands in the calendar`() throws {
  var events = EventKind.allCases.enumerated().map { index, kind in
    event("r0000\(index)", kind, "\(kind.rawValue) title", day + index, revision: index)
  }
  events[0].record = "gate/G2"
  events[0].place = "Ward 1, Ward 2"
  events[1].done = true
  events[2].late = true
  events[2].who = "Lawyer"
  events[2].why = "opens G2-04; critical"
  events[6].end = day + 40
  let people = ["ward", "lawyer", "opens", "critical", "title"]
  let told = TwoLanguages(
    written: Set(people + EventKind.allCases.flatMap { Vocabulary.words(of: $0.rawValue) })
  ) { language in
    CalendarDocument(of: status(events, language), at: at).text
  }
  try expect(
    String(decoding: told.sv.utf8.filter { $0 != 0x0D }, as: UTF8.self), toMatch: "kinds.sv.ics")
  try told.expect(parts: Shape.calendar, read: Words.calendar)
}

@Test func `a moved action keeps its UID and its sequence rises`() {
  let before = CalendarDocument(of: status([event("a12345", .action, "DPIA", day)]), at: at).text
  let after = CalendarDocument(
    of: status([event("a12345", .action, "DPIA, whole", day + 9, revision: 2)]), at: at + 86_400
  ).text
  #expect(line("UID", before) == "pabcde-a12345@brygga")
  #expect(line("UID", before) == line("UID", after))
  #expect(line("SEQUENCE", before) == "0")
  #expect(line("SEQUENCE", after) == "2")
  #expect(line("DTSTART;VALUE=DATE", after) == "20261203")
  #expect(line("DTEND;VALUE=DATE", after) == "20261204")
}

@Test func `no two events have one UID`() {
  let twice = [event("gate/G2", .gate, "One", day), event("gate/G2", .gate, "Other", day + 1)]
  var portfolio = PortfolioStatus()
  var other = status(twice)
  other.id = ID("pzzzzz")
  portfolio.projects = [status(twice), other]
  let names = unfolded(CalendarDocument(of: portfolio, at: at).text)
    .filter { $0.utf8.starts(with: "UID:".utf8) }
  #expect(names.count == 4)
  #expect(Set(names).count == 4)
}

@Test func `in the portfolio each event says which project it is of`() {
  var portfolio = PortfolioStatus()
  portfolio.organisation = "Region"
  portfolio.language = .known(.en)
  portfolio.on = day
  portfolio.projects = [status([event("a12345", .action, "DPIA", day)])]
  let text = CalendarDocument(of: portfolio, at: at).text
  #expect(line("X-WR-CALNAME", text) == "Region")
  #expect(line("SUMMARY", text) == "Action: DPIA (Sepsis alert)")
}

/// Texts that would end the line, the value, or one of several values; `|` marks nothing here and everything elsewhere.
private let hostile = [
  "a\r\nATTACH:http://example.org", "a\nBEGIN:VALARM", "a\rEND:VEVENT", "a;b,c\\n", "\\", "\\\\;",
  "a\u{2028}b\u{85}c\u{0B}d\u{0C}e", "\u{1b}[31mred", "\u{202e}reversed", ";\u{301},\u{301}\\\u{301}",
  String(repeating: "å", count: 200), String(repeating: "\u{1F9E1}", count: 60),
  "e" + String(repeating: "\u{301}", count: 90), "\u{feff}x", "\r\n\u{301}X:1",
]

@Test(arguments: hostile)
func `text from people stays the value of its property`(words: String) throws {
  func calendar(_ words: String) -> String {
    var status = status([event("a12345", .action, words, day)])
    status.events[0].who = words
    status.events[0].why = words
    status.events[0].place = words
    status.title = words
    status.organisation = words
    return CalendarDocument(of: status, at: at).text
  }
  func names(_ text: String) -> [String] {
    unfolded(text).map { line in
      String(decoding: line.utf8.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    }
  }
  let text = calendar(words)
  #expect(names(text) == names(calendar("harmless")))
  for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
    #expect(line.last == 0x0D)
    #expect(line.count <= 76)
    #expect(line.count { $0 == 0x0D } == 1)
    // Cut between scalars, each folded line is UTF-8 by itself.
    #expect(String(validating: line, as: UTF8.self) != nil)
  }
  #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\r" && $0 != "\n" })
  #expect(!text.unicodeScalars.contains { ["\u{2028}", "\u{85}", "\u{202e}", "\u{feff}"].contains($0) })
}

@Test func `a comma, a semicolon and a backslash come back as they were`() throws {
  let words = #"a;b,c\n \ d"#
  let text = CalendarDocument(of: status([event("a12345", .action, words, day)]), at: at).text
  #expect(line("SUMMARY", text) == #"Action: a\;b\,c\\n \\ d"#)
}

@Test func `the last day that can be written has no day after it`() throws {
  let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
  let text = CalendarDocument(of: status([event("a12345", .action, "Far", last)]), at: at).text
  #expect(line("DTSTART;VALUE=DATE", text) == "99991231")
  #expect(line("DTEND;VALUE=DATE", text) == nil)
}
