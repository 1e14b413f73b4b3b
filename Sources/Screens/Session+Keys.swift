package import Changes
package import Drawing
internal import Model

extension Session {
  /// Takes a key and says what must happen outside.
  ///
  /// On a new day the row of every project is worked out again.
  package mutating func press(_ key: Key, on context: ChangeContext) -> [Effect] {
    let effects = pressed(key, on: context)
    return effects + renewPreview()
  }

  private mutating func pressed(_ key: Key, on context: ChangeContext) -> [Effect] {
    if today != context.today {
      today = context.today
      projectList.recomputeRow(reference, today)
    }
    notice = nil
    hasClosedForm = false
    if case .mouse(let event) = key { return roll(event) }
    if take(key, on: context) { return [] }
    if case .round(let round) = screen, let effects = answer(key, in: round, on: context) { return effects }
    guard let command = Command.of(key, in: place) else {
      if !place.isDialog { notice = .refused(unknown(key)) }
      return []
    }
    return ask(command, on: context)
  }

  /// True where letters go into a text now, and run nothing.
  package var takesText: Bool {
    switch screen {
    case .form(let form): form.field?.isTyped ?? false
    case .palette, .commandLine, .help: true
    case .choice(let choice): !choice.filter.isEmpty
    default: screen.listState?.isFiltering ?? false
    }
  }

  /// Says that a text which came at once was not run as keys.
  package mutating func refuseBurst() {
    notice = .refused(
      Phrase(
        "inklistrad text gör inget här", "pasted text does nothing here"))
  }

  /// Says that letters which were typed on after a form had closed were not run as keys.
  package mutating func refuseTypedOn() {
    notice = .refused(
      Phrase(
        "Formuläret är sparat. Det du skrev efteråt gjorde ingenting.",
        "The form is saved. What you typed after that did nothing."))
  }

  /// Runs the command, or says why not now.
  package mutating func ask(_ command: Command, on context: ChangeContext) -> [Effect] {
    if let refusal = command.refusal(in: self) {
      notice = .refused(refusal)
      return []
    }
    return command.run(in: &self, on: context)
  }

  private func unknown(_ key: Key) -> Phrase {
    key.label + Phrase(" gör inget här. ? visar vad som går.", " does nothing here. ? shows what does.")
  }

  /// Takes a key into the text in front; true where it went there.
  private mutating func take(_ key: Key, on context: ChangeContext) -> Bool {
    switch screen {
    case .form(var form):
      guard form.take(key) else { return false }
      screen = .form(form)
      if form.field?.isTyped == false, case .character(let character) = key, character != " " {
        openChoice(filter: String(character))
      }
      return true
    case .choice(var choice):
      let titles = options(choice).map(\.title)
      guard choice.take(key, among: titles) else { return false }
      screen = .choice(choice)
      return true
    case .palette(var palette):
      guard palette.take(key) else { return false }
      screen = .palette(palette)
      return true
    case .commandLine(var palette):
      guard palette.take(key) else { return false }
      screen = .commandLine(palette)
      return true
    case .help(var palette):
      guard palette.take(key) else { return false }
      screen = .help(palette)
      return true
    case .round: return false
    case .room, .meeting: return takeIntoFilter(key)
    }
  }

  private mutating func takeIntoFilter(_ key: Key) -> Bool {
    guard var listState = screen.listState, listState.isFiltering else { return false }
    switch key {
    case .enter: listState.isFiltering = false
    case .escape:
      listState.isFiltering = false
      listState.filter = TextLine()
    case .up, .down, .control("c"):
      listState.isFiltering = false
      screen.listState = listState
      return false
    default:
      guard listState.filter.take(key) else { return false }
      listState.index = 0
    }
    screen.listState = listState
    return true
  }

  private mutating func roll(_ event: MouseEvent) -> [Effect] {
    switch event.kind {
    case .wheelUp: step(-3)
    case .wheelDown: step(3)
    case .click, .doubleClick: break
    }
    return []
  }

  /// Moves the selection of whatever is in front.
  mutating func step(_ steps: Int) {
    switch screen {
    case .form(var form):
      form.step(steps)
      screen = .form(form)
    case .choice(var choice):
      choice.step(steps, of: options(choice).count)
      screen = .choice(choice)
    case .palette(var palette):
      palette.step(steps, of: found(palette).count)
      screen = .palette(palette)
    case .commandLine(var palette):
      palette.step(steps, of: found(palette).count)
      screen = .commandLine(palette)
    case .help(var palette):
      palette.step(steps, of: found(palette).count)
      screen = .help(palette)
    case .round: break
    case .room, .meeting:
      let rows = rows
      let isDetail = place == .gate && screen.listState?.panel == 1
      browse { listState in
        if rows.isEmpty || isDetail {
          listState.scroll = max(0, min(listState.scroll + steps, 60))
        } else {
          listState.move(by: steps, in: rows)
        }
      }
    }
  }
}
