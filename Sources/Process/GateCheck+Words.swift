package import Model

extension GateCheck {
  /// Why the proposal is what it is, in a sentence.
  package var words: Phrase {
    let parts = shortcomings
    return parts.isEmpty ? allCount : parts.joined()
  }

  /// The heaviest reason alone, for where there is one line.
  package var reason: Phrase { shortcomings.first ?? allCount }

  /// What no condition could cover, with the voices; what stands in the way before conditions are spoken of.
  package var hindrances: Phrase {
    var rest = self
    rest.criteria.removeAll { $0.must && !$0.critical && !$0.counts }
    return rest.words
  }

  private var allCount: Phrase {
    let thin = Phrase(
      ", men på tunn grund: \(shouldPercent ?? 0) % av börpunkterna",
      ", but thin: \(shouldPercent ?? 0) % of the shoulds")
    return Phrase("alla skallpunkter räknas", "every must counts") + (isThin ? thin : Phrase(""))
  }

  /// What is short, the heaviest first.
  private var shortcomings: [Phrase] {
    var parts: [Phrase] = []
    if !unmetCritical.isEmpty {
      parts.append(
        .numbered(
          unmetCritical.count, Phrase("kritisk punkt ej uppfylld", "critical criterion unmet"),
          Phrase("kritiska punkter ej uppfyllda", "critical criteria unmet")))
    }
    if !unmetMusts.isEmpty {
      parts.append(
        .numbered(
          unmetMusts.count, Phrase("annan skallpunkt ej uppfylld", "other must unmet"),
          Phrase("andra skallpunkter ej uppfyllda", "other musts unmet")))
    }
    if !missingVoices.isEmpty {
      parts.append(
        .numbered(
          missingVoices.count, Phrase("röst ej hörd", "voice unheard"),
          Phrase("röster ej hörda", "voices unheard")))
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
    return parts
  }
}

extension Phrase {
  /// The number as a word up to twelve, then the noun in the right number.
  package static func numbered(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    number(count) + " " + (count == 1 ? one : many)
  }

  /// `three`, `tre`; digits above twelve.
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
