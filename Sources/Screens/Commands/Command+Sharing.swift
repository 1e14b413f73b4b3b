internal import Changes
internal import Drawing
internal import Model

/// Out of the screen.
extension Command {
  static let copy = Command(
    "copy", ["y"], .all, Phrase("Kopiera", "Copy"),
    Phrase("Kopierar det valda som text.", "Copies what is selected as text."),
    hint: Phrase("kopiera", "copy"), refusal: \.copyRefusal, run: { session, _ in [.copy(session.copied)] })

  static let export = Command(
    "export", ["x"], .all, Phrase("Exportera läget", "Export the status"),
    Phrase(
      "För en grupp, i ett format: visar texten innan den skrivs.",
      "For a group, in a format: shows the text before it is written."), hint: Phrase("exportera", "export"),
    worksInPast: false, refusal: \.exportRefusal, run: { session, _ in session.startExport() })

  static let keepView = Command(
    "keepView", [.control("s")], .all, Phrase("Spara det jag ser", "Save what I see"),
    Phrase(
      "Skriver raderna som de visas, i det format som filens ändelse säger.",
      "Writes the rows as they are shown, in the format that the file's ending says."),
    do: { $0.openKeepView() })

  static let reload = Command(
    "reload", ["R"], .all, Phrase("Läs om", "Reload"),
    Phrase("Läser filerna igen.", "Reads the files again."), hint: Phrase("läs om", "reload"),
    run: { session, _ in [.reload(slug: session.projectList.openSlug)] })

  static let sync = Command(
    "sync", [], .all, Phrase("Dela med git", "Share with git"),
    Phrase("Sparar en version, hämtar, slår ihop och skickar.", "Commits, fetches, merges and sends."),
    run: { _, _ in [.sync] })

  static let takeIn = Command(
    "takeIn", ["I"], .project, Phrase("Ta in det som väntar", "Take in what waits"),
    Phrase(
      "Tar in ändringar som inte kunde sparas och kopior som en synkronisering har lämnat.",
      "Takes in changes that could not be saved and copies that a synchronising tool left."),
    hint: Phrase("ta in", "take in"), changesProject: true, refusal: \.draftsRefusal,
    run: { session, _ in session.projectList.openSlug.map { [.takeIn(slug: $0)] } ?? [] })

  static let redraw = Command(
    "redraw", [.control("l")], Set(Place.allCases), Phrase("Rita om", "Redraw"),
    Phrase("Ritar hela skärmen på nytt.", "Draws the whole screen anew."), run: { _, _ in [.redraw] })

  static let suspend = Command(
    "suspend", [.control("z")], .all.union([.round]), Phrase("Till skalet", "To the shell"),
    Phrase("Lägger programmet åt sidan.", "Puts the program aside."), run: { _, _ in [.suspend] })

  static let cancel = Command(
    "cancel", [.control("c")], Set(Place.allCases), Phrase("Avbryt", "Cancel"),
    Phrase("Stänger det som är öppet utan att spara.", "Closes what is open without saving."),
    isSteering: true, do: { $0.cancel() })

  static let help = Command(
    "help", ["?", .function(1)], .all.union([.round]), Phrase("Hjälp", "Help"),
    Phrase(
      "Tangenterna här; skriv för att söka, Enter utför.",
      "The keys of this place; type to search, Enter runs."), hint: Phrase("hjälp", "help"),
    do: { $0.push(.help(Palette())) })

  static let palette = Command(
    "palette", [.control("p")], .all, Phrase("Alla kommandon", "All commands"),
    Phrase("Sök bland allt som går att göra.", "Search everything that can be done."), isSteering: true,
    do: { $0.push(.palette(Palette())) })

  static let commandLine = Command(
    "commandLine", [":"], .all, Phrase("Kommandorad", "Command line"),
    Phrase("Skriv ett kommando; Tab fyller i.", "Type a command; Tab completes."),
    hint: Phrase("kommando", "command"), isSteering: true, do: { $0.push(.commandLine(Palette())) })

  static let language = Command(
    "language", [], .all.union([.round]), Phrase("Byt språk", "Change language"),
    Phrase("Svenska eller engelska.", "Swedish or English."),
    do: { $0.push(.choice(Choice(.language, chosen: [$0.language.rawValue]))) })

  static let quit = Command(
    "quit", [], .all.union([.round]), Phrase("Avsluta", "Quit"),
    Phrase("Lämnar programmet.", "Leaves the program."), run: { _, _ in [.quit] })
}

/// Writes the file: the first of the commands in the dialog of an export.
extension Command {
  static let writeExport = Command(
    "writeExport", [.enter, .control("s")], [.export], Phrase("Skriv filen", "Write the file"),
    Phrase(
      "Skriver det som visas under det namn som står där.",
      "Writes what is shown under the name that stands there."), hint: Phrase("skriv", "write"),
    isSteering: true)

  static let nextExportField = Command(
    "nextExportField", [.down, .tab], [.export], Phrase("Nästa val", "Next choice"),
    Phrase("Till nästa fält.", "To the next field."), isSteering: true)

  static let previewDown = Command(
    "previewDown", [.pageDown, .control("d")], [.export], Phrase("Bläddra ned", "Scroll down"),
    Phrase("Längre ned i förhandsvisningen.", "Further down in the preview."),
    hint: Phrase("bläddra", "scroll"), isSteering: true)

  static let previewUp = Command(
    "previewUp", [.pageUp, .control("b")], [.export], Phrase("Bläddra upp", "Scroll up"),
    Phrase("Längre upp i förhandsvisningen.", "Further up in the preview."), isSteering: true)
}

/// Answers that come back in files.
extension Command {
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
