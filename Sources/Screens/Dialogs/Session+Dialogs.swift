internal import Changes
internal import Drawing
internal import Model
internal import Reports

extension Session {
  /// A form over the whole screen: fields, what is wrong, and what to write.
  func formView(_ form: Form, _ size: Size) -> Canvas {
    var canvas = Canvas(size)
    let about = about(form.purpose)
    canvas.write(
      form.purpose.title(about: about)(language), row: 0, column: 1, style: .title, width: size.columns - 2)
    canvas.rule(1)
    let longest = form.shown.map { $0.label(language).columns + 4 }.max() ?? 14
    let label = max(12, min(longest, size.columns * 2 / 5))
    let shown = form.shown
    let room = size.rows - 5
    let top = max(0, min(form.focus - room / 2, shown.count - room))
    var row = 2
    for (index, field) in shown.enumerated().dropFirst(top) where row < size.rows - 3 {
      drawField(
        field, isFocused: index == form.focus, refusal: form.refusal, row: &row, label: label, &canvas)
    }
    if !form.isWhole, form.fields.count > form.asked, row < size.rows - 3 {
      let words = Phrase(
        "Tab: \(form.fields.count - form.asked) fält till",
        "Tab: \(form.fields.count - form.asked) more fields")
      canvas.write(words(language), row: row, column: 3, style: .muted)
    }
    if case .confirm(let leaving) = form.purpose { list(leaving, from: row + 1, &canvas) }
    formFoot(form, size, &canvas)
    return canvas
  }

  /// Writes what looks like personal data, a line each, below the field that asks why it may leave.
  ///
  /// Rows are counted from 0; where there is no room for all, the last line counts the rest.
  private func list(_ leaving: ExportTexts, from first: Int, _ canvas: inout Canvas) {
    let lines = lines(of: leaving)
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

  func drawField(
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
    let wording =
      projectView?.wording ?? Wording(project: Project(), reference: reference, language: language)
    let named = wording.name(field.kind, value)
    return named ?? wording.choices(field.kind).first { $0.value.same(as: value) }?.title ?? value
  }

  private func formFoot(_ form: Form, _ size: Size, _ canvas: inout Canvas) {
    canvas.rule(size.rows - 3, thin: true)
    let hint: Phrase?
    if form.isLeaving {
      hint = Phrase(
        "Inte sparat. Esc igen kastar det, varje annan tangent fortsätter.",
        "Not saved. Esc again drops it, any other key goes on.")
    } else if case .add(let recordKind) = form.purpose, recordKind.same(as: Barrier.recordKind),
      form.field?.name.same(as: "title") ?? false
    {
      hint = Phrase(
        "Egna ord, eller Ctrl-N för att ta ur katalogen",
        "Your own words, or Ctrl-N to take it from the catalogue")
    } else if case .importFile = form.purpose {
      hint = Phrase(
        "en export för teamet som någon fyllt i: .md, .xlsx eller .csv",
        "an export for the team that somebody filled in: .md, .xlsx or .csv")
    } else if case .keepView = form.purpose {
      let endings = Phrase(SavedView.endings.map { "." + $0 }.joined(separator: " "))
      hint = Phrase("ändelsen säger formatet: ", "the ending says the format: ") + endings
    } else if case .confirm = form.purpose {
      hint = Phrase(
        "Skälet står kvar i historiken; samma text frågas det inte om igen.",
        "The reason stays in history; the same text is not asked about again.")
    } else {
      hint = form.field?.hint
    }
    var words = hint.map { $0(language) } ?? ""
    if let field = form.field, field.label(language).columns + 4 > size.columns * 2 / 5 {
      words = field.label.capitalised(language) + (words.isEmpty ? "" : " · " + words)
    }
    canvas.write(
      words, row: size.rows - 2, column: 1, style: form.isLeaving ? .attention : .muted,
      width: size.columns - 2)
    if let notice {
      canvas.localized(notice, language, row: size.rows - 1)
    } else {
      let footer = Place.form.footer.filter { $0 != .moreFields || form.shown.count < form.fields.count }
      canvas.keys(
        footer, .form, language, row: size.rows - 1, width: size.columns - 2,
        meaning: form.isAtEnd ? [.nextField: Command.save.hint(in: .form)] : [:])
    }
  }

  /// Each criterion once, whatever the sites.
  private func criteria(of places: [CriterionTarget]) -> [Code<Criterion>] {
    var criteria: [Code<Criterion>] = []
    for place in places where !criteria.contains(place.criterion) { criteria.append(place.criterion) }
    return criteria
  }

  /// The title of what a form speaks of.
  private func about(_ purpose: FormPurpose) -> String {
    guard let projectView else { return projectList.organisation }
    let wording = projectView.wording
    func title(_ id: String) -> String { wording.title(of: id) ?? id }
    func criterion(_ code: Code<Criterion>) -> String {
      code.text + " " + (wording.code(.criteria, code.text) ?? "")
    }
    switch purpose {
    case .newProject: return projectList.organisation
    case .add, .attend, .draftCondition, .changeFramework, .confirm, .export, .keepView, .importFile:
      return projectView.project.title
    case .edit(let address):
      if address.same(as: "application") { return Phrase("tillämpningen", "the application")(language) }
      if let phase = address.rest(after: "plan/") {
        return Phrase("planen för ", "the plan of ")(language) + wording.phase(Code(phase))
      }
      return title(address)
    case .note(let address): return title(address)
    case .operation(let call): return title(call.subject)
    case .measure(let id): return title(id.text)
    case .answerAsk(let id), .askOption(let id, _): return title(id.text)
    case .feedBack(let ids): return ids.first.map { title($0.text) } ?? ""
    case .judge(let places, _), .evidence(let places), .remark(let places):
      return criteria(of: places).map(criterion).joined(separator: ", ")
    case .waiveVoice(_, let voice, _), .position(_, let voice), .noAnswer(_, let voice),
      .answerObjection(_, let voice):
      return wording.perspective(voice)
    case .submit(let gate, let sites):
      return gate.text + " " + (wording.code(.gates, gate.text) ?? "")
        + (projectView.hasSites ? " · " + projectView.siteNames(sites) : "")
    case .withdraw, .decide: return gateInRoom.map { $0.gate.id.text + " " + $0.gate.title(language) } ?? ""
    case .conditionDone(let id), .conditionMove(let id): return title(id.text)
    case .answer:
      guard case .round(let round)? = behind.last, let question = round.question else { return "" }
      return question.title(language)
    case .suspendUse, .discontinue, .materialChange, .annul: return projectView.project.title
    case .typeAnew: return selectedConflict.map { $0.title(language) } ?? ""
    case .settle(let gate, let sites, _, _):
      return gate.text + (projectView.hasSites ? " · " + projectView.siteNames(sites) : "")
    case .hold(let sites), .resume(let sites), .reenter(let sites), .reopen(let sites), .finish(let sites):
      return projectView.hasSites ? projectView.siteNames(sites) : projectView.project.title
    }
  }
}
