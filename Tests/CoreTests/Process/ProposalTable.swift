import Foundation
import Model

/// What can be short at a gate, in the words of the tables beside this file.
enum Shortage: String, CaseIterable, Hashable, Sendable {
  case prohibited = "practice prohibited"
  case needNotMet = "need not met"
  case mostNotMet = "most musts not met"
  case criticalUnmet = "critical unmet"
  case mustUnmet = "must unmet"
  case barrier = "barrier unhandled"
  case coreVoice = "core voice missing"
  case voice = "voice missing"
  case late = "condition late"
  case quorum = "quorum missing"
  case position = "position missing"
  case noCondition = "no condition"
}

/// A rule of the first table.
struct ProposalRow: Sendable {
  let rule: String
  let anyOf: [Shortage]
  let isCovered: Bool
  let proposal: Outcome

  func fires(_ short: Set<Shortage>) -> Bool {
    let holds = anyOf.isEmpty || anyOf.contains(where: short.contains)
    return holds && (!isCovered || !short.contains(.noCondition))
  }
}

/// A row of the second table: the demand that each shortage leaves unmet.
struct DemandRow: Sendable {
  let outcome: Outcome
  let demands: [Shortage: (demand: String, isCovered: Bool)]

  func lacks(_ short: Set<Shortage>) -> Set<String> {
    Set(
      short.compactMap { shortage in
        guard let entry = demands[shortage] else { return nil }
        return entry.isCovered && !short.contains(.noCondition) ? nil : entry.demand
      })
  }
}

enum ProposalTable {
  static func read() throws -> (rules: [ProposalRow], demands: [DemandRow]) {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "proposal.md")
    let rows = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.map(cells)
    let named = rows.first { $0.first == "outcome" }?.dropFirst().map { Shortage(rawValue: $0) } ?? []
    let rules = rows.filter { $0.count == 4 }.compactMap { cells -> ProposalRow? in
      guard let proposal = Outcome(rawValue: cells[3]) else { return nil }
      let anyOf = cells[1].split(separator: ";").compactMap {
        Shortage(rawValue: $0.trimmingCharacters(in: .whitespaces))
      }
      return ProposalRow(
        rule: cells[0], anyOf: anyOf, isCovered: cells[2] == "each covered", proposal: proposal)
    }
    let demands = rows.filter { $0.count > 4 }.compactMap { cells -> DemandRow? in
      guard let outcome = Outcome(rawValue: cells[0]) else { return nil }
      var demands: [Shortage: (String, Bool)] = [:]
      for (shortage, cell) in zip(named, cells.dropFirst()) where !cell.isEmpty {
        let demand = cell.split(separator: " ").first.map { String($0) } ?? ""
        if let shortage { demands[shortage] = (demand, cell.hasSuffix("unless covered")) }
      }
      return DemandRow(outcome: outcome, demands: demands)
    }
    return (rules, demands)
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
