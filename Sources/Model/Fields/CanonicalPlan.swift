/// The tables of a type and of all records within it, side by side and without references.
///
/// Texts are held against them without a look-up.
struct CanonicalPlan: Sendable {
  /// The form of a value's text, without its details.
  enum Shape: UInt8 {
    case text, word, day, instant, integer, number, flag, json, list, record, unseen
  }

  /// The form that a text is held against; small, since it is handed on for every value.
  struct Value {
    var shape: Shape
    /// True where the value may stand where it says nothing: `false`, `[]`.
    var mayBeEmpty = true
    /// True for a list whose elements stand on one line.
    var isScalar = false
    /// The place of what the value holds.
    ///
    /// Of a list: its elements, among `values`. Of a record: its table, among `tables`. Of a whole number: its bounds,
    /// among `ranges`.
    var place: Int32 = 0
    /// The order of a list of records, as a place among `orders`; -1 where order does not count.
    var order: Int32 = -1
  }

  /// A field of a table.
  struct Field {
    /// The first eight bytes of the name, with its quotes, its colon and the space behind it.
    ///
    /// `mask` says which of them there are.
    let head: UInt64
    let mask: UInt64
    /// The place of that name among `names`.
    let name: Int32
    let length: Int32
    let value: Value
    let mustStand: Bool
  }

  /// The order of the records of a list, by fields given as places among `fields`.
  struct Order {
    let first: Int
    let second: Int?
    /// The byte between the two fields; nil where there is none.
    let separator: UInt8?
    /// True where the second field alone is the key, which no two may share.
    let isKeySecond: Bool
  }

  private(set) var names: [UInt8] = []
  private(set) var fields: [Field] = []
  /// The fields of each table, as places among `fields`.
  private(set) var tables: [Range<Int>] = []
  private(set) var values: [Value] = []
  private(set) var ranges: [ClosedRange<Int>] = []
  private(set) var orders: [Order] = []
  private(set) var root = Value(shape: .unseen)
  private var known: [ObjectIdentifier: Int] = [:]

  init(_ form: CanonicalForm) { root = value(form) }

  private mutating func value(_ form: CanonicalForm, order: KeyForm? = nil) -> Value {
    switch form {
    case .text: return Value(shape: .text)
    case .word: return Value(shape: .word)
    case .day: return Value(shape: .day)
    case .instant: return Value(shape: .instant)
    case .number: return Value(shape: .number)
    case .flag: return Value(shape: .flag)
    case .json: return Value(shape: .json)
    case .unseen: return Value(shape: .unseen)
    case .integer(let range):
      ranges.append(range)
      return Value(shape: .integer, place: Int32(ranges.count - 1))
    case .optional(let form): return value(form)
    case .record(let type): return Value(shape: .record, place: Int32(table(of: type)))
    case .list(let element, let isScalar):
      let element = value(element)
      var list = Value(shape: .list, isScalar: isScalar, place: Int32(values.count))
      values.append(element)
      if let order, element.shape == .record {
        guard let order = self.order(order, in: tables[Int(element.place)]) else {
          return Value(shape: .unseen)
        }
        list.order = Int32(orders.count)
        orders.append(order)
      }
      return list
    }
  }

  private mutating func table(of type: any Record.Type) -> Int {
    let id = ObjectIdentifier(type)
    if let table = known[id] { return table }
    let lines = type.canonicalFields
    let table = tables.count
    known[id] = table
    tables.append(0..<0)
    // What is within it first, so that its own fields stand together.
    let values = lines.map { line in
      var value = value(line.form, order: line.order)
      switch line.form {
      case .flag, .list: value.mayBeEmpty = false
      default: break
      }
      return value
    }
    let start = fields.count
    for (line, value) in zip(lines, values) { add(line, value) }
    tables[table] = start..<fields.count
    return table
  }

  private mutating func add(_ line: CanonicalField, _ value: Value) {
    let start = names.count
    names += Array("\"\(line.name)\": ".utf8)
    let name = names[start...]
    var head: UInt64 = 0
    for byte in name.prefix(8).reversed() { head = head << 8 | UInt64(byte) }
    let mask: UInt64 = name.count < 8 ? 1 << UInt64(name.count * 8) - 1 : .max
    fields.append(
      Field(
        head: head, mask: mask, name: Int32(start), length: Int32(name.count), value: value,
        mustStand: line.mustStand))
  }

  /// The order of a list of records in a table.
  ///
  /// Nil where it is not told from the text, or the fields are not such as stand in it as they are.
  private func order(_ form: KeyForm, in table: Range<Int>) -> Order? {
    switch form {
    case .unseen: return nil
    case .field(let name):
      guard let first = place(of: name, in: table) else { return nil }
      return Order(first: first, second: nil, separator: nil, isKeySecond: false)
    case .fieldAt(let name, let other):
      guard let first = place(of: name, in: table), let second = place(of: other, in: table) else {
        return nil
      }
      return Order(first: first, second: second, separator: UInt8(ascii: "@"), isKeySecond: false)
    case .before(let name, let other):
      guard let first = place(of: name, in: table), let second = place(of: other, in: table) else {
        return nil
      }
      return Order(first: first, second: second, separator: nil, isKeySecond: true)
    }
  }

  private func place(of name: StaticString, in table: Range<Int>) -> Int? {
    let name = Array("\"\(name)\": ".utf8)
    return table.first { index in
      let field = fields[index]
      return names[Int(field.name)...].prefix(Int(field.length)).elementsEqual(name)
        && (field.value.shape == .word || field.value.shape == .instant)
    }
  }
}
