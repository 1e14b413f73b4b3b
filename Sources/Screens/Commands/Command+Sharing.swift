internal import Changes
internal import Drawing
internal import Model

extension Command {
  /// Out of the screen.
  static let outside: [(Command, CommandSheet)] = [
    (
      .copy,
      CommandSheet(
        ["y"], .all, Phrase("Kopiera", "Copy"),
        Phrase(
          "Kopierar det valda som text.",
          "Copies what is selected as text."),
        hint: Phrase("kopiera", "copy"))
    ),
    (
      .export,
      CommandSheet(
        ["x"], .all, Phrase("Exportera läget", "Export the status"),
        Phrase(
          "För en grupp, i ett format: visar texten innan den skrivs.",
          "For a group, in a format: shows the text before it is written."),
        hint: Phrase("exportera", "export"))
    ),
    (
      .keepView,
      CommandSheet(
        [.control("s")], .all, Phrase("Spara det jag ser", "Save what I see"),
        Phrase(
          "Skriver raderna som de visas, i det format som filens ändelse säger.",
          "Writes the rows as they are shown, in the format that the file's ending says."))
    ),
    (
      .reload,
      CommandSheet(
        ["R"], .all, Phrase("Läs om", "Reload"),
        Phrase(
          "Läser filerna igen.",
          "Reads the files again."),
        hint: Phrase("läs om", "reload"))
    ),
    (
      .sync,
      CommandSheet(
        [], .all, Phrase("Dela med git", "Share with git"),
        Phrase(
          "Sparar en version, hämtar, slår ihop och skickar.",
          "Commits, fetches, merges and sends."))
    ),
    (
      .takeIn,
      CommandSheet(
        ["I"], .project, Phrase("Ta in det som väntar", "Take in what waits"),
        Phrase(
          "Tar in ändringar som inte kunde sparas och kopior som en synkronisering har lämnat.",
          "Takes in changes that could not be saved and copies that a synchronising tool left."),
        hint: Phrase("ta in", "take in"))
    ),
    (
      .redraw,
      CommandSheet(
        [.control("l")], Set(Place.allCases), Phrase("Rita om", "Redraw"),
        Phrase(
          "Ritar hela skärmen på nytt.",
          "Draws the whole screen anew."))
    ),
    (
      .suspend,
      CommandSheet(
        [.control("z")], .all.union([.round]), Phrase("Till skalet", "To the shell"),
        Phrase(
          "Lägger programmet åt sidan.",
          "Puts the program aside."))
    ),
    (
      .cancel,
      CommandSheet(
        [.control("c")], Set(Place.allCases), Phrase("Avbryt", "Cancel"),
        Phrase(
          "Stänger det som är öppet utan att spara.",
          "Closes what is open without saving."),
        isSteering: true)
    ),
    (
      .help,
      CommandSheet(
        ["?", .function(1)], .all.union([.round]), Phrase("Hjälp", "Help"),
        Phrase(
          "Tangenterna här; skriv för att söka, Enter utför.",
          "The keys of this place; type to search, Enter runs."),
        hint: Phrase("hjälp", "help"))
    ),
    (
      .palette,
      CommandSheet(
        [.control("p")], .all, Phrase("Alla kommandon", "All commands"),
        Phrase(
          "Sök bland allt som går att göra.",
          "Search everything that can be done."),
        isSteering: true)
    ),
    (
      .commandLine,
      CommandSheet(
        [":"], .all, Phrase("Kommandorad", "Command line"),
        Phrase(
          "Skriv ett kommando; Tab fyller i.",
          "Type a command; Tab completes."),
        hint: Phrase("kommando", "command"),
        isSteering: true)
    ),
    (
      .language,
      CommandSheet(
        [], .all.union([.round]), Phrase("Byt språk", "Change language"),
        Phrase(
          "Svenska eller engelska.",
          "Swedish or English."))
    ),
    (
      .quit,
      CommandSheet(
        [], .all.union([.round]), Phrase("Avsluta", "Quit"),
        Phrase(
          "Lämnar programmet.",
          "Leaves the program."))
    ),
  ]
}
