/// An indicator, measured again and again while the application is in use.
package struct Indicator: Named, Listed {
  package var id = ID<Indicator>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var kind: OpenEnum<IndicatorKind>?
  package var source: String?
  package var rhythm: OpenEnum<Rhythm>?
  package var owner: PersonReference?
  package var baseline: Number?
  package var lower: Number?
  package var upper: Number?
  package var sites: [ID<Site>] = []
  package var values: [IndicatorValue] = []
  package var unknown = UnknownFields()

  package init() {}

  package static var list: WritableKeyPath<Project, [Indicator]> { \.indicators }
  package static let letter: Character = "n"
  package static let recordKind = "indicator"
  package static let label = Phrase("indikator", "indicator")
  package static let asked = ["title", "kind", "rhythm", "owner"]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("kind", \.kind, .one, Phrase("slag", "kind"))
    field("source", \.source, .one, Phrase("datakälla", "source"))
    field("rhythm", \.rhythm, .one, Phrase("rytm", "rhythm"))
    field("owner", \.owner, .one, Phrase("ansvarig", "owner"))
    field("baseline", \.baseline, .one, Phrase("utgångsvärde", "baseline"))
    field("lower", \.lower, .one, Phrase("undre gräns", "lower limit"))
    field("upper", \.upper, .one, Phrase("övre gräns", "upper limit"))
    field("sites", \.sites, .union, Phrase("införandeplatser", "sites"))
    field("values", \.values, .append, Phrase("värden", "values"))
  }
}

/// A measurement, with numerator and denominator where it is a share.
package struct IndicatorValue: Record {
  package var date = CalendarDay.unset
  package var from: CalendarDay?
  package var value: Number?
  package var n: Int?
  package var of: Int?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("date", \.date, .never, Phrase("dag", "date"))
    field("from", \.from, .never, Phrase("från", "from"))
    field("value", \.value, .never, Phrase("värde", "value"))
    field("n", \.n, .never, Phrase("antal", "n"))
    field("of", \.of, .never, Phrase("av", "of"))
  }
}

/// The kind of an indicator: what it follows.
package enum IndicatorKind: String, LabelledEnum {
  case use
  case performance
  case drift
  case equity
  case safety
  case outcome
  case cost

  package var label: Phrase {
    switch self {
    case .use: Phrase("användning", "use")
    case .performance: Phrase("prestanda", "performance")
    case .drift: Phrase("modelldrift", "drift")
    case .equity: Phrase("jämlikhet", "equity")
    case .safety: Phrase("säkerhet", "safety")
    case .outcome: Phrase("utfall", "outcome")
    case .cost: Phrase("kostnad", "cost")
    }
  }
}

/// The rhythm in which something is measured.
package enum Rhythm: String, LabelledEnum {
  case weekly
  case monthly
  case quarterly
  case halfYearly = "half_yearly"
  case yearly

  package var label: Phrase {
    switch self {
    case .weekly: Phrase("varje vecka", "weekly")
    case .monthly: Phrase("varje månad", "monthly")
    case .quarterly: Phrase("varje kvartal", "quarterly")
    case .halfYearly: Phrase("varje halvår", "half-yearly")
    case .yearly: Phrase("varje år", "yearly")
    }
  }
}

/// The kind of an incident.
package enum IncidentKind: String, LabelledEnum {
  case performanceDegradation = "performance_degradation"
  case dataDrift = "data_drift"
  case misuse
  case unexpectedOutput = "unexpected_output"
  case safetyEvent = "safety_event"
  case privacyEvent = "privacy_event"
  case differenceFromValidatedUse = "difference_from_validated_use"
  case practiceChange = "practice_change"
  case equipmentChange = "equipment_change"

  package var label: Phrase {
    switch self {
    case .performanceDegradation: Phrase("försämrad prestanda", "performance degradation")
    case .dataDrift: Phrase("förändrade data", "data drift")
    case .misuse: Phrase("felanvändning", "misuse")
    case .unexpectedOutput: Phrase("oväntat resultat", "unexpected output")
    case .safetyEvent: Phrase("säkerhetshändelse", "safety event")
    case .privacyEvent: Phrase("integritetshändelse", "privacy event")
    case .differenceFromValidatedUse:
      Phrase("avvikelse från validerad användning", "difference from validated use")
    case .practiceChange: Phrase("ändrat arbetssätt", "practice change")
    case .equipmentChange: Phrase("ändrad utrustning", "equipment change")
    }
  }
}

/// The severity of an incident.
package enum Severity: String, LabelledEnum {
  case nearMiss = "near_miss"
  case minor
  case serious

  package var label: Phrase {
    switch self {
    case .nearMiss: Phrase("tillbud", "near miss")
    case .minor: Phrase("mindre allvarlig", "minor")
    case .serious: Phrase("allvarlig", "serious")
    }
  }
}

/// The status of an assumption.
package enum AssumptionStatus: String, LabelledEnum {
  case holds
  case failed

  package var label: Phrase {
    switch self {
    case .holds: Phrase("håller", "valid")
    case .failed: Phrase("håller inte", "failed")
    }
  }
}

/// The status of an ask.
package enum AskStatus: String, LabelledEnum {
  case open
  case answered

  package var label: Phrase {
    switch self {
    case .open: Phrase("väntar på svar", "open")
    case .answered: Phrase("besvarad", "answered")
    }
  }
}
