extension Dossier {
  /// What a person did and can take back, newest last: each step with the entries that continue it.
  private func steps(by author: String) -> (done: [[HistoryEntry]], undone: [[HistoryEntry]]) {
    var done: [[HistoryEntry]] = []
    var undone: [(step: [HistoryEntry], undo: ID<HistoryEntry>)] = []
    for entry in history where entry.by.same(as: author) {
      switch entry.cause?.known {
      case .undo:
        if let index = done.lastIndex(where: { $0.last?.id == entry.undoes }) {
          undone.append((done.remove(at: index), entry.id))
        }
      case .redo:
        if let index = undone.lastIndex(where: { $0.undo == entry.undoes }) {
          done.append(undone.remove(at: index).step)
        }
      case nil, .person:
        undone = []
        if let continued = entry.continues, done.last?.last?.id == continued {
          done[done.count - 1].append(entry)
        } else {
          done.append([entry])
        }
      case .merge, .imported, .outside, .repair, .confirmed: break
      }
    }
    return (done, undone.map(\.step))
  }

  /// The step that undo takes back, or why there is none.
  private func undoable(by author: String) throws(Refusal) -> [HistoryEntry] {
    guard let step = steps(by: author).done.last, let last = step.last else {
      throw Refusal(.process, "inget att ångra", "nothing to undo")
    }
    if last.verb.same(as: "project.add") {
      throw Refusal(
        .process, "projektet skapades med detta: arkivera det i stället",
        "this made the project: archive it instead")
    }
    if let way = Change.wayBack(from: last.verb) {
      throw Refusal(.process, way)
    }
    return step
  }

  /// Takes back the person's last change, as a new change; refused where later changes rest on it.
  package mutating func undo(on occasion: Occasion, with reference: Reference) throws(Refusal) -> Made {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    let step = try undoable(by: occasion.by)
    let differences = step.reversed().flatMap { $0.differences.reversed().map(\.reversed) }
    return try remake(differences, step, on: occasion, with: reference, cause: .undo, undoes: step.last?.id)
  }

  /// Makes again what was taken back last.
  package mutating func redo(on occasion: Occasion, with reference: Reference) throws(Refusal) -> Made {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    guard let step = steps(by: occasion.by).undone.last else {
      throw Refusal(.process, "inget att göra om", "nothing to redo")
    }
    let undo = history.last { $0.cause == .undo && $0.undoes == step.last?.id }?.id
    return try remake(
      step.flatMap(\.differences), step, on: occasion, with: reference, cause: .redo, undoes: undo)
  }

  private mutating func remake(
    _ differences: [Difference], _ step: [HistoryEntry], on occasion: Occasion, with reference: Reference,
    cause: EntryCause, undoes: ID<HistoryEntry>?
  ) throws(Refusal) -> Made {
    var after = project
    // One at a time, since a step may touch the same field more than once.
    for difference in differences {
      do throws(Unappliable) {
        after = try after.applying([difference], at: project.id.text)
      } catch { throw Refusal(error) }
    }
    try refuseResting(differences, after, with: reference, on: occasion)
    let record = step.last?.record
    let verb = step.last?.verb ?? ""
    let entry = keep(after, verb, record: record, on: occasion, cause: cause, undoes: undoes)
    return Made(entry: entry, record: record)
  }
}

extension Dossier {
  /// Refuses where something later would point at what goes, or would not have been allowed.
  private func refuseResting(
    _ differences: [Difference], _ after: Project, with reference: Reference, on occasion: Occasion
  ) throws(Refusal) {
    for difference in differences {
      let isGone = difference.field == nil && difference.after == nil
      let hasID = !["assessment", "position", "plan"].contains(Change.noun(of: difference.record))
      if isGone, hasID, after.mentions(of: difference.record.lastPart) > 0 {
        throw Refusal(Unappliable.changed(record: difference.record, field: nil, found: nil))
      }
      if difference.field?.same(as: "depends_on") ?? false, after.cycle(from: ID(difference.record)) != nil {
        throw Refusal(Unappliable.changed(record: difference.record, field: difference.field, found: nil))
      }
    }
    let making = try Making(project, at: occasion.at, occasion, reference)
    for difference in differences {
      let isAnswer = ["answer", "answered_on", "notes"].contains(difference.field ?? "")
      let noun = Change.noun(of: difference.record)
      if noun.same(as: Attendance.noun) || (noun.same(as: "position") && !isAnswer) {
        try making.refuseClosed(difference.record)
      }
    }
  }
}

extension Change {
  /// How an event of the process is met by another, since it is never undone; nil for other changes.
  static func wayBack(from verb: String) -> Phrase? {
    let ways: [String: Phrase] = [
      "gate.submit": Phrase(
        "en inlämning ångras inte: återta granskningen", "a submission is not undone: withdraw the review"),
      "gate.withdraw": Phrase(
        "ett återtagande ångras inte: lämna till granskning igen",
        "a withdrawal is not undone: submit again"),
      "gate.decide": Phrase(
        "ett beslut ångras inte: upphäv det (gate annul)", "a decision is not undone: annul it (gate annul)"),
      "condition.done": Phrase(
        "ett uppfyllt villkor ångras inte", "a condition that is done is not undone"),
      "condition.move": Phrase(
        "en flyttad dag ångras inte: flytta villkoret igen",
        "a moved date is not undone: move the condition again"),
      "phase.hold": Phrase("ångras inte: återuppta i stället", "not undone: resume instead"),
      "phase.resume": Phrase("ångras inte: gör vilande igen", "not undone: put it on hold again"),
      "phase.reenter": Phrase(
        "ångras inte: gå framåt genom beslutspunkterna", "not undone: go forward through the gates"),
      "phase.reopen": Phrase(
        "ångras inte: gå framåt genom beslutspunkterna", "not undone: go forward through the gates"),
      "phase.discontinue": Phrase(
        "ett avslut ångras inte: upphäv det (gate annul)",
        "a discontinuation is not undone: annul it (gate annul)"),
      "phase.suspend": Phrase(
        "ett tillfälligt stopp ångras inte: granska med GE",
        "a suspension is not undone: review it with GE"),
      "phase.change": Phrase(
        "en väsentlig ändring ångras inte: bekräfta eller bedöm det den väckte",
        "a material change is not undone: confirm or assess what it woke"),
      "gate.annul": Phrase(
        "ett upphävande ångras inte: besluta på nytt", "an annulment is not undone: decide again"),
      "gate.settle": Phrase("ett avgörande ångras inte: upphäv det", "a settlement is not undone: annul it"),
      "project.framework": Phrase(
        "ett ramverk ångras inte: välj det förra igen; passerade beslutspunkter kommer inte tillbaka",
        "a framework is not undone: choose the former one again; gates passed do not come back"),
      "phase.finish": Phrase("ångras inte: öppna igen", "not undone: reopen it"),
    ]
    return ways[verb]
  }
}

extension Refusal {
  /// Something later rests on what was to be taken back.
  init(_ unappliable: Unappliable) {
    switch unappliable {
    case .missing(let record):
      self.init(
        .changed, "\(record) finns inte längre", "\(record) is no longer there")
    case .changed(let record, let field, _):
      let place = [record, field].compactMap(\.self).joined(separator: " ")
      self.init(
        .changed, "något senare vilar på detta: \(place)", "a later change rests on this: \(place)",
        field: field)
    case .malformed(let record, let field, let malformed):
      self.init(
        .changed, Phrase("\(record) \(field): ") + malformed.words, field: field)
    }
  }
}
