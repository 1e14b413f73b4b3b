import Changes
import Formats
import Model
import Process
import Reports
import Storage
import TestSupport
import Testing

private let canary = "KANARIEFÅGEL"
private let today = Fixtures.today

/// A project in which every kind of record stands once as it is and once marked internal, full of the canary's name.
private struct CanaryFixture {
  let reference: Reference
  var document: ProjectDocument
  var context: ChangeContext

  init() throws {
    reference = try Fixtures.reference()
    context = ChangeContext(at: Instant(today + -30), today: today + -30, by: "lead", seed: "aviary") {
      bytes in
      sha256(bytes)
    }
    context.organisation = "Region"
    document = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Sepsis alert"])], sites: ["Ward 1", "Ward 2"], slug: "sepsis",
      on: context,
      with: reference)
    context.today = today
    context.at = Instant(today)
  }

  mutating func make(_ change: Change) throws { try document.apply(change, on: context, with: reference) }

  /// One record of each kind that a person can add, marked internal.
  mutating func plant() throws {
    let fields: [String: [FieldAssignment]] = [
      "stakeholder": [FieldAssignment(["perspective"], ["pat"])],
      "engagement": [
        FieldAssignment(["perspective"], ["pat"]), FieldAssignment(["level"], ["4"]),
        FieldAssignment(["heard"], [canary]),
        FieldAssignment(["effect"], [canary]),
      ],
      "barrier": [FieldAssignment(["blocking"], ["yes"]), FieldAssignment(["description"], [canary])],
      "action": [FieldAssignment(["due"], [(today + -3).iso]), FieldAssignment(["description"], [canary])],
      "organisation": [
        FieldAssignment(["until"], [(today + 9).iso]), FieldAssignment(["contact"], [canary]),
      ],
      "ask": [FieldAssignment(["group"], ["Steering group"])],
      "incident": [FieldAssignment(["date"], [(today + -1).iso])],
    ]
    for kind in Project.kinds {
      let recordKind = kind.recordKind
      let own = fields[recordKind] ?? []
      try make(
        .add(
          recordKind: recordKind,
          [FieldAssignment(["title"], [canary + " " + recordKind]), FieldAssignment(["internal"], ["yes"])]
            + own))
    }
    let member = try #require(document.project.team.first { $0.internal }).id.text
    // Records that anybody may see, and that speak of what is internal.
    let barrier = try #require(document.project.barriers.first { $0.internal }).id.text
    try make(
      .add(
        recordKind: "action",
        [
          FieldAssignment(["title"], ["Open action"]), FieldAssignment(["owner"], [member]),
          FieldAssignment(["barriers"], [barrier]), FieldAssignment(["due"], [(today + 2).iso]),
        ]))
    try make(
      .add(
        recordKind: "barrier",
        [
          FieldAssignment(["title"], ["Open barrier"]), FieldAssignment(["owner"], [member]),
          FieldAssignment(["impact"], ["5"]),
        ]))
  }

  /// What stands in no list that a person adds to: judgements, evidence, waivers, checklists, the profile.
  mutating func plantTheRest() throws {
    var judgement = Judgement("G1-01", .met, by: "lead")
    judgement.because = canary
    try make(.assess(judgement))
    try make(
      .addEvidence(
        "G1-01", site: nil,
        [FieldAssignment(["title"], [canary + " evidence"]), FieldAssignment(["internal"], ["yes"])]))
    try make(
      .waiveVoice(
        "G1", "pol", sites: document.project.sites.map(\.id), by: "lead", until: today + 60, because: canary))
    try make(
      .add(
        recordKind: "activity",
        [
          FieldAssignment(["title"], [canary + " activity"]), FieldAssignment(["phase"], ["E"]),
          FieldAssignment(["internal"], ["yes"]),
        ]))
    try make(
      .edit(
        record: "application",
        [
          FieldAssignment(["name"], [canary]), FieldAssignment(["intended_use"], [canary]),
          FieldAssignment(["internal"], ["yes"]),
        ]))
    rewrite { project in
      for index in project.assessments.indices { project.assessments[index].internal = true }
      for index in project.voiceWaivers.indices { project.voiceWaivers[index].internal = true }
    }
  }

  mutating func rewrite(_ change: (inout Project) -> Void) {
    var project = document.project
    change(&project)
    document = ProjectDocument(slug: document.slug, project: project, history: document.history)
  }

  /// A review with a position, an attendance and a condition, each marked internal, that is then decided.
  mutating func decide() throws -> Packet {
    // A project is submitted for the sites that everybody sees.
    let sites = document.project.sites.filter { !$0.internal }.map(\.id)
    let review = ID<Review>(
      try #require(
        try document.apply(.submit("G1", sites: sites, by: "lead"), on: context, with: reference).record))
    let member = try #require(document.project.team.first { $0.internal }).id.text
    rewrite { project in
      project.reviews.update(review) { review in
        let people: [(String, [Code<Perspective>], isInternal: Bool)] = [
          (canary + " attendance", ["pro"], true), (member, ["lea"], false),
          ("Nurse", ["pat", "saf"], false),
        ]
        for (index, (who, perspectives, isInternal)) in people.enumerated() {
          var attendance = Attendance()
          attendance.id = ID("v0000\(index)")
          attendance.who = PersonReference(who)
          attendance.perspectives = perspectives
          attendance.role = .known(index == 1 ? .chair : .gatekeeper)
          attendance.internal = isInternal
          review.attendance.place(attendance)
        }
        var position = Position()
        position.perspective = "pat"
        position.value = .known(.object)
        position.reason = canary + " position"
        position.by = PersonReference(member)
        position.internal = true
        review.positions.place(position)
        var condition = Condition()
        condition.id = ID("c00001")
        condition.title = canary + " condition"
        condition.owner = PersonReference(member)
        condition.due = today + 30
        condition.internal = true
        review.conditions.place(condition)
      }
    }
    var decision = Decision(review, .hold, by: "Steering group")
    decision.reason = "Not yet"
    decision.until = today + 30
    return try #require(
      try document.apply(.decide(decision), on: context, with: reference).packet)
  }

  func status(_ audience: Audience?, since: ChangeReport? = nil) throws -> ProjectStatus {
    let projectState = try #require(ProjectState(of: document.project, with: reference, on: today))
    let row = PortfolioRow(slug: "sepsis", projectState: projectState, lastEdit: nil)
    return ProjectStatus(
      of: row, for: ReportAudience(language: .sv, organisation: "Region", audience: audience), since: since)
  }
}

private func holds(_ text: String) -> Bool { text.contains(canary) }

@Test(arguments: [Audience.steering, .general, .voice])
func `what is internal stands in no status, snapshot or news but the team's`(audience: Audience) throws {
  var fixture = try CanaryFixture()
  let before = fixture.document.project
  try fixture.plant()
  try fixture.plantTheRest()
  func since(_ audience: Audience?) -> ChangeReport {
    ChangeReport(
      from: before, on: today + -30, to: fixture.document.project, on: today, with: fixture.reference,
      for: audience)
  }
  let team = try fixture.status(.team, since: since(.team))
  let theirs = try fixture.status(audience, since: since(audience))
  #expect(holds(try team.markdown()))
  let page = try theirs.markdown()
  #expect(!holds(page), "\(page)")
  #expect(!holds(String(decoding: JSONWriter.file(theirs), as: UTF8.self)))
  let reader = ReportAudience(language: .sv, organisation: "Region", audience: audience)
  let state = fixture.document.project.visible(to: reader)
  #expect(!holds(String(decoding: JSONWriter.file(state), as: UTF8.self)))
  // What is not internal is still told; a voice is told what it raised itself.
  if audience == .voice { return }
  let told = String(decoding: JSONWriter.file(theirs), as: UTF8.self)
  #expect(told.contains("Open action"))
  #expect(told.contains("Open barrier"))
}

@Test func `every kind of record was planted`() throws {
  var fixture = try CanaryFixture()
  try fixture.plant()
  try fixture.plantTheRest()
  _ = try fixture.decide()
  let text = String(decoding: JSONWriter.file(fixture.document.project), as: UTF8.self)
  for kind in Project.kinds { #expect(text.contains(canary + " " + kind.recordKind), "\(kind.recordKind)") }
  for recordKind in ["evidence", "activity", "attendance", "position", "condition"] {
    #expect(text.contains(canary + " " + recordKind), "\(recordKind)")
  }
}

@Test func `what is internal stands neither in the call to a review nor in the minutes`() throws {
  var fixture = try CanaryFixture()
  try fixture.plant()
  try fixture.plantTheRest()
  let packet = try fixture.decide()
  // The packet is what was known; the minutes are what leaves.
  #expect(holds(String(decoding: JSONWriter.file(packet), as: UTF8.self)))
  for language in Language.allCases {
    let minutes = Document(minutesOf: packet, in: language)
    let markdown = try minutes.markdown()
    #expect(!holds(markdown), "\(markdown)")
    #expect(try !holds(minutes.html()))
  }
  #expect(try Document(minutesOf: packet, in: .sv).markdown().contains("Märkt internt, står inte här"))
  let projectState = try #require(
    ProjectState(of: fixture.document.project, with: fixture.reference, on: today))
  let sites = fixture.document.project.sites.filter { !$0.internal }.map(\.id)
  let call = try #require(projectState.call(to: "G1", at: sites))
  let names = Names(project: fixture.document.project, reference: fixture.reference)
  let markdown = try Document(of: call, project: fixture.document.project.title, names: names, in: .sv)
    .markdown()
  #expect(!holds(markdown), "\(markdown)")
}

@Test func `the public is told no names`() throws {
  var fixture = try CanaryFixture()
  try fixture.make(
    .add(
      recordKind: "barrier", [FieldAssignment(["title"], ["Open"]), FieldAssignment(["owner"], ["Nurse Ek"])])
  )
  try fixture.make(
    .add(
      recordKind: "action",
      [
        FieldAssignment(["title"], ["Late"]), FieldAssignment(["owner"], ["Nurse Ek"]),
        FieldAssignment(["due"], [(today + -3).iso]),
      ]))
  #expect(try fixture.status(.steering).markdown().contains("Nurse Ek"))
  #expect(try !fixture.status(.general).markdown().contains("Nurse Ek"))
  let file = JSONWriter.file(try fixture.status(.general))
  #expect(!String(decoding: file, as: UTF8.self).contains("Nurse Ek"))
}

@Test func `a project that is internal as a whole stands in nobody else's portfolio`() throws {
  var fixture = try CanaryFixture()
  fixture.rewrite { $0.internal = true }
  let projectState = try #require(
    ProjectState(of: fixture.document.project, with: fixture.reference, on: today))
  let row = PortfolioRow(slug: "sepsis", projectState: projectState, lastEdit: nil)
  for audience in [Audience?.none, .team, .steering, .general] {
    let reader = ReportAudience(language: .en, organisation: "Region", audience: audience)
    let status = PortfolioStatus(of: [row], broken: [], for: reader, on: today)
    #expect(status.projects.isEmpty == !(audience == nil || audience == .team))
  }
}
