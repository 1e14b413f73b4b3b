/// A project: one introduction of one AI application, with all that a team tracks, as it stands in `project.json`.
package struct Project: Named {
  /// The newest format that this version writes.
  package static let currentFormat: FormatVersion = 1

  package var format = Project.currentFormat
  package var id = ID<Project>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var summary: String?
  /// The registry number (diarienummer).
  package var caseNumber: String?
  /// The language of the data.
  package var language = OpenEnum<Language>.known(.sv)
  package var framework = Code<Framework>("epis")
  /// The rigour, only where the team chose more than was computed.
  package var rigour: OpenEnum<Rigour>?
  /// The application profile, behind one reference.
  ///
  /// Forty fields that seldom change: whatever holds a project is copied without them.
  private var sharedApplication = Indirect(Application())
  package var organisations: [Organisation] = []
  package var sites: [Site] = []
  package var team: [Member] = []
  package var plan: [PhasePlan] = []
  package var activities: [Activity] = []
  package var transitions: [Transition] = []
  package var materialChanges: [MaterialChange] = []
  package var assessments: [Assessment] = []
  package var voiceWaivers: [VoiceWaiver] = []
  package var compliance: [Compliance] = []
  package var stakeholders: [Stakeholder] = []
  package var engagements: [Engagement] = []
  package var barriers: [Barrier] = []
  package var actions: [Action] = []
  package var indicators: [Indicator] = []
  package var incidents: [Incident] = []
  package var assumptions: [Assumption] = []
  package var asks: [Ask] = []
  package var reviews: [Review] = []
  package var conflicts: [Conflict] = []
  package var unknown = UnknownFields()

  package init() {}

  package var application: Application {
    _read { yield sharedApplication.value }
    set { sharedApplication.value = newValue }
  }

  package static let letter: Character = "p"
  package static let recordKind = "project"
  package static let label = Phrase("projekt", "project")
  package static var holdsRecords: Bool { true }
  package static let asked = ["title", "summary", "case_number", "language"]

  package static func fields(_ field: inout some Fields<Self>) {
    field("format", \.format, .never, Phrase("format", "format"))
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("summary", \.summary, .text, Phrase("sammanfattning", "summary"))
    field("case_number", \.caseNumber, .one, Phrase("diarienummer", "case number"))
    field("language", \.language, .one, Phrase("språk", "language"))
    field("framework", \.framework, .one, Phrase("ramverk", "framework"))
    field("rigour", \.rigour, .one, Phrase("prövningsnivå", "level of review"))
    field.record("application", \.application, Phrase("tillämpning", "application"))
    field.records("organisations", \.organisations, Phrase("organisationer", "organisations"))
    field.records("sites", \.sites, Phrase("införandeplatser", "sites"))
    field.records("team", \.team, Phrase("team", "team"))
    field.records("plan", \.plan, Phrase("plan", "plan"))
    field.records("activities", \.activities, Phrase("aktiviteter", "activities"))
    field.records("transitions", \.transitions, Phrase("händelser", "transitions"))
    field.records("material_changes", \.materialChanges, Phrase("väsentliga ändringar", "material changes"))
    field.records("assessments", \.assessments, Phrase("bedömningar", "assessments"))
    field.records("voice_waivers", \.voiceWaivers, Phrase("undantag för perspektiv", "perspective waivers"))
    field.records("compliance", \.compliance, Phrase("skyldigheter enligt lag", "legal duties"))
    field.records("stakeholders", \.stakeholders, Phrase("intressenter", "stakeholders"))
    field.records("engagements", \.engagements, Phrase("dialoger", "engagements"))
    field.records("barriers", \.barriers, Phrase("hinder", "barriers"))
    field.records("actions", \.actions, Phrase("åtgärder", "actions"))
    field.records("indicators", \.indicators, Phrase("indikatorer", "indicators"))
    field.records("incidents", \.incidents, Phrase("avvikelser", "incidents"))
    field.records("assumptions", \.assumptions, Phrase("antaganden", "assumptions"))
    field.records("asks", \.asks, Phrase("beslutsfrågor", "decisions needed"))
    field.records("reviews", \.reviews, Phrase("prövningar", "reviews"))
    field.records("conflicts", \.conflicts, Phrase("konflikter", "conflicts"))
  }
}

extension Project {
  /// The kinds of records with titles that a project holds in lists of their own, in the order of the file.
  package static let kinds: [any (Named & Listed).Type] = [
    Organisation.self, Site.self, Member.self, Stakeholder.self, Engagement.self, Barrier.self,
    Action.self, Indicator.self, Incident.self, Assumption.self, Ask.self,
  ]

  /// The kind with that name, such as `barrier`; nil where there is none.
  package static func kind(_ name: String) -> (any (Named & Listed).Type)? {
    kinds.first { $0.recordKind.same(as: name) }
  }
}

/// The rigour of the process: how much it demands of a project.
package enum Rigour: String, LabelledEnum {
  case light, full

  package var label: Phrase {
    switch self {
    case .light: Phrase("förenklad", "light")
    case .full: Phrase("full", "full")
    }
  }
}
