internal import Model

/// A review that is gone through together, one thing at a time.
package struct Meeting: Equatable, Sendable {
  /// The parts that a meeting goes through, in this order.
  enum Part: Int, CaseIterable {
    case present, criteria, positions, conditions, asks, decision, minutes
  }

  let gate: Code<Gate>
  let sites: [ID<Site>]
  /// The criteria in the order in which they stood when the meeting began.
  ///
  /// None moves away while it is spoken of.
  let criteria: [Code<Criterion>]
  /// The asks to the group that meets, put to it one at a time before the decision seals what was said.
  let asks: [ID<Ask>]
  var part = Part.present
  /// The index of the criterion, voice or ask within the part, from 0.
  var index = 0
  /// The people of the last review who are not here today, by what they are called.
  var unmarked: Set<String> = []

  init(_ next: NextGate, asks: [ID<Ask>] = []) {
    self.asks = asks
    gate = next.gate.id
    sites = next.sites
    let applying = next.check.criteria.filter(\.applies)
    criteria =
      (applying.filter { $0.critical && !$0.counts }
      + applying.filter { $0.must && !$0.critical && !$0.counts }
      + applying.filter { !$0.must && !$0.critical && !$0.counts } + applying.filter(\.counts)).map(\.id)
  }

  var criterion: Code<Criterion>? {
    part == .criteria && criteria.indices.contains(index) ? criteria[index] : nil
  }

  var ask: ID<Ask>? { part == .asks && asks.indices.contains(index) ? asks[index] : nil }

  /// The parts that this meeting has.
  var parts: [Part] { Part.allCases.filter { $0 != .asks || !asks.isEmpty } }

  /// Steps to what comes next, or before; `voices` is how many are asked for a position.
  mutating func step(_ steps: Int, voices: Int) {
    if 0..<count(part, voices) ~= index + steps {
      index += steps
      return
    }
    guard let other = neighbour(steps) else { return }
    part = other
    index = steps > 0 ? 0 : max(0, count(other, voices) - 1)
  }

  /// Turns to the beginning of the part after, or before.
  mutating func turn(_ steps: Int) {
    guard let other = neighbour(steps) else { return }
    part = other
    index = 0
  }

  /// The number of things that a part goes through.
  private func count(_ part: Part, _ voices: Int) -> Int {
    switch part {
    case .criteria: criteria.count
    case .positions: voices
    case .asks: asks.count
    case .present, .conditions, .decision, .minutes: 1
    }
  }

  private func neighbour(_ steps: Int) -> Part? {
    let parts = parts
    guard let place = parts.firstIndex(of: part), parts.indices.contains(place + steps) else { return nil }
    return parts[place + steps]
  }
}

extension Meeting.Part {
  var name: Phrase {
    switch self {
    case .present: Phrase("närvaro", "present")
    case .criteria: Phrase("kriterier", "criteria")
    case .positions: Phrase("ställningstaganden", "positions")
    case .conditions: Phrase("villkor", "conditions")
    case .asks: Phrase("begäranden", "asks")
    case .decision: Phrase("beslut", "decision")
    case .minutes: Phrase("protokoll", "minutes")
    }
  }

  /// The keys that the foot names while the meeting is there, the most useful first.
  var footer: [Command] {
    switch self {
    case .present: [.nextStep, .choose, .new, .edit, .previousStep, .undo, .leave, .help]
    case .criteria:
      [
        .nextStep, .choose, .remark, .evidence, .condition, .previousStep, .nextPanel, .waive, .undo, .leave,
        .help,
      ]
    case .positions:
      [.nextStep, .choose, .answerObjection, .previousStep, .nextPanel, .waive, .undo, .leave, .help]
    case .conditions:
      [.nextStep, .condition, .conditionDone, .conditionMove, .previousStep, .undo, .leave, .help]
    case .asks: [.nextStep, .choose, .previousStep, .nextPanel, .undo, .leave, .help]
    case .decision: [.nextStep, .previousStep, .leave, .undo, .help]
    case .minutes: [.leave, .export, .previousStep, .help]
    }
  }
}
