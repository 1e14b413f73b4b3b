extension Array {
  /// The same elements, those with a name most like the typed text first.
  ///
  /// Compares the first 64 letters with every name.
  package func nearestFirst(to text: String, names: (Element) -> [String]) -> [Element] {
    let typed = Array<UInt8>(text.folded.prefix(64))
    let ranked = enumerated().map { index, element in
      (names(element).map { typed.distance(to: $0.folded) }.min() ?? .max, index, element)
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { $0.2 }
  }
}

extension [UInt8] {
  /// Twice the number of letters that must change; 0 or 1 where the name begins with these letters.
  fileprivate func distance(to name: [UInt8]) -> Int {
    let name = name.prefix(64)
    if !isEmpty, name.starts(with: self) { return name.count == count ? 0 : 1 }
    var row = [Int](0...name.count)
    for (index, letter) in enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in name.enumerated() {
        let cost = letter == other ? diagonal : diagonal + 1
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(cost, row[column] + 1, diagonal + 1)
      }
    }
    return 2 * row[name.count]
  }
}
