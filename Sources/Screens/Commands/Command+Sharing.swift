internal import Changes
internal import Drawing
internal import Model

/// Out of the screen.
extension Command {
  static let copy = Command(
    "copy", ["y"], .all, Phrase("Kopiera", "Copy"),
    Phrase("Kopierar det valda som text.", "Copies what is selected as text."),
    hint: Phrase("kopiera", "copy"),
    refusal: { $0.rows.isEmpty && $0.selectedRecord == nil ? Session.nothingHere : nil },
    run: { session, _ in [.copy(session.room.text(in: session))] })

  static let export = Command(
    "export", ["x"], .all, Phrase("Exportera läget", "Export the status"),
    Phrase(
      "För en grupp, i ett format: visar texten innan den skrivs.",
      "For a group, in a format: shows the text before it is written."), hint: Phrase("exportera", "export"),
    worksInPast: false,
    refusal: {
      ($0.room as? Meeting)?.minutes(in: $0).isEmpty ?? false
        ? Phrase("inget är beslutat än", "nothing is decided yet") : nil
    }, run: { session, _ in session.room.export(in: &session) })

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
    hint: Phrase("ta in", "take in"), changesProject: true,
    refusal: { session in
      let waits = session.projectList.openSlug.map { session.projectList.toTakeIn[$0] ?? 0 > 0 } ?? false
      return waits ? nil : Phrase("inget väntar på att tas in", "nothing waits to be taken in")
    },
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
      "Vad som är känt om det valda, och tangenterna här; skriv för att söka, Enter utför.",
      "What is known of what is selected, and the keys of this place; type to search, Enter runs."),
    hint: Phrase("hjälp", "help"),
    do: { $0.push(Palette(place: .help, entries: $0.room.entries(in: $0))) })

  static let palette = Command(
    "palette", [.control("p")], .all, Phrase("Alla kommandon", "All commands"),
    Phrase("Sök bland allt som går att göra.", "Search everything that can be done."), isSteering: true,
    do: { $0.push(Palette()) })

  static let commandLine = Command(
    "commandLine", [":"], .all, Phrase("Kommandorad", "Command line"),
    Phrase("Skriv ett kommando; Tab fyller i.", "Type a command; Tab completes."),
    hint: Phrase("kommando", "command"), isSteering: true, do: { $0.push(Palette(place: .commandLine)) })

  static let language = Command(
    "language", [], .all.union([.round]), Phrase("Byt språk", "Change language"),
    Phrase("Svenska eller engelska.", "Swedish or English."),
    do: { session in
      session.push(
        Choice(
          Phrase("Språk · Language"), chosen: session.language.rawValue,
          options: { _ in
            [
              Choice.Option(value: Language.sv.rawValue, title: "Svenska"),
              Choice.Option(value: Language.en.rawValue, title: "English"),
            ]
          },
          do: { $0.settings.language = Language(rawValue: $1) ?? $0.settings.language }))
    })

  static let quit = Command(
    "quit", [], .all.union([.round]), Phrase("Avsluta", "Quit"),
    Phrase("Lämnar programmet.", "Leaves the program."), run: { _, _ in [.quit] })
}
