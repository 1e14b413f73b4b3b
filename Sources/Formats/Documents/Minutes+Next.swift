internal import Model

extension MinutesWriter {
  /// MIN-10: the next step.
  var next: DocumentBlock {
    let heading = localized("Nästa steg", "Next")
    guard let next = packet.next else {
      let checklist = decided.outcome == .stop || decided.outcome == .retire || packet.kind == .closing
      let words =
        checklist
        ? localized(
          "Arbetet avslutas enligt checklistan för avslut.", "The work ends by the closing checklist.")
        : localized("Inget nytt steg följer av beslutet.", "No new step follows from this.")
      return DocumentBlock(id: "MIN-10", heading: heading, parts: [.text(words)])
    }
    let day = next.on ?? decided.until
    var parts: [DocumentPart] = [
      .facts(
        facts(
          (localized("Fas", "Phase"), name(next.phase.text)),
          (localized("Fasen börjar", "The phase starts"), next.start?.iso),
          (localized("Nästa beslutspunkt", "Next gate"), next.gate.map { $0.text + ", " + name($0.text) }),
          (
            localized("Planerat beslut", "Planned decision"),
            day?.iso ?? localized("ingen dag satt", "no day set")
          )))
    ]
    let due = packet.conditions.map { $0.due.iso + " " + $0.title + " (" + who($0.owner) + ")" }
    let deliverables = due + next.activities.map { $0(language) }
    if !deliverables.isEmpty {
      parts.append(.subheading(localized("Att leverera", "Deliverables")))
      parts.append(.items(deliverables))
    }
    return DocumentBlock(id: "MIN-10", heading: heading, parts: parts)
  }

  /// MIN-11: a line to sign for each; a blank name where nobody has the role.
  var signatures: DocumentBlock {
    let here = packet.attendance.filter { !$0.absent && $0.archived == nil }
    let roles: [AttendanceRole] = [.chair, .adjuster, .secretary]
    var lines = roles.flatMap { role -> [DocumentFact] in
      let people = here.filter { $0.role == .known(role) }.map { who($0.who) }
      let label = role.label(language).capitalised
      return (people.isEmpty ? [""] : people).map { DocumentFact(label, $0) }
    }
    if here.isEmpty {
      lines.insert(DocumentFact(localized("Beslutat av", "Decided by"), who(decided.by)), at: 0)
    }
    return DocumentBlock(
      id: "MIN-11", heading: localized("Underskrifter", "Signatures"), parts: [.signatures(lines)])
  }
}
