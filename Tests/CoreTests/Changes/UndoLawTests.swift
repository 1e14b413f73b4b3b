import Changes
import Model
import Testing

/// Laws over what teams without a plan do: each life goes on through changes, undo and redo.
@Suite struct `The laws of taking back` {
  static let lives: UInt64 = 100
  static let turns = 50

  /// 100 lives of 50 turns with 2 cases each: taken back, and made again.
  @Test(arguments: 1...lives)
  func `Undo gives the bytes from before, redo the bytes from after, and no line is missing`(seed: UInt64)
    throws
  {
    var life = try RandomLife(seed: seed)
    var cases = 0
    var refused = 0
    while cases < 2 * Self.turns {
      let before = life.project
      do throws(Refusal) {
        if try life.make(life.next()).entry == nil { continue }
      } catch {
        refused += 1
        continue
      }
      let after = life.project
      try life.fixture.undo()
      #expect(life.project.same(as: before), "undo of \(life.fixture.document.history.last?.verb ?? "")")
      let isLast = cases + 2 == 2 * Self.turns
      if isLast { #expect(JSONWriter.file(life.project) == JSONWriter.file(before)) }
      if life.chance(85) || isLast {
        try life.fixture.redo()
        #expect(life.project.same(as: after), "redo of \(life.fixture.document.history.last?.verb ?? "")")
        if isLast { #expect(JSONWriter.file(life.project) == JSONWriter.file(after)) }
      }
      cases += 2
    }
    #expect(refused < 20 * Self.turns)
    let history = life.fixture.document.history
    #expect(ProjectDocument.unexplained(in: life.project, by: history).isEmpty, "history explains every life")
  }

  /// Everything that was done in a life, taken back in turn as far as it goes.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `A whole life is taken back to where it began, and lived again`(seed: UInt64) throws {
    var life = try RandomLife(seed: seed * 7919)
    var states = [life.fixture.bytes]
    while states.count < 40 {
      do throws(Refusal) { if try life.make(life.next()).entry == nil { continue } } catch { continue }
      states.append(life.fixture.bytes)
    }
    for state in states.dropLast().reversed() {
      try life.fixture.undo()
      #expect(life.fixture.bytes == state)
    }
    for state in states.dropFirst() {
      try life.fixture.redo()
      #expect(life.fixture.bytes == state)
    }
  }
}

extension RandomLife {
  /// A change; one that cannot even be written down is a note instead.
  mutating func next() -> Change {
    do { return try change() } catch { return .note(record: "application", text: "\(error)") }
  }
}
