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
        unmet, unmet == 1 ? "perspektiv ej hört" : "perspektiv ej hörda",
        unmet == 1 ? "perspective not yet consulted" : "perspectives not yet consulted"
      ),
      (
        met, met == 1 ? "perspektiv otillräckligt hört" : "perspektiv otillräckligt hörda",
        met == 1 ? "perspective not consulted fully" : "perspectives not consulted fully"
      ),
    ].filter { $0.count > 0 }
  }

  private var allCount: Phrase {
    let thin = Phrase(
      ", men med svagt underlag: \(Phrase.percent(shouldPercent ?? 0).sv) av börkraven",
      ", but on weak grounds: \(Phrase.percent(shouldPercent ?? 0).en) of the recommended criteria")
    return Phrase("alla skallkrav uppfyllda", "all mandatory criteria met") + (isThin ? thin : Phrase(""))
  }

  /// The reasons against a go, the heaviest first: what a condition could cover comes last.
  private var shortcomings: [Phrase] {
    var parts: [Phrase] = []
    if !unmetCritical.isEmpty {
      parts.append(
        .numbered(
          unmetCritical.count, Phrase("kritiskt kriterium ej uppfyllt", "critical criterion not met"),
          Phrase("kritiska kriterier ej uppfyllda", "critical criteria not met"), isNeuter: true))
    }
    if !missingVoices.isEmpty {
      parts += voicesShort.map { .number($0.count, isNeuter: true) + " " + Phrase($0.sv, $0.en) }
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
          ? Phrase("ett tidigare villkor försenat", "one earlier condition overdue")
          : .number(conditionsLate.count)
            + Phrase(" tidigare villkor försenade", " earlier conditions overdue"))
    }
    if !unmetMusts.isEmpty {
      parts.append(
        .numbered(
          unmetMusts.count, Phrase("annat skallkrav ej uppfyllt", "other mandatory criterion not met"),
          Phrase("andra skallkrav ej uppfyllda", "other mandatory criteria not met"), isNeuter: true))
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
  ///
  /// `isNeuter` says that the Swedish noun is counted with "ett".
  package static func numbered(
    _ count: Int, _ one: Phrase, _ many: Phrase, isNeuter: Bool = false
  ) -> Phrase {
    number(count, isNeuter: isNeuter) + " " + (count == 1 ? one : many)
  }

  /// The number as a word, such as `three`, `tre`; in digits above twelve.
  package static func number(_ count: Int, isNeuter: Bool = false) -> Phrase {
    let words = [
      Phrase("noll", "no"), Phrase(isNeuter ? "ett" : "en", "one"), Phrase("två", "two"),
      Phrase("tre", "three"),
      Phrase("fyra", "four"), Phrase("fem", "five"), Phrase("sex", "six"), Phrase("sju", "seven"),
      Phrase("åtta", "eight"), Phrase("nio", "nine"), Phrase("tio", "ten"), Phrase("elva", "eleven"),
      Phrase("tolv", "twelve"),
    ]
    return words.indices.contains(count) ? words[count] : Phrase(String(count))
  }
}
