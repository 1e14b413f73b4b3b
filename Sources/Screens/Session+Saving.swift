internal import Changes
internal import Model

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
      if case .suspendUse = form.purpose {
        let asked = try suspending(form, parseContext)
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
