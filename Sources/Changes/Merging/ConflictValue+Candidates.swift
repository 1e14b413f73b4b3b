internal import Model

/// The merge of the values that one field could have: its own and, where a conflict is open, the others.
extension [ConflictValue] {
  /// The merge of three sets: what both have, and what either has that was not there before.
  ///
  /// Where nothing would be left, since each chose another of the old values, both stand. The winner comes first.
  static func merged(base: Self, left: Self, right: Self) -> Self {
    var held: [[UInt8]: ConflictValue] = [:]
    let inBase = Set(base.map(\.identity))
    let inLeft = Set(left.map(\.identity))
    let inRight = Set(right.map(\.identity))
    for value in left + right {
      let id = value.identity
      let isNew = !inBase.contains(id)
      let isShared = inLeft.contains(id) && inRight.contains(id)
      if isNew || isShared { held[id] = held[id].map { $0.wins(over: value) ? $0 : value } ?? value }
    }
    if held.isEmpty {
      for value in left + right { held[value.identity] = value }
    }
    return held.values.sorted { $0.wins(over: $1) }
  }
}

extension ConflictValue {
  init(_ value: JSONValue?, by line: HistoryIndex.Line? = nil, beside: JSONValue? = nil) {
    self.init()
    self.value = value
    self.beside = beside
    by = line?.by
    at = line?.at
    entry = line?.id
  }

  /// The value by the line of history that is the latest to say it.
  func told(by line: HistoryIndex.Line?) -> ConflictValue {
    guard let line else { return self }
    let now = ConflictValue(value, by: line, beside: beside)
    return now.wins(over: self) ? now : self
  }

  /// The bytes that tell one value from another.
  var identity: [UInt8] { value.map { Array(JSONWriter.line($0).utf8) } ?? [] }

  /// True where this value wins.
  ///
  /// The later line of history, then the greater id; without a line it loses to one with; else the greater bytes.
  func wins(over other: ConflictValue) -> Bool {
    switch (entry, other.entry) {
    case (let mine?, let theirs?):
      let (here, there) = (at ?? Instant(seconds: 0), other.at ?? Instant(seconds: 0))
      if here != there { return here > there }
      if mine != theirs { return mine > theirs }
    case (nil, _?): return false
    case (_?, nil): return true
    case (nil, nil): break
    }
    let (mine, theirs) = (identity, other.identity)
    if mine != theirs { return theirs.lexicographicallyPrecedes(mine) }
    let (with, against) = (beside.map(JSONWriter.line) ?? "", other.beside.map(JSONWriter.line) ?? "")
    return against.utf8.lexicographicallyPrecedes(with.utf8)
  }
}

extension JSONValue {
  /// The merge of a list that is a set of entries.
  ///
  /// One side's list as it is where only that side changed it; else in the order of days, then of bytes, so that every
  /// clone makes the same.
  static func entries(base: [JSONValue], left: [JSONValue], right: [JSONValue]) -> [JSONValue] {
    if left == right || right == base { return left }
    if left == base { return right }
    func keys(_ list: [JSONValue]) -> [[UInt8]] { list.map { Array(JSONWriter.line($0).utf8) } }
    let (inBase, inLeft, inRight) = (Set(keys(base)), Set(keys(left)), Set(keys(right)))
    var held: [[UInt8]: JSONValue] = [:]
    for (key, value) in zip(keys(left + right), left + right) {
      if !inBase.contains(key) || (inLeft.contains(key) && inRight.contains(key)) { held[key] = value }
    }
    return held.sorted { first, second in
      let (day, other) = (first.value.day.utf8, second.value.day.utf8)
      if !day.elementsEqual(other) { return day.lexicographicallyPrecedes(other) }
      return first.key.lexicographicallyPrecedes(second.key)
    }.map(\.value)
  }

  /// The day of a note, a value or a move.
  private var day: String { (self["on"] ?? self["date"])?.text ?? "" }
}
