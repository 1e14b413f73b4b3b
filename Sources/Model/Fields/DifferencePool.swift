/// A set of differences waiting to be made, found by the address of their record.
struct DifferencePool {
  /// The differences of one field, in their order.
  struct FieldChanges {
    let name: [UInt8]
    var differences: [Difference]
  }

  /// The differences of one address, by their places in `differences`.
  private struct Bundle {
    let address: String
    let bytes: [UInt8]
    var places: [Int]
  }

  let differences: [Difference]
  private var bundles: [Bundle] = []

  init(_ differences: [Difference]) {
    self.differences = differences
    if let address = DifferencePool.single(differences) {
      bundles = [
        Bundle(address: address, bytes: Array(address.utf8), places: Array(differences.indices))
      ]
      return
    }
    var found: [[UInt8]: Int] = [:]
    for (place, difference) in differences.enumerated() {
      let bytes = Array(difference.record.utf8)
      if let index = found[bytes] {
        bundles[index].places.append(place)
      } else {
        found[bytes] = bundles.count
        bundles.append(Bundle(address: difference.record, bytes: bytes, places: [place]))
      }
    }
  }

  /// The one address that all differences speak of, as those of most changes do; nil where they speak of several.
  private static func single(_ differences: [Difference]) -> String? {
    guard let first = differences.first?.record else { return nil }
    return differences.allSatisfy { $0.record.same(as: first) } ? first : nil
  }

  var isEmpty: Bool { bundles.isEmpty }
  var first: Difference? { bundles.first?.places.first.map { differences[$0] } }

  /// True where a difference concerns the record at the address or one within it.
  func speaks(of address: String) -> Bool {
    let bytes = Array(address.utf8)
    return bundles.contains {
      $0.bytes.starts(with: bytes) && ($0.bytes.count == bytes.count || $0.bytes[bytes.count] == 0x2F)
    }
  }

  /// Takes out the differences on fields of the very record, field by field.
  mutating func takeFields(of address: String) -> [FieldChanges] {
    guard let index = bundles.firstIndex(where: { $0.address.same(as: address) }) else { return [] }
    var fields: [FieldChanges] = []
    var whole: [Int] = []
    for place in bundles[index].places {
      guard let name = differences[place].field.map({ Array($0.utf8) }) else {
        whole.append(place)
        continue
      }
      if let found = fields.firstIndex(where: { $0.name == name }) {
        fields[found].differences.append(differences[place])
      } else {
        fields.append(FieldChanges(name: name, differences: [differences[place]]))
      }
    }
    bundles[index].places = whole
    if whole.isEmpty { bundles.remove(at: index) }
    return fields
  }

  /// Puts back the differences that nothing took, so that somebody is told.
  mutating func putBack(_ fields: [FieldChanges], of address: String) {
    guard !fields.isEmpty, let place = differences.firstIndex(where: { $0.record.same(as: address) }) else {
      return
    }
    bundles.append(Bundle(address: address, bytes: Array(address.utf8), places: [place]))
  }

  /// The differences that could concern a record of a list.
  ///
  /// Each is the place of a bundle with a key that its address may speak of.
  func candidates(_ key: (String) -> String?) -> [(bundle: Int, key: String, isWhole: Bool)] {
    var found: [(bundle: Int, key: String, isWhole: Bool)] = []
    for (index, bundle) in bundles.enumerated() {
      for (place, byte) in bundle.bytes.enumerated() where byte == 0x2F {
        if let key = key(String(decoding: bundle.bytes[..<place], as: UTF8.self)) {
          found.append((index, key, false))
        }
      }
      if let key = key(bundle.address) { found.append((index, key, true)) }
    }
    return found
  }

  /// Takes out the differences on records that are there or come with them, each with its places in order.
  mutating func take(
    _ candidates: [(bundle: Int, key: String, isWhole: Bool)], _ isThere: ([UInt8]) -> Bool
  ) -> [(key: String, places: [Int])] {
    var known: Set<[UInt8]> = []
    for (bundle, key, isWhole) in candidates {
      let bytes = Array(key.utf8)
      let comes = isWhole && bundles[bundle].places.contains { differences[$0].field == nil }
      if comes || isThere(bytes) { known.insert(bytes) }
    }
    var taken: [(key: String, places: [Int])] = []
    var index: [[UInt8]: Int] = [:]
    var gone: Set<Int> = []
    for (bundle, key, _) in candidates where !gone.contains(bundle) {
      let bytes = Array(key.utf8)
      if !known.contains(bytes) { continue }
      gone.insert(bundle)
      if let place = index[bytes] {
        taken[place].places += bundles[bundle].places
      } else {
        index[bytes] = taken.count
        taken.append((key, bundles[bundle].places))
      }
    }
    for place in taken.indices where taken[place].places.count > 1 { taken[place].places.sort() }
    if !gone.isEmpty {
      bundles = bundles.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    }
    return taken
  }
}

/// The records of a list while differences are made on them, found by key.
struct RecordList<Value: Keyed> {
  private(set) var slots: [Value?]
  private var places: [[UInt8]: Int]

  init(_ records: [Value]) {
    slots = records
    places = Dictionary(records.enumerated().map { (Array($1.key.utf8), $0) }) { first, _ in first }
  }

  func place(of key: [UInt8]) -> Int? { places[key] }

  /// Puts the record in place of the one with the key; takes that one away where the record is nil.
  mutating func put(_ record: Value?, at key: String) {
    let bytes = Array(key.utf8)
    if let place = places[bytes] {
      slots[place] = record
    } else if let record {
      places[bytes] = slots.count
      slots.append(record)
    }
  }

  /// The records that are there, in the order of the file.
  var inOrder: [Value] {
    let records = slots.compactMap(\.self)
    let places = records.map { RecordPlace(order: $0.order, key: $0.key) }
    if places.isOrdered { return records }
    return places.sortedIndices.map { records[$0] }
  }
}
