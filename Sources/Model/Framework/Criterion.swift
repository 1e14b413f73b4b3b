/// A criterion that must or should be met before a gate is passed.
package struct Criterion: Keyed, Coded {
  package static var codes: CodeKind { .criteria }

  package var id: Code<Criterion> = ""
  package var gate: Code<Gate> = ""
  package var title = Phrase("")
  package var description: Phrase?
  /// The description where no law of the European Union binds; absent where it is the same.
  package var elsewhere: Phrase?
  /// The perspectives to ask.
  package var perspectives: [Code<Perspective>] = []
  /// The condition under which the criterion applies; absent: always.
  package var appliesWhen: ProfileCondition?
  /// The condition under which it is a must; absent: never.
  ///
  /// What applies but is not a must is a should.
  package var mustWhen: ProfileCondition?
  /// The condition under which it counts only met and fresh: never waived, never not applicable.
  package var critical: ProfileCondition?
  package var stopIfNotMet = false
  package var perSite = false
  /// True where it is still a must where little is at stake.
  package var light = false
  package var deeper: [Deeper] = []
  /// The evidence to attach or point to.
  package var evidence: [Phrase] = []
  /// The facts that the project must have on record.
  ///
  /// A judgement of met without one contradicts what is recorded.
  package var needsRecorded: [OpenEnum<RecordedFact>] = []
  package var lenses: [OpenEnum<Lens>] = []
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("description", \.description, .one, Phrase("beskrivning", "description"))
    field("elsewhere", \.elsewhere, .one, Phrase("utanför EU", "outside the EU"))
    field("perspectives", \.perspectives, .union, Phrase("perspektiv", "perspectives"))
    field("applies_when", \.appliesWhen, .one, Phrase("gäller när", "applies when"))
    field("must_when", \.mustWhen, .one, Phrase("skallkrav när", "mandatory when"))
    field("critical", \.critical, .one, Phrase("kritiskt", "critical"))
    field("stop_if_not_met", \.stopIfNotMet, .one, Phrase("avbryt om ej uppfyllt", "stop if not met"))
    field("per_site", \.perSite, .one, Phrase("per införandeplats", "per site"))
    field("light", \.light, .one, Phrase("även i lätt", "also in light"))
    field("deeper", \.deeper, .one, Phrase("djupare krav", "also required"))
    field("evidence", \.evidence, .one, Phrase("underlag", "evidence"))
    field("needs_recorded", \.needsRecorded, .union, Phrase("ska finnas antecknat", "must be recorded"))
    field("lenses", \.lenses, .union, Phrase("linser", "lenses"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
  }

  package var key: String { id.text }
}

/// A further demand of a criterion, under a further condition.
package struct Deeper: Record {
  package var when = ProfileCondition.always
  package var text = Phrase("")
  package var perspectives: [Code<Perspective>] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("when", \.when, .one, Phrase("när", "when"))
    field("text", \.text, .one, Phrase("text", "text"))
    field("perspectives", \.perspectives, .union, Phrase("perspektiv", "perspectives"))
  }
}

/// A criterion that the program answers itself from what is recorded.
package struct ComputedCriterion: Keyed {
  package var id: Code<Criterion> = ""
  package var title = Phrase("")
  package var description = Phrase("")
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("description", \.description, .one, Phrase("beskrivning", "description"))
  }

  package var key: String { id.text }
}
