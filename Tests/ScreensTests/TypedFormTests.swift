import Changes
import Drawing
import Model
import TestSupport
import Testing

@testable import Screens

/// What was being typed when the connection broke, and how it comes back.
struct TypedFormTests {
  private static let purposes: [FormPurpose] =
    [
      .newProject, .add(recordKind: "barrier"), .edit("plan/P"), .note("bzzzzz"),
      .feedBack([ID("ezzzzz"), ID("eyyyyy")]), .answerAsk(ID("qzzzzz")), .withdraw(ID("rzzzzz")),
      .attend(ID("rzzzzz")),
      .draftCondition(ID("rzzzzz")), .conditionDone(ID("czzzzz")), .conditionMove(ID("czzzzz")),
      .typeAnew(ID("fzzzzz")),
      .submit("G1", sites: [ID("szzzzz"), ID("syyyyy")]),
      .decide(ID("rzzzzz"), .recycle, sites: [ID("szzzzz")]),
    ] + Operations.all.map { .operation(OperationCall($0, "zzzzzz")) }

  @Test(arguments: purposes) func `a form that can be opened again is the same by its name`(
    purpose: FormPurpose
  )
    throws
  {
    let (name, about) = try #require(purpose.written)
    #expect(FormPurpose(name, about) == purpose)
  }

  @Test(arguments: ["resolve": "barrier.resolve", "wait for": "action.wait", "hold": "phase.hold"])
  func `a form kept by the name of an earlier version opens the operation`(former: String, verb: String)
    throws
  {
    guard case .operation(let call)? = FormPurpose(former, ["bzzzzz"]) else {
      Issue.record("\(former) opens nothing")
      return
    }
    #expect(call.operation.verb == verb)
    #expect(call.subject == ["bzzzzz"])
  }

  @Test func `what was typed is offered, comes back as it was, and is saved as it would have been`() throws {
    var session = try ScreenFixture.full(.en)
    try session.press(script: "4nNobody at night<enter>")
    let typed = try #require(session.typedForm)
    // As it lies in the person's own folder meanwhile.
    let kept = try JSONReader.read(JSONWriter.file(typed), as: TypedForm.self)
    #expect(kept == typed)
    var next = try ScreenFixture.full(.en)
    next.offer(kept)
    next.expect("This was not saved when the")
    #expect(try next.press(script: "<enter>") == [.dropTyped])
    #expect(next.typedForm?.fields.map(\.values) == typed.fields.map(\.values))
    next.expect("Nobody at night")
  }

  @Test func `what nobody has typed is not kept, and what is put off is asked again`() throws {
    var session = try ScreenFixture.full(.en)
    #expect(session.typedForm == nil)
    try session.press(script: "4n")
    #expect(session.typedForm == nil)
    try session.press(script: "x")
    let typed = try #require(session.typedForm)
    var next = try ScreenFixture.full(.en)
    next.offer(typed)
    #expect(try next.press(script: "<down><enter>").isEmpty)
  }
}
