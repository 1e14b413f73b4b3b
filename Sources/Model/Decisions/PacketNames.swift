/// The name of an id or code when the packet was sealed, so that its minutes need nothing else.
package struct PacketName: Record {
  /// The id or code, or the hash of an earlier packet.
  package var of = ""
  package var title = Phrase("")
  /// True where the record is marked internal; the minutes name it otherwise.
  package var `internal` = false
  package var unknown = UnknownFields()

  package init() {}

  package init(_ of: String, _ title: Phrase, isInternal: Bool) {
    self.of = of
    self.title = title
    self.internal = isInternal
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("of", \.of, .never, Phrase("av", "of"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("internal", \.internal, .never, Phrase("internt", "internal"))
  }
}

/// The next phase and gate as they were planned at the decision.
package struct PacketNext: Record {
  package var phase = Code<Phase>("")
  /// The planned first day of the phase.
  package var start: CalendarDay?
  /// The gate that leaves or keeps the phase.
  package var gate: Code<Gate>?
  /// The planned day of the gate's decision.
  package var on: CalendarDay?
  /// The checklist of the phase that is not done: what is to be delivered in it.
  package var activities: [Phrase] = []
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("phase", \.phase, .never, Phrase("fas", "phase"))
    field("start", \.start, .never, Phrase("start", "start"))
    field("gate", \.gate, .never, Phrase("beslutspunkt", "gate"))
    field("on", \.on, .never, Phrase("dag", "on"))
    field("activities", \.activities, .never, Phrase("aktiviteter", "activities"))
  }
}

extension Packet {
  /// The name of an id or code at the decision; the text itself where no name was kept.
  ///
  /// Looks through the packet's names and criteria.
  package func name(_ text: String) -> Phrase {
    names.first { $0.of.same(as: text) }?.title
      ?? criteria.first { $0.assessment.criterion.text.same(as: text) }?.title ?? Phrase(text)
  }
}
