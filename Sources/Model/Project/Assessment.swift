/// The assessment of a criterion, for the project or for one site.
package struct Assessment: Keyed, Noted {
  package var notes: [Note] = []
  package var `internal` = false
  package var criterion = Code<Criterion>("")
  package var site: ID<Site>?
  package var value = OpenEnum<AssessmentValue>.known(.notAssessed)
  package var by: PersonReference?
  package var perspective: Code<Perspective>?
  package var on: CalendarDay?
  package var at: Instant?
  package var because: String?
  package var until: CalendarDay?
  package var confirmedOn: CalendarDay?
  package var confirmedBy: PersonReference?
  package var evidence: [Evidence] = []
  package var remarks: [Remark] = []
  package var unknown = UnknownFields()

  package init() {}

  package static let asked = ["value", "by", "perspective", "because"]
  package static let groups = [
    FieldGroup(
      "value",
      with: ["by", "perspective", "on", "at", "because", "until", "confirmed_on", "confirmed_by"])
  ]

  package var key: String { Address.assessment(criterion, site: site).description }
  package static var keyForm: KeyForm { .fieldAt("criterion", "site") }

  package static func key(at address: String, within parent: String?) -> String? {
    guard parent == nil, !address.utf8.contains(UInt8(ascii: "/")) else { return nil }
    // `G2-06@s4k2m9` or `G2-06`: a criterion's id holds a hyphen, the id of a record never does.
    return address.utf8.contains(UInt8(ascii: "-")) ? address : nil
  }

  package static var holdsRecords: Bool { true }

  package static func fields(_ field: inout some Fields<Self>) {
    field("notes", \.notes, .append, Phrase("anteckningar", "notes"))
    field("internal", \.internal, .one, Phrase("internt", "internal"))
    field("criterion", \.criterion, .never, Phrase("kriterium", "criterion"))
    field("site", \.site, .never, Phrase("införandeplats", "site"))
    field("value", \.value, .one, Phrase("bedömning", "value"))
    field("by", \.by, .one, Phrase("av", "by"))
    field("perspective", \.perspective, .one, Phrase("perspektiv", "perspective"))
    field("on", \.on, .one, Phrase("dag", "on"))
    field("at", \.at, .one, Phrase("bedömd", "at"))
    field("because", \.because, .text, Phrase("skäl", "because"))
    field("until", \.until, .one, Phrase("till och med", "until"))
    field("confirmed_on", \.confirmedOn, .one, Phrase("bekräftad", "confirmed on"))
    field("confirmed_by", \.confirmedBy, .one, Phrase("bekräftad av", "confirmed by"))
    field.records("evidence", \.evidence, Phrase("underlag", "evidence"))
    field("remarks", \.remarks, .append, Phrase("synpunkter", "remarks"))
  }
}

/// A piece of evidence that a judgement rests on.
package struct Evidence: Named {
  package var id = ID<Evidence>("")
  package var title = ""
  package var notes: [Note] = []
  package var `internal` = false
  package var archived: CalendarDay?
  package var kind: OpenEnum<EvidenceKind>?
  /// The path below the project's folder, or an address.
  package var at: String?
  package var dated: CalendarDay?
  package var expires: CalendarDay?
  package var size: Int?
  package var sha256: String?
  package var seen: CalendarDay?
  package var unknown = UnknownFields()

  package init() {}

  package static let letter: Character = "d"
  package static let recordKind = "evidence"
  package static let label = Phrase("underlag", "evidence")
  package static let asked = ["title", "kind", "at", "expires"]

  package static func fields(_ field: inout some Fields<Self>) {
    namedFields(&field, \.id, \.title, \.notes, \.internal, \.archived)
    field("kind", \.kind, .one, Phrase("slag", "kind"))
    field("at", \.at, .one, Phrase("finns i", "where"))
    field("dated", \.dated, .one, Phrase("daterat", "dated"))
    field("expires", \.expires, .one, Phrase("går ut", "expires"))
    field("size", \.size, .one, Phrase("storlek", "size"))
    field("sha256", \.sha256, .one, Phrase("SHA-256", "SHA-256"))
    field("seen", \.seen, .one, Phrase("sett", "seen"))
  }
}

extension String {
  /// True for a link and not a path.
  package var isAddress: Bool {
    utf8.starts(with: "https://".utf8) || utf8.starts(with: "http://".utf8)
  }

  /// True for a path that leads out of the folder that it is meant from.
  package var leadsOut: Bool {
    utf8.first == UInt8(ascii: "/")
      || utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }
}

/// A remark of a voice on a criterion; dissent too.
package struct Remark: Record {
  package var perspective: Code<Perspective>?
  package var by: PersonReference?
  package var on = CalendarDay.unset
  package var text = ""
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("perspective", \.perspective, .never, Phrase("perspektiv", "perspective"))
    field("by", \.by, .never, Phrase("av", "by"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("text", \.text, .never, Phrase("text", "text"))
  }
}

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
