internal import Changes
internal import Drawing
internal import Model
internal import Reports

extension Form: Dialog {
  var place: Place { purpose.isExport ? .export : .form }
  var takesText: Bool { field?.isTyped ?? false }

  func footer(in session: Session) -> [Command] {
    if purpose.isExport { return [.writeExport, .chooseInField, .previewDown, .close] }
    return [.save, .nextField, .moreFields, .close].filter {
      $0 != .moreFields || shown.count < fields.count
    }
  }

  func take(_ key: Key, in session: inout Session, on context: ChangeContext) -> [Effect]? {
    var form = self
    guard form.take(key) else { return nil }
    session.screen = form
    if form.field?.isTyped == false, case .character(let character) = key, character != " " {
      session.openChoice(filter: String(character))
    }
    return []
  }

  func step(_ steps: Int, in session: inout Session) { session[Form.self]?.step(steps) }

  /// What was typed is not dropped without a word.
  func close(in session: inout Session) {
    if isWritten, !isLeaving { session[Form.self]?.isLeaving = true } else { session.pop() }
  }
}

/// Forms.
extension Command {
  static let save = Command(
    "save", [.control("s")], [.form], Phrase("Spara", "Save"),
    Phrase("Sparar formuläret.", "Saves the form."), hint: Phrase("spara", "save"), of: Form.self,
    run: { $1.save($0, on: $2) })

  static let nextField = Command(
    "nextField", [.enter, .down], [.form], Phrase("Nästa fält", "Next field"),
    Phrase(
      "Till nästa fält; Enter efter det sista sparar.", "To the next field; Enter after the last one saves."),
    hint: Phrase("nästa", "next"), of: Form.self,
    run: { form, session, context in
      guard form.isAtEnd else {
        // Nothing is saved by going on while there are fields that nobody has seen.
        if form.focus == form.shown.count - 1 { session[Form.self]?.isWhole = true }
        session.step(1)
        return []
      }
      let effects = session.save(form, on: context)
      // A hand may be typing on.
      if session.place != .form { session.hasClosedForm = true }
      return effects
    })

  static let previousField = Command(
    "previousField", [.up, .backTab], [.form, .export], Phrase("Föregående fält", "Previous field"),
    Phrase("Till fältet före.", "To the field before."), isSteering: true, do: { $0.step(-1) })

  static let moreFields = Command(
    "moreFields", [.tab], [.form], Phrase("Fler fält", "More fields"),
    Phrase("Visar resten av fälten, sedan nästa fält.", "Shows the rest of the fields, then the next field."),
    hint: Phrase("fler fält", "more fields"),
    change: { (form: inout Form) in
      if form.isWhole || form.fields.count <= form.asked { return form.cycle() }
      form.isWhole = true
      form.focus = form.asked
    })

  static let chooseInField = Command(
    "chooseInField", [" ", .control("n")], [.form, .export], Phrase("Välj ur listan", "Choose from the list"),
    Phrase("Öppnar listan med det som kan väljas.", "Opens the list of what can be chosen."),
    hint: Phrase("välj", "choose"), isSteering: true, do: { $0.openChoice() })

  static let textInField = Command(
    "textInField", [.control("o")], [.form], Phrase("Skriv i egen editor", "Write in your editor"),
    Phrase("Öppnar texten i din egen editor.", "Opens the text in your own editor."),
    hint: Phrase("editor", "editor"), of: Form.self,
    run: { form, _, _ in [.edit(form.field?.values.joined(separator: "\n") ?? "")] })
}

extension Form {
  /// Puts the cursor into the next field that is shown, after the last one into the first.
  mutating func cycle() { focus = focus + 1 < shown.count ? focus + 1 : 0 }
}

extension Choice {
  /// The barriers of the catalogue, for the form behind.
  fileprivate static func catalogue(filter: TextLine) -> Choice {
    Choice(
      Phrase("Hinder ur katalogen", "Barriers of the catalogue"), filter: filter,
      options: { session in
        session.wording.choices(.code(.barriers)).map(Option.init)
      },
      pickAll: { session, values, _ in
        guard let code = values.first, let known = session.reference.catalogue.barrier(Code(code)) else {
          return []
        }
        let language = session.projectView?.project.language.known ?? session.language
        session[Form.self]?.put([code], into: "catalogue")
        session[Form.self]?.put([known.title(language)], into: "title")
        session.step(1)
        return []
      })
  }
}

extension Session {
  /// The list of what can be put into the focused field.
  fileprivate mutating func openChoice(filter: String = "") {
    guard let form = self[Form.self], let field = form.field else { return }
    if case .add(let recordKind) = form.purpose, recordKind.same(as: Barrier.recordKind),
      field.name.same(as: "title")
    {
      return push(Choice.catalogue(filter: TextLine(field.typed.text)))
    }
    guard field.hasList else { return }
    push(
      Choice(
        field.label.capitalised, chosen: field.values, isMany: field.isList, filter: TextLine(filter),
        options: { session in
          session.deciders(form, field) + session.wording.choices(field.kind).map(Choice.Option.init)
        },
        pickAll: { session, values, _ in
          let isText = field.isTyped && !field.isList
          let values = isText ? values.map { session.wording.title(of: $0) ?? $0 } : values
          session[Form.self]?.changeFocused { $0.put(values) }
          if !field.isList { session.step(1) }
          return []
        }))
  }

  /// The people at the review and the groups of the workspace, where the field says who decides.
  private func deciders(_ form: Form, _ field: FormField) -> [Choice.Option] {
    guard case .decide(let review, _, _) = form.purpose, field.name.same(as: "by") else { return [] }
    return deciding(at: review).map { attendance in
      Choice.Option(
        value: attendance.who.text, title: wording.who(attendance.who), note: attendance.role.label(language))
    } + projectList.settings.groups.map { Choice.Option(value: $0.title, title: $0.title) }
  }
}

extension Form {
  /// A form over the whole screen: fields, what is wrong, and what to write.
  func draw(in session: Session, _ size: Size) -> Canvas {
    if purpose.isExport { return session.exportView(self, size) }
    let language = session.language
    var canvas = Canvas(size)
    let about = purpose.about(in: session)
    canvas.write(
      purpose.title(about: about)(language), row: 0, column: 1, style: .title, width: size.columns - 2)
    canvas.rule(1)
    let shown = shown
    let longest = shown.map { $0.label(language).columns + 4 }.max() ?? 14
    let label = max(12, min(longest, size.columns * 2 / 5))
    let room = size.rows - 5
    let top = max(0, min(focus - room / 2, shown.count - room))
    var row = 2
    for (index, field) in shown.enumerated().dropFirst(top) where row < size.rows - 3 {
      session.draw(field, isFocused: index == focus, refusal: refusal, row: &row, label: label, &canvas)
    }
    if !isWhole, fields.count > asked, row < size.rows - 3 {
      let words = Phrase(
        "Tab: \(fields.count - asked) fält till",
        "Tab: \(fields.count - asked) more fields")
      canvas.write(words(language), row: row, column: 3, style: .muted)
    }
    if case .confirm(let leaving) = purpose {
      list(session.lines(of: leaving), from: row + 1, language, &canvas)
    }
    let party = session.aboutPerspective(of: self, size.columns - 4)
    // The row after the fields may say how many more there are; what has no room is not begun.
    if row + 2 + party.count <= size.rows - 3 {
      for (index, line) in party.enumerated() {
        canvas.draw(line, row: row + 2 + index, column: 3, width: size.columns - 4)
      }
    }
    foot(in: session, size, &canvas)
    return canvas
  }

  /// Writes what looks like personal data, a line each, below the field that asks why it may leave.
  ///
  /// Rows are counted from 0; where there is no room for all, the last line counts the rest.
  private func list(_ lines: [String], from first: Int, _ language: Language, _ canvas: inout Canvas) {
    let room = max(0, canvas.size.rows - 4 - first)
    for (index, line) in lines.prefix(lines.count > room ? room - 1 : room).enumerated() {
      canvas.write(
        "! " + line, row: first + index, column: 3, style: .attention, width: canvas.size.columns - 4)
    }
    if lines.count > room, room > 0 {
      let words = Phrase("och \(lines.count - room + 1) till", "and \(lines.count - room + 1) more")
      canvas.write(words(language), row: first + room - 1, column: 5, style: .muted)
    }
  }

  private func foot(in session: Session, _ size: Size, _ canvas: inout Canvas) {
    let language = session.language
    canvas.rule(size.rows - 3, thin: true)
    let hint: Phrase?
    if isLeaving {
      hint = Phrase(
        "Inte sparat. Esc igen kastar det, varje annan tangent fortsätter.",
        "Not saved. Esc again drops it, any other key goes on.")
    } else if case .add(let recordKind) = purpose, recordKind.same(as: Barrier.recordKind),
      field?.name.same(as: "title") ?? false
    {
      hint = Phrase(
        "Egna ord, eller Ctrl-N för att ta ur katalogen",
        "Your own words, or Ctrl-N to take it from the catalogue")
    } else if case .importFile = purpose {
      hint = Phrase(
        "en export för teamet som någon fyllt i: .md, .xlsx eller .csv",
        "an export for the team that somebody filled in: .md, .xlsx or .csv")
    } else if case .keepView = purpose {
      let endings = Phrase(SavedView.endings.map { "." + $0 }.joined(separator: " "))
      hint = Phrase("ändelsen säger formatet: ", "the ending says the format: ") + endings
    } else if case .confirm = purpose {
      hint = Phrase(
        "Skälet står kvar i historiken; samma text frågas det inte om igen.",
        "The reason stays in history; the same text is not asked about again.")
    } else {
      hint = field?.hint
    }
    var words = hint.map { $0(language) } ?? ""
    if let field, field.label(language).columns + 4 > size.columns * 2 / 5 {
      words = field.label.capitalised(language) + (words.isEmpty ? "" : " · " + words)
    }
    canvas.write(
      words, row: size.rows - 2, column: 1, style: isLeaving ? .attention : .muted,
      width: size.columns - 2)
    if let notice = session.notice {
      canvas.localized(notice, language, row: size.rows - 1)
    } else {
      canvas.keys(
        footer(in: session), .form, language, row: size.rows - 1, width: size.columns - 2,
        meaning: isAtEnd ? [.nextField: Command.save.hint(in: .form)] : [:])
    }
  }
}

extension Session {
  /// What the party that is to be met asks and worries about, where the form is of a conversation or of somebody to
  /// have one with.
  fileprivate func aboutPerspective(of form: Form, _ columns: Int) -> [Line] {
    let recordKind: String? =
      switch form.purpose {
      case .add(let recordKind): recordKind
      case .edit(let address): Address.recordKind(of: address)
      default: nil
      }
    guard let recordKind, [Engagement.recordKind, Stakeholder.recordKind].contains(recordKind),
      let field = form.fields.first(where: { $0.name.same(as: "perspective") }),
      let code = field.chosen.first
    else { return [] }
    return projectView?.perspectiveLines(Code(code), columns) ?? []
  }

  /// Draws a field with what stands in it, and below it why it was refused.
  func draw(
    _ field: FormField, isFocused: Bool, refusal: FormRefusal?, row: inout Int, label: Int,
    _ canvas: inout Canvas
  ) {
    let width = canvas.size.columns
    if isFocused { canvas.write(String(Sign.selection.rawValue), row: row, column: 1, style: .selected) }
    let name = field.label.capitalised(language) + (field.isRequired ? " *" : "")
    canvas.write(name, row: row, column: 3, style: isFocused ? .strong : .plain, width: label - 1)
    let start = 3 + label
    let room = width - start - 1
    let chosen = field.chosen.map { shown($0, field) }.joined(separator: ", ")
    if isFocused { canvas.fill(row: row, column: start, width: room, style: .input) }
    var column = start
    if !chosen.isEmpty {
      column += canvas.write(
        chosen + (field.isTyped ? "; " : ""), row: row, column: column, style: isFocused ? .input : .plain,
        width: max(1, room - (field.isTyped ? 12 : 0)))
    }
    let left = max(2, width - column - 1)
    if isFocused, field.isTyped {
      let (text, cursor) = field.typed.window(left)
      canvas.write(text, row: row, column: column, style: .input)
      canvas.cursor = Canvas.Place(row: row, column: min(width - 1, column + cursor))
    } else {
      canvas.write(field.typed.text.onOneLine, row: row, column: column, width: left)
      if isFocused { canvas.cursor = Canvas.Place(row: row, column: start) }
    }
    row += 1
    if let refusal, refusal.field.map({ $0.same(as: field.name) }) ?? isFocused, row < canvas.size.rows - 3 {
      let choices = refusal.choices.isEmpty ? "" : " (" + refusal.choices.joined(separator: ", ") + ")"
      for line in ("! " + refusal.words(language) + choices).wrapped(to: room).prefix(3)
      where row < canvas.size.rows - 3 {
        canvas.write(line, row: row, column: start, style: .attention)
        row += 1
      }
    }
  }

  private func shown(_ value: String, _ field: FormField) -> String {
    let named = wording.name(field.kind, value)
    return named ?? wording.choices(field.kind).first { $0.value.same(as: value) }?.title ?? value
  }
}
