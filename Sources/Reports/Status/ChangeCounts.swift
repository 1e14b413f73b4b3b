internal import Model

/// A count of the lines of history that touched each record: never fewer in a later history.
struct ChangeCounts: Sendable {
  /// The numbers of the lines, by every part of the addresses that they speak of.
  private var lines: [String: [Int]] = [:]

  init(of history: [HistoryEntry]) {
    for (number, entry) in history.enumerated() {
      var parts: Set<String> = []
      for difference in entry.differences {
        parts.insert(difference.record)
        for part in difference.record.utf8.split(separator: UInt8(ascii: "/")) {
          parts.insert(String(decoding: part, as: UTF8.self))
        }
      }
      for part in parts { lines[part, default: []].append(number) }
    }
  }

  /// The number of lines that touched any of the records, each counted once.
  func count(of records: [String]) -> Int {
    var touched: Set<Int> = []
    for record in records { touched.formUnion(lines[record] ?? []) }
    return touched.count
  }
}
