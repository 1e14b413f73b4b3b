internal import Changes
internal import Drawing
internal import Model
internal import Reports

/// Any other record, with its fields.
struct RecordPage: ProjectRoom {
  static let place = Place.record
  static let info = RoomInfo(name: Phrase("En post", "A record"))
  static let footer: [Command] = [.edit, .choose, .editText, .remove, .nextRecord, .back, .help]
  let address: String
  var listState = ListState()

  func rows(_ view: ProjectView, in session: Session) -> [String] { [] }
  func record(in session: Session) -> String? { address }
  func draw(_ view: ProjectView, in session: Session, into frame: inout Frame) {
    view.record(address, listState, &frame)
  }
  func openRefusal(in session: Session) -> Phrase? { nil }
  func open(_ row: String, in session: inout Session, on context: ChangeContext) -> [Effect] { [] }

  func neighbour(_ steps: Int, in session: Session) -> RecordPage? {
    guard let project = session.projectView?.project, let record = project.titled(address) else { return nil }
    let all = (type(of: record) as? any Listed.Type)?.all(in: project).filter { $0.archived == nil } ?? []
    return stepped(address, steps, among: all.map(\.key)).map { RecordPage(address: $0) }
  }

  static func == (left: RecordPage, right: RecordPage) -> Bool {
    left.address.same(as: right.address) && left.listState == right.listState
  }
}

extension ProjectView {
  /// Any record: its fields in words, and what happened to it.
  func record(_ address: String, _ listState: ListState, _ frame: inout Frame) {
    let title = wording.title(of: address) ?? address
    head(&frame, title, right: [address, saving], place: .record)
    let area = frame.area
    guard project.record(at: address) != nil else {
      frame.lay(
        Panel(nil, [.blank, Line(localized("Posten finns inte längre.", "The record is no longer there."))]),
        in: area)
      return
    }
    var fields = recordPanel(address, area.columns, onlySet: !listState.isZoomed)
    let scroll = max(0, min(listState.scroll, fields.lines.count - 2))
    fields.lines.removeFirst(scroll)
    let panels = [fields] + (happened(address).map { [$0] } ?? [])
    frame.stack(panels, in: area)
    frame.canvas.cursor = Canvas.Place(row: area.row, column: area.column)
  }

  /// The fields of a record in words; those that hold nothing only when asked for.
  func recordPanel(_ address: String, _ columns: Int, onlySet: Bool) -> Panel {
    guard let record = project.record(at: address) else { return Panel(address, []) }
    let recordKind =
      project.titled(address).map { type(of: $0).label.capitalised(language) }
      ?? Address.recordKind(of: address)
    let hidden = ["id", "title", "notes"]
    let fields = record.shown(language) { wording.name($0, $1) }.filter { field in
      !hidden.contains { field.name.same(as: $0) } && (field.isSet || !onlySet)
    }
    let touches = columns < 50 ? [] : document.touches(of: address)
    let label = min(24, max(12, (fields.map { $0.label(language).columns }.max() ?? 12) + 2))
    var lines = fields.flatMap { field in
      let text = (field.isSet ? value(field) : "–") + lastTouch(field.name, touches, isAll: !onlySet)
      return Line.named(field.label(language), text, columns, label: label)
    }
    if let note = project.titled(address)?.notes.last {
      let words = "\"" + note.text.onOneLine + "\" " + day(note.on)
      lines += Line.named(localized("sista ord", "last word"), words, columns, label: label)
    }
    var panel = Panel(recordKind + " · " + (wording.title(of: address) ?? address), lines)
    panel.hasSelection = false
    return panel
  }

  /// The author and day of the last change of a field, after its value.
  ///
  /// Given where that was after the record was made, or of every field where all is asked for.
  private func lastTouch(_ field: String, _ touches: [FieldAuthorship], isAll: Bool) -> String {
    let isLater = touches.contains { $0.field.same(as: field) }
    guard isLater || isAll, let entry = touches.last(of: field) else { return "" }
    return "  (" + entry.by + " " + day(entry.at.day) + ")"
  }

  private func value(_ field: ShownField) -> String {
    if case .day = field.kind, let day = CalendarDay(iso: field.text) { return self.day(day) }
    return field.text
  }
}
