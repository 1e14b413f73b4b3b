internal import Model

extension MinutesWriter {
  /// MIN-6.
  var criteria: MinutesBlock {
    let applying = packet.criteria.filter(\.applies)
    let rest = packet.criteria.filter { !$0.applies }.map(\.assessment.criterion.text)
    var parts: [MinutesPart] = [
      applying.isEmpty
        ? .text(say("Inga kriterier prövades.", "No criteria were judged."))
        : .table(
          headings: [
            say("Kriterium", "Criterion"), say("Bedömning", "Value"), say("Underlag", "Evidence"),
            say("Kommentar", "Comment"),
          ], rows: applying.map(row))
    ]
    if !bare.isEmpty {
      parts.append(
        .text(
          say("Uppfyllda utan underlag (\(bare.count)): ", "Met without evidence (\(bare.count)): ")
            + bare.joined(separator: ", ") + "."))
    }
    if !rest.isEmpty {
      parts.append(
        .text(say("Gäller inte här: ", "Does not apply here: ") + rest.joined(separator: ", ") + "."))
    }
    return MinutesBlock(id: "MIN-6", heading: say("Kriterier", "Criteria"), parts: parts)
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
      ? say("kritiskt", "critical") : criterion.must ? say("skall", "must") : say("bör", "should")
    let site = assessment.site.map { ", " + name($0.text) } ?? ""
    return [
      [assessment.criterion.text + " " + criterion.title(language), weight + site],
      [assessment.value.label(language)]
        + (criterion.counts ? [] : [say("räknas inte", "does not count")]),
      assessment.evidence.filter { $0.archived == nil }.map(evidence), comments(assessment),
    ]
  }

  private func evidence(_ evidence: Evidence) -> String {
    let more = [
      evidence.kind?.label(language), evidence.at,
      evidence.dated.map { say("daterat ", "dated ") + $0.iso },
      evidence.expires.map { say("gäller till ", "valid to ") + $0.iso },
    ].compactMap(\.self)
    return evidence.title + (more.isEmpty ? "" : " (" + more.joined(separator: ", ") + ")")
  }

  private func comments(_ assessment: Assessment) -> [String] {
    let judge = [assessment.by.map(who), assessment.on?.iso].compactMap(\.self).joined(separator: ", ")
    let until = assessment.until.map { say("Undantag till ", "Waived until ") + $0.iso }
    let remarks = assessment.remarks.map { remark in
      let voice = remark.perspective.map { name($0.text) } ?? remark.by.map(who) ?? ""
      return voice + ": " + quoted(remark.text)
    }
    return [assessment.because, until, judge.isEmpty ? nil : judge].compactMap(\.self) + remarks
  }

  /// MIN-7.
  var conditions: MinutesBlock {
    let rows = packet.conditions.map { condition -> [[String]] in
      [
        [condition.title], [who(condition.owner)], [condition.due.iso],
        condition.covers.map { $0 + " " + name($0) },
        condition.sites.isEmpty ? [say("alla", "all")] : condition.sites.map { name($0.text) },
      ]
    }
    return MinutesBlock(
      id: "MIN-7", heading: say("Villkor", "Conditions"),
      parts: [
        rows.isEmpty
          ? .text(say("Inga villkor.", "No conditions."))
          : .table(
            headings: [
              say("Villkor", "Condition"), say("Ansvarig", "Owner"), say("Klart senast", "Due"),
              say("Täcker", "Covers"), say("Platser", "Sites"),
            ], rows: rows)
      ])
  }

  /// MIN-8: each voice by itself, and what was objected; nothing is weighed together.
  var perspectives: MinutesBlock {
    var parts: [MinutesPart] = []
    if packet.voices.isEmpty {
      parts.append(.text(say("Inga röster krävdes.", "No voices were demanded.")))
    } else {
      parts.append(
        .table(
          headings: [
            say("Röst", "Voice"), say("Hörd", "Heard"), say("Vad de sa", "What they said"),
            say("Vad det ledde till", "What it led to"),
          ], rows: packet.voices.map(row)))
    }
    parts.append(.subheading(say("Ställningstaganden", "Positions")))
    parts.append(
      packet.positions.isEmpty
        ? .text(say("Inga.", "None.")) : .items(positions.map(line)))
    let waived = packet.voices.filter(\.isWaived)
    if !waived.isEmpty {
      parts.append(.subheading(say("Undantag från röster", "Waived voices")))
      parts.append(.items(waived.map(waiver)))
    }
    return MinutesBlock(id: "MIN-8", heading: say("Röster", "Perspectives"), parts: parts)
  }

  /// What was objected first, so that nobody reads past it.
  private var positions: [Position] {
    let order: [PositionValue] = [.object, .supportWithConcern, .abstain, .noAnswer, .support]
    return order.flatMap { value in packet.positions.filter { $0.value == .known(value) } }
      + packet.positions.filter { $0.value.known == nil }
  }

  private func row(_ voice: PacketVoice) -> [[String]] {
    let others = packet.voices.filter { $0.counts && voice.or.contains($0.perspective) }
    if !voice.counts, voice.heard.isEmpty, !voice.isWaived, let other = others.first {
      let covered = say("täcks av ", "covered by ") + name(other.perspective.text)
      return [[name(voice.perspective.text)], [covered], [], []]
    }
    let counts =
      voice.counts
      ? nil
      : voice.isWaived ? say("undantag", "waived") : say("räknas inte som hörd", "does not count as heard")
    return [
      [name(voice.perspective.text)],
      [voice.reached.reached(language), say("krävt: ", "demanded: ") + voice.required.label(language)]
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
    if !asked.isEmpty { line += ". " + say("Tillfrågad: ", "Asked: ") + asked.joined(separator: "; ") }
    if let answer = position.answer {
      line +=
        " " + say("Svar", "Answer") + (position.answeredOn.map { " " + $0.iso } ?? "") + ": " + quoted(answer)
    } else if position.value == .object {
      line += " " + say("Invändningen är inte besvarad.", "The objection is not answered.")
    }
    return line
  }

  private func waiver(_ voice: PacketVoice) -> String {
    [
      name(voice.perspective.text) + ": " + (voice.waivedBecause ?? ""),
      voice.waivedBy.map(who), voice.waivedUntil.map { say("till ", "until ") + $0.iso },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// MIN-9.
  var barriers: MinutesBlock {
    let accepted = packet.barriers.filter { $0.acceptedBy != nil || $0.acceptedUntil != nil }
    let open = packet.barriers.filter { $0.acceptedBy == nil && $0.acceptedUntil == nil }
    var parts: [MinutesPart] = [
      accepted.isEmpty
        ? .text(say("Inga risker godtogs.", "No risks were accepted."))
        : .table(
          headings: [say("Hinder", "Barrier"), say("Godtas av", "Accepted by"), say("Till", "Until")],
          rows: accepted.map { barrier in
            [
              [barrier.id.text + " " + barrier.title], [barrier.acceptedBy.map(who) ?? "–"],
              [barrier.acceptedUntil?.iso ?? "–"],
            ]
          })
    ]
    if !open.isEmpty {
      parts.append(.subheading(say("Kända och öppna", "Known and open")))
      parts.append(.items(open.map { $0.id.text + " " + $0.title }))
    }
    return MinutesBlock(
      id: "MIN-9", heading: say("Hinder och risker", "Barriers and risks accepted"), parts: parts)
  }
}
