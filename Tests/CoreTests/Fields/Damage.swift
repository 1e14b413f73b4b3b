import TestSupport

/// Changes the text of a file as hands, tools and disks do.
struct Damage {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(count, 1), using: &random) }

  /// The same file with one or two changes; some change nothing.
  mutating func made(to bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    for _ in 0...below(2) {
      let place = below(lines.count - 1)
      switch below(12) {
      case 0: flip(&lines[place])
      case 1: lines.swapAt(place, min(place + 1, lines.count - 1))
      case 2: lines.swapAt(place, below(lines.count))
      case 3: lines.remove(at: place)
      case 4: lines.insert(lines[place], at: below(lines.count))
      case 5: lines[place].insert(0x20, at: below(lines[place].count + 1))
      case 6: escape(&lines[place])
      case 7: replaceNumber(&lines[place])
      case 8: insertMember(&lines, at: place)
      case 9: swapObjects(&lines)
      case 10: lines[place].insert(UInt8(ascii: "\r"), at: lines[place].count)
      default: lines[place] = Array(lines[place].reversed().drop { $0 == UInt8(ascii: ",") }.reversed())
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func flip(_ line: inout [UInt8]) {
    if line.isEmpty { return }
    let place = below(line.count)
    let letters = Array("\"\\ :,[]{}09-.eEaz_\u{7F}\u{1F}".utf8) + [0xE2, 0x80, 0xA8, 0xC3, 0xFF, 0]
    switch below(4) {
    case 0: line[place] ^= 1 << UInt8(below(8))
    case 1: line[place] = letters.randomElement(using: &random) ?? 0
    case 2: line.remove(at: place)
    default: line.insert(letters.randomElement(using: &random) ?? 0, at: place)
    }
  }

  /// A letter by its number, or an escape that need not be.
  private mutating func escape(_ line: inout [UInt8]) {
    let letters = line.indices.filter { (0x61...0x7A).contains(line[$0]) || line[$0] == UInt8(ascii: "/") }
    guard let place = letters.randomElement(using: &random) else { return }
    let byte = line[place]
    let digits = String(byte, radix: 16)
    let escape = byte == UInt8(ascii: "/") ? "\\/" : "\\u00" + (below(2) == 0 ? digits : digits.uppercased())
    line.replaceSubrange(place...place, with: Array(escape.utf8))
  }

  /// Another way to write a number, or another number.
  private mutating func replaceNumber(_ line: inout [UInt8]) {
    guard let start = line.firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
    let end = line[start...].firstIndex { !(0x30...0x39).contains($0) } ?? line.count
    let others = [
      "0", "-0", "00", "1.0", "1e0", "6", "-1", "99999999999999999999", "+1", "1E+2", "2026", "3",
    ]
    line.replaceSubrange(start..<end, with: Array((others.randomElement(using: &random) ?? "").utf8))
  }

  /// A member that nobody knows, or that stands there already, at the depth of the line.
  private mutating func insertMember(_ lines: inout [[UInt8]], at place: Int) {
    let indent = lines[place].prefix { $0 == 0x20 }
    let members = [
      "\"zz_other\": 1", "\"zz_other\": [1, 2]", "\"aa\": null", "\"title\": \"x\"", "\"internal\": false",
      "\"notes\": []", "\"zz\": {}", "\"zz\": [{}]", "\"z\\u0061\": 1",
    ]
    let comma = below(4) == 0 ? "" : ","
    lines.insert(
      Array(indent) + Array(((members.randomElement(using: &random) ?? "") + comma).utf8),
      at: below(2) == 0 ? place : place + 1)
    if below(2) == 0, place > 0, lines[place - 1].last != UInt8(ascii: ",") {
      lines[place - 1].append(UInt8(ascii: ","))
    }
  }

  /// Two neighbours in a list of records in each other's place.
  private mutating func swapObjects(_ lines: inout [[UInt8]]) {
    let starts = lines.indices.filter {
      lines[$0].last == UInt8(ascii: "{") && lines[$0].dropLast().allSatisfy { $0 == 0x20 }
    }
    guard let first = starts.randomElement(using: &random) else { return }
    let indent = Array(lines[first].dropLast())
    guard let end = lines[first...].firstIndex(of: indent + Array("},".utf8)), end + 1 < lines.count,
      lines[end + 1] == lines[first],
      let last = lines[end...].dropFirst().firstIndex(where: {
        $0 == indent + Array("}".utf8) || $0 == indent + Array("},".utf8)
      })
    else { return }
    let inner = Array(lines[first + 1..<end])
    let other = Array(lines[end + 2..<last])
    lines.replaceSubrange(first + 1..<last, with: other + [lines[end], lines[end + 1]] + inner)
  }
}
