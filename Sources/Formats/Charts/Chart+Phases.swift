internal import Changes
internal import Model
internal import Reports

extension Chart {
  /// Draws the phases with the gates between them: where the project has been, is and will be; nil where there are
  /// none.
  static func phases(of status: ProjectStatus, _ scope: ReportScope) -> Chart? {
    let phases = status.phases
    guard !phases.isEmpty else { return nil }
    let width = 720.0
    // After the last there is room for a gate only where it has one.
    let step = (width - (phases.last?.gate == nil ? -10 : 8)) / Double(phases.count)
    let columns = Int(step / 8.6)
    var out = Drawing(width: width, height: 92)
    for (index, phase) in phases.enumerated() {
      let x = 4 + Double(index) * step
      let place = phase.place.known ?? .ahead
      out.group(titled: phase.sentence(scope)) { out in
        out.box(place.look, at: .init(x, 34), width: step - 18, height: 12, round: 2)
        if place == .now {
          out.mark(.triangle, "needle", at: .init(x + (step - 18) / 2, 55), radius: 5)
          out.text(
            "label", phase.title, at: .init(x + (step - 18) / 2, 75), anchor: .middle, columns: columns)
        } else {
          out.text(
            place == .behind ? "label thin" : "soft", phase.title, at: .init(x + (step - 18) / 2, 75),
            anchor: .middle, columns: columns)
        }
        out.text(
          "soft tiny", phase.times(scope), at: .init(x + (step - 18) / 2, 89), anchor: .middle,
          columns: columns + 4)
      }
      if let gate = phase.gate { out.draw(gate, of: phase, at: x + step - 9, scope, columns: columns) }
    }
    return Chart(
      name: status.chartName("phases"), title: scope("Faser och beslutspunkter", "Phases and gates"),
      description: phases.map { $0.sentence(scope) + "." }.joined(separator: " "), drawing: out,
      columns: [
        scope("Fas", "Phase"), scope("Läge", "Place"), scope("Från", "From"), scope("Till", "To"),
        scope("Beslutspunkt", "Gate"), scope("Beslut", "Decision"),
      ],
      rows: phases.map { phase in
        let end =
          scope.short(phase.end) + (phase.isPlanned && phase.end != nil ? scope(" (plan)", " (plan)") : "")
        return [
          phase.title, scope((phase.place.known ?? .ahead).label), scope.short(phase.start).orDash,
          end.orDash,
          scope.joined([phase.gate, phase.gateTitle], " ").orDash,
          scope.joined([phase.outcome, scope.short(phase.decidedOn)], ", ").orDash,
        ]
      })
  }
}

extension Drawing {
  /// Draws a filled diamond where the gate was passed, an empty one where it is ahead.
  fileprivate mutating func draw(
    _ gate: String, of phase: PhaseStatus, at x: Double, _ scope: ReportScope, columns: Int
  ) {
    let isDecided = phase.place == .behind
    group(titled: scope.joined([gate, phase.gateTitle, phase.outcome], " ")) { out in
      out.mark(.diamond, isDecided ? "strong" : "open", at: .init(x, 40), radius: 7)
      let decision = scope.joined([gate, isDecided ? phase.outcome : nil], " ")
      out.text("soft tiny", decision, at: .init(x + 8, 18), anchor: .end, columns: max(columns, 12))
    }
  }
}

extension PhasePlace {
  /// The class of its box: full, marked, or only an outline.
  fileprivate var look: String {
    switch self {
    case .behind: "behind"
    case .now: "now"
    case .ahead: "ahead"
    }
  }
}

extension PhaseStatus {
  fileprivate func times(_ scope: ReportScope) -> String {
    switch (start, end) {
    case (nil, nil): ""
    case (let start?, nil): scope.short(start) + " –"
    case (nil, let end?): "– " + scope.short(end)
    case (let start?, let end?): scope.short(start) + " – " + scope.short(end)
    }
  }

  fileprivate func sentence(_ scope: ReportScope) -> String {
    let decided = outcome.map { ", " + (gate ?? "") + " " + $0 } ?? gate.map { ", " + $0 } ?? ""
    return title + ": " + scope((place.known ?? .ahead).label) + decided
  }
}

extension String {
  /// The text, or a dash where there is none.
  var orDash: String { utf8.isEmpty ? "–" : self }
}
