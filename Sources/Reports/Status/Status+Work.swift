package import Model

/// A line on an open barrier; the lines stand heaviest first.
package struct BarrierStatusLine: Record {
  package var record: String?
  package var title = ""
  package var blocking = false
  package var impact: Int?
  /// The changeability, 1 to 5: how much the team can do about it.
  package var changeability: Int?
  package var concept: String?
  package var control = ""
  package var external = false
  package var status = ""
  package var owner: String?
  package var days = 0
  package var actions = 0
  /// The work on it in words; empty in snapshots of earlier versions.
  package var work = ""
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("record", \.record, .never, Phrase("post", "record"))
    field("title", \.title, .never, Phrase("hinder", "barrier"))
    field("blocking", \.blocking, .never, Phrase("blockerande", "blocking"))
    field("impact", \.impact, .never, Phrase("påverkan", "impact"))
    field(
      "changeability", \.changeability, .never,
      Phrase("hur mycket vi kan påverka", "how far we can change it"))
    field("concept", \.concept, .never, Phrase("område", "area"))
    field("control", \.control, .never, Phrase("rådighet", "control"))
    field("external", \.external, .never, Phrase("utanför vår rådighet", "outside our control"))
    field("status", \.status, .never, Phrase("läge", "status"))
    field("owner", \.owner, .never, Phrase("ansvarig", "owner"))
    field("days", \.days, .never, Phrase("dagar öppet", "days open"))
    field("actions", \.actions, .never, Phrase("pågående åtgärder", "active actions"))
    field("work", \.work, .never, Phrase("vad som görs", "what is done"))
  }
}

/// A line on an action that is late or due soon; for the team, on any that is not done with.
package struct ActionStatusLine: Record {
  package var record: String?
  package var title = ""
  package var owner: String?
  package var due = CalendarDay.unset
  package var daysLate = 0
  /// The word of its status in the file.
  package var status: String?
  package var statusWords: String?
  package var why = ""
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("record", \.record, .never, Phrase("post", "record"))
    field("title", \.title, .never, Phrase("åtgärd", "action"))
    field("owner", \.owner, .never, Phrase("ansvarig", "owner"))
    field("due", \.due, .never, Phrase("klar senast", "due"))
    field("days_late", \.daysLate, .never, Phrase("dagar försenat", "days overdue"))
    field("status", \.status, .never, Phrase("läge, kod", "status, code"))
    field("status_words", \.statusWords, .never, Phrase("läge", "status"))
    field("why", \.why, .never, Phrase("varför", "why"))
  }
}

/// A thing to do next.
package struct TodoStatus: Record {
  package var title = ""
  package var when = ""
  package var why = ""
  package var who: String?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("att göra", "to do"))
    field("when", \.when, .never, Phrase("när", "when"))
    field("why", \.why, .never, Phrase("varför", "why"))
    field("who", \.who, .never, Phrase("vem", "who"))
  }
}

/// An indicator with its last value.
package struct IndicatorStatus: Record {
  package var title = ""
  package var value: String?
  package var date: CalendarDay?
  package var lower: Number?
  package var upper: Number?
  package var light = ""
  /// The values with a number, the oldest first.
  package var points: [PointStatus] = []
  package var baseline: Number?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("indikator", "indicator"))
    field("value", \.value, .never, Phrase("värde", "value"))
    field("date", \.date, .never, Phrase("dag", "date"))
    field("lower", \.lower, .never, Phrase("undre gräns", "lower limit"))
    field("upper", \.upper, .never, Phrase("övre gräns", "upper limit"))
    field("light", \.light, .never, Phrase("läge", "light"))
    field("points", \.points, .never, Phrase("värden", "points"))
    field("baseline", \.baseline, .never, Phrase("utgångsvärde", "baseline"))
  }
}

/// One value of an indicator on a day.
package struct PointStatus: Record {
  package var day = CalendarDay.unset
  package var value: Number?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("day", \.day, .never, Phrase("dag", "day"))
    field("value", \.value, .never, Phrase("värde", "value"))
  }
}

/// A legal duty, whose it is, from when it binds and how far the project has come with it.
package struct DutyStatus: Record {
  package var duty = ""
  package var law = ""
  package var title = ""
  /// True where it is ours; otherwise it is the other party's, and is to be asked for.
  package var ours = false
  /// True where it binds today.
  package var now = false
  package var applies = ""
  package var day: CalendarDay?
  /// The word of its status in the file; absent where it is not ours.
  package var status: String?
  package var statusWords: String?
  package var reason: String?
  package var evidence: String?
  package var owner: String?
  package var confidence = ""
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("duty", \.duty, .never, Phrase("id", "id"))
    field("law", \.law, .never, Phrase("lag", "law"))
    field("title", \.title, .never, Phrase("skyldighet", "duty"))
    field("ours", \.ours, .never, Phrase("vår", "ours"))
    field("now", \.now, .never, Phrase("gäller nu", "applies now"))
    field("applies", \.applies, .never, Phrase("gäller", "applies"))
    field("day", \.day, .never, Phrase("dag", "day"))
    field("status", \.status, .never, Phrase("läge, kod", "status, code"))
    field("status_words", \.statusWords, .never, Phrase("läge", "status"))
    field("reason", \.reason, .never, Phrase("skäl", "reason"))
    field("evidence", \.evidence, .never, Phrase("underlag", "evidence"))
    field("owner", \.owner, .never, Phrase("ansvarig", "owner"))
    field("confidence", \.confidence, .never, Phrase("belägg", "confidence"))
  }
}
