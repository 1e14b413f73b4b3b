import Changes
import Drawing
import Foundation
import Screens
import Testing

/// The folder of the kept pictures, beside this file.
private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
  "Golden")

/// Compares pictures with the kept ones of that name; `GOLDEN=1` keeps them anew.
func expectScreen(
  _ pictures: String, toMatch name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = folder.appendingPathComponent(name + ".txt")
  if ProcessInfo.processInfo.environment["GOLDEN"] != nil {
    try Data(pictures.utf8).write(to: file)
    return
  }
  guard let kept = try? Data(contentsOf: file) else {
    Issue.record("no picture \(name).txt: run with GOLDEN=1", sourceLocation: sourceLocation)
    return
  }
  let before = String(decoding: kept, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  let after = pictures.split(separator: "\n", omittingEmptySubsequences: false)
  guard !before.elementsEqual(after) else { return }
  var shown = 0
  for (number, pair) in zip(before, after).enumerated() where pair.0 != pair.1 && shown < 12 {
    shown += 1
    Issue.record("\(name).txt:\(number + 1)\n- \(pair.0)\n+ \(pair.1)", sourceLocation: sourceLocation)
  }
  if before.count != after.count {
    Issue.record("\(name).txt has \(before.count) lines, now \(after.count)", sourceLocation: sourceLocation)
  }
}

extension Session {
  /// Presses the keys of a script and gives back what must happen outside.
  @discardableResult
  mutating func press(script: String, on context: ChangeContext = .november) throws -> [Effect] {
    var effects: [Effect] = []
    for key in try Key.keys(script) { effects += press(key, on: context) }
    return effects
  }
}
