internal import Changes
internal import Drawing
internal import Model

extension ProjectView {
  /// One change over the whole room: who, when, and every field before and after.
  func entryPanel(_ entry: HistoryEntry, _ names: Names, _ columns: Int, from scroll: Int) -> Panel {
    let label = min(24, columns / 4)
    var lines = Line.wrapped(entry.words(names, language), columns)
    lines += Line.named(localized("av", "by"), entry.by, columns, label: label)
    lines += Line.named(
      localized("när", "when"), entry.at.day.long(language) + " " + entry.at.clockAndZone, columns,
      label: label)
    if let cause = entry.cause, cause != .person {
      lines += Line.named(localized("orsak", "cause"), cause.label(language), columns, label: label)
    }
    lines += Line.named(localized("ändring", "change"), entry.id.text, columns, label: label)
    if let undone = entry.undoes, let met = document.history.first(where: { $0.id == undone }) {
      lines += Line.named(
        localized("gäller", "meets"), met.words(names, language) + " (\(day(met.at.day)) \(met.by))", columns,
        label: label)
    }
    lines += fieldLines(entry, names, columns, label: label)
    if entry.differences.isEmpty {
      lines.append(Line(localized("Inget fält ändrades.", "No field changed."), .muted))
    }
    lines.append(.blank)
    lines.append(Line(hints(entry), .muted))
    lines.removeFirst(max(0, min(scroll, lines.count - 2)))
    var panel = Panel(day(entry.at.day) + " " + entry.at.clockAndZone + " · " + entry.by, lines)
    panel.hasSelection = false
    return panel
  }

  /// The fields under the record that each belongs to.
  private func fieldLines(
    _ entry: HistoryEntry, _ names: Names, _ columns: Int, label: Int
  ) -> [Line] {
    var lines: [Line] = []
    var record: String?
    for difference in entry.saidDifferences {
      let (title, field, change) = told(difference, names)
      if record.map({ !$0.same(as: difference.record) }) ?? true {
        lines += [.blank, Line(title, .strong)]
        record = difference.record
      }
      if let field {
        lines += Line.named(field, change, columns, label: label)
      } else {
        let words =
          difference.after == nil ? localized("togs bort", "was removed") : localized("tillkom", "was added")
        lines.append(Line(words, .muted))
        lines += wholeLines(difference, columns, label: label)
      }
    }
    return lines
  }

  /// The fields that came or went with a whole record, a line each.
  private func wholeLines(_ difference: Difference, _ columns: Int, label: Int) -> [Line] {
    guard case .object(let members)? = difference.after ?? difference.before,
      let table = Project.table(Address.recordKind(of: difference.record))
    else { return [] }
    let hidden = ["id", "title"]
    return members.flatMap { member -> [Line] in
      guard !hidden.contains(where: { $0.same(as: member.name) }),
        let field = table.field(named: member.name), !field.isNested
      else { return [] }
      let text = field.kind.shown(member.value, language) { wording.name($0, $1) }.onOneLine
      return Line.named(field.label(language), text, columns, label: label)
    }
  }

  private func hints(_ entry: HistoryEntry) -> String {
    let isThere = entry.record.map { names(hasRecord: $0) } ?? false
    return (isThere ? localized("Enter: till posten · ", "Enter: to the record · ") : "")
      + localized(
        "j k: nästa ändring · t: som det var då · Esc: tillbaka",
        "j k: next change · t: as it was then · Esc: back")
  }

  private func names(hasRecord address: String) -> Bool {
    address.utf8.contains(UInt8(ascii: "-")) || project.record(at: address) != nil
  }

  /// One change as text, to be pasted into minutes or a message.
  func historyText(_ row: String) -> String {
    guard let entry = document.history.first(where: { $0.id.text.same(as: row) }) else { return "" }
    let head =
      entry.at.day.iso + " " + entry.at.clockAndZone + " " + entry.by + ": " + entry.words(names, language)
    let fields = entry.differences.compactMap { difference -> String? in
      let (title, field, change) = told(difference, names)
      return field.map { title + " · " + $0 + ": " + change }
    }
    return ([head] + fields).joined(separator: "\n")
  }

  /// Over a room that shows an earlier day.
  func pastWords(_ day: CalendarDay) -> String {
    localized("som det var ", "as it was on ") + day.long(language)
      + localized(" · Esc tillbaka till i dag", " · Esc back to today")
  }
}
