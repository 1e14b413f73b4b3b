import Model
import Testing

@Suite struct `Many differences at once` {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `A whole line of changes in one pass is the same as one after the other, both ways`(seed: UInt64)
    throws
  {
    var random = RandomProject(seed: seed)
    var states = [try random.project()]
    var line: [Difference] = []
    for _ in 1...5 {
      let next = try random.changed(states[states.count - 1])
      line += states[states.count - 1].differences(to: next, at: "p00000")
      states.append(next)
    }
    let (first, last) = (states[0], states[states.count - 1])
    let back = line.reversed().map(\.reversed)
    for fit in [PatchCheck.exact, .grown, .loose] {
      let made = try first.applying(line, at: "p00000", fit: fit)
      #expect(JSONWriter.file(made) == JSONWriter.file(last))
      #expect(JSONWriter.file(try last.applying(back, at: "p00000", fit: fit)) == JSONWriter.file(first))
    }
    // From somewhere else it still ends somewhere, and what was put in place stands there.
    let elsewhere = try random.changed(last).applying(line, at: "p00000", checking: false)
    if line.contains(where: { $0.record.same(as: "p00000") && $0.field == "title" }) {
      #expect(elsewhere.title.same(as: last.title))
    }
  }

  /// A project with one barrier and one note on it.
  private func project(_ notes: [String] = ["first"]) -> Project {
    var project = Project()
    project.id = ID("p00000")
    var barrier = Barrier()
    barrier.id = ID("b00000")
    barrier.title = "No time"
    barrier.notes = notes.map { Note(on: .unset, by: "Anna", text: $0) }
    barrier.phases = ["E"]
    project.barriers = [barrier]
    return project
  }

  private func differences(_ change: (inout Project) -> Void) -> [Difference] {
    var after = project()
    change(&after)
    return project().differences(to: after, at: "p00000")
  }

  @Test func `Two people's additions to a list both live, and what one takes away goes`() throws {
    let mine = differences { $0.barriers[0].notes.append(Note(on: .unset, by: "Anna", text: "mine")) }
    let hers = differences {
      $0.barriers[0].notes.append(Note(on: .unset, by: "Karin", text: "hers"))
      $0.barriers[0].phases = ["P"]
    }
    let both = try project().applying(mine + hers, at: "p00000", checking: false)
    #expect(both.barriers[0].notes.map(\.text) == ["first", "mine", "hers"])
    #expect(both.barriers[0].phases == ["P"])
    #expect(throws: PatchError.self) { try project().applying(mine + hers, at: "p00000") }

    let back = try both.applying(mine.map(\.reversed), at: "p00000", fit: .grown)
    #expect(back.barriers[0].notes.map(\.text) == ["first", "hers"])
    let again = try both.applying(mine, at: "p00000", checking: false)
    #expect(again.barriers[0].notes.count == 3, "what is there is not put there twice")
  }

  @Test func `What was taken away comes back to where it stood`() throws {
    func texts(_ before: [String], _ after: [String], of now: [String]) -> [String] {
      let list = JSONValue.list(
        .list(now.map(JSONValue.text)), from: .list(before.map(JSONValue.text)),
        to: .list(after.map(JSONValue.text)))
      return list?.list?.compactMap(\.text) ?? []
    }
    #expect(texts(["a", "c"], ["a", "b", "c"], of: ["a", "c", "d"]) == ["a", "b", "c", "d"])
    #expect(texts(["b"], ["a", "b"], of: ["b", "c"]) == ["a", "b", "c"])
    #expect(texts(["b"], ["a", "b"], of: ["c"]) == ["a", "c"])
    #expect(texts(["a"], [], of: ["a", "b"]) == ["b"])
    #expect(texts(["\u{e9}"], [], of: ["e\u{301}"]) == ["e\u{301}"], "compared by bytes")
    #expect(
      JSONValue.list(.list([.text("a"), .text("b")]), from: .list([.text("b"), .text("a")]), to: nil) == nil)
  }

  @Test func `A record that is gone is passed over, and the rest is made`() throws {
    let edits = [
      Difference(record: "b99999", field: "title", before: .text("x"), after: .text("y")),
      Difference(record: "r99999/pat", field: "reason", before: nil, after: .text("y")),
      Difference(record: "p00000", field: "title", before: .text("what it never was"), after: .text("New")),
      Difference(record: "b00000", field: "impact", before: .number("2"), after: .number("4")),
    ]
    let made = try project().applying(edits, at: "p00000", checking: false)
    #expect(made.title == "New" && made.barriers[0].impact == Rating(4))
    for edit in edits {
      #expect(throws: PatchError.self) { try project().applying([edit], at: "p00000") }
      #expect(throws: PatchError.self) { try project().applying([edit], at: "p00000", fit: .grown) }
    }
  }

  @Test func `A record comes, is edited within, goes and comes again in one pass`() throws {
    var review = Review()
    review.id = ID("r00000")
    review.gate = "G1"
    var position = Position()
    position.perspective = "pat"
    let coming = Difference(record: "r00000", field: nil, before: nil, after: review.json)
    let said = Difference(record: "r00000/pat", field: nil, before: nil, after: position.json)
    let reason = Difference(record: "r00000/pat", field: "reason", before: nil, after: .text("alarms"))
    let made = try project().applying([coming, said, reason], at: "p00000")
    #expect(made.reviews[ID("r00000")]?.positions.first?.reason == "alarms")
    let whole = [reason, said, coming].map(\.reversed)
    #expect(try made.applying(whole, at: "p00000").reviews.isEmpty)
    let again = try made.applying(whole + [coming, said], at: "p00000")
    #expect(again.reviews[ID("r00000")]?.positions.first?.reason == nil)
    #expect(throws: PatchError.self) { try project().applying([reason, coming, said], at: "p00000") }
  }
}
