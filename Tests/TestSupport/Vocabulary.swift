import Foundation
package import Model
import Storage

/// The words that the program says in one language and never in the other, so that a test can tell a text that was
/// left in the wrong one.
package struct Vocabulary: Sendable {
  private var only: [Language: Set<String>] = [:]

  /// Of everything the program says: the phrases of its sources and of the data that it brings with it.
  package static let program = Result {
    try Vocabulary(sources().flatMap(phrases) + data().flatMap(translated))
  }

  package init(_ phrases: [(sv: String, en: String)]) {
    let sv = Set(phrases.flatMap { Vocabulary.words(of: $0.sv) })
    let en = Set(phrases.flatMap { Vocabulary.words(of: $0.en) })
    only = [.sv: sv.subtracting(en), .en: en.subtracting(sv)]
  }

  /// How many words tell the language.
  package func count(_ language: Language) -> Int { only[language]?.count ?? 0 }

  /// The words of a text that belong to the other language and are not among those that people wrote.
  package func foreign(in text: String, in language: Language, written: Set<String> = []) -> [String] {
    let other = only[language == .sv ? .en : .sv] ?? []
    return Vocabulary.words(of: text).filter { other.contains($0) && !written.contains($0) }
  }

  /// Words in small letters; what is shorter than three tells no language, what was cut at either end is no word.
  package static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isCut = false
    func end() { if !isCut, word.unicodeScalars.count > 2 { words.append(word.lowercased()) } }
    for scalar in text.unicodeScalars {
      if scalar.isASCII ? 0x61...0x7A ~= scalar.value | 0x20 : scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
        continue
      }
      isCut = isCut || scalar == "…"
      end()
      word = ""
      isCut = scalar == "…"
    }
    end()
    return words
  }

  /// The pairs of literals that are handed to something that speaks two languages.
  private static func phrases(in source: String) throws -> [(sv: String, en: String)] {
    let literal = "\"((?:[^\"\\\\]|\\\\.)*)\""
    let start = "(?:Phrase|localized|words|refused|expected|fault|Refusal|Failure)\\(\\s*(?:\\.\\w+,\\s*)?"
    let pattern = try NSRegularExpression(pattern: start + literal + ",\\s*" + literal)
    let inserted = try NSRegularExpression(pattern: "\\\\\\([^)]*\\)")
    return pattern.matches(in: source, range: NSRange(source.startIndex..., in: source)).map { match in
      let halves = [1, 2].map { half -> String in
        let text = Range(match.range(at: half), in: source).map { String(source[$0]) } ?? ""
        return inserted.stringByReplacingMatches(
          in: text, range: NSRange(text.startIndex..., in: text), withTemplate: " ")
      }
      return (halves[0], halves[1])
    }
  }

  private static func translated(_ value: Any) -> [(sv: String, en: String)] {
    if let list = value as? [Any] { return list.flatMap(translated) }
    guard let object = value as? [String: Any] else { return [] }
    if let sv = object["sv"] as? String, let en = object["en"] as? String { return [(sv, en)] }
    return object.values.flatMap(translated)
  }

  private static func sources() throws -> [String] {
    try files(in: "Sources", ending: ".swift").map { try String(contentsOf: $0, encoding: .utf8) }
  }

  private static func data() throws -> [Any] {
    try ["data/catalogue", "data/frameworks", "data/templates"].flatMap { try files(in: $0, ending: ".json") }
      .map { try JSONSerialization.jsonObject(with: Data(contentsOf: $0)) }
  }

  private static func files(in folder: String, ending: String) throws -> [URL] {
    let root = URL(fileURLWithPath: (Fixtures.root / folder).text)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(ending) }
      .sorted()
      .map { root.appendingPathComponent($0) }
  }
}
