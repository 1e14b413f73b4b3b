/// The role of a person at a review.
package enum AttendanceRole: String, LabelledEnum {
  case gatekeeper
  case adviser
  case chair
  case adjuster
  case secretary

  package var label: Phrase {
    switch self {
    case .gatekeeper: Phrase("beslutsfattare", "gatekeeper")
    case .adviser: Phrase("rådgivare", "adviser")
    case .chair: Phrase("ordförande", "chair")
    case .adjuster: Phrase("justerare", "certifier")
    case .secretary: Phrase("sekreterare", "secretary")
    }
  }
}

/// The position of a voice at a review.
package enum PositionValue: String, LabelledEnum {
  case support
  case supportWithConcern = "support_with_concern"
  case object
  case abstain
  case noAnswer = "no_answer"

  package var label: Phrase {
    switch self {
    case .support: Phrase("stödjer", "support")
    case .supportWithConcern: Phrase("stödjer med tvekan", "support with concern")
    case .object: Phrase("invänder", "object")
    case .abstain: Phrase("avstår", "abstain")
    case .noAnswer: Phrase("inget svar", "no answer")
    }
  }
}
