package import Model

extension Change {
  /// The kind of record at an address, in the words of the command line.
  package static func recordKind(of address: String) -> String {
    if address.same(as: "application") { return "application" }
    if address.utf8.starts(with: "plan/".utf8) { return "plan" }
    switch kind(of: address) {
    case is Assessment.Type: return "assessment"
    case let kind as any Identified.Type: return kind.recordKind
    default: return "position"
    }
  }

  /// The type of the record at an address.
  package static func kind(of address: String) -> any Record.Type {
    if address.same(as: "application") { return Application.self }
    if address.utf8.starts(with: "plan/".utf8) { return PhasePlan.self }
    let last = address.lastPart
    if last.utf8.contains(UInt8(ascii: "-")) { return Assessment.self }
    let others: [any Identified.Type] = [
      Project.self, Activity.self, Transition.self, MaterialChange.self, Evidence.self, VoiceWaiver.self,
      Review.self, Attendance.self, Condition.self, Conflict.self,
    ]
    let kinds = Project.kinds as [any Identified.Type] + others
    return kinds.first { last.first == $0.letter && last.utf8.count == 6 } ?? Position.self
  }
}
