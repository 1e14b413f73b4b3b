internal import Changes
internal import Model

extension Session {
  /// A list of the voices whose position is written, and of somebody present.
  mutating func openPositions() {
    guard let review = gateInRoom?.review?.id else { return }
    push(
      Choice(
        Phrase("Närvaro och ställningstaganden", "Present, and positions"),
        options: { $0.positionOptions(review) },
        do: { session, value in
          if value.isEmpty {
            session.openForm(.attend(review))
          } else if let held = session.projectView?.project.reviews.first(where: { $0.id == review }) {
            session.openPosition(held, Code(value))
          }
        }))
  }

  private func positionOptions(_ review: ID<Review>) -> [Choice.Option] {
    guard let projectView, let next = gateInRoom else { return [] }
    let record = projectView.project.reviews.first { $0.id == review }
    let voices = next.check.voices.flatMap(\.perspectives)
    let present = record?.attendance.filter { !$0.absent && $0.archived == nil }.count ?? 0
    let count = Phrase("\(present) antecknade", "\(present) recorded")
    var somebody = option("", "Någon är närvarande", "Somebody is present")
    somebody.note = count(language)
    return [somebody]
      + voices.map { voice in
        let position = record?.positions.first { $0.perspective == voice }
        return Choice.Option(
          value: voice.text, title: projectView.wording.perspective(voice),
          note: position?.value.label(language) ?? "–")
      }
  }

  /// A list of what a voice can say.
  mutating func openPosition(_ review: Review, _ voice: Code<Perspective>) {
    push(
      Choice(
        Phrase(wording.perspective(voice)),
        chosen: review.positions.first { $0.perspective == voice }?.value.word,
        options: { session in
          PositionValue.allCases.map { Choice.Option(value: $0.rawValue, title: $0.label(session.language)) }
        },
        pick: { session, value, context in session.take(position: value, review.id, voice, on: context) }))
  }

  /// Plain support by somebody who is here is noted at once; whatever else says more.
  private mutating func take(
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
      return make([.position(id, position)], on: context)
    }
    var values = ["value": [value]]
    if let speaker { values["by"] = [projectView?.wording.who(speaker) ?? speaker.text] }
    openForm(.position(id, voice), values, focus: "reason")
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
      push(
        Choice(
          Phrase("Vilken invändning?", "Which objection?"),
          options: { session in
            objections.map {
              Choice.Option(
                value: $0.perspective.text, title: session.wording.perspective($0.perspective),
                note: $0.reason ?? "")
            }
          },
          do: { session, value in session.openForm(.answerObjection(review.id, Code(value))) }))
    }
  }
}

extension Review {
  var objections: [Position] { positions.filter { $0.value == .object } }
}
