import Changes
package import Model

extension Document {
  /// Makes the minutes of a decision from its packet alone, the same with any later version: MIN-2 to MIN-11 below the
  /// head, which is MIN-1, the decision first.
  ///
  /// Records marked internal are left out and counted.
  package init(minutesOf packet: Packet, in language: Language) {
    let (shown, leftOut) = packet.forMinutes
    let writer = MinutesWriter(packet: shown, language: language, leftOut: leftOut)
    // It also stands in a style sheet, where nothing but digits may come.
    let digits = (packet.hash ?? "").utf8.prefix(12).filter { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    self.init(
      template: "minutes", language: language, title: writer.title, over: .text(writer.over),
      mark: String(decoding: digits, as: UTF8.self), head: writer.head,
      blocks: [
        writer.decision, writer.reasons, writer.present, writer.basis, writer.criteria, writer.conditions,
        writer.perspectives, writer.barriers, writer.next, writer.signatures,
      ])
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

  func facts(_ pairs: (String, String?)...) -> [DocumentFact] {
    pairs.compactMap { label, value in
      value.flatMap { $0.isEmpty ? nil : DocumentFact(label, $0) }
    }
  }
}
