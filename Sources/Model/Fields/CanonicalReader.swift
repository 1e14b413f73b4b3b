/// A reader that tells whether a text is what ``JSONWriter`` writes, from the text alone: nothing is read into values.
///
/// It says yes only where reading the text as the type and writing that again gives the same bytes, and no also where
/// that is not seen easily. What is wrong is for ``JSONReader`` to say. It borrows the bytes: nothing it holds may
/// outlive them.
struct CanonicalReader: ~Copyable {
  /// The most members of an object, or records whose order is not their key, that are compared.
  ///
  /// Longer ones are left to whoever reads them.
  private static let most = 500

  let bytes: UnsafeBufferPointer<UInt8>
  private let names: UnsafeBufferPointer<UInt8>
  private let fields: UnsafeBufferPointer<CanonicalPlan.Field>
  private let tables: UnsafeBufferPointer<Range<Int>>
  private let values: UnsafeBufferPointer<CanonicalPlan.Value>
  private let ranges: UnsafeBufferPointer<ClosedRange<Int>>
  private let orders: UnsafeBufferPointer<CanonicalPlan.Order>
  var position = 0
  /// The depth of nesting; ``JSONReader`` refuses what is deeper than it reads.
  private var depth = 0
  /// The key fields of the record that was seen last.
  private var seen = KeyPlaces()
  /// The names of the members of the objects of any shape that the reader is in.
  private var members: [MemberName] = []

  /// The places of the two fields that a record is ordered by, without their quotes; empty where one is absent.
  private struct KeyPlaces {
    var first = 0..<0
    var second = 0..<0
  }

  /// The place of a member's name, with its first bytes.
  private struct MemberName {
    let place: Range<Int>
    let head: UInt64
  }

  /// True where the bytes are a whole file of the plan's type as the writer writes it.
  ///
  /// Takes a pass over the bytes, and another for their being UTF-8; nothing is allocated for most of them.
  static func isWritten(_ bytes: UnsafeBufferPointer<UInt8>, as plan: CanonicalPlan) -> Bool {
    plan.names.withUnsafeBufferPointer { names in
      plan.fields.withUnsafeBufferPointer { fields in
        plan.tables.withUnsafeBufferPointer { tables in
          plan.values.withUnsafeBufferPointer { values in
            plan.ranges.withUnsafeBufferPointer { ranges in
              plan.orders.withUnsafeBufferPointer { orders in
                var reader = CanonicalReader(
                  bytes: bytes, names: names, fields: fields, tables: tables, values: values, ranges: ranges,
                  orders: orders)
                return reader.takesFile(plan.root)
              }
            }
          }
        }
      }
    }
  }

  private init(
    bytes: UnsafeBufferPointer<UInt8>, names: UnsafeBufferPointer<UInt8>,
    fields: UnsafeBufferPointer<CanonicalPlan.Field>, tables: UnsafeBufferPointer<Range<Int>>,
    values: UnsafeBufferPointer<CanonicalPlan.Value>, ranges: UnsafeBufferPointer<ClosedRange<Int>>,
    orders: UnsafeBufferPointer<CanonicalPlan.Order>
  ) {
    self.bytes = bytes
    self.names = names
    self.fields = fields
    self.tables = tables
    self.values = values
    self.ranges = ranges
    self.orders = orders
  }

  private mutating func takesFile(_ root: CanonicalPlan.Value) -> Bool {
    takes(root, indent: 0) && takes(0x0A) && position == bytes.count && bytes.isUTF8
  }

  // MARK: Bytes

  @inline(__always)
  func byte(at place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// Eight bytes as one number, the first lowest; bytes behind the end are zero.
  @inline(__always)
  func eight(at place: Int) -> UInt64 { bytes.upToEight(at: place) }

  @inline(__always)
  mutating func takes(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Takes the end of a line and the spaces that the next begins with.
  @inline(__always)
  private mutating func takesLine(_ indent: Int) -> Bool {
    guard takes(0x0A) else { return false }
    var left = indent
    while left > 0 {
      let count = min(left, 8)
      let mask: UInt64 = count < 8 ? 1 << UInt64(count * 8) - 1 : .max
      guard (eight(at: position) ^ 0x2020_2020_2020_2020) & mask == 0 else { return false }
      position += count
      left -= count
    }
    return true
  }

  /// True where both places hold the same bytes.
  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    UnsafeBufferPointer(rebasing: bytes[one]).isSame(as: UnsafeBufferPointer(rebasing: bytes[other]))
  }

  // MARK: Values

  private mutating func takes(_ value: CanonicalPlan.Value, indent: Int) -> Bool {
    switch value.shape {
    case .text: return takesText()
    case .word: return takesWord()
    case .record: return takesRecord(value, indent: indent)
    case .list: return takesList(value, indent: indent)
    case .day: return takes(UInt8(ascii: "\"")) && takesDay() && takes(UInt8(ascii: "\""))
    case .instant: return takesInstant()
    case .integer: return takesInteger(ranges[Int(value.place)])
    case .number: return takesNumber()
    case .flag: return takes("true") || (value.mayBeEmpty && takes("false"))
    case .json: return takesJSON(indent: indent) != nil
    case .unseen: return false
    }
  }

  private mutating func takesRecord(_ value: CanonicalPlan.Value, indent: Int) -> Bool {
    guard takes(UInt8(ascii: "{")), depth < JSONReader.deepest else { return false }
    depth += 1
    let table = tables[Int(value.place)]
    var next = table.lowerBound
    var keys = KeyPlaces()
    let order = value.order < 0 ? nil : orders[Int(value.order)]
    let first = order?.first ?? -1
    let second = order?.second ?? -1
    var last: Range<Int>?
    if !takes(UInt8(ascii: "}")) {
      repeat {
        guard takesLine(indent + 2) else { return false }
        let field = field(from: next, to: table.upperBound)
        guard field < table.upperBound else {
          // What this version does not know stands last, by the bytes of the names.
          guard mayEnd(at: &next, of: table), let name = takesName(), !isKnown(name, in: table) else {
            return false
          }
          if let last, !precedes(last, name) { return false }
          last = name
          guard takesJSON(indent: indent + 2) != nil else { return false }
          continue
        }
        position += Int(fields[field].length)
        let start = position + 1
        guard takes(fields[field].value, indent: indent + 2) else { return false }
        if field == first { keys.first = start..<position - 1 }
        if field == second { keys.second = start..<position - 1 }
        next = field + 1
      } while takes(UInt8(ascii: ","))
      guard takesLine(indent), takes(UInt8(ascii: "}")) else { return false }
    }
    depth -= 1
    seen = keys
    return mayEnd(at: &next, of: table)
  }

  /// Passes over the fields that are left; false where one of them must stand.
  @inline(__always)
  private func mayEnd(at next: inout Int, of table: Range<Int>) -> Bool {
    while next < table.upperBound {
      if fields[next].mustStand { return false }
      next += 1
    }
    return true
  }

  /// The field whose name stands next, those before it passed over.
  ///
  /// The end where there is none, or where one before it must stand.
  @inline(__always)
  private func field(from start: Int, to end: Int) -> Int {
    let head = eight(at: position)
    var index = start
    while index < end {
      if (head ^ fields[index].head) & fields[index].mask == 0, fields[index].length <= 8 || isNamed(index) {
        return index
      }
      if fields[index].mustStand { return end }
      index += 1
    }
    return end
  }

  /// True where the whole name of the field stands next.
  @inline(__always)
  private func isNamed(_ index: Int) -> Bool {
    let length = Int(fields[index].length)
    guard position + length <= bytes.count else { return false }
    let start = Int(fields[index].name)
    for offset in 8..<length where bytes[position + offset] != names[start + offset] { return false }
    return true
  }

  /// Takes the name of a member, its colon and the space behind it; nil also where something in it is escaped.
  private mutating func takesName() -> Range<Int>? {
    let start = position + 1
    guard takesText() else { return nil }
    let name = start..<position - 1
    guard takes(UInt8(ascii: ":")), takes(0x20) else { return nil }
    return bytes[name].contains(UInt8(ascii: "\\")) ? nil : name
  }

  /// True where a table has a field of this name.
  private func isKnown(_ name: Range<Int>, in table: Range<Int>) -> Bool {
    fields[table].contains { field in
      // Without the quotes, the colon and the space.
      let known = Int(field.name) + 1..<Int(field.name + field.length) - 3
      return known.count == name.count && names[known].elementsEqual(bytes[name])
    }
  }

  private func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    bytes[one].lexicographicallyPrecedes(bytes[other])
  }

  private mutating func takesList(_ value: CanonicalPlan.Value, indent: Int) -> Bool {
    guard takes(UInt8(ascii: "[")), depth < JSONReader.deepest else { return false }
    if takes(UInt8(ascii: "]")) { return value.mayBeEmpty }
    depth += 1
    var element = values[Int(value.place)]
    element.order = value.order
    if value.isScalar {
      while true {
        guard takes(element, indent: indent) else { return false }
        if takes(UInt8(ascii: ",")) {
          guard takes(0x20) else { return false }
        } else {
          depth -= 1
          return takes(UInt8(ascii: "]"))
        }
      }
    }
    var earlier: [KeyPlaces] = []
    while true {
      guard takesLine(indent + 2), takes(element, indent: indent + 2) else { return false }
      if value.order >= 0 {
        guard isNext(seen, after: &earlier, by: orders[Int(value.order)]) else { return false }
      }
      if takes(UInt8(ascii: ",")) { continue }
      depth -= 1
      return takesLine(indent) && takes(UInt8(ascii: "]"))
    }
  }

  /// True where a record comes after all that are before it, and none of those has its key.
  private func isNext(_ keys: KeyPlaces, after earlier: inout [KeyPlaces], by order: CanonicalPlan.Order)
    -> Bool
  {
    if let last = earlier.last, !precedes(last, keys, separator: order.separator) { return false }
    if !order.isKeySecond {
      earlier = [keys]
      return true
    }
    if earlier.count >= CanonicalReader.most || earlier.contains(where: { isSame($0.second, keys.second) }) {
      return false
    }
    earlier.append(keys)
    return true
  }

  private func precedes(_ one: KeyPlaces, _ other: KeyPlaces, separator: UInt8?) -> Bool {
    if one.second.isEmpty, other.second.isEmpty { return precedes(one.first, other.first) }
    func text(_ keys: KeyPlaces) -> [UInt8] {
      let between = keys.second.isEmpty ? nil : separator
      return Array(bytes[keys.first]) + (between.map { [$0] } ?? []) + Array(bytes[keys.second])
    }
    return text(one).lexicographicallyPrecedes(text(other))
  }

  // MARK: Values of any shape

  /// Takes a value of any shape; true where it is a list or an object, nil where it is not as the writer writes it.
  private mutating func takesJSON(indent: Int) -> Bool? {
    switch byte(at: position) {
    case UInt8(ascii: "\""): takesText() ? false : nil
    case UInt8(ascii: "{"): takesObject(indent) ? true : nil
    case UInt8(ascii: "["): takesValues(indent) ? true : nil
    case UInt8(ascii: "t"): takes("true") ? false : nil
    case UInt8(ascii: "f"): takes("false") ? false : nil
    case UInt8(ascii: "n"): takes("null") ? false : nil
    default: takesNumber() ? false : nil
    }
  }

  private mutating func takesObject(_ indent: Int) -> Bool {
    position += 1
    guard depth < JSONReader.deepest else { return false }
    if takes(UInt8(ascii: "}")) { return true }
    depth += 1
    let first = members.count
    while true {
      guard takesLine(indent + 2) else { return false }
      guard let name = takesName(), members.count - first < CanonicalReader.most else { return false }
      let head = bytes.upToEight(of: name)
      for member in members[first...] where member.head == head && isSame(member.place, name) { return false }
      members.append(MemberName(place: name, head: head))
      guard takesJSON(indent: indent + 2) != nil else { return false }
      if takes(UInt8(ascii: ",")) { continue }
      members.removeSubrange(first...)
      depth -= 1
      return takesLine(indent) && takes(UInt8(ascii: "}"))
    }
  }

  /// Takes the elements of a list: scalars on one line, everything else on a line each.
  private mutating func takesValues(_ indent: Int) -> Bool {
    position += 1
    guard depth < JSONReader.deepest else { return false }
    if takes(UInt8(ascii: "]")) { return true }
    depth += 1
    if byte(at: position) != 0x0A {
      while true {
        guard takesJSON(indent: indent) == false else { return false }
        if takes(UInt8(ascii: ",")) {
          guard takes(0x20) else { return false }
        } else {
          depth -= 1
          return takes(UInt8(ascii: "]"))
        }
      }
    }
    var isNested = false
    while true {
      guard takesLine(indent + 2), let nests = takesJSON(indent: indent + 2) else { return false }
      if nests { isNested = true }
      if takes(UInt8(ascii: ",")) { continue }
      depth -= 1
      return isNested && takesLine(indent) && takes(UInt8(ascii: "]"))
    }
  }
}

/// The canonical form of a type's files, for telling whether a file is written so; made once for many files.
package struct CanonicalFile: Sendable {
  private let plan: CanonicalPlan

  /// Makes the form; visits the tables of the type and of all records within it.
  package init(of type: (some FieldValue).Type) { plan = CanonicalPlan(type.canonical) }

  /// True where the bytes can be read as the type and ``JSONWriter/file(_:reserving:)`` then writes just the same.
  ///
  /// False also where only reading and writing would tell. Takes a pass over the bytes, and another for their being
  /// UTF-8.
  package func isWritten(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { CanonicalReader.isWritten($0, as: plan) }
  }
}

extension CanonicalReader {
  @inline(__always)
  private mutating func takes(end: Int?) -> Bool {
    guard let end else { return false }
    position = end
    return true
  }

  mutating func takes(_ word: StaticString) -> Bool { takes(end: bytes.end(of: word, at: position)) }

  /// Takes a text with its quotes, in which just what the writer escapes is escaped.
  mutating func takesText() -> Bool { takes(end: bytes.endOfWrittenText(at: position)) }

  /// Takes a number, which is written as it stands.
  mutating func takesNumber() -> Bool { takes(end: bytes.endOfNumber(at: position)) }

  /// Takes a text of letters, digits and `- _`.
  mutating func takesWord() -> Bool {
    guard takes(UInt8(ascii: "\"")) else { return false }
    let start = position
    while byte(at: position).isOfPlainID { position += 1 }
    let count = position - start
    return count > 0 && count <= 40 && takes(UInt8(ascii: "\""))
  }

  /// Takes a day that exists, without quotes.
  mutating func takesDay() -> Bool {
    guard let year = digits(4), takes(UInt8(ascii: "-")), let month = digits(2), takes(UInt8(ascii: "-")),
      let day = digits(2)
    else { return false }
    return CalendarDay(year: year, month: month, day: day) != nil
  }

  mutating func takesInstant() -> Bool {
    guard takes(UInt8(ascii: "\"")), takesDay(), takes(UInt8(ascii: "T")), let hour = digits(2), hour < 24,
      takes(UInt8(ascii: ":")), let minute = digits(2), minute < 60, takes(UInt8(ascii: ":")),
      let second = digits(2), second < 60
    else { return false }
    return takes(UInt8(ascii: "Z")) && takes(UInt8(ascii: "\""))
  }

  private mutating func digits(_ count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      let byte = byte(at: position)
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte) - 0x30
      position += 1
    }
    return number
  }

  /// Takes a whole number in its shortest form; longer ones than any that is counted are not seen.
  mutating func takesInteger(_ range: ClosedRange<Int>) -> Bool {
    let isNegative = takes(UInt8(ascii: "-"))
    let start = position
    var number = 0
    while byte(at: position).isDigit, position - start < 18 {
      number = number * 10 + Int(byte(at: position)) - 0x30
      position += 1
    }
    guard position > start, !byte(at: position).goesOnNumber else { return false }
    // Zero has no sign, and nothing else begins with it.
    if byte(at: start) == 0x30, isNegative || position - start > 1 { return false }
    if isNegative { number = -number }
    return range.contains(number)
  }
}

extension UInt8 {
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  /// True for a byte behind a number that makes it longer, or no whole number.
  @inline(__always)
  fileprivate var goesOnNumber: Bool { isDigit || self == 0x2E || self | 0x20 == UInt8(ascii: "e") }

  /// True for a letter, a digit, `-` or `_`: what an id may hold.
  @inline(__always)
  var isOfPlainID: Bool {
    let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE
    let rest: UInt64 = 0x03FF_2000_0000_0000
    return self < 0x80 && (self < 0x40 ? rest : letters) >> UInt64(self & 0x3F) & 1 == 1
  }
}
