package import Model

extension Standing {
  /// What a criterion needs on record and the project does not have; in the order of the framework.
  package func missingRecords(of criterion: Criterion) -> [RecordedFact] {
    criterion.needsRecorded.compactMap(\.known).filter { !isRecorded($0) }
  }

  private func isRecorded(_ fact: RecordedFact) -> Bool {
    switch fact {
    case .intendedUse: !(project.application.intendedUse ?? "").isEmpty
    case .aiActClass: project.application.aiActClass != nil
    case .engagement: project.engagements.contains { $0.archived == nil }
    case .barrier: project.barriers.contains { $0.archived == nil }
    case .sponsor: isMember(.sponsor)
    case .oversight: isMember(.oversight)
    case .baseline: project.indicators.contains { $0.archived == nil && $0.baseline != nil }
    }
  }

  private func isMember(_ role: MemberRole) -> Bool {
    project.team.contains { $0.archived == nil && $0.role == .known(role) }
  }
}
