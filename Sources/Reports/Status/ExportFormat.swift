internal import Model

/// The format that a status is written in.
package enum ExportFormat: String, CaseIterable, Sendable {
  case md, html, csv, xlsx, ics, json

  /// The format of a file by the ending of its name, such as `status.html` or `Status.HTM`; nil for another.
  package init?(ending name: String) {
    let bytes = Array(name.utf8)
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch String(decoding: bytes[(dot + 1)...], as: UTF8.self).lowercased() {
    case "md", "markdown": self = .md
    case "html", "htm": self = .html
    case "csv": self = .csv
    case "xlsx": self = .xlsx
    case "ics": self = .ics
    case "json": self = .json
    default: return nil
    }
  }

  /// True where a person can read it where it goes to a terminal.
  package var isText: Bool { self != .xlsx }
}
