import ArgumentParser
import Changes
import Drawing
import Model
import Reports
import Testing
import Tracker

@testable import Commands
@testable import Screens

/// An operation that only this file knows.
private struct WatchBarrier: Operation {
  var subject = ID<Barrier>("")
  var owner = PersonReference("")
  var until: CalendarDay?
  var unknown = UnknownFields()

  static let info = OperationInfo(
    "watch", "Somebody keeps an eye on it.", told: Phrase("hinder bevakat", "barrier watched"),
    title: Phrase("Bevaka hindret", "Watch the barrier"),
    command: .init(
      "y", Phrase("Bevaka", "Watch"), Phrase("Någon håller ett öga på det.", "Somebody keeps an eye on it."),
      hint: Phrase("bevaka", "watch"), unselected: Phrase("välj ett hinder", "choose a barrier")))

  static func fields(_ field: inout some Fields<Self>) {
    field("owner", \.owner, Barrier[\.owner], "Who watches.", prompt: .init("who", "vem", "who"))
    field("until", \.until, Barrier[\.answerBy], "Until when.")
  }

  static func obstacle(to barrier: Barrier, in project: Project) -> Phrase? {
    barrier.status == .resolved ? Phrase("det är löst", "it is resolved") : nil
  }

  func apply(to transaction: inout Transaction) throws(Refusal) {
    try transaction.update(\.barriers, subject) { barrier in
      barrier.owner = owner
      barrier.answerBy = until
    }
  }
}

/// What is declared in one file is there wherever operations are: nothing else had to be edited for this.
struct ToyOperationTests {
  private func watched(_ body: (inout Session) throws -> Void) throws {
    try Operations.$additional.withValue([WatchBarrier.self]) {
      var session = try ScreenFixture.full(.en)
      try session.press(script: "4")
      try body(&session)
    }
  }

  private func barrier(_ session: Session) throws -> Barrier {
    let id = try #require(session.selectedRecord)
    return try #require(session.projectList.open?.project.barriers[ID(id)])
  }

  @Test func `its key opens a form with its fields, which does it and says so in history`() throws {
    try watched { session in
      let id = try barrier(session).id
      _ = try session.press(script: "y")
      session.expect("Watch the barrier")
      session.expect(Barrier[\.owner].label.capitalised.en)
      #expect(try session.press(script: "<c-s>").isEmpty)
      session.expect("must be filled in")
      #expect(try session.press(script: "Night nurse<c-s>") == [.save("heart")])
      session.expect("Barrier watched")
      let document = try #require(session.projectList.open)
      #expect(document.project.barriers[id]?.owner == "Night nurse")
      #expect(document.lastEntry?.verb == "barrier.watch")
    }
  }

  @Test func `the footer, the palette and the help name it with its key`() throws {
    try watched { session in
      #expect(Command.operations(of: "barrier").map(\.id).contains("barrier.watch"))
      #expect(session.footer.map(\.id).contains("barrier.watch"))
      try session.press(script: "<c-p>watch")
      session.expect("Watch")
      session.expect("Somebody keeps an eye on it.")
      try session.press(script: "<esc>?")
      #expect(session.found(Palette()).map(\.id).contains("barrier.watch"))
    }
  }

  @Test func `where it cannot be done the reason is said before anything is asked`() throws {
    try watched { session in
      try session.press(script: "rAgreed<c-s>V")
      let rows = session.rows
      let index = try #require(
        rows.firstIndex { session.projectList.open?.project.barriers[ID($0)]?.status == .resolved })
      session.browse { $0.select(index, in: rows) }
      try session.press(script: "y")
      session.expect("it is resolved")
      // The command line and a round are refused by the same rule.
      var document = try #require(session.projectList.open)
      let call = OperationCall(WatchBarrier.self, rows[index])
      let change = try call.change(["owner": ["Night nurse"]], in: ParseContext(today: .november))
      let refusal = #expect(throws: Refusal.self) {
        try document.apply(change, on: .november, with: session.reference)
      }
      #expect(refusal?.kind == .process)
      #expect(refusal?.words.en == "it is resolved")
    }
  }

  @Test func `it is there only for as long as it is declared, and only for its own kind of record`() throws {
    try watched { _ in
      #expect(Command.operations(of: "action").isEmpty)
      #expect(Command.operations.map(\.id).filter { $0 == "barrier.watch" }.count == 1)
    }
    #expect(!Command.allCases.map(\.id).contains("barrier.watch"))
    #expect(!Command.operations.map(\.id).contains("barrier.watch"))
  }

  @Test func `the command line has it with its options, and answers under its name`() throws {
    try watched { session in
      let commands = RecordCommands<Barrier>.configuration.subcommands
      let command = try #require(commands.first { $0.configuration.commandName == "watch" })
      let help = command.helpMessage()
      #expect(help.contains("--owner <owner>") && help.contains("Who watches.") && help.contains("--until"))
      let document = try #require(session.projectList.open)
      let context = CommandContext(document, .november, session.reference, language: .en)
      let id = try barrier(session).id.text
      let parsed = try OperationCommand<WatchBarrier>.parse([id, "--owner", "Night nurse", "--until", "+2w"])
      let change = try #require(try parsed.changes(in: context).first)
      #expect(change.verb == "barrier.watch")
      var changed = document
      try changed.apply(change, on: .november, with: session.reference)
      #expect(changed.project.barriers[ID(id)]?.answerBy == .november + 14)
    }
  }

  @Test func `what cannot be meant is refused under the option that was typed`() throws {
    try watched { session in
      let document = try #require(session.projectList.open)
      let context = CommandContext(document, .november, session.reference, language: .en)
      let site = try #require(document.project.sites.first?.id.text)
      let command = try OperationCommand<ReenterSites>.parse(
        ["--to", "nowhere", "--reason", "Late", "--site", site])
      let failure = #expect(throws: Failure.self) { try command.changes(in: context) }
      #expect(failure?.field == "--to")
    }
  }

  @Test func `a round can ask for it, and says the command`() throws {
    try watched { session in
      let barrier = try barrier(session)
      let action = RoundAction.operation(OperationCall(WatchBarrier.self, barrier.id.text))
      #expect(action.asks.map(\.name) == ["who"])
      let project = try #require(session.projectList.open?.project)
      #expect(
        action.command(in: project, slug: "heart")
          == "brygga barrier watch \(barrier.id.text) --owner WHO -p heart")
      let input = RoundInput(["who": "Night nurse"], by: "lead", today: .november, language: .en)
      #expect(try action.changes(input).map(\.verb) == ["barrier.watch"])
    }
  }

  @Test func `a form of it that was broken off opens again`() throws {
    try watched { session in
      try session.press(script: "yNight")
      let typed = try #require(session.typedForm)
      var next = try ScreenFixture.full(.en)
      next.offer(typed)
      try next.press(script: "<enter>")
      next.expect("Watch the barrier")
      next.expect("Night")
    }
  }

  @Test func `every declared operation borrows fields that its subject has`() {
    for operation in Operations.all {
      for input in operation.inputs {
        #expect(!input.field.source.name.isEmpty, "\(operation.verb) \(input.name)")
        #expect(!input.field.help.isEmpty, "\(operation.verb) \(input.name)")
      }
    }
    let verbs = Operations.all.map { $0.verb }
    #expect(Set(verbs).count == verbs.count)
  }
}
