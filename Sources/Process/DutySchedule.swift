package import Model

/// The legal duties that follow from the profile of an application, in a jurisdiction and on a day.
package struct DutySchedule: Sendable {
  /// A duty that applies, whose it is and from when.
  package struct Entry: Sendable {
    package let duty: Duty
    /// True where it is ours; otherwise it is the other party's, and is to be asked for.
    package let isOurs: Bool
    package let start: Start
    /// The properties of the profile that are not known and therefore count as if they applied.
    package let assumed: [ProfileCondition.Property]
    /// How far the project has come with it; nil where nobody has looked at it.
    package let compliance: Compliance?

    package var status: ComplianceStatus { compliance?.status.known ?? .notYet }
    /// True where it binds us today and something is left to do.
    package var isLacking: Bool { isOurs && start == .now && !status.isSettled }
  }

  /// The time from which a duty binds.
  package enum Start: Equatable, Sendable {
    case now
    case from(CalendarDay)
    /// Once the design is changed significantly, and at the latest on the day where there is one (Article 111(2) of the
    /// AI Act, for systems that were on the market before).
    case onChange(by: CalendarDay?)

    /// The day that it names; nil for now, and where only a change of the design makes it bind.
    package var day: CalendarDay? {
      switch self {
      case .now: nil
      case .from(let day): day
      case .onChange(let last): last
      }
    }

    /// The time in few words, for narrow columns.
    package var shortWords: Phrase {
      switch self {
      case .now: words
      case .from(let day): day.short(on: .unset)
      case .onChange: Phrase("vid ändring", "on change")
      }
    }

    /// The time in words; a day has its year, since it is often years away.
    package var words: Phrase {
      switch self {
      case .now: Phrase("nu", "now")
      case .from(let day): Phrase("från ", "from ") + day.short(on: .unset)
      case .onChange(let last?): Phrase("vid ändring, senast ", "on change, by ") + last.short(on: .unset)
      case .onChange(nil): Phrase("vid ändring", "on change")
      }
    }
  }

  /// All duties, in the order of the catalogue.
  package let entries: [Entry]

  package var ours: [Entry] { entries.filter(\.isOurs) }
  /// The duties of the other party, which is the maker where we use the application.
  package var theirs: [Entry] { entries.filter { !$0.isOurs } }
  /// The number of our duties that bind today.
  package var binding: Int { ours.count { $0.start == .now } }

  /// The number of our duties that bind today and are done, or are not for us.
  package var settled: Int { ours.count { $0.start == .now && $0.status.isSettled } }

  /// The cost is that of the catalogue's duties.
  package init(of project: Project, among catalogue: Catalogue, on day: CalendarDay) {
    let application = project.application
    entries = catalogue.duties.compactMap { duty in
      guard catalogue.jurisdiction.includes(duty.jurisdiction.known ?? .none) else { return nil }
      let answer = application.answer(duty.when)
      guard answer.holds, let isOurs = application.holds(duty) else { return nil }
      return Entry(
        duty: duty, isOurs: isOurs, start: application.start(of: duty, on: day), assumed: answer.assumed,
        compliance: project.compliance.first { $0.duty == duty.id })
    }
  }

  /// The duties of ours that belong to a criterion.
  package func entries(of criterion: Code<Criterion>) -> [Entry] {
    ours.filter { $0.duty.criteria.contains(criterion) }
  }
}

extension Application {
  /// True where a duty is ours, false where it is the other party's; nil where research alone does not have it.
  ///
  /// A role that is not known counts as if every duty were ours.
  fileprivate func holds(_ duty: Duty) -> Bool? {
    let holders = duty.who.compactMap(\.known)
    guard let role = ourRole?.known, !holders.isEmpty else { return true }
    switch role {
    case .providerAndDeployer: return true
    case .deployer: return holders.contains { $0 != .provider }
    case .provider: return holders.contains(.provider)
    case .researchOnly:
      // Research before anything is put on the market is outside the AI Act (Article 2(6) and (8)).
      return holders.contains { $0 != .provider && $0 != .deployer } ? true : nil
    }
  }

  /// The time from which a duty binds this application.
  ///
  /// What is high-risk only as a regulated product has the day of such products (`annex1_from`).
  fileprivate func start(of duty: Duty, on day: CalendarDay) -> DutySchedule.Start {
    let aiClass = aiActClass?.known
    let isProductOnly = aiClass?.isAnnex1 == true && aiClass?.isAnnex3 == false
    guard let start = isProductOnly ? duty.annex1From ?? duty.from : duty.from else { return .now }
    if let existingBy = duty.existingBy, let since = onMarketSince, since < start {
      // Only what is meant for authorities has a last day.
      return .onChange(by: publicBody == false ? nil : existingBy)
    }
    return start <= day ? .now : .from(start)
  }
}

extension ProjectState {
  /// The legal duties that follow from the profile; worked out once.
  package var dutySchedule: DutySchedule {
    kept.duties { DutySchedule(of: project, among: catalogue, on: today) }
  }
}
