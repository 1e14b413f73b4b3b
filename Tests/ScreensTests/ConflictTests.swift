import Changes
import Model
import Testing

@testable import Screens

@Suite struct `The place of conflicts` {
  @Test func `Enter on its to-do leads there, and to the conflict that it names`() throws {
    var session = try ConflictFixture.edited.session(.en)
    try session.press(script: "j<enter>")
    let room = try #require(session[ConflictsRoom.self], "in \(session.place)")
    let conflicts = session.project?.conflicts.map(\.id.text) ?? []
    #expect(conflicts.count == 2 && room.listState.selected == conflicts.last)
  }

  @Test func `One key chooses and saves, and u takes it back`() throws {
    for key in ["a", "b"] {
      var session = try ConflictFixture.edited.session(.en)
      let before = session.project.map { JSONWriter.file($0) }
      #expect(try session.press(script: "9" + key) == [.save("heart")])
      #expect(session.project?.conflicts.count == 1)
      #expect(try session.press(script: "u") == [.save("heart")])
      #expect(session.project.map { JSONWriter.file($0) } == before)
    }
  }

  @Test func `A value of one's own is taken as any edit is`() throws {
    var session = try ConflictFixture.edited.session(.en)
    #expect(try session.press(script: "9<enter> and so on<c-s>") == [.save("heart")])
    let barriers = session.project?.barriers.compactMap(\.description) ?? []
    #expect(barriers.contains { $0.hasSuffix("none is being prepared. and so on") })
    #expect(session.project?.conflicts.count == 1)
  }

  @Test
  func `Settling two decisions leaves nothing to choose, the answer to what was asked neither`()
    throws
  {
    var session = try ConflictFixture.unsettled.session(.en)
    #expect(session.project?.conflicts.map(\.field) == ["answer"])
    #expect(try session.press(script: "9aas we agreed<c-s>") == [.save("heart")])
    #expect(session.place == .conflicts && session.project?.conflicts.isEmpty ?? false)
    #expect(session.project?.asks.contains { $0.answer?.hasSuffix("as we agreed") ?? false } ?? false)
    #expect(session.project?.transitions.count { $0.event == .settle } == 2)
  }

  @Test func `Without conflicts its keys say why nothing happens`() throws {
    var session = try ScreenFixture.new(.en)
    for key in ["a", "b", "<enter>"] {
      try session.press(script: "9" + key)
      #expect(session.notice?.kind == .refused, "\(key)")
    }
  }
}
