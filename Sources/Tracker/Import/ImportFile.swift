internal import Changes
package import Formats
package import Model
package import Reports
package import Storage
internal import Workbooks

/// A file that came back, told apart by its contents.
package enum ImportFile {
  case copy
  case answers(AnswerSheet)

  /// The options that a person gave for reading a file.
  package struct Options {
    /// The kind of records that the file is a list of.
    let recordKind: String?
    let asked: [(heading: String, field: String)]
    /// The sheet that holds the list.
    let sheet: String?
    /// The separator between the cells of a text.
    let separator: CSV.Separator?
    /// The order of day and month in a list or in answers.
    let dayOrder: DayOrder?

    /// Makes the options: for a list of such records, or with none of these whatever the file is.
    package init(
      recordKind: String? = nil, asked: [(heading: String, field: String)] = [], sheet: String? = nil,
      separator: CSV.Separator? = nil, dayOrder: DayOrder? = nil
    ) {
      self.recordKind = recordKind
      self.asked = asked
      self.sheet = sheet
      self.separator = separator
      self.dayOrder = dayOrder
    }
  }

  /// Reads the whole file and decides what it is by its contents, never by its name.
  ///
  /// `say` is told what was guessed. Throws a ``FileFault`` where it cannot be read, and a ``Failure`` where nothing in
  /// it can be taken in.
  package static func read(
    _ path: Path, shown: String, _ options: Options, say: @escaping (Phrase) -> Void
  ) throws -> ImportFile {
    if ExportedFile.isFolder(path) { return .copy }
    let bytes = try ExportedFile.bytes(of: path)
    let reader = ImportReader(bytes: bytes, file: shown, options: options, say: say)
    // Old and locked workbooks too, of which that reader says what to do.
    let workbooks: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    var sheet: AnswerSheet
    if workbooks.contains(where: bytes.starts) {
      sheet = try reader.workbook()
    } else {
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      if options.recordKind == nil, text.first(where: { !$0.isSpace }) == UInt8(ascii: "{") { return .copy }
      sheet = try reader.text()
    }
    sheet.dayOrder = options.dayOrder
    return .answers(sheet)
  }
}

/// A reader of answers or a list from the bytes of a file.
private struct ImportReader {
  let bytes: [UInt8]
  let file: String
  let options: ImportFile.Options
  let say: (Phrase) -> Void

  func workbook() throws -> AnswerSheet {
    let sheets: [ImportSheet]
    do throws(WorkbookFault) {
      sheets = try Workbook.sheets(in: bytes).map(ImportSheet.init)
    } catch {
      throw Failure(error, file: file)
    }
    if let recordKind = options.recordKind { return try list(recordKind, sheets) }
    var sheet = AnswerSheet(source: Path(file).name)
    for part in sheets {
      if AnswerTable.isIn(part.rows) {
        let first = sheet.answers.count
        AnswerTable.read(part.rows, sheet: part.title, into: &sheet)
        sheet.leftOut += part.merges(from: sheet.answers[first...].map(\.place.row).min())
      } else {
        sheet.outside += part.rows.count
      }
    }
    guard sheet.head != nil || !sheet.damaged.isEmpty else { throw nothingIn(file) }
    return sheet
  }

  private func list(_ recordKind: String, _ sheets: [ImportSheet]) throws -> AnswerSheet {
    let filled = sheets.filter { !$0.rows.isEmpty }
    guard let wanted = options.sheet else {
      guard let first = filled.first else { throw nothingIn(file) }
      return try list(first, as: recordKind)
    }
    guard let named = sheets.first(where: { $0.title.lettersOnly == wanted.lettersOnly }) else {
      throw Failure(
        .notFound, "inget blad \"\(wanted)\"", "no sheet \"\(wanted)\"", field: "--sheet",
        choices: sheets.map(\.title), file: file)
    }
    return try list(named, as: recordKind)
  }

  private func list(_ part: ImportSheet, as recordKind: String) throws -> AnswerSheet {
    var sheet = try rows(part.rows, sheet: part.title, as: recordKind)
    sheet.leftOut += part.merges(from: sheet.rows.map(\.place.row).min())
    return sheet
  }

  /// Decodes the bytes as text; the advice for saving a table is other than for a text.
  private func decoded() throws -> FileText {
    let isTable =
      options.recordKind != nil || Path(file).name.asReadInAnyCase.utf8.reversed().starts(with: "vsc.".utf8)
    do throws(FileText.Fault) {
      let text = try FileText(bytes, saving: isTable ? "\"CSV UTF-8\"" : "UTF-8")
      if text.encoding == .windows1252 {
        say(Phrase("Filen läses som Windows-1252.", "The file is read as Windows-1252."))
      }
      return text
    } catch { throw failure(error.words, error.line) }
  }

  private func failure(_ words: Phrase, _ line: Int) -> Failure {
    var failure = Failure(.invalid, words, file: file)
    failure.line = line
    return failure
  }

  func text() throws -> AnswerSheet {
    let text = try decoded().text
    if text.isSavedMail {
      throw Failure(
        .invalid, "filen är ett sparat mejl, inte texten i det",
        "the file is a saved mail, not the text in it",
        hint: Phrase(
          "Öppna mejlet, kopiera texten och spara den som en textfil.",
          "Open the mail, copy its text and save that as a text file."), file: file)
    }
    if options.recordKind == nil, MarkdownAnswers.areIn(text) {
      return MarkdownAnswers.read(text, from: Path(file).name)
    }
    let separated: [TextRow]
    do throws(CSV.Fault) {
      separated = try CSV.rows(in: text, separator: options.separator)
    } catch { throw failure(error.words, error.line) }
    if let recordKind = options.recordKind { return try rows(separated, sheet: nil, as: recordKind) }
    guard AnswerTable.isIn(separated) else { throw nothingIn(file) }
    var sheet = AnswerSheet(source: Path(file).name)
    AnswerTable.read(separated, sheet: nil, into: &sheet)
    return sheet
  }

  private func rows(_ rows: [TextRow], sheet: String?, as recordKind: String) throws -> AnswerSheet {
    do throws(Refusal) {
      let list = try RowList(rows, sheet: sheet, as: recordKind, asked: options.asked, from: Path(file).name)
      tell(list)
      return list.sheet
    } catch {
      throw Failure(error, file: file)
    }
  }

  /// Tells which columns were taken for what, so that a wrong guess is seen.
  private func tell(_ list: RowList) {
    for (column, heading) in list.headings.enumerated() where !heading.trimmed.isEmpty {
      let field = list.guess.fields[column]
      say(
        field.map { Phrase(heading + " → " + $0) }
          ?? Phrase(
            heading + " → (tas inte in; --map \"\(heading)=FÄLT\")",
            heading + " → (left out; --map \"\(heading)=FIELD\")"))
    }
  }

  private func nothingIn(_ file: String) -> Failure {
    Failure(
      .invalid, "filen har inga svar att ta in", "there are no answers in the file to take in",
      hint: Phrase(
        "Ta in en ifylld export för teamet, eller säg vad listan är: --as stakeholders|barriers|actions",
        "Take in a filled-in export for the team, or say what the list is of: --as stakeholders|barriers|actions"
      ), file: file)
  }
}

extension String {
  /// True for a mail as mail programs keep it, in which letters and line breaks are spelled out.
  fileprivate var isSavedMail: Bool {
    let header = "content-transfer-encoding:"
    return utf8.split(maxSplits: 2_000, whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(2_000)
      .contains { line in
        guard line.count < 80, let line = String(line)?.asReadInAnyCase, line.utf8.starts(with: header.utf8)
        else { return false }
        return ["quoted-printable", "base64"].contains {
          line.utf8.reversed().starts(with: $0.utf8.reversed())
        }
      }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
