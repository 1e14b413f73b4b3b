import Changes
import Model
import Storage
import Testing

private let reference = Result { try Reference.embedded() }
private let files = EmbeddedFile.all.filter(\.isReference)

@Test func everyFileReads() throws {
  #expect(files.count == 19)
  for file in files { _ = try Reference().adding(path: file.path, bytes: file.bytes) }
}

@Test func everyFileIsCanonical() throws {
  for file in files {
    #expect(try written(file) == file.bytes, "\(file.path) is not as the program writes it")
  }
}

private func written(_ file: EmbeddedFile) throws -> [UInt8] {
  switch file.path {
  case "catalogue/perspectives.json": try rewritten(file, Perspective.self)
  case "catalogue/concepts.json": try rewritten(file, Concept.self)
  case "catalogue/categories.json": try rewritten(file, Category.self)
  case "catalogue/factors.json": try rewritten(file, Factor.self)
  case "catalogue/barriers.json": try rewritten(file, CatalogueBarrier.self)
  case "catalogue/strategies.json": try rewritten(file, Strategy.self)
  case "catalogue/clusters.json": try rewritten(file, Cluster.self)
  case "catalogue/matching.json": try rewritten(file, Match.self)
  case "catalogue/duties.json": try rewritten(file, Duty.self)
  case "catalogue/measures.json": try rewritten(file, Measure.self)
  case "catalogue/terms.json": try rewritten(file, Term.self)
  case "catalogue/references.json": try rewritten(file, Source.self)
  default: JSONWriter.file(try JSONReader.read(file.bytes, as: Framework.self))
  }
}

private func rewritten<Entry: CatalogueEntry>(_ file: EmbeddedFile, _ type: Entry.Type) throws -> [UInt8] {
  JSONWriter.file(try JSONReader.read(file.bytes, as: CatalogueFile<Entry>.self))
}

@Test func everyMemberIsAFieldOfItsRecord() throws {
  for file in files {
    let json = try JSONReader.read(file.bytes, as: JSONValue.self)
    #expect(strangers(in: json, kind(of: file)) == [], "\(file.path)")
  }
}

private func kind(of file: EmbeddedFile) -> FieldKind {
  switch file.path {
  case "catalogue/perspectives.json": CatalogueFile<Perspective>.kind
  case "catalogue/concepts.json": CatalogueFile<Concept>.kind
  case "catalogue/categories.json": CatalogueFile<Category>.kind
  case "catalogue/factors.json": CatalogueFile<Factor>.kind
  case "catalogue/barriers.json": CatalogueFile<CatalogueBarrier>.kind
  case "catalogue/strategies.json": CatalogueFile<Strategy>.kind
  case "catalogue/clusters.json": CatalogueFile<Cluster>.kind
  case "catalogue/matching.json": CatalogueFile<Match>.kind
  case "catalogue/duties.json": CatalogueFile<Duty>.kind
  case "catalogue/measures.json": CatalogueFile<Measure>.kind
  case "catalogue/terms.json": CatalogueFile<Term>.kind
  case "catalogue/references.json": CatalogueFile<Source>.kind
  default: Framework.kind
  }
}

/// The members that no field reads.
private func strangers(in json: JSONValue, _ kind: FieldKind) -> [String] {
  switch (json, kind) {
  case (.list(let values), .list(let kind)): values.flatMap { strangers(in: $0, kind) }
  case (.object(let members), .record(let shape)):
    members.flatMap { member in
      shape.fields.first { $0.name == member.name }.map { strangers(in: member.value, $0.kind) }
        ?? [member.name]
    }
  default: []
  }
}

@Test func thereAreAsManyAsThereShouldBe() throws {
  let reference = try reference.get()
  let catalogue = reference.catalogue
  #expect(reference.frameworks.map(\.id) == ["epis", "qif", "ai_qif", "nirn", "salient", "haip", "abcds"])
  #expect(reference.frameworks.map(\.phases.count) == [4, 4, 5, 4, 6, 8, 5])
  #expect(reference.frameworks.map(\.criteria.count) == [51, 51, 51, 51, 51, 51, 51])
  #expect(reference.frameworks.map(\.gates.count) == [5, 5, 6, 5, 7, 9, 6])
  #expect(catalogue.perspectives.count == 17)
  #expect(catalogue.concepts.count == 12)
  #expect(catalogue.categories.count == 3)
  #expect(catalogue.factors.count == 17)
  #expect(catalogue.barriers.count == 58)
  #expect(catalogue.strategies.count { $0.id.text.hasPrefix("E") } == 74)
  #expect(catalogue.strategies.count { $0.id.text.hasPrefix("X") } == 30)
  #expect(catalogue.clusters.count == 9)
  #expect(
    catalogue.clusters.map { cluster in catalogue.strategies.count { $0.cluster == cluster.id } }
      == [11, 4, 4, 17, 11, 5, 5, 9, 8])
  #expect(catalogue.duties.count == 59)
  #expect(catalogue.measures.count == 19)
  #expect(catalogue.terms.count == 113)
}

@Test func criteriaAreMarkedAsTheProcessSays() throws {
  let epis = try #require(try reference.get().framework("epis"))
  func those(_ has: (Criterion) -> Bool) -> [Code<Criterion>] { epis.criteria.filter(has).map(\.id) }
  #expect(
    those { $0.critical != nil } == [
      "G1-03", "G2-03", "G2-04", "G2-05", "G2-06", "G2-08", "G2-10", "G2-12", "G3-04", "G4-01", "G4-04",
    ])
  #expect(epis.criterion("G2-12")?.critical == .property(.highRiskAI, .flag(true)))
  #expect(
    those(\.perSite) == [
      "G2-01", "G2-06", "G2-07", "G2-08", "G2-09", "G2-11", "G2-12", "G2-13", "G2-14", "G2-15", "G2-16",
      "G3-01", "G3-03", "G3-05", "G3-09",
      "G4-01", "G4-02", "G4-03", "G4-07", "G4-08", "G4-13",
    ])
  #expect(
    those(\.light) == [
      "G1-01", "G1-02", "G1-03", "G1-06", "G1-09", "G1-10", "G2-01", "G2-02", "G2-07", "G2-09", "G2-10",
      "G2-11",
    ])
  #expect(those(\.stopIfNotMet) == ["G1-01"])
  #expect(those { $0.appliesWhen != nil } == ["G1-07", "G2-03", "G2-04", "G2-05", "G4-06"])
  #expect(those { $0.appliesWhen != nil && $0.appliesWhen != $0.mustWhen } == [])
  #expect(those { $0.mustWhen == nil } == ["G3-11", "G3-12", "G4-11"])
  #expect(
    those { !$0.deeper.isEmpty }
      == [
        "G1-04", "G1-06", "G1-08", "G2-02", "G2-04", "G2-07", "G2-08", "G2-10", "G2-12", "G2-13", "G3-02",
        "G4-03",
      ])
  #expect(
    those { $0.lenses.contains(.known(.uncertainty)) } == [
      "G2-07", "G2-08", "G2-09", "G2-13", "G2-14", "G2-15", "G3-04", "G4-03", "G4-13",
    ])
  #expect(
    those { $0.lenses.contains(.known(.professions)) } == [
      "G2-09", "G2-13", "G2-16", "G3-05", "G3-09", "G4-08", "G4-13",
    ])
  #expect(epis.safety == ["G2-08", "G2-10", "G3-04"])
  #expect(epis.computed.map(\.id) == ["GX-01", "GX-02", "GX-03"])
  #expect(epis.core == ["pat", "pro"])
  #expect(epis.closing.map(\.id) == ["users_told", "data", "fallback", "contract", "lessons"])
  #expect(
    epis.wakes.version == ["G2-03", "G2-06", "G2-07", "G2-09", "G2-10", "G2-14", "G4-01", "G4-05", "G4-07"])
  #expect(
    epis.wakes.population == [
      "G1-02", "G1-04", "G1-06", "G1-08", "G2-05", "G2-06", "G2-12", "G2-14", "G3-03", "G4-02", "G4-07",
    ])
  #expect(epis.wakes.law == ["G1-03", "G1-07", "G2-03", "G2-04", "G2-05", "G4-06"])
  #expect(
    epis.wakes.autonomy == [
      "G1-02", "G1-03", "G2-02", "G2-05", "G2-07", "G2-09", "G2-13", "G2-14", "G2-15", "G2-16", "G4-13",
    ])
}

@Test func voicesAreAsTheProcessSays() throws {
  let epis = try #require(try reference.get().framework("epis"))
  func voices(_ gate: Code<Gate>) -> [String] {
    epis.gate(gate)?.voices.map { demand in
      demand.anyOf.map(\.text).joined(separator: "|")
        + (demand.when.map { " when " + $0.properties.map(\.rawValue).joined(separator: " ") } ?? "")
    } ?? []
  }
  let maker = "ven when outside_maker"
  let law = "leg|dpo when personal_data"
  #expect(voices("G1") == ["pat", "pro", "lea", maker, law])
  #expect(voices("G2") == ["pat", "pro", "lea", "it", "saf", maker, law, "wrk when high_risk_ai"])
  #expect(voices("G3") == ["pat", "pro", "lea", "it", "saf", maker])
  #expect(voices("G4") == ["pat", "pro", "it", "saf", maker])
  #expect(epis.gate("G4")?.every?.forMonths == 24)
  #expect(epis.gates.map { $0.scope.word } == ["project", "site", "site", "site", "site"])
  #expect(epis.light?.quorum?.min == 2)
  #expect(epis.phases.filter(\.live).map(\.id) == ["I", "S"])
}

@Test func everyNameLeadsSomewhere() throws {
  let reference = try reference.get()
  let catalogue = reference.catalogue
  var lost: [String] = []
  func look<Entry: CatalogueEntry>(_ ids: [Code<Entry>], _ entries: [Entry], _ from: String) {
    lost += ids.filter { entries[$0] == nil }.map { "\(from): \($0.text)" }
  }
  for framework in reference.frameworks {
    let short = framework.short
    look(framework.core, catalogue.perspectives, short)
    let criteria =
      framework.safety + framework.wakes.version + framework.wakes.population + framework.wakes.law
      + framework.wakes.autonomy + framework.gates.flatMap(\.criteria)
    lost += criteria.filter { framework.criterion($0) == nil }.map { "\(short): \($0.text)" }
    for gate in framework.gates {
      look(gate.voices.flatMap(\.anyOf) + (gate.quorum?.mustInclude ?? []), catalogue.perspectives, short)
      for phase in [gate.from, gate.to] {
        if let phase, framework.phase(phase) == nil { lost.append("\(short): \(phase.text)") }
      }
      if gate.kind != .extra { #expect(gate.from != nil && gate.to != nil) }
    }
    for criterion in framework.criteria {
      look(criterion.perspectives, catalogue.perspectives, criterion.id.text)
      look(criterion.deeper.flatMap(\.perspectives), catalogue.perspectives, criterion.id.text)
      #expect(framework.gate(criterion.gate)?.criteria.contains(criterion.id) == true)
      #expect(framework.criteria(of: criterion.gate).contains { $0.id == criterion.id })
    }
    for phase in framework.phases { #expect(!phase.activities.isEmpty, "\(phase.id.text)") }
  }
  for concept in catalogue.concepts { look(concept.strategies, catalogue.strategies, concept.id.text) }
  for barrier in catalogue.barriers {
    look([barrier.concept], catalogue.concepts, barrier.id.text)
    look([barrier.peterssonCategory], catalogue.categories, barrier.id.text)
    look(barrier.firstStrategies, catalogue.strategies, barrier.id.text)
  }
  for strategy in catalogue.strategies {
    look(strategy.concepts, catalogue.concepts, strategy.id.text)
    if let cluster = strategy.cluster { look([cluster], catalogue.clusters, strategy.id.text) }
  }
  look(catalogue.matching.map(\.strategy), catalogue.strategies, "matching")
  #expect(lost == [])
}

@Test func idsAreUnique() throws {
  let reference = try reference.get()
  let catalogue = reference.catalogue
  func twice(_ ids: [String]) -> [String] { ids.filter { id in ids.count { $0 == id } > 1 } }
  for framework in reference.frameworks {
    #expect(twice(framework.criteria.map(\.id.text)) == [])
    #expect(twice(framework.gates.map(\.id.text)) == [])
    #expect(twice(framework.phases.flatMap(\.activities).map(\.id.text)) == [])
  }
  #expect(twice(catalogue.matching.map(\.id.text)) == [])
  #expect(twice(catalogue.terms.map(\.id.text)) == [])
  #expect(twice(catalogue.references.map(\.id.text)) == [])
  #expect(twice(catalogue.strategies.map(\.id.text)) == [])
}

/// English texts that are the same in Swedish.
private let sameInBoth: Set<String> = [
  "Data", "Definition", "EHDS", "GDPR", "HSLF-FS 2021:52", "Installation", "MDR", "Organisation",
  "Quality Implementation Framework",
  "RE-AIM", "SOSFS 2011:9", "patient", "pilot", "region",
]

@Test func everyTextIsInBothLanguages() throws {
  var missing: Set<String> = []
  // A publication keeps its title.
  for file in files where file.path != "catalogue/references.json" {
    let json = try JSONReader.read(file.bytes, as: JSONValue.self)
    missing.formUnion(json.untranslated)
  }
  #expect(missing.subtracting(sameInBoth).sorted() == [])
  #expect(sameInBoth.subtracting(missing).sorted() == [])
}

extension JSONValue {
  /// The English of every text without Swedish.
  fileprivate var untranslated: [String] {
    switch self {
    case .object(let members):
      if case .text(let en)? = members.first(where: { $0.name == "en" })?.value {
        return members.contains { $0.name == "sv" } ? [] : [en]
      }
      return members.flatMap(\.value.untranslated)
    case .list(let values): return values.flatMap(\.untranslated)
    case .null, .flag, .number, .text: return []
    }
  }
}

@Test func anEntryOfOnesOwnReplacesOrAdds() throws {
  let own = """
    {"format": 1, "kind": "clusters", "entries": [
      {"id": "C1", "title": {"en": "Ours", "sv": "Vår"}, "confidence": "D"},
      {"id": "C99", "title": {"en": "New", "sv": "Ny"}, "confidence": "D"}
    ]}
    """
  let catalogue = try reference.get().adding(path: "catalogue/clusters.json", bytes: Array(own.utf8))
    .catalogue
  #expect(catalogue.clusters.count == 10)
  #expect(catalogue.cluster("C1")?.title.en == "Ours")
}

@Test func aBrokenFileSaysWhere() throws {
  let broken = Array("{\"format\": 1,\n  \"kind\": \"clusters\", \"entries\": [3]}".utf8)
  #expect {
    try Reference().adding(path: "catalogue/clusters.json", bytes: broken)
  } throws: { error in
    guard let error = error as? UnreadableReference else { return false }
    return error.line == 2 && error.column == 35 && error.path == "catalogue/clusters.json"
  }
  #expect(throws: UnreadableReference.self) {
    try Reference().adding(path: "catalogue/recipes.json", bytes: broken)
  }
}

@Test func `only what is asked for is decoded, once for all copies`() throws {
  let reference = try Reference.embedded()
  #expect(
    reference.frameworks.ids.map(\.text) == ["epis", "qif", "ai_qif", "nirn", "salient", "haip", "abcds"])
  #expect(reference.decodedFiles.isEmpty)
  let copy = reference
  #expect(copy.framework("qif")?.id == "qif")
  #expect(copy.framework("none") == nil)
  #expect(reference.decodedFiles == ["frameworks/qif.json"])
  #expect(reference.catalogue.perspective("pat") != nil)
  #expect(reference.decodedFiles == ["frameworks/qif.json", "catalogue/perspectives.json"])
  for framework in reference.frameworks { #expect(!framework.phases.isEmpty, "\(framework.id.text)") }
  #expect(reference.frameworks.map(\.id) == reference.frameworks.ids)
}

@Test func `entries of one's own come over those that are not decoded yet`() throws {
  let own = """
    {"format": 1, "kind": "clusters", "entries": [{"id": "own", "title": {"en": "Own", "sv": "Egen"}, "confidence": "D"}]}
    """
  let reference = try Reference.embedded()
  let changed = try reference.adding(path: "catalogue/clusters.json", bytes: Array(own.utf8))
  #expect(changed.catalogue.cluster("own") != nil)
  #expect(changed.catalogue.clusters.count == reference.catalogue.clusters.count + 1)
  #expect(changed.decodedFiles == ["catalogue/clusters.json"])
}

@Test func `names of a project decode its own framework only`() throws {
  let reference = try Reference.embedded()
  var project = Project()
  project.framework = "nirn"
  let names = Names(project: project, reference: reference)
  #expect(names.title(of: "b00000") == nil && reference.decodedFiles.isEmpty)
  #expect(names.title(.phases, "none", .en) == nil)
  #expect(reference.decodedFiles == ["frameworks/nirn.json"])
}
