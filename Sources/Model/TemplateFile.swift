/// A template's file as it was found, beside the program or in a workspace.
package struct TemplateFile: Equatable, Sendable {
  /// The file's name, such as `steering.md`, `_style.html` or `words.json`.
  ///
  /// A workspace's file replaces one of the same name.
  package let name: String
  /// The path as the person knows it: `templates/steering.md`.
  package let place: String
  package let bytes: [UInt8]
  /// The reason why nothing of the file could be read; nil where it was read.
  ///
  /// It is told to whoever uses the template.
  package private(set) var unreadable: Unreadable?
  /// True where the file came with the program.
  package let isBuiltIn: Bool

  package init(name: String, place: String, bytes: [UInt8], isBuiltIn: Bool = false) {
    self.name = name
    self.place = place
    self.bytes = bytes
    self.isBuiltIn = isBuiltIn
  }

  /// Makes a file that is there and cannot be read.
  package init(name: String, place: String, unreadable: Unreadable) {
    self.init(name: name, place: place, bytes: [])
    self.unreadable = unreadable
  }

  /// The reason why a file cannot be read, with its line and column and what to do.
  package struct Unreadable: Equatable, Sendable {
    package let words: Phrase
    package let advice: Phrase
    /// The line, from 1.
    package let line: Int
    package let column: Int

    package init(_ words: Phrase, advice: Phrase, line: Int, column: Int) {
      self.words = words
      self.advice = advice
      self.line = line
      self.column = column
    }
  }

  /// The file's text, without the byte order mark that some editors put first.
  ///
  /// Bytes that are not UTF-8 become replacement characters.
  package var text: String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return String(decoding: bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...], as: UTF8.self)
  }
}
