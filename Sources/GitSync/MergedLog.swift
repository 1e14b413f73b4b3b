import Changes
import Model

/// A log merged from two developments of one writer's log, with every line once.
///
/// Two branches of one clone both lengthen the same log. Every line is kept as its bytes are, each side's lines stay in
/// their order, and the result is the same whichever side comes first. Marks of an earlier conflict are left out.
struct MergedLog {
  let bytes: [UInt8]

  init(_ left: [UInt8], _ right: [UInt8]) {
    var (left, right) = (MergedLog.lines(left)[...], MergedLog.lines(right)[...])
    var united: [UInt8] = []
    var taken: Set<[UInt8]> = []
    func take(_ line: Line) {
      if taken.insert(line.bytes).inserted { united += line.bytes + [0x0A] }
    }
    while let one = left.first, let other = right.first {
      if one.bytes == other.bytes {
        take(one)
        left.removeFirst()
        right.removeFirst()
      } else if taken.contains(one.bytes) || (!taken.contains(other.bytes) && one.precedes(other)) {
        take(one)
        left.removeFirst()
      } else {
        take(other)
        right.removeFirst()
      }
    }
    for line in left + right { take(line) }
    bytes = united
  }

  /// A line of a log with its instant.
  private struct Line {
    let bytes: [UInt8]
    /// The instant of the entry; nil for the first line of a log, and for one that cannot be read.
    let at: Instant?

    func precedes(_ other: Line) -> Bool {
      let (own, theirs) = (at ?? Instant(seconds: .min), other.at ?? Instant(seconds: .min))
      return own == theirs ? bytes.lexicographicallyPrecedes(other.bytes) : own < theirs
    }
  }

  /// The lines of a log; one that a crash tore is a line too, and only git's marks are thrown away.
  private static func lines(_ bytes: [UInt8]) -> [Line] {
    let marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].map { Array($0.utf8) }
    return bytes.split(separator: 0x0A).filter { line in !marks.contains { line.starts(with: $0) } }
      .map { line in
        do throws(ParseError) {
          let entry = try JSONReader.read(Array(line), as: HistoryEntry.self)
          return Line(bytes: Array(line), at: entry.id.text.utf8.isEmpty ? nil : entry.placed)
        } catch { return Line(bytes: Array(line), at: nil) }
      }
  }
}
