package import Model
internal import Process

/// A conflict or an unsettled decision as people are told of it: said in two ways, until somebody has chosen.
package struct ConflictDetail: Sendable {
  /// The matter of a conflict.
  package enum Matter: Sendable {
    /// A field that has several values; the first side is in force.
    case value(ID<Conflict>)
    /// A record that one removed and another changed; it is kept meanwhile.
    case removal(ID<Conflict>)
    /// A gate with two decisions, neither in force: settled by a decision, not by choosing.
    case decision(Code<Gate>, [ID<Site>])
  }

  package let matter: Matter
  /// The address of the record.
  package let record: String
  /// The field with its name in the file; nil where the whole record or a decision is meant.
  package var field: FieldDescription?
  /// The subject, as people call it.
  package let subject: Phrase
  /// True where the subject is a title, which sentences put within quotes.
  var isTitled = true
  /// The sides, two or more.
  package let sides: [ConflictDetailSide]

  /// The id of the conflict, or `gate/G2`.
  package var id: String {
    switch matter {
    case .value(let id), .removal(let id): id.text
    case .decision(let gate, _): Address.gate(gate).description
    }
  }

  package var conflict: ID<Conflict>? {
    switch matter {
    case .value(let id), .removal(let id): id
    case .decision: nil
    }
  }
}

/// A side of a conflict: one of the ways in which it was said.
package struct ConflictDetailSide: Sendable {
  /// The value; nil where the field was emptied or the record removed.
  package let value: JSONValue?
  /// The value in words, whole.
  package let words: Phrase
  /// The person who judged, decided or wrote it, by title where one is known; nil where nobody knows.
  package let by: Phrase?
  package let on: CalendarDay?
  package let at: Instant?
  package let entry: ID<HistoryEntry>?
  /// The packet of a decision.
  package var packet: ID<Packet>?
  /// The fields that follow the value when it is chosen: the label of each and what it holds.
  package var beside: [(label: Phrase, words: Phrase)] = []
}

extension ProjectDocument {
  /// The matters that are to be chosen or settled: decisions first, then conflicts in the order of the file.
  ///
  /// Replays every transition; decodes history where there are conflicts.
  package func conflictDetails(with reference: Reference, on today: CalendarDay) -> [ConflictDetail] {
    let projectState = ProjectState(of: project, with: reference, on: today)
    let decisions = projectState?.contradictions(in: Names(project: project, reference: reference)) ?? []
    let open = project.conflicts.filter { $0.archived == nil }
    if open.isEmpty { return decisions }
    let telling = ConflictFormatter(project, history, Names(project: project, reference: reference))
    return decisions + open.map(telling.conflictDetail)
  }
}

extension ProjectState {
  /// The decisions that did not know each other, gate by gate.
  fileprivate func contradictions(in names: Names) -> [ConflictDetail] {
    let gates = sites.compactMap(\.unsettled?.gate).firstOfEach.compactMap(framework.gate)
    return gates.map { gate in
      let places = sites.filter { $0.unsettled?.gate == gate.id }
      let ids = places.compactMap(\.unsettled).flatMap(\.decisions)
      let decisions = project.transitions.filter { ids.contains($0.id) }
      // One decision for several sites is several transitions with one packet.
      let heads = decisions.filter { decision in
        decision.packet == nil
          || decisions.first { $0.packet?.id == decision.packet?.id }?.id == decision.id
      }
      return ConflictDetail(
        matter: .decision(gate.id, places.map(\.site)), record: heads.first?.review?.text ?? gate.id.text,
        subject: Phrase(gate.id.text + " ") + gate.title,
        sides: heads.map { decision in
          ConflictDetailSide(
            value: decision.outcome.map { .text($0.word) }, words: decision.outcome?.label ?? Phrase(""),
            by: Phrase(names.who(decision.by)), on: decision.on, at: decision.at, entry: nil,
            packet: decision.packet?.id)
        })
    }
  }
}
