package import Model

/// A formatter of conflicts: what their records say, with what only history knows.
package struct ConflictFormatter {
  let project: Project
  let history: [HistoryEntry]
  let names: Names

  package init(_ project: Project, _ history: [HistoryEntry], _ names: Names) {
    self.project = project
    self.history = history
    self.names = names
  }

  package func conflictDetail(_ conflict: Conflict) -> ConflictDetail {
    let record = project.stored(at: conflict.record)
    let kind = record.map { type(of: $0) } ?? Address.kind(of: conflict.record)
    let field = conflict.field.map { name in
      kind.field(named: name)
        ?? FieldDescription(
          name: name, kind: .json, rule: .one, label: Phrase(name), isRequired: false, isNested: false)
    }
    return ConflictDetail(
      matter: field == nil ? .removal(conflict.id) : .value(conflict.id), record: conflict.record,
      field: field, subject: subject(of: conflict.record),
      isTitled: !(kind is Project.Type || kind is Application.Type || kind is PhasePlan.Type),
      sides: conflict.candidates(beside: record).map { side($0, conflict, field, kind, record) })
  }

  private func subject(of address: String) -> Phrase {
    let subject = Phrase(
      names.subject(of: address, .sv) ?? address, names.subject(of: address, .en) ?? address)
    return switch Address.kind(of: address) {
    case is Project.Type: Phrase("projektet", "the project")
    case is Application.Type: Phrase("tillämpningen", "the application")
    case is PhasePlan.Type: Phrase("planen för ", "the plan of ") + subject
    default: subject
    }
  }

  private func side(
    _ value: ConflictValue, _ conflict: Conflict, _ field: FieldDescription?, _ kind: any Record.Type,
    _ record: (any Record)?
  ) -> ConflictDetailSide {
    let line = value.entry == nil ? line(of: value, conflict) : nil
    let companions = kind.companions(of: conflict.field ?? "")
    let isInForce = value.value == record?.json(of: conflict.field ?? "") && field != nil
    func held(_ name: String) -> JSONValue? {
      isInForce ? record?.json(of: name) : value.beside?[name]
    }
    let fields = kind.descriptions.filter { field in companions.contains { $0.same(as: field.name) } }
    let speaker = fields.contains { $0.name.same(as: "by") } ? held("by")?.text : nil
    let spoken = fields.contains { $0.name.same(as: "on") } ? held("on")?.text : nil
    let at = value.at ?? line?.at
    return ConflictDetailSide(
      value: value.value, words: field.map { words(value.value, $0.kind) } ?? removal(value.value),
      by: (speaker ?? value.by ?? line?.by).map { Phrase(names.who(PersonReference($0))) },
      on: spoken.flatMap { CalendarDay(iso: $0) } ?? at?.day, at: at, entry: value.entry ?? line?.id,
      beside: fields.compactMap { field in
        let isSaid = field.name.same(as: "by") || field.name.same(as: "on") || field.name.same(as: "at")
        guard !isSaid, let held = held(field.name) else { return nil }
        return (field.label, words(held, field.kind))
      })
  }

  private func words(_ value: JSONValue?, _ kind: FieldKind) -> Phrase {
    guard let value else { return Phrase("tomt", "empty") }
    func said(_ language: Language) -> String {
      kind.shown(value, language) { names.name($0, $1, language) }
    }
    return Phrase(said(.sv), said(.en))
  }

  private func removal(_ value: JSONValue?) -> Phrase {
    value == nil ? Phrase("borttaget", "removed") : Phrase("kvar", "kept")
  }

  /// The last line that gave the field this value, took the record away, or changed it.
  private func line(of value: ConflictValue, _ conflict: Conflict) -> HistoryEntry? {
    history.last { entry in
      entry.cause != .merge
        && entry.differences.contains { difference in
          guard difference.record.same(as: conflict.record) else { return false }
          guard let field = conflict.field else {
            let isRemoval = difference.field == nil && difference.after == nil
            return isRemoval == (value.value == nil)
          }
          guard let name = difference.field else { return difference.after?[field] == value.value }
          return name.same(as: field) && difference.after == value.value
        }
    }
  }
}

extension Conflict {
  /// The values that the field could have: first the one that stands there now, then the others.
  func candidates(beside record: (any Record)?) -> [ConflictValue] {
    guard let field, let record else { return values }
    let now = record.json(of: field)
    if let index = values.firstIndex(where: { $0.value == now }) {
      return [values[index]] + values[..<index] + values[(index + 1)...]
    }
    // Somebody has written over what was in force without choosing.
    var own = ConflictValue()
    own.value = now
    return [own] + values.dropFirst()
  }
}
