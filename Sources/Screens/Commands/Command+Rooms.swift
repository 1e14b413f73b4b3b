internal import Model

/// The rooms of a project.
extension Command {
  static let overview = Command(
    "overview", ["1"], .project, Phrase("Översikt", "Overview"),
    Phrase("Nästa steg, läget och vad som hänt.", "What to do next, the status and what happened."),
    do: { $0.enter(OverviewRoom()) })

  static let gate = Command(
    "gate", ["2"], .project, Phrase("Beslut", "Gate"),
    Phrase(
      "Beslutspunkten: kriterier, perspektiv, förslag, beslut.",
      "The gate: criteria, perspectives, proposal, decision."
    ), do: { $0.enter(GateRoom()) })

  static let people = Command(
    "people", ["3"], .project, Phrase("Intressenter", "People"),
    Phrase("Vilka som berörs, och vad vi hört av dem.", "Who is affected, and what we heard from them."),
    do: { $0.enter(PeopleRoom()) })

  static let barriers = Command(
    "barriers", ["4"], .project, Phrase("Hinder", "Barriers"),
    Phrase("Det som står i vägen, det viktigaste först.", "What stands in the way, the most serious first."),
    do: { $0.enter(BarriersRoom()) })

  static let actions = Command(
    "actions", ["5"], .project, Phrase("Åtgärder", "Actions"),
    Phrase("Vem som gör vad, till när.", "Who does what, until when."),
    do: { $0.enter(ActionsRoom()) })

  static let application = Command(
    "application", ["7"], .project, Phrase("Tillämpning", "Application"),
    Phrase("Vad tillämpningen är, och vad det kräver.", "What the application is, and what that requires."),
    do: { $0.enter(ApplicationRoom()) })

  static let history = Command(
    "history", ["8"], .project, Phrase("Historik", "History"),
    Phrase("Varje ändring i ord: när, vem, vad.", "Every change in words: when, who, what."),
    do: { $0.enter(HistoryRoom()) })

  static let siteFilter = Command(
    "siteFilter", ["f"], .project, Phrase("Välj införandeplats", "Choose site"),
    Phrase("Visar bara det som gäller en införandeplats.", "Shows only what concerns one site."),
    hint: Phrase("plats", "site"),
    refusal: {
      $0.projectView?.hasSites ?? false
        ? nil : Phrase("projektet har bara en införandeplats", "the project has only one site")
    },
    do: { session in
      session.push(
        Choice(
          Phrase("Visa införandeplats", "Show site"), chosen: session.projectList.site?.text ?? "",
          options: { session in
            let sites = (session.projectView?.project.sites.filter { $0.archived == nil } ?? []).sorted {
              session.language.isInOrder($0.title, $1.title)
            }
            return [session.option("", "alla införandeplatser", "all sites")]
              + sites.map { Choice.Option(value: $0.id.text, title: $0.title) }
          },
          do: { $0.projectList.site = $1.isEmpty ? nil : ID($1) }))
    })
}
