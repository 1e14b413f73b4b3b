/// A stakeholder: somebody who is touched by the change, by role rather than by name.
package struct Stakeholder: Named, Listed {
  package var id = ID<Stakeholder>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var perspective = Code<Perspective>("")
  package var organisation: ID<Organisation>?
  package var sites: [ID<Site>] = []
  package var power: Rating?
  package var interest: Rating?
  package var current: OpenEnum<Attitude>?
  package var desired: OpenEnum<Attitude>?
  package var levelAgreed: Level?
  package var contact: String?
  package var assessments: [AttitudeEntry] = []
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Stakeholder]> { \.stakeholders }
  package static let letter: Character = "k"
  package static let recordKind = "stakeholder"
  package static let label = Phrase("intressent", "stakeholder")
  package static let asked = ["title", "perspective", "current", "desired"]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("perspective", \.perspective, .one, Phrase("perspektiv", "perspective"))
    field("organisation", \.organisation, .one, Phrase("organisation", "organisation"))
    field("sites", \.sites, .union, Phrase("införandeplatser", "sites"))
    field("power", \.power, .one, Phrase("inflytande", "power"))
    field("interest", \.interest, .one, Phrase("intresse", "interest"))
    field("current", \.current, .one, Phrase("nu", "current"))
    field("desired", \.desired, .one, Phrase("önskat", "desired"))
    field("level_agreed", \.levelAgreed, .one, Phrase("överenskommen nivå", "level agreed"))
    field("contact", \.contact, .one, Phrase("kontakt", "contact"))
    field("assessments", \.assessments, .append, Phrase("bedömningar", "assessments"))
  }
}

/// The attitude of a stakeholder on a day.
package struct AttitudeEntry: Record {
  package var date = CalendarDay.unset
  package var current = OpenEnum<Attitude>.known(.unaware)
  package var by: PersonReference?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("date", \.date, .never, Phrase("dag", "date"))
    field("current", \.current, .never, Phrase("nu", "current"))
    field("by", \.by, .never, Phrase("av", "by"))
  }
}

/// The attitude of a stakeholder towards the change, in order.
package enum Attitude: String, LabelledEnum {
  case unaware
  case resistant
  case neutral
  case supportive
  case leading

  package var label: Phrase {
    switch self {
    case .unaware: Phrase("omedveten", "unaware")
    case .resistant: Phrase("motståndare", "resistant")
    case .neutral: Phrase("neutral")
    case .supportive: Phrase("stödjande", "supportive")
    case .leading: Phrase("drivande", "leading")
    }
  }
}

/// The form of a meeting.
package enum EngagementForm: String, LabelledEnum {
  case interview
  case workshop
  case survey
  case council
  case rideAlong = "ride_along"
  case boardMeeting = "board_meeting"
  case other

  package var label: Phrase {
    switch self {
    case .interview: Phrase("intervju", "interview")
    case .workshop: Phrase("workshop")
    case .survey: Phrase("enkät", "survey")
    case .council: Phrase("råd", "council")
    case .rideAlong: Phrase("medföljning", "ride-along")
    case .boardMeeting: Phrase("nämnd eller ledningsmöte", "board meeting")
    case .other: Phrase("annat", "other")
    }
  }
}

/// The role of an organisation in the project.
package enum OrganisationRole: String, LabelledEnum {
  case care
  case vendor
  case university
  case municipality
  case patientOrganisation = "patient_organisation"
  case authority
  case other

  package var label: Phrase {
    switch self {
    case .care: Phrase("vårdgivare", "care")
    case .vendor: Phrase("företag", "company")
    case .university: Phrase("lärosäte", "university")
    case .municipality: Phrase("kommun", "municipality")
    case .patientOrganisation: Phrase("patientorganisation", "patient organisation")
    case .authority: Phrase("myndighet", "authority")
    case .other: Phrase("annan", "other")
    }
  }
}

/// The role of a member of the team.
package enum MemberRole: String, LabelledEnum {
  case projectLead = "project_lead"
  case sponsor
  case clinicalOwner = "clinical_owner"
  case modelOwner = "model_owner"
  case systemOwner = "system_owner"
  case oversight
  case deputy
  case member

  package var label: Phrase {
    switch self {
    case .projectLead: Phrase("projektledare", "project lead")
    case .sponsor: Phrase("beställare", "sponsor")
    case .clinicalOwner: Phrase("klinisk ägare", "clinical owner")
    case .modelOwner: Phrase("modellägare", "model owner")
    case .systemOwner: Phrase("systemägare", "system owner")
    case .oversight: Phrase("tillsynsansvarig", "oversight")
    case .deputy: Phrase("ersättare", "deputy")
    case .member: Phrase("medlem", "member")
    }
  }
}
