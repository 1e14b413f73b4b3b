package import Model

/// One finding of `check`: a fault with its severity and perhaps a repair.
package struct Finding: Equatable, Sendable {
  package let severity: ProjectFault.Severity
  package let fault: FileFault
  /// The repair that `check --fix` offers; nil where there is none.
  package internal(set) var repair: (any Repair)?

  package var path: Path { fault.path }
  package var file: String { fault.file }
  package var line: Int? { fault.line }
  package var column: Int? { fault.column }
  package var field: String? { fault.field }
  package var words: Phrase { fault.words }
  package var advice: Phrase { fault.advice }

  package init(_ severity: ProjectFault.Severity, _ fault: FileFault) {
    self.severity = severity
    self.fault = fault
  }

  package init(
    _ severity: ProjectFault.Severity, _ path: Path, _ words: Phrase, advice: Phrase, line: Int? = nil
  ) {
    self.init(
      severity,
      FileFault(.invalid, path, words, advice: advice, line: line, column: line.map { _ in 1 }))
  }

  package static func == (left: Finding, right: Finding) -> Bool {
    left.severity == right.severity && left.fault == right.fault
  }
}
