import ArgumentParser
import Model

/// A kind of record that has commands of its own, such as `barrier add` and `barrier list`.
protocol RecordKind: Listed {
  /// The fields shown in a list, after the id.
  static var columns: [String] { get }
  static var summary: String { get }
  /// Commands of this kind besides those of its operations.
  static var verbs: [any ParsableCommand.Type] { get }
}

extension RecordKind {
  static var verbs: [any ParsableCommand.Type] { [] }
}

extension Organisation: RecordKind {
  static let columns = ["title", "role", "agreement", "until"]
  static let summary = "Organisations that take part, and what they agreed."
}

extension Site: RecordKind {
  static let columns = ["title", "phase", "condition", "since", "go_live"]
  static let summary = "Wards, clinics and municipalities where the application is introduced."
}

extension Member: RecordKind {
  static let columns = ["title", "role", "perspective", "organisation"]
  static let summary = "The team, by role."
}

extension Stakeholder: RecordKind {
  static let columns = ["title", "perspective", "current", "desired", "level_agreed"]
  static let summary = "Whom the change touches, and where they stand."
}

extension Engagement: RecordKind {
  static let columns = ["date", "title", "perspective", "level", "fed_back"]
  static let summary = "Engagements: what people said and what it led to."
  static var verbs: [any ParsableCommand.Type] { [FeedBackCommand.self] }
}

extension Barrier: RecordKind {
  static let columns = ["status", "blocking", "impact", "title", "stops", "owner"]
  static let summary = "What stands between the project and those it should serve."
  static var verbs: [any ParsableCommand.Type] { [SuggestCommand.self] }
}

extension Action: RecordKind {
  static let columns = ["status", "due", "title", "owner", "barriers"]
  static let summary = "Steps that somebody takes."
}

extension Indicator: RecordKind {
  static let columns = ["title", "kind", "rhythm", "baseline", "lower", "upper", "owner"]
  static let summary = "What is measured while the application is used."
}

extension Incident: RecordKind {
  static let columns = ["date", "title", "kind", "severity", "closed"]
  static let summary = "What went wrong, or nearly did."
}

extension Ask: RecordKind {
  static let columns = ["status", "by_date", "title", "group"]
  static let summary = "The decisions needed from a group that meets."
  static var verbs: [any ParsableCommand.Type] { [AnswerAskCommand.self, AskOptionCommand.self] }
}

extension Assumption: RecordKind {
  static let columns = ["title", "status", "criteria"]
  static let summary = "What the case rests on and may turn out otherwise."
}

extension Activity: RecordKind {
  static let columns = ["phase", "title", "activity", "site", "done_on"]
  static let summary = "The checklist of each phase."
}
