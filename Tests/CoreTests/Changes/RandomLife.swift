import Changes
import Model
import TestSupport

/// What a team without any plan does with a project: everything that is not a decision.
struct RandomLife {
  var fixture: ProjectFixture
  var random: SplitMix64
  private var written = 0

  /// A small project with a record of most kinds; `seed` decides what happens to it.
  init(seed: UInt64) throws {
    fixture = try ProjectFixture(sites: 2, seed: "life \(seed)")
    random = SplitMix64(state: seed)
    // What was put there by hand is no part of a life: everything after this went through changes.
    fixture.document = try ProjectDocument.create(
      [FieldAssignment(["title"], ["Sepsis alert"])], sites: ["Ward 1", "Ward 2"], slug: "sepsis",
      on: fixture.context, with: fixture.reference)
    for (recordKind, texts) in [
      ("stakeholder", ["title=Patient council", "perspective=pat", "current=neutral"]),
      ("engagement", ["title=Round table", "perspective=pat", "heard=Too many alarms"]),
      ("barrier", ["title=No time", "blocking=true"]), ("action", ["title=Ask the board"]),
      ("indicator", ["title=Alarms a day"]), ("ask", ["title=Money", "group=Steering"]),
    ] { try make(.add(recordKind: recordKind, try [FieldAssignment].parse(texts))) }
  }

  var project: Project { fixture.project }

  @discardableResult
  mutating func make(_ change: Change) throws(Refusal) -> ChangeResult {
    fixture.context.at = fixture.context.at + 90
    return try fixture.make(change)
  }

  mutating func pick<Element>(_ list: [Element]) -> Element? { list.randomElement(using: &random) }
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  /// Something different each time, with letters that are compared by bytes.
  private mutating func words() -> String {
    written += 1
    return (pick(["Larm ", "e\u{301}tt ", "ett \"larm\" ", "two\nlines ", "😀 "]) ?? "") + "\(written)"
  }

  /// One change, which may be refused.
  mutating func change() throws -> Change {
    let barrier = pick(project.barriers)
    let action = pick(project.actions)
    let records =
      project.barriers.map(\.id.text) + project.actions.map(\.id.text) + project.stakeholders.map(\.id.text)
      + project.asks.map(\.id.text)
    let record = pick(records) ?? "application"
    switch Int.random(in: 0..<18, using: &random) {
    case 0:
      return .add(
        recordKind: "barrier", [FieldAssignment(["title"], [words()]), FieldAssignment(["impact"], ["3"])])
    case 1:
      return .add(
        recordKind: "action",
        [FieldAssignment(["title"], [words()]), FieldAssignment(["barriers"], [barrier?.id.text ?? ""])])
    case 2...4: return .note(record: record, text: words())
    case 5: return .archive(record: record)
    case 6: return .restore(record: record)
    case 7: return .remove(record: record)
    case 8: return .edit(record: record, [FieldAssignment(["title"], [words()])])
    case 9:
      let phases = ["E", "P", "I", "S"].filter { _ in random.next() % 2 == 0 }
      return .edit(
        record: barrier?.id.text ?? record,
        [
          FieldAssignment(["phases"], phases),
          FieldAssignment(["impact"], ["\(Int.random(in: 1...5, using: &random))"]),
        ])
    case 10:
      return .edit(
        record: "application",
        [FieldAssignment(["version"], [words()]), FieldAssignment(["data_sources"], [words()])])
    case 11: return .edit(record: "plan/P", [FieldAssignment(["budget"], ["\(random.next() % 1_000_000)"])])
    case 12: return .edit(record: project.id.text, [FieldAssignment(["summary"], [words()])])
    case 13: return .assess(Judgement("G1-02", pick([.met, .partlyMet, .notMet]) ?? .met, by: "expert"))
    case 14:
      return chance(50)
        ? .resolve(barrier?.id ?? ID(""), reason: words())
        : .accept(barrier?.id ?? ID(""), by: "board", until: fixture.today + 9, reason: words())
    case 15: return chance(50) ? .start(action?.id ?? ID("")) : .finish(action?.id ?? ID(""), effect: .better)
    case 16:
      return .edit(
        record: action?.id.text ?? record,
        [FieldAssignment(["depends_on"], [pick(project.actions)?.id.text ?? ""])])
    default:
      return chance(50)
        ? .becomeBarrier(action?.id ?? ID(""))
        : .edit(
          record: project.stakeholders.first?.id.text ?? record,
          [FieldAssignment(["current"], ["supportive"])])
    }
  }
}
