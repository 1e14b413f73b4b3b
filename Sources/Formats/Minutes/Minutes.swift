import Changes
package import Model

/// The minutes of a decision, computed from its packet alone: the same with any later version.
package struct MinutesDocument: Sendable {
  package let language: Language
  package let title: String
  /// The organisation whose minutes they are, and the case number.
  package let over: String
  /// The mark at the foot of every page: 12 characters of the packet's hash.
  package let mark: String
  /// The head (MIN-1).
  package let head: [MinutesFact]
  /// MIN-2 to MIN-11, the decision first.
  package let blocks: [MinutesBlock]

  /// Computes the minutes of a packet; records marked internal are left out and counted.
  package init(of packet: Packet, in language: Language) {
    let (shown, leftOut) = packet.forMinutes
    let writer = MinutesWriter(packet: shown, language: language, leftOut: leftOut)
    self.language = language
    title = writer.title
    over = writer.over
    // It also stands in a style sheet, where nothing but digits may come.
    let digits = (packet.hash ?? "").utf8.prefix(12).filter { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    mark = String(decoding: digits, as: UTF8.self)
    head = writer.head
    blocks = [
      writer.decision, writer.reasons, writer.present, writer.basis, writer.criteria, writer.conditions,
      writer.perspectives, writer.barriers, writer.next, writer.signatures,
    ]
  }
}

/// One numbered block of the minutes.
package struct MinutesBlock: Sendable {
  /// MIN-2 to MIN-11, as the layout of minutes names it.
  package let id: String
  package let heading: String
  package let parts: [MinutesPart]
}

/// A part of a block; its text is as people wrote it, and is escaped by the format that renders it.
package enum MinutesPart: Sendable {
  /// The sentence that was decided.
  case decision(String)
  case text(String)
  case facts([MinutesFact])
  case subheading(String)
  case items([String])
  /// A table in which each cell holds lines; the first cell of a row is what the row is about.
  case table(headings: [String], rows: [[[String]]])
  case signatures([MinutesFact])
}

/// A label with a value.
package struct MinutesFact: Sendable {
  package let label: String
  package let value: String

  init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }
}

/// A writer of the blocks of one packet in one language.
struct MinutesWriter {
  let packet: Packet
  let language: Language
  /// The number of records marked internal that the packet holds and the minutes do not.
  let leftOut: Int

  var decided: PacketHead { packet.head }

  func localized(_ sv: String, _ en: String) -> String { Phrase(sv, en)(language) }

  func name(_ text: String) -> String { packet.name(text)(language) }

  func who(_ who: PersonReference) -> String { name(who.text) }

  /// The words of somebody, in the quotation marks of the language.
  func quoted(_ text: String) -> String { localized("”\(text)”", "“\(text)”") }

  func perspectives(_ codes: [Code<Perspective>], or: Bool = false) -> String {
    codes.map { name($0.text) }.joined(separator: or ? localized(" eller ", " or ") : ", ")
  }

  /// The words as a list: `a`, `a and b`, `a, b and c`.
  func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + localized(" och ", " and ") + last
  }

  var sites: String { list(decided.sites.map { name($0.text) }) }

  func facts(_ pairs: (String, String?)...) -> [MinutesFact] {
    pairs.compactMap { label, value in
      value.flatMap { $0.isEmpty ? nil : MinutesFact(label, $0) }
    }
  }
}
