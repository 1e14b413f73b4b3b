internal import Model

extension Command {
  /// What is wanted of groups, and what they answered.
  static let asking: [(Command, CommandSheet)] = [
    (
      .asks,
      CommandSheet(
        ["0"], .project, Phrase("Begäranden", "Asks"),
        Phrase(
          "Vad vi vill att en grupp beslutar, senast när, och vad de svarade.",
          "What we want a group to decide, by when, and what they answered."),
        hint: Phrase("begäranden", "asks"))
    ),
    (
      .answerAsk,
      CommandSheet(
        ["b"], [.asks, .ask], Phrase("Skriv gruppens svar", "Write the group's answer"),
        Phrase(
          "Ett av alternativen eller egna ord, och dagen då det kom.",
          "One of the options or other words, and the day it came."),
        hint: Phrase("svar", "answer"))
    ),
  ]
}
