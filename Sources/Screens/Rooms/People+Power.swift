internal import Drawing
internal import Model

extension ProjectView {
  /// The panel of everybody in a square of power against interest, the gate's voices marked.
  func powerGrid(_ listState: ListState, _ area: Area) -> Panel {
    let rows = powerRows(listState, grouped: false).ids
    let selected = listState.index(in: rows).map { rows[$0] } ?? ""
    let people = project.stakeholders.filter { $0.archived == nil && isShown($0.sites) }
    let tall = area.rows >= 26 ? 3 : 2
    let width = (area.columns - 4) / 5
    let axis = localized("inflytande ↑", "power ↑")
    var lines: [Line] = []
    for power in (1...5).reversed() {
      let cells = (1...5).map { interest in
        cell(people.filter { $0.power?.value == power && $0.interest?.value == interest }, tall, selected)
      }
      for line in 0..<tall {
        lines.append(
          Line(
            [.cell(line == 0 ? "\(power)" : "", 3, .muted)]
              + cells.flatMap { cell -> [Span] in
                let place = cell[line]
                return [.cell(place.text, width - 1, place.style), .gap()]
              }))
      }
    }
    let foot = (1...5).map { "\($0)" + ($0 == 5 ? localized("  intresse →", "  interest →") : "") }
    lines.append(Line([.gap(3)] + foot.flatMap { [.cell($0, width - 1, .muted), .gap()] }))
    let gate = nextGates.first.map { localized(" · * röst vid ", " · * voice at ") + $0.gate.id.text } ?? ""
    var panel = Panel(axis + gate, lines, isActive: false)
    panel.hasSelection = false
    return panel
  }

  /// The names of those who stand in one square, in as many lines as it has; a dot where nobody does.
  private func cell(_ people: [Stakeholder], _ tall: Int, _ selected: String) -> [(
    text: String, style: Style
  )] {
    let needed = Set((nextGates.first?.check.voices ?? []).flatMap(\.perspectives))
    var names = people.map { person -> (text: String, style: Style) in
      let isHere = person.id.text.same(as: selected)
      let mark = (isHere ? "▸" : "") + (needed.contains(person.perspective) ? "*" : "")
      return (
        mark + person.title, isHere ? .selected : needed.contains(person.perspective) ? .strong : .plain
      )
    }
    if names.isEmpty { names = [("·", .muted)] }
    if names.count > tall {
      let hidden = names.count - tall + 1
      names = Array(names.prefix(tall - 1)) + [("+\(hidden)", .muted)]
    }
    return names + Array(repeating: ("", .plain), count: tall - names.count)
  }

  /// Power against interest: who stands where, with the gate's voices marked.
  func powerRows(_ listState: ListState, grouped: Bool) -> [RoomRow] {
    let needed = Set((nextGates.first?.check.voices ?? []).flatMap(\.perspectives))
    let people = project.stakeholders.filter { $0.archived == nil && isShown($0.sites) }
    let groups: [(String, (Stakeholder) -> Bool)] = [
      (
        localized("stort inflytande, stort intresse: arbeta nära", "much power, much interest: work closely"),
        { $0.isStrong(\.power) && $0.isStrong(\.interest) }
      ),
      (
        localized(
          "stort inflytande, litet intresse: väck intresse", "much power, little interest: win their interest"
        ), { $0.isStrong(\.power) && !$0.isStrong(\.interest) }
      ),
      (
        localized(
          "litet inflytande, stort intresse: ge dem röst", "little power, much interest: give them a voice"),
        { !$0.isStrong(\.power) && $0.isStrong(\.interest) }
      ),
      (
        localized(
          "litet inflytande, litet intresse: håll informerade", "little power, little interest: keep informed"
        ), { !$0.isStrong(\.power) && !$0.isStrong(\.interest) }
      ),
    ]
    let weighed = people.filter { $0.power != nil && $0.interest != nil }
    var rows: [RoomRow] = []
    guard grouped else {
      return people.sorted { left, right in
        let a = (left.power?.value ?? 0, left.interest?.value ?? 0)
        let b = (right.power?.value ?? 0, right.interest?.value ?? 0)
        return a == b ? language.isInOrder(left.title, right.title) : a > b
      }.map { powerRow($0, isVoice: needed.contains($0.perspective)) }
    }
    for (title, belongs) in groups {
      let members = weighed.filter(belongs)
      rows.append(.heading(title))
      rows += members.map { powerRow($0, isVoice: needed.contains($0.perspective)) }
      if members.isEmpty { rows.append(RoomRow(Line([.gap(2), .rest("–", .muted)]))) }
    }
    let unknown = people.filter { $0.power == nil || $0.interest == nil }
    if !unknown.isEmpty {
      rows.append(.heading(localized("ej vägda ännu (e)", "not weighed yet (e)")))
      rows += unknown.map { powerRow($0, isVoice: needed.contains($0.perspective)) }
    }
    return rows
  }

  private func powerRow(_ person: Stakeholder, isVoice: Bool) -> RoomRow {
    let weights =
      localized("inflytande ", "power ") + (person.power.map { dots($0.value) } ?? "–")
      + localized("  intresse ", "  interest ") + (person.interest.map { dots($0.value) } ?? "–")
    return RoomRow(
      person.id.text,
      [
        .sign(nil), .rest(person.title), .gap(),
        .cell(isVoice ? localized("röst vid beslutet", "voice at the gate") : "", 18, .strong), .gap(),
        .cell(weights, 32, .muted),
      ])
  }
}

extension Stakeholder {
  fileprivate func isStrong(_ path: KeyPath<Stakeholder, Rating?>) -> Bool {
    (self[keyPath: path]?.value ?? 0) >= 3
  }
}
