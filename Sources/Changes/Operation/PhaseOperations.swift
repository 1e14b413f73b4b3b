package import Model
internal import Process

/// The operation after which work at sites waits until a day (event 11, `process.md`).
package struct HoldSites: Operation {
  package var subject: [ID<Site>] = []
  package var reason = ""
  package var until = CalendarDay.unset
  package var by = PersonReference("")

  package init() {}

  package static let info = OperationInfo(
    "hold", "Work waits.", told: Phrase("vilande", "on hold"), title: Phrase("Lägg vilande", "Put on hold"),
    event: .hold, wayBack: Phrase("ångras inte: återuppta i stället", "not undone: resume instead"),
    isDecided: true,
    command: .init(Phrase("Arbetet väntar till en dag.", "The work waits until a day.")))

  package static var asked: [String] { ["until"] }

  package static func fields(_ field: inout some Fields<Self>) {
    field("reason", \.reason, Transition[\.reason], "Why.")
    field("until", \.until, Transition[\.until], "The day to look at it again.")
    field("by", \.by, Transition[\.by], "Who decides; otherwise you.", isAuthor: true)
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    try transaction.demand(.hold, at: subject)
    let reason = try transaction.given(reason, "reason", "skälet", "the reason")
    try transaction.demandFuture(until)
    transaction.record(.hold, at: subject, by: by) { transition in
      transition.reason = reason
      transition.until = until
    }
  }
}

/// The operation after which work at sites goes on (event 12, `process.md`).
package struct ResumeSites: Operation {
  package var subject: [ID<Site>] = []
  package var reason = ""
  package var by = PersonReference("")

  package init() {}

  package static let info = OperationInfo(
    "resume", "Work continues.", told: Phrase("återupptaget", "resumed"),
    title: Phrase("Återuppta", "Resume"), event: .resume,
    wayBack: Phrase("ångras inte: gör vilande igen", "not undone: put it on hold again"), isDecided: true,
    command: .init(Phrase("Arbetet tas upp igen.", "The work is taken up again.")))

  package static func fields(_ field: inout some Fields<Self>) {
    field("reason", \.reason, Transition[\.reason], "Why.")
    field("by", \.by, Transition[\.by], "Who decides; otherwise you.", isAuthor: true)
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    try transaction.demand(.resume, at: subject)
    let reason = try transaction.given(reason, "reason", "skälet", "the reason")
    transaction.record(.resume, at: subject, by: by) { $0.reason = reason }
  }
}

/// The operation by which sites go back to an earlier phase (event 14, `process.md`).
package struct ReenterSites: PhaseReturn {
  package var subject: [ID<Site>] = []
  package var to = Code<Phase>("")
  package var reason = ""
  package var by = PersonReference("")
  package var redo: [Code<Criterion>] = []
  package var lastDay: CalendarDay?

  package init() {}

  package static let info = OperationInfo(
    "reenter", "Go back to an earlier phase.",
    told: Phrase("tillbaka till en tidigare fas", "back to an earlier phase"),
    title: Phrase("Tillbaka till en tidigare fas", "Back to an earlier phase"), event: .reenter,
    wayBack: forward, isDecided: true,
    command: .init(
      Phrase("Beslutspunkterna därifrån passeras på nytt.", "The gates from there are passed again."),
      name: Phrase("Gå tillbaka till en tidigare fas", "Go back to an earlier phase")))

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    let reason = try checked(in: transaction)
    let phases = subject.map { transaction.projectState.state(of: $0)?.phase }
    if phases.contains(to) {
      throw Refusal(.process, "införandeplatsen är redan där", "the site is there already", field: "to")
    }
    try transaction.demandLastDay(lastDay, leavingFor: to, subject)
    goBack(.reenter, reason, in: &transaction)
  }
}

/// The operation by which sites that were stopped or retired are opened again (event 15, `process.md`).
package struct ReopenSites: PhaseReturn {
  package var subject: [ID<Site>] = []
  package var to = Code<Phase>("")
  package var reason = ""
  package var by = PersonReference("")
  package var redo: [Code<Criterion>] = []
  package var lastDay: CalendarDay?

  package init() {}

  package static let info = OperationInfo(
    "reopen", "Take up what was stopped or retired.", told: Phrase("öppnat igen", "reopened"),
    title: Phrase("Öppna igen", "Reopen"), event: .reopen, wayBack: forward, isDecided: true,
    command: .init(Phrase("Öppnar en införandeplats som stängts.", "Opens a site that was closed.")))

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    let reason = try checked(in: transaction)
    if transaction.framework.phase(to)?.live ?? false {
      throw Refusal(
        .process, "det går inte att öppna igen i drift", "it is not possible to reopen in a live phase",
        field: "to")
    }
    goBack(.reopen, reason, in: &transaction)
  }
}

/// An operation by which sites go back, with what every one of them asks.
package protocol PhaseReturn: Operation where Subject == [ID<Site>] {
  var to: Code<Phase> { get set }
  var reason: String { get set }
  var by: PersonReference { get set }
  var redo: [Code<Criterion>] { get set }
  /// The last day of use, where the application is left.
  var lastDay: CalendarDay? { get set }
}

extension PhaseReturn {
  fileprivate static var forward: Phrase {
    Phrase("ångras inte: gå framåt genom beslutspunkterna", "not undone: go forward through the gates")
  }

  package static func fields(_ field: inout some Fields<Self>) {
    field("to", \.to, Transition[\.to], "The phase to go back to.")
    field("reason", \.reason, Transition[\.reason], "Why.")
    field("by", \.by, Transition[\.by], "Who decides; otherwise you.", isAuthor: true)
    field("redo", \.redo, Transition[\.redo], "A criterion to redo; may be repeated.")
    field("last_day", \.lastDay, Transition[\.lastDay], "Leaving use: its last day.")
  }

  /// The reason, where the sites may go back to the phase at all.
  fileprivate func checked(in transaction: Transaction) throws(Refusal) -> String {
    if let event = Self.info.event { try transaction.demand(event, at: subject) }
    let reason = try transaction.given(reason, "reason", "skälet", "the reason")
    try transaction.refuseForward(to, subject)
    return reason
  }

  fileprivate func goBack(_ event: TransitionEvent, _ reason: String, in transaction: inout Transaction) {
    transaction.record(event, at: subject, phase: to, by: by) { transition in
      transition.reason = reason
      transition.redo = redo
      transition.lastDay = lastDay
    }
  }
}

/// The operation after which the closing checklist of sites is gone through (event 10, `process.md`).
package struct FinishSites: Operation {
  package var subject: [ID<Site>] = []
  package var reason = ""
  package var by = PersonReference("")

  package init() {}

  package static let info = OperationInfo(
    "finish", "The closing checklist is gone through.",
    told: Phrase("avveckling klar", "winding down finished"),
    title: Phrase("Avsluta avvecklingen", "Finish winding down"), event: .finish,
    wayBack: Phrase("ångras inte: öppna igen", "not undone: reopen it"), isDecided: true, isSealed: true,
    command: .init(
      Phrase("När varje punkt i checklistan är klar.", "When every point of the checklist is done.")))

  package static func fields(_ field: inout some Fields<Self>) {
    field("reason", \.reason, Transition[\.reason], "What is said about it.")
    field("by", \.by, Transition[\.by], "Who decides; otherwise you.", isAuthor: true)
  }

  package func apply(to transaction: inout Transaction) throws(Refusal) {
    try transaction.demand(.finish, at: subject)
    let lacks = transaction.projectState.closingLacks(at: subject)
    if !lacks.isEmpty {
      var refusal = transaction.refused(
        "avvecklingen är inte klar: \(lacks.map(\.words.sv).joined(separator: "; "))",
        "winding down is not finished: \(lacks.map(\.words.en).joined(separator: "; "))", nil, subject)
      refusal.lacks = lacks
      throw refusal
    }
    let reason = try transaction.given(reason, "reason", "skälet", "the reason")
    transaction.record(.finish, at: subject, by: by) { $0.reason = reason }
  }
}

extension Transaction {
  /// Writes a transition at each of the sites; history names the site where it is one.
  ///
  /// Replays every transition before and after, for each site.
  mutating func record(
    _ event: TransitionEvent, at sites: [ID<Site>], phase: Code<Phase>? = nil, by: PersonReference,
    _ complete: (inout Transition) -> Void
  ) {
    for site in sites { record(event, at: site, phase: phase, by: by, complete) }
    name(sites)
  }
}
