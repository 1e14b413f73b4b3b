internal import Model

/// The command that shows what was said in two ways, where one chooses what holds.
extension Command {
  static let conflicts = Command(
    "conflicts", ["9"], .project, Phrase("Konflikter", "Conflicts"),
    Phrase(
      "Det som sagts på två sätt, och beslut som ska avgöras.",
      "What was said in two ways, and decisions to be settled."), do: { $0.enter(ConflictsRoom()) })

  static let keepValue = Command(
    "keepValue", ["b"], [.conflicts], Phrase("Behåll det som gäller", "Keep what holds"),
    Phrase(
      "Det första gäller; det andra finns kvar i historiken.", "The first holds; the other stays in history."),
    hint: Phrase("behåll", "keep"), changesProject: true, refusal: \.conflictRefusal,
    run: { $0.keepValue(on: $1) })

  static let takeOther = Command(
    "takeOther", ["a"], [.conflicts], Phrase("Ta det andra", "Take the other"),
    Phrase(
      "Det andra gäller, med den som sade det, dagen och skälet.",
      "The other holds, with whoever said it, its day and its reason."),
    hint: Phrase("ta det andra", "take the other"), changesProject: true, refusal: \.conflictRefusal,
    run: { $0.takeOther(on: $1) })
}
