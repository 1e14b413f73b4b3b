import Model
import TestSupport
import Testing

/// One thing that is told in both languages.
///
/// Swedish is kept whole; of English it is known that it has the same parts, and of both that nothing of the other is
/// left in them.
struct TwoLanguages {
  let sv: String
  let en: String
  /// The words of people, which stand as they are.
  var written: Set<String> = []

  init(written: Set<String> = [], _ told: (Language) throws -> String) rethrows {
    sv = try told(.sv)
    en = try told(.en)
    self.written = written
  }

  /// What is wrong, where a text is reduced to its parts and to what is read of it.
  func faults(parts: (String) throws -> [String], read: (String) -> String = { $0 }) throws -> [String] {
    let (left, right) = (try parts(sv), try parts(en))
    var faults = zip(left, right).enumerated().filter { $0.element.0 != $0.element.1 }.prefix(3)
      .map { "part \($0.offset) is \($0.element.0) in Swedish and \($0.element.1) in English" }
    if left.count != right.count {
      faults.append("\(left.count) parts in Swedish, \(right.count) in English")
    }
    if sv.utf8.elementsEqual(en.utf8) { faults.append("reads the same in both languages") }
    let vocabulary = try Vocabulary.program.get()
    for (language, text) in [(Language.sv, sv), (.en, en)] {
      let foreign = vocabulary.foreign(in: read(text), in: language, written: written)
      faults += Set(foreign).sorted().map { "\($0) stands in the text in \(language.label.en)" }
    }
    return faults
  }
}

extension TwoLanguages {
  /// Records each fault.
  func expect(
    _ what: String = "", parts: (String) throws -> [String], read: (String) -> String = { $0 },
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for fault in try faults(parts: parts, read: read) {
      Issue.record("\(what) \(fault)", sourceLocation: sourceLocation)
    }
  }
}

/// What is read of a text of some kind, without what only programs read.
enum Words {
  /// Between the tags, without the sheet of styles.
  static func html(_ text: String) -> String {
    var read = ""
    var isTag = false
    for scalar in (text.split(separator: "</style>").last.map(String.init) ?? text).unicodeScalars {
      if scalar == "<" { isTag = true }
      if !isTag { read.unicodeScalars.append(scalar) }
      if scalar == ">" {
        isTag = false
        read += " "
      }
    }
    return read
  }

  /// What a calendar shows of its events.
  static func calendar(_ text: String) -> String {
    text.replacing("\r\n ", with: "").replacing("\n ", with: "").split(whereSeparator: \.isNewline)
      .filter { line in
        ["SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES"].contains { line.hasPrefix($0 + ":") }
      }
      .map { $0.drop { $0 != ":" } }.joined(separator: "\n")
  }

  /// Without what stands between backticks, which is for programs.
  static func markdown(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }
      .map { String($0.element) }.joined(separator: " ")
  }

  /// Whether a text is the address of a record, such as `phase/E`.
  static func isAddress(_ text: String) -> Bool { text.contains("/") && !text.contains(" ") }

  /// The texts that are no codes and no addresses.
  static func json(_ text: String) -> String {
    let value = try? JSONReader.read(Array(text.utf8), as: JSONValue.self)
    return value?.writtenTexts.filter { !isAddress($0) }.joined(separator: "\n") ?? text
  }
}
