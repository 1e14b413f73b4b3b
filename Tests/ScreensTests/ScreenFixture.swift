import Changes
import Model
import Reports
import Screens
import Storage
import TestSupport

extension CalendarDay {
  /// The day of every test: Tuesday 24 November 2026.
  static let november = Fixtures.today
}

extension ChangeContext {
  static let november = ChangeContext.on(.november)

  static func on(_ day: CalendarDay) -> ChangeContext {
    var context = ChangeContext(
      at: Instant(day, hour: 9, minute: 41), today: day, by: "P. lead", seed: "screens"
    ) { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      let digits = String(hash, radix: 16)
      return String(
        (String(repeating: "0", count: 16) + digits).suffix(16) + String(repeating: "0", count: 48))
    }
    context.organisation = "Region Halland"
    context.steeringGroup = "Styrgruppen"
    return context
  }
}

/// Projects made through changes, as people make them.
enum ScreenFixture {
  static let reference: Reference = {
    do { return try Fixtures.reference() } catch { return Reference() }
  }()

  static func settings(_ language: Language) -> WorkspaceSettings {
    var settings = WorkspaceSettings()
    settings.organisation = "Region Halland"
    settings.language = .known(language)
    var group = Group()
    group.title = "Styrgruppen"
    group.audience = .known(.steering)
    settings.groups = [group]
    return settings
  }

  static func empty(_ language: Language) -> Session {
    session([], language)
  }

  static func session(_ entries: [ProjectEntry], _ language: Language, open slug: String? = nil) -> Session {
    Session(
      ProjectList(settings: settings(language), projects: entries), reference: reference,
      settings: ScreenSettings(language: language, author: "P. lead"), today: .november, open: slug)
  }

  /// A project that has just been made, open.
  static func new(_ language: Language) throws -> Session {
    let document = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Sepsis alert"])], slug: "sepsis", on: .on(.november), with: reference)
    return session([ProjectEntry(document.savedNow)], language, open: "sepsis")
  }

  /// A project in the middle of its way, beside a new and a broken one.
  static func full(_ language: Language, open slug: String? = "heart") throws -> Session {
    let other = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Staffing forecast"])], slug: "staffing", on: .on(.november + -60),
      with: reference)
    let broken = BrokenFile(
      file: "projects/ward/project.json", line: 14, column: 9, field: "actions[0].due",
      reason: Phrase(
        "väntade en dag som 2026-11-24, fann \"i morgon\"",
        "expected a day such as 2026-11-24, found \"i morgon\""))
    return session(
      [
        ProjectEntry(try heart().savedNow), ProjectEntry(other.savedNow),
        ProjectEntry(slug: "ward", broken: broken),
      ], language, open: slug)
  }

  /// Heart failure: two sites, at G2, with barriers, people, actions and judgements.
  static func heart() throws -> ProjectDocument {
    var document = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Heart-failure readmission"])], sites: ["Medicine 1", "Municipality A"],
      slug: "heart", on: .on(.november + -300), with: reference)
    for (day, change) in changes { try document.apply(change, on: .on(.november + day), with: reference) }
    try passFirstGate(&document)
    for (day, change) in later(document.project) {
      try document.apply(change, on: .on(.november + day), with: reference)
    }
    return document
  }

  private static func add(_ recordKind: String, _ fields: [String]) -> Change {
    .add(recordKind: recordKind, (try? [FieldAssignment].parse(fields)) ?? [])
  }

  private static let changes: [(Int, Change)] = [
    (
      -299,
      .edit(
        record: "application",
        (try? [FieldAssignment].parse([
          "name=Readmit", "intended_use=predicts readmission at discharge", "orientation=medical",
          "action_autonomy=A0", "personal_data=true", "our_role=deployer", "public_body=true",
          "patient_facing=false", "ai_act_class=high_annex1", "mdr_status=device", "mdr_class=IIa",
        ])) ?? [])
    ),
    (-298, add("member", ["title=Project lead", "role=project_lead", "perspective=lea"])),
    (-298, add("member", ["title=Lawyer", "perspective=leg"])),
    (-298, add("member", ["title=Ward manager", "perspective=pro"])),
    (
      -297,
      add(
        "organisation",
        ["title=Hjärtbolaget AB", "role=vendor", "brings=the model", "gets=real-world evidence"])
    ),
    (
      -297,
      add(
        "stakeholder",
        [
          "title=Patient council", "perspective=pat", "power=2", "interest=5", "current=neutral",
          "desired=supportive", "level_agreed=3",
        ])
    ),
    (
      -297,
      add(
        "stakeholder",
        [
          "title=Ward nurses", "perspective=pro", "power=4", "interest=5", "current=supportive",
          "desired=leading",
        ])
    ),
    (-297, add("stakeholder", ["title=Staff representatives", "perspective=wrk", "power=4", "interest=2"])),
  ]

  /// G1 is judged and decided, so that the project stands in preparation.
  private static func passFirstGate(_ document: inout ProjectDocument) throws {
    let early = ChangeContext.on(.november + -260)
    guard let framework = reference.framework("epis") else { return }
    for criterion in framework.criteria(of: "G1") {
      let sites: [ID<Site>?] = criterion.perSite ? document.project.sites.map(\.id) : [nil]
      for site in sites {
        try document.apply(
          .assess(Judgement(criterion.id, site: site, .met, by: "Project lead")), on: early, with: reference)
      }
    }
    for voice in ["pat", "pro", "lea", "ven", "leg", "dpo"] {
      try document.apply(
        add(
          "engagement",
          [
            "title=Kick-off", "perspective=" + voice, "level=4", "heard=we want to be part of it",
            "fed_back=-1d",
          ]),
        on: early, with: reference)
    }
    let sites = document.project.sites.map(\.id)
    try document.apply(.submit("G1", sites: sites, by: "Project lead"), on: early, with: reference)
    guard let review = document.project.reviews.last?.id else { return }
    for (who, voice) in [("Chief physician", "pro"), ("Head of department", "lea"), ("Head of IT", "it")] {
      try document.apply(
        .attend(
          review, try [FieldAssignment].parse(["who=" + who, "role=gatekeeper", "perspectives=" + voice])),
        on: early,
        with: reference)
    }
    for voice in ["pat", "pro", "lea", "ven", "leg", "dpo"] {
      var position = Position()
      position.perspective = Code(voice)
      position.by = PersonReference("spokesperson")
      position.on = early.today
      try document.apply(.position(review, position), on: early, with: reference)
    }
    try document.apply(.decide(Decision(review, .go, by: "Steering group")), on: early, with: reference)
  }

  private static func later(_ project: Project) -> [(Int, Change)] {
    let council =
      project.stakeholders.first { $0.title.utf8.elementsEqual("Patient council".utf8) }?.id.text ?? ""
    return [
      (
        -200,
        .edit(
          record: "plan/P",
          (try? [FieldAssignment].parse([
            "start=2026-03-12", "end=2027-01-15", "budget=900000", "spent=350000",
          ]))
            ?? [])
      ),
      (
        -190,
        add(
          "barrier",
          [
            "title=Health data may not be shared", "catalogue=BAR-32",
            "description=The municipality may not receive the risk score from the region's record without a new legal ground.",
            "blocking=true", "impact=5", "changeability=1", "stops=G2-02", "stops=G2-04",
            "raised_by_perspective=leg", "owner=Lawyer",
          ])
      ),
      (
        -150,
        add(
          "barrier",
          ["title=Time taken from the meeting", "impact=4", "raised_by_perspective=pro", "concept=WF"].filter
          { !$0.utf8.elementsEqual("concept=WF".utf8) })
      ),
      (-9, add("barrier", ["title=Alarm adds to the night", "impact=2", "raised_by_perspective=it"])),
      (-100, .assess(Judgement("G2-01", site: nil, .met, by: "Project lead"))),
    ].filter { change in
      if case .assess = change.1 { return false }
      return true
    } + judged(project) + [
      (
        -40,
        add(
          "engagement",
          [
            "title=Workshop on the discharge plan", "perspective=pat", "stakeholders=" + council, "level=3",
            "participants=11", "heard=we want to know when the model is used",
          ])
      ),
      (
        -6,
        add(
          "engagement",
          [
            "title=Simulation on ward 4", "perspective=pro", "level=4",
            "heard=the score must be in the record", "fed_back=-2d",
          ])
      ),
      (
        -6,
        add("engagement", ["title=Legal check", "perspective=leg", "level=2", "heard=secrecy review waits"])
      ),
      (
        -30,
        add(
          "action",
          ["title=Finish the DPIA with the region's DPO", "owner=Lawyer", "due=2026-11-15", "criteria=G2-04"])
      ),
      (
        -12,
        add(
          "action", ["title=Simulation on ward 4", "owner=Ward manager", "due=2026-11-26", "criteria=G2-07"])
      ),
      (
        -12,
        add(
          "action", ["title=Train the night team", "owner=Ward manager", "due=2027-02-01", "criteria=G2-09"])
      ),
    ] + escalation(project)
  }

  private static func judged(_ project: Project) -> [(Int, Change)] {
    let values: [(String, AssessmentValue)] = [
      ("G2-13", .met), ("G2-14", .met), ("G2-15", .met), ("G2-16", .met), ("G2-01", .met), ("G2-02", .met),
      ("G2-03", .met), ("G2-04", .notMet), ("G2-06", .partlyMet), ("G2-08", .met),
    ]
    guard let framework = reference.framework("epis") else { return [] }
    return values.flatMap { id, value -> [(Int, Change)] in
      let perSite = framework.criterion(Code(id))?.perSite ?? false
      let sites: [ID<Site>?] = perSite ? project.sites.map(\.id) : [nil]
      return sites.map { site in
        var judgement = Judgement(Code(id), site: site, value, by: "Project lead")
        judgement.perspective = "leg"
        if value == .notMet { judgement.because = "Secrecy review waits for the municipality" }
        return (-7, .assess(judgement))
      }
    }
  }

  private static func escalation(_ project: Project) -> [(Int, Change)] { [] }
}

extension ProjectDocument {
  var savedNow: ProjectDocument {
    var saved = self
    saved.wasSaved()
    return saved
  }
}
