package import Model
package import Process

/// A row of the portfolio: one project as a region sees it.
///
/// It never changes, so lists of thousands are sorted and handed on as references.
package final class PortfolioRow: Sendable {
  package let slug: String
  package let projectState: ProjectState
  package let decision: NextDecision?
  package let todo: [Todo]
  /// The instant of the newest line of history; nil where there is none.
  package let lastEdit: Instant?

  package init(slug: String, projectState: ProjectState, lastEdit: Instant?) {
    self.slug = slug
    self.projectState = projectState
    self.lastEdit = lastEdit
    decision = projectState.decisions.first
    todo = projectState.isClosed ? [] : projectState.todo
  }

  package var project: Project { _read { yield projectState.project } }
  package var lateConditions: [ConditionState] { projectState.conditions.filter(\.isLate) }
  package var openBarriers: [Barrier] { projectState.barriersByWeight }
  package var overdueActions: [Action] {
    project.actions.filter { $0.isOverdue(on: projectState.today) && $0.condition == nil }
  }

  /// True where something is late or waits for an answer.
  package var needsAttention: Bool {
    !lateConditions.isEmpty || todo.contains { $0.late != nil } || projectState.condition == .suspended
      || decision?.isOverdue(on: projectState.today) ?? false
  }

  /// True where nobody has changed an open project for so many days: one at rest has to be looked at now and then.
  package func isUntouched(after days: Int) -> Bool {
    guard let lastEdit, !projectState.isClosed else { return false }
    return projectState.today - lastEdit.day >= days
  }

  /// The obstacle that stands in the way, in a few words.
  package var obstacle: Phrase {
    if projectState.isClosed {
      let hasLessons = project.transitions.contains { $0.lessons != nil }
      return projectState.condition.label
        + (hasLessons ? Phrase(", lärdomar skrivna", ", lessons written") : Phrase(""))
    }
    let today = projectState.today
    let off = projectState.sites.filter { $0.condition == .suspended }
    if let first = off.first {
      let site = off.count == 1 ? project.sites[first.site]?.title ?? "" : ""
      return off.count == 1
        ? Phrase("\(site) är av: extra prövning", "\(site) is off: extra review")
        : Phrase(
          "\(off.count) införandeplatser är av: extra prövning", "\(off.count) sites are off: extra review")
    }
    if let late = lateConditions.max(by: { $0.daysLate(on: today) < $1.daysLate(on: today) }) {
      let days = late.daysLate(on: today)
      return Phrase(
        "ett villkor från \(late.gate.text) är \(days) d försenat",
        "a condition of \(late.gate.text) is \(days) d overdue")
    }
    if projectState.condition == .onHold, let barrier = openBarriers.first {
      let concept = barrier.concept.flatMap(projectState.catalogue.concept)?.title ?? Phrase(barrier.title)
      return concept + Phrase(", ", ", ") + (barrier.control?.label ?? Phrase(""))
    }
    guard let check = decision?.check else { return Phrase("") }
    var parts: [Phrase] = []
    if !check.unmetCritical.isEmpty {
      let count = check.unmetCritical.count
      parts.append(Phrase(count == 1 ? "1 kritisk" : "\(count) kritiska", "\(count) critical"))
    }
    if !check.missingVoices.isEmpty {
      parts += check.voicesShort.map { Phrase("\($0.count) \($0.sv)", "\($0.count) \($0.en)") }
    }
    if !check.barriers.isEmpty {
      parts.append(Phrase("\(check.barriers.count) blockerar", "\(check.barriers.count) blocking"))
    }
    if parts.isEmpty, !check.unmetMusts.isEmpty {
      parts.append(
        Phrase("\(check.unmetMusts.count) skallkrav", "\(check.unmetMusts.count) mandatory"))
    }
    if parts.isEmpty { parts = [openBarrierWords] }
    return parts.joined(Phrase(" · "))
  }

  /// The open barriers in words: `4 barriers, 1 of impact 5`; `nothing` where none is open.
  private var openBarrierWords: Phrase {
    let count = openBarriers.count
    if count == 0 { return Phrase("inget", "nothing") }
    let heaviest = openBarriers.compactMap(\.impact?.value).max() ?? 0
    let heavy = openBarriers.count { $0.impact?.value == heaviest }
    return Phrase.counted(count, Phrase("1 hinder", "1 barrier"), Phrase("hinder", "barriers"))
      + (heaviest < 4
        ? Phrase("") : Phrase(", \(heavy) med påverkan \(heaviest)", ", \(heavy) of impact \(heaviest)"))
  }

  /// The words of the column "Next decision".
  package var nextDecision: Phrase {
    if projectState.isClosed { return Phrase("") }
    guard let decision else { return projectState.condition.label }
    let today = projectState.today
    let name =
      decision.gate.kind == .recurring ? Phrase("uppföljning", "follow-up") : Phrase(decision.gate.id.text)
    if decision.review != nil { return name + Phrase(" prövas nu", " under review") }
    guard let day = decision.day else { return name + Phrase(" ingen dag än", " no date yet") }
    if decision.isOnHold { return Phrase("vilar till ", "on hold to ") + day.short(on: today) }
    if day < today {
      return name + Phrase(" \(today - day) d försenad", " \(today - day) d overdue")
    }
    return name + " " + day.short(on: today) + Phrase(" · ") + day.weekWords
  }
}

extension [PortfolioRow] {
  /// The rows by attention: what needs it first, then by the day of the next decision; what is closed comes last.
  package var byAttention: [PortfolioRow] {
    map { (attention: $0.attention, day: $0.decision?.day ?? .distant, row: $0) }
      .sorted { left, right in
        if left.attention != right.attention { return left.attention < right.attention }
        if left.day != right.day { return left.day < right.day }
        return left.row.slug.utf8.lexicographicallyPrecedes(right.row.slug.utf8)
      }.map(\.row)
  }
}

extension PortfolioRow {
  fileprivate var attention: Int {
    if projectState.isClosed { return 4 }
    if !lateConditions.isEmpty || projectState.condition == .suspended { return 0 }
    if needsAttention { return 1 }
    return projectState.condition == .onHold ? 3 : 2
  }
}

extension ProjectState {
  /// True where every site is stopped or retired.
  package var isClosed: Bool { openSites.isEmpty }
}
