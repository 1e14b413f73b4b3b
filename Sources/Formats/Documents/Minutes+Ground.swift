internal import Model

extension MinutesWriter {
  /// MIN-6: the criteria that were judged, with their evidence.
  var criteria: DocumentBlock {
    let applying = packet.criteria.filter(\.applies)
    let rest = packet.criteria.filter { !$0.applies }.map(\.assessment.criterion.text)
    var parts: [DocumentPart] = [
      applying.isEmpty
        ? .text(localized("Inga kriterier prövades.", "No criteria were judged."))
        : .table(
          headings: [
            localized("Kriterium", "Criterion"), localized("Bedömning", "Value"),
            localized("Underlag", "Evidence"),
            localized("Kommentar", "Comment"),
          ], rows: applying.map(row))
    ]
    if !bare.isEmpty {
      parts.append(
        .text(
          localized("Uppfyllda utan underlag (\(bare.count)): ", "Met without evidence (\(bare.count)): ")
            + bare.joined(separator: ", ") + "."))
    }
    if !rest.isEmpty {
      parts.append(
        .text(localized("Gäller inte här: ", "Does not apply here: ") + rest.joined(separator: ", ") + "."))
    }
    return DocumentBlock(id: "MIN-6", heading: localized("Kriterier", "Criteria"), parts: parts)
  }

  /// The musts that were judged met though nothing is shown for them, as `GateCheck.mustsWithoutEvidence` counts them.
  private var bare: [String] {
    packet.criteria.filter { criterion in
      criterion.must && criterion.counts && criterion.assessment.value == .met
        && !criterion.assessment.evidence.contains { $0.archived == nil }
    }.map(\.assessment.criterion.text).firstOfEach
  }

  private func row(_ criterion: PacketCriterion) -> [[String]] {
    let assessment = criterion.assessment
    let weight =
      criterion.critical
      ? localized("kritiskt", "critical")
      : criterion.must ? localized("skall", "must") : localized("bör", "should")
    let site = assessment.site.map { ", " + name($0.text) } ?? ""
    return [
      [assessment.criterion.text + " " + criterion.title(language), weight + site],
      [assessment.value.label(language)]
        + (criterion.counts ? [] : [localized("räknas inte", "does not count")]),
      assessment.evidence.filter { $0.archived == nil }.map(evidence), comments(assessment),
    ]
  }

  private func evidence(_ evidence: Evidence) -> String {
    let more = [
      evidence.kind?.label(language), evidence.at,
      evidence.dated.map { localized("daterat ", "dated ") + $0.iso },
      evidence.expires.map { localized("gäller till ", "valid to ") + $0.iso },
    ].compactMap(\.self)
    return evidence.title + (more.isEmpty ? "" : " (" + more.joined(separator: ", ") + ")")
  }

  private func comments(_ assessment: Assessment) -> [String] {
    let judge = [assessment.by.map(who), assessment.on?.iso].compactMap(\.self).joined(separator: ", ")
    let until = assessment.until.map { localized("Undantag till ", "Waived until ") + $0.iso }
    let remarks = assessment.remarks.map { remark in
      let voice = remark.perspective.map { name($0.text) } ?? remark.by.map(who) ?? ""
      return voice + ": " + quoted(remark.text)
    }
    return [assessment.because, until, judge.isEmpty ? nil : judge].compactMap(\.self) + remarks
  }

  /// MIN-7: the conditions.
  var conditions: DocumentBlock {
    let rows = packet.conditions.map { condition -> [[String]] in
      [
        [condition.title], [who(condition.owner)], [condition.due.iso],
        condition.covers.map { $0 + " " + name($0) },
        condition.sites.isEmpty ? [localized("alla", "all")] : condition.sites.map { name($0.text) },
      ]
    }
    return DocumentBlock(
      id: "MIN-7", heading: localized("Villkor", "Conditions"),
      parts: [
        rows.isEmpty
          ? .text(localized("Inga villkor.", "No conditions."))
          : .table(
            headings: [
              localized("Villkor", "Condition"), localized("Ansvarig", "Owner"),
              localized("Klart senast", "Due"),
              localized("Täcker", "Covers"), localized("Platser", "Sites"),
            ], rows: rows)
      ])
  }

  /// MIN-8: each voice by itself, and what was objected; nothing is weighed together.
  var perspectives: DocumentBlock {
    var parts: [DocumentPart] = []
    if packet.voices.isEmpty {
      parts.append(.text(localized("Inga röster krävdes.", "No voices were demanded.")))
    } else {
      parts.append(
        .table(
          headings: [
            localized("Röst", "Voice"), localized("Hörd", "Heard"), localized("Vad de sa", "What they said"),
            localized("Vad det ledde till", "What it led to"),
          ], rows: packet.voices.map(row)))
    }
    parts.append(.subheading(localized("Ställningstaganden", "Positions")))
    parts.append(
      packet.positions.isEmpty
        ? .text(localized("Inga.", "None.")) : .items(positions.map(line)))
    let waived = packet.voices.filter(\.isWaived)
    if !waived.isEmpty {
      parts.append(.subheading(localized("Undantag från röster", "Waived voices")))
      parts.append(.items(waived.map(waiver)))
    }
    return DocumentBlock(id: "MIN-8", heading: localized("Röster", "Perspectives"), parts: parts)
  }

  /// The positions, objections first, so that nobody reads past them.
  private var positions: [Position] {
    let order: [PositionValue] = [.object, .supportWithConcern, .abstain, .noAnswer, .support]
    return order.flatMap { value in packet.positions.filter { $0.value == .known(value) } }
      + packet.positions.filter { $0.value.known == nil }
  }

  private func row(_ voice: PacketVoice) -> [[String]] {
    let others = packet.voices.filter { $0.counts && voice.or.contains($0.perspective) }
    if !voice.counts, voice.heard.isEmpty, !voice.isWaived, let other = others.first {
      let covered = localized("täcks av ", "covered by ") + name(other.perspective.text)
      return [[name(voice.perspective.text)], [covered], [], []]
    }
    let counts =
      voice.counts
      ? nil
      : voice.isWaived
        ? localized("undantag", "waived") : localized("räknas inte som hörd", "does not count as heard")
    return [
      [name(voice.perspective.text)],
      [voice.reached.reached(language), localized("krävt: ", "demanded: ") + voice.required.label(language)]
        + [counts].compactMap(\.self),
      voice.heard, voice.effect,
    ]
  }

  private func line(_ position: Position) -> String {
    let voice = name(position.perspective.text)
    let by = [position.by.map(who), position.on?.iso].compactMap(\.self).joined(separator: ", ")
    var line = voice + ": " + position.value.label(language) + (by.isEmpty ? "" : " (" + by + ")")
    if let reason = position.reason, !reason.isEmpty { line += ". " + quoted(reason) }
    let asked = position.asked.map { $0.on.iso + ", " + $0.how + ", " + who($0.by) }
    if !asked.isEmpty { line += ". " + localized("Tillfrågad: ", "Asked: ") + asked.joined(separator: "; ") }
    if let answer = position.answer {
      line +=
        " " + localized("Svar", "Answer") + (position.answeredOn.map { " " + $0.iso } ?? "") + ": "
        + quoted(answer)
    } else if position.value == .object {
      line += " " + localized("Invändningen är inte besvarad.", "The objection is not answered.")
    }
    return line
  }

  private func waiver(_ voice: PacketVoice) -> String {
    [
      name(voice.perspective.text) + ": " + (voice.waivedBecause ?? ""),
      voice.waivedBy.map(who), voice.waivedUntil.map { localized("till ", "until ") + $0.iso },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// MIN-9: the barriers, the accepted risks first.
  var barriers: DocumentBlock {
    let accepted = packet.barriers.filter { $0.acceptedBy != nil || $0.acceptedUntil != nil }
    let open = packet.barriers.filter { $0.acceptedBy == nil && $0.acceptedUntil == nil }
    var parts: [DocumentPart] = [
      accepted.isEmpty
        ? .text(localized("Inga risker godtogs.", "No risks were accepted."))
        : .table(
          headings: [
            localized("Hinder", "Barrier"), localized("Godtas av", "Accepted by"), localized("Till", "Until"),
          ],
          rows: accepted.map { barrier in
            [
              [barrier.id.text + " " + barrier.title], [barrier.acceptedBy.map(who) ?? "–"],
              [barrier.acceptedUntil?.iso ?? "–"],
            ]
          })
    ]
    if !open.isEmpty {
      parts.append(.subheading(localized("Kända och öppna", "Known and open")))
      parts.append(.items(open.map { $0.id.text + " " + $0.title }))
    }
    return DocumentBlock(
      id: "MIN-9", heading: localized("Hinder och risker", "Barriers and risks accepted"), parts: parts)
  }
}
