import Changes
import Model
import TestSupport
import Testing

/// Two who write apart from each other and come together are never said to have been changed by a hand.
@Suite struct `Merging is not changing outside` {
  /// The same project in somebody else's hands, where other things happen.
  private func other(_ life: RandomLife, _ author: String, seed: UInt64) -> RandomLife {
    var life = life
    life.fixture.context.by = author
    life.fixture.context.seed = "\(author) \(seed)"
    life.random = SplitMix64(state: seed)
    return life
  }

  private func live(_ life: inout RandomLife, turns: Int) {
    for _ in 0..<turns {
      do throws(Refusal) {
        if life.chance(15) { try life.fixture.undo() } else { try life.make(life.next()) }
      } catch { continue }
    }
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func `Whatever two did and took back, their merged project is explained by all their lines`(seed: UInt64)
    throws
  {
    var life = try RandomLife(seed: seed)
    live(&life, turns: 6)
    for round in 1...2 as ClosedRange<UInt64> {
      let base = life.project
      life.fixture.document.wasSaved()
      var mine = other(life, "Karin", seed: seed * 31 + round)
      var hers = other(life, "Anna", seed: seed * 37 + round)
      hers.fixture.context.at = hers.fixture.context.at + 40
      live(&mine, turns: 12)
      live(&hers, turns: 12)
      let theirs = MergeInput(hers.project, history: hers.fixture.document.history)
      let merge = Merge(
        base: base, MergeInput(mine.project, history: mine.fixture.document.history), theirs,
        with: life.fixture.reference)
      let lines =
        (mine.fixture.document.history
        + hers.fixture.document.history.dropFirst(
          life.fixture.document.history.count)).sorted { ($0.at, $0.id) < ($1.at, $1.id) }
      let found = ProjectDocument.unexplained(in: merge.project, by: lines).filter { !$0.isOfConflict }
      #expect(found.isEmpty, "\(JSONWriter.line(found))")
      mine.fixture.document.unite(theirs, base: base, on: mine.fixture.context, with: life.fixture.reference)
      let left = mine.fixture.document.outside.filter { !$0.isOfConflict }
      #expect(left.isEmpty, "\(JSONWriter.line(left))")
      life = mine
    }
  }
}
