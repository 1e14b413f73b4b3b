internal import Changes
internal import Model

extension Session {
  /// A list of what a voice can say.
  mutating func openPosition(_ review: Review, _ voice: Code<Perspective>) {
    let now = review.positions.first { $0.perspective == voice }?.value.word
    push(.choice(Choice(.position(review.id, voice), chosen: now.map { [$0] } ?? [])))
  }

  /// Plain support by somebody who is here is noted at once; whatever else says more.
  mutating func take(
    position value: String, _ id: ID<Review>, _ voice: Code<Perspective>, on context: ChangeContext
  ) -> [Effect] {
    guard let review = projectView?.project.reviews.first(where: { $0.id == id }) else { return [] }
    if value.same(as: PositionValue.noAnswer.rawValue) {
      openForm(.noAnswer(id, voice))
      return []
    }
    let speaker = review.attendance.first {
      $0.perspectives.contains(voice) && !$0.absent && $0.archived == nil
    }?.who
    if value.same(as: PositionValue.support.rawValue), let speaker {
      var position = Position()
      position.perspective = voice
      position.by = speaker
      position.on = today
      return make([.position(id, position)], on: context)
    }
    var values = ["value": [value]]
    if let speaker { values["by"] = [projectView?.wording.who(speaker) ?? speaker.text] }
    openForm(.position(id, voice), values)
    if case .form(var form) = screen {
      form.focus = form.fields.firstIndex { $0.name.same(as: "reason") } ?? 0
      screen = .form(form)
    }
    return []
  }

  /// The review whose objections can be answered: the open one, or the one that was decided.
  var objectedReview: Review? {
    guard let projectView, let next = gateInRoom else { return nil }
    let reviews = [next.review, projectView.lastReview(next)].compactMap(\.self)
    return reviews.first { !$0.objections.isEmpty }
  }

  /// Answers the objection of the voice that is looked at, or the only one, or asks which.
  mutating func answerObjection() {
    guard let review = objectedReview else { return }
    let objections = review.objections
    let here = selectedVoice.flatMap { voice in
      let asked = gateInRoom?.check.voices.first { $0.perspectives.contains(voice) }?.perspectives ?? [voice]
      return objections.first { asked.contains($0.perspective) }
    }
    if let one = here ?? (objections.count == 1 ? objections.first : nil) {
      openForm(.answerObjection(review.id, one.perspective))
    } else {
      push(.choice(Choice(.objection(review.id))))
    }
  }
}

extension Review {
  var objections: [Position] { positions.filter { $0.value == .object } }
}
