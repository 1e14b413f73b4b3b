internal import Model

extension Command {
  /// New records.
  static let creating: [(Command, CommandSheet)] = [
    (
      .newProject,
      CommandSheet(
        [], .all, Phrase("Nytt projekt", "New project"),
        Phrase(
          "Ett nytt projekt i mappen.",
          "A new project in the folder."))
    ),
    (
      .newStakeholder,
      CommandSheet(
        [], .project, Phrase("Ny intressent", "New stakeholder"),
        Phrase(
          "Någon som berörs.",
          "Somebody who is touched by the change."))
    ),
    (
      .newEngagement,
      CommandSheet(
        [], .project, Phrase("Nytt möte", "New engagement"),
        Phrase(
          "Vilka vi mötte, hur, och vad de sa.",
          "Whom we met, how, and what they said."))
    ),
    (
      .newOrganisation,
      CommandSheet(
        [], .project, Phrase("Ny organisation", "New organisation"),
        Phrase(
          "En organisation som deltar.",
          "An organisation that takes part."))
    ),
    (
      .newMember,
      CommandSheet(
        [], .project, Phrase("Ny medlem i teamet", "New team member"),
        Phrase(
          "En roll i teamet.",
          "A role in the team."))
    ),
    (
      .newSite,
      CommandSheet(
        [], .project, Phrase("Ny införandeplats", "New site"),
        Phrase(
          "En enhet där tillämpningen införs.",
          "A unit where the application is introduced."))
    ),
    (
      .newBarrier,
      CommandSheet(
        [], .project, Phrase("Nytt hinder", "New barrier"),
        Phrase(
          "Något som står i vägen.",
          "Something that stands in the way."))
    ),
    (
      .newAction,
      CommandSheet(
        [], .project, Phrase("Ny åtgärd", "New action"),
        Phrase(
          "Ett steg: vad, vem, när.",
          "A step: what, who, when."))
    ),
    (
      .newIndicator,
      CommandSheet(
        [], .project, Phrase("Ny indikator", "New indicator"),
        Phrase(
          "Något som mäts.",
          "Something that is measured."))
    ),
    (
      .newIncident,
      CommandSheet(
        [], .project, Phrase("Ny avvikelse", "New incident"),
        Phrase(
          "Något som gick fel, eller nästan.",
          "Something that went wrong, or nearly did."))
    ),
    (
      .newAssumption,
      CommandSheet(
        [], .project, Phrase("Nytt antagande", "New assumption"),
        Phrase(
          "Något vi tar för sant.",
          "Something we take for true."))
    ),
    (
      .newAsk,
      CommandSheet(
        [], .project, Phrase("Ny begäran", "New ask"),
        Phrase(
          "Något vi vill att en grupp beslutar.",
          "Something we want a group to decide."))
    ),
    (
      .editProject,
      CommandSheet(
        [], .project, Phrase("Ändra projektet", "Edit the project"),
        Phrase(
          "Titel, sammanfattning, diarienummer.",
          "Title, summary, case number."))
    ),
    (
      .changeFramework,
      CommandSheet(
        [], .project, Phrase("Byt ramverk", "Choose another framework"),
        Phrase(
          "Andra faser och beslutspunkter från och med nu.",
          "Other phases and gates from now on."))
    ),
    (
      .editPlan,
      CommandSheet(
        [], .project, Phrase("Ändra planen", "Edit the plan"),
        Phrase(
          "Dagar och pengar för en fas.",
          "Days and money of a phase."))
    ),
    (
      .archiveProject,
      CommandSheet(
        [], .project,
        Phrase("Arkivera projektet, eller ta fram det", "Archive the project, or bring it back"),
        Phrase(
          "Göms bland projekten; filtret archived: visar det.",
          "Hidden among the projects; the filter archived: shows it."))
    ),
  ]
}
