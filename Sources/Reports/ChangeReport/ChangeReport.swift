package import Model

/// The news of a project between two states of it, for somebody who was not there.
///
/// Made once, with `ChangeReport(from:on:to:on:with:for:)`; whoever shows it computes nothing:
/// ```
/// for part in since.parts {              // in the order of ChangeReportKind, none of them empty
///   part.kind.label(language)            // "Moved dates"
///   for line in part.lines {
///     line.sign                          // "↷", one column wide
///     line.words(language)               // "G2 from 11 Dec to 15 Jan, 5 weeks later"
///     line.record                        // the address to open, where there is something to open
///   }
/// }
/// since.rest?(language)                  // "smaller changes in 4 records"
/// ```
package struct ChangeReport: Sendable {
  /// The days of the two states.
  package let from: CalendarDay
  package let to: CalendarDay
  package let parts: [ChangeReportSection]
  /// The number of records that changed in a way that needs no line of its own.
  package let others: Int

  init(from: CalendarDay, to: CalendarDay, parts: [ChangeReportSection], others: Int) {
    self.from = from
    self.to = to
    self.parts = parts
    self.others = others
  }

  package var isEmpty: Bool { parts.isEmpty && others == 0 }

  /// The count of what has no line of its own, in words; nil where there is nothing.
  package var rest: Phrase? {
    if others == 0 { return nil }
    let only = Phrase("mindre ändringar i ", "smaller changes in ")
    return only
      + Phrase.counted(others, Phrase("en post", "one record"), Phrase("poster", "records"))
  }

  /// The words where nothing differs.
  package static let nothing = Phrase("Inget har ändrats.", "Nothing has changed.")

  /// The heading over the news to a group: `Since you last met (24 Nov)`.
  package static func heading(_ day: CalendarDay, on today: CalendarDay) -> Phrase {
    Phrase("Sedan ni senast träffades (", "Since you last met (") + day.short(on: today) + ")"
  }
}

/// A section of a report: the news of one kind.
package struct ChangeReportSection: Sendable {
  package let kind: ChangeReportKind
  package let lines: [ChangeReportLine]
}

/// A line of a report: one piece of news.
package struct ChangeReportLine: Sendable {
  package let kind: ChangeReportKind
  package let words: Phrase
  /// The address of the record that it speaks of.
  package let record: String

  package var sign: String { kind.sign }
}

/// The kind of a piece of news, in the order in which the kinds are told.
package enum ChangeReportKind: String, LabelledEnum {
  case decisions, reversals, moved, conditions, closed, status, additions, deletions

  package var label: Phrase {
    switch self {
    case .decisions: Phrase("Beslutat", "Decided")
    case .reversals: Phrase("Gått tillbaka", "Gone back")
    case .moved: Phrase("Flyttade dagar", "Moved dates")
    case .conditions: Phrase("Nya villkor", "New conditions")
    case .closed: Phrase("Klart", "Done")
    case .status: Phrase("Ändrad status", "Changed status")
    case .additions: Phrase("Nytt", "New")
    case .deletions: Phrase("Borttaget", "Taken away")
    }
  }

  package var sign: String {
    switch self {
    case .decisions: "●"
    case .reversals: "!"
    case .moved: "↷"
    case .conditions: "~"
    case .closed: "✓"
    case .status: "›"
    case .additions: "+"
    case .deletions: "−"
    }
  }
}
