internal import Drawing
internal import Model

extension Command {
  /// Answers that come back in files.
  static let importFile = Command(
    "importFile", [], .project, Phrase("Ta in svar ur en fil", "Take in answers from a file"),
    Phrase(
      "En ifylld export: visar varje skillnad, och inget ändras förrän det är godtaget.",
      "A filled-in export: shows each difference, and nothing changes until it is accepted."),
    changesProject: true, do: { $0.openImport() })

  static let toggleProposal = Command(
    "toggleProposal", [" "], [.proposals],
    Phrase("Godta förslaget, eller inte", "Accept the proposal, or not"),
    Phrase("Märker det som ska tas in.", "Marks what is to be taken in."), hint: Phrase("godta", "accept"),
    do: { $0.toggleProposal() })

  static let acceptProposals = Command(
    "acceptProposals", [.enter], [.proposals], Phrase("Ta in det godtagna", "Take in what is accepted"),
    Phrase(
      "Gör de märkta ändringarna; historiken säger vems svaren var.",
      "Makes the marked changes; history says whose answers they were."), hint: Phrase("ta in", "take in"),
    changesProject: true, run: { $0.acceptProposals(on: $1) })

}
