extension Framework {
  /// The framework where no law of the European Union binds: nothing is asked for by such a law or in its words.
  package var outsideEU: Framework {
    var framework = self
    for index in framework.criteria.indices {
      framework.criteria[index].leaveEU()
    }
    for index in framework.gates.indices {
      for place in framework.gates[index].voices.indices {
        let when = framework.gates[index].voices[place].when
        framework.gates[index].voices[place].when = when?.outsideEU
      }
    }
    return framework
  }
}

extension Criterion {
  fileprivate mutating func leaveEU() {
    appliesWhen = appliesWhen?.outsideEU
    mustWhen = mustWhen?.outsideEU
    critical = critical?.outsideEU
    for index in deeper.indices { deeper[index].when = deeper[index].when.outsideEU }
    needsRecorded.removeAll { $0 == .aiActClass || $0 == .duties }
    guard let elsewhere else { return }
    description = elsewhere
    evidence = []
  }
}
