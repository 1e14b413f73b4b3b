internal import Model

/// A choice where a field was given several values, or a record was removed and changed.
package enum ConflictChoice: Sendable {
  /// The value that stands there now.
  case kept
  /// One of the others, counted from 1; nil: the only other.
  case other(Int?)
  /// A value as somebody typed it; several for a list.
  case typed([String])
}

extension Transaction {
  /// Makes the choice, and the conflict is no more; what belongs to the value follows it.
  ///
  /// Throws a ``Refusal`` where there is no such conflict or value, or the value is refused.
  mutating func choose(_ id: ID<Conflict>, _ choice: ConflictChoice) throws(Refusal) {
    guard let conflict = project.conflicts[id] else {
      var refusal = Refusal(
        .notFound, "ingen konflikt \(id.text)", "no conflict \(id.text)", field: "conflict")
      refusal.choices = project.conflicts.map { $0.id.text + " " + $0.record }
      throw refusal
    }
    guard let record = project.stored(at: conflict.record) else {
      // Nothing is left to choose about.
      project.conflicts.removeAll { $0.id == id }
      made.record = conflict.record
      return
    }
    let candidates = conflict.candidates(beside: record)
    switch choice {
    case .kept: break
    case .other(let number):
      let other = try self.other(number, of: candidates)
      try take(other, of: conflict, type(of: record))
    case .typed(let texts):
      guard let field = conflict.field else {
        throw Refusal(
          .invalid, "posten är borttagen eller kvar: skriv kept eller other",
          "the record is removed or kept: say kept or other", field: "value")
      }
      try enter(texts, field, conflict.record)
    }
    project.conflicts.removeAll { $0.id == id }
    made.record = conflict.record
  }

  private func other(_ number: Int?, of candidates: [ConflictValue]) throws(Refusal) -> ConflictValue {
    let others = candidates.dropFirst()
    if number == nil, others.count > 1 {
      var refusal = Refusal(
        .invalid, "det finns \(others.count) andra värden: säg vilket",
        "there are \(others.count) other values: say which", field: "value")
      refusal.choices = (1...others.count).map { "other-\($0)" }
      throw refusal
    }
    let index = (number ?? 1)
    guard candidates.indices.contains(index), index > 0 else {
      var refusal = Refusal(
        .notFound, "det finns inget sådant värde", "there is no such value", field: "value")
      refusal.choices = others.count > 1 ? (1...others.count).map { "other-\($0)" } : ["kept", "other"]
      throw refusal
    }
    return candidates[index]
  }

  /// Puts a value in force with the fields that belong to it; a removed record goes.
  private mutating func take(
    _ chosen: ConflictValue, of conflict: Conflict, _ kind: any Record.Type
  ) throws(Refusal) {
    guard let field = conflict.field else {
      if chosen.value == nil { try removeChosen(conflict) }
      return
    }
    let companions = kind.companions(of: field)
    let differences =
      [Difference(record: conflict.record, field: field, before: nil, after: chosen.value)]
      + companions.map { name in
        Difference(record: conflict.record, field: name, before: nil, after: chosen.beside?[name])
      }
    do throws(PatchError) {
      project = try project.applying(differences, at: project.id.text, checking: false)
    } catch { throw Refusal(error) }
    try validate(conflict.record)
  }

  private mutating func removeChosen(_ conflict: Conflict) throws(Refusal) {
    project.dropConflicts(about: conflict.record)
    try refusePuttingAway(conflict.record)
    if Address.kind(of: conflict.record) is any Identified.Type,
      project.isReferred(conflict.record.lastPart)
    {
      throw Refusal(
        .process, "andra poster nämner den: behåll den, eller ändra dem först",
        "other records refer to it: keep it, or change them first")
    }
    _ = try project.edit(conflict.record, .remove)
  }

  /// Enters a value that was typed anew, checked and made whole as any edit is.
  private mutating func enter(_ texts: [String], _ field: String, _ address: String) throws(Refusal) {
    let assessment = project.assessments.first { $0.key.same(as: address) }
    guard let assessment, field.same(as: "value") else {
      return try edit(address, [FieldAssignment([field], texts)])
    }
    let value: JSONValue
    do throws(Refusal) {
      value = try OpenEnum<AssessmentValue>.kind.value(
        typed: texts.first ?? "", in: parseContext(isNew: false))
    } catch { throw error.of(field) }
    guard let known = value.text.flatMap(AssessmentValue.init(rawValue:)) else { return }
    var judgement = Judgement(
      assessment.criterion, site: assessment.site, known, by: PersonReference(context.by))
    judgement.because = assessment.because
    try assess(judgement)
  }

  /// Takes away the conflicts that were answered: whoever gives a field a value while one is open has chosen.
  mutating func dropAnswered(since before: Project) {
    if project.conflicts.isEmpty { return }
    let after = project
    project.conflicts.removeAll { conflict in
      guard before.conflicts[conflict.id] != nil else { return false }
      guard let now = after.stored(at: conflict.record) else { return true }
      guard let field = conflict.field, let was = before.stored(at: conflict.record) else { return false }
      return now.json(of: field) != was.json(of: field)
    }
  }
}

extension Project {
  /// Takes away the conflicts about a record and what is within it.
  mutating func dropConflicts(about address: String) {
    conflicts.removeAll { conflict in
      conflict.record.same(as: address) || conflict.record.utf8.starts(with: (address + "/").utf8)
    }
  }
}
