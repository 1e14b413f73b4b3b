import Changes
import Model
import Storage
import TestSupport
import Testing

/// The laws of merging over projects of any shape that the tables allow, whatever made them.
@Suite struct `Merging projects of any shape` {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `Any two developments come together, in either order, and nothing is lost`(seed: UInt64) throws {
    let reference = try Fixtures.reference()
    var random = RandomProject(seed: seed)
    let base = try random.project()
    let sides = try (0..<3).map { _ in try random.changed(base) }
    func merged(_ left: Project, _ right: Project, over base: Project?) -> Project {
      Merge(base: base, MergeInput(left), MergeInput(right), with: reference).project
    }
    for (one, other) in [(0, 1), (1, 2), (0, 2)] {
      let (left, right) = (sides[one], sides[other])
      let result = merged(left, right, over: base)
      let bytes = JSONWriter.file(result)
      #expect(JSONWriter.file(merged(right, left, over: base)) == bytes, "seed \(seed): \(one) and \(other)")
      #expect(try JSONWriter.file(JSONReader.read(bytes, as: Project.self)) == bytes, "seed \(seed)")
      #expect(JSONWriter.file(merged(result, left, over: base)) == bytes, "seed \(seed): once more")
      #expect(JSONWriter.file(merged(left, base, over: base)) == JSONWriter.file(left), "seed \(seed)")
      let accounts = ChangeLedger(of: result, [])
      for side in [left, right] {
        let entered = base.differences(to: side, at: base.id.text).filter { difference in
          Address.recordKind(of: difference.record) != Conflict.recordKind
        }
        let lost = accounts.lost(entered)
        #expect(lost.isEmpty, "seed \(seed), \(one) and \(other): \(lost)")
      }
    }
    // Without anything in common, everything counts as added on both sides.
    let apart = merged(sides[0], sides[1], over: nil)
    #expect(JSONWriter.file(merged(sides[1], sides[0], over: nil)) == JSONWriter.file(apart), "seed \(seed)")
  }
}
