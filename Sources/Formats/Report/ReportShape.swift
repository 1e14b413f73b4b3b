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

    /// The keys that a field of a record stands under.
    fileprivate static func all(of field: FieldDescription) -> [Key] {
      let (name, label) = (ReportShape.key(field.name), field.label)
      let inWords = Key(name + "_words", label + Phrase(", i ord", ", in words"), .text)
      switch field.kind {
      case .record(let record): return [Key(name, label, ReportShape(of: record.type))]
      case .list(.record(let record)): return [Key(name, label, .list(of: record.type))]
      case .list: return [Key(name, label, .list(.text)), inWords]
      case .flag: return [Key(name, label, .flag)]
      case .word, .day: return [Key(name, label, .text), inWords]
      default: return [Key(name, label, .text)]
      }
    }
  }

  package var keys: [Key] {
    guard case .object(let keys) = self else { return [] }
    return keys
  }

  package subscript(_ name: String) -> ReportShape? { keys.first { $0.name.same(as: name) }?.shape }

  /// Makes the shape of a record of the type, from its table of fields and its words.
  package init(of type: any Record.Type) {
    var keys = type.descriptions.flatMap(Key.all)
    if let worded = type as? any ReportRecord.Type { keys = keys.with(worded.keys) }
    self = .object(keys + keys.compactMap(\.question))
  }

  /// The key that a field stands under; a field `words` has another, since that is the key of the words that stand.
  static func key(_ name: String) -> String { name.same(as: "words") ? "in_words" : name }

  /// The keys in each object of a list beside its own.
  private static let placeKeys: [Key] = [
    Key("number", Phrase("plats i listan, från 1", "place in the list, from 1"), .text),
    Key("is_first", Phrase("är den första", "is the first"), .flag),
    Key("is_last", Phrase("är den sista", "is the last"), .flag),
  ]
}

extension ReportRecord {
  fileprivate static var keys: [ReportShape.Key] { reportWords.map(\.key) }
}

extension [ReportShape.Key] {
  /// The keys with others added; one of the same name is replaced.
  fileprivate func with(_ new: [ReportShape.Key]) -> [ReportShape.Key] {
    filter { key in !new.contains { $0.name.same(as: key.name) } } + new
  }
}

extension ReportShape {
  /// A list of records of the type, each of which knows its place in it, with `more` keys.
  static func list(of type: any Record.Type, with more: [Key] = []) -> ReportShape {
    .list(.object(ReportShape(of: type).keys + placeKeys + more))
  }
}
