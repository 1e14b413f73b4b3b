internal import Changes
internal import Drawing
internal import Model
internal import Reports

/// The room that lists the conflicts: what was said in two ways.
struct ConflictsRoom: ProjectRoom {
  static let place = Place.conflicts
  static let info = RoomInfo(name: Phrase("Konflikter", "Conflicts"))
  static let footer: [Command] = [.keepValue, .takeOther, .open, .undo, .back, .help]
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] { view.conflictDetails.map(\.id) }

  func record(in session: Session) -> String? {
    guard let record = session.selectedConflict?.record,
      session.projectView?.project.record(at: record) != nil
    else { return nil }
    return record
  }

  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.conflicts(listState, &frame)
  }

  func footer(in session: Session) -> [Command] {
    session.rows.isEmpty ? [.undo, .back, .help] : session.offered(Self.footer)
  }

  func openRefusal(in session: Session) -> Phrase? {
    session.rows.isEmpty ? Phrase("inget är sagt på två sätt", "nothing was said in two ways") : nil
  }

  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] {
    session.openConflict()
    return []
  }
}

extension ProjectView {
  /// The conflicts of the project: what was said in two ways, and decisions that are to be settled.
  ///
  /// Worked out once for this view of the project.
  var conflictDetails: [ConflictDetail] {
    kept.conflictDetails { document.conflictDetails(with: reference, on: today) }
  }

  func conflicts(_ listState: ListState, _ frame: inout Frame) {
    head(&frame, project.title, place: .conflicts)
    let told = conflictDetails
    let area = frame.area
    var rows = told.map { row($0, area.columns) }
    if rows.isEmpty {
      rows = Line.wrapped(
        localized(
          "Inget är sagt på två sätt. Det som två skriver samtidigt, utan att veta av varandra, väljs här.",
          "Nothing was said in two ways. What two people write at once, without knowing of each other, is "
            + "chosen here."), area.columns - 2, .muted
      ).map { RoomRow(Line([.gap()] + $0.spans)) }
    }
    let title = Place.conflicts.name(language) + (told.isEmpty ? "" : " \(told.count)")
    let share = told.isEmpty ? area.rows : min(rows.count + 1, max(2, area.rows / 3))
    frame.lay(rows.panel(title, listState), in: area.top(share))
    guard let index = listState.index(in: told.map(\.id)) else { return }
    frame.lay(detail(told[index], area.columns, isCut: frame.isLow), in: area.below(share))
  }

  private func row(_ told: ConflictDetail, _ columns: Int) -> RoomRow {
    var spans: [Span] = [.sign(.attention), .rest(told.title(language))]
    if columns >= 60 {
      let values = told.sides.indices.map { told.excerpt($0, 24)(language) }.joined(separator: " / ")
      spans += [.gap(), .cell(values, columns * 2 / 5, .muted)]
    }
    return RoomRow(told.id, spans)
  }

  /// Each side with its key: who said what and when, the whole of a text where there is room, and what follows it.
  private func detail(_ told: ConflictDetail, _ columns: Int, isCut: Bool) -> Panel {
    let label = columns >= 60 ? 16 : 4
    var lines: [Line] = []
    for (index, side) in told.sides.enumerated() {
      let name = keyWords(told, index)
      // Where there is little room the title alone says what it is about.
      let said = told.sentence(index, on: today, isNamed: columns >= 60, within: isCut ? 48 : nil)(language)
      lines += Line.named(
        columns >= 60 ? name.key + "  " + name.words : name.key, said, columns - 1, label: label)
      for text in (isCut ? [] : side.whole(of: told, language)) + side.followers(language) {
        lines += Line.named("", text, columns - 1, label: label, .muted)
      }
    }
    lines.append(.blank)
    lines += Line.wrapped(self(told.advice), columns - 1, .muted)
    var panel = Panel(told.title(language), lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  private func keyWords(_ told: ConflictDetail, _ index: Int) -> (key: String, words: String) {
    if index > 1 { return (" ", localized("eller", "or")) }
    let key = (index == 0 ? Command.keepValue : .takeOther).keyLabel(language)
    switch told.matter {
    case .removal: return (key, index == 0 ? localized("behåll", "keep") : localized("ta bort", "remove"))
    case .value:
      return (
        key, index == 0 ? localized("gällande värde", "current value") : localized("det andra", "the other")
      )
    case .decision:
      return (key, index == 0 ? localized("det ena", "the one") : localized("det andra", "the other"))
    }
  }
}

extension ConflictDetail {
  /// The advice on what else can be done about it.
  fileprivate var advice: Phrase {
    switch matter {
    case .value:
      Phrase(
        "Enter skriver ett eget värde. Det som inte väljs finns kvar i historiken.",
        "Enter writes another value. What is not chosen stays in history.")
    case .removal:
      Phrase(
        "Enter visar posten. Tas den bort minns historiken den.",
        "Enter shows the record. If it is removed, history remembers it.")
    case .decision:
      Phrase(
        "Inget av besluten gäller förrän det är avgjort. Enter visar allt som kan väljas, ett nytt beslut också.",
        "Neither decision applies until this is settled. Enter shows all that can be chosen, a new decision too."
      )
    }
  }
}

extension ConflictDetailSide {
  /// A text, whole, where the sentence stands before it.
  fileprivate func whole(of told: ConflictDetail, _ language: Language) -> [String] {
    told.isText && value != nil ? [words(language)] : []
  }

  fileprivate func followers(_ language: Language) -> [String] {
    beside.map { $0.label.capitalised(language) + ": " + $0.words(language) }
  }
}

/// The command that shows what was said in two ways, where one chooses what holds.
extension Command {
  static let conflicts = Command(
    "conflicts", ["9"], .project, Phrase("Konflikter", "Conflicts"),
    Phrase(
      "Det som sagts på två sätt, och beslut som ska avgöras.",
      "What was said in two ways, and decisions to be settled."), do: { $0.enter(ConflictsRoom()) })

  static let keepValue = Command(
    "keepValue", ["b"], [.conflicts], Phrase("Behåll gällande värde", "Keep the current value"),
    Phrase(
      "Det första gäller; det andra finns kvar i historiken.",
      "The first applies; the other stays in the history."),
    hint: Phrase("behåll", "keep"), changesProject: true, refusal: \.conflictRefusal,
    run: { $0.keepValue(on: $1) })

  static let takeOther = Command(
    "takeOther", ["a"], [.conflicts], Phrase("Ta det andra", "Take the other"),
    Phrase(
      "Det andra gäller, med den som sade det, dagen och skälet.",
      "The other applies, with who said it, the day and the reason."),
    hint: Phrase("ta det andra", "take the other"), changesProject: true, refusal: \.conflictRefusal,
    run: { $0.takeOther(on: $1) })
}

extension Session {
  fileprivate var conflictRefusal: Phrase? {
    selectedConflict == nil ? Phrase("inget är sagt på två sätt", "nothing was said in two ways") : nil
  }

  /// The selected one of the conflicts, also where a dialog lies over them.
  var selectedConflict: ConflictDetail? {
    guard let listState = (room as? ConflictsRoom)?.listState, let projectView else { return nil }
    let told = projectView.conflictDetails
    return listState.index(in: told.map(\.id)).map { told[$0] }
  }

  /// Says that what holds now goes on holding; of decisions the first.
  fileprivate mutating func keepValue(on context: ChangeContext) -> [Effect] {
    guard let told = selectedConflict else { return [] }
    switch told.matter {
    case .value(let id), .removal(let id): return make([.choose(id, .kept)], on: context)
    case .decision(let gate, let sites): settle(gate, sites, told.sides.first)
    }
    return []
  }

  /// Takes the other; where there are several, asks which.
  fileprivate mutating func takeOther(on context: ChangeContext) -> [Effect] {
    guard let told = selectedConflict else { return [] }
    switch told.matter {
    case .value(let id), .removal(let id):
      if told.sides.count == 2 { return make([.choose(id, .other(1))], on: context) }
      push(
        Choice(
          Phrase("Vilket gäller?", "Which one applies?"), options: { $0.otherOptions(id) },
          pick: { session, value, context in
            session.make([.choose(id, .other(Int(value)))], on: context)
          }))
    case .decision(let gate, let sites):
      if told.sides.count == 2 {
        settle(gate, sites, told.sides.last)
      } else {
        openSettling()
      }
    }
    return []
  }

  /// Opens what Enter leads to: a value typed anew, the record itself, or what holds at the gate.
  fileprivate mutating func openConflict() {
    guard let told = selectedConflict else { return }
    switch told.matter {
    case .value(let id): openForm(.typeAnew(id))
    case .removal: openRecord(told.record)
    case .decision: openSettling()
    }
  }

  private mutating func settle(_ gate: Code<Gate>, _ sites: [ID<Site>], _ side: ConflictDetailSide?) {
    openForm(.settle(gate, sites, side?.packet, nil))
  }

  /// The field that is in conflict, with what stands there now.
  func formFields(anew id: ID<Conflict>) -> [FormField] {
    guard let told = projectView?.conflictDetails.first(where: { $0.conflict == id }), let field = told.field
    else {
      return []
    }
    let values = (told.sides.first?.value).texts
    return [FormField(field, values: values).naming { projectView?.wording.title(of: $0) }]
  }

  /// The values besides the one that holds.
  private func otherOptions(_ id: ID<Conflict>) -> [Choice.Option] {
    guard let told = projectView?.conflictDetails.first(where: { $0.conflict == id }) else { return [] }
    return told.sides.indices.dropFirst().map { index in
      let side = told.sides[index]
      let said = [side.by.map { $0(language) } ?? "", side.on.map { $0.short(on: today)(language) } ?? ""]
      return Choice.Option(
        value: String(index), title: told.excerpt(index, 40)(language),
        note: said.filter { !$0.isEmpty }.joined(separator: " "))
    }
  }
}
