internal import Model
internal import Process
internal import Reports

/// A mark by which a program knows which question a line or a row holds, in letters that survive editors and printers.
///
/// `brygga answers 1 p4k2m9 w7k3qz 2026-11-24T09:41:07Z 3f2a9c01d2e4` stands once, where the answers begin, and
/// `brygga G2-04 partly_met` with each record: its address, then the values that it had. A dash stands for nothing.
enum AnswerMark: Equatable {
  case head(AnswerSheet.Head)
  case record(String, values: [String])
  /// The end of the answers: nothing after it is one of them.
  case end

  static let word = "brygga"

  var text: String {
    let parts: [String] =
      switch self {
      case .head(let head):
        [
          "answers", String(head.format), head.project, head.snapshot ?? "-", head.at?.rfc3339 ?? "-",
          head.hash ?? "-",
        ]
      case .record(let record, let values): [record] + values.map { $0.isEmpty ? "-" : $0 }
      case .end: ["end"]
      }
    return ([AnswerMark.word] + parts).joined(separator: " ")
  }

  /// Reads the last mark of a line, in whatever signs an editor has put around it; nil where there is none.
  init?(in line: String) {
    guard let found = MarkedLine(line) else { return nil }
    self = found.mark
  }

  /// The mark of the words after the one that begins it, and the number of them that it takes.
  fileprivate static func read(_ parts: [String]) -> (mark: AnswerMark, count: Int)? {
    guard let first = parts.first else { return nil }
    switch first {
    case "answers":
      guard let head = AnswerSheet.Head(parts.dropFirst()) else { return nil }
      return (.head(head), min(parts.count, 6))
    case "end": return (.end, 1)
    default:
      guard let kind = AnswerForm.Kind(address: first), first.isPlainMark,
        let values = kind.values(parts.dropFirst())
      else { return nil }
      return (.record(first, values: values), 1 + values.count)
    }
  }
}

/// A line with a mark, and the text before and after the mark as it reads.
struct MarkedLine {
  let mark: AnswerMark
  let before: String
  let after: String

  init?(_ line: String) {
    let bytes = Array(line.asRead.utf8)
    let words = Self.words(of: bytes)
    let starts = words.indices.reversed().filter { words[$0].text.lowercased().same(as: AnswerMark.word) }
    guard let start = starts.first,
      let (mark, count) = AnswerMark.read(words[(start + 1)...].map(\.text))
    else { return nil }
    self.mark = mark
    before = String(decoding: Self.outer(bytes[..<words[start].start]), as: UTF8.self)
    after = String(decoding: Self.outer(bytes[words[start + count].end...]), as: UTF8.self)
  }

  private static func words(of bytes: [UInt8]) -> [(text: String, start: Int, end: Int)] {
    var words: [(text: String, start: Int, end: Int)] = []
    var word: [UInt8] = []
    var start = 0
    for (index, byte) in (bytes + [0x20]).enumerated() {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "|"): break
      // As it reads, a grave accent is an apostrophe.
      case 0x20, UInt8(ascii: "'"), UInt8(ascii: "\""):
        if !word.isEmpty { words.append((String(decoding: word, as: UTF8.self), start, index)) }
        word = []
      default:
        if word.isEmpty { start = index }
        word.append(byte)
      }
    }
    return words
  }

  /// The bytes without the signs in which a mark stands.
  private static func outer(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let signs = Array(" '\"|\\".utf8)
    var rest = bytes.drop(while: signs.contains)
    while let last = rest.last, signs.contains(last) { rest = rest.dropLast() }
    return rest
  }
}

extension MarkedLine {
  /// The texts that a person has written beside the mark: all after it, and before it what is no part of the form.
  var beside: [String] {
    let own: String
    switch mark {
    case .end: own = before
    case .head:
      own =
        [AnswerForm.file.sv, AnswerForm.file.en].contains { $0.lettersOnly == before.lettersOnly }
        ? "" : before
    case .record(let address, _): own = afterTitle(AnswerForm.Kind(address: address))
    }
    return [own, after].filter { $0.utf8.contains { !Array("*_-.>#+ ".utf8).contains($0) } }
  }

  /// The text after the title and what is told of it within parentheses, where it can be told.
  private func afterTitle(_ kind: AnswerForm.Kind?) -> String {
    let bytes = Array(before.utf8)
    let star = UInt8(ascii: "*")
    let close = bytes.indices.dropFirst().last { index in
      bytes[index] == star && bytes[index - 1] == star
        && (index < 2 || bytes[index - 2] != UInt8(ascii: "\\"))
    }
    var rest = close.map { bytes[($0 + 1)...] } ?? bytes[...]
    rest = rest.drop { $0 == 0x20 }
    // Without its stars a title cannot be told from words after it, unless parentheses always follow.
    if close != nil, rest.first != UInt8(ascii: "(") { return String(decoding: rest, as: UTF8.self) }
    if close == nil, kind != .criterion { return "" }
    guard let end = rest.lastIndex(of: UInt8(ascii: ")")) else { return "" }
    return String(decoding: rest[(end + 1)...].drop { $0 == 0x20 }, as: UTF8.self)
  }
}

extension AnswerSheet.Head {
  fileprivate init?(_ parts: ArraySlice<String>) {
    let parts = Array(parts)
    guard parts.count >= 2, let format = Int(parts[0]) else { return nil }
    self.init(format: format, project: parts[1])
    func part(_ index: Int) -> String? {
      parts.indices.contains(index) && !parts[index].same(as: "-") ? parts[index] : nil
    }
    snapshot = part(2)
    at = part(3).flatMap(Instant.init(rfc3339:))
    hash = part(4)
  }
}

extension AnswerForm.Kind {
  /// Tells the kind by the form of the address: `G2-04`, `a7k3qz`, `q7k3qz`; nil where it is none.
  init?(address: String) {
    if address.utf8.contains(UInt8(ascii: "-")) {
      self = .criterion
    } else if address.isID(of: Action.letter) {
      self = .action
    } else if address.isID(of: Ask.letter) {
      self = .ask
    } else {
      return nil
    }
  }

  /// The values that a mark of the kind has after its address; nil where they cannot be such.
  func values(_ parts: ArraySlice<String>) -> [String]? {
    var values: [String] = []
    for (field, part) in zip(marked, parts) {
      let isKnown =
        part.same(as: "-") || field.words.contains { $0.word.same(as: part) }
        || field == .due && CalendarDay(iso: part) != nil
      guard isKnown else { return nil }
      values.append(part.same(as: "-") ? "" : part)
    }
    return values.count == marked.count ? values : nil
  }

  /// The values of a mark by their fields.
  func before(_ values: [String]) -> [AnswerField: String] {
    Dictionary(zip(marked, values)) { first, _ in first }
  }
}
