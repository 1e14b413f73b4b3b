package import Model

extension JSONValue {
  /// The texts in it that people wrote: no names of fields, no codes, and nothing that the program says in two languages.
  package var writtenTexts: [String] {
    switch self {
    case .object where self["sv"] != nil && self["en"] != nil: []
    case .object(let members): members.flatMap(\.value.writtenTexts)
    case .list(let values): values.flatMap(\.writtenTexts)
    case .text(let text):
      text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F } ? [] : [text]
    case .number, .flag, .null: []
    }
  }

  /// Every word in it that the program does not say in two languages, of codes too.
  package var everyWord: Set<String> {
    switch self {
    case .object where self["sv"] != nil && self["en"] != nil: []
    case .object(let members): members.reduce(into: []) { $0.formUnion($1.value.everyWord) }
    case .list(let values): values.reduce(into: []) { $0.formUnion($1.everyWord) }
    case .text(let text): Set(Vocabulary.words(of: text))
    case .number, .flag, .null: []
    }
  }

  /// The words of those texts.
  package var writtenWords: Set<String> { Set(writtenTexts.flatMap(Vocabulary.words)) }
}
