package import Model

/// A template that cannot be used: the place, the reason and what to do.
package struct TemplateFault: Error, Equatable, Sendable {
  /// The name of the file as the person knows it: `templates/steering.md`.
  package let file: String
  /// The line, from 1; likewise the column, in unicode scalars.
  package let line: Int
  package let column: Int
  package let words: Phrase
  package let advice: Phrase

  package init(_ file: String, _ place: Place, _ words: Phrase, advice: Phrase) {
    self.file = file
    line = place.line
    column = place.column
    self.words = words
    self.advice = advice
  }

  /// The whole fault on one line: `templates/steering.md:4:7: …`.
  package var message: Phrase { Phrase("\(file):\(line):\(column): ") + words + Phrase(". ") + advice }

  /// A line and a column of a file.
  package struct Place: Equatable, Sendable {
    package var line = 1
    package var column = 1
  }
}
