internal import Changes
internal import Drawing
internal import Model

/// Finding, looking and changing.
extension Command {
  static let filter = Command(
    "filter", ["/", .control("f")],
    .all.subtracting([.overview, .gate, .meeting, .barrier, .record, .conflicts, .ask, .proposals]),
    Phrase("Filtrera", "Filter"),
    Phrase(
      "Visar bara det som passar, medan man skriver: status:open owner:chef due<2w.",
      "Shows only what fits, while you type: status:open owner:lead due<2w."),
    hint: Phrase("filter", "filter"), do: { $0.browse { $0.isFiltering = true } })

  static let order = Command(
    "order", ["s"], [.portfolio, .people, .barriers, .actions, .history, .asks],
    Phrase("Välj ordning", "Choose order"),
    Phrase("I vilken ordning raderna står.", "The order of the rows."),
    hint: Phrase("ordning", "sort"),
    do: { session in
      session.push(
        Choice(
          Phrase("Ordning", "Order"), chosen: String(session.listState?.order ?? 0),
          options: { session in
            session.room.orders(in: session).enumerated().map {
              Choice.Option(value: String($0), title: $1(session.language))
            }
          },
          do: { session, value in
            // The order that holds already is turned round.
            session.browse { listState in
              let order = Int(value) ?? 0
              listState.isReversed = order == listState.order && !listState.isReversed
              listState.order = order
            }
          }))
    })

  static let orderBefore = Command(
    "orderBefore", ["<"], [.portfolio, .people, .barriers, .actions, .history, .asks],
    Phrase("Föregående ordning", "Order before"),
    Phrase("Byter till ordningen före.", "Changes to the order before."), isSteering: true,
    do: { $0.turnOrder(-1) })

  static let orderAfter = Command(
    "orderAfter", [">"], [.portfolio, .people, .barriers, .actions, .history, .asks],
    Phrase("Nästa ordning", "Next order"), Phrase("Byter till nästa ordning.", "Changes to the next order."),
    isSteering: true, do: { $0.turnOrder(1) })

  static let view = Command(
    "view", ["V"], [.overview, .gate, .people, .barriers, .actions, .application, .history, .asks],
    Phrase("Byt vy", "Change view"), Phrase("Visar rummet på nästa sätt.", "Shows the room in the next way."),
    hint: Phrase("vy", "view"), do: { $0.turnView() })

  static let zoom = Command(
    "zoom", ["z"], .project.subtracting([.conflicts, .proposals]), Phrase("Hela skärmen", "Whole screen"),
    Phrase(
      "Visar det valda på hela skärmen, med siffror.",
      "Shows what is selected on the whole screen, with figures."), hint: Phrase("helskärm", "zoom"),
    do: { $0.browse { $0.isZoomed.toggle() } })

  static let new = Command(
    "new", ["n"], .all.subtracting([.record, .conflicts, .proposals]), Phrase("Ny", "New"),
    Phrase("En ny post av det slag som visas här.", "A new record of what is shown here."),
    hint: Phrase("ny", "new"), changesProject: true, do: { $0.room.startNew(in: &$0) })

  static let edit = Command(
    "edit", ["e"], .all, Phrase("Ändra", "Edit"),
    Phrase("Ändrar det som är valt.", "Edits what is selected."), hint: Phrase("ändra", "edit"),
    changesProject: true, refusal: { $0.room.editRefusal(in: $0) }, do: { $0.room.edit(in: &$0) })

  static let editText = Command(
    "editText", ["E"], [.barrier, .barriers, .record, .actions, .application, .people],
    Phrase("Skriv i egen editor", "Write in your editor"),
    Phrase("Öppnar den långa texten i din egen editor.", "Opens the long text in your own editor."),
    hint: Phrase("text", "text"), changesProject: true,
    refusal: { $0.longText == nil ? Phrase("här finns ingen lång text", "there is no long text here") : nil },
    run: { session, _ in session.longText.map { [.edit($0.text)] } ?? [] })

  static let choose = Command(
    "choose", [" "],
    [.gate, .meeting, .barriers, .barrier, .actions, .application, .people, .record, .asks, .ask],
    Phrase("Välj värde", "Choose value"),
    Phrase("En kort lista med det nuvarande värdet valt.", "A short list with the present value chosen."),
    hint: Phrase("värde", "value"), changesProject: true,
    refusal: { $0.room.chooseRefusal(in: $0) }, run: { $0.room.choose(in: &$0, on: $1) })

  static let mark = Command(
    "mark", ["m", "v"], [.gate], Phrase("Märk", "Mark"),
    Phrase(
      "Märker kriteriet så att flera kan bedömas på en gång.",
      "Marks the criterion so that several can be judged at once."), hint: Phrase("märk", "mark"),
    refusal: \.emptyRefusal, do: { $0.mark() })

  static let markAll = Command(
    "markAll", ["*"], [.gate, .proposals], Phrase("Märk alla", "Mark all"),
    Phrase("Märker eller avmärker alla rader.", "Marks or unmarks all rows."), refusal: \.emptyRefusal,
    do: { $0.room.markAll(in: &$0) })

  static let remove = Command(
    "remove", ["D"], [.barriers, .barrier, .actions, .people, .record, .asks, .ask],
    Phrase("Ta bort", "Delete"),
    Phrase("Frågar med namn; att arkivera är det vanliga.", "Asks by name; archiving is the usual."),
    hint: Phrase("ta bort", "delete"), changesProject: true,
    refusal: { session in
      let record = session.selectedRecord.flatMap { session.projectView?.project.titled($0) }
      return record == nil ? Session.nothingSelected : nil
    },
    run: { $0.room.remove(in: &$0, on: $1) })

  static let undo = Command(
    "undo", ["u"], .all.union([.round]), Phrase("Ångra", "Undo"),
    Phrase("Tar tillbaka den senaste ändringen.", "Takes back the last change."),
    hint: Phrase("ångra", "undo"), changesProject: true, refusal: \.closedRefusal,
    run: { $0.room.takeBack(in: &$0, on: $1) })

  static let redo = Command(
    "redo", ["U"], .all, Phrase("Gör om", "Redo"),
    Phrase("Gör om det som togs tillbaka.", "Makes again what was taken back."), changesProject: true,
    refusal: \.closedRefusal, run: { $0.askToUndo(on: $1, redo: true) })

  static let note = Command(
    "note", [], .project, Phrase("Anteckna", "Add a note"),
    Phrase("En rad om det valda, med dag och namn.", "A line about what is selected, with day and name."),
    changesProject: true, refusal: \.recordRefusal,
    do: { if let id = $0.selectedRecord { $0.openForm(.note(id)) } })

  static let archive = Command(
    "archive", [], .project, Phrase("Arkivera", "Archive"),
    Phrase(
      "Gömmer det valda; det finns kvar och kan tas fram.",
      "Hides what is selected; it is kept and can be restored."), changesProject: true,
    refusal: { $0.archiveRefusal(true) }, run: { $0.archive(true, on: $1) })

  static let restore = Command(
    "restore", [], .project, Phrase("Ta fram ur arkivet", "Restore"),
    Phrase("Tar fram det som arkiverats.", "Brings back what was archived."), changesProject: true,
    refusal: { $0.archiveRefusal(false) }, run: { $0.archive(false, on: $1) })
}
