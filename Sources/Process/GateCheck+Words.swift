package import Model

extension GateCheck {
  /// The reasons for the proposal, in a sentence.
  package var words: Phrase {
    let parts = shortcomings
    return (parts.isEmpty ? allCount : parts.joined()) + bareWords + contradictedWords
  }

  /// The number of criteria that are judged met against what is recorded, as the end of a sentence.
  private var contradictedWords: Phrase {
    let count = contradicted.count
    return count == 0
      ? Phrase("")
      : Phrase(
        "; \(count) motsägs av det som är antecknat",
        count == 1
          ? "; 1 is contradicted by what is recorded" : "; \(count) are contradicted by what is recorded")
  }

  /// The number of musts that are met without evidence, as the end of a sentence.
  private var bareWords: Phrase {
    let count = mustsWithoutEvidence
    return count == 0
      ? Phrase("")
      : Phrase(
        "; \(count) uppfyllda utan underlag",
        "; \(count) met without evidence")
  }

  /// The heaviest reason alone, for where there is one line.
  package var reason: Phrase { shortcomings.first ?? allCount }

  /// The reasons without unmet musts that a condition could cover, with the voices.
  ///
  /// They stand in the way before conditions are spoken of.
  package var hindrances: Phrase {
    var rest = self
    rest.criteria.removeAll { $0.must && !$0.critical && !$0.counts }
    return rest.words
  }

  /// The voices that do not count, in groups, each with how many and the words for that many.
  ///
  /// Those whom nobody has met stand apart from those who were met and not yet deep enough, or not told what it led to.
  package var voicesShort: [(count: Int, sv: String, en: String)] {
    let met = missingVoices.count(where: \.isMet)
    let unmet = missingVoices.count - met
    return [
      (
        unmet, unmet == 1 ? "röst ej hörd" : "röster ej hörda",
        unmet == 1 ? "voice not met" : "voices not met"
      ),
      (
        met, met == 1 ? "röst hörd men inte tillräckligt" : "röster hörda men inte tillräckligt",
        met == 1 ? "voice not yet deep enough" : "voices not yet deep enough"
      ),
    ].filter { $0.count > 0 }
  }

  private var allCount: Phrase {
    let thin = Phrase(
      ", men på tunn grund: \(shouldPercent ?? 0) % av börpunkterna",
      ", but thin: \(shouldPercent ?? 0) % of the shoulds")
    return Phrase("alla skallpunkter räknas", "every must counts") + (isThin ? thin : Phrase(""))
  }

  /// The reasons against a go, the heaviest first: what a condition could cover comes last.
  private var shortcomings: [Phrase] {
    var parts: [Phrase] = []
    if !unmetCritical.isEmpty {
      parts.append(
        .numbered(
          unmetCritical.count, Phrase("kritisk punkt ej uppfylld", "critical criterion unmet"),
          Phrase("kritiska punkter ej uppfyllda", "critical criteria unmet")))
    }
    if !missingVoices.isEmpty {
      parts += voicesShort.map { .number($0.count) + " " + Phrase($0.sv, $0.en) }
    }
    if !barriers.isEmpty {
      parts.append(
        .numbered(
          barriers.count, Phrase("blockering utan åtgärd", "blocking barrier not handled"),
          Phrase("blockeringar utan åtgärd", "blocking barriers not handled")))
    }
    if !conditionsLate.isEmpty {
      parts.append(
        conditionsLate.count == 1
          ? Phrase("ett tidigare villkor sent", "one earlier condition late")
          : .number(conditionsLate.count) + Phrase(" tidigare villkor sena", " earlier conditions late"))
    }
    if !unmetMusts.isEmpty {
      parts.append(
        .numbered(
          unmetMusts.count, Phrase("annan skallpunkt ej uppfylld", "other must unmet"),
          Phrase("andra skallpunkter ej uppfyllda", "other musts unmet")))
    }
    return parts
  }
}

extension CheckedVoice {
  /// True where it was met for this gate, though that does not count yet.
  package var isMet: Bool {
    switch shortfall?.known {
    case .tooLow, .notFedBack: true
    case .nobodyAsked, .tooOld, .beforePhase, .otherSite, nil: false
    }
  }
}

extension Phrase {
  /// The number as a word up to twelve, then the noun in the right number: `one` for 1, else `many`.
  package static func numbered(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    number(count) + " " + (count == 1 ? one : many)
  }

  /// The number as a word, such as `three`, `tre`; in digits above twelve.
  package static func number(_ count: Int) -> Phrase {
    let words = [
      Phrase("noll", "no"), Phrase("en", "one"), Phrase("två", "two"), Phrase("tre", "three"),
      Phrase("fyra", "four"), Phrase("fem", "five"), Phrase("sex", "six"), Phrase("sju", "seven"),
      Phrase("åtta", "eight"), Phrase("nio", "nine"), Phrase("tio", "ten"), Phrase("elva", "eleven"),
      Phrase("tolv", "twelve"),
    ]
    return words.indices.contains(count) ? words[count] : Phrase(String(count))
  }
}
