internal import Model
internal import Reports

extension Chart {
  /// Draws stakeholders by power and interest, voices of the next gate as diamonds; nil where none is rated.
  static func people(of status: ProjectStatus, _ scope: ReportScope) -> Chart? {
    let people = status.stakeholders
    let grid = RatingGrid(
      people.map { person in
        guard let across = person.interest, let up = person.power else { return nil }
        return (across, up)
      })
    guard !grid.marks.isEmpty else { return nil }
    var out = Drawing(width: RatingGrid.width, height: RatingGrid.height)
    grid.draw(
      into: &out, across: scope("intresse", "interest"), up: scope("inflytande", "power"),
      corners: [
        scope("håll nöjda", "keep satisfied"), scope("samverka nära", "work closely"),
        scope("låt komma till tals", "consult"), scope("håll kontakt", "keep in touch"),
      ])
    for mark in grid.marks {
      let person = people[mark.index]
      out.group(titled: "\(mark.index + 1). \(person.title)") { out in
        out.mark(
          person.voice ? .diamond : .circle, person.voice ? "strong" : "plain", at: mark.point,
          radius: mark.radius)
        grid.number(mark, person.voice ? "on" : "in", into: &out)
      }
    }
    let (unrated, voices) = (people.count - grid.marks.count, people.count(where: \.voice))
    let description =
      scope(
        "\(grid.marks.count) intressenter efter inflytande och intresse",
        "\(grid.marks.count) stakeholders by power and interest")
      + (voices > 0
        ? scope(
          "; \(voices) krävs vid nästa beslut, som romber",
          "; \(voices) are required at the next gate, as diamonds") : "")
      + (unrated > 0 ? scope("; \(unrated) saknar skattning", "; \(unrated) not rated") : "") + "."
    return Chart(
      name: status.chartName("people"),
      title: scope("Intressenter efter inflytande och intresse", "Stakeholders by power and interest"),
      description: description, drawing: out,
      columns: [
        scope("Nr", "No."), scope("Intressent", "Stakeholder"), scope("Perspektiv", "Perspective"),
        scope("Inflytande", "Power"), scope("Intresse", "Interest"),
        scope("Perspektiv vid nästa beslut", "Perspective at the next gate"),
      ],
      rows: people.enumerated().map { index, person in
        [
          "\(index + 1)", person.title, person.perspective, person.power.map { "\($0)" } ?? "–",
          person.interest.map { "\($0)" } ?? "–",
          person.voice ? scope("◆ ja", "◆ yes") : scope("● nej", "● no"),
        ]
      }, head: 1)
  }
}
