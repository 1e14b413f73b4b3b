internal import Model
internal import Process
internal import Reports

/// What tells a program which question a line or a row holds, in letters that survive any editor and any printer.
///
/// `brygga answers 1 p4k2m9 w7k3qz 2026-11-24T09:41:07Z 3f2a9c01d2e4` stands once, where the answers begin, and
/// `brygga G2-04 partly_met` with each record: its address, then the values that it had. A dash stands for nothing.
enum AnswerMark: Equatable {
  case head(AnswerSheet.Head)
  case record(String, values: [String])
  /// What follows is none of the answers.
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

  private static func words(of line: String) -> [String] {
    var words: [[UInt8]] = [[]]
    for byte in line.asRead.utf8 {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "|"): break
      // As it reads, a grave accent is an apostrophe.
      case 0x20, UInt8(ascii: "'"), UInt8(ascii: "\""): words.append([])
      default: words[words.count - 1].append(byte)
      }
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The last mark of a line, in whatever signs an editor has put around it; nil where there is none.
  init?(in line: String) {
    let words = AnswerMark.words(of: line)
    guard let start = words.lastIndex(where: { $0.same(as: AnswerMark.word) }) else { return nil }
    let parts = Array(words[(start + 1)...])
    guard let first = parts.first else { return nil }
    switch first {
    case "answers":
      guard let head = AnswerSheet.Head(parts.dropFirst()) else { return nil }
      self = .head(head)
    case "end": self = .end
    default:
      guard let kind = AnswerForm.Kind(address: first), first.isPlainMark,
        let values = kind.values(parts.dropFirst())
      else { return nil }
      self = .record(first, values: values)
    }
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
  /// By the form of the address: `G2-04`, `a7k3qz`, `q7k3qz`.
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
