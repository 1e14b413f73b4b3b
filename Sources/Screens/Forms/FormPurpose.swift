internal import Changes
internal import Model
internal import Process
internal import Reports

/// The purpose of a form: the change that its fields become.
enum FormPurpose: Equatable, Sendable {
  case newProject
  case add(recordKind: String)
  case edit(String)
  case note(String)
  case operation(OperationCall)
  case feedBack([ID<Engagement>])
  case answerAsk(ID<Ask>)
  /// An option of an ask by its number; without a number a new one.
  case askOption(ID<Ask>, Int?)
  /// A judgement; where the value is nil, it is chosen in the form too.
  case judge([CriterionTarget], AssessmentValue?)
  case evidence([CriterionTarget])
  case remark([CriterionTarget])
  case waiveVoice(Code<Gate>, Code<Perspective>, sites: [ID<Site>])
  case submit(Code<Gate>, sites: [ID<Site>])
  case withdraw(ID<Review>)
  case attend(ID<Review>)
  case position(ID<Review>, Code<Perspective>)
  /// A voice that was asked in time and is silent.
  case noAnswer(ID<Review>, Code<Perspective>)
  case answerObjection(ID<Review>, Code<Perspective>)
  case draftCondition(ID<Review>)
  /// A decision, for all sites of the review where none is named.
  case decide(ID<Review>, Outcome, sites: [ID<Site>])
  case conditionDone(ID<Condition>)
  case conditionMove(ID<Condition>)
  case changeFramework(Code<Framework>)
  /// An answer of the round, with what it must be told besides.
  case answer(RoundAnswer, RoundInput)
  /// Neither of the values in conflict, but one of one's own.
  case typeAnew(ID<Conflict>)
  /// The settling of two decisions, by the packet that stands or by a new outcome.
  case settle(Code<Gate>, [ID<Site>], ID<Packet>?, Outcome?)
  /// The reason why personal data may leave, or be sealed.
  case confirm(ExportTexts)
  /// The export of the status of a project, or of all: for whom, and how.
  case export(String?)
  /// The name of the file in which what is seen is kept.
  case keepView
  /// The name of the file in which answers stand.
  case importFile

  var isExport: Bool {
    if case .export = self { return true }
    return false
  }

  /// The criteria that are judged, each at its site; one empty target where nothing is judged.
  var places: [CriterionTarget] {
    switch self {
    case .judge(let places, _), .evidence(let places), .remark(let places): places
    default: [CriterionTarget(criterion: "", site: nil)]
    }
  }

  /// The first line of the form; `about` is the title of what it speaks of.
  func title(about: String) -> Phrase {
    let verb = verb
    return about.isEmpty ? verb : verb + " · " + about
  }

  private var verb: Phrase {
    switch self {
    case .newProject: Phrase("Nytt projekt", "New project")
    case .add(let recordKind):
      Project.kind(recordKind)?.newLabel.capitalised
        ?? Phrase("Ny post", "New record")
    case .edit: Phrase("Ändra", "Edit")
    case .note: Phrase("Anteckna", "Add a note")
    case .operation(let call): call.operation.info.title
    case .feedBack: Phrase("Återkoppla", "Feed back")
    case .answerAsk: Phrase("Svar på beslutsfrågan", "Answer to the decision needed")
    case .askOption(_, nil): Phrase("Nytt alternativ", "New option")
    case .askOption: Phrase("Ändra alternativet", "Edit the option")
    case .judge(_, let value?): Phrase("Bedömning: ", "Judgement: ") + value.label
    case .judge(_, nil): Phrase("Bedömning", "Judgement")
    case .evidence: Phrase("Nytt underlag", "New evidence")
    case .remark: Phrase("Synpunkt", "Remark")
    case .waiveVoice: Phrase("Undantag för ett perspektiv", "Waive a perspective")
    case .submit: Phrase("Lämna till prövning", "Submit to review")
    case .withdraw: Phrase("Ta tillbaka prövningen", "Withdraw the review")
    case .attend: Phrase("Närvarande", "Present")
    case .position: Phrase("Ställningstagande", "Position")
    case .noAnswer: Phrase("Inget svar", "No answer")
    case .answerObjection: Phrase("Svar på invändning", "Answer to an objection")
    case .draftCondition: Phrase("Nytt villkor", "New condition")
    case .decide(_, let outcome, _): Phrase("Beslut: ", "Decision: ") + outcome.label
    case .conditionDone: Phrase("Villkoret är uppfyllt", "The condition is met")
    case .conditionMove: Phrase("Flytta villkoret", "Move the condition")
    case .changeFramework(let id): Phrase("Byt ramverk till ", "Change framework to ") + id.text
    case .answer(let answer, _): answer.words.capitalised
    case .typeAnew: Phrase("Ett eget värde", "Another value")
    case .settle(_, _, _, let outcome?): Phrase("Avgör: ", "Settle: ") + outcome.label
    case .settle: Phrase("Avgör: beslutet gäller", "Settle: the decision applies")
    case .confirm(let leaving): leaving.title
    case .export: Phrase("Exportera", "Export")
    case .importFile: Phrase("Ta in svar ur en fil", "Take in answers from a file")
    case .keepView: Phrase("Spara det jag ser", "Save what I see")
    }
  }
}

extension FormPurpose {
  /// The title of what a form speaks of.
  func about(in session: Session) -> String {
    let organisation = session.projectList.organisation
    guard let projectView = session.projectView else { return organisation }
    let language = session.language
    let wording = projectView.wording
    func title(_ id: String) -> String { wording.title(of: id) ?? id }
    func criterion(_ code: Code<Criterion>) -> String {
      code.text + " " + (wording.code(.criteria, code.text) ?? "")
    }
    switch self {
    case .newProject: return organisation
    case .add, .attend, .draftCondition, .changeFramework, .confirm, .export, .keepView, .importFile:
      return projectView.project.title
    case .edit(let address):
      if address.same(as: "application") { return Phrase("tillämpningen", "the application")(language) }
      if let phase = address.rest(after: "plan/") {
        return Phrase("planen för ", "the plan of ")(language) + wording.phase(Code(phase))
      }
      if let duty = address.rest(after: "duty/") { return wording.code(.duties, duty) ?? duty }
      return title(address)
    case .note(let address): return title(address)
    case .operation(let call):
      guard case .sites = call.operation.subjectKind else { return title(call.subject.first ?? "") }
      return projectView.hasSites && !call.operation.info.asksSites
        ? projectView.siteNames(call.subject.map { ID($0) }) : projectView.project.title
    case .answerAsk(let id), .askOption(let id, _): return title(id.text)
    case .feedBack(let ids): return ids.first.map { title($0.text) } ?? ""
    case .judge(let places, _), .evidence(let places), .remark(let places):
      return criteria(of: places).map(criterion).joined(separator: ", ")
    case .waiveVoice(_, let voice, _), .position(_, let voice), .noAnswer(_, let voice),
      .answerObjection(_, let voice):
      return wording.perspective(voice)
    case .submit(let gate, let sites):
      return gate.text + " " + (wording.code(.gates, gate.text) ?? "")
        + (projectView.hasSites ? " · " + projectView.siteNames(sites) : "")
    case .withdraw, .decide:
      return session.gateInRoom.map { $0.gate.id.text + " " + $0.gate.title(language) } ?? ""
    case .conditionDone(let id), .conditionMove(let id): return title(id.text)
    case .answer:
      return (session.behind.last as? Round)?.question.map { $0.title(language) } ?? ""
    case .typeAnew: return session.selectedConflict.map { $0.title(language) } ?? ""
    case .settle(let gate, let sites, _, _):
      return gate.text + (projectView.hasSites ? " · " + projectView.siteNames(sites) : "")
    }
  }

  /// Each criterion once, whatever the sites.
  private func criteria(of places: [CriterionTarget]) -> [Code<Criterion>] {
    var criteria: [Code<Criterion>] = []
    for place in places where !criteria.contains(place.criterion) { criteria.append(place.criterion) }
    return criteria
  }
}
