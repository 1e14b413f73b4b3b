/// The demand of a filter's term on one field.
enum FieldPredicate: Sendable {
  /// The field is there.
  case isThere
  case flag(Bool)
  /// A bound for days, numbers, or the place of a word in its list.
  case measure(UnresolvedTerm.Comparison, Double)
  /// A list of words, of which the field must have one.
  case words([String])
  /// A text with these letters in it, whatever its case and accents.
  case text(UnresolvedTerm.Comparison, [UInt8])
  /// A day that begins so, such as `2026-11`.
  case beginning([UInt8])

  /// Makes the demand of a typed term; nil where its value means nothing to a field of this kind.
  init?(_ typed: UnresolvedTerm, of kind: FieldKind, today: CalendarDay) {
    let isEquality = typed.comparison == .has || typed.comparison == .equals
    let demand: FieldPredicate?
    switch kind {
    case _ where typed.value.isEmpty: demand = .isThere
    case .list(let element): demand = FieldPredicate(typed, of: element, today: today)
    case .flag: demand = isEquality ? FieldPredicate.flag(typed.value) : nil
    case .integer, .number:
      demand = Number(typed.value).map { .measure(typed.comparison, $0.value) }
    case .day, .instant:
      demand = FieldPredicate.day(typed, isEquality: isEquality, today: today)
    case .word(let choices): demand = FieldPredicate.word(typed, isEquality: isEquality, among: choices)
    case .text, .who, .phrase, .json, .ownID, .reference, .code, .record:
      demand = .text(typed.comparison, typed.value.folded)
    }
    guard let demand else { return nil }
    self = demand
  }

  private static func flag(_ text: String) -> FieldPredicate? {
    let typed = text.folded
    if ["true", "yes", "ja"].contains(where: { $0.utf8.starts(with: typed) }) { return .flag(true) }
    if ["false", "no", "nej"].contains(where: { $0.utf8.starts(with: typed) }) { return .flag(false) }
    return nil
  }

  private static func day(_ typed: UnresolvedTerm, isEquality: Bool, today: CalendarDay) -> FieldPredicate? {
    let day =
      CalendarDay(asked: typed.value, on: today) ?? CalendarDay(asked: "+" + typed.value, on: today)
    if let day { return .measure(typed.comparison, Double(day.number)) }
    let isPartOfADay = typed.value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    return isEquality && isPartOfADay ? .beginning(Array(typed.value.utf8)) : nil
  }

  private static func word(
    _ typed: UnresolvedTerm, isEquality: Bool, among choices: [FieldKind.Choice]
  ) -> FieldPredicate? {
    let letters = typed.value.folded
    let names = choices.map { choice in
      [choice.word, choice.label.sv, choice.label.en].map(\.folded)
    }
    var found = choices.indices.filter { names[$0].contains(letters) }
    if found.isEmpty, typed.comparison != .equals {
      found = choices.indices.filter { names[$0].contains { $0.starts(with: letters) } }
    }
    if found.isEmpty {
      found = choices.indices.filter { choices[$0].label.formerWords.contains { $0.folded == letters } }
    }
    if isEquality { return found.isEmpty ? nil : .words(found.map { choices[$0].word }) }
    return found.first.map { .measure(typed.comparison, Double($0)) }
  }

  /// True where the field's value, nil where absent, is what is asked; of a list, any element.
  func holds(
    for value: JSONValue?, _ kind: FieldKind, names: (FieldKind, String) -> String?
  ) -> Bool {
    if case .list(let element) = kind, case .list(let values)? = value, !isAboutBeingThere {
      return values.contains { holds(for: $0, element, names: names) }
    }
    switch self {
    case .isThere: return value != nil
    // A flag that is not there says no.
    case .flag(let flag): return (value ?? .flag(false)) == .flag(flag)
    case .words(let words):
      guard let word = value?.text else { return false }
      return words.contains { $0.same(as: word) }
    case .beginning(let letters): return value?.text?.utf8.starts(with: letters) == true
    case .measure(let comparison, let bound):
      guard let measure = kind.measure(of: value) else { return false }
      return comparison.holds(measure, bound)
    case .text(let comparison, let letters):
      guard let value else { return false }
      return kind.someText(of: value, names: names) { text in
        let text = text.folded
        return switch comparison {
        case .has: text.hasRun(letters)
        case .equals: text == letters
        case .below: text.lexicographicallyPrecedes(letters)
        case .atMost: !letters.lexicographicallyPrecedes(text)
        case .above: letters.lexicographicallyPrecedes(text)
        case .atLeast: !text.lexicographicallyPrecedes(letters)
        }
      }
    }
  }

  private var isAboutBeingThere: Bool {
    if case .isThere = self { return true }
    return false
  }
}

extension UnresolvedTerm.Comparison {
  fileprivate func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .has, .equals: left == right
    case .below: left < right
    case .atMost: left <= right
    case .above: left > right
    case .atLeast: left >= right
    }
  }
}

extension FieldKind {
  /// The measure of a value: a day's number, a number, or the place of a word in its list.
  fileprivate func measure(of value: JSONValue?) -> Double? {
    switch (self, value) {
    case (.day, .text(let text)?): CalendarDay(iso: text).map { Double($0.number) }
    case (.instant, .text(let text)?): Instant(rfc3339: text).map { Double($0.day.number) }
    case (.word(let choices), .text(let word)?):
      choices.firstIndex { $0.word.same(as: word) }.map(Double.init)
    case (_, .number(let number)?): Double(number)
    default: nil
    }
  }

  /// True where any text in the value, as it stands or as people call it, passes the test.
  func someText(
    of value: JSONValue, names: (FieldKind, String) -> String?, _ passes: (String) -> Bool
  ) -> Bool {
    switch (self, value) {
    case (.list(let element), .list(let values)):
      return values.contains { element.someText(of: $0, names: names, passes) }
    case (.record(let shape), .object(let members)):
      return shape.fields.someText(of: members, names: names, passes)
    case (.word(let choices), .text(let word)):
      guard let choice = choices.first(where: { $0.word.same(as: word) }) else { return passes(word) }
      return passes(word) || passes(choice.label.sv) || passes(choice.label.en)
    case (.reference, .text(let text)), (.code, .text(let text)), (.who, .text(let text)):
      return passes(text) || names(self, text).map(passes) == true
    case (_, .text(let text)), (_, .number(let text)): return passes(text)
    case (_, .list(let values)):
      return values.contains { FieldKind.json.someText(of: $0, names: names, passes) }
    case (_, .object(let members)): return [].someText(of: members, names: names, passes)
    case (_, .null), (_, .flag): return false
    }
  }
}

extension [FieldDescription] {
  /// True where any text in these members passes; those that the table does not know count as they stand.
  func someText(
    of members: [JSONValue.Member], names: (FieldKind, String) -> String?, _ passes: (String) -> Bool
  ) -> Bool {
    members.contains { member in
      let kind = first { $0.name.same(as: member.name) }?.kind ?? .json
      return kind.someText(of: member.value, names: names, passes)
    }
  }
}
