/// The judgement of a criterion.
package enum AssessmentValue: String, LabelledEnum {
  case notAssessed = "not_assessed"
  case notMet = "not_met"
  case partlyMet = "partly_met"
  case met
  case notApplicable = "not_applicable"
  case waived

  package var label: Phrase {
    switch self {
    case .notAssessed: Phrase("ej bedömt", "not assessed")
    case .notMet: Phrase("ej uppfyllt", "not met")
    case .partlyMet: Phrase("delvis uppfyllt", "partly met")
    case .met: Phrase("uppfyllt", "met")
    case .notApplicable: Phrase("ej tillämpligt", "not applicable")
    case .waived: Phrase("undantag", "waived")
    }
  }
}

/// The kind of evidence.
package enum EvidenceKind: String, LabelledEnum {
  case report
  case decision
  case agreement
  case certificate
  case minutes
  case data
  case training
  case message
  case other

  package var label: Phrase {
    switch self {
    case .report: Phrase("rapport", "report")
    case .decision: Phrase("beslut", "decision")
    case .agreement: Phrase("avtal", "agreement")
    case .certificate: Phrase("intyg", "certificate")
    case .minutes: Phrase("protokoll", "minutes")
    case .data: Phrase("data")
    case .training: Phrase("utbildning", "training")
    case .message: Phrase("meddelande", "message")
    case .other: Phrase("annat", "other")
    }
  }
}
