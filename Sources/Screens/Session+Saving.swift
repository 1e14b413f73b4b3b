package import Changes
package import Model

extension Session {
  /// Makes changes to the open project; they are saved at once.
  mutating func make(_ changes: [Change], on context: ChangeContext) -> [Effect] {
    guard var document = projectList.open else { return [] }
    var done: [ChangeResult] = []
    for change in changes {
      do throws(Refusal) {
        done.append(try document.apply(change, on: context, with: reference))
      } catch {
        notice = .refused(error.said)
        if done.isEmpty { return [] }
        break
      }
    }
    return keep(document, done)
  }

  /// Takes the document as it became, says what was done, and asks for it to be saved.
  mutating func keep(_ document: ProjectDocument, _ done: [ChangeResult]) -> [Effect] {
    projectList.open = document
    projectList.recomputeRow(reference, today, only: document.slug)
    let entries = done.compactMap(\.entry)
    if notice == nil {
      var words = entries.last.map { said($0) } ?? Phrase("ingenting ändrades", "nothing changed")
      if entries.count > 1 {
        words = words + Phrase(" (\(entries.count) poster)", " (\(entries.count) records)")
      }
      for remark in done.flatMap(\.remarks) { words = words + " · " + remark }
      notice = warning(done.flatMap(\.personalData)) ?? .done(words)
    }
    return entries.isEmpty && done.allSatisfy({ $0.packet == nil }) ? [] : [.save(document.slug)]
  }

  mutating func undo(on context: ChangeContext, redo: Bool) -> [Effect] {
    guard var document = projectList.open else { return [] }
    do throws(Refusal) {
      let made =
        redo
        ? try document.redo(on: context, with: reference) : try document.undo(on: context, with: reference)
      return keep(document, [made])
    } catch {
      notice = .refused(error.said)
      return []
    }
  }

  /// The words of a line of history, in both languages.
  private func said(_ entry: HistoryEntry) -> Phrase {
    guard let project = projectList.open?.project else { return Phrase(entry.verb) }
    let names = Names(project: project, reference: reference)
    return Phrase(entry.words(names, .sv), entry.words(names, .en)).capitalised
  }

  /// Saves the form: as a change, or with the reason at the field.
  mutating func save(_ form: Form, on context: ChangeContext) -> [Effect] {
    if case .newProject = form.purpose { return create(form, on: context) }
    if case .confirm(let leaving) = form.purpose { return confirm(leaving, form, on: context) }
    if case .keepView = form.purpose { return keepView(form) }
    if case .importFile = form.purpose { return readAnswers(form) }
    if let look = toMeasure(form) { return [look] }
    guard var document = projectList.open else { return [] }
    if case .edit = form.purpose, !form.isChanged {
      pop()
      return []
    }
    if asksOfMet(form) { return [] }
    let parseContext = ParseContext(
      today: today, isNew: true, resolver: Names(project: document.project, reference: reference))
    var form = form
    var done: [ChangeResult] = []
    do throws(FormRefusal) {
      if case .operation(let call) = form.purpose, call.operation == SuspendSites.self {
        let asked = try suspending(form, call, parseContext)
        if let incident = asked.incident { done.append(try document.made(incident, context, reference)) }
        done.append(try document.made(asked.suspend(ID(done.last?.record ?? "")), context, reference))
      } else {
        for change in try form.changes(in: parseContext) {
          done.append(try document.made(change, context, reference))
        }
      }
      if try mustConfirm(done, form, &document, on: context) { return [] }
    } catch {
      form.refuse(error)
      screen = form
      return []
    }
    pop()
    let effects = keep(document, done)
    if case .answer(let answer, _) = form.purpose {
      answered(answer, entries: done.compactMap(\.entry).count)
    }
    if let record = done.last?.record { follow(record) }
    goOn(after: form.purpose)
    return effects
  }

  /// Selects what was just made, where the room lists it.
  private mutating func follow(_ record: String) {
    let rows = rows
    guard let index = rows.firstIndex(where: { $0.same(as: record) }) else { return }
    browse { $0.select(index, in: rows) }
  }

  private mutating func create(_ form: Form, on context: ChangeContext) -> [Effect] {
    var form = form
    let title = form.text("title") ?? ""
    let slug = projectList.freeSlug(for: title)
    do throws(Refusal) {
      let document = try ProjectDocument.create(form.assignments, slug: slug, on: context, with: reference)
      projectList.projects.append(ProjectEntry(document))
      projectList.recomputeRow(reference, today, only: slug)
      closeDialogs()
      open(slug)
      let brought = document.lastEntry?.broughtPersonalData ?? []
      notice = warning(brought) ?? .done(Phrase("Nytt projekt: ", "New project: ") + title)
      return [.create(slug)]
    } catch {
      form.refuse(FormRefusal(error))
      screen = form
      return []
    }
  }
}

extension ProjectDocument {
  fileprivate mutating func made(
    _ change: Change, _ context: ChangeContext, _ reference: Reference
  ) throws(FormRefusal) -> ChangeResult {
    do throws(Refusal) {
      return try apply(change, on: context, with: reference)
    } catch { throw FormRefusal(error) }
  }
}

extension FormRefusal {
  init(_ refusal: Refusal) {
    self.init(field: refusal.field, words: refusal.said, choices: Array(refusal.choices.prefix(4)))
  }
}

extension Refusal {
  /// The reason with what it lacks.
  var said: Phrase {
    lacks.isEmpty ? words : words + ": " + lacks.map(\.words).joined(Phrase(" · "))
  }
}

extension Phrase {
  static func + (left: Phrase, right: Phrase?) -> Phrase { right.map { left + $0 } ?? left }
}

extension ProjectList {
  /// A folder name after the title that no other project has.
  func freeSlug(for title: String) -> String {
    var slug = ""
    for byte in title.folded {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: slug.unicodeScalars.append(Unicode.Scalar(byte))
      default: if !slug.isEmpty, slug.utf8.last != UInt8(ascii: "-") { slug += "-" }
      }
    }
    while slug.utf8.last == UInt8(ascii: "-") { slug.unicodeScalars.removeLast() }
    let base = slug.isEmpty ? "project" : String(slug.unicodeScalars.prefix(40))
    var free = base
    var number = 2
    while entry(free) != nil {
      free = base + "-\(number)"
      number += 1
    }
    return free
  }
}

extension Session {
  /// Takes the last step back, or makes it again; asks first where others have written since.
  mutating func askToUndo(on context: ChangeContext, redo: Bool) -> [Effect] {
    guard let document = projectList.open else { return [] }
    do throws(Refusal) {
      let undoing = try document.undoing(redo: redo, on: context, with: reference)
      if undoing.others.isEmpty { return undo(on: context, redo: redo) }
      push(
        Choice(
          undoingTitle(redo), options: { $0.undoingOptions(redo) },
          pick: { session, value, context in
            value.same(as: "go") ? session.undo(on: context, redo: redo) : []
          }))
    } catch { notice = .refused(error.said) }
    return []
  }

  private func undoing(_ redo: Bool) -> UndoPlan? {
    guard let document = projectList.open else { return nil }
    let context = ChangeContext(
      at: document.lastEntry?.at ?? Instant(today), today: today, by: settings.author, digest: { _ in "" })
    do throws(Refusal) { return try document.undoing(redo: redo, on: context, with: reference) } catch {
      // Whoever chooses it all the same is told why it cannot be.
      return nil
    }
  }

  /// The question whether to take back or make again, with who has written since, and how often.
  private func undoingTitle(_ redo: Bool) -> Phrase {
    let others = undoing(redo)?.others ?? []
    var authors: [String] = []
    for entry in others where !authors.contains(where: { $0.same(as: entry.by) }) { authors.append(entry.by) }
    let what = redo ? Phrase("Göra om?", "Make again?") : Phrase("Ångra?", "Take back?")
    let since = Phrase(
      " Skrivet sedan dess: \(others.count), av ", " Written since then: \(others.count), by ")
    return what + since + Phrase(authors.joined(separator: ", "))
  }

  /// Leaving it, and what else goes back.
  private func undoingOptions(_ redo: Bool) -> [Choice.Option] {
    let keep = option("keep", "Låt det stå", "Leave it as it is")
    guard let undoing = undoing(redo), let projectView else { return [keep] }
    let names = projectView.names
    let fields = undoing.differences.prefix(3).map { $0.foundWords(names, language).onOneLine }
    let nothing = Phrase("inget finns kvar av det", "nothing is left of it")(language)
    let go = Choice.Option(
      value: "go",
      title: (redo ? Phrase("Gör om: ", "Make again: ") : Phrase("Ta tillbaka: ", "Take back: "))(language)
        + (fields.isEmpty ? nothing : fields.joined(separator: ", ")))
    return [keep, go]
  }
}

extension Session {
  /// Asks once which value holds, where others changed a field that the form changes too; true where it asks.
  ///
  /// Fields that the person left alone are not written, so what others did there stands whatever the form showed.
  private mutating func asksOfMet(_ form: Form) -> Bool {
    guard case .edit(let address) = form.purpose, let document = projectList.open,
      let record = document.project.stored(at: address)
    else { return false }
    let now = emptyForm(form.purpose)
    var form = form
    for index in form.fields.indices where form.fields[index].isChanged {
      let field = form.fields[index]
      guard let theirs = now.fields.first(where: { $0.name.same(as: field.name) })?.before,
        !theirs.isSame(as: field.before)
      else { continue }
      form.fields[index].before = theirs
      if theirs.isSame(as: field.values) { continue }
      let by = document.touches(of: address).last(of: field.name)?.by
      form.refuse(FormRefusal(field: field.name, words: Self.met(by, theirs, type(of: record), field)))
      screen = form
      return true
    }
    return false
  }

  private static func met(
    _ by: String?, _ theirs: [String], _ type: any Record.Type, _ field: FormField
  ) -> Phrase {
    let value =
      theirs.isEmpty ? Phrase("tomt", "nothing") : Phrase("\"" + theirs.joined(separator: ", ") + "\"")
    return Phrase(by ?? "")
      + (by == nil ? Phrase("Någon skrev ", "Somebody wrote ") : Phrase(" skrev ", " wrote "))
      + value
      + Phrase(
        " medan du höll på. Spara igen om ditt ska gälla; det andra finns kvar i historiken.",
        " while you were at it. Save again if yours is to apply; theirs stays in the history.")
  }
}

extension [String] {
  fileprivate func isSame(as other: [String]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.same(as: $1) }
  }
}

/// The state of the file at the place of evidence.
package enum EvidenceFileInfo: Equatable, Sendable {
  /// Size in bytes and SHA-256.
  case file(size: Int, sha256: String)
  /// Nothing is there (yet).
  case absent
  case refused(Phrase)
}

extension Session {
  /// The request to look at the evidence before the form can be saved; nil where none is needed.
  fileprivate func toMeasure(_ form: Form) -> Effect? {
    guard case .evidence = form.purpose, form.measured == nil, let slug = projectList.openSlug,
      let place = form.text("at"), !place.isAddress
    else { return nil }
    return .measure(slug: slug, path: place)
  }

  /// Takes the state of the file of evidence that was looked at: the form goes on, or says why not.
  package mutating func measured(_ file: EvidenceFileInfo, on context: ChangeContext) -> [Effect] {
    guard var form = self[Form.self], case .evidence = form.purpose else { return [] }
    if case .refused(let words) = file {
      form.refuse(FormRefusal(field: "at", words: words))
      screen = form
      return []
    }
    let place = form.text("at") ?? ""
    form.measured = file
    let effects = save(form, on: context)
    if self[Form.self] != nil {
      self[Form.self]?.measured = nil
    } else if file == .absent {
      notice = .done(
        Phrase(
          "Underlag antecknat, men filen finns inte än: ",
          "Evidence recorded, but the file is not there yet: ")
          + place)
    }
    return effects
  }
}

extension EvidenceFileInfo {
  var assignments: [FieldAssignment] {
    guard case .file(let size, let sha256) = self else { return [] }
    return [FieldAssignment(["size"], [String(size)]), FieldAssignment(["sha256"], [sha256])]
  }
}
