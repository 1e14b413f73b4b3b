/// A fact that a project can have on record, against which a judgement of a criterion can be held.
package enum RecordedFact: String, LabelledEnum {
  case intendedUse = "intended_use"
  case aiActClass = "ai_act_class"
  case engagement
  case barrier
  case sponsor
  case oversight
  /// An indicator with a baseline.
  case baseline
  /// Each legal duty that binds us now, done or found not to be for us.
  case duties

  package var label: Phrase {
    switch self {
    case .intendedUse: Phrase("avsedd användning", "intended use")
    case .aiActClass: Phrase("AI-förordningens klass", "AI Act class")
    case .engagement: Phrase("dialog", "engagement")
    case .barrier: Phrase("hinder", "barrier")
    case .sponsor: Phrase("beställare", "sponsor")
    case .oversight: Phrase("tillsynsansvarig", "oversight")
    case .baseline: Phrase("utgångsvärde", "baseline")
    case .duties: Phrase("skyldigheter enligt lag", "legal duties")
    }
  }

  /// The words for its not being on record.
  package var missing: Phrase {
    switch self {
    case .intendedUse: Phrase("ingen avsedd användning är skriven", "no intended use is written")
    case .aiActClass: Phrase("ingen klass enligt AI-förordningen är satt", "no AI Act class is set")
    case .engagement: Phrase("ingen dialog är registrerad", "no engagement is logged")
    case .barrier: Phrase("inget hinder är antecknat", "no barrier is recorded")
    case .sponsor: Phrase("ingen beställare är antecknad", "no sponsor is recorded")
    case .oversight: Phrase("ingen tillsynsansvarig är antecknad", "nobody is recorded for oversight")
    case .baseline: Phrase("ingen indikator har ett utgångsvärde", "no indicator has a baseline")
    case .duties:
      Phrase(
        "alla skyldigheter som gäller nu är inte uppfyllda", "not every legal duty that applies now is done")
    }
  }
}
