internal import Changes
internal import Model
internal import Process

extension Session {
  mutating func archiveProject(on context: ChangeContext) -> [Effect] {
    guard let project = projectView?.project else { return [] }
    let id = project.id.text
    return make([project.archived == nil ? .archive(record: id) : .restore(record: id)], on: context)
  }

  /// Puts the selected record away, or takes it back.
  mutating func archive(_ isAway: Bool, on context: ChangeContext) -> [Effect] {
    guard let id = selectedRecord else { return [] }
    return make([isAway ? .archive(record: id) : .restore(record: id)], on: context)
  }

  /// Asks whether the record is put away or deleted; the place of one that has gone is left.
  mutating func askToRemove(_ address: String) {
    let title = projectView?.wording.title(of: address) ?? address
    push(
      Choice(
        Phrase("Ta bort ", "Delete ") + "\"\(title)\"?", chosen: "cancel",
        options: {
          [
            $0.option("cancel", "Avbryt", "Cancel"),
            $0.option(
              "archive", "Arkivera: göms, finns kvar, kan tas fram", "Archive: hidden, kept, can be restored"),
            $0.option("remove", "Ta bort för gott; historiken minns", "Delete for good; history remembers"),
          ]
        },
        pick: { session, value, context in
          if value.same(as: "cancel") { return [] }
          let isAway = value.same(as: "archive")
          let effects = session.make(
            [isAway ? .archive(record: address) : .remove(record: address)], on: context)
          if !effects.isEmpty, [.record, .barrier, .ask].contains(session.place) { session.pop() }
          return effects
        }))
  }

  /// A condition that covers what is selected.
  mutating func draftCondition() {
    guard let review = gateInRoom?.review else { return }
    let covers = selectedCriteria.map(\.text) + (selectedVoice.map { [$0.text] } ?? [])
    openForm(.draftCondition(review.id), ["covers": covers, "sites": sitesApart.map(\.text)])
  }

  mutating func decide() {
    if unsettledGate != nil { return openSettling() }
    guard let next = gateInRoom, let review = next.review else { return }
    push(
      Choice(
        Phrase("Besluta ", "Decide ") + next.gate.id.text,
        options: { session in session.gateInRoom.flatMap { session.projectView?.outcomes($0) } ?? [] },
        do: { session, value in
          guard let outcome = Outcome(rawValue: value) else { return }
          session.openForm(.decide(review.id, outcome, sites: session.sitesApart))
        }))
  }

  mutating func openEdit(_ address: String?, focus: String? = nil) {
    if let address { openForm(.edit(address), focus: focus) }
  }

  /// The field of the selected record that is changed most: its status, attitude, level or value, else its role.
  mutating func chooseField() {
    guard let id = selectedRecord, let record = projectView?.project.record(at: id) else { return }
    let names = type(of: record).descriptions.map(\.name)
    let field = ["status", "current", "level", "value"].first { name in names.contains { $0.same(as: name) } }
    openValue(id, field ?? names.first { $0.same(as: "role") })
  }

  mutating func openValue(_ address: String, _ name: String?) {
    guard let projectView, let name, let record = projectView.project.record(at: address),
      let field = type(of: record).field(named: name)
    else { return openEdit(address) }
    guard !projectView.wording.choices(field.kind).isEmpty else { return openEdit(address, focus: name) }
    let form = FormField(field, values: record.json(of: name).texts)
    push(
      Choice(
        form.label.capitalised, chosen: form.values, isMany: form.isList,
        options: { $0.wording.choices(field.kind).map(Choice.Option.init) },
        pickAll: { session, values, context in session.set(address, name, values, on: context) }))
  }

  mutating func submit() {
    guard let next = gateInRoom else { return }
    if let review = next.review {
      openForm(.withdraw(review.id))
    } else {
      openForm(.submit(next.gate.id, sites: next.sites))
    }
  }

  /// Some states need more than a word, and get a form of their own.
  private mutating func set(_ address: String, _ field: String, _ values: [String], on context: ChangeContext)
    -> [Effect]
  {
    let recordKind = Address.recordKind(of: address)
    if field.same(as: "status"), let value = values.first {
      if let operation = Operations.setting(value, of: recordKind) {
        return begin(operation, on: [address], context)
      }
      if let reason = Self.reasonField(of: value, recordKind) {
        openForm(.edit(address), ["status": [value]], focus: reason)
        self[Form.self]?.keep(only: ["status", reason])
        return []
      }
      if recordKind.same(as: Ask.recordKind), value.same(as: "answered") {
        openForm(.answerAsk(ID(address)))
        return []
      }
    }
    return make([.edit(record: address, [FieldAssignment([field], values)])], on: context)
  }

  /// The field that must say why a record has a status; nil where none must.
  private static func reasonField(of status: String, _ recordKind: String) -> String? {
    switch (recordKind, status) {
    case (Barrier.recordKind, BarrierStatus.notRelevant.rawValue): "closed_reason"
    case ("duty", ComplianceStatus.notForUs.rawValue): "reason"
    default: nil
    }
  }
}
