import Changes
import Drawing
import Model
import Process
import Reports
import Screens
import Storage
import TestSupport
import Testing

private let days = [-30, 0, 30, 90, 400]

/// Whatever an answer asks for, said.
private func given(_ action: RoundAction, on day: CalendarDay) -> RoundInput {
  var texts: [String: String] = [:]
  for ask in action.asks {
    switch ask.kind {
    case .day: texts[ask.name] = "+29d"
    case .integer: texts[ask.name] = "3"
    default: texts[ask.name] = "The ward manager"
    }
  }
  return RoundInput(texts, by: "P. lead", today: day, language: .en)
}

private func agendas(_ language: Language) throws -> [(ProjectDocument, RoundAgenda, CalendarDay)] {
  let workspace = try Fixtures.demonstration(language)
  return try workspace.slugs().flatMap { slug in
    let document = try workspace.open(slug).document
    return try days.map { offset in
      let day = CalendarDay.november + offset
      let projectState = try #require(
        ProjectState(of: document.project, with: ScreenFixture.reference, on: day))
      return (
        document, RoundAgenda(of: document, projectState, with: ScreenFixture.reference, after: nil), day
      )
    }
  }
}

@Test(arguments: Language.allCases)
func `every answer that is offered can be made, and does something`(language: Language) throws {
  var kinds: Set<RoundQuestion.Kind> = []
  var count = 0
  for (document, agenda, day) in try agendas(language) {
    for question in day == .november && language == .en ? agenda.all : agenda.questions {
      kinds.insert(question.kind)
      for answer in question.answers {
        var copy = document
        let before = copy.history.count
        let where_ = "\(document.slug) \(day.iso) \(question.kind) \(question.place) \(answer.key)"
        do {
          for change in try answer.action.changes(given(answer.action, on: day)) {
            try copy.apply(change, on: .on(day), with: ScreenFixture.reference)
          }
          if copy.history.count == before { Issue.record("nothing happened: \(where_)") }
        } catch let refusal { Issue.record("\(where_): \(refusal)") }
        count += 1
      }
    }
  }
  #expect(count > 500)
  #expect(kinds == Set(RoundQuestion.Kind.allCases))
}

@Test(arguments: Language.allCases)
func `an answer without what it asks for is refused at the field`(language: Language) throws {
  for (_, agenda, day) in try agendas(language) {
    for answer in agenda.all.flatMap(\.answers) where answer.action.asks.contains(where: \.isRequired) {
      let silent = RoundInput(by: "P. lead", today: day, language: .en)
      #expect(throws: Refusal.self) { try answer.action.changes(silent) }
    }
  }
}

@Test(arguments: Language.allCases)
func `no two answers share a key, a letter means one thing, and none moves or steers`(language: Language)
  throws
{
  for (_, agenda, _) in try agendas(language) {
    for question in agenda.all {
      let keys = question.answers.map(\.key)
      #expect(Set(keys).count == keys.count, "\(question.kind) \(keys)")
      for key in keys {
        #expect(Command.of(.character(key), in: .round) == nil)
        #expect(!["h", "j", "k", "l"].contains(key))
      }
    }
  }
}

@Test(arguments: Language.allCases)
func `questions come in the order of the round and say how many wait`(language: Language) throws {
  for (_, agenda, _) in try agendas(language) {
    let asked = agenda.questions
    let order = asked.compactMap { RoundQuestion.Kind.allCases.firstIndex(of: $0.kind) }
    #expect(order == order.sorted())
    #expect(asked.count + asked.reduce(0) { $0 + $1.more } == agenda.all.count)
    #expect(asked.count <= 27)
  }
}
