internal import Coproduction

extension Command {
  /// The gate room, barriers, and the way of the project.
  static let process: [(Command, CommandSheet)] = [
    (
      .evidence,
      CommandSheet(
        ["o"], [.gate], Phrase("Lägg till underlag", "Add evidence"),
        Phrase(
          "Underlag för det valda kriteriet.",
          "Evidence for the selected criterion."),
        hint: Phrase("underlag", "evidence"))
    ),
    (
      .waive,
      CommandSheet(
        ["w"], [.gate], Phrase("Gör undantag", "Waive"),
        Phrase(
          "Undantag för kriteriet eller rösten: vem, varför, till när.",
          "Waives the criterion or voice: who, why, until when."),
        hint: Phrase("undantag", "waive"))
    ),
    (
      .condition,
      CommandSheet(
        ["c"], [.gate], Phrase("Villkor", "Condition"),
        Phrase(
          "Skriver ett villkor som täcker det valda.",
          "Drafts a condition that covers what is selected."),
        hint: Phrase("villkor", "condition"))
    ),
    (
      .criterionAction,
      CommandSheet(
        ["a"], [.gate], Phrase("Åtgärd för kriteriet", "Action for the criterion"),
        Phrase(
          "En ny åtgärd som öppnar kriteriet.",
          "A new action that opens the criterion."),
        hint: Phrase("åtgärd", "action"))
    ),
    (
      .positions,
      CommandSheet(
        ["p"], [.gate], Phrase("Ställningstaganden och närvaro", "Positions and who is present"),
        Phrase(
          "Vad rösterna anser, och vilka som är med.",
          "What the voices say, and who is present."),
        hint: Phrase("röster", "positions"))
    ),
    (
      .submit,
      CommandSheet(
        ["t"], [.gate], Phrase("Lämna till granskning, eller ta tillbaka", "Submit, or withdraw"),
        Phrase(
          "Öppnar en granskning av beslutspunkten, eller stänger den.",
          "Opens a review of the gate, or closes it."),
        hint: Phrase("granska", "submit"))
    ),
    (
      .decide,
      CommandSheet(
        ["b"], [.gate], Phrase("Besluta", "Decide"),
        Phrase(
          "Bara det som är tillåtet kan väljas; skälet står på resten.",
          "Only what is allowed can be chosen; the rest says why."),
        hint: Phrase("besluta", "decide"))
    ),
    (
      .remark,
      CommandSheet(
        [], [.gate], Phrase("Synpunkt", "Remark"),
        Phrase(
          "Vad en röst säger om kriteriet.",
          "What a voice says about the criterion."))
    ),
    (
      .confirm,
      CommandSheet(
        [], [.gate], Phrase("Bekräfta: stämmer fortfarande", "Confirm: still true"),
        Phrase(
          "Det valda eller märkta kriteriet stämmer fortfarande, sett i dag.",
          "The selected or marked criterion is still true, seen today."))
    ),
    (
      .conditionDone,
      CommandSheet(
        [], [.gate], Phrase("Villkor klart", "Condition done"),
        Phrase(
          "Godtar ett villkor som uppfyllt.",
          "Accepts a condition as met."))
    ),
    (
      .conditionMove,
      CommandSheet(
        [], [.gate], Phrase("Flytta villkor", "Move a condition"),
        Phrase(
          "Nytt datum för ett villkor, av dem som satte det.",
          "A new date for a condition, by those who set it."))
    ),
    (
      .answerObjection,
      CommandSheet(
        [], [.gate], Phrase("Svara på invändning", "Answer an objection"),
        Phrase(
          "Svarar den röst som invänt.",
          "Answers the voice that objected."))
    ),
    (
      .ownAction,
      CommandSheet(
        ["a"], [.barriers, .barrier], Phrase("Egen åtgärd", "Own action"),
        Phrase(
          "En ny åtgärd mot hindret.",
          "A new action against the barrier."),
        hint: Phrase("egen åtgärd", "own action"))
    ),
    (
      .resolve,
      CommandSheet(
        ["r"], [.barriers, .barrier], Phrase("Löst", "Resolved"),
        Phrase(
          "Hindret är löst; säger hur.",
          "The barrier is resolved; says how."),
        hint: Phrase("löst", "resolved"))
    ),
    (
      .accept,
      CommandSheet(
        ["A"], [.barriers, .barrier], Phrase("Acceptera risken", "Accept the risk"),
        Phrase(
          "Risken bärs av någon, till en dag.",
          "Somebody carries the risk, until a day."),
        hint: Phrase("acceptera", "accept risk"))
    ),
    (
      .escalate,
      CommandSheet(
        ["i"], [.barriers, .barrier], Phrase("Lyft", "Escalate"),
        Phrase(
          "Lyfter hindret till den som råder över det.",
          "Takes the barrier to whoever can do something about it."),
        hint: Phrase("lyft", "escalate"))
    ),
    (
      .feedBack,
      CommandSheet(
        ["b"], [.people], Phrase("Återkoppla", "Feed back"),
        Phrase(
          "Berättar för dem som hördes vad det ledde till.",
          "Tells those who were heard what it led to."),
        hint: Phrase("återkoppla", "feed back"))
    ),
    (
      .hold,
      CommandSheet(
        [], .project, Phrase("Lägg vilande", "Put on hold"),
        Phrase(
          "Arbetet väntar till en dag.",
          "The work waits until a day."))
    ),
    (
      .resume,
      CommandSheet(
        [], .project, Phrase("Återuppta", "Resume"),
        Phrase(
          "Arbetet tas upp igen.",
          "The work is taken up again."))
    ),
    (
      .reenter,
      CommandSheet(
        [], .project, Phrase("Gå tillbaka till en tidigare fas", "Go back to an earlier phase"),
        Phrase(
          "Beslutspunkterna därifrån passeras på nytt.",
          "The gates from there are passed again."))
    ),
    (
      .reopen,
      CommandSheet(
        [], .project, Phrase("Öppna igen", "Reopen"),
        Phrase(
          "Öppnar en plats som stängts.",
          "Opens a site that was closed."))
    ),
    (
      .finish,
      CommandSheet(
        [], .project, Phrase("Avsluta avvecklingen", "Finish winding down"),
        Phrase(
          "När varje punkt i checklistan är klar.",
          "When every point of the checklist is done."))
    ),
  ]
}
