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
    let front = screen
    if let effects = front.take(key, in: &self, on: context) { return effects }
    guard let command = Command.of(key, in: place) else {
      if front is any Room { notice = .refused(unknown(key)) }
      return []
    }
    return ask(command, on: context)
  }

  /// True where letters go into a text now, and run nothing.
  package var takesText: Bool { screen.takesText }

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
    let front = screen
    front.step(steps, in: &self)
  }
}
