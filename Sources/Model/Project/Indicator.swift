/// An indicator, measured again and again while the application is in use.
package struct Indicator: Named {
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
    field("baseline", \.baseline, .one, Phrase("baslinje", "baseline"))
    field("lower", \.lower, .one, Phrase("undre gräns", "lower limit"))
    field("upper", \.upper, .one, Phrase("övre gräns", "upper limit"))
    field("sites", \.sites, .union, Phrase("platser", "sites"))
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
