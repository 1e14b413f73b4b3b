internal import Changes
internal import Model

extension Session {
  /// Commands of forms and lists.
  mutating func steer(_ command: Command, on context: ChangeContext) -> [Effect] {
    switch screen {
    case .form(let form): return steer(form, command, on: context)
    case .choice(let choice): return steer(choice, command, on: context)
    case .palette(let palette), .commandLine(let palette), .help(let palette):
      return steer(palette, command, on: context)
    case .room, .meeting, .round: return []
    }
  }

  private mutating func steer(_ form: Form, _ command: Command, on context: ChangeContext) -> [Effect] {
    var form = form
    switch command {
    case .save: return save(form, on: context)
    case .nextField:
      if form.isAtEnd { return saveAtEnd(form, on: context) }
      // Nothing is saved by going on while there are fields that nobody has seen.
      if form.focus == form.shown.count - 1 { form.isWhole = true }
      form.step(1)
    case .writeExport: return writeExport(form)
    case .nextExportField: form.focus = form.focus + 1 < form.shown.count ? form.focus + 1 : 0
    case .previewDown: form.scrollPreview(8)
    case .previewUp: form.scrollPreview(-8)
    case .previousField: form.step(-1)
    case .moreFields:
      if !form.isWhole, form.fields.count > form.asked {
        form.isWhole = true
        form.focus = form.asked
      } else {
        form.focus = form.focus + 1 < form.shown.count ? form.focus + 1 : 0
      }
    case .chooseInField:
      openChoice()
      return []
    case .textInField: return [.edit(form.field?.values.joined(separator: "\n") ?? "")]
    case .close:
      if form.isWritten, !form.isLeaving {
        form.isLeaving = true
      } else {
        leaveForm()
        return []
      }
    default: return []
    }
    screen = .form(form)
    return []
  }

  /// Saves by going past the last field, after which a hand may be typing on.
  private mutating func saveAtEnd(_ form: Form, on context: ChangeContext) -> [Effect] {
    let effects = save(form, on: context)
    if place != .form { hasClosedForm = true }
    return effects
  }

  private mutating func leaveForm() {
    pop()
    // A project's form may have been opened from the portfolio, where no project is open.
    if screen.isRoom(PortfolioRoom.self) { projectList.openSlug = nil }
  }

  /// The list of what can be put into the focused field.
  mutating func openChoice(filter: String = "") {
    guard case .form(let form) = screen, let field = form.field else { return }
    if case .add(let recordKind) = form.purpose, recordKind.same(as: Barrier.recordKind),
      field.name.same(as: "title")
    {
      var choice = Choice(.catalogueHit)
      choice.filter = TextLine(field.typed.text)
      push(.choice(choice))
      return
    }
    guard field.hasList else { return }
    var choice = Choice(.field, chosen: field.values, isMany: field.isList)
    choice.filter = TextLine(filter)
    push(.choice(choice))
    preselect()
  }

  /// Puts the cursor on the value that holds now.
  mutating func preselect() {
    guard case .choice(var choice) = screen else { return }
    let options = options(choice)
    choice.selected = options.firstIndex { choice.isChosen($0.value) } ?? 0
    screen = .choice(choice)
  }

  private mutating func steer(_ choice: Choice, _ command: Command, on context: ChangeContext) -> [Effect] {
    var choice = choice
    let options = options(choice)
    let option = options.indices.contains(choice.selected) ? options[choice.selected] : nil
    switch command {
    case .close: pop()
    case .pickMore:
      guard let option else { return [] }
      choice.toggle(option.value)
      screen = .choice(choice)
    case .pick:
      guard let option else {
        notice = .refused(Phrase("inget passar", "nothing fits"))
        return []
      }
      // The reason stands below the list.
      if option.refusal != nil { return [] }
      // What was searched for is taken along without having been marked.
      if choice.isMany, choice.chosen.isEmpty || !choice.filter.isEmpty, !choice.isChosen(option.value) {
        choice.chosen.append(option.value)
      }
      pop()
      return picked(option.value, choice, on: context)
    default: break
    }
    return []
  }

  private mutating func steer(_ palette: Palette, _ command: Command, on context: ChangeContext) -> [Effect] {
    let found = found(palette)
    let selected = found.indices.contains(palette.selected) ? found[palette.selected] : nil
    switch command {
    case .close: pop()
    case .complete:
      guard let selected else { return [] }
      var completed = palette
      completed.filter = TextLine(selected.name(language))
      completed.selected = 0
      if place == .palette {
        screen = .palette(completed)
      } else {
        screen = place == .help ? .help(completed) : .commandLine(completed)
      }
    case .pick:
      guard let selected else {
        notice = .refused(Phrase("inget kommando passar", "no command fits"))
        return []
      }
      pop()
      return ask(selected, on: context)
    default: break
    }
    return []
  }
}
