/// The settings of a workspace, as they stand in `brygga.json`.
package struct WorkspaceSettings: Record {
  package var format: FormatVersion = 1
  package var organisation = ""
  package var language = OpenEnum<Language>.known(.sv)
  /// The time zone in which days begin, such as `Europe/Stockholm`; absent: the zone of the computer.
  package var timeZone: String?
  package var framework: Code<Framework>?
  /// The legal order that binds the organisation; absent: Swedish.
  package var jurisdiction: OpenEnum<Jurisdiction>?
  /// The currency of plans, by its code in ISO 4217; absent: SEK.
  package var currency: String?
  package var groups: [Group] = []
  package var thresholds: Thresholds?
  package var unknown = UnknownFields()

  package init() {}

  package static var holdsRecords: Bool { true }

  package static func fields(_ field: inout some Fields<Self>) {
    field("format", \.format, .never, Phrase("format", "format"))
    field("organisation", \.organisation, .one, Phrase("organisation", "organisation"))
    field("language", \.language, .one, Phrase("språk", "language"))
    field("time_zone", \.timeZone, .one, Phrase("tidszon", "time zone"))
    field("framework", \.framework, .one, Phrase("ramverk", "framework"))
    field("jurisdiction", \.jurisdiction, .one, Phrase("rättsordning", "jurisdiction"))
    field("currency", \.currency, .one, Phrase("valuta", "currency"))
    field.records("groups", \.groups, Phrase("grupper", "groups"))
    field("thresholds", \.thresholds, .one, Phrase("gränser", "thresholds"))
  }
}

/// A group that meets and reads snapshots.
package struct Group: Keyed {
  package var title = ""
  package var audience = OpenEnum<Audience>.known(.steering)
  package var perspective: Code<Perspective>?
  package var unknown = UnknownFields()

  package init() {}

  package var key: String { title }

  package static func address(of key: String, within parent: String?) -> String { "group/" + key }

  package static func key(at address: String, within parent: String?) -> String? {
    let start = Array("group/".utf8)
    guard address.utf8.starts(with: start) else { return nil }
    return String(decoding: address.utf8.dropFirst(start.count), as: UTF8.self)
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("audience", \.audience, .one, Phrase("målgrupp", "audience"))
    field("perspective", \.perspective, .one, Phrase("perspektiv", "perspective"))
  }
}

/// The numbers of days after which something counts as untouched or late.
package struct Thresholds: Record {
  package var untouchedDays: Int?
  package var lateDays: Int?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("untouched_days", \.untouchedDays, .one, Phrase("orörd efter dagar", "untouched after days"))
    field("late_days", \.lateDays, .one, Phrase("försenad efter dagar", "overdue after days"))
  }
}
