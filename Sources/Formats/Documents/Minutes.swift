internal import Changes
package import Model
internal import Process

extension Document {
  /// Makes the minutes of a decision from its packet alone, the same with any later version: MIN-2 to MIN-11 below the
  /// head, which is MIN-1, the decision first.
  ///
  /// Records marked internal are left out and counted.
  package init(minutesOf packet: Packet, in language: Language) {
    let (shown, leftOut) = packet.forMinutes
    let writer = MinutesWriter(packet: shown, language: language, leftOut: leftOut)
    // It also stands in a style sheet, where nothing but digits may come.
    let digits = (packet.hash ?? "").utf8.prefix(12).filter { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    self.init(
      template: "minutes", language: language, title: writer.title, over: .text(writer.over),
      mark: String(decoding: digits, as: UTF8.self), head: writer.head,
      blocks: [
        writer.decision, writer.reasons, writer.present, writer.basis, writer.criteria, writer.conditions,
        writer.perspectives, writer.barriers, writer.next, writer.signatures,
      ])
  }
}

/// A writer of the blocks of one packet in one language.
private struct MinutesWriter: DocumentWriter {
  let packet: Packet
  let language: Language
  /// The number of records marked internal that the packet holds and the minutes do not.
  let leftOut: Int

  private var decided: PacketHead { packet.head }

  private func name(_ text: String) -> String { packet.name(text)(language) }

  private func who(_ who: PersonReference) -> String { name(who.text) }

  /// The code with its name: `G2-04 Data protection is assessed`.
  private func coded(_ code: String) -> String { code + " " + name(code) }

  /// The words of somebody, in the quotation marks of the language.
  private func quoted(_ text: String) -> String { localized("”\(text)”", "“\(text)”") }

  private func perspectives(_ codes: [Code<Perspective>], or: Bool = false) -> String {
    codes.map { name($0.text) }.joined(separator: or ? localized(" eller ", " or ") : ", ")
  }

  /// The words as a list: `a`, `a and b`, `a, b and c`.
  private func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + localized(" och ", " and ") + last
  }

  /// The texts that are there, with commas between.
  private func joined(_ texts: [String?]) -> String { texts.compactMap(\.self).joined(separator: ", ") }

  private var sites: String { list(decided.sites.map { name($0.text) }) }

  /// The gate with its name: `G2, Go-live readiness`.
  private var gate: String? { decided.gate.map { $0.text + ", " + name($0.text) } }

  var title: String {
    let gate = gate.map { " " + $0 } ?? ""
    switch packet.kind.known {
    case .closing: return localized("Protokoll över avslut i förtid", "Minutes of an early closing")
    case .annulment: return localized("Protokoll över upphävande vid", "Minutes of an annulment at") + gate
    case .settlement: return localized("Protokoll över avgörande vid", "Minutes of a settlement at") + gate
    case .decision, nil: return localized("Protokoll från beslutspunkt", "Minutes of gate") + gate
    }
  }

  var over: String {
    [decided.organisation, decided.caseNumber.map { localized("Dnr ", "Case ") + $0 }].compactMap(\.self)
      .joined(separator: " · ")
  }

  var head: [DocumentFact] {
    let application = joined([
      decided.application, decided.version.map { localized("version ", "version ") + $0 },
    ])
    return facts([
      (Phrase("Projekt", "Project"), decided.title), (Phrase("Tillämpning", "Application"), application),
      (Phrase("Beslutspunkt", "Gate"), gate), (Phrase("Införandeplatser", "Sites"), sites),
      (Phrase("Datum", "Date"), decided.on.iso), (Phrase("Lokal", "Place"), decided.place),
      (Phrase("Ramverk", "Framework"), name(decided.framework.text)),
    ])
  }

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
    let quorum = packet.demands?.quorum.map { quorum in
      let present = Set(packet.attendance.filter(\.countsForQuorum).map(\.who)).count
      let including =
        quorum.mustInclude.isEmpty
        ? "" : localized(", däribland ", ", among them ") + list(quorum.mustInclude.map { name($0.text) })
      return localized(
        "Beslutsförhet: \(present) beslutande, minst \(quorum.min) krävs",
        "Quorum: \(present) deciding, at least \(quorum.min) required") + including + "."
    }
    return block(
      id: "MIN-2", Phrase("Närvarande", "Present"),
      [
        table(
          [
            Phrase("Vem", "Who"), Phrase("Roll", "Role"), Phrase("Perspektiv", "Perspective"),
            Phrase("Anmärkning", "Note"),
          ], rows, none: Phrase("Ingen närvaro är antecknad.", "No attendance was recorded.")),
        quorum.map { .text($0) },
      ])
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
      let known = name(hash)
      let mark = String(hash.prefix(12))
      return known.utf8.elementsEqual(hash.utf8) ? mark : known + " (" + mark + ")"
    }
    return block(
      id: "MIN-3", Phrase("Beslutsunderlag", "Basis of the decision"),
      [
        .facts(
          facts([
            (Phrase("Beslutsunderlag", "Packet"), packet.id.text),
            (Phrase("Kontrollsumma (SHA-256)", "Checksum (SHA-256)"), packet.hash),
            (Phrase("Lämnat till prövning", "Submitted"), packet.basis?.on.iso),
            (Phrase("Data vid prövningen", "Data at submission"), packet.basis?.hash),
            (Phrase("Tidigare beslut", "Earlier decisions"), earlier.joined(separator: "; ")),
            (
              Phrase("Märkt internt, står inte här", "Marked internal, not shown here"),
              leftOut == 0 ? nil : String(leftOut)
            ),
          ]))
      ]
        + (packet.basis.map { basis in
          [
            subheading("Ändrat under prövningen", "Changed during the review"),
            items(changes(since: basis), none: Phrase("Inget av betydelse.", "Nothing of significance.")),
          ]
        } ?? []))
  }

  private func changes(since basis: GateCheck) -> [String] {
    proposalChange(basis) + criteriaChanges(basis) + voiceChanges(basis) + barrierChanges(basis)
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
          ? localized(", nu godtaget", ", now accepted")
          : localized(", inte längre godtaget", ", no longer accepted")
      return coded(before.id.text) + ": " + earlier.label(language) + " → " + worst.label(language) + counts
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
            ? localized("hörda", "consulted")
            : localized("räknas inte längre som hörda", "no longer counted as consulted"))
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

  /// MIN-4: the sentence first, then its code and who decided.
  var decision: DocumentBlock {
    let proposal = decided.proposal?.known.map { $0.label(language) + " (" + (decided.rule ?? "") + ")" }
    let isAgainst =
      decided.outcome.map { outcome in decided.proposal.map { $0 != outcome } ?? false } ?? false
    return block(
      id: "MIN-4", Phrase("Beslut", "Decision"),
      [
        .decision(sentence),
        .facts(
          facts([
            (Phrase("Beslutskod", "Code"), code), (Phrase("Beslutat av", "Decided by"), who(decided.by)),
            (Phrase("Stöd för beslutet", "Mandate"), decided.mandate),
            (Phrase("Verktygets förslag", "What the tool proposed"), proposal),
          ])),
        isAgainst ? text("Beslutet fattades mot förslaget.", "It was decided against the proposal.") : nil,
      ])
  }

  /// The code of the decision.
  ///
  /// An annulment and a closing are no outcome of a gate, though an annulment keeps which one it takes back.
  private var code: String {
    let isOutcome = packet.kind == .decision || packet.kind == .settlement
    guard isOutcome, let outcome = decided.outcome else {
      return packet.kind.label(language) + " (" + packet.kind.word + ")"
    }
    return outcome.label(language) + " (" + outcome.word + ")"
  }

  /// MIN-5: the reasons, with what is to be redone and the lessons.
  var reasons: DocumentBlock {
    let redo = decided.redo.map { coded($0.text) }.joined(separator: ", ")
    let more = facts([
      (Phrase("Att göra om", "To redo"), redo), (Phrase("Lärdomar", "Lessons"), decided.lessons),
      (Phrase("Avvikelse", "Incident"), decided.incident.map { name($0.text) }),
    ])
    return block(
      id: "MIN-5", Phrase("Skäl", "Reasons"),
      [
        decided.reason.map { .text($0) } ?? text("Inga skäl antecknade.", "No reasons were noted."),
        more.isEmpty ? nil : .facts(more),
      ])
  }

  private var sentence: String {
    switch packet.kind.known {
    case .closing:
      let right = decided.mandate.map { localized(", med stöd av \($0),", ", by right of \($0),") } ?? ""
      return who(decided.by) + right
        + localized(
          " beslutar att avsluta arbetet för \(sites) i förtid", " decides to end the work early for \(sites)"
        )
        + lastDay + "."
    case .annulment:
      let about = decided.about.map { name($0.text) } ?? ""
      return who(decided.by)
        + localized(
          " beslutar att upphäva beslutet \(about) för \(sites).",
          " annuls the decision \(about) for \(sites).")
    case .settlement:
      guard let stands = decided.stands else { return outcomeSentence }
      return group
        + localized(
          "avgör att beslutet \(name(stands.text)) gäller för \(sites).",
          "settles that the decision \(name(stands.text)) applies to \(sites).")
    case .decision, nil: return outcomeSentence
    }
  }

  private var group: String { localized("Styrgruppen ", "The steering group ") }

  private var outcomeSentence: String {
    let start = group + localized("beslutar att ", "decides that ")
    guard let outcome = decided.outcome?.known else { return start + (decided.outcome?.word ?? "") + "." }
    return start + clause(outcome) + "."
  }

  /// The clause of the sentence on what happens to the sites by the decision.
  private func clause(_ outcome: Outcome) -> String {
    let isOne = decided.sites.count == 1
    let to = decided.to.map { name($0.text) } ?? ""
    let moves = decided.from.map { $0 != decided.to } ?? true
    let goes =
      moves
      ? localized(
        "\(sites) går vidare till fasen \(to)", "\(sites) \(isOne ? "moves" : "move") on to the phase \(to)")
      : localized(
        "\(sites) fortsätter i fasen \(to)", "\(sites) \(isOne ? "goes" : "go") on in the phase \(to)")
    let day = decided.until?.iso ?? ""
    let review =
      day.isEmpty
      ? "" : localized(" och följs upp senast \(day)", " and \(isOne ? "is" : "are") reviewed by \(day)")
    switch outcome {
    case .go: return goes + review
    case .conditionalGo:
      return goes + review + localized(", på de villkor som anges i § 6", ", on the conditions in § 6")
    case .hold:
      return localized(
        "\(sites) avvaktar i fasen \(to) och prövas på nytt senast \(day)",
        "\(sites) \(isOne ? "waits" : "wait") in the phase \(to), to be looked at again by \(day)")
    case .recycle:
      let redo = decided.redo.map(\.text).joined(separator: ", ")
      let back =
        moves
        ? localized(
          "\(sites) går tillbaka till fasen \(to)",
          "\(sites) \(isOne ? "goes" : "go") back to the phase \(to)")
        : localized(
          "\(sites) stannar i fasen \(to)", "\(sites) \(isOne ? "stays" : "stay") in the phase \(to)")
      return back + localized(" och gör om \(redo)", ", to redo \(redo)") + lastDay
    case .stop:
      return localized("införandet avbryts för \(sites)", "the implementation is stopped for \(sites)")
        + lastDay
    case .retire:
      return localized("tillämpningen avvecklas för \(sites)", "the application is retired for \(sites)")
        + lastDay
    }
  }

  private var lastDay: String {
    decided.lastDay.map { localized("; sista användningsdag är ", "; the last day of use is ") + $0.iso }
      ?? ""
  }

  /// MIN-6: the criteria that were judged, with their evidence.
  var criteria: DocumentBlock {
    let rest = packet.criteria.filter { !$0.applies }.map(\.assessment.criterion.text)
    return block(
      id: "MIN-6", Phrase("Kriterier", "Criteria"),
      [
        table(
          [
            Phrase("Kriterium", "Criterion"), Phrase("Bedömning", "Value"), Phrase("Underlag", "Evidence"),
            Phrase("Kommentar", "Comment"),
          ], packet.criteria.filter(\.applies).map(row),
          none: Phrase("Inga kriterier prövades.", "No criteria were judged.")),
        codes("Uppfyllda utan underlag (\(bare.count))", "Met without evidence (\(bare.count))", bare),
        codes("Gäller inte här", "Does not apply here", rest),
      ])
  }

  private func codes(_ sv: String, _ en: String, _ codes: [String]) -> DocumentPart? {
    codes.isEmpty ? nil : .text(localized(sv, en) + ": " + codes.joined(separator: ", ") + ".")
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
      : criterion.must ? localized("skallkrav", "mandatory") : localized("börkrav", "recommended")
    let site = assessment.site.map { ", " + name($0.text) } ?? ""
    return [
      [assessment.criterion.text + " " + criterion.title(language), weight + site],
      [assessment.value.label(language)]
        + (criterion.counts ? [] : [localized("godtas inte", "not accepted")]),
      assessment.evidence.filter { $0.archived == nil }.map(evidence), comments(assessment),
    ]
  }

  private func evidence(_ evidence: Evidence) -> String {
    let more = joined([
      evidence.kind?.label(language), evidence.at,
      evidence.dated.map { localized("daterat ", "dated ") + $0.iso },
      evidence.expires.map { localized("gäller till ", "valid to ") + $0.iso },
    ])
    return evidence.title + (more.isEmpty ? "" : " (" + more + ")")
  }

  private func comments(_ assessment: Assessment) -> [String] {
    let judge = joined([assessment.by.map(who), assessment.on?.iso])
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
        [condition.title], [who(condition.owner)], [condition.due.iso], condition.covers.map(coded),
        condition.sites.isEmpty ? [localized("alla", "all")] : condition.sites.map { name($0.text) },
      ]
    }
    return block(
      id: "MIN-7", Phrase("Villkor", "Conditions"),
      [
        table(
          [
            Phrase("Villkor", "Condition"), Phrase("Ansvarig", "Owner"), Phrase("Klart senast", "Due"),
            Phrase("Täcker", "Covers"), Phrase("Införandeplatser", "Sites"),
          ], rows, none: Phrase("Inga villkor.", "No conditions."))
      ])
  }

  /// MIN-8: each voice by itself, and what was objected; nothing is weighed together.
  var perspectives: DocumentBlock {
    let waived = packet.voices.filter(\.isWaived)
    return block(
      id: "MIN-8", Phrase("Perspektiv", "Perspectives"),
      [
        table(
          [
            Phrase("Perspektiv", "Perspective"), Phrase("Hörd", "Consulted"),
            Phrase("Vad de sa", "What they said"),
            Phrase("Vad det ledde till", "What it led to"),
          ], packet.voices.map(row),
          none: Phrase("Inga perspektiv krävdes.", "No perspectives were required.")),
        subheading("Ställningstaganden", "Positions"),
        items(positions.map(line), none: Phrase("Inga.", "None.")),
      ]
        + (waived.isEmpty
          ? [] : [subheading("Undantag från perspektiv", "Waived perspectives"), .items(waived.map(waiver))]))
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
        ? localized("undantag", "waived") : localized("räknas inte som hörd", "not counted as consulted")
    return [
      [name(voice.perspective.text)],
      [voice.reached.reached(language), localized("krävt: ", "required: ") + voice.required.label(language)]
        + [counts].compactMap(\.self),
      voice.heard, voice.effect,
    ]
  }

  private func line(_ position: Position) -> String {
    let by = joined([position.by.map(who), position.on?.iso])
    var line =
      name(position.perspective.text) + ": " + position.value.label(language)
      + (by.isEmpty ? "" : " (" + by + ")")
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
    joined([
      name(voice.perspective.text) + ": " + (voice.waivedBecause ?? ""), voice.waivedBy.map(who),
      voice.waivedUntil.map { localized("till ", "until ") + $0.iso },
    ])
  }

  /// MIN-9: the barriers, the accepted risks first.
  var barriers: DocumentBlock {
    let accepted = packet.barriers.filter { $0.acceptedBy != nil || $0.acceptedUntil != nil }
    let open = packet.barriers.filter { $0.acceptedBy == nil && $0.acceptedUntil == nil }
    let titled = { (barrier: PacketBarrier) in barrier.id.text + " " + barrier.title }
    return block(
      id: "MIN-9", Phrase("Hinder och risker", "Barriers and risks accepted"),
      [
        table(
          [Phrase("Hinder", "Barrier"), Phrase("Godtas av", "Accepted by"), Phrase("Till", "Until")],
          accepted.map { barrier in
            [[titled(barrier)], [barrier.acceptedBy.map(who) ?? "–"], [barrier.acceptedUntil?.iso ?? "–"]]
          }, none: Phrase("Inga risker godtogs.", "No risks were accepted."))
      ] + (open.isEmpty ? [] : [subheading("Kända och öppna", "Known and open"), .items(open.map(titled))]))
  }

  /// MIN-10: the next step.
  var next: DocumentBlock {
    let heading = Phrase("Nästa steg", "Next")
    guard let next = packet.next else {
      let checklist = decided.outcome == .stop || decided.outcome == .retire || packet.kind == .closing
      let words =
        checklist
        ? text("Arbetet avslutas enligt checklistan för avslut.", "The work ends by the closing checklist.")
        : text("Inget nytt steg följer av beslutet.", "No new step follows from this.")
      return block(id: "MIN-10", heading, [words])
    }
    let day = (next.on ?? decided.until)?.iso ?? localized("ingen dag satt", "no day set")
    let due = packet.conditions.map { $0.due.iso + " " + $0.title + " (" + who($0.owner) + ")" }
    let deliverables = due + next.activities.map { $0(language) }
    return block(
      id: "MIN-10", heading,
      [
        .facts(
          facts([
            (Phrase("Fas", "Phase"), name(next.phase.text)),
            (Phrase("Fasen börjar", "The phase starts"), next.start?.iso),
            (Phrase("Nästa beslutspunkt", "Next gate"), next.gate.map { $0.text + ", " + name($0.text) }),
            (Phrase("Planerat beslut", "Planned decision"), day),
          ]))
      ]
        + (deliverables.isEmpty
          ? [] : [subheading("Att leverera", "Deliverables"), .items(deliverables)]))
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
    return block(id: "MIN-11", Phrase("Underskrifter", "Signatures"), [.signatures(lines)])
  }
}
