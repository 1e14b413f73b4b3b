internal import Changes
package import Drawing
internal import Model
internal import Reports

extension Session {
  /// The dialog in which it is chosen for whom the status is written, and how; the text is shown below.
  mutating func openExport() {
    var form = Form(.export(exported), exportFields)
    let first = projectList.settings.group(of: .steering)
    form.put([first.map { groupWord($0) } ?? Self.nobody], into: "for")
    form.put([ExportFormat.md.rawValue], into: "format")
    form.put([language.rawValue], into: "language")
    form.put([proposedName(of: form)], into: "file")
    form.opened = form.fields.map(\.values)
    push(form)
  }

  /// The project whose rooms are in front; nil where it is the list of all.
  var exported: String? {
    if room is PortfolioRoom { return nil }
    return projectList.openSlug
  }

  private static let nobody = "team/"

  private func groupWord(_ group: Group) -> String { "group/" + group.title }

  private var exportFields: [FormField] {
    let groups = projectList.settings.groups.map {
      FieldKind.Choice(word: groupWord($0), label: Phrase($0.title + " · ") + $0.audience.shown.label)
    }
    let missing = Audience.allCases.filter { audience in
      // One perspective is written for a group that says which.
      audience != .voice && !projectList.settings.groups.contains { $0.audience == audience }
    }
    let audiences = missing.map { FieldKind.Choice(word: "audience/" + $0.rawValue, label: $0.label) }
    let nobody = FieldKind.Choice(
      word: Self.nobody,
      label: Phrase("oss själva: allt, utan att sparas som givet", "ourselves: all, not kept as given"))
    let formats = ExportFormat.allCases.map { FieldKind.Choice(word: $0.rawValue, label: $0.told) }
    let languages = [
      FieldKind.Choice(word: Language.sv.rawValue, label: Phrase("svenska", "Swedish")),
      FieldKind.Choice(word: Language.en.rawValue, label: Phrase("engelska", "English")),
    ]
    var file = FormField("file", Phrase("fil", "file"), .text)
    file.isRequired = true
    return [
      FormField("for", Phrase("för", "for"), .word(groups + audiences + [nobody])),
      FormField("format", Phrase("format", "format"), .word(formats)),
      FormField("language", Phrase("språk", "language"), .word(languages)), file,
    ]
  }

  /// The proposed name of the file, such as `heart-failure-steering-group-2026-11-24.md`.
  ///
  /// Nothing that a person wrote can make it another place.
  func proposedName(of form: Form) -> String {
    let whose = exported ?? "portfolio"
    let words = form.text("for") ?? Self.nobody
    let reader = words.rest(after: "group/") ?? words.rest(after: "audience/") ?? Self.nobody
    let format = form.text("format").flatMap(ExportFormat.init(rawValue:)) ?? .md
    let stem = [whose, reader.fileName, today.iso].filter { !$0.isEmpty }.joined(separator: "-")
    // Of CSV each table is a file, so it is a folder that has a name.
    return format == .csv ? stem + "-csv/" : stem + "." + format.rawValue
  }

  /// The order that the form asks for; nil where it is another form.
  func order(_ form: Form) -> ExportOrder? {
    guard case .export(let slug) = form.purpose else { return nil }
    let words = form.text("for") ?? Self.nobody
    let reader: ExportOrder.ReportAudience =
      if let title = words.rest(after: "group/") {
        .group(title)
      } else if let audience = words.rest(after: "audience/").flatMap(Audience.init(rawValue:)) {
        .audience(audience)
      } else {
        .nobody
      }
    return ExportOrder(
      slug: slug, reader: reader, format: form.text("format").flatMap(ExportFormat.init(rawValue:)) ?? .md,
      language: form.text("language").flatMap(Language.init(rawValue:)) ?? language,
      file: form.text("file")?.trimmed ?? "")
  }

  /// Keeps the proposed name in step with what is chosen, and asks for the text where that changed.
  mutating func renewPreview() -> [Effect] {
    guard var form = self[Form.self], let order = order(form) else { return [] }
    if form.ordered == order { return [] }
    if let before = form.ordered, !before.isSame(as: order), before.file.same(as: form.proposed) {
      form.put([proposedName(of: form)], into: "file")
    }
    if let before = form.ordered, !before.isSame(as: order) { form.scroll = 0 }
    form.proposed = proposedName(of: form)
    form.ordered = self.order(form)
    screen = form
    return form.ordered.map { [.preview($0)] } ?? []
  }

  /// Takes the text of an order; one that was asked for before something else was chosen is let go.
  package mutating func previewed(_ order: ExportOrder, _ preview: ExportPreview) {
    // A list of choices may have been opened over it meanwhile.
    if let index = behind.lastIndex(where: { $0.awaits(order) }) {
      behind[index] = (behind[index] as? Form)?.showing(preview) ?? behind[index]
    } else if screen.awaits(order) {
      self[Form.self]?.preview = preview
    }
  }

  /// True where the text of this order is still to be shown.
  package func awaitsPreview(of order: ExportOrder) -> Bool {
    screen.awaits(order) || behind.contains { $0.awaits(order) }
  }

  /// True where the key acts on the text that is shown, which therefore has to be there first.
  package func needsPreview(for key: Key) -> Bool {
    guard place == .export, let command = Command.of(key, in: place) else { return false }
    return command == .writeExport || command == .previewDown || command == .previewUp
  }

  /// Writes what is shown, as Enter does, unless something stands in the way.
  fileprivate mutating func writeExport(_ form: Form) -> [Effect] {
    var form = form
    guard let order = order(form) else { return [] }
    if order.file.isEmpty {
      form.refuse(FormRefusal(field: "file", words: Phrase("behöver fyllas i", "must be filled in")))
    } else if let refusal = form.preview?.refusal {
      form.refusal = FormRefusal(field: nil, words: refusal)
    } else {
      pop()
      return [.export(order)]
    }
    screen = form
    return []
  }
}

/// Writes the file: the first of the commands in the dialog of an export.
extension Command {
  static let writeExport = Command(
    "writeExport", [.enter, .control("s")], [.export], Phrase("Skriv filen", "Write the file"),
    Phrase(
      "Skriver det som visas under det namn som står där.",
      "Writes what is shown to the file named there."), hint: Phrase("skriv", "write"),
    of: Form.self, run: { form, session, _ in session.writeExport(form) })

  static let nextExportField = Command(
    "nextExportField", [.down, .tab], [.export], Phrase("Nästa val", "Next choice"),
    Phrase("Till nästa fält.", "To the next field."), change: { (form: inout Form) in form.cycle() })

  static let previewDown = Command(
    "previewDown", [.pageDown, .control("d")], [.export], Phrase("Bläddra ned", "Scroll down"),
    Phrase("Längre ned i förhandsvisningen.", "Further down in the preview."),
    hint: Phrase("bläddra", "scroll"), change: { (form: inout Form) in form.scrollPreview(8) })

  static let previewUp = Command(
    "previewUp", [.pageUp, .control("b")], [.export], Phrase("Bläddra upp", "Scroll up"),
    Phrase("Längre upp i förhandsvisningen.", "Further up in the preview."),
    change: { (form: inout Form) in form.scrollPreview(-8) })
}

extension Screen {
  /// True where it is the form that asks for the order.
  fileprivate func awaits(_ order: ExportOrder) -> Bool { (self as? Form)?.ordered == order }
}

extension Form {
  fileprivate func showing(_ preview: ExportPreview) -> Form {
    var form = self
    form.preview = preview
    return form
  }

  /// Scrolls the preview by so many lines, not further than the last one, which the view knows how to hold.
  mutating func scrollPreview(_ lines: Int) {
    scroll = max(0, min(scroll + lines, max(0, (preview?.lines.count ?? 0) - 1)))
  }
}

extension ExportFormat {
  /// The name of the format with what it is good for.
  fileprivate var told: Phrase {
    switch self {
    case .md: Phrase("md: text att klistra in", "md: text to paste")
    case .html: Phrase("html: sida att läsa och skriva ut", "html: a page to read and print")
    case .csv: Phrase("csv: en fil per tabell", "csv: a file per table")
    case .xlsx: Phrase("xlsx: arbetsbok för Excel", "xlsx: a workbook for Excel")
    case .ics: Phrase("ics: dagar till kalendern", "ics: days for the calendar")
    case .json: Phrase("json: för andra program", "json: for other programs")
    }
  }
}

extension String {
  /// The same with nothing but small ASCII letters, digits and hyphens; at most forty.
  var fileName: String {
    var name = ""
    for byte in folded {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: name.unicodeScalars.append(Unicode.Scalar(byte))
      default: if !name.isEmpty, name.utf8.last != UInt8(ascii: "-") { name += "-" }
      }
    }
    name = String(name.unicodeScalars.prefix(40))
    while name.utf8.last == UInt8(ascii: "-") { name.unicodeScalars.removeLast() }
    return name
  }
}

extension Session {
  /// The choices at the top, what is to be known before it is written, and the text, which scrolls.
  func exportView(_ form: Form, _ size: Size) -> Canvas {
    var canvas = Canvas(size)
    let whose = exported.flatMap { projectList.document($0)?.project.title } ?? projectList.organisation
    canvas.write(
      Phrase("Exportera · ", "Export · ")(language) + whose, row: 0, column: 1, style: .title,
      width: size.columns - 2)
    canvas.rule(1)
    var row = 2
    for (index, field) in form.fields.enumerated() where row < size.rows - 2 {
      draw(field, isFocused: index == form.focus, refusal: form.refusal, row: &row, label: 11, &canvas)
    }
    for line in told(form).prefix(max(0, (size.rows - row - 3) / 2)) {
      canvas.write(line.words, row: row, column: 3, style: line.style, width: size.columns - 4)
      row += 1
    }
    let area = Area(row: row, column: 1, rows: size.rows - row - 1, columns: size.columns - 2)
    let cursor = canvas.cursor
    canvas.lay(previewPanel(form, area), in: area, language)
    canvas.cursor = cursor
    if let notice {
      canvas.localized(notice, language, row: size.rows - 1)
    } else {
      canvas.keys(
        form.footer(in: self), .export, language, row: size.rows - 1, width: size.columns - 2)
    }
    return canvas
  }

  private func told(_ form: Form) -> [(words: String, style: Style)] {
    guard let preview = form.preview else { return [] }
    if let refusal = preview.refusal {
      let words = Phrase("går inte: ", "cannot be written: ") + refusal
      return [("! " + words(language), .attention)]
    }
    var lines = preview.warnings.map { ("! " + $0(language), Style.attention) }
    if case .group(let title)? = form.ordered?.reader {
      let words = Phrase(
        "sparas som det \(title) fick i dag, så att nästa gång kan säga vad som hänt",
        "kept as what \(title) was given today, so that the next can say what happened since")
      lines.append((words(language), .muted))
    }
    return lines
  }

  /// The window of the text; the title says where in it one is.
  private func previewPanel(_ form: Form, _ area: Area) -> Panel {
    let lines = form.preview?.lines ?? []
    let room = max(1, area.rows - 1)
    // A line that is too long takes as many rows as it needs.
    let rows = lines.map { $0.columns > area.columns ? max(1, $0.wrapped(to: area.columns).count) : 1 }
    var top = max(0, min(form.scroll, lines.count - 1))
    var below = rows.dropFirst(top).reduce(0, +)
    while top > 0, below + rows[top - 1] <= room {
      top -= 1
      below += rows[top]
    }
    var end = top
    var used = 0
    while end < lines.count, used + rows[end] <= room || end == top {
      used += rows[end]
      end += 1
    }
    let shown = lines[top..<end].flatMap { line in
      line.columns > area.columns ? line.wrapped(to: area.columns) : [line]
    }
    let title =
      form.preview == nil
      ? Phrase("Förhandsvisning ...", "Preview ...")
      : end - top < lines.count
        ? Phrase(
          "Förhandsvisning · rad \(top + 1)–\(end) av \(lines.count)",
          "Preview · line \(top + 1)–\(end) of \(lines.count)")
        : Phrase("Förhandsvisning", "Preview")
    var panel = Panel(title(language), shown.map { Line($0) }, isActive: false)
    panel.hasSelection = false
    return panel
  }
}
