internal import Changes
internal import Drawing
internal import Model
internal import Reports

/// A line of a room, with the id of its row where it can be selected.
struct RoomRow {
  var id: String?
  var line: Line

  init(_ id: String, _ spans: [Span]) {
    self.id = id
    line = Line(spans)
  }

  init(_ line: Line) {
    self.line = line
  }

  /// A row outside the window, which is counted but not put into words.
  static func unseen(_ id: String) -> RoomRow { RoomRow(id, [.text("")]) }

  static func heading(_ text: String) -> RoomRow { RoomRow(Line(text, .heading)) }
}

extension [RoomRow] {
  /// A row for each, of which only those that can be seen around the selected one are put into words.
  init<Shown>(
    _ elements: [Shown], around index: Int?, rows: Int, id: (Shown) -> String, row: (Shown) -> RoomRow
  ) {
    let seen = ProjectView.window(of: elements.count, around: index ?? 0, rows: rows)
    self = elements.indices.map { place in
      seen.contains(place) ? row(elements[place]) : .unseen(id(elements[place]))
    }
  }

  var ids: [String] { compactMap(\.id) }

  /// The rows under a rule, with the selected one shown.
  func panel(_ title: String?, _ listState: ListState, isActive: Bool = true) -> Panel {
    let ids = ids
    let selected = listState.index(in: ids).map { ids[$0] }
    let line = selected.flatMap { id in firstIndex { $0.id.map { $0.same(as: id) } ?? false } }
    let lines = map { row in
      guard let id = row.id, listState.marked.contains(id) else { return row.line }
      return Line([.text("*", .strong)] + row.line.spans)
    }
    return Panel(title, lines, selected: isActive ? line : nil, isActive: isActive)
  }
}

extension ProjectView {
  /// The title row and the rooms, the same in every room.
  func head(_ frame: inout Frame, _ title: String, right: [String]? = nil, place: Place) {
    frame.title(title, right: right ?? status)
    if !frame.isLow {
      for rest in projectState?.rests() ?? [] { frame.line(Line([.rest(rest(language), .attention)])) }
    }
    tabs(&frame, place)
  }

  /// The numbered rooms; where an earlier day is looked at, that day under them.
  func tabs(_ frame: inout Frame, _ place: Place) {
    frame.tabs(place, site: siteWords, isNarrowed: site != nil)
    if let past { frame.line(Line(pastWords(past), .attention)) }
  }

  fileprivate var siteWords: String? {
    guard hasSites else { return nil }
    let name = site.map { wording.title(of: $0.text) ?? $0.text } ?? localized("alla", "all")
    return localized("f plats: ", "f site: ") + name
  }

  /// Day, week, author and whether everything is saved.
  var status: [String] { [today.long(language), today.weekWords(language), author, saving] }

  var saving: String {
    if readOnly != nil { return localized("skrivskyddat", "read-only") }
    if document.isSaved { return localized("✓ sparat", "✓ saved") }
    let words = localized("! inte sparat", "! not saved")
    return waitsFor.map { words + localized(" · väntar på ", " · waits for ") + $0(language) } ?? words
  }

  /// The filter of a list, for its title.
  func filterWords(_ listState: ListState, _ problems: [Phrase] = []) -> String {
    if listState.filter.isEmpty { return "" }
    let problem = problems.first.map { " (" + $0(language) + ")" } ?? ""
    return " · /" + listState.filterText + problem
  }

  /// The row that stands in a list that has nothing in it.
  func emptyRows(_ listState: ListState, _ words: Phrase) -> [RoomRow] {
    let text =
      listState.filter.isEmpty
      ? words(language)
      : localized("Inget passar filtret. Esc tar bort det.", "Nothing fits the filter. Esc clears it.")
    return [RoomRow(Line([.gap(2), .rest(text, .muted)]))]
  }

  func matches<R: Record>(_ filter: Filter<R>, _ record: R) -> Bool {
    filter.isEmpty || filter.matches(record) { wording.name($0, $1) }
  }

  /// The rows around the selected one that could be seen, a screen's worth on each side.
  static func window(of count: Int, around index: Int, rows: Int) -> Range<Int> {
    max(0, index - rows)..<max(0, min(count, index + rows + 1))
  }
}

extension ListState {
  /// The same for a part of the list that begins at a row, in which the selected one has another place.
  func held(at index: Int?, from start: Int) -> ListState {
    var listState = self
    listState.index = max(0, (index ?? 0) - start)
    return listState
  }
}
