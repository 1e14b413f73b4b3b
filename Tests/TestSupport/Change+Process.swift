package import Changes
package import Model

/// The return of sites to an earlier phase as tests say it.
package struct Return: Sendable {
  package var to: Code<Phase>
  package var reason: String
  package var by: PersonReference
  package var redo: [Code<Criterion>] = []
  package var lastDay: CalendarDay?

  package init(to: Code<Phase>, reason: String, by: PersonReference) {
    (self.to, self.reason, self.by) = (to, reason, by)
  }
}

/// The reason for ending sites as tests say it.
package struct Ending: Sendable {
  package var reason: String
  package var lessons: String
  package var mandate: String
  package var by: PersonReference

  package init(reason: String, lessons: String, mandate: String, by: PersonReference) {
    (self.reason, self.lessons, self.mandate, self.by) = (reason, lessons, mandate, by)
  }
}

/// The events of the process as tests ask for them.
extension Change {
  package static func hold(
    sites: [ID<Site>], until: CalendarDay, reason: String, by: PersonReference
  ) -> Change {
    var operation = HoldSites(on: sites)
    (operation.until, operation.reason, operation.by) = (until, reason, by)
    return .operation(operation)
  }

  package static func resume(sites: [ID<Site>], reason: String, by: PersonReference) -> Change {
    var operation = ResumeSites(on: sites)
    (operation.reason, operation.by) = (reason, by)
    return .operation(operation)
  }

  package static func reenter(sites: [ID<Site>], _ back: Return) -> Change {
    .operation(back.operation(ReenterSites(on: sites)))
  }

  package static func reopen(sites: [ID<Site>], _ back: Return) -> Change {
    .operation(back.operation(ReopenSites(on: sites)))
  }

  package static func finishClosing(sites: [ID<Site>], reason: String, by: PersonReference) -> Change {
    var operation = FinishSites(on: sites)
    (operation.reason, operation.by) = (reason, by)
    return .operation(operation)
  }
}

extension Change {
  package static func discontinue(sites: [ID<Site>], _ ending: Ending) -> Change {
    var operation = DiscontinueSites(on: sites)
    (operation.reason, operation.lessons, operation.mandate) = (ending.reason, ending.lessons, ending.mandate)
    operation.by = ending.by
    return .operation(operation)
  }

  package static func suspend(
    sites: [ID<Site>], incident: ID<Incident>, reason: String, by: PersonReference
  ) -> Change {
    var operation = SuspendSites(on: sites)
    (operation.incident, operation.reason, operation.by) = (incident, reason, by)
    return .operation(operation)
  }

  package static func change(
    _ kind: MaterialChangeKind, sites: [ID<Site>], reason: String, of: String?, by: PersonReference
  ) -> Change {
    var operation = NoteMaterialChange(on: sites)
    (operation.kind, operation.reason, operation.of, operation.by) = (.known(kind), reason, of, by)
    return .operation(operation)
  }

  package static func annul(
    _ gate: Code<Gate>?, sites: [ID<Site>], reason: String, by: PersonReference
  ) -> Change {
    var operation = AnnulDecision(on: sites)
    (operation.gate, operation.reason, operation.by) = (gate, reason, by)
    return .operation(operation)
  }
}

extension Return {
  fileprivate func operation<Op: PhaseReturn>(_ operation: Op) -> Op {
    var operation = operation
    (operation.to, operation.reason, operation.by) = (to, reason, by)
    (operation.redo, operation.lastDay) = (redo, lastDay)
    return operation
  }
}
