import Changes
import Model
import Process
import TestSupport

/// One thing that somebody does in the small framework, said without ids so that two clones can say the same.
struct Step: Hashable, Sendable, CustomStringConvertible {
  enum Act: Hashable, Sendable {
    case submit(Code<Gate>)
    case withdraw
    case decide(Outcome, to: Code<Phase>?)
    case hold, resume, suspend, discontinue, finish, annul
    case reenter(Code<Phase>)
    case reopen(Code<Phase>)
    case versionChange
    case conditionDone
    case judge(Code<Criterion>, AssessmentValue)
  }

  let act: Act
  let site: Int

  var description: String { "\(act) @\(site)" }

  /// Everything that can be asked for at a site.
  static func all(at site: Int, judging: Bool) -> [Step] {
    var acts: [Act] = ["A1", "B1", "C1", "GE"].map { .submit($0) }
    acts += [
      .withdraw, .hold, .resume, .suspend, .discontinue, .finish, .annul, .versionChange, .conditionDone,
    ]
    acts += [.go, .conditionalGo, .hold, .stop, .retire].map { Act.decide($0, to: nil) }
    for phase in ["A", "B", "C"] as [Code<Phase>] {
      acts += [.decide(.recycle, to: phase), .reenter(phase), .reopen(phase)]
    }
    if judging {
      for criterion in ["B1-1", "B1-2"] as [Code<Criterion>] {
        acts += [.judge(criterion, .met), .judge(criterion, .notMet)]
      }
    }
    return acts.map { Step(act: $0, site: site) }
  }
}

extension ProjectFixture {
  /// Takes the step with all that it must say; what it rests on outside the process is in order.
  mutating func take(_ step: Step) throws(Refusal) {
    let site = sites[step.site]
    let review = projectState.state(of: site)?.review ?? ID("r00000")
    switch step.act {
    case .submit(let gate): try submitPrepared(gate, site)
    case .withdraw: try make(.withdraw(review, reason: "too early", by: "lead"))
    case .decide(let outcome, let to):
      if outcome == .conditionalGo, projectState.state(of: site)?.review != nil { try draftOnce(review) }
      var decision = decision(review, outcome, to: to)
      decision.redo = outcome == .recycle ? ["B1-2"] : []
      decision.sites = [site]
      try make(.decide(decision))
    case .hold: try make(.hold(sites: [site], until: today + 30, reason: "waiting", by: "lead"))
    case .resume: try make(.resume(sites: [site], reason: "ready", by: "lead"))
    case .suspend:
      try make(.suspend(sites: [site], incident: incident(), reason: "a wrong alarm", by: "duty doctor"))
    case .discontinue: try make(.discontinue(sites: [site], ProjectFixture.ending))
    case .finish:
      closeChecklistByHand()
      try make(.finishClosing(sites: [site], reason: "done", by: "lead"))
    case .annul: try make(.annul(nil, sites: [site], reason: "by mistake", by: "steering group"))
    case .reenter(let phase): try make(.reenter(sites: [site], back(to: phase)))
    case .reopen(let phase): try make(.reopen(sites: [site], back(to: phase)))
    case .versionChange:
      try make(.change(.version, sites: [site], reason: "version 2", of: nil, by: "company"))
    case .conditionDone:
      let open = projectState.openConditions(at: [site]).first?.condition.id ?? ID("c00000")
      try make(.conditionDone(open, site: site, by: "board", evidence: "the list"))
    case .judge(let criterion, let value):
      try make(.assess(Judgement(criterion, value, by: "expert")))
    }
  }

  private mutating func submitPrepared(_ gate: Code<Gate>, _ site: ID<Site>) throws(Refusal) {
    let made = try make(.submit(gate, sites: [site], by: "lead"))
    if let record = made.record { prepare(ID(record)) }
  }

  private mutating func draftOnce(_ review: ID<Review>) throws(Refusal) {
    if project.reviews[review]?.conditions.isEmpty == false { return }
    for number in 1...max(1, conditionsDrafted) {
      try make(
        .draftCondition(
          review,
          [
            FieldAssignment(["title"], ["Finish the training, part \(number)"]),
            FieldAssignment(["owner"], ["unit manager"]), FieldAssignment(["due"], [(today + 60).iso]),
            FieldAssignment(["covers"], ["B1-2"]),
          ]))
    }
  }

  private mutating func closeChecklistByHand() {
    let today = today
    rewrite { project in
      for index in project.actions.indices where project.actions[index].closing != nil {
        project.actions[index].status = .known(.done)
        project.actions[index].doneOn = today
      }
    }
  }
}
