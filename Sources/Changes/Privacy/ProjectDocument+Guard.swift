package import Model

extension ProjectDocument {
  /// The findings that nobody has confirmed may leave: in the project, and in lines of history that go with it.
  ///
  /// The one call for sync: `lines` are those that the others do not have yet. Empty: nothing to ask about. Visits
  /// every field of the project; decodes history where something is found.
  package func unconfirmedPersonalData(
    with lines: [HistoryEntry] = [], digest: @Sendable ([UInt8]) -> String
  ) -> [PersonalFinding] {
    unconfirmed(project.personalData + lines.flatMap(\.personalData), digest: digest)
  }

  /// The findings that nobody has confirmed, in texts that leave the project: a status, minutes or a sealed packet.
  package func unconfirmedPersonalData(
    leavingIn value: JSONValue, digest: @Sendable ([UInt8]) -> String
  ) -> [PersonalFinding] {
    unconfirmed(project.personalData(leavingIn: value), digest: digest)
  }

  /// The findings without those in texts that were confirmed.
  ///
  /// A text that was confirmed once is not asked about again, wherever it stands; each text is named once.
  private func unconfirmed(
    _ findings: [PersonalFinding], digest: @Sendable ([UInt8]) -> String
  ) -> [PersonalFinding] {
    if findings.isEmpty { return [] }
    let confirmed = Set(history.flatMap(\.confirms).map(\.digest))
    var seen: [(text: String, data: PersonalData)] = []
    return findings.filter { finding in
      if confirmed.contains(digest(Array(finding.text.utf8))) { return false }
      if seen.contains(where: { $0.text.same(as: finding.text) && $0.data == finding.data }) { return false }
      seen.append((finding.text, finding.data))
      return true
    }
  }

  /// Keeps in history that these may leave, and why; nothing in the project changes.
  ///
  /// Throws a ``Refusal`` where the project may only be read, or the reason is missing or itself holds personal data.
  @discardableResult
  package mutating func confirm(
    _ findings: [PersonalFinding], because reason: String, on context: ChangeContext
  ) throws(Refusal) -> ChangeResult {
    if let readOnly { throw Refusal(.readOnly, readOnly) }
    let reason = reason.trimmed
    guard !reason.isEmpty else {
      throw Refusal(.invalid, "skälet saknas", "the reason is missing", field: "reason")
    }
    try PersonalData.refuse(inReason: reason)
    if findings.isEmpty { return ChangeResult() }
    var entry = entry("guard.confirm", record: nil, on: context, [])
    entry.cause = .known(.confirmed)
    entry.reason = reason
    entry.confirms = findings.map { finding in
      var confirmed = ConfirmedText()
      confirmed.record = finding.record
      confirmed.field = finding.field
      confirmed.kind = .known(finding.kind)
      confirmed.digest = context.digest(Array(finding.text.utf8))
      return confirmed
    }
    adopt(project, [entry])
    return ChangeResult(entry: entry)
  }
}

extension PersonalData {
  /// Refuses a reason that itself holds personal data: it is kept for ever and sent.
  ///
  /// Throws a ``Refusal`` that shows it masked.
  package static func refuse(inReason reason: String) throws(Refusal) {
    guard let found = reason.personalData.first else { return }
    throw Refusal(
      .invalid,
      Phrase("skälet innehåller själv ", "the reason itself contains ") + found.kind.label + " "
        + found.masked,
      field: "reason")
  }
}
