internal import Changes
internal import Model
internal import Process

extension Session {
  /// Does what was chosen in a small list, which is closed already.
  mutating func picked(_ value: String, _ choice: Choice, on context: ChangeContext) -> [Effect] {
    switch choice.purpose {
    case .field:
      guard case .form(var form) = screen else { return [] }
      form.changeFocused { field in
        if field.isTyped, !field.isList {
          field.put([title(of: value)])
        } else {
          field.put(choice.isMany ? choice.chosen : [value])
        }
      }
      if !choice.isMany { form.step(1) }
      screen = .form(form)
    case .catalogueHit: take(catalogueBarrier: value)
    case .criterionValue(let criteria, let sites): return judge(criteria, sites, value, on: context)
    case .fieldValue(let address, let field):
      return set(address, field, choice.isMany ? choice.chosen : [value], on: context)
    case .site: projectList.site = value.isEmpty ? nil : ID(value)
    case .order:
      // The order that holds already is turned round.
      browse { listState in
        let order = Int(value) ?? 0
        listState.isReversed = order == listState.order && !listState.isReversed
        listState.order = order
      }
    case .newRecord: if let command = Command.named(value) { return ask(command, on: context) }
    case .language: settings.language = Language(rawValue: value) ?? settings.language
    case .outcome(let review):
      if let outcome = Outcome(rawValue: value) { openForm(.decide(review, outcome, sites: sitesApart)) }
    case .removal(let address): return remove(address, value, on: context)
    case .typed(let typed): return take(typed, value)
    case .replacing(let effect, _): return value.same(as: "replace") ? [effect] : []
    case .undoing(let redo): if value.same(as: "go") { return undo(on: context, redo: redo) }
    case .positions(let review):
      if value.isEmpty {
        openForm(.attend(review))
      } else if let held = projectView?.project.reviews.first(where: { $0.id == review }) {
        openPosition(held, Code(value))
      }
    case .position(let review, let voice): return take(position: value, review, voice, on: context)
    case .objection(let review): openForm(.answerObjection(review, Code(value)))
    case .framework: openForm(.changeFramework(Code(value)))
    case .planPhase: openForm(.edit("plan/" + value))
    case .conditionDone: openForm(.conditionDone(ID(value)))
    case .conditionMove: openForm(.conditionMove(ID(value)))
    case .tookPart: return keepRound(choice.chosen.map { PersonReference($0) })
    case .settling: settle(value)
    case .otherValue(let conflict): return make([.choose(conflict, .other(Int(value)))], on: context)
    }
    return []
  }

  private func title(of value: String) -> String { projectView?.wording.title(of: value) ?? value }

  private mutating func take(catalogueBarrier code: String) {
    guard case .form(var form) = screen, let known = reference.catalogue.barrier(Code(code)) else { return }
    form.put([code], into: "catalogue")
    form.put([known.title(projectView?.project.language.known ?? language)], into: "title")
    form.step(1)
    screen = .form(form)
  }

  private mutating func judge(
    _ criteria: [Code<Criterion>], _ sites: [ID<Site>], _ value: String, on context: ChangeContext
  ) -> [Effect] {
    guard let projectView else { return [] }
    let critical = criteria.count > 1 ? criteria.filter { isCritical($0, sites) } : []
    let others = criteria.filter { !critical.contains($0) }
    let effects = others.isEmpty ? [] : judge(all: others, projectView, sites, value, on: context)
    askEach(critical, sites)
    return effects
  }

  func isCritical(_ criterion: Code<Criterion>, _ sites: [ID<Site>]) -> Bool {
    projectView?.projectState?.criterion(criterion, at: sites)?.critical ?? false
  }

  /// Asks for each critical criterion by itself, the first in front.
  ///
  /// A critical criterion is never set along with others.
  private mutating func askEach(_ criteria: [Code<Criterion>], _ sites: [ID<Site>]) {
    for criterion in criteria.reversed() {
      let value = projectView?.projectState?.criterion(criterion, at: sites)?.status.word ?? ""
      push(.choice(Choice(.criterionValue([criterion], sites: sites), chosen: [value])))
      preselect()
    }
    if !criteria.isEmpty { browse { $0.marked = [] } }
  }

  private mutating func judge(
    all criteria: [Code<Criterion>], _ projectView: ProjectView, _ sites: [ID<Site>], _ value: String,
    on context: ChangeContext
  ) -> [Effect] {
    if value.same(as: "confirm") { return confirm(criteria, sites, on: context) }
    guard let value = AssessmentValue(rawValue: value) else { return [] }
    let places = projectView.judgedPlaces(criteria, sites)
    if value == .waived || value == .notApplicable {
      openForm(.judge(places, value))
      return []
    }
    let changes = places.map {
      Change.assess(Judgement($0.criterion, site: $0.site, value, by: PersonReference(context.by)))
    }
    browse { $0.marked = [] }
    return make(changes, on: context)
  }

  /// Some states need more than a word, and get a form of their own.
  private mutating func set(_ address: String, _ field: String, _ values: [String], on context: ChangeContext)
    -> [Effect]
  {
    let recordKind = Change.recordKind(of: address)
    if field.same(as: "status"), let value = values.first {
      if let operation = Operations.setting(value, of: recordKind) {
        return begin(operation, on: address, context)
      }
      if recordKind.same(as: Barrier.recordKind), BarrierStatus(rawValue: value) == .notRelevant {
        openNotRelevant(address)
        return []
      }
      if recordKind.same(as: Ask.recordKind), value.same(as: "answered") {
        openForm(.answerAsk(ID(address)))
        return []
      }
    }
    return edit(address, field, values, on: context)
  }

  private mutating func edit(
    _ address: String, _ field: String, _ values: [String], on context: ChangeContext
  )
    -> [Effect]
  {
    make([.edit(record: address, [FieldAssignment([field], values)])], on: context)
  }

  private mutating func openNotRelevant(_ address: String) {
    openForm(.edit(address), ["status": ["not_relevant"]])
    guard case .form(var form) = screen else { return }
    form.fields = form.fields.filter { $0.name.same(as: "closed_reason") || $0.name.same(as: "status") }
    form.asked = form.fields.count
    form.focus = form.fields.firstIndex { $0.name.same(as: "closed_reason") } ?? 0
    screen = .form(form)
  }

  private mutating func remove(_ address: String, _ value: String, on context: ChangeContext) -> [Effect] {
    let change: Change
    switch value {
    case "archive": change = .archive(record: address)
    case "remove": change = .remove(record: address)
    default: return []
    }
    let effects = make([change], on: context)
    // The place of a record that has gone is left.
    if !effects.isEmpty {
      if place == .record || place == .barrier || place == .ask { pop() }
    }
    return effects
  }
}
