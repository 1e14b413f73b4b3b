import Changes
import Drawing
import Model
import Reports
import TestSupport

@testable import Screens

/// What must hold of the picture of a state in each language and at every size.
///
/// A law gives back what breaks it, and never looks at a kept picture.
struct PictureLaws {
  /// Other sizes at which the same words stand whole, the first with room for everything.
  private static let others = ["300x100", "99x100", "72x100", "95x14", "60x13", "52x50"]
  /// Words of what is left out, which stands at no size that leaves nothing out.
  private static let ofLeavingOut: Set<String> = [
    "till", "more", "rad", "rader", "av", "line", "lines", "of",
  ]

  private let session: Session
  private let roomy: Part
  private let words: Set<String>

  init(of session: Session) {
    self.session = session
    let parts = PictureLaws.others.compactMap { Size($0) }.map { Part(of: session.view($0), session) }
    roomy = parts[0]
    words = Set(parts.flatMap(\.lines).flatMap(PictureLaws.words))
  }

  /// What is wrong with the picture of the state at a size.
  func broken(in canvas: Canvas, at size: Size) throws -> [String] {
    let part = Part(of: canvas, session)
    return PictureLaws.tooWide(canvas, size) + PictureLaws.overlapping(part) + PictureLaws.alike(part, roomy)
      + unknownWords(part) + cutKeys(part) + misplacedMark(canvas) + (try foreignWords(part))
  }
}

extension PictureLaws {
  /// Nothing reaches over the right edge or the last row.
  static func tooWide(_ canvas: Canvas, _ size: Size) -> [String] {
    let lines = canvas.lines
    let wide = lines.filter { $0.columns > size.columns }.map { "wider than the screen: " + $0 }
    return wide + (lines.count == size.rows ? [] : ["\(lines.count) rows"])
  }

  /// What stands side by side keeps its columns: the gap between two panels stays empty down to the next rule, and a
  /// text that was cut ends before what follows.
  static func overlapping(_ part: Part) -> [String] {
    let crossing = part.rows.filter { row in row.gap.contains { $0 != " " } }
    let touching = part.lines.filter { $0.contains(/[^ ]…[\p{L}\p{N}●○–]/) }
    return crossing.map { "in the gap between two panels: " + $0.line }
      + touching.map { "a cut touches what follows: " + $0 }
  }

  /// Two rows that differ are not cut to the same words.
  static func alike(_ part: Part, _ roomy: Part) -> [String] {
    let cut = Dictionary(grouping: part.halves.filter { $0.contains("…") }, by: \.self).filter {
      $0.value.count > 1
    }
    return cut.keys.sorted().filter { row in
      let start = row.prefix { $0 != "…" }
      return Set(roomy.halves.filter { $0.hasPrefix(start) }).count > 1
    }.map { "two rows read alike: " + $0 }
  }

  /// Every word is one that stands whole where there is more room, or ends with `…`: nothing is cut in silence, and
  /// nothing lies over half of a word.
  func unknownWords(_ part: Part) -> [String] {
    part.lines.flatMap(PictureLaws.words).filter { word in
      guard word.utf8.count > 1, word.contains(where: \.isLetter), !words.contains(word),
        !PictureLaws.ofLeavingOut.contains(word)
      else { return false }
      let pieces = word.split(separator: "…", omittingEmptySubsequences: false)
      guard pieces.count == 2 else { return true }
      return !words.contains { $0.hasPrefix(pieces[0]) && $0.hasSuffix(pieces[1]) }
    }.map { "no word that stands elsewhere: " + $0 }
  }

  /// The foot names keys whole, of those that it names where there is room, and always the last.
  func cutKeys(_ part: Part) -> [String] {
    guard session.notice == nil, session.listState?.isFiltering != true, session.place != .commandLine
    else { return [] }
    let all = PictureLaws.keys(roomy.lines.last ?? "")
    let drawn = PictureLaws.keys(part.lines.last ?? "")
    var broken = drawn.filter { !all.contains($0) }.map { "no key with its name: " + $0 }
    if drawn.last != all.last { broken.append("the last key is missing: \(all.last ?? "")") }
    for command in session.place.isDialog ? [] : session.footer {
      let label = command.keyLabel(session.language)
      if !all.contains(where: { $0.hasPrefix(label + " ") }) { broken.append("no key \(label)") }
    }
    return broken
  }

  /// Where the mark of the selection is drawn, the cursor stands on it, and on the row that is selected.
  func misplacedMark(_ canvas: Canvas) -> [String] {
    guard !session.place.isDialog, session.listState?.isFiltering != true, let cursor = canvas.cursor,
      canvas.lines.contains(where: { $0.contains("▸") })
    else { return [] }
    let cell = canvas[cursor.row, cursor.column]
    guard cell?.character == "▸", cell?.style == .selected else { return ["the cursor is not on the mark"] }
    let line = canvas.lines[cursor.row]
    return selectedNames.filter { !line.contains($0.prefix(8)) }.map { "marked is not \($0): " + line }
  }

  /// What the selected row must begin to say: the code of a criterion, else the title of the record.
  private var selectedNames: [String] {
    guard let row = session.selectedRow, !isMap else { return [] }
    if row.contains("-"), session.screen is GateRoom { return [row] }
    if let entry = session.projectList.projects.first(where: { $0.slug == row }),
      session.screen is PortfolioRoom
    {
      return entry.document.map { [$0.project.title] } ?? []
    }
    return [session.projectView?.wording.title(of: row)].compactMap(\.self)
  }

  /// Whether the cursor stands in a picture of where people stand, and not in a list.
  private var isMap: Bool {
    session[PeopleRoom.self]?.listState.view == 2
  }

  /// Nothing is said in the other language but what people wrote in it.
  func foreignWords(_ part: Part) throws -> [String] {
    let text = part.lines.joined(separator: "\n")
    let found = try Vocabulary.program.get().foreign(in: text, in: session.language)
    guard !found.isEmpty else { return [] }
    let written = session.written
    return found.filter { !written.contains($0) }.map { "in the other language: " + $0 }
  }

  /// The words of a line in small letters.
  private static func words(of line: String) -> [String] {
    line.lowercased().split { " ━─\"".contains($0) }.map(String.init)
  }

  private static func keys(_ line: String) -> [String] {
    line.split(separator: "  ").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map(String.init)
  }
}

extension Session {
  /// Every word that people wrote: in projects with their history, in names of groups, in a sheet that came back and in
  /// what is typed to find something; and where sources are told, what publications are called, which keep their titles.
  fileprivate var written: Set<String> {
    let documents = projectList.projects.compactMap(\.document)
    let kept =
      documents.map(\.project.json) + documents.flatMap(\.history).map(\.json) + [projectList.settings.json]
    let typed = [listState?.filterText, self[Palette.self]?.filter.text]
    let returned = projectList.answerImport?.sheet.answers.map(\.text) ?? []
    let tells = !(self[Palette.self]?.entries.isEmpty ?? true)
    let published = tells ? reference.catalogue.references.flatMap(\.json.writtenTexts) : []
    let texts = kept.flatMap(\.writtenTexts) + typed.compactMap(\.self) + returned + published
    return Set(texts.flatMap(Vocabulary.words))
  }
}
