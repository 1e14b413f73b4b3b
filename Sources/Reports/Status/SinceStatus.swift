package import Model

/// The news since a group was told last, in one language: a ``ChangeReport`` as it stands in a status.
package struct SinceStatus: Record {
  package var from = CalendarDay.unset
  package var to = CalendarDay.unset
  /// The heading over it all: `Since you last met (24 Nov)`.
  package var heading = ""
  package var parts: [SincePartStatus] = []
  package var others = 0
  /// The count of what has no line of its own, in words.
  package var rest: String?
  package var unknown = UnknownFields()

  package init() {}

  package init(_ since: ChangeReport, _ language: Language) {
    from = since.from
    to = since.to
    heading = ChangeReport.heading(since.from, on: since.to)(language)
    parts = since.parts.map { SincePartStatus($0, language) }
    others = since.others
    rest = since.rest?(language)
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("from", \.from, .never, Phrase("från", "from"))
    field("to", \.to, .never, Phrase("till", "to"))
    field("heading", \.heading, .never, Phrase("rubrik", "heading"))
    field("parts", \.parts, .never, Phrase("delar", "parts"))
    field("others", \.others, .never, Phrase("andra poster", "other records"))
    field("rest", \.rest, .never, Phrase("resten i ord", "the rest in words"))
  }
}

/// The news of one kind, in one language.
package struct SincePartStatus: Record {
  package var kind = OpenEnum<ChangeReportKind>.known(.status)
  package var title = ""
  package var lines: [SinceLineStatus] = []
  package var unknown = UnknownFields()

  package init() {}

  init(_ part: ChangeReportSection, _ language: Language) {
    kind = .known(part.kind)
    title = part.kind.label(language)
    lines = part.lines.map { SinceLineStatus($0, language) }
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("kind", \.kind, .never, Phrase("slag", "kind"))
    field("title", \.title, .never, Phrase("rubrik", "title"))
    field("lines", \.lines, .never, Phrase("rader", "lines"))
  }
}

/// One piece of news, in one language.
package struct SinceLineStatus: Record {
  package var record = ""
  package var words = ""
  package var unknown = UnknownFields()

  package init() {}

  init(_ line: ChangeReportLine, _ language: Language) {
    record = line.record
    words = line.words(language)
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("record", \.record, .never, Phrase("post", "record"))
    field("words", \.words, .never, Phrase("i ord", "in words"))
  }
}
