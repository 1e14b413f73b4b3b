internal import Model
internal import Reports

extension Chart {
  /// Draws the level that each perspective has reached and what it needs; nil where no perspective is asked for.
  static func coverage(of status: ProjectStatus, _ scope: ReportScope) -> Chart? {
    let rows = status.coverage
    guard !rows.isEmpty else { return nil }
    let (left, step, height) = (250.0, 62.0, 30.0)
    let top = 26.0
    var out = Drawing(width: 720, height: top + Double(rows.count) * height + 8)
    for level in 0...5 {
      let x = left + Double(level) * step
      out.line("rule", from: .init(x, top - 6), to: .init(x, top + Double(rows.count) * height))
      out.text("soft", "\(level)", at: .init(x, 13), anchor: .middle)
    }
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * height + 4
      let (reached, required) = (min(max(row.reached, 0), 5), min(max(row.required, 0), 5))
      out.group(titled: row.title + ": " + row.levels(scope)) { out in
        out.text(
          row.demanded ? "label thin" : "soft", row.title, at: .init(left - 14, y + 14), anchor: .end,
          columns: 30)
        out.box("track", at: .init(left, y + 3), width: 5 * step, height: 13, round: 2)
        out.box(
          row.counts || !row.demanded ? "reached" : "short", at: .init(left, y + 3),
          width: Double(reached) * step, height: 13,
          round: 2)
        if row.demanded {
          let x = left + Double(required) * step
          out.line("need", from: .init(x, y - 1), to: .init(x, y + 20))
          out.mark(.triangle, "needle", at: .init(x, y + 22), radius: 4)
        }
        let words =
          row.counts
          ? scope("✓ hörd", "✓ consulted") : row.demanded ? scope("✗ brister", "✗ falls short") : "–"
        out.text(
          row.counts || !row.demanded ? "soft" : "late", words, at: .init(left + 5 * step + 14, y + 14))
      }
    }
    let demanded = rows.filter(\.demanded)
    let heard = demanded.count(where: \.counts)
    return Chart(
      name: status.chartName("coverage"),
      title: scope("Hur väl perspektiven är hörda", "How far the perspectives are consulted"),
      description: scope(
        "\(heard) av \(demanded.count) perspektiv som krävs är hörda som de ska. Stapeln är nådd nivå, strecket krävd nivå, från 0 till 5.",
        "\(heard) of \(demanded.count) required perspectives are consulted as they should be. The bar is the level reached, the line the level required, from 0 to 5."
      ),
      drawing: out,
      columns: [
        scope("Perspektiv", "Perspective"), scope("Krävs", "Required"), scope("Nått", "Reached"),
        scope("Hörd", "Consulted"),
      ],
      rows: rows.map { row in
        [
          row.title, row.demanded ? row.requiredWords : "–", row.reachedWords,
          row.heardWords(scope),
        ]
      })
  }
}

extension CoverageStatus {
  fileprivate func levels(_ scope: ReportScope) -> String {
    demanded
      ? scope("nått \(reached), krävs \(required)", "reached \(reached), required \(required)")
      : scope("nått \(reached)", "reached \(reached)")
  }

  fileprivate func heardWords(_ scope: ReportScope) -> String {
    if counts { return scope("ja", "yes") }
    if !demanded { return scope("krävs inte nu", "not needed now") }
    return why.utf8.isEmpty ? scope("nej", "no") : why
  }
}
