package import Model

extension HistoryEntry {
  /// The line in words: `barrier resolved: Health data may not be shared`.
  package func words(_ names: Names, _ language: Language) -> String {
    if isFound { return foundWords(names, language) }
    let subject = record.flatMap { names.subject(of: $0, language) ?? goneTitle(of: $0) } ?? ""
    let prefix: String =
      switch cause?.known {
      case .undo: Phrase("ångrade: ", "undid: ")(language)
      case .redo: Phrase("gjorde om: ", "redid: ")(language)
      case .imported: (cause?.label(language) ?? "") + ": "
      case .person, .confirmed, .merge, .outside, .repair, nil: ""
      }
    let verb = (Self.verbs[verb] ?? Operations.told(verb) ?? general)?(language) ?? self.verb
    var line = prefix + verb + (subject.isEmpty ? "" : ": " + subject)
    let details =
      [chosen?(language), framework(names, language), kept(names, language), reason].compactMap { $0 }
      + fieldWords(names, language)
    if !details.isEmpty { line += " · " + details.joined(separator: ", ") }
    return line
  }

  /// The title of a record that came or went with this change and is no longer there.
  private func goneTitle(of address: String) -> String? {
    let whole = differences.first { $0.field == nil && $0.record.same(as: address) }
    return (whole?.before ?? whole?.after)?["title"]?.text
  }

  /// The former framework and the new one.
  private func framework(_ names: Names, _ language: Language) -> String? {
    guard verb.same(as: "project.framework"),
      let change = differences.first(where: { $0.field?.same(as: "framework") ?? false }),
      let before = change.before?.text, let after = change.after?.text
    else { return nil }
    func title(_ id: String) -> String { names.title(.frameworks, id, language) ?? id }
    return title(before) + " → " + title(after)
  }

  /// The outcome, position or first judgement that was chosen with this change.
  private var chosen: Phrase? {
    let isDecision = verb.same(as: "gate.decide") || verb.same(as: "gate.settle")
    guard isDecision || verb.same(as: "gate.position") || verb.same(as: "gate.assess") else { return nil }
    let name = isDecision ? "outcome" : "value"
    for difference in differences where difference.field == nil || verb.same(as: "gate.position") {
      let isField = difference.field.map { $0.same(as: name) } ?? false
      guard let word = (isField ? difference.after : difference.after?[name])?.text else { continue }
      let known =
        Outcome(rawValue: word)?.label ?? PositionValue(rawValue: word)?.label
        ?? AssessmentValue(rawValue: word)?.label
      if let known { return known }
    }
    return nil
  }

  /// The words for what stayed as it was where a conflict was resolved.
  private func kept(_ names: Names, _ language: Language) -> String? {
    guard verb.same(as: "conflict.resolve") else { return nil }
    let gone = differences.contains { difference in
      difference.field == nil && record.map(difference.record.same) ?? false
    }
    if gone { return Phrase("posten togs bort", "the record was removed")(language) }
    guard differences.count == 1, let conflict = differences[0].before ?? differences[0].after
    else { return nil }
    let stays = Phrase(" behölls", " kept")(language)
    guard let name = conflict["field"]?.text else { return Phrase("posten", "the record")(language) + stays }
    let kind = Address.kind(of: conflict["record"]?.text ?? "")
    let field = kind.field(named: name)
    let value = conflict["values"]?.list?.first?["value"]
    let words = value.map { value in
      (field?.kind ?? .json).shown(value, language) { names.name($0, $1, language) }
    }
    return (field?.label(language) ?? name) + " " + (words ?? "–") + stays
  }

  /// The fields that changed, as before → after, where that says something.
  package func fieldWords(_ names: Names, _ language: Language) -> [String] {
    guard isPlainEdit else { return [] }
    return differences.compactMap { difference in
      guard let name = difference.field, !Self.written.contains(where: { $0.same(as: name) }) else {
        return nil
      }
      // The reason of an earlier word, which went with it, is none for this one.
      if difference.after == nil, name.same(as: "because") { return nil }
      let field = Address.kind(of: difference.record).field(named: name)
      func plain(_ value: JSONValue?) -> String {
        guard let value else { return "–" }
        return (field?.kind ?? .json).shown(value, language) { names.name($0, $1, language) }
      }
      return "\(field?.label(language) ?? name) \(plain(difference.before)) → \(plain(difference.after))"
    }
  }

  /// The differences without what the program writes beside what a person said.
  package var saidDifferences: [Difference] {
    differences.filter { difference in
      !(difference.field.map { name in Self.written.contains { $0.same(as: name) } } ?? false)
    }
  }

  /// The fields that the program writes beside what a person said.
  private static let written = ["on", "at", "by", "perspective", "confirmed_on", "confirmed_by"]

  private var isPlainEdit: Bool {
    verb.utf8.reversed().starts(with: ".edit".utf8.reversed()) || verb.same(as: "gate.assess")
      || verb.same(as: "conflict.resolve")
  }

  /// The words for a verb that records of any kind have.
  private var general: Phrase? {
    if let kind = Project.kinds.first(where: { verb.same(as: $0.recordKind + ".add") }) {
      return kind.newLabel
    }
    let last = verb.utf8.split(separator: UInt8(ascii: ".")).last
    return last.flatMap { Self.general[String(decoding: $0, as: UTF8.self)] }
  }

  private static let general: [String: Phrase] = [
    "add": Phrase("nytt", "new"),
    "edit": Phrase("ändrat", "edited"),
    "note": Phrase("anteckning", "note"),
    "archive": Phrase("arkiverat", "archived"),
    "restore": Phrase("återställt", "restored"),
    "remove": Phrase("borttaget", "removed"),
  ]

  private static let verbs: [String: Phrase] = [
    "project.add": Phrase("projektet skapades", "project made"),
    "project.framework": Phrase("nytt ramverk", "another framework"),
    "project.import": Phrase("en kopia togs in", "a copy was taken in"),
    "project.sites": Phrase("införandeplatserna följer händelserna", "the sites follow their transitions"),
    "project.merge": Phrase("två versioner blev en", "two versions became one"),
    "project.uncover": Phrase("det som en äldre kopia hade täckt över", "what an older copy had covered"),
    "project.regain": Phrase("det som föll bort i git", "what git had dropped"),
    "project.edit": Phrase("projektet ändrades", "project edited"),
    "application.edit": Phrase("profilen ändrades", "profile edited"),
    "plan.edit": Phrase("planen ändrades", "plan edited"),
    "conflict.resolve": Phrase("konflikt löst", "conflict resolved"),
    "barrier.edit": Phrase("hinder ändrat", "barrier edited"),
    "action.edit": Phrase("åtgärd ändrad", "action edited"),
    "stakeholder.edit": Phrase("intressent ändrad", "stakeholder edited"),
    "engagement.edit": Phrase("dialog ändrad", "engagement edited"),
    "engagement.feed_back": Phrase("återkopplat", "fed back"),
    "organisation.edit": Phrase("organisation ändrad", "organisation edited"),
    "member.add": Phrase("ny medlem", "new member"),
    "member.edit": Phrase("medlem ändrad", "member edited"),
    "site.add": Phrase("ny införandeplats", "new site"),
    "site.edit": Phrase("införandeplats ändrad", "site edited"),
    "activity.add": Phrase("aktivitet", "activity"),
    "ask.answer": Phrase("beslutsfråga besvarad", "decision needed: answered"),
    "ask.edit": Phrase("beslutsfråga ändrad", "decision needed: edited"),
    "ask.option": Phrase("beslutsfrågans alternativ", "options of a decision needed"),
    "gate.assess": Phrase("bedömt", "assessed"),
    "gate.confirm": Phrase("bekräftat", "confirmed"),
    "gate.remark": Phrase("synpunkt", "remark"),
    "gate.evidence": Phrase("underlag", "evidence"),
    "gate.waive_voice": Phrase("undantag för ett perspektiv", "perspective waived"),
    "gate.submit": Phrase("lämnad till prövning", "submitted"),
    "gate.withdraw": Phrase("prövning återtagen", "review withdrawn"),
    "gate.attend": Phrase("närvaro", "attendance"),
    "gate.position": Phrase("ställningstagande", "position"),
    "gate.answer": Phrase("invändning besvarad", "objection answered"),
    "gate.condition": Phrase("villkor utkast", "condition drafted"),
    "gate.decide": Phrase("beslut", "decided"),
    "condition.done": Phrase("villkor uppfyllt", "condition done"),
    "condition.move": Phrase("villkor flyttat", "condition moved"),
    "gate.settle": Phrase("avgjort", "settled"),
    "guard.confirm": Phrase("personuppgifter får lämna projektet", "personal data may leave the project"),
  ]
}

extension Names {
  /// The subject of an address, as people say it; nil where it has no name.
  package func subject(of address: String, _ language: Language) -> String? {
    if let title = title(of: address), !title.isEmpty { return title }
    switch Address(parsing: address) {
    case .plan(let phase): return title(.phases, phase.text, language)
    case .duty(let duty): return title(.duties, duty.text, language)
    case .position(let perspective, let review):
      return title(.perspectives, perspective.text, language) ?? reviewGates[review.text]
    case .assessment(let criterion, let site):
      guard let named = title(.criteria, criterion.text, language) else { return nil }
      return criterion.text + " " + named + (site.flatMap { title(of: $0.text) }.map { " (\($0))" } ?? "")
    case .record(_, let holder?): return subject(of: holder.description, language)
    case .record(let id, nil): return reviewGates[id]
    case .application, .voice, .gate, nil: return nil
    }
  }
}
