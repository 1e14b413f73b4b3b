internal import Model

/// New records.
extension Command {
  static let newProject = Command(
    "newProject", [], .all, Phrase("Nytt projekt", "New project"),
    Phrase("Ett nytt projekt i mappen.", "A new project in the folder."), do: { $0.openForm(.newProject) })

  private convenience init<Kind: Named>(new kind: Kind.Type, _ help: Phrase) {
    self.init(
      "new\(kind)", [], .project, kind.newLabel.capitalised, help, changesProject: true,
      do: { $0.openForm(.add(recordKind: Kind.recordKind)) })
  }

  static let newStakeholder = Command(
    new: Stakeholder.self, Phrase("Någon som berörs.", "Somebody who is touched by the change."))

  static let newEngagement = Command(
    new: Engagement.self,
    Phrase("Vilka vi mötte, hur, och vad de sa.", "Whom we met, how, and what they said."))

  static let newOrganisation = Command(
    new: Organisation.self, Phrase("En organisation som deltar.", "An organisation that takes part."))

  static let newMember = Command(
    new: Member.self, Phrase("En roll i teamet.", "A role in the team."))

  static let newSite = Command(
    new: Site.self,
    Phrase("En införandeplats för tillämpningen.", "A site where the application is introduced."))

  static let newBarrier = Command(
    new: Barrier.self, Phrase("Något som står i vägen.", "Something that stands in the way."))

  static let newAction = Command(
    new: Action.self, Phrase("Ett steg: vad, vem, när.", "A step: what, who, when."))

  static let newIndicator = Command(
    new: Indicator.self, Phrase("Något som mäts.", "Something that is measured."))

  static let newIncident = Command(
    new: Incident.self,
    Phrase("Något som gick fel, eller nästan.", "Something that went wrong, or nearly did."))

  static let newAssumption = Command(
    new: Assumption.self, Phrase("Något vi tar för sant.", "Something we take for true."))

  static let newAsk = Command(
    new: Ask.self, Phrase("Något som en grupp ska besluta.", "Something that a group is to decide."))

  static let editProject = Command(
    "editProject", [], .project, Phrase("Ändra projektet", "Edit the project"),
    Phrase("Titel, sammanfattning, diarienummer.", "Title, summary, case number."), changesProject: true,
    do: { $0.openEdit($0.projectView?.project.id.text) })

  static let changeFramework = Command(
    "changeFramework", [], .project, Phrase("Byt ramverk", "Choose another framework"),
    Phrase("Andra faser och beslutspunkter från och med nu.", "Other phases and gates from now on."),
    changesProject: true,
    do: { session in
      session.push(
        Choice(
          Phrase("Vilket ramverk?", "Which framework?"), chosen: session.projectView?.project.framework.text,
          options: \.frameworkOptions, do: { $0.openForm(.changeFramework(Code($1))) }))
    })

  static let editPlan = Command(
    "editPlan", [], .project, Phrase("Ändra planen", "Edit the plan"),
    Phrase("Dagar och pengar för en fas.", "Days and money of a phase."), changesProject: true,
    do: { session in
      session.push(
        Choice(
          Phrase("Planen för vilken fas?", "The plan of which phase?"),
          options: { session in
            session.wording.choices(.code(.phases)).map(Choice.Option.init)
          },
          do: { $0.openForm(.edit("plan/" + $1)) }))
    })

  static let archiveProject = Command(
    "archiveProject", [], .project,
    Phrase("Arkivera projektet, eller ta fram det", "Archive the project, or bring it back"),
    Phrase(
      "Göms bland projekten; filtret archived: visar det.",
      "Hidden among the projects; the filter archived: shows it."), changesProject: true,
    run: { $0.archiveProject(on: $1) })
}

extension Choice {
  /// The kinds of records that can be made.
  static let newRecord = Choice(
    Phrase("Vad är nytt?", "What is new?"),
    options: { session in
      let commands: [Command] = [
        .newBarrier, .newAction, .newEngagement, .newStakeholder, .newOrganisation, .newMember, .newSite,
        .newIncident, .newAssumption, .newAsk, .newIndicator,
      ]
      return commands.map { Option(value: $0.id, title: $0.name(session.language)) }
    },
    pick: { session, value, context in
      Command.named(value).map { session.ask($0, on: context) } ?? []
    })
}

extension Session {
  /// Every framework with its phases; the one that is followed cannot be chosen, nor one that is faulty.
  fileprivate var frameworkOptions: [Choice.Option] {
    let own = projectView?.project.framework
    let whole = reference.frameworks.map { framework in
      var option = Choice.Option(
        value: framework.id.text,
        title: framework.short.isEmpty ? framework.title(language) : framework.short,
        note: framework.confidence.label(language) + " · "
          + framework.phases.map { $0.title(language) }.joined(separator: ", "))
      if framework.id == own {
        option.refusal = Phrase("projektet följer det redan", "the project follows it already")
      }
      return option
    }
    return whole
      + reference.faulty.map {
        Choice.Option(value: $0.id.text, title: $0.id.text, refusal: reference.absence(of: $0.id))
      }
  }
}
