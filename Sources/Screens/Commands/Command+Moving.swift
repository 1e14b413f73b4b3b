internal import Drawing
internal import Model

extension Command {
  /// Steps through rows, parts and screens.
  static let moving: [(Command, CommandSheet)] = [
    (
      .down,
      CommandSheet(
        [.down, "j"], .all, Phrase("Nedåt", "Down"),
        Phrase(
          "Till nästa rad.",
          "To the next row."),
        isSteering: true)
    ),
    (
      .up,
      CommandSheet(
        [.up, "k"], .all, Phrase("Uppåt", "Up"),
        Phrase(
          "Till raden före.",
          "To the row before."),
        isSteering: true)
    ),
    (
      .left,
      CommandSheet(
        [.left, "h"], .project, Phrase("Åt vänster", "Left"),
        Phrase(
          "Till rummet före.",
          "To the room before."),
        isSteering: true)
    ),
    (
      .right,
      CommandSheet(
        [.right, "l"], .project, Phrase("Åt höger", "Right"),
        Phrase(
          "Till nästa rum.",
          "To the next room."),
        isSteering: true)
    ),
    (
      .halfDown,
      CommandSheet(
        [.pageDown, .control("d")], .all, Phrase("En halv sida ned", "Half a page down"),
        Phrase(
          "Tio rader nedåt.",
          "Ten rows down."),
        isSteering: true)
    ),
    (
      .halfUp,
      CommandSheet(
        [.pageUp, .control("u")], .all, Phrase("En halv sida upp", "Half a page up"),
        Phrase(
          "Tio rader uppåt.",
          "Ten rows up."),
        isSteering: true)
    ),
    (
      .top,
      CommandSheet(
        ["g", .home], .all, Phrase("Först", "First"),
        Phrase(
          "Till första raden.",
          "To the first row."),
        isSteering: true)
    ),
    (
      .bottom,
      CommandSheet(
        ["G", .end], .all, Phrase("Sist", "Last"),
        Phrase(
          "Till sista raden.",
          "To the last row."),
        isSteering: true)
    ),
    (
      .nextRecord,
      CommandSheet(
        ["J"], [.gate, .barrier, .record, .ask], Phrase("Nästa post", "Next record"),
        Phrase(
          "Till nästa post eller beslutspunkt.",
          "To the next record or gate."),
        hint: Phrase("nästa", "next"),
        isSteering: true)
    ),
    (
      .previousRecord,
      CommandSheet(
        ["K"], [.gate, .barrier, .record, .ask], Phrase("Föregående post", "Previous record"),
        Phrase(
          "Till posten eller beslutspunkten före.",
          "To the record or gate before."),
        isSteering: true)
    ),
    (
      .open,
      CommandSheet(
        [.enter], .all.subtracting([.meeting, .proposals]), Phrase("Öppna", "Open"),
        Phrase(
          "Öppnar det som är valt.",
          "Opens what is selected."),
        hint: Phrase("öppna", "open"),
        isSteering: true)
    ),
    (
      .back,
      CommandSheet(
        [.escape], .all.union([.round]), Phrase("Tillbaka", "Back"),
        Phrase(
          "Ett steg tillbaka; lämnar aldrig programmet.",
          "One step back; never quits."),
        hint: Phrase("tillbaka", "back"),
        isSteering: true)
    ),
    (
      .leave,
      CommandSheet(
        ["q"], .all.union([.round]), Phrase("Lämna", "Leave"),
        Phrase(
          "Ett steg tillbaka, och från projekten ut ur programmet.",
          "One step back, and from the projects out."),
        isSteering: true)
    ),
    (
      .nextPanel,
      CommandSheet(
        [.tab], Set.rooms.union([.barrier, .meeting]), Phrase("Nästa del", "Next part"),
        Phrase(
          "Till nästa del av skärmen.",
          "To the next part of the screen."),
        hint: Phrase("del", "part"),
        isSteering: true)
    ),
    (
      .previousPanel,
      CommandSheet(
        [.backTab], Set.rooms.union([.barrier, .meeting]), Phrase("Föregående del", "Previous part"),
        Phrase(
          "Till delen före.",
          "To the part before."),
        isSteering: true)
    ),
  ]
}
