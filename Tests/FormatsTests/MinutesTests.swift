import Changes
import Formats
import Foundation
import Model
import Reports
import Storage
import TestSupport
import Testing

@Suite struct `Minutes` {
  private static let languages: [Language] = [.sv, .en]

  /// A packet as it was once sealed; it is never sealed anew, and neither do its minutes change.
  private func sealed() throws -> Packet {
    let file = Fixtures.tests / "Fixtures" / "packets" / "conditional-go.json"
    return try JSONReader.read(Array(try Data(contentsOf: URL(fileURLWithPath: file.text))), as: Packet.self)
  }

  @Test(arguments: languages) func `of a packet stay what they were`(language: Language) throws {
    let minutes = Document(minutesOf: try sealed(), in: language)
    try expect(minutes.markdown(), toMatch: "conditional-go.\(language.rawValue).md")
    guard language == .sv else { return }
    try expect(minutes.html(), toMatch: "conditional-go.sv.html")
  }

  @Test func `have the same parts in both languages, each in its own`() throws {
    let packets = [
      try sealed(), hostile(), closing(), annulment(), settlement(), hold(), recycle(), stop(), retire(),
      againstProposal(),
    ]
    for packet in packets {
      let written = packet.json.everyWord
      let pages = try TwoLanguages(written: written) { try Document(minutesOf: packet, in: $0).html() }
      try pages.expect(parts: Shape.html, read: Words.html)
      let texts = try TwoLanguages(written: written) { try Document(minutesOf: packet, in: $0).markdown() }
      try texts.expect(parts: Shape.markdown)
    }
  }

  @Test func `have eleven blocks, of which the head is the first`() throws {
    let minutes = Document(minutesOf: try sealed(), in: .sv)
    #expect(minutes.head.isEmpty == false)
    #expect(
      Set(minutes.blocks.map(\.id)) == Set((2...11).map { "MIN-\($0)" }))
    #expect(minutes.blocks.first?.id == "MIN-4", "the decision comes first")
  }

  @Test func `bear the first 12 characters of the hash at the foot of every page`() throws {
    let packet = try sealed()
    let minutes = Document(minutesOf: packet, in: .sv)
    #expect(minutes.mark == (packet.hash ?? "").prefix(12))
    #expect(try minutes.html().contains("@bottom-left { content: \"\(minutes.mark)\"; }"))
    #expect(try minutes.markdown().contains("`\(minutes.mark)`"))
  }

  @Test func `of every kind of packet say what was decided`() throws {
    var text = ""
    for packet in [
      closing(), annulment(), settlement(), hold(), recycle(), stop(), retire(), againstProposal(),
    ] {
      text += try Document(minutesOf: packet, in: .sv).markdown() + "\n\n"
    }
    try expect(text, toMatch: "kinds.sv.md")
  }

  @Test func `print dissent as it was said, with its answer or without`() throws {
    let markdown = try Document(minutesOf: againstProposal(), in: .en).markdown()
    #expect(
      markdown.contains(
        "Patients: object (Council, 2026-11-20). “It frightens people” The objection is not answered."))
    #expect(
      markdown.contains(
        "Leaders: object (Head, 2026-11-20). “Too dear” Answer 2026-11-22: “Paid by the region”"))
    #expect(markdown.contains("It was decided against the proposal."))
    #expect(markdown.contains("Unions: no one elected, Director, until 2027-01-31"))
  }

  @Test(arguments: languages) func `let no text of people become markup`(language: Language) throws {
    let minutes = Document(minutesOf: hostile(), in: language)
    if language == .sv {
      try expect(minutes.html(), toMatch: "hostile.sv.html")
      try expect(minutes.markdown(), toMatch: "hostile.sv.md")
    }
    let tags: Set<String> = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section",
      "h1", "h2",
      "h3", "p", "dl", "dt", "dd", "div", "span", "ul", "li", "table", "caption", "thead", "tbody", "tr",
      "th", "td",
      "br",
    ]
    let html = try minutes.html()
    let body = try #require(html.split(separator: "</style>").last)
    for part in body.split(separator: "<").dropFirst() {
      let name = part.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      #expect(tags.contains(String(name)), "<\(part.prefix(40))")
    }
    #expect(!html.contains("javascript:") || html.contains("href") == false)
    #expect(html.contains("default-src 'none'"))
    #expect(!html.unicodeScalars.contains("\u{202E}"))
  }
}

extension Minutes {
  private func packet(_ outcome: Outcome? = nil, _ kind: PacketKind = .decision) -> Packet {
    var packet = Packet()
    packet.id = "j00000".asID()
    packet.kind = .known(kind)
    packet.hash = "0123456789abcdef"
    packet.head.title = "Sepsis alert"
    packet.head.organisation = "Region North"
    packet.head.gate = kind == .closing ? nil : "G4"
    packet.head.sites = ["s00001".asID(), "s00002".asID()]
    packet.head.outcome = outcome.map(OpenEnum.known)
    packet.head.on = Fixtures.today
    packet.head.by = "m00001"
    packet.head.from = "S"
    packet.head.to = "S"
    packet.head.reason = "As said at the meeting."
    for (of, title) in [
      ("G4", "Sustainment review"), ("S", "Sustainment"), ("I", "Implementation"), ("s00001", "Ward 1"),
      ("s00002", "Ward 2"), ("m00001", "Director"), ("t00001", "G2: go, 2026-03-12"), ("pat", "Patients"),
      ("lea", "Leaders"), ("wrk", "Unions"), ("G4-01", "Performance holds"),
      ("j00001", "G2: hold, 2026-03-12"),
    ] {
      var name = PacketName()
      name.of = of
      name.title = Phrase(title)
      packet.names.append(name)
    }
    return packet
  }

  private func closing() -> Packet {
    var packet = packet(nil, .closing)
    packet.head.mandate = "the delegation order"
    packet.head.lessons = "Ask the night shift first."
    packet.head.lastDay = CalendarDay(number: 20_800)
    return packet
  }

  private func annulment() -> Packet {
    var packet = packet(nil, .annulment)
    packet.head.about = "t00001".asID()
    return packet
  }

  private func settlement() -> Packet {
    var packet = packet(nil, .settlement)
    packet.head.stands = "j00001".asID()
    return packet
  }

  private func hold() -> Packet {
    var packet = packet(.hold)
    packet.head.until = CalendarDay(number: 20_820)
    return packet
  }

  private func recycle() -> Packet {
    var packet = packet(.recycle)
    packet.head.to = "I"
    packet.head.redo = ["G4-01"]
    return packet
  }

  private func stop() -> Packet {
    var packet = packet(.stop)
    packet.head.lessons = "Begin with the ward."
    packet.head.sites = ["s00001".asID()]
    return packet
  }

  private func retire() -> Packet {
    var packet = packet(.retire)
    packet.head.lastDay = CalendarDay(number: 20_900)
    return packet
  }

  /// A go where hold was proposed, with two objections and a voice that was waived.
  private func againstProposal() -> Packet {
    var packet = packet(.go)
    packet.head.proposal = .known(.hold)
    packet.head.rule = "R3"
    packet.head.until = CalendarDay(number: 20_960)
    let on = CalendarDay(number: 20_777)
    var patients = Position()
    (patients.perspective, patients.value, patients.by, patients.on) = ("pat", .known(.object), "Council", on)
    patients.reason = "It frightens people"
    var leaders = Position()
    (leaders.perspective, leaders.value, leaders.by, leaders.on) = ("lea", .known(.object), "Head", on)
    (leaders.reason, leaders.answer, leaders.answeredOn) = ("Too dear", "Paid by the region", on + 2)
    packet.positions = [patients, leaders]
    var unions = PacketVoice()
    unions.perspective = "wrk"
    (unions.waivedBy, unions.waivedUntil, unions.waivedBecause) = ("m00001", on + 72, "no one elected")
    packet.voices = [unions]
    return packet
  }

  /// What a file made by somebody with bad intentions could hold.
  private func hostile() -> Packet {
    let text =
      "</p><script>alert('1')</script> | `x` [a](javascript:b) & \"q\"\n# new line\t\u{202E}evil\u{1B}[2J"
    var packet = packet(.conditionalGo)
    packet.hash = "\"} </style><script>"
    (packet.head.title, packet.head.reason, packet.head.organisation) = (text, text, text)
    (packet.head.application, packet.head.version, packet.head.place) = (text, text, text)
    packet.head.by = PersonReference(text)
    packet.names = packet.names.map { name in
      var name = name
      name.title = Phrase(text)
      return name
    }
    var criterion = PacketCriterion()
    criterion.title = Phrase(text)
    criterion.assessment.criterion = Code(text)
    criterion.assessment.because = text
    (criterion.applies, criterion.critical) = (true, true)
    var evidence = Evidence()
    (evidence.title, evidence.at) = (text, text)
    criterion.assessment.evidence = [evidence]
    packet.criteria = [criterion]
    var condition = Condition()
    (condition.title, condition.owner, condition.covers) = (text, PersonReference(text), [text])
    packet.conditions = [condition]
    var voice = PacketVoice()
    (voice.perspective, voice.heard, voice.effect) = ("pat", [text, text], [text])
    packet.voices = [voice]
    var attendance = Attendance()
    (attendance.who, attendance.conflictOfInterest) = (PersonReference(text), text)
    attendance.role = .known(.chair)
    packet.attendance = [attendance]
    packet.previous = [text]
    return packet
  }
}

extension String {
  fileprivate func asID<Kind>() -> ID<Kind> { ID(self) }
}
