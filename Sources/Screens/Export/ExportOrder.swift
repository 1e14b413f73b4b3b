internal import Changes
package import Model
package import Reports

/// An order for a file: for whom, how, in which language, under which name.
package struct ExportOrder: Equatable, Sendable {
  /// The reader of a report, who decides what it shows.
  package enum ReportAudience: Equatable, Sendable {
    /// Everything, without keeping what was given.
    case nobody
    /// A group of the workspace, by its title; what it is given is kept.
    case group(String)
    /// A reader of such an audience, where the workspace has no group of the kind.
    case audience(Audience)
  }

  /// The project; nil for all of them.
  package var slug: String?
  package var reader: ReportAudience
  package var format: ExportFormat
  package var language: Language
  /// The file as it was typed, from the folder the program was started in; a folder where each table is a file.
  package var file: String
  /// True where another file that lies there is to go.
  package var replaces = false

  package init(
    slug: String?, reader: ReportAudience, format: ExportFormat, language: Language, file: String
  ) {
    self.slug = slug
    self.reader = reader
    self.format = format
    self.language = language
    self.file = file
  }

  /// True where the same text would be written, whatever its name.
  package func isSame(as other: ExportOrder) -> Bool {
    var other = other
    other.file = file
    return self == other
  }
}

/// The text of an order before it is written, with its warnings.
package struct ExportPreview: Equatable, Sendable {
  /// The text, or what stands in what cannot be shown as one; nothing in it can steer a terminal.
  package var lines: [String]
  /// The warnings to be known before it is written: personal data in it, a file that it replaces.
  package var warnings: [Phrase] = []
  /// The reason why it cannot be written; nil where it can.
  package var refusal: Phrase?

  package init(lines: [String] = [], warnings: [Phrase] = [], refusal: Phrase? = nil) {
    self.lines = lines
    self.warnings = warnings
    self.refusal = refusal
  }
}
