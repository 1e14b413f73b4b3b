internal import Changes
internal import Model

extension Session {
  /// The ask that is open, or selected.
  var selectedAsk: Ask? {
    guard let id = selectedRecord else { return nil }
    return projectView?.project.asks[ID(id)]
  }

  /// The state of the list behind an open ask, so that its neighbours are those of the list.
  var asksBehind: ListState {
    listBehind(AsksRoom.self) ?? ListState(view: 1)
  }

  /// Opens what Enter leads to in the room of an ask: the question to edit, or an option as the group's answer.
  mutating func openInAsk(_ id: ID<Ask>, _ row: String) {
    guard let ask = projectView?.project.asks[id] else { return }
    if let number = ProjectView.option(row), ask.isOpen {
      openAnswer(ask, option: number)
    } else {
      openForm(.edit(id.text))
    }
  }

  /// Opens the form for the group's answer; with an option chosen the day alone may be left to say.
  ///
  /// An open ask of a review is refused with a notice, since the decision at the gate answers it.
  mutating func openAnswer(_ ask: Ask, option: Int? = nil) {
    if ask.review != nil, ask.isOpen {
      notice = .refused(
        Phrase(
          "den besvaras av beslutet vid beslutspunkten (2)", "it is answered by the decision at the gate (2)")
      )
      return
    }
    openForm(.answerAsk(ask.id), option.map { ["option": [String($0)]] } ?? [:])
  }

  /// The form of an option: a new one, or the one that is selected.
  mutating func openOption(_ id: ID<Ask>, _ number: Int?) {
    guard let ask = projectView?.project.asks[id] else { return }
    guard ask.isOpen else {
      notice = .refused(
        Phrase(
          "beslutsfrågan är besvarad, så alternativen är kvar som de var",
          "the decision needed is answered, so its options stay as they were"))
      return
    }
    openForm(.askOption(id, number))
  }

  /// Marks an option as what the team recommends, or no longer, as Space does in the room of an ask.
  mutating func recommend(_ id: ID<Ask>, _ number: Int, on context: ChangeContext) -> [Effect] {
    let now = projectView?.project.asks[id]?.recommended
    return make([.recommend(id, number: now == number ? nil : number)], on: context)
  }

  /// An option, or the number of one, where a field of an ask is chosen from a list.
  private func choices(_ options: [AskOption]) -> [FieldKind.Choice] {
    options.enumerated().map { index, option in
      FieldKind.Choice(word: "\(index + 1)", label: Phrase("\(index + 1)  \(option.text)"))
    }
  }

  /// The group is one of the workspace's, and what is recommended one of the options.
  func fitted(_ field: FormField, _ ask: Ask?) -> FormField? {
    switch field.name {
    case "group":
      var titles = projectList.settings.groups.map(\.title)
      if titles.isEmpty { return field }
      if let own = ask?.group, !own.isEmpty, !titles.contains(where: { $0.same(as: own) }) {
        titles.append(own)
      }
      let kind = FieldKind.word(titles.map { FieldKind.Choice(word: $0, label: Phrase($0)) })
      return field.choosing(kind)
    case "recommended":
      guard let options = ask?.options, !options.isEmpty else { return nil }
      return field.choosing(.word(choices(options)))
    default: return field
    }
  }

  func answerForm(_ purpose: FormPurpose, _ id: ID<Ask>) -> Form {
    let options = projectView?.project.asks[id]?.options ?? []
    var fields: [FormField] = []
    if !options.isEmpty {
      fields.append(FormField("option", Phrase("alternativ", "option"), .word(choices(options))))
    }
    fields += Ask.formField(
      "answer", label: options.isEmpty ? nil : Phrase("med ord", "in words"), required: options.isEmpty)
    fields += Ask.formField("answered_on", label: Phrase("svaret kom", "it came"), required: false)
    var form = Form(purpose, fields)
    form.put([today.iso], into: "answered_on")
    return form
  }

  func optionForm(_ purpose: FormPurpose, _ id: ID<Ask>, _ number: Int?) -> Form {
    let ask = projectView?.project.asks[id]
    let option = number.flatMap { number in
      ask?.options.indices.contains(number - 1) ?? false ? ask?.options[number - 1] : nil
    }
    var fields =
      AskOption.formField(
        "text", label: Phrase("alternativ", "option"), required: true,
        values: [option?.text].compactMap(\.self))
      + AskOption.formField("consequence", values: [option?.consequence].compactMap(\.self))
      + AskOption.formField("cost", values: [option?.cost].compactMap(\.self))
    var recommended = FormField("recommended", Phrase("förordas", "recommended"), .flag)
    recommended.before = number != nil && ask?.recommended == number ? ["true"] : []
    recommended.put(recommended.before)
    fields.append(recommended)
    return Form(purpose, fields)
  }
}

extension FormField {
  /// The same field, chosen from a list instead of typed.
  fileprivate func choosing(_ kind: FieldKind) -> FormField {
    var field = FormField(name, label, kind)
    field.isRequired = isRequired
    field.before = before
    field.put(before)
    return field
  }
}

extension Form {
  /// The answer as text: the option, the words, or the option with the words after it.
  ///
  /// Throws a ``FormRefusal`` where neither is given.
  func answered(_ id: ID<Ask>) throws(FormRefusal) -> String {
    let chosen = text("option").flatMap { word in fields.first { $0.name.same(as: "option") }?.title(of: word)
    }
    let words = text("answer")?.trimmed ?? ""
    guard let chosen else {
      if !words.isEmpty { return words }
      let field = fields.first?.name ?? "answer"
      throw FormRefusal(
        field: field,
        words: Phrase("välj ett alternativ eller skriv svaret", "choose an option or write the answer"))
    }
    return words.isEmpty || words.same(as: chosen) ? chosen : chosen + ": " + words
  }

  /// The option that the form describes.
  var option: AskOption {
    var option = AskOption()
    option.text = text("text") ?? ""
    option.consequence = text("consequence")
    option.cost = text("cost")
    return option
  }
}

extension FormField {
  /// The title of a chosen option without its number; nil where the field has no such option.
  fileprivate func title(of word: String) -> String? {
    guard case .word(let choices) = kind, let choice = choices.first(where: { $0.word.same(as: word) }) else {
      return nil
    }
    return choice.label.sv.rest(after: word + "  ")
  }
}
