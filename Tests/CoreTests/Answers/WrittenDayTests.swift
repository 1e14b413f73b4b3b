import Model
import Reports
import Testing

@Test(arguments: [
  "2026-11-24", "20261124", "2026/11/24", "2026.11.24", "24/11 2026", "24/11-2026", "24.11.2026",
  "24-11-2026",
  "24 november 2026", "24 Nov 2026", "24 nov", "24/11", "tis 24 nov 2026", "Tue 24 Nov 2026", " 2026-11-24 ",
  "2026-11-24 00:00:00", "2026-11-24T00:00:00", "46350", "den 24 november 2026", "tisdagen den 24 november",
  "the 24 Nov 2026",
  "24-11-2026 00:00:00.000", "2026-11-24 2:00 PM", "tues 24 Nov 2026",
])
func `a day is understood however people and office programs write it`(text: String) throws {
  let near = try #require(CalendarDay(iso: "2026-10-01"))
  #expect(CalendarDay(written: text, near: near)?.iso == "2026-11-24")
}

@Test func `a day without a year is the nearest one`() throws {
  let winter = try #require(CalendarDay(iso: "2026-12-20"))
  #expect(CalendarDay(written: "15 jan", near: winter)?.iso == "2027-01-15")
  #expect(CalendarDay(written: "1/12", near: winter)?.iso == "2026-12-01")
  #expect(CalendarDay(written: "29 feb", near: winter) == nil)
}

@Test(arguments: [
  "", "snart", "11/24/2026", "31/11 2026", "2026-13-01", "26-11-24", "24", "1 2 3 4", "ma 2026", "99999",
  "2026-11-24 14:00 om det går", "2026-11-24T14:00+01:00 ca", "2026-11-24 00:00:00 ZZZQ",
  "2026-11-24 14:00ish",
  "2026-11-24 14:75", "mån 24 nov 2026", "Sunday 24 November 2026", "mon 24 Nov", "monkey 24 Nov 2026",
])
func `what is no day is not guessed at`(text: String) throws {
  let near = try #require(CalendarDay(iso: "2026-10-01"))
  #expect(CalendarDay(written: text, near: near) == nil)
}

@Test func `a day without a year is read in the same order as those with one`() throws {
  let near = try #require(CalendarDay(iso: "2026-10-01"))
  #expect(CalendarDay(written: "12/10", near: near, order: .monthFirst)?.iso == "2026-12-10")
  #expect(CalendarDay(written: "12-10", near: near, order: .monthFirst)?.iso == "2026-12-10")
  #expect(CalendarDay(written: "12.10", near: near, order: .monthFirst)?.iso == "2026-10-12")
  #expect(CalendarDay(written: "24 nov", near: near, order: .monthFirst)?.iso == "2026-11-24")
  #expect(CalendarDay(written: "24/11", near: near, order: .monthFirst) == nil)
}
