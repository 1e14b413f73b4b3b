internal import Drawing
internal import Model

extension Command {
  /// Writes the file: the first of the commands in the dialog of an export.
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
