package import Changes
internal import Model

extension RoundAction {
  /// The changes that the answer asks for; throws a ``Refusal`` with the field where something is missing.
  package func changes(_ given: RoundInput) throws(Refusal) -> [Change] {
    switch self {
    case .note(let address): return [.note(record: address, text: try given.text("text"))]
    case .stillTrue(let address):
      return [.note(record: address, text: Self.stillTrueWords(given.language))]
    case .operation(let call): return [try call.change(given)]
    case .owner(let address):
      return [.edit(record: address, [FieldAssignment(["owner"], [try given.text("who")])])]
    case .putDay(let address, let field, let day):
      return [.edit(record: address, [FieldAssignment(path(field), [day.iso])])]
    case .askDay(let address, let field):
      return [.edit(record: address, [FieldAssignment(path(field), [try given.day("day").iso])])]
    case .archive(let address): return [.archive(record: address)]
    case .putAside(let id):
      let reason = try given.text("reason")
      return [
        .edit(
          record: id.text,
          [FieldAssignment(["status"], ["not_relevant"]), FieldAssignment(["closed_reason"], [reason])]
        )
      ]
    case .act(let plan): return [try plan.change(given)]
    case .tell(let ids): return [.feedBack(ids, effect: nil)]
    case .tellEffect(let ids): return [.feedBack(ids, effect: try given.text("effect"))]
    case .confirm(let places): return Self.confirmations(places, given.by)
    case .judge(let places, let value):
      let by = given.by
      return places.map { .assess(Judgement($0.criterion, site: $0.site, value, by: by)) }
    case .remark(let places):
      var remark = Remark()
      remark.by = given.by
      remark.on = given.today
      remark.text = try given.text("text")
      return places.map { .remark($0.criterion, site: $0.site, remark) }
    case .renewEvidence(let places, let title):
      let fields = [
        FieldAssignment(["title"], [title]), FieldAssignment(["dated"], [given.today.iso]),
        FieldAssignment(["expires"], [try given.day("until").iso]),
      ]
      return places.map { .addEvidence($0.criterion, site: $0.site, fields) }
    case .waiveAgain(let places, let because):
      let (by, until) = (try given.who("by"), try given.day("until"))
      return places.map { place in
        var judgement = Judgement(place.criterion, site: place.site, .waived, by: by)
        judgement.until = until
        judgement.because = because
        return .assess(judgement)
      }
    case .waiveVoiceAgain(let gate, let voice, let sites, let because):
      return [
        .waiveVoice(
          gate, voice, sites: sites, by: try given.who("by"), until: try given.day("until"), because: because)
      ]
    case .closeCondition(let id):
      return [.conditionDone(id, site: nil, by: try given.who("by"), evidence: given.textIfAny("evidence"))]
    case .moveCondition(let id):
      return [
        .conditionMove(
          id, site: nil, due: try given.day("day"), by: try given.who("by"), reason: try given.text("reason"))
      ]
    case .hear(let voice, let sites):
      var fields = [
        FieldAssignment(["title"], [try given.text("title")]), FieldAssignment(["perspective"], [voice.text]),
        FieldAssignment(["heard"], [try given.text("heard")]),
      ]
      if let level = given.textIfAny("level") { fields.append(FieldAssignment(["level"], [level])) }
      if !sites.isEmpty { fields.append(FieldAssignment(["sites"], sites.map(\.text))) }
      return [.add(recordKind: Engagement.recordKind, fields)]
    }
  }

  private func path(_ field: String) -> [String] {
    field.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
  }

  static func stillTrueWords(_ language: Language) -> String {
    Phrase("Stämmer fortfarande, sett vid rundan", "Still true, seen at the round")(language)
  }

  /// One confirmation for the project and one for each site.
  private static func confirmations(_ places: [CriterionTarget], _ by: PersonReference) -> [Change] {
    places.map(\.site).firstOfEach.map { site in
      .confirm(places.filter { $0.site == site }.map(\.criterion), site: site, by: by)
    }
  }
}

extension OperationCall {
  /// The inputs that a round asks for: those that have a prompt and were not given.
  var prompted: [OperationInput] {
    operation.inputs.filter { $0.field.prompt != nil && given[$0.name] == nil }
  }

  fileprivate func change(_ input: RoundInput) throws(Refusal) -> Change {
    var typed: [String: String] = [:]
    for asked in prompted {
      let name = asked.field.prompt?.name ?? asked.name
      if case .day = asked.kind {
        typed[asked.name] = try input.day(name).iso
      } else {
        typed[asked.name] = try input.text(name)
      }
    }
    do throws(InvalidInput) {
      return try change(typed, in: ParseContext(today: input.today, isNew: true))
    } catch { throw Refusal(error) }
  }
}

extension RoundPlan {
  fileprivate func change(_ given: RoundInput) throws(Refusal) -> Change {
    let title: String
    if let known = self.title { title = known } else { title = try given.text("title") }
    return .add(recordKind: Action.recordKind, [FieldAssignment(["title"], [title])] + fields)
  }

  /// The fields of the action but its title, as they are typed.
  var fields: [FieldAssignment] {
    var fields = [FieldAssignment(["due"], [due.iso])]
    if let owner { fields.append(FieldAssignment(["owner"], [owner.text])) }
    if !barriers.isEmpty { fields.append(FieldAssignment(["barriers"], barriers.map(\.text))) }
    if !criteria.isEmpty { fields.append(FieldAssignment(["criteria"], criteria.map(\.text))) }
    if let voice = targetPerspective { fields.append(FieldAssignment(["target_perspective"], [voice.text])) }
    return fields
  }
}
