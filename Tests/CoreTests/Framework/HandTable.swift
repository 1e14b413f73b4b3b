import Foundation

/// A table that was worked out by hand, beside the tests that hold the program against it.
enum HandTable {
  /// The rows as they stand, without the heading.
  static func rows(_ name: String) throws -> [String] {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    return try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst(2).map(\.self)
  }

  static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.isEmpty ? "-" : $0 }.joined(separator: " | ") + " |"
  }

  static func cells(_ row: String) -> [String] {
    row.components(separatedBy: "|").dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
