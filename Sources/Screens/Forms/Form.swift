internal import Changes
import Drawing
internal import Model
internal import Reports

/// A form over the field table: what is asked first, the rest behind Tab.
struct Form: Sendable {
  let purpose: FormPurpose
  var fields: [FormField]
  /// The number of fields that are shown before Tab.
  var asked: Int
  var focus = 0
  var isWhole = false
  /// The reason why the form was not saved; nil where it was not refused.
  var refusal: FormRefusal?
  /// The values of the fields when the form was opened, the program's own suggestions among them.
  var opened: [[String]] = []
  /// The file that evidence points to, once it was looked at.
  var measured: EvidenceFileInfo?
  /// The reason why the personal data that it seals may be sealed, once that was asked.
  var confirmed: String?
  /// The order that an export was last asked to show, the name it would be written under unasked, and how it looks.
  var ordered: ExportOrder?
  var proposed = ""
  var preview: ExportPreview?
  /// The number of lines by which the preview is scrolled.
  var scroll = 0
  /// True where Esc was pressed once with something written.
  var isLeaving = false

  init(_ purpose: FormPurpose, _ fields: [FormField], asked: Int? = nil) {
    self.purpose = purpose
    self.fields = fields
    self.asked = max(1, min(asked ?? fields.count, fields.count))
  }

  var shown: [FormField] { isWhole ? fields : Array(fields.prefix(asked)) }
  var isChanged: Bool { fields.contains(where: \.isChanged) }
  /// True where the person has written anything that leaving would drop.
  var isWritten: Bool { isChanged && fields.map(\.values) != opened }
  var field: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  mutating func put(_ values: [String], into name: String) {
    guard let index = fields.firstIndex(where: { $0.name.same(as: name) }) else { return }
    fields[index].put(values)
  }

  mutating func changeFocused(_ change: (inout FormField) -> Void) {
    guard fields.indices.contains(focus) else { return }
    change(&fields[focus])
    if refusal?.field.map({ $0.same(as: fields[focus].name) }) ?? true { refusal = nil }
    isLeaving = false
  }

  /// True where the cursor is in the last field, and none is hidden behind Tab.
  var isAtEnd: Bool { focus == fields.count - 1 && shown.count == fields.count }

  mutating func step(_ steps: Int) {
    focus = max(0, min(focus + steps, shown.count - 1))
    isLeaving = false
  }

  /// Puts the cursor where the refusal is.
  mutating func refuse(_ refusal: FormRefusal) {
    self.refusal = refusal
    guard let name = refusal.field else { return }
    if fields.contains(where: { $0.name.same(as: name) }) {
      focus(on: name)
    } else {
      // What the form has no field for is said where the cursor stands.
      self.refusal?.field = nil
    }
  }

  /// Puts the cursor into the field of the name, or into the first one of a record of that name.
  mutating func focus(on name: String) {
    let named = fields.firstIndex { $0.name.same(as: name) }
    guard let index = named ?? fields.firstIndex(where: { $0.name.rest(after: name + ".") != nil }) else {
      return
    }
    if index >= asked { isWhole = true }
    focus = index
  }

  /// Leaves out every field but these.
  mutating func keep(only names: Set<String>) {
    let focused = field?.name
    fields = fields.filter { names.contains($0.name) }
    asked = fields.count
    focus = fields.firstIndex { $0.name == focused } ?? 0
  }

  /// The ids of what an operation is done to: the sites chosen in the form, else what it was opened for.
  func subject(of call: OperationCall) -> [String] {
    let chosen = call.operation.info.asksSites ? values("sites") : []
    return chosen.isEmpty ? call.subject : chosen
  }

  func values(_ name: String) -> [String] {
    fields.first { $0.name.same(as: name) }?.values ?? []
  }

  func text(_ name: String) -> String? { values(name).first }
}

/// The reason why a form was not saved, and the field at fault.
struct FormRefusal: Error {
  var field: String?
  var words: Phrase
  /// The values that could be written instead.
  var choices: [String] = []
}

extension Form {
  /// The changes that the form asks for: one, or one for each place that is judged.
  func changes(in parseContext: ParseContext) throws(FormRefusal) -> [Change] {
    if case .answer(let answer, let given) = purpose {
      return try changes(answer.action, given, parseContext)
    }
    var changes: [Change] = []
    for place in purpose.places { changes.append(try change(at: place, parseContext)) }
    return changes
  }

  private func change(at place: CriterionTarget, _ parseContext: ParseContext) throws(FormRefusal) -> Change {
    switch purpose {
    case .newProject, .answer, .confirm, .export, .keepView, .importFile:
      return .add(recordKind: "project", assignments)
    case .add(let recordKind): return .add(recordKind: recordKind, assignments)
    case .edit(let address): return .edit(record: address, assignments)
    case .note(let address): return .note(record: address, text: try needed("text"))
    case .operation(let call): return try change(call, parseContext)
    case .feedBack(let ids): return .feedBack(ids, effect: text("effect"))
    case .answerAsk(let id):
      return .answer(id, text: try answered(id), on: try dayIfAny("answered_on", parseContext))
    case .askOption(let id, let number):
      return .putOption(
        id, number: number, option, isRecommended: text("recommended")?.same(as: "true") ?? false)
    case .judge(_, let value): return .assess(try judgement(value, at: place, parseContext))
    case .evidence:
      return .addEvidence(
        place.criterion, site: place.site, assignments + (measured?.assignments ?? []))
    case .remark: return .remark(place.criterion, site: place.site, try remark(parseContext))
    case .waiveVoice(let gate, let voice, let sites):
      return .waiveVoice(
        gate, voice, sites: sites, by: try who("by", parseContext), until: try day("until", parseContext),
        because: try needed("because"))
    case .submit(let gate, let sites): return .submit(gate, sites: sites, by: try who("by", parseContext))
    case .withdraw(let review):
      return .withdraw(review, reason: try needed("reason"), by: try who("by", parseContext))
    case .attend(let review): return .attend(review, assignments)
    case .position(let review, let voice): return .position(review, try position(voice, parseContext))
    case .noAnswer(let review, let voice): return .position(review, try silence(voice, parseContext))
    case .answerObjection(let review, let voice):
      return .answerObjection(review, voice, text: try needed("answer"))
    case .draftCondition(let review): return .draftCondition(review, assignments)
    case .decide(let review, let outcome, let sites):
      var decision = try decision(review, outcome, parseContext)
      decision.sites = sites
      return .decide(decision)
    case .conditionDone(let id):
      return .conditionDone(id, site: nil, by: try who("by", parseContext), evidence: text("evidence"))
    case .conditionMove(let id):
      return .conditionMove(
        id, site: nil, due: try day("due", parseContext), by: try who("by", parseContext),
        reason: try needed("reason"))
    case .changeFramework(let id):
      return .changeFramework(id, by: try who("by", parseContext), reason: try needed("reason"))
    case .typeAnew(let id):
      let values = fields.first?.values ?? []
      return .choose(id, .typed(values.isEmpty ? [""] : values))
    case .settle(let gate, let sites, let packet, let outcome):
      var choice = DecisionResolution.Choice.stands(packet ?? ID(""))
      if let outcome { choice = .anew(try decision(ID(""), outcome, parseContext)) }
      return .settle(
        DecisionResolution(
          gate, sites: sites, choice, reason: try needed("reason"), by: try who("by", parseContext)))
    }
  }

  /// The operation with what stands in the fields; its own fields borrow their names from the record.
  private func change(_ call: OperationCall, _ parseContext: ParseContext) throws(FormRefusal) -> Change {
    var typed: [String: [String]] = [:]
    for input in call.operation.askedInputs {
      let name = input.field.source.name
      if input.isRequired { _ = try needed(name) }
      if case .day = input.kind {
        typed[input.name] = try dayIfAny(name, parseContext).map { [$0.iso] }
      } else {
        typed[input.name] = values(name)
      }
    }
    do throws(Refusal) {
      return try OperationCall(call.operation, subject(of: call), given: call.given)
        .change(typed, in: parseContext)
    } catch {
      let input = call.operation.inputs.first { $0.name.same(as: error.field ?? "") }
      throw FormRefusal(field: input?.field.source.name, words: error.words, choices: error.choices)
    }
  }

  /// The changes that an answer of the round asks for, with what was said to go with it.
  ///
  /// Throws a ``FormRefusal`` where the answer is refused.
  private func changes(
    _ action: RoundAction, _ given: RoundInput, _ parseContext: ParseContext
  ) throws(FormRefusal) -> [Change] {
    var given = given
    for field in fields { given.texts[field.name] = field.values.first }
    do throws(Refusal) { return try action.changes(given) } catch { throw FormRefusal(error) }
  }

  /// The changed fields, as assignments; a field without values is assigned the empty text.
  var assignments: [FieldAssignment] {
    fields.filter(\.isChanged).map { field in
      let values = field.values
      return FieldAssignment(
        field.name.utf8.split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) },
        values.isEmpty ? [""] : values)
    }
  }

  /// The judgement with the value that was chosen before, or in the form.
  private func judgement(
    _ value: AssessmentValue?, at place: CriterionTarget, _ parseContext: ParseContext
  ) throws(FormRefusal) -> Judgement {
    var chosen = value
    if chosen == nil { chosen = AssessmentValue(rawValue: try needed("value")) }
    var judgement = Judgement(
      place.criterion, site: place.site, chosen ?? .notAssessed, by: try who("by", parseContext))
    judgement.perspective = text("perspective").map { Code($0) }
    judgement.because = text("because")
    judgement.until = try dayIfAny("until", parseContext)
    return judgement
  }

  private func remark(_ parseContext: ParseContext) throws(FormRefusal) -> Remark {
    var remark = Remark()
    remark.perspective = text("perspective").map { Code($0) }
    remark.by = text("by").map { PersonReference(parseContext.resolver.who($0)) }
    remark.text = try needed("text")
    return remark
  }

  private func position(_ voice: Code<Perspective>, _ parseContext: ParseContext) throws(FormRefusal)
    -> Position
  {
    var position = Position()
    position.perspective = voice
    position.value = OpenEnum(try needed("value"))
    position.by = text("by").map { PersonReference(parseContext.resolver.who($0)) }
    position.reason = text("reason")
    if position.value == .noAnswer {
      var asking = Asking()
      asking.on = try day("on", parseContext)
      asking.by = try who("by", parseContext)
      asking.how = try needed("how")
      position.asked = [asking]
      position.by = nil
    }
    return position
  }

  /// The position of a voice that gave no answer, with when and how it was asked, twice where both were written.
  ///
  /// Throws a ``FormRefusal`` where a field that it needs is missing or cannot be read.
  private func silence(_ voice: Code<Perspective>, _ parseContext: ParseContext) throws(FormRefusal)
    -> Position
  {
    var position = Position()
    position.perspective = voice
    position.value = .known(.noAnswer)
    for (on, how) in [("on", "how"), ("on_again", "how_again")] {
      if on.same(as: "on_again"), text(on) == nil, text(how) == nil { continue }
      var asking = Asking()
      asking.on = try day(on, parseContext)
      asking.how = try needed(how)
      asking.by = try who("by", parseContext)
      position.asked.append(asking)
    }
    return position
  }

  private func decision(_ review: ID<Review>, _ outcome: Outcome, _ parseContext: ParseContext)
    throws(FormRefusal)
    -> Decision
  {
    var decision = Decision(review, outcome, by: try who("by", parseContext))
    decision.reason = text("reason")
    decision.until = try dayIfAny("until", parseContext)
    decision.to = text("to").map { Code($0) }
    decision.redo = values("redo").map { Code($0) }
    decision.lessons = text("lessons")
    decision.lastDay = try dayIfAny("last_day", parseContext)
    return decision
  }

  private func needed(_ name: String) throws(FormRefusal) -> String {
    guard let text = text(name) else {
      throw FormRefusal(field: name, words: Phrase("behöver fyllas i", "must be filled in"))
    }
    return text
  }

  func who(_ name: String, _ parseContext: ParseContext) throws(FormRefusal) -> PersonReference {
    PersonReference(parseContext.resolver.who(try needed(name)))
  }

  private func day(_ name: String, _ parseContext: ParseContext) throws(FormRefusal) -> CalendarDay {
    let text = try needed(name)
    guard let day = CalendarDay(asked: text, on: parseContext.today) else {
      throw FormRefusal(
        field: name, words: Phrase("ingen dag: \"\(text)\"", "not a day: \"\(text)\""),
        choices: ["2026-11-24", "+2w", "fri"])
    }
    return day
  }

  private func dayIfAny(_ name: String, _ parseContext: ParseContext) throws(FormRefusal) -> CalendarDay? {
    text(name) == nil ? nil : try day(name, parseContext)
  }
}

extension Form {
  /// Takes the key if it types into the focused field.
  mutating func take(_ key: Key) -> Bool {
    guard let field else { return false }
    // An arrow moves; it never saves.
    if key == .down, isAtEnd { return true }
    if field.isTyped { return take(key, into: field) }
    switch key {
    case .backspace, .delete:
      changeFocused { if !$0.chosen.isEmpty { $0.chosen.removeLast() } }
      return true
    case .character(let character) where character != " ":
      // The list opens with the letter as its filter.
      return true
    default: return false
    }
  }

  /// True where the field holds what the program put there, and nobody has touched it.
  private func isSuggested(_ field: FormField) -> Bool {
    field.isChanged && opened.indices.contains(focus) && field.values == opened[focus]
  }

  private mutating func take(_ key: Key, into field: FormField) -> Bool {
    if key == " ", field.hasList, field.typed.isEmpty || isSuggested(field) { return false }
    if key == ";", field.isList, !field.typed.isEmpty {
      changeFocused { $0.put($0.values) }
      return true
    }
    if key == .backspace, field.typed.isEmpty, !field.chosen.isEmpty {
      changeFocused { $0.chosen.removeLast() }
      return true
    }
    var isTaken = false
    changeFocused { changed in
      if case .paste(let text) = key, !field.isLong {
        isTaken = changed.typed.take(.paste(text.onOneLine))
      } else {
        isTaken = changed.typed.take(key)
      }
    }
    return isTaken
  }
}
