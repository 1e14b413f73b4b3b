/// A framework for projects: its phases, the gates between them, and the criteria at each.
package struct Framework: Keyed, Coded {
  package static var codes: CodeKind { .frameworks }

  package var format: FormatVersion = 1
  package var id: Code<Framework> = ""
  package var title = Phrase("")
  package var short = ""
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var parts = PartMarks()
  /// The perspectives that are never waived.
  package var core: [Code<Perspective>] = []
  package var phases: [Phase] = []
  package var gates: [Gate] = []
  package var criteria: [Criterion] = []
  /// The criteria that the extra gate always asks.
  package var safety: [Code<Criterion>] = []
  package var light: Light?
  package var wakes = Wakes()
  package var closing: [ClosingPoint] = []
  /// The criteria that the program answers itself, at every gate.
  package var computed: [ComputedCriterion] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("format", \.format, .never, Phrase("format", "format"))
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("short", \.short, .one, Phrase("kortnamn", "short name"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
    field("parts", \.parts, .one, Phrase("delar", "parts"))
    field("core", \.core, .union, Phrase("obligatoriska perspektiv", "required perspectives"))
    field("phases", \.phases, .one, Phrase("faser", "phases"))
    field("gates", \.gates, .one, Phrase("beslutspunkter", "gates"))
    field("criteria", \.criteria, .one, Phrase("kriterier", "criteria"))
    field("safety", \.safety, .union, Phrase("säkerhetslista", "safety list"))
    field("light", \.light, .one, Phrase("förenklad", "light"))
    field("wakes", \.wakes, .one, Phrase("bedöms på nytt", "reassessed on"))
    field("closing", \.closing, .one, Phrase("avslut", "closing"))
    field("computed", \.computed, .one, Phrase("beräknade kriterier", "computed criteria"))
  }

  package var key: String { id.text }

  package func phase(_ id: Code<Phase>) -> Phase? { phases.first { $0.id == id } }
  package func gate(_ id: Code<Gate>) -> Gate? { gates.first { $0.id == id } }
  package func criterion(_ id: Code<Criterion>) -> Criterion? { criteria.first { $0.id == id } }

  /// The number of phases before this one; nil where there is no such phase.
  package func index(of phase: Code<Phase>) -> Int? { phases.firstIndex { $0.id == phase } }

  /// The criteria of a gate, in the order in which the gate names them.
  ///
  /// Looks through the framework's criteria for each.
  package func criteria(of gate: Code<Gate>) -> [Criterion] {
    self.gate(gate)?.criteria.compactMap { criterion($0) } ?? []
  }
}

/// The demands where little is at stake.
package struct Light: Record {
  package var voices: [VoiceDemand] = []
  package var quorum: Quorum?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("voices", \.voices, .one, Phrase("perspektiv", "perspectives"))
    field("quorum", \.quorum, .one, Phrase("beslutsförhet", "quorum"))
  }
}

/// The criteria that a material change makes stale, by the kind of the change.
package struct Wakes: Record {
  package var version: [Code<Criterion>] = []
  package var population: [Code<Criterion>] = []
  package var law: [Code<Criterion>] = []
  /// The criteria for raised autonomy, besides those whose conditions name autonomy.
  package var autonomy: [Code<Criterion>] = []
  package var unknown = UnknownFields()

  package init() {}

  package static var mayBeAbsent: Bool { true }
  package var isAbsent: Bool {
    version.isEmpty && population.isEmpty && law.isEmpty && autonomy.isEmpty && unknown.members.isEmpty
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("version", \.version, .union, Phrase("ny version", "new version"))
    field("population", \.population, .union, Phrase("ny patientgrupp", "new population"))
    field("law", \.law, .union, Phrase("ny lag", "new law"))
    field("autonomy", \.autonomy, .union, Phrase("höjd autonomi", "raised autonomy"))
  }
}

/// A point of the closing checklist, to go through before an ending is complete.
package struct ClosingPoint: Keyed, Coded {
  package static var codes: CodeKind { .closing }

  package var id: Code<ClosingPoint> = ""
  package var title = Phrase("")
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
  }

  package var key: String { id.text }
}
