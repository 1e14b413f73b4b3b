internal import Changes
internal import Drawing
internal import Model

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
