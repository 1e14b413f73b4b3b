internal import Drawing
internal import Model

/// Steps through rows, parts and screens.
extension Command {
  static let down = Command(
    "down", [.down, "j"], .all, Phrase("Nedåt", "Down"), Phrase("Till nästa rad.", "To the next row."),
    isSteering: true, do: { $0.step(1) })

  static let up = Command(
    "up", [.up, "k"], .all, Phrase("Uppåt", "Up"), Phrase("Till raden före.", "To the row before."),
    isSteering: true, do: { $0.step(-1) })

  static let left = Command(
    "left", [.left, "h"], .project, Phrase("Åt vänster", "Left"),
    Phrase("Till rummet före.", "To the room before."), isSteering: true, do: { $0.neighbour(-1) })

  static let right = Command(
    "right", [.right, "l"], .project, Phrase("Åt höger", "Right"),
    Phrase("Till nästa rum.", "To the next room."), isSteering: true, do: { $0.neighbour(1) })

  static let halfDown = Command(
    "halfDown", [.pageDown, .control("d")], .all.union([.help]),
    Phrase("En halv sida ned", "Half a page down"),
    Phrase("Tio rader nedåt.", "Ten rows down."), isSteering: true, do: { $0.step(10) })

  static let halfUp = Command(
    "halfUp", [.pageUp, .control("u")], .all.union([.help]), Phrase("En halv sida upp", "Half a page up"),
    Phrase("Tio rader uppåt.", "Ten rows up."), isSteering: true, do: { $0.step(-10) })

  static let top = Command(
    "top", ["g", .home], .all, Phrase("Först", "First"), Phrase("Till första raden.", "To the first row."),
    isSteering: true, do: { $0.step(-1_000_000) })

  static let bottom = Command(
    "bottom", ["G", .end], .all, Phrase("Sist", "Last"), Phrase("Till sista raden.", "To the last row."),
    isSteering: true, do: { $0.step(1_000_000) })

  static let nextRecord = Command(
    "nextRecord", ["J"], [.gate, .barrier, .record, .ask], Phrase("Nästa post", "Next record"),
    Phrase("Till nästa post eller beslutspunkt.", "To the next record or gate."),
    hint: Phrase("nästa", "next"), isSteering: true, do: { $0.neighbourRecord(1) })

  static let previousRecord = Command(
    "previousRecord", ["K"], [.gate, .barrier, .record, .ask], Phrase("Föregående post", "Previous record"),
    Phrase("Till posten eller beslutspunkten före.", "To the record or gate before."), isSteering: true,
    do: { $0.neighbourRecord(-1) })

  static let open = Command(
    "open", [.enter], .all.subtracting([.meeting, .proposals]), Phrase("Öppna", "Open"),
    Phrase("Öppnar det som är valt.", "Opens what is selected."), hint: Phrase("öppna", "open"),
    isSteering: true, refusal: { $0.room.openRefusal(in: $0) }, run: { $0.openSelected(on: $1) })

  static let back = Command(
    "back", [.escape], .all.union([.round]), Phrase("Tillbaka", "Back"),
    Phrase("Ett steg tillbaka; lämnar aldrig programmet.", "One step back; never quits."),
    hint: Phrase("tillbaka", "back"), isSteering: true, do: { $0.goBack() })

  static let leave = Command(
    "leave", ["q"], .all.union([.round]), Phrase("Lämna", "Leave"),
    Phrase(
      "Ett steg tillbaka, och från projekten ut ur programmet.", "One step back, and from the projects out."),
    isSteering: true, run: { session, _ in session.leave() })

  static let nextPanel = Command(
    "nextPanel", [.tab], Set.rooms.union([.barrier, .meeting]), Phrase("Nästa del", "Next part"),
    Phrase("Till nästa del av skärmen.", "To the next part of the screen."), hint: Phrase("del", "part"),
    isSteering: true, run: { $0.room.turn(1, in: &$0, on: $1) })

  static let previousPanel = Command(
    "previousPanel", [.backTab], Set.rooms.union([.barrier, .meeting]),
    Phrase("Föregående del", "Previous part"), Phrase("Till delen före.", "To the part before."),
    isSteering: true, run: { $0.room.turn(-1, in: &$0, on: $1) })
}
