/// A gate: a point where people decide whether and how to go on.
package struct Gate: Keyed, Coded {
  package static var codes: CodeKind { .gates }

  package var id: Code<Gate> = ""
  package var title = Phrase("")
  package var kind = OpenEnum<GateKind>.known(.passage)
  /// The phase that the gate leaves; absent for an extra gate, which stands in any live phase.
  package var from: Code<Phase>?
  package var to: Code<Phase>?
  package var scope = OpenEnum<GateScope>.known(.site)
  package var criteria: [Code<Criterion>] = []
  package var voices: [VoiceDemand] = []
  package var quorum: Quorum?
  /// The rhythm of a recurring gate.
  package var every: Recurrence?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("kind", \.kind, .one, Phrase("slag", "kind"))
    field("from", \.from, .one, Phrase("från", "from"))
    field("to", \.to, .one, Phrase("till", "to"))
    field("scope", \.scope, .one, Phrase("gäller", "scope"))
    field("criteria", \.criteria, .union, Phrase("kriterier", "criteria"))
    field("voices", \.voices, .one, Phrase("perspektiv", "perspectives"))
    field("quorum", \.quorum, .one, Phrase("beslutsförhet", "quorum"))
    field("every", \.every, .one, Phrase("återkommer", "every"))
  }

  package var key: String { id.text }
}

/// The kind of a gate: a passage between two phases, a recurring review in one, or an extra review in any live phase.
package enum GateKind: String, LabelledEnum {
  case passage, recurring, extra

  package var label: Phrase {
    switch self {
    case .passage: Phrase("övergång", "passage")
    case .recurring: Phrase("återkommande", "recurring")
    case .extra: Phrase("extra", "extra")
    }
  }
}

/// The scope of a gate: it is decided once for the project, or for each site.
package enum GateScope: String, LabelledEnum {
  case project, site

  package var label: Phrase {
    switch self {
    case .project: Phrase("hela projektet", "the whole project")
    case .site: Phrase("varje införandeplats", "each site")
    }
  }
}

/// A demand for a voice: perspectives of which one must be heard.
package struct VoiceDemand: Record {
  package var anyOf: [Code<Perspective>] = []
  /// The condition under which it is demanded; absent: always.
  package var when: ProfileCondition?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("any_of", \.anyOf, .union, Phrase("någon av", "any of"))
    field("when", \.when, .one, Phrase("när", "when"))
  }
}

/// The people who must be present for a decision to stand.
package struct Quorum: Record {
  package var min = 0
  package var mustInclude: [Code<Perspective>] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("min", \.min, .one, Phrase("minst", "at least"))
    field("must_include", \.mustInclude, .union, Phrase("däribland", "including"))
  }
}

/// The rhythm of a recurring review, in months: close at first, then sparser.
package struct Recurrence: Record {
  package var months = 6
  package var forMonths = 24
  package var thenMonths = 12
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("months", \.months, .one, Phrase("månader", "months"))
    field("for_months", \.forMonths, .one, Phrase("under månader", "for months"))
    field("then_months", \.thenMonths, .one, Phrase("därefter månader", "then months"))
  }
}
