import Changes
import Model
import TestSupport
import Testing

/// Changes that nobody planned, as people could make them: drawn from a seed, those that are refused drawn anew.
struct RandomHistory {
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  mutating func pick<Element>(_ list: [Element]) -> Element? { list.randomElement(using: &random) }

  /// A small project with a record of most kinds, in one of a few states, and some changes made to it.
  mutating func base() throws -> ProjectFixture {
    var fixture = try ProjectFixture.small(sites: chance(30) ? 2 : 1)
    fixture.rewrite { project in
      project.engagements = Array(project.engagements.prefix(2))
    }
    if chance(50) {
      fixture.rewrite { $0.assessments.removeAll { $0.criterion == "B1-2" } }
    }
    if chance(50) {
      let review = try fixture.submit()
      fixture.rewrite { project in
        project.reviews.update(review) { review in
          review.positions = Array(review.positions.prefix(2))
          review.attendance = Array(review.attendance.prefix(1))
        }
      }
    }
    for recordKind in ["barrier", "action", "member"] { _ = try? fixture.make(addition(recordKind, fixture)) }
    extend(&fixture, by: Int.random(in: 2...5, using: &random))
    return fixture
  }

  /// The same project where somebody else has it, a little later or earlier.
  mutating func clone(_ base: ProjectFixture, _ name: String) -> ProjectFixture {
    var fixture = base
    fixture.context.by = name
    fixture.context.seed = "\(name) \(random.next() % 1000)"
    fixture.context.at = fixture.context.at + Int.random(in: 0...3, using: &random) * 60
    return fixture
  }

  /// Makes so many changes, or as many as are allowed in three times as many attempts.
  mutating func extend(_ fixture: inout ProjectFixture, by count: Int) {
    var left = count
    var attempts = count * 3
    while left > 0, attempts > 0 {
      attempts -= 1
      do throws(Refusal) {
        if chance(6) {
          _ = try fixture.document.undo(on: fixture.context, with: fixture.reference)
        } else if chance(3) {
          _ = try fixture.document.redo(on: fixture.context, with: fixture.reference)
        } else if let change = change(fixture) {
          try fixture.make(change)
        } else {
          continue
        }
        left -= 1
        fixture.context.at = fixture.context.at + Int.random(in: 1...90, using: &random)
      } catch { continue }
    }
  }

  private mutating func change(_ fixture: ProjectFixture) -> Change? {
    let project = fixture.project
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<14: return addition(pick(Self.recordKinds) ?? "barrier", fixture)
    case 14..<58: return edit(fixture)
    case 58..<64: return pick(records(project)).map { .note(record: $0, text: word()) }
    case 64..<67: return pick(records(project)).map { .archive(record: $0) }
    case 67..<69: return pick(records(project)).map { .restore(record: $0) }
    case 69..<75: return pick(records(project)).map { .remove(record: $0) }
    case 75..<84: return judgement(fixture)
    case 84..<88: return work(project)
    case 88..<92: return meeting(fixture)
    case 92..<97:
      return pick(project.conflicts.map(\.id)).map { .choose($0, chance(50) ? .kept : .other(1)) }
    default: return event(fixture)
    }
  }

  private static let recordKinds = [
    "organisation", "member", "stakeholder", "engagement", "barrier", "action", "indicator", "incident",
    "assumption", "ask", "site",
  ]

  private func records(_ project: Project) -> [String] {
    let lists: [[String]] = [
      project.organisations.map(\.key), project.team.map(\.key), project.stakeholders.map(\.key),
      project.engagements.map(\.key), project.barriers.map(\.key), project.actions.map(\.key),
      project.indicators.map(\.key), project.incidents.map(\.key), project.assumptions.map(\.key),
      project.asks.map(\.key),
    ]
    return lists.flatMap(\.self)
  }

  mutating func word() -> String {
    pick(["alarm", "råd å", "två\nrader", "\"q\"", "e\u{301}", "later", "no", "x", "Åsa's ward"]) ?? "x"
  }

  private mutating func addition(_ recordKind: String, _ fixture: ProjectFixture) -> Change {
    var fields = ["title=\(word())"]
    switch recordKind {
    case "stakeholder", "engagement": fields.append("perspective=\(pick(["pat", "pro", "it"]) ?? "pat")")
    case "ask": fields.append("group=\(word())")
    case "action":
      if chance(40), let other = pick(fixture.project.actions.map(\.key)) {
        fields.append("depends_on=\(other)")
      }
      if chance(40), let barrier = pick(fixture.project.barriers.map(\.key)) {
        fields.append("barriers=\(barrier)")
      }
    default: break
    }
    return .add(recordKind: recordKind, (try? [FieldAssignment].parse(fields)) ?? [])
  }

  /// One or two fields of some record, the application, a plan or the project.
  private mutating func edit(_ fixture: ProjectFixture) -> Change? {
    let project = fixture.project
    let some = records(project) + project.assessments.map(\.key) + project.sites.map(\.key)
    let address =
      chance(25)
      ? pick(["application", "plan/A", "plan/B", project.id.text]) ?? "application"
      : pick(some) ?? "application"
    let kind: any Record.Type =
      address == project.id.text
      ? Project.self
      : address.utf8.starts(with: "plan/".utf8)
        ? PhasePlan.self : project.stored(at: address).map { type(of: $0) } ?? Application.self
    let parseContext = ParseContext(today: fixture.today)
    let fields = kind.descriptions.filter { $0.isTypable(in: parseContext) && $0.name != "framework" }
    guard let field = pick(fields), let values = values(field.kind, fixture) else { return nil }
    return .edit(record: address, [FieldAssignment([field.name], values)])
  }

  private mutating func values(_ kind: FieldKind, _ fixture: ProjectFixture) -> [String]? {
    if chance(10) { return [""] }
    switch kind {
    case .text: return [word()]
    case .integer(let range): return [String(Int.random(in: range ?? 0...3, using: &random))]
    case .number: return [pick(["1", "2.5", "0"]) ?? "1"]
    case .flag: return [chance(50) ? "true" : "false"]
    case .day: return [(fixture.today + Int.random(in: 0...3, using: &random)).iso]
    case .word(let choices): return pick(choices).map { [$0.word] }
    case .who: return [pick(fixture.project.team.map(\.key) + ["the ward", "Åsa"]) ?? "Åsa"]
    case .reference(let recordKind):
      let ids = records(fixture.project).filter { Address.recordKind(of: $0) == recordKind }
      return pick(ids).map { [$0] }
    case .code(let codes):
      return pick(Names(project: fixture.project, reference: fixture.reference).codes(of: codes)).map {
        [$0.id]
      }
    case .list(let element):
      guard element.isTypedAlone else { return nil }
      return values(element, fixture).map { first in
        first + (chance(40) ? values(element, fixture) ?? [] : [])
      }
    case .instant, .phrase, .json, .ownID, .record: return nil
    }
  }

  private mutating func judgement(_ fixture: ProjectFixture) -> Change? {
    guard let criterion = pick(fixture.framework.criteria.map(\.id)) else { return nil }
    if chance(20) { return .confirm([criterion], site: nil, by: PersonReference(word())) }
    if chance(15) {
      return .addEvidence(criterion, site: nil, (try? [FieldAssignment].parse(["title=\(word())"])) ?? [])
    }
    if chance(15) {
      var remark = Remark()
      remark.text = word()
      return .remark(criterion, site: nil, remark)
    }
    let value = pick([AssessmentValue.met, .notMet, .partlyMet, .waived, .notApplicable]) ?? .met
    var judgement = Judgement(criterion, value, by: PersonReference(word()))
    if chance(60) { judgement.because = word() }
    if value == .waived { judgement.until = fixture.today + Int.random(in: 1...9, using: &random) }
    return .assess(judgement)
  }

  private mutating func work(_ project: Project) -> Change? {
    let day = ProjectFixture.firstDay + 30
    if chance(50), let barrier = pick(project.barriers.map(\.id)) {
      return pick([
        .resolve(barrier, reason: word()), .accept(barrier, by: "board", until: day, reason: word()),
        .escalate(barrier, to: PersonReference(word()), answerBy: day),
      ])
    }
    guard let action = pick(project.actions.map(\.id)) else { return nil }
    return pick([
      .start(action), .finish(action, effect: .better), .wait(action, for: PersonReference(word())),
      .cancel(action, reason: word()), .becomeBarrier(action),
    ])
  }

  private mutating func meeting(_ fixture: ProjectFixture) -> Change? {
    guard let review = fixture.openReviews.first else { return nil }
    if chance(30) {
      return .attend(review, (try? [FieldAssignment].parse(["who=\(word())", "role=adviser"])) ?? [])
    }
    if chance(30) {
      return .draftCondition(review, (try? [FieldAssignment].parse(["title=\(word())"])) ?? [])
    }
    var position = Position()
    position.perspective = pick(["pat", "pro", "it"]) ?? "pat"
    position.value = .known(pick([.support, .object, .supportWithConcern]) ?? .support)
    position.by = PersonReference(word())
    position.reason = word()
    position.on = fixture.today
    return .position(review, position)
  }

  private mutating func event(_ fixture: ProjectFixture) -> Change? {
    guard let site = fixture.sites.first else { return nil }
    if let review = fixture.openReviews.first {
      return chance(70)
        ? .decide(fixture.decision(review, pick([.go, .hold, .stop]) ?? .go))
        : .withdraw(review, reason: word(), by: "lead")
    }
    return pick([
      .submit("A1", sites: fixture.sites, by: "lead"),
      .hold(sites: [site], until: fixture.today + 9, reason: word(), by: "lead"),
      .resume(sites: [site], reason: word(), by: "lead"),
    ])
  }
}

extension FieldKind {
  fileprivate var isTypedAlone: Bool {
    switch self {
    case .text, .word, .code, .reference, .who: true
    case .integer, .number, .flag, .day, .instant, .phrase, .json, .ownID, .record, .list: false
    }
  }
}

extension ProjectFixture {
  var side: MergeInput { MergeInput(project, history: document.history) }

  /// Takes in what another clone came to since the state that both had.
  mutating func unite(_ other: ProjectFixture, base: Project) {
    document.unite(other.side, base: base, on: context, with: reference)
  }
}
