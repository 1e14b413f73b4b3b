import Model
import Process
import Storage
import Testing

/// The duties of made-up profiles, held against lists that were made by hand from the texts of the laws.
///
/// A duty is written as its id, with the day where it does not bind yet.
struct DutyScheduleTests {
  private static let today = CalendarDay(year: 2026, month: 11, day: 24) ?? .unset

  private func schedule(
    _ jurisdiction: Jurisdiction = .se, _ answer: (inout Application) -> Void
  ) throws -> DutySchedule {
    var project = Project()
    answer(&project.application)
    var catalogue = try Reference.embedded().catalogue
    catalogue.jurisdiction = jurisdiction
    return DutySchedule(of: project, among: catalogue, on: Self.today)
  }

  private func written(_ entries: [DutySchedule.Entry]) -> Set<String> {
    Set(
      entries.map { entry in
        switch entry.start {
        case .now: entry.duty.id.text
        case .from(let day): entry.duty.id.text + " " + day.iso
        case .onChange(let day): entry.duty.id.text + " change " + (day?.iso ?? "")
        }
      })
  }

  private func on(_ day: String, _ ids: [String]) -> Set<String> { Set(ids.map { $0 + " " + day }) }

  private let everybody: Set = ["AI-04", "AI-05", "SOSFS", "MBL-11", "MBL-19"]
  private let personal: Set = [
    "GDPR-6", "GDPR-9", "GDPR-13", "GDPR-32", "GDPR-35", "PDL-2-4", "PDL-4",
  ]
  private let medical: Set = ["PDL-3", "PSL-3", "PSL-LM"]
  private let health: Set = [
    "EHDS-GEN 2027-03-26", "EHDS-PRIO1 2029-03-26", "EHDS-SEC 2029-03-26", "EHDS-PRIO2 2031-03-26",
  ]
  private let deployer = [
    "AI-25", "AI-26-1", "AI-26-2", "AI-26-4", "AI-26-5", "AI-26-6", "AI-26-7", "AI-26-9", "AI-26-12",
  ]
  private let provider = [
    "AI-09", "AI-10", "AI-11", "AI-13", "AI-14", "AI-15", "AI-17", "AI-43", "AI-72", "AI-73",
  ]

  /// A device of class IIa in a region: high-risk as a product, whose day is in 2028.
  private func device(_ role: OurRole, _ application: inout Application) {
    application.ourRole = .known(role)
    application.orientation = .known(.medical)
    application.actionAutonomy = .known(.a0)
    application.function = .known(.predictRisk)
    application.personalData = true
    application.publicBody = true
    application.publicService = false
    application.sharedRecords = false
    application.aiActClass = .known(.highAnnex1)
    application.mdrStatus = .known(.device)
    application.mdrClass = .known(.iia)
  }

  @Test func aRegionThatBuysADeviceOfClassIIa() throws {
    let schedule = try schedule { device(.deployer, &$0) }
    let now: Set = ["GDPR-28", "OSL-25", "OSL-10", "HSLF-52", "CSL-2"]
    #expect(
      written(schedule.ours)
        == everybody.union(personal).union(medical).union(health).union(now).union(on("2028-08-02", deployer))
    )
    #expect(
      written(schedule.theirs)
        == on("2028-08-02", provider).union(["MDR-10", "MDR-83", "MDR-120 2029-01-01"]))
  }

  @Test func theMakerOfThatDevice() throws {
    let schedule = try schedule {
      device(.provider, &$0)
      $0.publicBody = false
    }
    #expect(
      written(schedule.ours)
        == on("2028-08-02", provider).union(["AI-04", "AI-05", "MDR-10", "MDR-83", "MDR-120 2029-01-01"]))
    #expect(written(schedule.theirs).isSuperset(of: on("2028-08-02", deployer)))
  }

  /// Decision support of class I is not high-risk: no notified body takes part.
  @Test func decisionSupportOfClassI() throws {
    let schedule = try schedule {
      device(.deployer, &$0)
      $0.aiActClass = .known(.minimal)
      $0.mdrClass = .known(.i)
    }
    let now: Set = ["GDPR-28", "OSL-25", "OSL-10", "HSLF-52", "CSL-2"]
    #expect(
      written(schedule.ours)
        == everybody.union(personal).union(medical).union(health).union(now))
    #expect(written(schedule.theirs) == ["MDR-10", "MDR-83", "MDR-120 2029-01-01"])
  }

  /// A device that triages emergency patients is in Annex III 5(d) as well, whose day is earlier.
  @Test func emergencyTriageThatIsBothAnnexes() throws {
    let schedule = try schedule {
      device(.deployer, &$0)
      $0.function = .known(.triage)
      $0.aiActClass = .known(.highBoth)
    }
    let annex3 = ["AI-26-8", "AI-26-11", "AI-27", "AI-86"]
    #expect(written(schedule.ours).isSuperset(of: on("2027-12-02", deployer + annex3)))
    #expect(written(schedule.theirs).isSuperset(of: on("2027-12-02", provider)))
    #expect(!written(schedule.entries).contains { $0.utf8.elementsEqual("AI-26-1 2028-08-02".utf8) })
  }

  @Test func aForecastOfStaffingWithoutPersonalData() throws {
    let schedule = try schedule {
      $0.ourRole = .known(.deployer)
      $0.orientation = .known(.organisational)
      $0.actionAutonomy = .known(.a0)
      $0.function = .known(.planResource)
      $0.personalData = false
      $0.publicBody = true
      $0.aiActClass = .known(.minimal)
      $0.mdrStatus = .known(.notDevice)
    }
    #expect(written(schedule.ours) == everybody.union(["CSL-2"]))
    #expect(schedule.theirs.isEmpty)
  }

  /// That people meet an AI is for its maker to see to; nothing else of Article 50 is spoken of.
  @Test func aChatbotThatTalksToPatients() throws {
    let schedule = try schedule {
      device(.deployer, &$0)
      $0.function = .known(.converse)
      $0.aiActClass = .known(.transparency)
      $0.mdrStatus = .known(.notDevice)
      $0.mdrClass = nil
    }
    #expect(written(schedule.theirs) == ["AI-50-1"])
    #expect(!written(schedule.ours).contains { $0.utf8.starts(with: "AI-50".utf8) })
  }

  /// A private clinic in a choice system assesses fundamental rights but does not register.
  @Test func aPrivateClinicThatProvidesAPublicService() throws {
    let schedule = try schedule {
      device(.deployer, &$0)
      $0.publicBody = false
      $0.publicService = true
      $0.aiActClass = .known(.highAnnex3)
      $0.mdrStatus = .known(.notDevice)
      $0.mdrClass = nil
    }
    let ours = written(schedule.ours)
    #expect(ours.isSuperset(of: on("2027-12-02", ["AI-27", "AI-26-11"]).union(["PSL-6", "CSL-2"])))
    #expect(ours.isDisjoint(with: ["AI-26-8 2027-12-02", "OSL-25", "OSL-10"]))
  }

  /// Article 111(2): what was on the market before is bound once its design changes, for authorities by 2030 at the latest.
  @Test(arguments: [(true, "2030-08-02"), (false, "")])
  func aSystemThatWasOnTheMarketBefore(isPublic: Bool, last: String) throws {
    let schedule = try schedule {
      device(.deployer, &$0)
      $0.publicBody = isPublic
      $0.onMarketSince = CalendarDay(year: 2024, month: 3, day: 1)
    }
    #expect(written(schedule.ours).isSuperset(of: on("change " + last, deployer)))
  }

  /// What nobody has answered counts as if it applied, and says so.
  @Test func anEmptyProfileIsBoundByAll() throws {
    let schedule = try schedule { _ in }
    #expect(schedule.theirs.isEmpty)
    #expect(schedule.entries.contains { $0.assumed.contains(.highRiskAI) })
  }

  /// Outside the EU no framework asks by its laws, or in their words.
  @Test func nothingIsAskedByTheLawOfTheEUElsewhere() throws {
    var reference = try Reference.embedded()
    reference.catalogue.jurisdiction = .none
    let european: Set<ProfileCondition.Property> = [
      .highRiskAI, .annex3, .mdrMin, .mdrMax, .inHouseDevice, .transparency,
    ]
    for id in reference.frameworks.map(\.id) {
      let framework = try #require(reference.framework(id))
      for criterion in framework.criteria {
        let conditions =
          [criterion.appliesWhen, criterion.mustWhen, criterion.critical] + criterion.deeper.map(\.when)
        #expect(european.isDisjoint(with: conditions.compactMap(\.self).flatMap(\.properties)))
        guard Application().answer(criterion.appliesWhen).holds else { continue }
        let words = [criterion.title, criterion.description].compactMap { $0?.en }.joined(separator: " ")
        #expect(
          words.firstMatch(of: /AI Act|\bMDR\b|FRIA|lex Maria|Art\. ?27|Declaration of conformity/) == nil,
          "\(words)")
      }
      let voices = framework.gates.flatMap(\.voices).compactMap(\.when).flatMap(\.properties)
      #expect(european.isDisjoint(with: voices))
    }
  }

  @Test func jurisdictionsBindTheirOwn() throws {
    let swedish = try schedule(.se) { _ in }
    let european = try schedule(.eu) { _ in }
    #expect(try schedule(.none) { _ in }.entries.isEmpty)
    #expect(Set(european.entries.map { $0.duty.jurisdiction }) == [.known(.eu)])
    #expect(swedish.entries.count > european.entries.count)
  }
}
