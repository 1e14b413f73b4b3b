internal import Model

extension Change {
  /// The words for how an event of the process is met by another, since it is never undone; nil for other changes.
  static func wayBack(from verb: String) -> Phrase? {
    let ways: [String: Phrase] = [
      "gate.submit": Phrase(
        "en inlämning ångras inte: återta granskningen", "a submission is not undone: withdraw the review"),
      "gate.withdraw": Phrase(
        "ett återtagande ångras inte: lämna till granskning igen",
        "a withdrawal is not undone: submit again"),
      "gate.decide": Phrase(
        "ett beslut ångras inte: upphäv det (gate annul)", "a decision is not undone: annul it (gate annul)"),
      "condition.done": Phrase(
        "ett uppfyllt villkor ångras inte", "a condition that is done is not undone"),
      "condition.move": Phrase(
        "en flyttad dag ångras inte: flytta villkoret igen",
        "a moved date is not undone: move the condition again"),
      "phase.hold": Phrase("ångras inte: återuppta i stället", "not undone: resume instead"),
      "phase.resume": Phrase("ångras inte: gör vilande igen", "not undone: put it on hold again"),
      "phase.reenter": Phrase(
        "ångras inte: gå framåt genom beslutspunkterna", "not undone: go forward through the gates"),
      "phase.reopen": Phrase(
        "ångras inte: gå framåt genom beslutspunkterna", "not undone: go forward through the gates"),
      "phase.discontinue": Phrase(
        "ett avslut ångras inte: upphäv det (gate annul)",
        "a discontinuation is not undone: annul it (gate annul)"),
      "phase.suspend": Phrase(
        "ett tillfälligt stopp ångras inte: granska med GE",
        "a suspension is not undone: review it with GE"),
      "phase.change": Phrase(
        "en väsentlig ändring ångras inte: bekräfta eller bedöm det den väckte",
        "a material change is not undone: confirm or assess what it woke"),
      "gate.annul": Phrase(
        "ett upphävande ångras inte: besluta på nytt", "an annulment is not undone: decide again"),
      "gate.settle": Phrase("ett avgörande ångras inte: upphäv det", "a settlement is not undone: annul it"),
      "project.framework": Phrase(
        "ett ramverk ångras inte: välj det förra igen; passerade beslutspunkter kommer inte tillbaka",
        "a framework is not undone: choose the former one again; gates passed do not come back"),
      "phase.finish": Phrase("ångras inte: öppna igen", "not undone: reopen it"),
    ]
    return ways[verb]
  }
}
