internal import Changes
internal import Model
internal import Process

extension Session {
  /// The condition that is selected, by itself or by the action that it locks.
  private var selectedCondition: ID<Condition>? {
    let row = selectedRow ?? ""
    let open = openConditions
    if let here = open.first(where: { $0.condition.id.text.same(as: row) }) { return here.condition.id }
    return selectedAction?.condition
  }

  /// The selected condition, the only one, or a list of those that are open; another action is done.
  mutating func conditionDone() {
    if let id = selectedCondition ?? onlyCondition {
      openForm(.conditionDone(id))
    } else if let action = selectedAction {
      openForm(.operation(OperationCall(FinishAction.self, action.id.text)))
    } else {
      askWhichCondition(Phrase("Vilket villkor är uppfyllt?", "Which condition is met?")) {
        .conditionDone($0)
      }
    }
  }

  mutating func conditionMove() {
    if let id = selectedCondition ?? onlyCondition {
      openForm(.conditionMove(id))
    } else if let action = selectedAction {
      openEdit(action.id.text, focus: "due")
    } else {
      askWhichCondition(Phrase("Vilket villkor flyttas?", "Which condition moves?")) { .conditionMove($0) }
    }
  }

  private mutating func askWhichCondition(
    _ title: Phrase, purpose: @escaping @Sendable (ID<Condition>) -> FormPurpose
  ) {
    push(
      Choice(
        title, options: \.conditionOptions, do: { session, value in session.openForm(purpose(ID(value))) }))
  }

  private var conditionOptions: [Choice.Option] {
    guard let projectView else { return [] }
    var options: [Choice.Option] = []
    for open in openConditions where !options.contains(where: { $0.value.same(as: open.condition.id.text) }) {
      options.append(
        Choice.Option(
          value: open.condition.id.text, title: open.condition.title, note: projectView.due(open.due).text))
    }
    return options
  }

  private var onlyCondition: ID<Condition>? {
    guard selectedAction == nil else { return nil }
    let ids = openConditions.map(\.condition.id)
    return Set(ids).count == 1 ? ids.first : nil
  }

  /// The reason why neither a condition nor an action can be closed here; nil where one can.
  var conditionRefusal: Phrase? {
    if let action = selectedAction {
      if action.condition != nil || action.isActive { return nil }
      return Phrase("åtgärden är redan avslutad", "the action is closed already")
    }
    return openConditions.isEmpty ? Phrase("inget villkor är öppet", "no condition is open") : nil
  }
}
