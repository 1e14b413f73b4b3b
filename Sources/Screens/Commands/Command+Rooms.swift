internal import Model

extension Command {
  /// The rooms of a project.
  static let rooms: [(Command, CommandSheet)] = [
    (
      .overview,
      CommandSheet(
        ["1"], .project, Phrase("Översikt", "Overview"),
        Phrase(
          "Nästa steg, läget och vad som hänt.",
          "What to do next, how it stands and what happened."))
    ),
    (
      .gate,
      CommandSheet(
        ["2"], .project, Phrase("Beslut", "Gate"),
        Phrase(
          "Beslutspunkten: kriterier, röster, förslag, beslut.",
          "The gate: criteria, voices, proposal, decision."))
    ),
    (
      .people,
      CommandSheet(
        ["3"], .project, Phrase("Människor", "People"),
        Phrase(
          "Vilka som berörs, och vad vi hört av dem.",
          "Who is touched, and what we heard from them."))
    ),
    (
      .barriers,
      CommandSheet(
        ["4"], .project, Phrase("Hinder", "Barriers"),
        Phrase(
          "Det som står i vägen, det tyngsta först.",
          "What stands in the way, the heaviest first."))
    ),
    (
      .actions,
      CommandSheet(
        ["5"], .project, Phrase("Åtgärder", "Actions"),
        Phrase(
          "Vem som gör vad, till när.",
          "Who does what, until when."))
    ),
    (
      .application,
      CommandSheet(
        ["7"], .project, Phrase("Tillämpning", "Application"),
        Phrase(
          "Vad tillämpningen är, och vad det kräver.",
          "What the application is, and what that demands."))
    ),
    (
      .history,
      CommandSheet(
        ["8"], .project, Phrase("Historik", "History"),
        Phrase(
          "Varje ändring i ord: när, vem, vad.",
          "Every change in words: when, who, what."))
    ),
    (
      .siteFilter,
      CommandSheet(
        ["f"], .project, Phrase("Välj plats", "Choose site"),
        Phrase(
          "Visar bara det som gäller en plats.",
          "Shows only what concerns one site."),
        hint: Phrase("plats", "site"))
    ),
  ]
}
