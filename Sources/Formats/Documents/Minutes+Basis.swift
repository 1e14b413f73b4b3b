internal import Model
internal import Process

extension MinutesWriter {
  /// MIN-2: the people present and absent, with their roles.
  var present: DocumentBlock {
    let rows = attended.map { attendance -> [[String]] in
      let conflict = (attendance.conflictOfInterest ?? "").isEmpty ? nil : attendance.conflictOfInterest
      let notes = [
        attendance.absent ? localized("Frånvarande", "Absent") : nil,
        conflict.map { localized("Jäv: ", "Conflict of interest: ") + $0 },
      ].compactMap(\.self)
      return [
        [who(attendance.who)], [attendance.role.label(language)], [perspectives(attendance.perspectives)],
        notes,
      ]
    }
    var parts: [DocumentPart] = [
      rows.isEmpty
        ? .text(localized("Ingen närvaro är antecknad.", "No attendance was noted."))
        : .table(
          headings: [
            localized("Vem", "Who"), localized("Roll", "Role"), localized("Perspektiv", "Perspective"),
            localized("Anmärkning", "Note"),
          ], rows: rows)
    ]
    if let quorum = packet.demands?.quorum {
      let present = Set(packet.attendance.filter(\.countsForQuorum).map(\.who)).count
      let including =
        quorum.mustInclude.isEmpty
        ? "" : localized(", däribland ", ", among them ") + list(quorum.mustInclude.map { name($0.text) })
      parts.append(
        .text(
          localized(
            "Beslutsförhet: \(present) beslutande, minst \(quorum.min) krävs",
            "Quorum: \(present) deciding, at least \(quorum.min) demanded") + including + "."))
    }
    return DocumentBlock(id: "MIN-2", heading: localized("Närvarande", "Present"), parts: parts)
  }

  /// The people by role, the chair first, the secretary last, each role in the order of writing.
  private var attended: [Attendance] {
    let order: [AttendanceRole] = [.chair, .gatekeeper, .adviser, .adjuster, .secretary]
    let here = packet.attendance.filter { $0.archived == nil }
    return order.flatMap { role in here.filter { $0.role == .known(role) } }
      + here.filter { $0.role.known == nil }
  }

  /// MIN-3: the basis of the decision, with what changed between the submission and the decision.
  var basis: DocumentBlock {
    let earlier = packet.previous.map { hash in
      let known = packet.name(hash)(language)
      let mark = String(hash.prefix(12))
      return known.utf8.elementsEqual(hash.utf8) ? mark : known + " (" + mark + ")"
    }
    var parts: [DocumentPart] = [
      .facts(
        facts(
          (localized("Beslutsunderlag", "Packet"), packet.id.text),
          (localized("Hash (SHA-256)", "Hash (SHA-256)"), packet.hash),
          (localized("Lämnat till granskning", "Submitted"), packet.basis?.on.iso),
          (localized("Data vid granskningen", "Data at submission"), packet.basis?.hash),
          (localized("Tidigare beslut", "Earlier decisions"), earlier.joined(separator: "; ")),
          (
            localized("Märkt internt, står inte här", "Marked internal, not shown here"),
            leftOut == 0 ? nil : String(leftOut)
          )))
    ]
    if packet.basis != nil {
      parts.append(.subheading(localized("Ändrat under granskningen", "Changed during the review")))
      parts.append(
        changes.isEmpty
          ? .text(localized("Inget som räknas.", "Nothing that counts.")) : .items(changes))
    }
    return DocumentBlock(id: "MIN-3", heading: localized("Underlag", "Basis"), parts: parts)
  }

  private var changes: [String] {
    guard let basis = packet.basis else { return [] }
    return proposalChange(basis) + criteriaChanges(basis) + voiceChanges(basis) + barrierChanges(basis)
  }

  private func proposalChange(_ basis: GateCheck) -> [String] {
    guard let before = basis.proposal.known, let after = decided.proposal?.known, before != after else {
      return []
    }
    return [
      localized(
        "Verktygets förslag: \(before.label.sv) blev \(after.label.sv)",
        "What the tool proposed: \(before.label.en) became \(after.label.en)")
    ]
  }

  /// The changes of criteria.
  ///
  /// Of a criterion judged for each site the worst is compared, as the submission kept it.
  private func criteriaChanges(_ basis: GateCheck) -> [String] {
    basis.criteria.compactMap { before in
      let after = packet.criteria.filter { $0.assessment.criterion == before.id }
      guard let first = after.first, first.applies || before.applies else { return nil }
      let values = after.compactMap(\.assessment.value.known)
      let worst = values.min { $0.rank < $1.rank } ?? .notAssessed
      let earlier = before.status.known ?? .notAssessed
      if first.counts == before.counts, worst == earlier || after.count > 1 { return nil }
      let counts =
        first.counts == before.counts
        ? ""
        : first.counts
          ? localized(", räknas nu", ", counts now") : localized(", räknas inte längre", ", counts no longer")
      return before.id.text + " " + name(before.id.text) + ": " + earlier.label(language) + " → "
        + worst.label(language) + counts
    }
  }

  private func voiceChanges(_ basis: GateCheck) -> [String] {
    basis.voices.compactMap { before in
      let after = packet.voices.filter { before.perspectives.contains($0.perspective) }
      let isHeard = after.contains(where: \.counts)
      let isWaived = after.contains(where: \.isWaived)
      let voice = perspectives(before.perspectives, or: true) + ": "
      if isHeard != before.counts {
        return voice
          + (isHeard
            ? localized("hörda", "heard")
            : localized("räknas inte längre som hörda", "no longer count as heard"))
      }
      return isWaived && !before.waived ? voice + localized("undantag", "waived") : nil
    }
  }

  private func barrierChanges(_ basis: GateCheck) -> [String] {
    guard let demands = packet.demands else { return [] }
    let handled = basis.barriers.filter { !demands.barriers.contains($0) }
    let new = demands.barriers.filter { !basis.barriers.contains($0) }
    return handled.map { title($0) + localized(": hanterat", ": handled") }
      + new.map { title($0) + localized(": blockerar, utan åtgärd", ": blocking, not handled") }
  }

  private func title(_ barrier: ID<Barrier>) -> String {
    packet.barriers.first { $0.id == barrier }?.title ?? name(barrier.text)
  }
}
