import Changes
import Model
import Spellings
import Storage
import Testing

@Suite struct `The guard of personal data` {
  /// All ways to write twelve digits.
  private func forms(_ twelve: String) -> [String] {
    let date = String(twelve.prefix(8))
    let last = String(twelve.suffix(4))
    let plain = ["", "-", "+", " ", "\u{A0}", "\u{2012}", "\u{2013}", "\u{2011}", "\u{2212}", " - "]
    let long = plain.map { date + $0 + last }
    let short = plain.map { String(date.dropFirst(2)) + $0 + last }
    let month = String(date.dropFirst(4).prefix(2))
    let spelled = "\(date.prefix(4))-\(month)-\(date.suffix(2))-\(last)"
    let wide = (long + short).map { text in
      String(String.UnicodeScalarView(text.unicodeScalars.map(fullwidth)))
    }
    return long + short + wide + [spelled]
  }

  private func fullwidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x30...0x39).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0x30 + 0xFF10) ?? scalar
  }

  private let places: [(String, String)] = [
    ("", ""), ("Patienten ", " kom i går."), ("(", ")"), ("\"", "\""), ("pnr:", ";"),
    ("Två: ", ", och en till"),
    ("rad\n", "\nrad"), ("_", "_"), ("<b>", "</b>"), ("é", "."), ("se ", "/"), ("åäö ", "!"),
  ]

  @Test func `catches every valid number in every form, in a sentence and beside punctuation`() {
    var maker = NumberMaker(seed: 4)
    var written = 0
    var missed: [String] = []
    for number in 0..<2_000 {
      let isCoordination = number % 3 == 0
      let twelve = maker.identity(isCoordination: isCoordination)
      let kind: PersonalDataKind = isCoordination ? .coordinationNumber : .identityNumber
      for form in forms(twelve) {
        // A letter right before ten bare digits is an id and no number.
        let isBare = form.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0.value > 0xFF00 }
        let place = places[maker.below(places.count)]
        if isBare, place.0.unicodeScalars.last?.properties.isAlphabetic ?? false { continue }
        if readsAsTime(form, twelve) { continue }
        written += 1
        let found = (place.0 + form + place.1).personalData
        if found.map(\.kind) != [kind] { missed.append(place.0 + form + place.1) }
      }
    }
    print("guard: \(written) written forms of 2000 valid numbers, missed \(missed.count)")
    #expect(written > 70_000)
    #expect(missed.isEmpty, "\(missed.prefix(5))")
  }

  /// Whether a space alone parts a day of these years from what may be a time: without a label it says nothing.
  private func readsAsTime(_ form: String, _ twelve: String) -> Bool {
    guard twelve.utf8.first == UInt8(ascii: "2"), let hour = Int(twelve.dropFirst(8).prefix(2)),
      let minute = Int(twelve.suffix(2)), hour < 24, minute < 60
    else { return false }
    return form.unicodeScalars.contains { " ./\u{A0}\u{2009}\n\r\t%".unicodeScalars.contains($0) }
  }

  /// Between two parts of a number whatever people and programs put there, or nothing.
  private func parted(_ parts: [String], _ spellings: inout Spellings) -> String {
    let joints = [
      "", " ", "-", "/", ".", " - ", "--", "\n", "-\n", "\u{A0}", "\u{2011}", "\u{2009}", "\r\n> ",
      "\u{200B}", ". ", "%2D",
      "%20", "\t",
    ]
    return parts.dropFirst().reduce(parts[0]) { $0 + spellings.one(of: joints) + $1 }
  }

  private let digitSets: [UInt32] = [0x30, 0x30, 0x30, 0xFF10, 0x660, 0x6F0, 0x966, 0x1D7CE]

  private func inOtherDigits(_ text: String, _ first: UInt32) -> String {
    if text.contains("%") { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x30...0x39).contains(scalar.value)
            ? Unicode.Scalar(first + scalar.value - 0x30) ?? scalar : scalar
        }))
  }

  @Test func `catches a number whatever stands between its parts and around it`() {
    var maker = NumberMaker(seed: 7)
    var spellings = Spellings(seed: 7)
    var missed: [String] = []
    var naive = 0
    let around = [
      ("", ""), ("Pnr", ""), ("pnr:", "."), ("https://x.se/p?nr=", "&v=1"), ("Anna", "Berg"), ("> ", "\n"),
      ("(", ")"),
      ("/", "/remiss"), ("_", ".pdf"), ("", "-Anna"),
    ]
    for number in 0..<5_000 {
      let isCoordination = number % 4 == 0
      let twelve = maker.identity(isCoordination: isCoordination)
      let year = number % 2 == 0 ? String(twelve.prefix(4)) : String(twelve.dropFirst(2).prefix(2))
      let rest = twelve.dropFirst(4)
      let parts = [
        year, String(rest.prefix(2)), String(rest.dropFirst(2).prefix(2)), String(twelve.suffix(4)),
      ]
      let place = spellings.one(of: around)
      let body = parted(parts, &spellings)
      let text = place.0 + inOtherDigits(body, spellings.one(of: digitSets)) + place.1
      // A sentence ends after a day, or a time follows it.
      let last = twelve.suffix(4)
      if number % 2 == 0, readsAsTime(body, twelve) || body.contains(". \(last)") { continue }
      let found = text.personalData
      if found.map(\.kind) != [isCoordination ? .coordinationNumber : .identityNumber] { missed.append(text) }
      if found.contains(where: { $0.masked.contains(twelve.suffix(4)) }) { missed.append("shown: " + text) }
      if text.contains(twelve.dropFirst(2).prefix(6) + "-" + twelve.suffix(4)) || text.contains(twelve) {
        naive += 1
      }
    }
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(8))")
    #expect(naive < 500)
  }

  @Test func `catches a phone number whatever stands between its groups and around it`() {
    var maker = NumberMaker(seed: 8)
    var spellings = Spellings(seed: 8)
    var missed: [String] = []
    var naive = 0
    let around = [
      ("", ""), ("Tel", ""), ("ring ", " i dag"), ("mobil:", ";"), ("tel=", "&"), ("(", ")"), ("> ", "\n"),
    ]
    let beginnings = [["070"], ["073"], ["+46", "70"], ["0046", "76"], ["+46", "(0)72"]]
    for _ in 0..<3_000 {
      let groups = [maker.digits(3), maker.digits(2), maker.digits(2)]
      let place = spellings.one(of: around)
      let text =
        place.0
        + inOtherDigits(
          parted(spellings.one(of: beginnings) + groups, &spellings), spellings.one(of: digitSets))
        + place.1
      // One in some thousands is a coordination number as well.
      if text.personalData.isEmpty { missed.append(text) }
      if text.contains("070-" + groups[0] + " " + groups[1] + " " + groups[2]) { naive += 1 }
    }
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(8))")
    #expect(naive < 500)
  }

  @Test(arguments: [
    "+45 33 12 34 56", "+4733123456", "+358 40 123 4567", "0045 33 12 34 56", "+1 202-555-0182",
    "070.174.06.05",
    "08/123 456 78", "031.12 34 56", "Tel0701740605",
  ])
  func `catches phone numbers of other countries and habits`(text: String) {
    #expect(text.personalData.map(\.kind) == [.phone])
  }

  @Test(arguments: [
    "anna(at)example.org", "anna [at] example [dot] org", "anna @ example.org", "anna@\nexample.org",
    "anna%40example.org",
    "mailto:anna.berg@example.\norg", "anna (snabel-a) example (punkt) se", "Ann\u{AD}a@exam\u{200B}ple.org",
  ])
  func `catches addresses however they are hidden or broken`(text: String) {
    #expect(text.personalData.map(\.kind) == [.mail])
  }

  @Test(arguments: ["19121212-T123", "1912-12-12-T123", "19121212 - T 123"])
  func `catches reserve numbers`(text: String) {
    #expect(text.personalData.map(\.kind) == (text.contains("T ") ? [] : [.identityNumber]))
  }

  @Test(arguments: [
    "08.12.2026", "08/12/2026", "08-12-2026", "öppet 08.30-16.00", "kl 08.00-12.00, 13.00", "+120 000 000 kr",
    "01.12.2026 10",
    "fika @ kontoret", "budget 905 000", "v1.2+20261124", "1.5.2024-3.6.2024", "2026-11-24 10.30", "(0)",
    "85%20",
    "2026-11-24 - 2026-12-24", "avsnitt 08.12.10.3",
  ])
  func `leaves days, hours and sums alone`(text: String) {
    #expect(text.personalData.isEmpty)
  }

  @Test func `looks at numbers and names that somebody has written into a file by hand`() throws {
    let text = #"{"x_pnr":8112289874,"x":{"811228-9874":"n"},"y":["\u0038112289874"]}"#
    let value = try JSONReader.read(Array(text.utf8), as: JSONValue.self)
    var project = Project()
    project.unknown = UnknownFields([.init("x_a", value)])
    #expect(project.personalData.map(\.masked) == ["811228****", "811228-****", "811228****"])
    #expect(project.personalData.allSatisfy { !$0.field.contains("9874") })
  }

  @Test func `shows no number whole`() {
    var maker = NumberMaker(seed: 5)
    for _ in 0..<500 {
      let twelve = maker.identity(isCoordination: false)
      for form in forms(twelve) {
        for data in form.personalData {
          #expect(data.masked.utf8.reversed().starts(with: "****".utf8))
          #expect(!data.masked.contains(twelve.suffix(4)))
        }
      }
    }
    #expect("19850709-9805".personalData.map(\.masked) == ["19850709-****"])
  }

  @Test func `wants the checksum and a day of the calendar`() {
    #expect("850709-9805".personalData.count == 1)
    #expect("850769-9802".personalData.map(\.kind) == [.coordinationNumber])
    for wrong in ["850709-9806", "850732-9805", "851309-9805", "19850230-9805", "17850709-9805"] {
      #expect(wrong.personalData.isEmpty, "\(wrong)")
    }
  }

  @Test(arguments: [
    ("nils.nilsson@example.org", "n***@example.org"), ("skriv till å.ö@vård.se.", "å***@vård.se"),
    ("<a+b@mail.example.com>", "a***@mail.example.com"), ("fullwidth＠example.org", "f***@example.org"),
  ])
  func `catches addresses`(text: String, masked: String) {
    #expect(text.personalData.map(\.kind) == [.mail])
    #expect(text.personalData.map(\.masked) == [masked])
  }

  @Test(arguments: [
    "070-123 45 67", "0701234567", "070 123 45 67", "0701-23 45 67", "070-1234567", "070-123-45-67",
    "08-123 456 78", "08-12 34 56", "08 123 456 78", "(08) 123 456 78", "031-12 34 56", "0920-123 45",
    "010-123 45 67", "+46 70 123 45 67", "+46701234567", "+46 (0)70-123 45 67", "0046 70 123 45 67",
    "+46 8 123 456 78", "tel:070-1234567", "Ring 0731-23 45 67!", "070\u{2011}123\u{A0}45\u{A0}67",
    "０７０-１２３ ４５ ６７",
  ])
  func `catches Swedish phone numbers`(text: String) {
    #expect(text.personalData.map(\.kind) == [.phone])
    #expect(text.personalData.allSatisfy { $0.masked.utf8.count { $0 == UInt8(ascii: "*") } >= 3 })
  }

  @Test func `hardly ever sees a person in what is written every day`() throws {
    var maker = NumberMaker(seed: 6)
    var alarms: [String: [String]] = [:]
    let others = everyday(&maker, count: 10_000)
    for (kind, text) in others where !text.personalData.isEmpty { alarms[kind, default: []].append(text) }
    let count = alarms.values.map(\.count).reduce(0, +)
    print("guard: \(count) false alarms in \(others.count) case numbers, times, sums and the like:", alarms)
    #expect(others.count == 10_000)
    #expect(count * 100 < others.count)
  }

  /// Case numbers, days and times, weeks, versions, organisation numbers, sums, ids, instants and hashes.
  private func everyday(_ maker: inout NumberMaker, count: Int) -> [(kind: String, text: String)] {
    (0..<count).map { number in
      let day = maker.day(from: 2015, to: 2030)
      let clock = "\(maker.below(14) + 10):\(maker.below(50) + 10)"
      switch number % 12 {
      case 0: return ("case number", "RS \(day.year)-\(maker.digits(5))")
      case 1: return ("case number", "HSN-\(day.year)-\(maker.digits(5))-\(maker.digits(1))")
      case 2:
        return (
          "day and time", "möte \(day.iso) kl. \(clock)–\(maker.below(9) + 10).30, sal \(maker.digits(3))"
        )
      case 3:
        return (
          "instant", "\(day.iso)T\(clock):00Z och \(day.iso.filter { $0 != "-" })T\(maker.digits(4))00Z"
        )
      case 4:
        return ("week", "\(day.year)-W\(maker.below(42) + 10)-\(maker.below(7) + 1), v\(maker.below(52) + 1)")
      case 5:
        return (
          "version",
          "v\(maker.below(20)).\(maker.below(100)).\(maker.digits(4))-rc.\(maker.below(9))+\(maker.digits(6))"
        )
      case 6: return ("organisation number", organisation(&maker))
      case 7:
        return (
          "sum", "\(maker.below(900) + 1) \(maker.digits(3)) \(maker.digits(3)) kr av \(maker.digits(10)) kr"
        )
      case 8:
        return (
          "sum",
          "\(maker.digits(7)),\(maker.digits(2)) SEK, \(maker.below(99))%, \(maker.digits(6)).\(maker.digits(4))"
        )
      case 9:
        return (
          "id",
          "b\(maker.digits(5)) G2-0\(maker.below(9)) \(maker.digits(8))-\(maker.digits(4))-4abc-\(maker.digits(4))-\(maker.digits(12))"
        )
      case 10: return ("hash", (0..<64).map { _ in String(maker.below(16), radix: 16) }.joined())
      default:
        return (
          "period",
          "\(day.iso)--\((day + 90).iso), \(day.day)/\(day.month) \(day.year), \(day.day)-\(day.month)-\(day.year)"
        )
      }
    }
  }

  /// Six digits of which the third is at least 2, and four, with the same checksum as a person's.
  private func organisation(_ maker: inout NumberMaker) -> String {
    let nine = "\(maker.below(9) + 1)\(maker.digits(1))\(maker.below(8) + 2)\(maker.digits(6))"
    return nine.prefix(6) + "-" + nine.suffix(3) + String(NumberMaker.checksum(nine))
  }
}
