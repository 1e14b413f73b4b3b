package import Changes
internal import Model

/// The personal data that would leave, kept until somebody says why it may.
struct ExportTexts: Equatable, Sendable {
  /// The step that waits for the reason.
  enum Step: Equatable, Sendable {
    /// The form behind this one seals a packet.
    case seal
    /// Something that is written out of the project.
    case effect(Effect)
  }

  let step: Step
  /// The findings by the slug of the project that they leave.
  let findings: [Project]

  /// The findings of personal data in one project.
  struct Project: Equatable, Sendable {
    let slug: String
    let findings: [PersonalFinding]
  }

  var title: Phrase {
    switch step {
    case .seal:
      Phrase("Personuppgifter i det som förseglas", "Personal data in what is sealed")
    case .effect:
      Phrase("Personuppgifter i det som lämnas ut", "Personal data in what leaves")
    }
  }
}

extension Session {
  /// Asks why personal data may leave before something is written out; the effect comes again once that is said.
  package mutating func mustConfirm(
    _ findings: [(slug: String, findings: [PersonalFinding])], before effect: Effect
  ) {
    let projects = findings.filter { !$0.findings.isEmpty }
      .map { ExportTexts.Project(slug: $0.slug, findings: $0.findings) }
    notice = nil
    openForm(.confirm(ExportTexts(step: .effect(effect), findings: projects)))
  }

  /// Asks whether another file goes before the effect, which says so, is performed after all.
  package mutating func mayReplace(_ name: String, _ effect: Effect) {
    notice = nil
    push(
      Choice(
        Phrase("Där ligger redan en annan ", "There is another ") + Phrase(name), chosen: "keep",
        options: {
          [
            $0.option("keep", "Behåll den, och välj ett annat namn", "Keep it, and choose another name"),
            $0.option(
              "replace", "Ersätt den; det som står i den går bort", "Replace it; what stands in it is gone"),
          ]
        },
        pick: { _, value, _ in value.same(as: "replace") ? [effect] : [] }))
  }

  /// True where the form must wait, since what it seals looks like personal data that nobody has confirmed.
  ///
  /// It then opens the form that asks for the reason. Throws a ``FormRefusal`` where the reason is refused.
  mutating func mustConfirm(
    _ done: [ChangeResult], _ form: Form, _ document: inout ProjectDocument, on context: ChangeContext
  ) throws(FormRefusal) -> Bool {
    let packets = done.compactMap(\.packet)
    let findings = document.unconfirmedPersonalData(
      leavingIn: .list(packets.map(\.json)), digest: context.digest)
    if findings.isEmpty { return false }
    guard let reason = form.confirmed else {
      let project = ExportTexts.Project(slug: document.slug, findings: findings)
      openForm(.confirm(ExportTexts(step: .seal, findings: [project])))
      return true
    }
    do throws(Refusal) {
      try document.confirm(findings, because: reason, on: context)
    } catch { throw FormRefusal(error) }
    return false
  }

  /// Keeps the reason that was given in history, and goes on with what waited.
  mutating func confirm(_ leaving: ExportTexts, _ form: Form, on context: ChangeContext) -> [Effect] {
    var form = form
    guard let reason = form.text("reason")?.trimmed, !reason.isEmpty else {
      form.refuse(FormRefusal(field: "reason", words: Phrase("behöver fyllas i", "must be filled in")))
      screen = form
      return []
    }
    switch leaving.step {
    case .seal:
      pop()
      guard var waiting = self[Form.self] else { return [] }
      waiting.confirmed = reason
      return save(waiting, on: context)
    case .effect(let effect):
      var effects: [Effect] = []
      for project in leaving.findings {
        guard var document = projectList.document(project.slug) else { continue }
        do throws(Refusal) {
          try document.confirm(project.findings, because: reason, on: context)
        } catch {
          form.refuse(FormRefusal(error))
          screen = form
          return []
        }
        projectList.open = document
        effects.append(.save(project.slug))
      }
      pop()
      return effects + [effect]
    }
  }

  /// The warning of personal data that a change brought in, and how to take it out; nil where there is none.
  func warning(_ findings: [PersonalFinding]) -> Notice? {
    guard let first = findings.first, let project = projectList.open?.project else { return nil }
    let names = Names(project: project, reference: reference)
    let more =
      findings.count > 1
      ? Phrase(" och \(findings.count - 1) till", " and \(findings.count - 1) more") : Phrase("")
    return .refused(
      Phrase("u tar ut det igen: ", "u takes it out again: ") + first.words(names) + more)
  }

  /// The findings of what looks like personal data, a line each.
  func lines(of leaving: ExportTexts) -> [String] {
    leaving.findings.flatMap { project in
      let held = projectList.document(project.slug)?.project ?? Model.Project()
      let names = Names(project: held, reference: reference)
      return project.findings.map { $0.words(names)(language) }
    }
  }
}
