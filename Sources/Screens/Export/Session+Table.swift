internal import Changes
internal import Model
internal import Process
package import Reports

extension Session {
  /// The list of the place in front, filtered and sorted as it is: a column a field that any of the rows has.
  package var table: Table? {
    let rows = rows
    return rows.isEmpty ? nil : roomInFront?.table(rows, in: self)
  }

  func portfolioTable(_ slugs: [String]) -> Table {
    let head = [
      language.column("slug", "namn i filer", "name in files"),
      language.column("title", "projekt", "project"),
      language.column("phase", "fas", "phase"),
      language.column("next", "nästa beslut", "next decision"), language.column("on", "dag", "on"),
      language.column("must_met", "skall som räknas", "musts that count"),
      language.column("must_total", "skall", "musts"),
    ]
    return Table(
      name: "projects", title: Place.portfolio.name(language), columns: head,
      rows: slugs.compactMap { projectList.entry($0) }.map { entry in
        let row = entry.row
        let projectState = row?.projectState
        let next = projectState?.decisions.first
        let check = next?.check
        return [
          .text(entry.slug), .text(entry.document?.project.title ?? entry.slug),
          projectState.map { .text($0.framework.phase($0.phase)?.title(language) ?? $0.phase.text) }
            ?? .empty,
          next.map { .text($0.gate.id.text + " " + $0.gate.title(language)) } ?? .empty,
          next?.day.map { .day($0) } ?? .empty, check.map { .number(Number($0.mustCounting)) } ?? .empty,
          check.map { .number(Number($0.mustTotal)) } ?? .empty,
        ]
      })
  }

  func criteriaTable(_ rows: [String]) -> Table? {
    guard let projectView, let next = gateInRoom else { return nil }
    let head = [
      language.column("criterion", "kriterium", "criterion"), language.column("title", "rubrik", "title"),
      language.column("status", "läge", "status"),
      language.column("must", "skall", "must"), language.column("critical", "kritiskt", "critical"),
      language.column("counts", "räknas", "counts"),
      language.column("stale", "inaktuellt", "stale"),
    ]
    let checked = rows.compactMap { row in next.check.criteria.first { $0.id.text.same(as: row) } }
    return Table(
      name: "criteria", title: next.gate.id.text + " " + next.gate.title(language), columns: head,
      rows: checked.map { one in
        [
          .text(one.id.text), .text(projectView.framework?.criterion(one.id)?.title(language) ?? ""),
          .word(one.status.word, one.status.label(language)), .flag(one.must), .flag(one.critical),
          .flag(one.counts), .flag(one.stale),
        ]
      })
  }
}

extension ProjectView {
  /// Records of one kind: their fields in the order of the field table, those that none of them has left out.
  func recordTable(_ ids: [String], _ place: Place) -> Table? {
    let records = ids.compactMap { project.record(at: $0) }
    guard let first = records.first else { return nil }
    let kind = type(of: first)
    let values = records.map { record in kind.descriptions.map { record.json(of: $0.name) } }
    let hidden = ["notes", "internal"]
    let shown = kind.descriptions.indices.filter { index in
      let name = kind.descriptions[index].name
      return !hidden.contains { $0.same(as: name) } && values.contains { $0[index] != nil }
    }
    let columns = shown.map { index in
      let field = kind.descriptions[index]
      return Table.Column(key: field.name, title: field.label.capitalised(language))
    }
    return Table(
      name: project.titled(ids[0]).map { type(of: $0).recordKind + "s" } ?? place.rawValue,
      title: place.name(language),
      columns: columns,
      rows: values.map { row in shown.map { cell(row[$0], kind.descriptions[$0].kind) } })
  }

  private func cell(_ value: JSONValue?, _ kind: FieldKind) -> Table.Cell {
    guard let value else { return .empty }
    switch (kind, value) {
    case (_, .null): return .empty
    case (_, .flag(let flag)): return .flag(flag)
    case (_, .number(let digits)): return Number(digits).map { .number($0) } ?? .text(digits)
    case (.day, .text(let text)): return CalendarDay(iso: text).map { .day($0) } ?? .text(text)
    case (.word(let choices), .text(let word)):
      return .word(word, choices.first { $0.word.same(as: word) }?.label(language) ?? word)
    default: return .text(kind.shown(value, language) { wording.name($0, $1) })
    }
  }

  func overviewTable(_ rows: [String], _ listState: ListState) -> Table? {
    if listState.view == 1 { return expiryTable }
    if listState.panel == 2 { return recordTable(rows, .barriers) }
    guard listState.panel == 0, let todo = projectState?.todo else { return nil }
    return Table(
      name: "todo", title: localized("Gör härnäst", "Do next"),
      columns: [
        language.column("title", "vad", "what"), language.column("when", "när", "when"),
        language.column("why", "varför", "why"),
        language.column("who", "vem", "who"), language.column("late_days", "dagar sen", "days late"),
      ],
      rows: todo.map { item in
        [
          .text(item.title(language)), .text(item.when(language)), .text(item.why(language)),
          .text(wording.who(item.who)),
          item.late.map { .number(Number($0)) } ?? .empty,
        ]
      })
  }

  private var expiryTable: Table {
    Table(
      name: "expires", title: localized("Det som går ut", "What expires"),
      columns: [
        language.column("on", "dag", "on"), language.column("kind", "slag", "kind"),
        language.column("title", "vad", "what"),
        language.column("sites", "platser", "sites"),
      ],
      rows: expiries.map { expiry in
        [
          .day(expiry.day), .word(expiry.kind.rawValue, expiry.kind.label(language)),
          .text(expiry.title(language)), .text(siteNames(expiry.sites)),
        ]
      })
  }

  func historyTable(_ listState: ListState) -> Table {
    Table(
      name: "history", title: Place.history.name(language),
      columns: [
        language.column("at", "när", "at"), language.column("by", "vem", "by"),
        language.column("verb", "vad", "verb"),
        language.column("record", "post", "record"), language.column("words", "i ord", "in words"),
      ],
      rows: historyRows(listState).places.map { place in
        let entry = document.history[place]
        return [
          .text(entry.at.rfc3339), .text(entry.by), .text(entry.verb),
          entry.record.map { .text($0) } ?? .empty,
          .text(entry.words(names, language)),
        ]
      })
  }

  func profileTable(_ names: [String]) -> Table {
    let fields = project.application.shown(language) { wording.name($0, $1) }
    return Table(
      name: "application", title: Place.application.name(language),
      columns: [
        language.column("field", "fält", "field"), language.column("name", "namn", "name"),
        language.column("value", "värde", "value"),
      ],
      rows: names.compactMap { name in fields.first { $0.name.same(as: name) } }.map { field in
        [
          .text(field.name), .text(field.label.capitalised(language)),
          field.isSet ? .text(field.text) : .empty,
        ]
      })
  }
}

extension Language {
  fileprivate func column(_ key: String, _ sv: String, _ en: String) -> Table.Column {
    Table.Column(key: key, title: Phrase(sv, en).capitalised(self))
  }
}
