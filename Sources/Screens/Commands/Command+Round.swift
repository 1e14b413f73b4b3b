internal import Drawing
internal import Model

/// The weekly round; its answers stand on the screen with each question.
extension Command {
  static let round = Command(
    "round", ["W"], .all, Phrase("Veckorunda", "Weekly round"),
    Phrase(
      "En fråga i taget: sent, lovat, hinder, orört, det som går ut, nytt.",
      "One question at a time: late, promised, barriers, untouched, what expires, news."),
    hint: Phrase("runda", "round"), worksInPast: false, refusal: \.roundRefusal,
    run: {
      $0.startRound(on: $1)
      return []
    }
  )

  static let nextQuestion = Command(
    "nextQuestion", [.enter, .right], [.round], Phrase("Hoppa över", "Skip"),
    Phrase(
      "Till nästa fråga utan svar; efter den sista: vilka som var med.",
      "To the next question without an answer; after the last one: who took part."),
    hint: Phrase("hoppa över", "skip"), isSteering: true, run: { $0.skipQuestion(on: $1) })

  static let previousQuestion = Command(
    "previousQuestion", [.left, .backspace], [.round], Phrase("Föregående fråga", "Question before"),
    Phrase("Tillbaka till frågan före.", "Back to the question before."), hint: Phrase("tillbaka", "back"),
    isSteering: true, do: { $0.previousQuestion() })
}
