import Changes
import Model
import Spellings
import Testing

@Suite struct `How people spell personal data` {
  private func kinds(_ text: String) -> [PersonalDataKind] { text.personalData.map(\.kind) }

  /// Codes, and the groups in which people of the country write a number.
  private let countries: [(code: String, groups: [String])] = [
    ("34", ["600", "123", "456"]), ("351", ["912", "345", "678"]), ("48", ["601", "123", "456"]),
    ("420", ["601", "123", "456"]), ("352", ["621", "123", "456"]), ("33", ["1", "23", "45", "67", "89"]),
    ("32", ["2", "123", "45", "67"]), ("31", ["6", "12345678"]), ("353", ["1", "123", "4567"]),
    ("36", ["1", "123", "4567"]), ("49", ["30", "123456"]), ("44", ["20", "7946", "0958"]),
    ("358", ["40", "123", "4567"]), ("39", ["061234567"]), ("30", ["2101234567"]),
    ("45", ["33", "12", "34", "56"]), ("47", ["33", "12", "34", "56"]), ("1", ["202", "555", "0143"]),
    ("354", ["555", "1234"]), ("46", ["70", "123", "45", "67"]), ("46", ["8", "123", "456", "78"]),
    ("41", ["44", "668", "18", "00"]), ("43", ["1", "5880", "0"]), ("371", ["2", "123", "4567"]),
  ]

  @Test func `numbers of every country are found with a plus or two noughts and any sign between groups`() {
    var missed: [String] = []
    var count = 0
    for (code, groups) in countries where groups.last != "0" {
      for prefix in ["+", "00", "00 ", "+ ", "(+", "T+", "Tel:+", "mobil 00"] {
        for joint in [" ", ".", "-", "", "\u{A0}", "/", "\n", " - ", "\u{2011}"] {
          for area in ["", "(0)", "( "] {
            for (before, after) in [("", ""), ("Ring ", " i dag"), ("(", ")"), ("tel: ", ", tack")] {
              var rest = groups.joined(separator: joint)
              // A nought in brackets stands before an area without one, which may stand in brackets itself.
              if area == "(0)" { rest = "(0)" + rest }
              if area == "( " { rest = "(" + groups[0] + ") " + groups.dropFirst().joined(separator: joint) }
              if area == "( ", groups.count == 1 { continue }
              if !area.isEmpty, joint == "\n" { continue }
              let close = prefix == "(+" ? ")" : ""
              let text = before + prefix + code + close + (joint.isEmpty ? "" : " ") + rest + after
              count += 1
              if kinds(text) != [.phone] { missed.append(text) }
            }
          }
        }
      }
    }
    #expect(count > 10_000)
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(8))")
  }

  @Test(arguments: [
    "+34 600 123 456", "+33.1.23.45.67.89", "+353 1 123 4567", "+49 (0)30 123456", "+33 (0)1 23 45 67 89",
    "+49 (30) 123456", "+1 (202) 555-0143", "+39 061234567", "00 45 33 12 34 56", "00 358 40 123 4567",
    "(+46) 70 123 45 67", "+46 (8) 123 456 78", "00 46 70 123 45 67", "+ 46 70 123 45 67",
    "T+46 8 123 456 78", "M+46701234567", "T08-123 456 78", "M070-123 45 67", "avd4:070-1234567",
    "rum12/070-1234567", "kl 16/070-1234567", "08 12 34 56 78", "https://wa.me/46701234567",
  ])
  func `phone numbers as people write them are found`(text: String) {
    #expect(kinds(text) == [.phone])
  }

  @Test(arguments: [
    "+12 000 000-15 000 000 kr", "+500 000 kr", "+46 1234567 enheter", "+351 912 345 678 kr",
    "+210 000 000 kr",
    "+48 601 123 456 patienter", "08/2026 - 05/2027", "08-2026 – 12-2026", "08 2026 05 2027",
    "dnr 08-2026-14",
    "dnr 031-2026-14", "Version 010.020.0301", "v010.020.0301", "1/08-12/09-2026", "kl 12:08-13:30",
  ])
  func `sums, months, case numbers and editions are no phone numbers`(text: String) {
    #expect(text.personalData.isEmpty)
  }

  @Test func `a number in one run is found whatever a link or a file name holds beside it`() {
    var maker = NumberMaker(seed: 11)
    var missed: [String] = []
    let around = [
      ("https://x.se/v1/", ""), ("https://x.se/2026/", ""), ("/p/", "/2"), ("", "-1.pdf"),
      ("20261124-", ".pdf"), ("2026-11-24-", ".pdf"), ("12:", ":4"), ("a.1.", ".2"), ("1-", "-2"), ("7/", ""),
    ]
    for number in 0..<400 {
      let twelve = maker.identity(isCoordination: number % 4 == 0)
      let other = maker.identity(isCoordination: false)
      for form in [twelve, String(twelve.dropFirst(2))] {
        for place in around where kinds(place.0 + form + place.1).count != 1 {
          missed.append(place.0 + form + place.1)
        }
        for sign in ["-", "/", ":", ".", ",", ";", " "] where kinds(form + sign + other).count != 2 {
          missed.append(form + sign + other)
        }
      }
    }
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(8))")
  }

  @Test(arguments: [
    "1981-12-28 9874", "1981-12-28-9874", "1981-12-28\n9874", "Pnr 1981-12-28 9874", "1981/12/28 9874",
    "19811228 9874", "811228&nbsp;9874", "811228%E2%80%939874", "811228&#8211;9874", "811228&#x2011;9874",
    "född 1981-12-28. 9874", "811228\u{2013}9874 patienter", "19811228-9874 patienter", "v. 19811228-9874",
  ])
  func `a number that is broken is found`(text: String) {
    #expect(kinds(text) == [.identityNumber])
  }

  @Test func `days with a count, a time, a page or another day are no numbers`() {
    var maker = NumberMaker(seed: 12)
    var alarms: [String] = []
    var count = 0
    for _ in 0..<3_000 {
      let (day, other) = (maker.day(from: 2000, to: 2030), maker.day(from: 2000, to: 2030))
      // Four digits with which the checksum is right.
      let plain = day.iso.filter { $0 != "-" }
      let three = maker.digits(3)
      let four = three + String(NumberMaker.checksum(plain.dropFirst(2) + three))
      let parts = day.iso.split(separator: "-").map(String.init)
      for sign in ["-", "/", ".", " "] {
        let written = parts.joined(separator: sign)
        let next = other.iso.split(separator: "-").joined(separator: sign)
        var texts = [
          "\(written) - \(next)", "\(written)-\(next)", "\(written) \u{2013} \(next)",
          "Beslut \(written). \(four) patienter ingår", "\(written) - \(four) records read",
          "\(written)\n\(four) listed patients",
        ]
        if sign == "." { texts.append("Version \(written).\(four)") }
        if sign == "/" { texts.append("https://example.org/\(written)/\(four)-rubrik") }
        let (hour, minute) = (Int(four.prefix(2)) ?? 99, Int(four.suffix(2)) ?? 99)
        if hour < 24, minute < 60 {
          texts += ["Möte \(written) \(four)", "export_\(plain)_\(four).csv", "\(plain) \(four)"]
        }
        count += texts.count
        alarms += texts.filter { !$0.personalData.isEmpty }
      }
    }
    #expect(count > 70_000)
    #expect(alarms.isEmpty, "\(alarms.count): \(alarms.prefix(8))")
  }

  @Test func `addresses are found with any sign and any point`() {
    var missed: [String] = []
    let signs = [
      "@", " @ ", "(at)", "[at]", " [ at ] ", " ( at ) ", "(a)", "(snabela)", "{at}", " (snabel-a) ", "&#64;",
      "%40",
    ]
    let points = [".", " .", ". ", "\n.", ".\n", "(dot)", " ( dot ) ", " [punkt] "]
    for name in ["anna", "anna.berg", "**anna**", "<b>anna</b>"] {
      for sign in signs {
        for point in points {
          let text = "Skriv till " + name + sign + "example" + point + "org"
          if kinds(text) != [.mail] { missed.append(text) }
        }
      }
      for at in ["at", "snabela", "AT"] {
        for dot in ["dot", "punkt"] {
          let text = "\(name) \(at) example \(dot) org"
          if !name.contains("<"), !name.contains("*"), kinds(text) != [.mail] { missed.append(text) }
        }
      }
    }
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(8))")
  }

  @Test(arguments: [
    "Möte @ Sahlgrenska.Blå stråket", "git@example.org:care/ai.git", "look at example.org",
    "looked at the dot plot", "fika @ kontoret. Nästa vecka", "val (a) eller (b).", "R&D; A&amp;B",
  ])
  func `places and code are no addresses`(text: String) {
    #expect(text.personalData.isEmpty)
  }
}
