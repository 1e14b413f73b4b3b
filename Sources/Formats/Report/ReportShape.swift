package import Model

/// The shape of a tree, whatever the project: the keys that a template may ask for.
package indirect enum ReportShape: Sendable {
  case text, flag, markup
  case list(ReportShape)
  case object([Key])

  /// A key of an object: its name, its meaning for people and its shape.
  package struct Key: Sendable {
    package let name: String
    package let meaning: Phrase
    package let shape: ReportShape

    package init(_ name: String, _ meaning: Phrase, _ shape: ReportShape) {
      self.name = name
      self.meaning = meaning
      self.shape = shape
    }

    /// The flag that says whether a list has anything.
    fileprivate var question: Key? {
      guard case .list = shape else { return nil }
      return Key("has_" + name, Phrase("om det finns: ", "whether there are: ") + meaning, .flag)
    }
  }

  package var keys: [Key] {
    guard case .object(let keys) = self else { return [] }
    return keys
  }

  package subscript(_ name: String) -> ReportShape? { keys.first { $0.name.same(as: name) }?.shape }

  /// The shape of a record of the type.
  package init<Root: Record>(of type: Root.Type) {
    var maker = ShapeBuilder<Root>()
    Root.fields(&maker)
    var keys = maker.keys
    if let worded = type as? any ReportRecord.Type { keys = keys.with(worded.shapes) }
    self = .object(keys + keys.compactMap(\.question))
  }

  /// The key that a field stands under; a field `words` has another, since that is the key of the words that stand.
  static func key(_ name: StaticString) -> String {
    let name = name.description
    return name.same(as: "words") ? "in_words" : name
  }

  /// The keys in each object of a list beside its own.
  static let placeKeys: [Key] = [
    Key("number", Phrase("plats i listan, från 1", "place in the list, from 1"), .text),
    Key("is_first", Phrase("är den första", "is the first"), .flag),
    Key("is_last", Phrase("är den sista", "is the last"), .flag),
  ]
}

extension ReportRecord {
  fileprivate static var shapes: [ReportShape.Key] {
    reportWords.map { ReportShape.Key($0.name, $0.meaning, $0.shape) }
  }
}

extension [ReportShape.Key] {
  /// The keys with others added; one of the same name is replaced.
  fileprivate func with(_ new: [ReportShape.Key]) -> [ReportShape.Key] {
    filter { key in !new.contains { $0.name.same(as: key.name) } } + new
  }
}

/// A visitor of a type's fields that builds the keys of its shape.
private struct ShapeBuilder<Root>: FieldVisitor {
  var keys: [ReportShape.Key] = []

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    let name = ReportShape.key(name)
    let inWords = ReportShape.Key(name + "_words", label + Phrase(", i ord", ", in words"), .text)
    switch Value.kind {
    case .record: keys.append(.init(name, label, .held(by: Value.self)))
    case .list(.record): keys.append(.init(name, label, .list(.element(.held(by: Value.self)))))
    case .list: keys += [.init(name, label, .list(.text)), inWords]
    case .flag: keys.append(.init(name, label, .flag))
    case .word, .day: keys += [.init(name, label, .text), inWords]
    default: keys.append(.init(name, label, .text))
    }
  }

  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    keys.append(.init(name.description, label, .list(.element(ReportShape(of: Value.self)))))
  }

  mutating func record<Value: Record>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ label: Phrase
  ) {
    keys.append(.init(name.description, label, ReportShape(of: Value.self)))
  }
}

extension ReportShape {
  /// An object as it stands in a list.
  static func element(_ shape: ReportShape) -> ReportShape { .object(shape.keys + placeKeys) }

  /// The shape of the record that a type is, may be or has several of.
  fileprivate static func held(by type: Any.Type) -> ReportShape {
    if let record = type as? any Record.Type { return ReportShape(of: record) }
    if let holder = type as? any RecordHolder.Type { return held(by: holder.held) }
    return .object([])
  }
}

/// A type that holds values of another.
private protocol RecordHolder {
  static var held: Any.Type { get }
}

extension Array: RecordHolder {
  fileprivate static var held: Any.Type { Element.self }
}

extension Optional: RecordHolder {
  fileprivate static var held: Any.Type { Wrapped.self }
}
