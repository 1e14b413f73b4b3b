package import Model

extension ConflictDetail {
  /// The matter in a line: `G2-06 Local validation · value`.
  package var title: Phrase {
    switch matter {
    case .value: field.map { subject + " · " + $0.label } ?? subject
    case .removal: subject + Phrase(" · borttaget eller kvar", " · removed or kept")
    case .decision: subject + Phrase(" · två beslut", " · two decisions")
    }
  }

  /// The sides in plain words: who said what, and when.
  ///
  /// Long texts are cut around the place where they part.
  package func words(on today: CalendarDay) -> Phrase {
    sides.indices.map { sentence($0, on: today) }.joined(Phrase(" "))
  }

  /// A sentence on what one side did; only the first names what it is about, where that is wanted.
  ///
  /// A text follows it within so many letters; without a limit it ends with a colon.
  package func sentence(
    _ index: Int, on today: CalendarDay, isNamed: Bool = true, within limit: Int? = 120
  ) -> Phrase {
    let side = sides[index]
    let who = (side.by ?? Phrase("Någon", "Somebody")).capitalised
    let day = side.on.map { Phrase(" den ", " on ") + $0.short(on: today) } ?? Phrase("")
    return who + Phrase(" ") + deed(index, isNamed: isNamed && index == 0) + day
      + ending(index, within: limit)
  }

  private func deed(_ index: Int, isNamed isFirst: Bool) -> Phrase {
    let side = sides[index]
    let quote = isTitled ? Phrase("”", "'") : Phrase("")
    let about = isFirst ? quote + subject + quote : Phrase("")
    switch matter {
    case .decision:
      return Phrase("beslutade ", "decided ") + side.words
        + (isFirst ? Phrase(" vid ", " at ") + subject : Phrase(""))
    case .removal:
      let it = isFirst ? about : Phrase("posten", "it")
      return (side.value == nil ? Phrase("tog bort ", "removed ") : Phrase("ändrade ", "changed ")) + it
    case .value:
      if isJudgement {
        return Phrase("bedömde ", "marked ") + (isFirst ? about : Phrase("det", "it"))
          + Phrase(" som ", " ") + side.words
      }
      let name = field?.label ?? Phrase("")
      let place = isFirst ? name + Phrase(" för ", " of ") + about : Phrase("det", "it")
      if side.value == nil { return Phrase("lämnade ", "left ") + place + Phrase(" tomt", " empty") }
      if isText { return isFirst ? Phrase("skrev ", "wrote ") + place : Phrase("skrev", "wrote") }
      return Phrase("satte ", "set ") + place + Phrase(" till ", " to ") + side.words
    }
  }

  /// The end of a sentence; a text follows it.
  private func ending(_ index: Int, within limit: Int?) -> Phrase {
    guard case .value = matter, isText, sides[index].value != nil else { return Phrase(".") }
    return limit.map { Phrase(": ") + excerpt(index, $0) } ?? Phrase(":")
  }

  private var isJudgement: Bool {
    guard let field, field.name.same(as: "value"), case .word(let choices) = field.kind else { return false }
    return choices.contains { $0.word.same(as: AssessmentValue.notAssessed.rawValue) }
  }

  /// True for words of a person's own rather than one of a list.
  package var isText: Bool {
    guard case .value = matter, let field else { return false }
    if case .text = field.kind { return true }
    return false
  }

  /// The part of a side's words where it parts from the others, cut between words.
  package func excerpt(_ index: Int, _ limit: Int) -> Phrase {
    func cut(_ language: Language) -> String {
      let others = sides.indices.filter { $0 != index }.map { sides[$0].words(language).onALine }
      return sides[index].words(language).onALine.excerpt(beside: others, limit)
    }
    return Phrase(cut(.sv), cut(.en))
  }
}

extension String {
  /// The text with line breaks and tabs as spaces.
  var onALine: String {
    String(decoding: utf8.map { (0x09...0x0D).contains($0) ? 0x20 : $0 }, as: UTF8.self).trimmed
  }

  /// An excerpt of at most so many scalars, cut between words.
  ///
  /// It begins shortly before the first scalar that the others do not share.
  func excerpt(beside others: [String], _ limit: Int) -> String {
    let own = Array(unicodeScalars)
    if own.count <= limit { return self }
    let shared = others.map { other in zip(own, other.unicodeScalars).prefix { $0 == $1 }.count }.max() ?? 0
    var start = 0
    if shared + limit / 3 > limit {
      start = Swift.min(Swift.max(0, shared - limit / 5), own.count - limit)
      start = own.wordStart(from: start, before: Swift.min(shared + 1, own.count))
    }
    var end = Swift.min(own.count, start + limit)
    if end < own.count { end = own.wordEnd(before: end, after: start) }
    var text = start > 0 ? "… " : ""
    text.unicodeScalars.append(contentsOf: own[start..<end])
    return end < own.count ? text.trimmed + " …" : text
  }
}

extension [Unicode.Scalar] {
  /// The first scalar after a space, from a place on; the place itself where there is none before the limit.
  fileprivate func wordStart(from start: Int, before limit: Int) -> Int {
    if start == 0 { return 0 }
    let space = self[start..<Swift.max(start, limit)].firstIndex { $0 == " " }
    return space.map { $0 + 1 } ?? wholeLetter(from: start)
  }

  /// The last space before a place; the place itself where the word is too long.
  fileprivate func wordEnd(before end: Int, after start: Int) -> Int {
    if self[end] == " " { return end }
    let half = start + (end - start) / 2
    return self[half..<end].lastIndex { $0 == " " } ?? wholeLetter(from: end)
  }

  /// The index past the marks that belong to the letter before.
  private func wholeLetter(from index: Int) -> Int {
    self[index...].firstIndex { !$0.properties.isGraphemeExtend && $0 != "\u{200D}" } ?? endIndex
  }
}

extension Record {
  /// The fields that are one word of one person with this one, and follow it.
  package static func companions(of field: String) -> [String] {
    groups.first { $0.leader.same(as: field) }?.followers ?? []
  }
}
