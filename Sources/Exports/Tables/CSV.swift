package import Coproduction

/// Tables as comma-separated values.
package enum CSV {
  /// One row as it was read.
  package struct Row: Equatable, Sendable {
    /// The line of the file on which it begins, from 1.
    package var line: Int
    /// Without the guard against formulas.
    package var cells: [String]

    package init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  /// Why bytes cannot be read as rows.
  package struct Fault: Error, Equatable, Sendable {
    package let line: Int
    package let words: Phrase

    package init(_ line: Int, _ sv: String, _ en: String) {
      self.line = line
      words = Phrase(sv, en)
    }
  }

  /// The rows, empty ones left out; the separator (`,` `;` or tab) is found in the first line.
  package static func rows(in bytes: [UInt8]) throws(Fault) -> [Row] {
    throw Fault(1, "kan inte läsas än", "cannot be read yet")
  }
}
