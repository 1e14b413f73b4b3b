internal import Drawing
internal import Model

/// A piece of the page of help, of which one at a time is stepped on: what is known of an entry, or a command.
///
/// It is the same at every width, so that a step is the same at every size of the terminal.
struct HelpItem {
  var label = ""
  var text = ""
  var style = Style.plain
  /// The part of the text that the item is, of so many: a long text is stepped through in parts.
  var part = 0
  var parts = 1
  /// The entry that Enter opens.
  var entry: EntryCode?
  /// The command that Enter runs.
  var command: Command?

  static let blank = HelpItem()

  var isBlank: Bool { text.isEmpty && command == nil }

  static func heading(_ text: String) -> HelpItem { HelpItem(text: text, style: .heading) }

  /// The item in as many lines as it needs; where room is short the label stands above the text.
  func lines(_ columns: Int, label room: Int) -> [Line] {
    if text.isEmpty { return [.blank] }
    if style == .heading { return Line.wrapped(text, columns, .heading) }
    let above = columns < 60 && !label.isEmpty ? [Line(label, .muted)] : []
    let lines =
      columns < 60
      ? above + text.wrapped(to: columns - 2).map { Line([.gap(2), .rest($0, style)]) }
      : Line.named(label, text, columns, label: room, style)
    return Array(lines[lines.count * part / parts..<lines.count * (part + 1) / parts])
  }
}

extension EntryDescription.Line {
  /// The line as items short enough to be seen whole on the smallest screen.
  func items(_ style: Style = .plain) -> [HelpItem] {
    let parts = (text.utf8.count + 199) / 200
    return (0..<parts).map {
      HelpItem(label: label, text: text, style: style, part: $0, parts: parts, entry: entry)
    }
  }
}

extension Session {
  /// What is known of the entries that are selected, the first in full and the others by name; empty where none is.
  func reading(of entries: [EntryCode]) -> [HelpItem] {
    let framework = projectView?.framework
    guard let first = entries.first,
      let one = EntryDescription(first, in: reference, framework: framework, language)
    else { return [] }
    var items = [HelpItem.heading(one.title + " · " + one.kind + " " + one.code.id)]
    items += one.lines.flatMap { $0.items() }
    let named = one.lines.compactMap(\.entry)
    let others = entries.dropFirst().filter { !named.contains($0) && $0 != first }.compactMap { code in
      reference.entry(code, in: framework).map { (code, $0.entry.title(language)) }
    }
    let also = Phrase("hör hit", "see also")(language)
    items += others.enumerated().map { index, other in
      HelpItem(
        label: index == 0 ? also : "", text: other.0.kind.label(language) + " " + other.0.id + " " + other.1,
        entry: other.0)
    }
    items += [.blank, .heading(Confidence.explanation(language))]
    items += EntryDescription.explanation(language).flatMap { $0.items(.muted) }
    return items + [.blank, .heading(Phrase("Tangenterna här", "The keys here")(language))]
  }
}

extension ProjectView {
  /// The entries of the reference data that an address speaks of: that of a criterion, gate or voice itself, else those
  /// that the record names in its fields, in the order of its table.
  func entries(of address: String) -> [EntryCode] {
    switch Address(parsing: address) {
    case .voice(let voice), .position(let voice, _): return [EntryCode(voice)]
    case .gate(let gate): return [EntryCode(gate)]
    case .assessment(let criterion, _): return [EntryCode(criterion)]
    default: return namedEntries(of: address)
    }
  }

  private func namedEntries(of address: String) -> [EntryCode] {
    guard let record = project.record(at: address) else { return [] }
    let members = record.members
    var found: [EntryCode] = []
    for field in type(of: record).descriptions {
      guard let codes = field.kind.codes,
        let value = members.first(where: { $0.name.same(as: field.name) })?.value
      else { continue }
      for code in Optional(value).texts.map({ EntryCode(codes, $0) })
      where !found.contains(code) && reference.entry(code, in: framework) != nil { found.append(code) }
    }
    return found
  }

  /// What a party asks and worries about, and how sure that is.
  func perspectiveLines(_ code: Code<Perspective>, _ columns: Int) -> [Line] {
    guard let perspective = catalogue.perspective(code) else { return [] }
    return named("frågar", "questions", perspective.asks(language), columns)
      + named("oroas av", "worries", perspective.worries(language), columns)
      + named(
        Confidence.name.sv, Confidence.name.en, perspective.confidence(of: "asks").label(language), columns,
        .muted)
  }
}

extension FieldKind {
  /// The kind of entries that the field names; nil where it names none.
  fileprivate var codes: CodeKind? {
    switch self {
    case .code(let codes): codes
    case .list(let element): element.codes
    default: nil
    }
  }
}
