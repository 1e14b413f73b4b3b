internal import Model
internal import Process

/// The rules that keep what a decision rests on as it was decided.
extension Transaction {
  /// Refuses to put away or remove what belongs to a decision or to an ending.
  func refusePuttingAway(_ address: String) throws(Refusal) {
    if let action = project.actions[ID(address)] {
      if action.condition != nil {
        throw Refusal(
          .process, "åtgärden hör till ett villkor och finns kvar",
          "the action belongs to a condition and stays")
      }
      if action.closing != nil {
        throw Refusal(
          .process, "åtgärden är en avslutspunkt: den görs klar eller avbryts med skäl",
          "the action is a closing point: it is done, or cancelled with a reason")
      }
    }
    switch Address.recordKind(of: address) {
    case Condition.recordKind: try refuseDecided(address)
    case Attendance.recordKind: try refuseClosed(address)
    default: break
    }
  }

  /// Refuses to edit the day of a condition's action.
  ///
  /// It is what a decision promised, and moves by those who set it, with a reason.
  func refusePromised(_ address: String, _ assignments: [FieldAssignment]) throws(Refusal) {
    guard let action = project.actions[ID(address)], action.condition != nil else { return }
    guard let asked = assignments.first(where: { $0.field.same(as: "due") }) else { return }
    // What says the same moves nothing.
    if let due = action.due, asked.values.count == 1, asked.values.first?.same(as: due.iso) ?? false {
      return
    }
    throw Refusal(
      .process,
      "dagen hör till ett villkor och flyttas av dem som satte den: F, eller brygga gate condition move",
      "the day belongs to a condition and is moved by those who set it: F, or brygga gate condition move",
      field: "due")
  }

  /// Refuses to edit these fields of a condition that was decided: it is done or moved.
  func refuseDecided(
    _ address: String, _ fixed: [String]? = nil, _ assignments: [FieldAssignment] = []
  ) throws(Refusal) {
    let condition = project.reviews.flatMap(\.conditions).first { $0.id.text.same(as: address.lastPart) }
    guard condition?.action != nil else { return }
    let isTouched =
      fixed.map { fixed in assignments.contains { fixed.contains($0.path.first ?? "") } } ?? true
    if isTouched {
      throw Refusal(
        .process, "villkoret är beslutat: det uppfylls eller flyttas",
        "the condition is decided: it is done or moved")
    }
  }

  /// Refuses to change the attendance of a closed review, which is part of the minutes.
  func refuseClosed(_ address: String) throws(Refusal) {
    guard let review = project.reviews.first(where: { address.utf8.starts(with: $0.id.text.utf8) }),
      !projectState.sites.contains(where: { $0.review == review.id })
    else { return }
    throw Refusal(.process, "prövningen är avslutad", "the review is closed")
  }
}

extension Site {
  static let steered = ["phase", "condition", "since"]
}

extension Assessment {
  static let steered = ["value", "on", "at", "by", "until", "confirmed_on", "confirmed_by"]
}

extension Position {
  static let steered = ["value", "by", "on", "reason", "answer", "answered_on"]
}

extension VoiceWaiver {
  static let steered = ["by", "on", "at", "until"]
}

extension Action {
  static let steered = ["condition", "closing"]
}

extension Condition {
  static let fixed = ["covers", "owner", "due", "sites"]
}
