internal import Drawing
internal import Model
internal import Process

extension Session {
  /// A small list at the right, over the screen that asked for it.
  func choiceView(_ choice: Choice, _ size: Size) -> Canvas {
    let options = options(choice)
    let title = title(choice.purpose)
    let wide = options.contains { $0.refusal != nil }
    let longest = options.map { $0.title.columns + min($0.note.columns, 48) }.max() ?? 20
    let columns = min(
      size.columns - 2, wide ? 92 : max(40, min(max(longest + 8, title.columns + 6), 72)))
    let noteRoom = max(20, columns - 8 - (options.map(\.title.columns).max() ?? 0))
    var lines: [Line] = []
    for option in options {
      let isChosen = choice.isChosen(option.value)
      let style: Style = option.refusal != nil ? .muted : .plain
      var spans: [Span] = [
        .cell(isChosen ? (choice.isMany ? "*" : "●") : " ", 2), .rest(option.title, style),
      ]
      let note = option.refusal.map { $0(language) } ?? option.note
      if option.refusal != nil, !note.isEmpty {
        spans = [.cell(" ", 2), .cell(option.title, 20, style), .gap(), .rest(note, .muted)]
      } else if !note.isEmpty {
        spans += [.gap(), .cell(note, min(note.columns, noteRoom), .muted)]
      }
      lines.append(.row(spans))
    }
    if lines.isEmpty { lines = [Line(Phrase("inget passar", "nothing fits")(language), .muted)] }
    let selected = options.indices.contains(choice.selected) ? options[choice.selected] : nil
    // What had no room in its row is told below.
    let isCut = selected.map { $0.note.columns > noteRoom } ?? false
    let isShort = choice.filter.isEmpty && self.options(choice).count <= Choice.short
    return over(
      size, columns: columns, title: title, lines,
      selected: options.isEmpty ? nil : choice.selected,
      filter: choice.filter, hint: choice.isMany ? [.pickMore, .pick, .close] : Place.choice.footer,
      explained: selected?.refusal?(language) ?? (isCut ? selected?.note : nil), isSearched: !isShort)
  }

  private func title(_ purpose: ChoicePurpose) -> String {
    switch purpose {
    case .field:
      guard case .form(let form)? = behind.last, let field = form.field else { return "" }
      return field.label.capitalised(language)
    case .catalogueHit: return Phrase("Hinder ur katalogen", "Barriers of the catalogue")(language)
    case .criterionValue(let criteria, let sites):
      guard criteria.count == 1,
        let criterion = criteria.first.flatMap({ projectView?.framework?.criterion($0) })
      else { return criteria.map(\.text).joined(separator: ", ") }
      let critical = isCritical(criterion.id, sites) ? Phrase("Kritiskt: ", "Critical: ")(language) : ""
      return critical + criterion.id.text + " " + criterion.title(language)
    case .fieldValue(let address, let name):
      let record = projectView?.project.record(at: address)
      let field = record.flatMap { type(of: $0).descriptions.first { $0.name.same(as: name) } }
      return field?.label.capitalised(language) ?? name
    case .site: return Phrase("Visa plats", "Show site")(language)
    case .order: return Phrase("Ordning", "Order")(language)
    case .newRecord: return Phrase("Vad är nytt?", "What is new?")(language)
    case .language: return "Språk · Language"
    case .outcome: return Phrase("Besluta ", "Decide ")(language) + (gateInRoom?.gate.id.text ?? "")
    case .removal(let address):
      return Phrase("Ta bort ", "Delete ")(language) + "\""
        + (projectView?.wording.title(of: address) ?? address)
        + "\"?"
    case .typed:
      return Phrase(
        "Det här var oskrivet när förbindelsen bröts", "This was not saved when the connection broke")(
          language)
    case .replacing(_, let name):
      return Phrase("Där ligger redan en annan ", "There is another ")(language) + name
    case .undoing(let redo): return undoingTitle(redo)
    case .positions: return Phrase("Närvaro och ställningstaganden", "Present, and positions")(language)
    case .position(_, let voice): return projectView?.wording.perspective(voice) ?? voice.text
    case .objection: return Phrase("Vilken invändning?", "Which objection?")(language)
    case .framework: return Phrase("Vilket ramverk?", "Which framework?")(language)
    case .planPhase: return Phrase("Planen för vilken fas?", "The plan of which phase?")(language)
    case .conditionDone: return Phrase("Vilket villkor är uppfyllt?", "Which condition is met?")(language)
    case .conditionMove: return Phrase("Vilket villkor flyttas?", "Which condition moves?")(language)
    case .tookPart: return Phrase("Vilka var med?", "Who took part?")(language)
    case .otherValue: return Phrase("Vilket gäller?", "Which holds?")(language)
    case .settling: return Phrase("Vilket beslut gäller?", "Which decision holds?")(language)
    }
  }

  func paletteView(_ palette: Palette, _ size: Size) -> Canvas {
    let commands = found(palette)
    let lines = commands.map { command in
      let refusal = command.refusal(in: underDialogs)
      let style: Style = refusal == nil ? .plain : .muted
      return Line.row([
        .gap(), .cell(command.name(language), min(36, size.columns / 2), style), .gap(),
        .rest(refusal.map { $0(language) } ?? command.help(language), .muted), .gap(),
        .number(command.keyLabel(language), 10, .hint),
      ])
    }
    return over(
      size, columns: min(size.columns - 2, 96), title: Phrase("Alla kommandon", "All commands")(language),
      lines,
      selected: commands.isEmpty ? nil : palette.selected, filter: palette.filter, hint: Place.palette.footer)
  }

  /// The session as it is without its dialogs, to ask what can be done there.
  private var underDialogs: Session {
    var under = self
    while under.place.isDialog, let last = under.behind.popLast() { under.screen = last }
    return under
  }

  func commandLineView(_ palette: Palette, _ size: Size) -> Canvas {
    var canvas = viewBehind(size)
    let commands = Array(found(palette).prefix(min(8, size.rows - 4)))
    let top = size.rows - 2 - commands.count
    canvas.fill(row: top, width: size.columns)
    canvas.rule(top)
    for (index, command) in commands.enumerated() {
      canvas.fill(row: top + 1 + index, width: size.columns)
      let isSelected = index == palette.selected
      canvas.write(
        isSelected ? String(Sign.selection.rawValue) : " ", row: top + 1 + index, column: 1, style: .selected)
      canvas.draw(
        Line([
          .cell(command.name(language), min(36, size.columns / 2)), .gap(),
          .rest(command.help(language), .muted),
        ]),
        row: top + 1 + index, column: 3, width: size.columns - 4)
    }
    canvas.fill(row: size.rows - 1, width: size.columns)
    if let notice {
      canvas.localized(notice, language, row: size.rows - 1)
    } else {
      canvas.cursor = canvas.typed(":", palette.filter, row: size.rows - 1, width: size.columns - 2)
    }
    return canvas
  }

  /// The keys of the room, filterable; Enter runs.
  func helpView(_ palette: Palette, _ size: Size) -> Canvas {
    let commands = found(palette)
    let keys = commands.map { command in
      command.keys.map { $0.label(language) }.joined(separator: " ")
    }
    let width = min(18, keys.map(\.columns).max() ?? 10)
    let lines = zip(commands, keys).map { command, key in
      Line.row([
        .gap(), .cell(key, width, .hint), .gap(2), .cell(command.name(language), min(34, size.columns / 3)),
        .gap(),
        .rest(command.help(language), .muted),
      ])
    }
    var canvas = Canvas(size)
    let title = Phrase("Hjälp · ", "Help · ")(language) + room.place.name(language)
    canvas.write(title, row: 0, column: 1, style: .title)
    let signs = Phrase(
      "! behöver oss  ✗ kritiskt, ej uppfyllt  · ej uppfyllt  ◐ delvis  ✓ räknas  ~ undantag  ? bekräfta",
      "! attention  ✗ unmet critical  · unmet  ◐ partly  ✓ counts  ~ waived  ? to confirm")
    canvas.rule(1)
    let signRows = size.rows < 20 ? [] : signs(language).wrapped(to: size.columns - 2)
    let area = Area(row: 2, column: 1, rows: size.rows - 4 - signRows.count, columns: size.columns - 2)
    canvas.lay(Panel(nil, lines, selected: commands.isEmpty ? nil : palette.selected), in: area, language)
    for (index, line) in signRows.enumerated() {
      canvas.write(line, row: size.rows - 2 - signRows.count + index, column: 1, style: .muted)
    }
    canvas.rule(size.rows - 2, thin: true)
    if let notice {
      canvas.localized(notice, language, row: size.rows - 1)
    } else {
      let sign = Phrase("sök: ", "search: ")(language)
      canvas.cursor = canvas.typed(sign, palette.filter, row: size.rows - 1, width: size.columns - 2)
    }
    return canvas
  }

  /// A list laid over the screen behind, with a rule above and what is typed below.
  private func over(
    _ size: Size, columns: Int, title: String, _ lines: [Line], selected: Int?, filter: TextLine,
    hint: [Command], explained: String? = nil, isSearched: Bool = true
  ) -> Canvas {
    var canvas = viewBehind(size)
    let reason = Array((explained ?? "").wrapped(to: columns - 2).prefix(3)).filter { !$0.isEmpty }
    let foot = 2 + reason.count + (isSearched ? 1 : 0)
    let rows = min(lines.count + 1 + foot, size.rows - 1)
    var list = Canvas(Size(rows: rows, columns: columns))
    let listRows = max(1, rows - foot)
    let area = Area(row: 0, column: 1, rows: listRows, columns: columns - 2)
    list.lay(Panel(title, lines, selected: selected), in: area, language)
    list.rule(listRows, thin: true)
    for (index, line) in reason.enumerated() {
      list.write(line, row: listRows + 1 + index, column: 1, style: .attention)
    }
    if isSearched {
      let row = rows - 2
      if filter.isEmpty {
        list.write(
          Phrase("skriv för att söka", "type to search")(language), row: row, column: 1, style: .muted)
        if list.cursor == nil { list.cursor = Canvas.Place(row: row, column: 1) }
      } else {
        list.cursor = list.typed("/", filter, row: row, width: columns - 2)
      }
    }
    if let notice {
      list.localized(notice, language, row: rows - 1)
    } else {
      list.keys(hint, place, language, row: rows - 1, width: columns - 2)
    }
    if list.cursor == nil { list.cursor = Canvas.Place(row: 0, column: 1) }
    let row = max(0, size.rows - rows - 1)
    canvas.lay(list, row: row, column: max(0, size.columns - columns - 1))
    return canvas
  }
}
