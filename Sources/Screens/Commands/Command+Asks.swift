internal import Model

/// The command that shows what is wanted of groups, and what they answered.
extension Command {
  static let asks = Command(
    "asks", ["0"], .project, Phrase("Beslutsfrågor", "Decisions needed"),
    Phrase(
      "Vad en grupp ska besluta, senast när, och vad de svarade.",
      "What a group is to decide, by when, and what they answered."),
    hint: Phrase("beslutsfrågor", "decisions needed"),
    do: { $0.enter(AsksRoom()) })

  static let answerAsk = Command(
    "answerAsk", ["b"], [.asks, .ask], Phrase("Skriv gruppens svar", "Write the group's answer"),
    Phrase(
      "Ett av alternativen eller egna ord, och dagen då det kom.",
      "One of the options or other words, and the day it came."), hint: Phrase("svar", "answer"),
    changesProject: true, refusal: \.askRefusal,
    do: { if let ask = $0.selectedAsk { $0.openAnswer(ask, option: ProjectView.option($0.selectedRow)) } })
}
