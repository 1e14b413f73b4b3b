/// The kinds of records that a project holds in lists of their own, in the order of the file.
extension Project {
  package static let kinds: [any Titled.Type] = [
    Organisation.self, Site.self, Member.self, Stakeholder.self, Engagement.self, Barrier.self,
    Action.self, Indicator.self, Incident.self, Assumption.self, Ask.self,
  ]
}

extension Change {
  /// What an address speaks of, in the words of the command line.
  package static func noun(of address: String) -> String {
    if address.same(as: "application") { return "application" }
    if address.utf8.starts(with: "plan/".utf8) { return "plan" }
    let last = address.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? address
    if last.utf8.contains(UInt8(ascii: "-")) { return "assessment" }
    let others: [any Identified.Type] = [
      Project.self, Activity.self, Transition.self, MaterialChange.self, Evidence.self, VoiceWaiver.self,
      Review.self, Attendance.self, Condition.self, Conflict.self,
    ]
    for kind in Project.kinds as [any Identified.Type] + others where last.first == kind.letter {
      return kind.noun
    }
    return "position"
  }
}
