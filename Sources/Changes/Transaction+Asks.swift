internal import Model

/// The changes of asks: their options, and what the group answered.
extension Transaction {
  mutating func answer(_ id: ID<Ask>, _ text: String, _ day: CalendarDay?) throws(Refusal) {
    let ask = try held(\.asks, id)
    let answer = try given(text, "answer", "svaret", "the answer")
    if let day, day > today {
      throw Refusal(
        .invalid, "svaret kan inte komma från en dag som inte har varit",
        "an answer cannot come from a day that has not been", field: "answered_on")
    }
    let isSame = ask.answer?.same(as: answer) ?? false
    let answeredOn = day ?? (isSame ? ask.answeredOn : nil) ?? today
    project.asks.update(id) { held in
      held.answer = answer
      held.answeredOn = answeredOn
    }
    made.record = id.text
    try validate(id.text)
  }

  mutating func putOption(
    _ id: ID<Ask>, _ number: Int?, _ option: AskOption, _ isRecommended: Bool
  ) throws(Refusal) {
    let ask = try openAsk(id)
    let text = try given(option.text, "text", "alternativet", "the option")
    if let number { try demand(number, of: ask) }
    project.asks.update(id) { held in
      var kept = number.map { held.options[$0 - 1] } ?? AskOption()
      kept.text = text
      kept.consequence = option.consequence
      kept.cost = option.cost
      let place = number ?? held.options.count + 1
      if number == nil { held.options.append(kept) } else { held.options[place - 1] = kept }
      if isRecommended {
        held.recommended = place
      } else if held.recommended == place {
        held.recommended = nil
      }
    }
    made.record = id.text
  }

  mutating func removeOption(_ id: ID<Ask>, _ number: Int) throws(Refusal) {
    let ask = try openAsk(id)
    try demand(number, of: ask)
    project.asks.update(id) { held in
      held.options.remove(at: number - 1)
      // What is recommended is an option and not a place in the list.
      guard let recommended = held.recommended, recommended >= number else { return }
      held.recommended = recommended == number ? nil : recommended - 1
    }
    made.record = id.text
  }

  mutating func recommend(_ id: ID<Ask>, _ number: Int?) throws(Refusal) {
    let ask = try openAsk(id)
    if let number { try demand(number, of: ask) }
    project.asks.update(id) { $0.recommended = number }
    made.record = id.text
  }

  /// The ask, which must be open: once the group has answered, what it chose between stands.
  private func openAsk(_ id: ID<Ask>) throws(Refusal) -> Ask {
    let ask = try held(\.asks, id)
    if ask.status == .answered {
      throw Refusal(
        .process, "beslutsfrågan är besvarad, så alternativen är kvar som de var",
        "the decision needed is answered, so its options stay as they were")
    }
    return ask
  }

  func demand(_ number: Int, of ask: Ask) throws(Refusal) {
    if ask.options.indices.contains(number - 1) { return }
    var refusal = Refusal(
      .notFound, "beslutsfrågan har inget alternativ \(number)",
      "the decision needed has no option \(number)", field: "number")
    refusal.choices = ask.options.indices.map { "\($0 + 1) " + ask.options[$0].text }
    throw refusal
  }
}
