internal import Model
internal import Reports

extension Chart {
  /// Draws barriers by how much they weigh and how much can be done about them; nil where none is rated.
  static func barriers(of status: ProjectStatus, _ scope: ReportScope) -> Chart? {
    let barriers = status.barriers
    let grid = RatingGrid(
      barriers.map { barrier in
        guard let across = barrier.changeability, let up = barrier.impact else { return nil }
        return (across, up)
      })
    guard !grid.marks.isEmpty else { return nil }
    var out = Drawing(width: RatingGrid.width, height: RatingGrid.height)
    grid.draw(
      into: &out, across: scope("hur mycket vi kan påverka", "how far we can change it"),
      up: scope("påverkan", "impact"),
      corners: [
        scope("lyft vidare", "escalate"), scope("åtgärda först", "act first"),
        scope("ta i farten", "along the way"), scope("bevaka", "watch"),
      ])
    for mark in grid.marks {
      let barrier = barriers[mark.index]
      out.group(titled: "\(mark.index + 1). \(barrier.title)") { out in
        out.mark(
          barrier.blocking ? .square : .circle, barrier.blocking ? "alarm" : "plain", at: mark.point,
          radius: mark.radius)
        grid.number(mark, barrier.blocking ? "on" : "in", into: &out)
      }
    }
    let (unrated, blocking) = (barriers.count - grid.marks.count, barriers.count(where: \.blocking))
    let description =
      scope(
        "\(grid.marks.count) hinder efter påverkan och påverkbarhet",
        "\(grid.marks.count) barriers by impact and changeability")
      + (blocking > 0
        ? scope("; \(blocking) blockerande, som fyrkanter", "; \(blocking) blocking, as squares") : "")
      + (unrated > 0 ? scope("; \(unrated) saknar skattning", "; \(unrated) not rated") : "") + "."
    return Chart(
      name: status.chartName("barriers"),
      title: scope("Hinder efter påverkan och påverkbarhet", "Barriers by impact and changeability"),
      description: description, drawing: out,
      columns: [
        scope("Nr", "No."), scope("Hinder", "Barrier"), scope("Påverkan", "Impact"),
        scope("Påverkbarhet", "Changeability"), scope("Blockerar", "Blocking"),
      ],
      rows: barriers.enumerated().map { index, barrier in
        [
          "\(index + 1)", barrier.title, barrier.impact.map { "\($0)" } ?? "–",
          barrier.changeability.map { "\($0)" } ?? "–",
          barrier.blocking ? scope("■ blockerar", "■ blocking") : scope("● nej", "● no"),
        ]
      }, head: 1)
  }
}
