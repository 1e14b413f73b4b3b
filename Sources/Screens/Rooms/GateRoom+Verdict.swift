internal import Model
internal import Process

extension ProjectView {
  /// The panel of what would be decided today, and what a go still lacks.
  func gateFoot(_ next: NextGate, _ columns: Int) -> Panel {
    var panel = Panel(proposalTitle(next.check), verdict(next, columns), isActive: false)
    panel.hasSelection = false
    return panel
  }

  /// `If decided today: HOLD (R3)`.
  func proposalTitle(_ check: GateCheck) -> String {
    let rule = check.rule.isEmpty ? "" : " (" + check.rule + ")"
    return localized("Om beslut i dag: ", "If decided today: ") + check.proposal.label(language).uppercased()
      + rule
  }

  /// The reasons for the proposal, what would change it, and what is allowed now.
  func verdict(_ next: NextGate, _ columns: Int, outcomes: Bool = true) -> [Line] {
    let check = next.check
    let mended = whenMended(check)
    let why = check.isHindered && !mended.isEmpty ? check.hindrances : check.words
    var lines = Line.wrapped(why.capitalised(language) + "." + (mended.isEmpty ? "" : " " + mended), columns)
    guard outcomes else { return lines }
    var second = ""
    if check.allowed.contains(where: { $0.event == TransitionEvent.submit.rawValue }) {
      second = localized(
        "t lämnar till prövning. Sedan går: avvakta, gör om, avbryt. ",
        "t submits it. Then possible: hold, recycle, stop. ")
    }
    let allowed = check.allowed.compactMap(\.outcome).map { $0.label(language) }
    if !allowed.isEmpty {
      second += localized("Tillåtet nu: ", "Allowed now: ") + allowed.joined(separator: ", ") + ". "
    }
    let lacks = goLacks(next)
    if !lacks.isEmpty { second += localized("För att fortsätta krävs: ", "Still needed for a go: ") + lacks }
    lines += Line.wrapped(second, columns)
    return lines
  }

  /// The proposal as it would be with what hinders mended, and with all of it.
  private func whenMended(_ check: GateCheck) -> String {
    let count = check.unmetMusts.count
    let conditions = Phrase.numbered(
      count, Phrase("villkor", "condition"), Phrase("villkor", "conditions"), isNeuter: true)(language)
    let go =
      check.isThin
      ? localized("FORTSÄTT, med svagt underlag", "GO, on weak grounds") : localized("FORTSÄTT", "GO")
    if check.isHindered {
      return count == 0
        ? localized("När detta är åtgärdat: \(go).", "If these are fixed: \(go).")
        : localized(
          "När detta är åtgärdat: FORTSÄTT MED VILLKOR, \(conditions). Allt: \(go).",
          "If these are fixed: CONDITIONAL GO, \(conditions). All: \(go).")
    }
    guard check.proposal == .hold, check.rule.same(as: "R5") else { return "" }
    return localized(
      "Med villkor för det som saknas: FORTSÄTT MED VILLKOR. Allt uppfyllt: \(go).",
      "With a condition for what is missing: CONDITIONAL GO. All met: \(go).")
  }

  /// The figures of what a go lacks; also before anything is submitted.
  private func goLacks(_ next: NextGate) -> String {
    let check = next.check
    if let go = check.missing.first(where: { $0.outcome == .go }) {
      return go.lacks.map { $0.words(language) }.joined(separator: " · ")
    }
    guard next.review == nil, next.state == .current else { return "" }
    var parts: [String] = []
    func add(_ count: Int, _ sv: String, _ en: String) {
      if count > 0 { parts.append("\(count) " + localized(sv, en)) }
    }
    add(check.unmetCritical.count, "kritiska", "critical")
    let unmet = check.unmetMusts.count
    add(unmet, unmet == 1 ? "annat skallkrav" : "andra skallkrav", "other mandatory")
    for short in check.voicesShort { add(short.count, short.sv, short.en) }
    add(check.barriers.count, "blockerande hinder", "blocking")
    add(check.voices.count { $0.position == nil && !$0.waived }, "ställningstaganden", "positions")
    let late = check.conditionsLate.count
    add(
      late, late == 1 ? "försenat villkor" : "försenade villkor",
      late == 1 ? "overdue condition" : "overdue conditions")
    if let quorum = projectState?.quorum(of: next.gate, at: next.sites) {
      parts.append(localized("beslutsförhet 0 av \(quorum.min)", "quorum 0 of \(quorum.min)"))
    }
    return parts.joined(separator: " · ")
  }
}

extension GateCheck {
  /// Something that no condition could cover.
  fileprivate var isHindered: Bool {
    (proposal == .hold && !unmetCritical.isEmpty) || !barriers.isEmpty || !conditionsLate.isEmpty
      || missingVoices.contains(where: \.core)
  }
}
