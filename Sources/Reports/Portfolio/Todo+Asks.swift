internal import Model
internal import Process

extension ProjectState {
  /// Asks that are near their day or past it; a gate's own ask stands with its review.
  var asksToPut: [Todo] {
    project.asks.filter { $0.isPressing(on: today) && $0.review == nil }.map { ask in
      let isLate = ask.byDate.map { $0 < today } ?? false
      let title =
        isLate
        ? Phrase("Påminn om svar: ", "Ask again for an answer: ")
        : Phrase("Lägg fram för \(ask.group): ", "Put to \(ask.group): ")
      return Todo(
        kind: isLate ? .unanswered : .ask, title: title + ask.title, when: ask.byDate.map(when) ?? Phrase(""),
        why: isLate
          ? Phrase("begäran till ", "asked of ") + ask.group
          : Phrase("svar behövs till dess", "an answer is needed by then"),
        who: nil, place: ask.id.text, late: ask.byDate.flatMap(late), day: ask.byDate)
    }
  }
}
