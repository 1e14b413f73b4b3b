extension [UInt8] {
  /// The range where these bytes stand for the first time, one after the other; nil where they do not, or are none.
  package func range(of run: [UInt8]) -> Range<Int>? {
    guard let first = run.first else { return nil }
    var index = 0
    while let found = self[index...].firstIndex(of: first), found <= count - run.count {
      if self[found...].starts(with: run) { return found..<found + run.count }
      index = found + 1
    }
    return nil
  }

  /// True where these bytes stand somewhere in it, one after the other; none stand everywhere.
  package func hasRun(_ run: [UInt8]) -> Bool { run.isEmpty || range(of: run) != nil }
}
