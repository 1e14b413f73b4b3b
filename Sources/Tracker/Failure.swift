internal import Formats
package import Model
package import Storage
package import Workbooks

/// A failure of what was asked for, with the exit status that it ends a command with.
package struct Failure: Error {
  package let status: ExitStatus
  package var words: Phrase
  package var file: String?
  package var line: Int?
  package var column: Int?
  package var field: String?
  /// The advice on what the person can do about it.
  package var hint: Phrase?
  /// The choices that would have been taken instead, nearest first.
  package var choices: [String] = []
  /// The moves that the process allows now.
  package var allowed: [CheckedMove] = []
  package var lacks: [Lack] = []
  /// The parser's message with how the command is written, shown instead of all that.
  package var usage: String?

  package init(
    _ status: ExitStatus, _ words: Phrase, hint: Phrase? = nil, field: String? = nil, choices: [String] = [],
    file: String? = nil
  ) {
    self.status = status
    self.words = words
    self.hint = hint
    self.field = field
    self.choices = choices
    self.file = file
  }

  package init(
    _ status: ExitStatus, _ sv: String, _ en: String, field: String? = nil, hint: Phrase? = nil,
    choices: [String] = [], file: String? = nil
  ) {
    self.init(status, Phrase(sv, en), hint: hint, field: field, choices: choices, file: file)
  }

  /// The failure of a change that the project refused.
  ///
  /// `field` is named where the refusal names none.
  package init(_ refusal: Refusal, field: String? = nil, file: String? = nil) {
    let status: ExitStatus =
      switch refusal.kind {
      case .notFound: .notFound
      case .invalid: .usage
      case .process: .refused
      case .changed, .readOnly: .conflict
      }
    self.init(status, refusal.words, field: refusal.field ?? field, choices: refusal.choices, file: file)
    allowed = refusal.allowed
    lacks = refusal.lacks
  }

  /// The failure that tells of a fault in a file.
  package init(_ fault: FileFault) {
    let status: ExitStatus =
      switch fault.kind {
      case .failed, .uncertain: .failed
      case .invalid: .invalid
      case .notFound: .notFound
      case .conflict, .locked, .readOnly: .conflict
      }
    self.init(status, fault.words, hint: fault.advice, field: fault.field, file: fault.file)
    line = fault.line
    column = fault.column
  }
}

extension Failure {
  /// The failure that tells of a thrown error; nil for what nobody here throws.
  package init?(of error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let fault as FileFault: self.init(fault)
    case let refusal as Refusal: self.init(refusal)
    case let fault as TemplateFault: self.init(fault)
    case let fault as WorkbookFault: self.init(fault)
    case let unreadable as UnreadableReference: self.init(.invalid, unreadable.message)
    default: return nil
    }
  }

  /// The failure that tells of a fault in a template.
  private init(_ fault: TemplateFault) {
    self.init(.invalid, fault.words, hint: fault.advice, file: fault.file)
    line = fault.line
    column = fault.column
  }

  /// The failure of a workbook that could not be read or written; a row is told as the line.
  package init(_ fault: WorkbookFault, file: String? = nil) {
    self.init(fault.kind == .failed ? .failed : .invalid, fault.words, file: file)
    line = fault.row
  }
}
