internal import Coproduction

extension Scene {
  /// Where the lines that fit stand in the history, the latest first.
  func historyPlaces(_ browsing: Browsing) -> [Int] {
    let words = browsing.filterText.folded.split(separator: 0x20).map(Array.init)
    let history = dossier.history
    var shown = Array(history.indices)
    if browsing.view == 1 { shown = shown.filter { history[$0].isOnTheWay } }
    if !words.isEmpty {
      let names = Names(project: project, reference: reference)
      shown = shown.filter { index in
        let entry = history[index]
        let text = (entry.words(names, language) + " " + entry.by + " " + entry.at.day.iso).folded
        return words.allSatisfy { text.contains(run: $0) }
      }
    }
    return browsing.order == 1 ? shown : shown.reversed()
  }

  /// The record that a line of history speaks of.
  func historyRecord(_ row: String) -> String? {
    dossier.history.first { $0.id.text.same(as: row) }?.record
  }

  func history(_ browsing: Browsing, _ frame: inout Frame) {
    head(&frame, project.title, place: .history)
    let places = historyPlaces(browsing)
    let area = frame.area
    let view = Place.history.views[min(browsing.view, 1)](language)
    let title = say("Historik · ", "History · ") + view + " \(places.count)" + filterWords(browsing)
    let names = Names(project: project, reference: reference)
    let detailRows = frame.isLow || browsing.isZoomed ? 0 : min(9, area.rows / 3)
    let index = browsing.index(in: places.map { dossier.history[$0].id.text })
    let window = Self.window(of: places.count, around: index ?? 0, rows: area.rows)
    var rows = places[window].map { row(dossier.history[$0], names, area.columns) }
    if rows.isEmpty {
      rows = emptyRows(browsing, Phrase("Inget har hänt ännu.", "Nothing has happened yet."))
    }
    frame.lay(
      rows.panel(title, browsing.held(at: index, from: window.lowerBound)),
      in: area.top(area.rows - detailRows))
    guard detailRows > 0, let index else { return }
    frame.lay(
      differences(dossier.history[places[index]], names, area.columns), in: area.below(area.rows - detailRows)
    )
  }

  private func row(_ entry: HistoryEntry, _ names: Names, _ columns: Int) -> RoomRow {
    var spans: [Span] = [.sign(nil), .cell(day(entry.at.day), 11)]
    if columns >= 60 { spans += [.cell(entry.at.clock, 6, .muted), .cell(entry.by, 16, .muted), .gap()] }
    spans.append(.rest(entry.words(names, language)))
    return RoomRow(entry.id.text, spans)
  }

  /// What one change did, field by field.
  private func differences(_ entry: HistoryEntry, _ names: Names, _ columns: Int) -> Panel {
    let lines = entry.differences.map { difference in
      let title = names.subject(of: difference.record, language) ?? kind(of: difference.record)
      guard let name = difference.field else {
        let words = difference.after == nil ? say("togs bort", "was removed") : say("tillkom", "was added")
        return Line([.cell(title, 30), .gap(), .rest(words, .muted)])
      }
      let table = Project.table(Change.noun(of: difference.record))
      let field = table?.descriptions.first { $0.name.same(as: name) }
      let before = shown(difference.before, field)
      let after = shown(difference.after, field)
      return Line([
        .cell(title, min(30, columns / 3)), .gap(), .cell(field?.label(language) ?? name, 18, .muted), .gap(),
        .rest(before + " → " + after),
      ])
    }
    let title =
      day(entry.at.day) + " " + entry.at.clock + " · " + entry.by + " · " + entry.words(names, language)
    var panel = Panel(title, lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  private func kind(of address: String) -> String {
    switch Change.noun(of: address) {
    case Transition.noun: Transition.label(language)
    case Review.noun: Review.label(language)
    case Attendance.noun: Attendance.label(language)
    case Evidence.noun: Evidence.label(language)
    default: address
    }
  }

  private func shown(_ value: JSONValue?, _ field: FieldDescription?) -> String {
    guard let value else { return "–" }
    return (field?.kind ?? .json).shown(value, language) { wording.name($0, $1) }.onOneLine
  }
}

extension HistoryEntry {
  /// Whether it moved a site along the way of the project.
  var isOnTheWay: Bool {
    differences.contains { Change.noun(of: $0.record) == Transition.noun }
  }
}
