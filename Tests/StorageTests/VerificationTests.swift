import Changes
import Glibc
import Model
import Storage
import TestSupport
import Testing

@Suite struct `Verifying packets` {
  /// One gate, one criterion: the smallest framework in which something real can be decided.
  private static let framework = """
    {
      "format": 1,
      "id": "own",
      "title": {"en": "Own", "sv": "Egen"},
      "short": "OWN",
      "core": ["pat"],
      "safety": ["T1-01"],
      "closing": [{"id": "users_told", "title": {"en": "Users are told"}}],
      "sources": ["OWN"],
      "confidence": "D",
      "phases": [
        {"id": "A", "title": {"en": "Before", "sv": "Före"}, "epis": ["E"],
         "question": {"en": "Why?"}, "starts_when": {"en": "Now"}, "ends_when": {"en": "Then"}},
        {"id": "B", "title": {"en": "After", "sv": "Efter"}, "epis": ["I"], "live": true,
         "question": {"en": "Why?"}, "starts_when": {"en": "Now"}, "ends_when": {"en": "Then"}}
      ],
      "gates": [
        {"id": "T1", "title": {"en": "Start", "sv": "Start"}, "kind": "passage", "from": "A", "to": "B",
         "scope": "site", "criteria": ["T1-01"], "voices": [{"any_of": ["pat"]}], "quorum": {"min": 1}},
        {"id": "T2", "title": {"en": "Review", "sv": "Uppföljning"}, "kind": "recurring", "from": "B", "to": "B",
         "scope": "site", "voices": [{"any_of": ["pat"]}], "quorum": {"min": 1},
         "every": {"months": 6, "for_months": 24, "then_months": 12}},
        {"id": "TE", "title": {"en": "Extra", "sv": "Extra"}, "kind": "extra", "scope": "site",
         "voices": [{"any_of": ["pat"]}]}
      ],
      "criteria": [
        {"id": "T1-01", "gate": "T1", "title": {"en": "Ready", "sv": "Redo"},
         "description": {"en": "It is ready."}, "must_when": true,
         "sources": ["OWN"], "confidence": "D"}
      ]
    }
    """

  private let sample: Sample
  private let reference: Reference
  private let folder = "projects/egen/decisions/"

  /// A go at the one gate, rested on a file.
  init() throws {
    sample = try Sample()
    mkdir((sample.scratch.path / "frameworks").text, 0o777)
    try sample.scratch.write(Self.framework, "frameworks/own.json")
    reference = try sample.workspace.reference()
    let document = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Egen"]), FieldAssignment(["framework"], ["own"])], sites: ["Avd 4"],
      slug: "egen",
      on: Sample.context(), with: reference)
    _ = try sample.workspace.create(document)
    try sample.scratch.write("underlag", "projects/egen/report.txt")
    try decide(.go)
  }

  private func decide(_ outcome: Outcome) throws {
    try sample.workspace.change("egen", by: "P") { document in
      func make(_ change: Change) throws {
        try document.apply(change, on: Sample.context(), with: reference)
      }
      let site = try #require(document.project.sites.first).id
      let heard = [
        FieldAssignment(["title"], ["Möte"]), FieldAssignment(["perspective"], ["pat"]),
        FieldAssignment(["level"], ["5"]),
        FieldAssignment(["fed_back"], [Sample.now.day.iso]), FieldAssignment(["heard"], ["Gärna"]),
      ]
      try make(.add(recordKind: "engagement", heard))
      var judgement = Judgement("T1-01", site: nil, .met, by: "P")
      judgement.because = "Provat."
      try make(.assess(judgement))
      let file = [
        FieldAssignment(["title"], ["Rapport"]), FieldAssignment(["at"], ["report.txt"]),
        FieldAssignment(["size"], ["8"]),
        FieldAssignment(["sha256"], [sha256(Array("underlag".utf8))]),
      ]
      try make(.addEvidence("T1-01", site: nil, file))
      try make(.submit("T1", sites: [site], by: "P"))
      let review = try #require(document.project.transitions.last?.review)
      try make(.attend(review, [FieldAssignment(["who"], ["Chefen"]), FieldAssignment(["role"], ["chair"])]))
      var position = Position()
      position.perspective = "pat"
      position.by = "Rådet"
      try make(.position(review, position))
      var decision = Decision(review, outcome, by: "Chefen")
      if outcome == .stop { (decision.reason, decision.lessons) = ("Det räckte inte.", "Börja mindre.") }
      try make(.decide(decision))
    }
  }

  private var name: String {
    get throws { folder + (try #require(sample.scratch.names(folder).first)) }
  }

  private func words(_ path: String = "egen") throws -> [String] {
    try sample.workspace.verify(path).allFindings.map(\.words.en)
  }

  /// The fields that findings name.
  private func groups() throws -> [String] {
    try sample.workspace.verify("egen").allFindings.compactMap(\.field)
  }

  private func change(_ old: String, to new: String, in file: String) throws {
    let text = try sample.scratch.text(file)
    let parts = text.utf8.split(separator: Array(old.utf8), maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(old) is not in \(file)")
    try sample.scratch.write(Array(parts[0]) + Array(new.utf8) + Array(parts[1]), file)
  }

  @Test func `finds nothing in what was sealed`() throws {
    #expect(try words() == [])
    let verified = try #require(try sample.workspace.verify("egen").packets.first)
    #expect(verified.hash == verified.packet?.hash)
    #expect(verified.packet?.lacks.isEmpty == true)
    #expect(try sample.check().filter { $0.severity == .error }.map(\.words.en) == [])
  }

  @Test func `names every single bit that is not as it was`() throws {
    let bytes = try sample.scratch.read(try name)
    let path = sample.scratch.path / (try name)
    #expect(PacketFile.verify(bytes, at: path).findings.isEmpty)
    var unnamed: [Int] = []
    for bit in 0..<bytes.count * 8 {
      var changed = bytes
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      let findings = PacketFile.verify(changed, at: path).findings
      if findings.isEmpty || findings.contains(where: { $0.severity != .error }) { unnamed.append(bit) }
    }
    print("verified \(bytes.count * 8) packets with one bit changed each")
    #expect(unnamed.isEmpty, "\(unnamed.prefix(8))")
    #expect(bytes.count * 8 > 10_000)
  }

  @Test(arguments: [
    ("Provat.", "Provat!", "criteria/T1-01"), ("\"Rådet\"", "\"Rådet?\"", "positions/pat"),
    ("\"role\": \"chair\"", "\"role\": \"gatekeeper\"", "attendance"),
    ("\"outcome\": \"go\"", "\"outcome\": \"stop\"", "head"),
    ("\"en\": \"After\"", "\"en\": \"Later\"", "names"),
    ("\"rule\": \"R6\"\n", "\"rule\": \"R4\"\n", "head"),
    ("\"rigour\": \"full\"", "\"rigour\": \"light\"", "basis"),
    ("\"kind\": \"decision\"", "\"kind\": \"closing\"", "packet"),
  ])
  func `names the group`(old: String, new: String, group: String) throws {
    try change(old, to: new, in: name)
    #expect(try groups().first == group)
    #expect(try words().first == "changed since it was written: " + group)
  }

  @Test func `tells a hash that was edited in a transition`() throws {
    let hash = try #require(try sample.workspace.verify("egen").packets.first?.hash)
    try change(
      "\"hash\": \"" + hash, to: "\"hash\": \"" + String(repeating: "0", count: 64),
      in: "projects/egen/project.json")
    let found = try words()
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.utf8.starts(with: "not the packet that t".utf8) })
  }

  @Test func `tells a packet that was sealed anew`() throws {
    let bytes = try sample.scratch.read(try name)
    var packet = try JSONReader.read(bytes, as: Packet.self)
    packet.head.reason = "Efterhandskonstruktion"
    packet.hash = nil
    packet.digests = nil
    try sample.scratch.write(JSONWriter.file(packet.sealed(by: sha256)), try name)
    let found = try words()
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.utf8.starts(with: "not the packet that t".utf8) })
  }

  @Test func `tells a packet that was removed, by the transition and by what rests on it`() throws {
    let first = try name
    try sample.workspace.change("egen", by: "P") { document in
      let site = try #require(document.project.sites.first).id
      var back = Return(to: "A", reason: "om igen", by: "P")
      back.lastDay = Sample.now.day
      try document.apply(.reenter(sites: [site], back), on: Sample.context(), with: reference)
    }
    try decide(.stop)
    #expect(try words() == [])
    unlink((sample.scratch.path / first).text)
    let found = try words()
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.utf8.reversed().starts(with: " is missing".utf8.reversed()) })
    // With its transition gone too, the later packet still remembers it.
    let project = try sample.workspace.open("egen").document.project
    let hash = try #require(project.transitions.first { $0.packet != nil }?.packet?.hash)
    try sample.workspace.change("egen", by: "P") { _ in }
    var edited = project
    edited.transitions.removeAll { $0.packet?.hash == hash }
    try sample.scratch.write(JSONWriter.file(edited), "projects/egen/project.json")
    #expect(try words().contains("rests on a packet that is not here: \(hash.prefix(12))"))
  }

  @Test func `holds local evidence against its size and hash`() throws {
    try sample.scratch.write("ändrat!", "projects/egen/report.txt")
    #expect(try words() == ["the evidence \"Rapport\" was changed since it was attached"])
    #expect(try groups() == ["criteria/T1-01"])
    unlink((sample.scratch.path / "projects/egen/report.txt").text)
    #expect(try sample.workspace.verify("egen").allFindings.count == 1)
  }

  @Test func `holds the evidence of judgements that nothing was decided on yet`() throws {
    try sample.scratch.write("nytt", "projects/egen/later.txt")
    try sample.workspace.change("egen", by: "P") { document in
      let file = [
        FieldAssignment(["title"], ["Senare"]), FieldAssignment(["at"], ["later.txt"]),
        FieldAssignment(["size"], ["4"]),
        FieldAssignment(["sha256"], [sha256(Array("nytt".utf8))]),
      ]
      try document.apply(.addEvidence("T1-01", site: nil, file), on: Sample.context(), with: reference)
    }
    #expect(try words() == [])
    try sample.scratch.write("nytt!", "projects/egen/later.txt")
    #expect(try words() == ["the evidence \"Senare\" was changed since it was attached"])
    #expect(try groups() == ["T1-01"])
  }

  @Test func `says of an older packet that it was written before digests`() throws {
    let bytes = try sample.scratch.read(try name)
    var packet = try JSONReader.read(bytes, as: Packet.self)
    packet.digests = nil
    packet.hash = packet.contentHash(by: sha256)
    let findings = PacketFile.verify(JSONWriter.file(packet), at: sample.scratch.path).findings
    #expect(findings.map(\.words.en) == ["written before digests: whole, but without named groups"])
    #expect(findings.map(\.severity) == [.note])
  }

  @Test func `tells a go that lacks its own demands`() throws {
    let bytes = try sample.scratch.read(try name)
    var packet = try JSONReader.read(bytes, as: Packet.self)
    packet.criteria[0].counts = false
    packet.attendance[0].conflictOfInterest = "Säljer den"
    var voice = PacketVoice()
    voice.perspective = "pro"
    voice.core = true
    packet.voices = [voice]
    #expect(packet.lacks.map(\.demand) == ["D1", "D3", "D5", "D6"])
    #expect(packet.lacks.map(\.about) == [["T1-01"], ["pro"], [], ["pro"]])
    packet.head.outcome = .known(.conditionalGo)
    var condition = Condition()
    condition.covers = ["T1-01", "pro"]
    packet.conditions = [condition]
    #expect(packet.lacks.map(\.demand) == ["D3", "D5", "D6"], "a core voice is covered by no condition")
    packet.criteria[0].critical = true
    #expect(packet.lacks.first?.demand == "D1", "nor is a critical criterion")
    packet.head.outcome = .known(.hold)
    #expect(packet.lacks.map(\.demand) == ["D5"])
  }

  @Test func `the heads are the packets that none rests on`() throws {
    var project = Project()
    func add(_ id: String, _ packet: String?, after: [String] = []) {
      var transition = Transition()
      transition.id = ID(id)
      transition.after = after.map { ID($0) }
      if let packet {
        var seal = PacketSeal()
        seal.id = ID("j" + packet)
        seal.hash = packet
        transition.packet = seal
      }
      project.transitions.append(transition)
    }
    #expect(project.packetHeads == [])
    add("t1", "cc")
    add("t2", "aa")
    #expect(project.packetHeads == ["aa", "cc"], "two sites do not rest on each other")
    add("t3", nil, after: ["t1"])
    #expect(project.packetHeads == ["aa", "cc"])
    add("t4", "bb", after: ["t3"])
    #expect(project.packetHeads == ["aa", "bb"])
    add("t5", "dd", after: ["t1"])
    #expect(
      project.packetHeads == ["aa", "bb", "dd"], "what did not know each other stays beside each other")
  }
}
