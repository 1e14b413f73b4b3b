internal import Drawing
internal import Model
internal import Process

/// The gate room, barriers, and the way of the project.
extension Command {
  static let evidence = Command(
    "evidence", ["o"], [.gate, .meeting], Phrase("Lägg till underlag", "Add evidence"),
    Phrase("Underlag för det valda kriteriet.", "Evidence for the selected criterion."),
    hint: Phrase("underlag", "evidence"), changesProject: true, refusal: \.criterionRefusal,
    do: { $0.openForm(.evidence($0.judgedPlaces)) })

  static let waive = Command(
    "waive", ["w"], [.gate, .meeting], Phrase("Gör undantag", "Waive"),
    Phrase(
      "Undantag för kriteriet eller perspektivet: vem, varför, till när.",
      "Waives the criterion or perspective: who, why, until when."), hint: Phrase("undantag", "waive"),
    changesProject: true, refusal: \.waiveRefusal, do: { $0.waive() })

  static let condition = Command(
    "condition", ["c"], [.gate, .meeting], Phrase("Villkor", "Condition"),
    Phrase("Skriver ett villkor som täcker det valda.", "Drafts a condition that covers what is selected."),
    hint: Phrase("villkor", "condition"), changesProject: true, refusal: \.reviewRefusal,
    do: { $0.draftCondition() })

  static let criterionAction = Command(
    "criterionAction", ["a"], [.gate, .meeting], Phrase("Åtgärd för kriteriet", "Action for the criterion"),
    Phrase("En ny åtgärd som öppnar kriteriet.", "A new action that opens the criterion."),
    hint: Phrase("åtgärd", "action"), changesProject: true, refusal: \.criterionRefusal,
    do: { $0.openForm(.add(recordKind: Action.recordKind), ["criteria": $0.selectedCriteria.map(\.text)]) })

  static let positions = Command(
    "positions", ["p"], [.gate], Phrase("Ställningstaganden och närvaro", "Positions and who is present"),
    Phrase("Vad perspektiven anser, och vilka som är med.", "What the perspectives say, and who is present."),
    hint: Phrase("ställning", "positions"), changesProject: true, refusal: \.reviewRefusal,
    do: { $0.openPositions() })

  static let submit = Command(
    "submit", ["t"], [.gate, .meeting],
    Phrase("Lämna till prövning, eller ta tillbaka", "Submit, or withdraw"),
    Phrase(
      "Öppnar en prövning av beslutspunkten, eller stänger den.",
      "Opens a review of the gate, or closes it."), hint: Phrase("lämna in", "submit"), changesProject: true,
    refusal: \.submitRefusal, do: { $0.submit() })

  static let decide = Command(
    "decide", ["b"], [.gate], Phrase("Besluta", "Decide"),
    Phrase(
      "Bara det som är tillåtet kan väljas; skälet står på resten.",
      "Only what is allowed can be chosen; the rest says why."), hint: Phrase("besluta", "decide"),
    changesProject: true, refusal: \.decideRefusal, do: { $0.decide() })

  static let remark = Command(
    "remark", ["r"], [.gate, .meeting], Phrase("Synpunkt", "Remark"),
    Phrase("Vad ett perspektiv säger om kriteriet.", "What a perspective says about the criterion."),
    hint: Phrase("synpunkt", "remark"), changesProject: true, refusal: \.criterionRefusal,
    do: { $0.openForm(.remark($0.judgedPlaces)) })

  static let confirm = Command(
    "confirm", [], [.gate], Phrase("Bekräfta: stämmer fortfarande", "Confirm: still true"),
    Phrase(
      "Det valda eller märkta kriteriet stämmer fortfarande, sett i dag.",
      "The selected or marked criterion is still true, seen today."), changesProject: true,
    refusal: \.criterionRefusal, run: { $0.confirm($0.selectedCriteria, $0.gateInRoom?.sites ?? [], on: $1) })

  static let confirmAll = Command(
    "confirmAll", ["C"], [.gate], Phrase("Bekräfta allt inaktuellt", "Confirm all that is stale"),
    Phrase(
      "Allt som är inaktuellt vid beslutspunkten stämmer fortfarande, eller det som är märkt med v.",
      "All that is stale at the gate is still true, or what is marked with v."),
    hint: Phrase("bekräfta", "confirm"), changesProject: true, refusal: \.confirmRefusal,
    run: { $0.confirmStale(on: $1) })

  static let conditionDone = Command(
    "conditionDone", ["d"], [.gate, .meeting, .actions], Phrase("Villkor klart", "Condition done"),
    Phrase(
      "Godtar ett villkor som uppfyllt, med underlag; en vanlig åtgärd blir klar.",
      "Accepts a condition as met, on evidence; a plain action is done."), hint: Phrase("klart", "done"),
    changesProject: true, refusal: \.conditionRefusal, do: { $0.conditionDone() })

  static let conditionMove = Command(
    "conditionMove", ["F"], [.gate, .meeting, .actions], Phrase("Flytta villkor", "Move a condition"),
    Phrase(
      "Nytt datum för ett villkor, av dem som satte det; en vanlig åtgärd får ny dag.",
      "A new date for a condition, by those who set it; a plain action gets a new day."),
    hint: Phrase("flytta", "move"), changesProject: true, refusal: \.conditionRefusal,
    do: { $0.conditionMove() })

  static let answerObjection = Command(
    "answerObjection", ["A"], [.gate, .meeting], Phrase("Svara på invändning", "Answer an objection"),
    Phrase("Svarar det perspektiv som invänt.", "Answers the perspective that objected."),
    hint: Phrase("svara", "answer"), changesProject: true, refusal: \.objectionRefusal,
    do: { $0.answerObjection() })

  static let ownAction = Command(
    "ownAction", ["a"], [.barriers, .barrier], Phrase("Egen åtgärd", "Own action"),
    Phrase("En ny åtgärd mot hindret.", "A new action against the barrier."),
    hint: Phrase("egen åtgärd", "own action"), changesProject: true, refusal: \.barrierRefusal,
    do: {
      if let barrier = $0.selectedBarrier {
        $0.openForm(.add(recordKind: Action.recordKind), ["barriers": [barrier.id.text]])
      }
    })

  static let feedBack = Command(
    "feedBack", ["b"], [.people], Phrase("Återkoppla", "Feed back"),
    Phrase("Återkopplar vad det ledde till.", "Gives feedback on what it led to."),
    hint: Phrase("återkoppla", "feed back"), changesProject: true, refusal: \.engagementRefusal,
    do: { $0.openForm(.feedBack($0.selectedEngagements)) })

  static let settle = Command(
    "settle", [], .project, Phrase("Avgör mellan två beslut", "Settle two decisions"),
    Phrase(
      "Vilket av besluten som gäller, eller ett nytt, där två inte visste av varandra.",
      "Which of the decisions applies, or a new one, where two were made without knowledge of each other."),
    changesProject: true,
    refusal: { $0.moveRefusal(.settle) }, do: { $0.openSettling() })
}
