/// A perspective: a party that sees the application from its own side and may have to be heard.
package struct Perspective: CatalogueEntry {
  package static var codes: CodeKind { .perspectives }
  package static var list: WritableKeyPath<Catalogue, OnDemand<[Perspective]>> { \.$perspectives }

  package var id: Code<Perspective> = ""
  package var title = Phrase("")
  package var asks = Phrase("")
  package var worries = Phrase("")
  /// The lowest level of co-production to aim at in each phase.
  package var levels = Levels()
  package var sources: [String] = []
  package var confidence = OpenEnum<Confidence>.known(.proposed)
  package var parts = PartMarks()
  package var unknown = UnknownFields()

  package init() {}

  package var gist: Phrase? {
    Phrase("frågar: ", "asks: ") + asks + Phrase(" Oroas av: ", " Worries: ") + worries
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("id", \.id, .never, Phrase("id", "id"))
    field("title", \.title, .one, Phrase("rubrik", "title"))
    field("asks", \.asks, .one, Phrase("frågar", "questions"))
    field("worries", \.worries, .one, Phrase("oroas av", "worries"))
    field("levels", \.levels, .one, Phrase("nivåer", "levels"))
    field("sources", \.sources, .union, Phrase("källor", "sources"))
    field("confidence", \.confidence, .one, Confidence.name)
    field("parts", \.parts, .one, Phrase("delar", "parts"))
  }
}

/// The levels of co-production, one for each EPIS letter.
package struct Levels: Record {
  package var exploration = Level.none
  package var preparation = Level.none
  package var implementation = Level.none
  package var sustainment = Level.none
  package var unknown = UnknownFields()

  package init() {}

  package static func fields(_ field: inout some Fields<Self>) {
    field("E", \.exploration, .one, Phrase("Utforskning", "Exploration"))
    field("P", \.preparation, .one, Phrase("Förberedelse", "Preparation"))
    field("I", \.implementation, .one, Phrase("Genomförande", "Implementation"))
    field("S", \.sustainment, .one, Phrase("Vidmakthållande", "Sustainment"))
  }

  /// The level for an EPIS letter; `.none` where there is no such letter.
  package subscript(epis: String) -> Level {
    switch epis {
    case "E": exploration
    case "P": preparation
    case "I": implementation
    case "S": sustainment
    default: .none
    }
  }
}
