import Foundation
import Model
import Storage
import TestSupport
import Testing

@Suite struct `A framework that the process cannot go by` {
  @Test(arguments: ["epis", "qif", "ai_qif", "nirn", "salient", "haip", "abcds"])
  func `None that the program brings has a fault`(id: Code<Framework>) throws {
    let reference = try Fixtures.reference()
    let framework = try #require(reference.framework(id))
    #expect(framework.faults(in: reference.catalogue) == [])
  }

  @Test func `Nor has the example of the documents, which takes the rest from those that are there`() throws {
    let reference = try Fixtures.reference()
    let page = String(decoding: try TeamFramework.contents(of: "docs/format.md"), as: UTF8.self)
    let example = try #require(
      page.components(separatedBy: "```json\n").last?.components(separatedBy: "```")[0])
    let written = try JSONReader.read(Array(example.utf8), as: Framework.self)
    let framework = written.completed(from: reference.frameworks)
    #expect(framework.faults(in: reference.catalogue) == [])
    #expect(framework.criterion("G2-06")?.gate == "start")
    #expect(framework.closing.count == 5)
    #expect(framework.computed.map(\.id) == ["GX-01", "GX-02", "GX-03"])
  }

  @Test func `One without phases says so first`() throws {
    let reference = try Fixtures.reference()
    var framework = try TeamFramework.ward(reference)
    framework.phases = []
    #expect(framework.faults(in: reference.catalogue).first?.words.en == "the framework has no phases")
  }

  @Test func `One in which nothing is ever used is doubted, and has no use to review`() throws {
    let reference = try Fixtures.reference()
    var framework = try TeamFramework.ward(reference)
    for index in framework.phases.indices { framework.phases[index].live = false }
    #expect(
      framework.faults(in: reference.catalogue).map(\.words.en)
        == ["no phase is live", "a recurring gate in a phase that is not live"])
  }

  /// What is wrong, how, at which field, and what is said.
  struct Flaw: CustomTestStringConvertible, Sendable {
    let field: String
    let words: String
    var isWarning = false
    let make: @Sendable (inout Framework) -> Void

    var testDescription: String { words }
  }

  @Test(arguments: flaws)
  func `Each fault is named with its field, and nothing else is`(flaw: Flaw) throws {
    let reference = try Fixtures.reference()
    var framework = try TeamFramework.ward(reference)
    flaw.make(&framework)
    let faults = framework.faults(in: reference.catalogue)
    #expect(faults.map(\.field) == [flaw.field])
    #expect(faults.map(\.words.en) == [flaw.words])
    #expect(faults.map(\.severity) == [flaw.isWarning ? .warning : .error])
    #expect(faults.allSatisfy { !$0.advice.sv.isEmpty && !$0.advice.en.isEmpty && !$0.words.sv.isEmpty })
  }

  static let flaws: [Flaw] =
    ids + phases + gates + voices + criteria

  private static let ids: [Flaw] = [
    Flaw(field: "format", words: "written by a newer version") { $0.format = 2 },
    Flaw(field: "id", words: "cannot be an id: från avdelningen") { $0.id = "från avdelningen" },
    Flaw(field: "phases[0].activities[0].id", words: "an id is missing") {
      $0.phases[0].activities[0].id = ""
    },
    Flaw(field: "phases[1].activities[0].id", words: "walk-listen is there twice") {
      $0.phases[1].activities[0].id = "walk-listen"
    },
    Flaw(field: "phases[4].activities[0].stage", words: "there is no stage 9") {
      $0.phases[4].activities[0].stage = 9
    },
    Flaw(field: "closing[1].id", words: "users_told is there twice") { $0.closing[1].id = "users_told" },
    Flaw(field: "criteria[9].id", words: "still-used is there twice") {
      $0.criteria.append($0.criteria[7])
    },
  ]

  private static let phases: [Flaw] = [
    Flaw(
      field: "phases[2].epis", words: "the phase try has no EPIS letter, hence no level for any perspective"
    ) {
      $0.phases[2].epis = []
    },
    Flaw(field: "phases[2].epis[1]", words: "not an EPIS letter: X") { $0.phases[2].epis = ["P", "X"] },
    Flaw(field: "phases[3].title", words: "use has no title") { $0.phases[3].title = Phrase(" ") },
    Flaw(field: "phases[3].live", words: "use comes after a live phase but is not live") {
      $0.phases[2].live = true
      $0.phases[3].live = false
    },
  ]

  private static let gates: [Flaw] = [
    Flaw(field: "gates[1].kind", words: "an unknown kind: leap") {
      $0.gates[1].kind = OpenEnum("leap")
      $0.gates.append(.way(from: "shape", to: "try"))
    },
    Flaw(field: "gates[1].scope", words: "an unknown scope: region") {
      $0.gates[1].scope = OpenEnum("region")
    },
    Flaw(
      field: "gates[1].scope",
      words: "design is for the whole project but comes after need, which each site passes by itself"
    ) {
      $0.gates[0].scope = .known(.site)
      $0.gates[1].scope = .known(.project)
    },
    Flaw(field: "gates[1].to", words: "design skips a phase") { $0.gates[1].to = "use" },
    Flaw(field: "gates[1].to", words: "design leads backwards") { $0.gates[1].to = "listen" },
    Flaw(field: "gates[1].to", words: "design leads nowhere") { $0.gates[1].to = "shape" },
    Flaw(field: "gates[1].to", words: "no phase is called deploy") { $0.gates[1].to = "deploy" },
    Flaw(field: "gates[1].to", words: "the phase is missing") { $0.gates[1].to = nil },
    Flaw(field: "phases[1]", words: "no gate leads from shape to try: try can never be reached") {
      $0.gates.remove(at: 1)
      $0.criteria.removeAll { $0.id == "design-made" }
      $0.wakes.population = []
    },
    Flaw(field: "gates[6].from", words: "two passages lead from shape") {
      $0.gates.append(.way(from: "shape", to: "try"))
    },
    Flaw(field: "gates[4].every", words: "how often it comes back is missing") { $0.gates[4].every = nil },
    Flaw(field: "gates[4].every.months", words: "0 months") { $0.gates[4].every?.months = 0 },
    Flaw(field: "gates[4].every.then_months", words: "-3 months") { $0.gates[4].every?.thenMonths = -3 },
    Flaw(field: "gates[4].every.for_months", words: "-1 months") { $0.gates[4].every?.forMonths = -1 },
    Flaw(field: "gates[4].to", words: "a recurring gate leads elsewhere") { $0.gates[4].to = "use" },
    Flaw(field: "gates[4].from", words: "use has a passage already: only one gate can be next") {
      $0.gates[4].from = "use"
      $0.gates[4].to = "use"
    },
    Flaw(field: "gates[5].from", words: "an extra review belongs in every live phase") {
      $0.gates[5].from = "use"
    },
    Flaw(field: "gates", words: "no extra review: a suspended application cannot be switched on again") {
      $0.gates.remove(at: 5)
    },
    Flaw(field: "gates", words: "no gate comes back in keep", isWarning: true) {
      $0.gates.remove(at: 4)
      $0.criteria.removeAll { $0.gate == "round" }
      $0.wakes.version = ["trial-safe"]
    },
    Flaw(field: "safety", words: "the safety list is empty", isWarning: true) { $0.safety = [] },
  ]

  private static let voices: [Flaw] = [
    Flaw(field: "core", words: "no perspective is required") { $0.core = [] },
    Flaw(field: "core[2]", words: "ven is consulted at no gate", isWarning: true) { $0.core.append("ven") },
    Flaw(field: "gates[2].voices[0].any_of[1]", words: "an unknown perspective: pax") {
      $0.gates[2].voices[0].anyOf.append("pax")
    },
    Flaw(field: "gates[2].voices[3].any_of", words: "the entry has no perspective") {
      $0.gates[2].voices[3].anyOf = []
    },
    Flaw(field: "gates[4].voices", words: "nobody need be consulted at round", isWarning: true) {
      $0.gates[4].voices = []
    },
    Flaw(field: "gates[0].quorum", words: "need has no quorum") { $0.gates[0].quorum = nil },
    Flaw(field: "gates[0].quorum.min", words: "nobody need be present") { $0.gates[0].quorum?.min = 0 },
    Flaw(
      field: "gates[0].quorum.min",
      words: "2 people cannot represent 3 perspectives where each represents one"
    ) { $0.gates[0].quorum?.mustInclude = ["pro", "pat", "lea"] },
    Flaw(field: "gates[0].quorum.must_include[0]", words: "an unknown perspective: doctor") {
      $0.gates[0].quorum?.mustInclude = ["doctor"]
    },
    Flaw(field: "light.quorum.must_include[0]", words: "an unknown perspective: doctor") { framework in
      var light = Light()
      light.quorum = framework.gates[0].quorum
      light.quorum?.mustInclude = ["doctor"]
      framework.light = light
    },
  ]

  private static let criteria: [Flaw] = [
    Flaw(field: "gates[0].criteria[2]", words: "an unknown criterion: need-felts") {
      $0.gates[0].criteria.append("need-felts")
    },
    Flaw(field: "gates[0].criteria[2]", words: "need-felt is defined twice") {
      $0.gates[0].criteria.append("need-felt")
    },
    Flaw(field: "gates[0].criteria[2]", words: "worth-shown says itself that it belongs to worth") {
      $0.gates[0].criteria.append("worth-shown")
    },
    Flaw(field: "criteria[1].gate", words: "need-owner is never asked: need does not name it") {
      $0.gates[0].criteria.removeLast()
    },
    Flaw(
      field: "criteria[2].critical",
      words: "design-made is critical but never mandatory, so it can always be left aside"
    ) { $0.criteria[2].mustWhen = nil },
    Flaw(
      field: "criteria[7].light", words: "still-used is not mandatory, so light says nothing", isWarning: true
    ) {
      $0.criteria[7].light = true
    },
    Flaw(field: "criteria[7].perspectives[0]", words: "an unknown perspective: nurse", isWarning: true) {
      $0.criteria[7].perspectives = ["nurse"]
    },
    Flaw(field: "criteria[7].must_when", words: "autonomy_min cannot have that value") {
      $0.criteria[7].mustWhen = .any([
        .property(.autonomyMin, .text("A7")), .property(.highRiskAI, .flag(false)),
      ])
    },
    Flaw(field: "gates[2].voices[3].when", words: "personal_data cannot have that value") {
      $0.gates[2].voices[3].when = .property(.personalData, .text("yes"))
    },
    Flaw(field: "safety[1]", words: "an unknown criterion: safe") { $0.safety.append("safe") },
    Flaw(field: "wakes.law[0]", words: "an unknown criterion: law-known") { $0.wakes.law = ["law-known"] },
    Flaw(field: "wakes", words: "no change triggers a new assessment of any criterion", isWarning: true) {
      $0.wakes = Wakes()
    },
  ]
}

extension Gate {
  /// A bare passage that two people decide on.
  fileprivate static func way(from: Code<Phase>, to: Code<Phase>) -> Gate {
    var gate = Gate()
    gate.id = "detour"
    gate.title = Phrase("A detour")
    gate.from = from
    gate.to = to
    var voice = VoiceDemand()
    voice.anyOf = ["pro"]
    gate.voices = [voice]
    var quorum = Quorum()
    quorum.min = 2
    gate.quorum = quorum
    return gate
  }
}
