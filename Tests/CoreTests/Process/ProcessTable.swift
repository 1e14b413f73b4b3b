import Foundation
import Model

/// One row of the table beside this file.
struct ProcessRow: Sendable {
  let number: String
  let event: String
  /// The clauses of `from`; the first names the conditions.
  let from: [String]
  let phaseAfter: String
  let conditionAfter: [String]
  let demands: String

  var conditions: [String] { from.first?.split(separator: ", ").map(String.init) ?? [] }
  var gateStates: [String]? {
    from.first { $0.hasPrefix("gate ") }?.dropFirst(5).split(separator: ", ").map(String.init)
  }

  func says(_ clause: String) -> Bool { from.contains(clause) }

  /// Of D1 to D6.
  var numberedDemands: [String] { (1...6).map { "D\($0)" }.filter { demands.contains($0) } }

  /// What must be said with the event, such as `reason`.
  var fields: [String] {
    demands.replacing("leaving live: ", with: "").split { ",; ".contains($0) }.map(String.init)
      .filter { !$0.hasPrefix("D") && $0 != "none" }
  }
}

enum ProcessTable {
  static func read() throws -> [ProcessRow] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "process.md")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    return lines.filter { $0.hasPrefix("| ") }.dropFirst(2).map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
      func clauses(_ cell: String) -> [String] {
        cell.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      }
      return ProcessRow(
        number: cells[0], event: cells[1], from: clauses(cells[2]), phaseAfter: cells[3],
        conditionAfter: clauses(cells[4]), demands: cells[5])
    }
  }
}
