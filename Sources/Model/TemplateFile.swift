/// A file of a template, as it was found: beside the program or in a workspace.
package struct TemplateFile: Equatable, Sendable {
  /// `steering.md`, `_style.html` or `words.json`: a workspace's file replaces one of the same name.
  package let name: String
  /// As the person knows it: `templates/steering.md`.
  package let place: String
  package let bytes: [UInt8]
  /// Why nothing of it could be read, where that is so: told to whoever uses it.
  package private(set) var unreadable: Unreadable?
  /// Whether it came with the program.
  package let isBuiltIn: Bool

  package init(name: String, place: String, bytes: [UInt8], isBuiltIn: Bool = false) {
    self.name = name
    self.place = place
    self.bytes = bytes
    self.isBuiltIn = isBuiltIn
  }

  /// A file that is there and cannot be read.
  package init(name: String, place: String, unreadable: Unreadable) {
    self.init(name: name, place: place, bytes: [])
    self.unreadable = unreadable
  }

  package struct Unreadable: Equatable, Sendable {
    package let words: Phrase
    package let advice: Phrase
    /// From 1.
    package let line: Int
    package let column: Int

    package init(_ words: Phrase, advice: Phrase, line: Int, column: Int) {
      self.words = words
      self.advice = advice
      self.line = line
      self.column = column
    }
  }

  /// Without the mark of UTF-8 that some editors put first; bytes that are no UTF-8 become marks of replacement.
  package var text: String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return String(decoding: bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...], as: UTF8.self)
  }
}
