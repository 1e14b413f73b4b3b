internal import Changes
internal import Model
internal import Process

/// A comparison of answers with the present state of the project.
struct AnswerImporter {
  let document: ProjectDocument
  let context: ChangeContext
  let reference: Reference
  let projectState: ProjectState
  let names: Names
  /// The person whose answers they are, where the one who takes them in says so.
  private let asked: String?
  /// The person whose answers they are, as the sheet says.
  private let said: String?
  /// The way in which each field writes its days and numbers, by its name in files.
  private let columns: [String: ColumnReading]

  init(
    _ document: ProjectDocument, _ context: ChangeContext, _ reference: Reference, _ sheet: AnswerSheet,
    asked: String?
  ) throws(Refusal) {
    guard let projectState = ProjectState(of: document.project, with: reference, on: context.today) else {
      throw Refusal(.readOnly, reference.absence(of: document.project.framework), field: "framework")
    }
    self.document = document
    self.context = context
    self.reference = reference
    self.projectState = projectState
    self.asked = asked
    said = sheet.by
    columns = sheet.texts.mapValues { ColumnReading(of: $0, near: context.today, order: sheet.dayOrder) }
    names = Names(project: document.project, reference: reference)
  }

  /// The person whose answers they are; the one who takes them in, where nobody else is named.
  var by: String { asked ?? said ?? context.by }

  /// The person whose answer it is.
  func whose(_ answer: ImportedAnswer) -> String { asked ?? answer.by ?? by }

  /// The way in which the field writes what can be read in two ways.
  func column(_ field: String) -> ColumnReading {
    columns[field] ?? ColumnReading(of: [], near: context.today)
  }

  var project: Project { document.project }

  /// The proposals, refused where the process would refuse them.
  ///
  /// What can be made after each other can each be made; only what cannot is tried by itself, which costs by the length
  /// of the project.
  func tried(_ proposals: [Proposal]) -> [Proposal] {
    var trial = document
    let changes = proposals.map(\.plainChange)
    var made: ArraySlice<Result<ChangeResult, Refusal>> = []
    do throws(Refusal) {
      let plain = changes.compactMap(\.self)
      made = try trial.applyEach(
        plain, on: context, with: reference, cause: .imported, reasons: plain.map { _ in "" })[...]
    } catch {
      // Each is told why below.
    }
    return zip(proposals, changes).map { proposal, change in
      if change != nil, case .success? = made.popFirst() { return proposal }
      return tried(proposal)
    }
  }

  /// The proposal, refused where the process would refuse it.
  func tried(_ proposal: Proposal) -> Proposal {
    guard proposal.isOpen else { return proposal }
    var trial = document
    do throws(Refusal) {
      _ = try trial.accept(proposal, from: "", on: context, with: reference)
      return proposal
    } catch { return proposal.refused(error.withChoices) }
  }

  /// The author and day of a field's present value; nil where no line of history tells them.
  func changed(_ record: String, _ field: String) -> Phrase? {
    guard project.stored(at: record) != nil, let entry = document.touches(of: record).last(of: field) else {
      return nil
    }
    let day = entry.at.day.short(on: context.today)
    return Phrase(entry.by) + Phrase(" ändrade det ", " changed it ") + day
  }

  /// The reason why an answer to a value that is no longer there is not taken.
  func stale(_ record: String, _ field: String, now: Phrase) -> Phrase {
    let nothing = Phrase("tomt", "empty")
    let since = Phrase("inaktuellt: nu står det ", "stale: it now says ") + (now.sv.isEmpty ? nothing : now)
    guard let who = changed(record, field) else { return since }
    return since + Phrase("; ") + who
  }
}

extension Refusal {
  /// The words of a refusal with what could be given instead.
  var withChoices: Phrase {
    // How a day may be typed at a terminal says nothing to whoever filled in a file.
    if choices.isEmpty || choices.contains(where: { $0.same(as: "YYYY-MM-DD") }) { return words }
    return words + Phrase("; välj bland: ", "; choose from: ") + choices.prefix(8).joined(separator: ", ")
  }
}

extension AnswerSheet {
  /// The texts of each field, in all rows or answers; what a workbook says is a number or a day is left out.
  fileprivate var texts: [String: [String]] {
    var texts: [String: [String]] = [:]
    for answer in answers where answer.saysSomething && answer.fault == nil {
      texts[answer.field.rawValue, default: []].append(answer.text)
    }
    for cell in rows.flatMap(\.cells) where !cell.isExact && cell.fault == nil {
      texts[cell.field, default: []].append(cell.text)
    }
    return texts
  }
}
