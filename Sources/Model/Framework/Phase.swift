/// A phase: a stretch of the way between two gates.
package struct Phase: Keyed, Coded {
  package static var codes: CodeKind { .phases }

  package var id: Code<Phase> = ""
  package var title = Phrase("")
  /// The EPIS letters; the first says which levels of co-production are asked.
  package var epis: [String] = []
  /// True where the application is in real use.
  package var live = false
  package var question: Phrase?
  package var startsWhen: Phrase?
  package var endsWhen: Phrase?
  package var activities: [PhaseActivity] = []
  /// The certainty that the framework's sources have the phase; absent: as the framework's own.
  package var confidence: OpenEnum<Confidence>?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("epis", \.epis, .union, Phrase("EPIS", "EPIS"))
    field("live", \.live, .one, Phrase("i drift", "live"))
    field("question", \.question, .one, Phrase("fråga", "question"))
    field("starts_when", \.startsWhen, .one, Phrase("börjar när", "starts when"))
    field("ends_when", \.endsWhen, .one, Phrase("slutar när", "ends when"))
    field("activities", \.activities, .one, Phrase("aktiviteter", "activities"))
    field("confidence", \.confidence, .one, Confidence.name)
  }

  package var key: String { id.text }
}

/// An activity that is usual in a phase.
package struct PhaseActivity: Keyed, Coded {
  package static var codes: CodeKind { .activities }

  package var id: Code<PhaseActivity> = ""
  package var title = Phrase("")
  /// The stage, 1 to 8, for which its day counts when progress is measured.
  package var stage: Int?
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("stage", \.stage, .one, Phrase("steg", "stage"))
  }

  package var key: String { id.text }
}
