internal import Changes
internal import Drawing
internal import Model

/// A small list to choose from, with the present value chosen.
///
/// Each kind of choice is made in one place, where it is asked for: its title, its options and what picking one does.
struct Choice: Dialog {
  /// One row of the list: the value that it stands for, and the words that are shown.
  struct Option: Sendable {
    var value: String
    var title: String
    var note = ""
    /// A sentence about it, which stands below the list while it is selected.
    var about = ""
    /// The reason why it cannot be chosen now; nil where it can.
    var refusal: Phrase?
  }

  let title: Phrase
  private let all: @Sendable (Session) -> [Option]
  private let picked: @Sendable (inout Session, [String], ChangeContext) -> [Effect]
  private let isMany: Bool
  /// The values that hold now, several where several may.
  private var chosen: [String]
  private(set) var filter: TextLine
  private var selected = 0
  /// The beginning of a title, typed in a list that is walked through.
  private var begun = ""

  /// A list of which one is picked, or where `isMany` several; what is picked is done once the list is closed.
  init(
    _ title: Phrase, chosen: [String] = [], isMany: Bool = false, filter: TextLine = TextLine(),
    options: @escaping @Sendable (Session) -> [Option],
    pickAll: @escaping @Sendable (inout Session, [String], ChangeContext) -> [Effect]
  ) {
    self.title = title
    self.chosen = chosen
    self.isMany = isMany
    self.filter = filter
    all = options
    picked = pickAll
  }

  /// A list of which one is picked.
  init(
    _ title: Phrase, chosen: String? = nil, options: @escaping @Sendable (Session) -> [Option],
    pick: @escaping @Sendable (inout Session, String, ChangeContext) -> [Effect]
  ) {
    self.init(
      title, chosen: chosen.map { [$0] } ?? [], options: options,
      pickAll: { session, values, context in pick(&session, values.first ?? "", context) })
  }

  /// A list of which one is picked, with nothing to happen outside the screens.
  init(
    _ title: Phrase, chosen: String? = nil, options: @escaping @Sendable (Session) -> [Option],
    do action: @escaping @Sendable (inout Session, String) -> Void
  ) {
    self.init(
      title, chosen: chosen, options: options,
      pick: { session, value, _ in
        action(&session, value)
        return []
      })
  }

  var place: Place { .choice }
  var takesText: Bool { !filter.isEmpty }
  func footer(in session: Session) -> [Command] { (isMany ? [.pickMore] : []) + [.pick, .close] }

  /// The options that fit what is typed.
  ///
  /// Each word that is typed must stand somewhere in the option, and titles that begin with the whole text come first.
  func options(in session: Session) -> [Option] {
    let all = all(session)
    let words = filter.text.folded.split(separator: 0x20)
    if words.isEmpty { return all }
    let fitting = all.filter { option in
      let text = (option.title + " " + option.note + " " + option.value).folded
      return words.allSatisfy { word in text.indices.contains { text[$0...].starts(with: word) } }
    }
    // "device" finds "device" before "not a device".
    let typed = filter.text.folded
    return fitting.filter { $0.title.folded.starts(with: typed) }
      + fitting.filter { !$0.title.folded.starts(with: typed) }
  }

  /// The same with the cursor on the value that holds now.
  func preselected(in session: Session) -> Choice {
    var choice = self
    choice.selected = options(in: session).firstIndex { isChosen($0.value) } ?? 0
    return choice
  }

  /// A list short enough to be seen whole is walked through; a longer one is searched by typing.
  func take(_ key: Key, in session: inout Session, on context: ChangeContext) -> [Effect]? {
    if key == " ", isMany { return nil }
    var choice = self
    let titles = options(in: session).map(\.title)
    if filter.isEmpty, titles.count <= Self.short {
      guard choice.walk(key, titles) else { return nil }
    } else {
      guard choice.filter.take(key) else { return nil }
      choice.selected = 0
    }
    session.screen = choice
    return []
  }

  private static let short = 12

  private mutating func walk(_ key: Key, _ titles: [String]) -> Bool {
    guard case .character(let letter) = key else { return false }
    switch letter {
    case "j" where begun.isEmpty: step(1, of: titles.count)
    case "k" where begun.isEmpty: step(-1, of: titles.count)
    case "g" where begun.isEmpty: step(-titles.count, of: titles.count)
    case "G" where begun.isEmpty: step(titles.count, of: titles.count)
    default: seek(letter, titles)
    }
    return true
  }

  /// Goes to the title that begins with what was typed since the last step.
  ///
  /// The same letter again goes to the next one.
  private mutating func seek(_ letter: Character, _ titles: [String]) {
    let longer = begun + String(letter)
    if let found = titles.firstIndex(where: { $0.folded.starts(with: longer.folded) }) {
      begun = longer
      selected = found
    } else if begun.same(as: String(letter)) {
      let others = titles.indices.filter { titles[$0].folded.starts(with: begun.folded) }
      selected = others.first { $0 > selected } ?? others.first ?? selected
    }
  }

  func step(_ steps: Int, in session: inout Session) {
    var choice = self
    choice.step(steps, of: options(in: session).count)
    session.screen = choice
  }

  private mutating func step(_ steps: Int, of count: Int) {
    begun = ""
    selected = max(0, min(selected + steps, count - 1))
  }

  private func isChosen(_ value: String) -> Bool { chosen.contains { $0.same(as: value) } }

  func pick(in session: inout Session, on context: ChangeContext) -> [Effect] {
    guard let option = options(in: session).dropFirst(selected).first else {
      session.notice = .refused(Phrase("inget passar", "nothing fits"))
      return []
    }
    // The reason stands below the list.
    if option.refusal != nil { return [] }
    var values = isMany ? chosen : [option.value]
    // What was searched for is taken along without having been marked.
    if isMany, chosen.isEmpty || !filter.isEmpty, !isChosen(option.value) { values.append(option.value) }
    session.pop()
    return picked(&session, values, context)
  }

  /// Marks what is selected as one of several, or no longer.
  fileprivate func mark(in session: inout Session) {
    guard let value = options(in: session).dropFirst(selected).first?.value else { return }
    var choice = self
    if isChosen(value) { choice.chosen.removeAll { $0.same(as: value) } } else { choice.chosen.append(value) }
    session.screen = choice
  }

  /// A small list at the right, over the screen that asked for it.
  func draw(in session: Session, _ size: Size) -> Canvas {
    let language = session.language
    let title = title(language)
    let options = options(in: session)
    let wide = options.contains { $0.refusal != nil }
    let longest = options.map { $0.title.columns + min($0.note.columns, 48) }.max() ?? 20
    let columns = min(
      size.columns - 2, wide ? 92 : max(40, min(max(longest + 8, title.columns + 6), 72)))
    let noteRoom = max(20, columns - 8 - (options.map(\.title.columns).max() ?? 0))
    var lines: [Line] = []
    for option in options {
      let style: Style = option.refusal != nil ? .muted : .plain
      var spans: [Span] = [
        .cell(isChosen(option.value) ? (isMany ? "*" : "●") : " ", 2), .rest(option.title, style),
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
    let selected = options.dropFirst(selected).first
    // What had no room in its row is told below.
    let isCut = selected.map { $0.note.columns > noteRoom } ?? false
    let about = [isCut ? selected?.note : nil, selected?.about].compactMap(\.self).filter { !$0.isEmpty }
    return over(
      session, size, columns: columns, title: title, lines,
      selected: options.isEmpty ? nil : self.selected, filter: filter,
      explained: selected?.refusal?(language) ?? about.joined(separator: " · "),
      isRefused: selected?.refusal != nil,
      foot: options.map { $0.about.wrapped(to: columns - 2).count }.max() ?? 0,
      isSearched: !filter.isEmpty || options.count > Self.short)
  }
}

extension Command {
  static let pickMore = Command(
    "pickMore", [" "], [.choice], Phrase("Märk", "Mark"),
    Phrase("Märker ett av flera.", "Marks one of several."), hint: Phrase("märk", "mark"), of: Choice.self,
    run: { choice, session, _ in
      choice.mark(in: &session)
      return []
    })
}

extension Session {
  /// An option in the language of the screen.
  func option(_ value: String, _ sv: String, _ en: String) -> Choice.Option {
    Choice.Option(value: value, title: Phrase(sv, en)(language))
  }

  /// The names of codes and records in the open project; where none is open, those that every project knows.
  var wording: Wording {
    projectView?.wording ?? Wording(project: Project(), reference: reference, language: language)
  }
}

extension Choice.Option {
  init(_ entry: Wording.Entry) {
    self.init(value: entry.value, title: entry.title, note: entry.note, about: entry.about)
  }
}
