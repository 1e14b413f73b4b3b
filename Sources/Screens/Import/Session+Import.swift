package import Changes
package import Model
package import Reports

extension Session {
  /// Asks in which file the answers stand.
  mutating func openImport() {
    var file = FormField("file", Phrase("fil", "file"), .text)
    file.isRequired = true
    var form = Form(.importFile, [file])
    form.opened = form.fields.map(\.values)
    push(form)
  }

  mutating func readAnswers(_ form: Form) -> [Effect] {
    var form = form
    guard let slug = projectList.openSlug, let file = form.text("file")?.trimmed, !file.isEmpty else {
      form.refuse(FormRefusal(field: "file", words: Phrase("behöver fyllas i", "must be filled in")))
      screen = form
      return []
    }
    return [.readAnswers(slug: slug, file: file)]
  }

  /// Takes a file of answers that was read: shows what it proposes, or why it cannot be taken in.
  package mutating func importAnswers(_ sheet: AnswerSheet, on context: ChangeContext) {
    guard let document = projectList.open else { return }
    do throws(Refusal) {
      let answerImport = try AnswerImport(sheet, document, on: context, with: reference)
      if answerImport.rows.isEmpty {
        closeDialogs()
        let untaken = sheet.leftOut.map(\.words).joined(Phrase("; "))
        notice = .done(
          Phrase("Inget nytt i \(sheet.source)", "Nothing new in \(sheet.source)")
            + (untaken.sv.isEmpty ? untaken : Phrase(": ") + untaken))
        return
      }
      projectList.answerImport = answerImport
      closeDialogs()
      push(ProposalsRoom())
    } catch { couldNotRead(error.said) }
  }

  /// Says why a file cannot be read, beside its name where that still stands.
  package mutating func couldNotRead(_ words: Phrase) {
    guard var form = self[Form.self], case .importFile = form.purpose else {
      notice = .refused(words)
      return
    }
    form.refuse(FormRefusal(field: "file", words: words))
    screen = form
  }

  /// Marks the selected proposal as to be taken in, or not, as Space does.
  mutating func toggleProposal() {
    guard let row = selectedRow, let proposal = projectList.answerImport?.proposal(row) else { return }
    if let refusal = proposal.refusal {
      notice = .refused(refusal)
      return
    }
    browse { listState in
      if listState.marked.remove(row) == nil { listState.marked.insert(row) }
    }
    step(1)
  }

  /// All that can be taken in, or none.
  mutating func markAllProposals() {
    guard let answerImport = projectList.answerImport else { return }
    let open = answerImport.rows.filter { answerImport.proposal($0)?.isOpen ?? false }
    browse { $0.marked = $0.marked == Set(open) ? [] : Set(open) }
  }

  /// Makes what was agreed to; what has changed meanwhile is compared anew first, and stays with its reason.
  mutating func acceptProposals(on context: ChangeContext) -> [Effect] {
    guard let listState = self[ProposalsRoom.self]?.listState, let shown = projectList.answerImport,
      var document = projectList.open
    else {
      return []
    }
    let agreed = shown.rows.filter(listState.marked.contains).compactMap { shown.proposal($0) }
    if agreed.isEmpty {
      notice = .refused(
        Phrase(
          "märk först det som ska tas in: Mellanslag, eller * för alla",
          "first mark what to take in: Space, or * for all"))
      return []
    }
    let outcomes: [Result<[ChangeResult], Refusal>]
    do throws(Refusal) {
      outcomes = try document.accept(agreed, of: shown.sheet, on: context, with: reference)
      projectList.answerImport = try AnswerImport(shown.sheet, document, on: context, with: reference)
    } catch {
      notice = .refused(error.said)
      return []
    }
    var done: [ChangeResult] = []
    var taken = 0
    var refused: Phrase?
    for outcome in outcomes {
      switch outcome {
      case .success(let made):
        done += made
        taken += 1
      case .failure(let refusal): refused = refused ?? refusal.said
      }
    }
    let effects = keep(document, done)
    let count = Phrase.counted(
      taken, Phrase("1 svar togs in", "1 answer was taken in"),
      Phrase("svar togs in", "answers were taken in"))
    notice = refused.map { .refused(count + Phrase("; ") + $0) } ?? .done(count)
    browse { $0 = ListState() }
    if projectList.answerImport?.rows.isEmpty ?? true { pop() }
    return effects
  }
}
