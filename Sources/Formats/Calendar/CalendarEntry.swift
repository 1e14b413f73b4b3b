internal import Model
internal import Reports

/// One event of a status as a VEVENT.
struct CalendarEntry {
  private let event: EventStatus
  private let project: ProjectStatus
  private let language: Language
  private let namesProject: Bool
  /// True where it is told of only so that calendars take it away.
  private let isWithdrawn: Bool

  init(
    _ event: EventStatus, in project: ProjectStatus, _ language: Language, namesProject: Bool,
    isWithdrawn: Bool = false
  ) {
    self.isWithdrawn = isWithdrawn
    self.event = event
    self.project = project
    self.language = language
    self.namesProject = namesProject
  }

  /// Writes the event.
  ///
  /// `taken` holds the names of the project's earlier events, so that no two have one UID.
  func write(to lines: inout ContentLines, stamp: String, taken: inout Set<[UInt8]>) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", project.id.text.named + "-" + name(&taken) + "@brygga")
    lines.add("DTSTAMP", stamp)
    lines.add("SEQUENCE", String(max(0, event.revision)))
    lines.add("DTSTART;VALUE=DATE", event.day.basic)
    // The day after the last one; beyond the last year there is none, and an event without an end lasts a day.
    let last = max(event.day, event.end ?? event.day)
    if last + 1 > last { lines.add("DTEND;VALUE=DATE", (last + 1).basic) }
    lines.add("SUMMARY", text: summary)
    if !description.isEmpty { lines.add("DESCRIPTION", text: description) }
    lines.add("CATEGORIES", texts: categories)
    lines.add("STATUS", isWithdrawn ? "CANCELLED" : isAgreed ? "CONFIRMED" : "TENTATIVE")
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
  }

  /// The name of the event, made from its record.
  ///
  /// It is the same in every snapshot, whatever else is changed about it, a gate that rests included.
  private func name(_ taken: inout Set<[UInt8]>) -> String {
    let own = event.record.named
    var name = own
    var number = 2
    while !taken.insert(Array(name.utf8)).inserted {
      name = own + "-\(number)"
      number += 1
    }
    return name
  }

  private var kind: String { event.kind.label(language) }

  private var summary: String {
    let sign = event.done ? "✓ " : event.late ? "! " : ""
    let title = event.title.isEmpty ? Phrase("återtaget", "withdrawn")(language) : event.title
    return sign + Phrase(kind).capitalised(language) + ": " + title
      + (namesProject ? " (" + project.title + ")" : "")
  }

  /// The description, a line each: the project, how it stands, where, who, and what it opens or stops.
  private var description: String {
    var lines = [project.title]
    if event.done {
      lines.append(Phrase("Klart", "Done")(language))
    } else if event.late {
      lines.append(Phrase("Försenat", "Overdue")(language))
    }
    if !event.place.isEmpty { lines.append(Phrase("Införandeplats: ", "Site: ")(language) + event.place) }
    if let who = event.who, !who.isEmpty { lines.append(Phrase("Ansvarig: ", "Owner: ")(language) + who) }
    if !event.why.isEmpty { lines.append(Phrase(event.why).capitalised(language)) }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var categories: [String] {
    [Phrase(kind).capitalised(language)]
      + (event.late && !event.done ? [Phrase("Försenat", "Overdue")(language)] : [])
  }

  /// True where the day is agreed: a gate or a phase ahead is a plan; what somebody has promised, or what runs out, is
  /// not.
  private var isAgreed: Bool {
    switch event.kind.known {
    case .gate, .phase: event.done
    case .review, .action, .condition, .expiry, .ask, nil: true
    }
  }
}

extension CalendarDay {
  /// The day as a calendar writes it: `20261124`.
  fileprivate var basic: String {
    String(String.UnicodeScalarView(iso.unicodeScalars.filter { $0 != "-" }))
  }
}

extension String {
  /// The text as part of a UID: ASCII letters, digits and hyphens stand, a slash is a hyphen, all else is in
  /// hexadecimal.
  fileprivate var named: String {
    var named = ""
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
        named.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "/"): named += "-"
      default: named += "." + String(byte, radix: 16)
      }
    }
    return named
  }
}
