import Foundation
import Testing

/// The folder of the kept texts, beside this file.
private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
  "Golden")

/// Compares a text with the kept one of that name; `GOLDEN=1` keeps it anew.
func expect(_ text: String, toMatch name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["GOLDEN"] != nil {
    try Data(text.utf8).write(to: file)
    return
  }
  let before = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false)
  let after = text.split(separator: "\n", omittingEmptySubsequences: false)
  let differing = zip(before, after).enumerated().filter { $0.element.0 != $0.element.1 }
  for (number, pair) in differing.prefix(8) {
    Issue.record("\(name):\(number + 1)\n- \(pair.0)\n+ \(pair.1)", sourceLocation: sourceLocation)
  }
  #expect(before.count == after.count, "\(name)", sourceLocation: sourceLocation)
}
