internal import Drawing
internal import Model

/// Saves a form: the first of the commands of forms and lists.
extension Command {
  static let save = Command(
    "save", [.control("s")], [.form], Phrase("Spara", "Save"),
    Phrase("Sparar formuläret.", "Saves the form."), hint: Phrase("spara", "save"), isSteering: true)

  static let nextField = Command(
    "nextField", [.enter, .down], [.form], Phrase("Nästa fält", "Next field"),
    Phrase(
      "Till nästa fält; Enter efter det sista sparar.", "To the next field; Enter after the last one saves."),
    hint: Phrase("nästa", "next"), isSteering: true)

  static let previousField = Command(
    "previousField", [.up, .backTab], [.form, .export], Phrase("Föregående fält", "Previous field"),
    Phrase("Till fältet före.", "To the field before."), isSteering: true)

  static let moreFields = Command(
    "moreFields", [.tab], [.form], Phrase("Fler fält", "More fields"),
    Phrase("Visar resten av fälten, sedan nästa fält.", "Shows the rest of the fields, then the next field."),
    hint: Phrase("fler fält", "more fields"), isSteering: true)

  static let chooseInField = Command(
    "chooseInField", [" ", .control("n")], [.form, .export], Phrase("Välj ur listan", "Choose from the list"),
    Phrase("Öppnar listan med det som kan väljas.", "Opens the list of what can be chosen."),
    hint: Phrase("välj", "choose"), isSteering: true)

  static let textInField = Command(
    "textInField", [.control("o")], [.form], Phrase("Skriv i egen editor", "Write in your editor"),
    Phrase("Öppnar texten i din egen editor.", "Opens the text in your own editor."),
    hint: Phrase("editor", "editor"), isSteering: true)

  static let close = Command(
    "close", [.escape], [.form, .export, .choice, .palette, .commandLine, .help], Phrase("Stäng", "Close"),
    Phrase("Stänger utan att ändra något.", "Closes without changing anything."),
    hint: Phrase("stäng", "close"), isSteering: true)

  static let pick = Command(
    "pick", [.enter], [.choice, .palette, .commandLine, .help], Phrase("Ta", "Take"),
    Phrase("Tar det som är valt.", "Takes what is selected."), hint: Phrase("ta", "take"), isSteering: true)

  static let pickMore = Command(
    "pickMore", [" "], [.choice], Phrase("Märk", "Mark"),
    Phrase("Märker ett av flera.", "Marks one of several."), hint: Phrase("märk", "mark"), isSteering: true)

  static let nextChoice = Command(
    "nextChoice", [.down, .control("n")], [.choice, .palette, .commandLine, .help], Phrase("Nedåt", "Down"),
    Phrase("Till nästa rad.", "To the next row."), isSteering: true, do: { $0.step(1) })

  static let previousChoice = Command(
    "previousChoice", [.up, .control("p")], [.choice, .palette, .commandLine, .help], Phrase("Uppåt", "Up"),
    Phrase("Till raden före.", "To the row before."), isSteering: true, do: { $0.step(-1) })

  static let complete = Command(
    "complete", [.tab], [.palette, .commandLine, .help], Phrase("Fyll i", "Complete"),
    Phrase("Fyller i det som är valt.", "Completes what is selected."), isSteering: true)
}
