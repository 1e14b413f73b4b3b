import Commands
import Formats
import Model
import Reports
import Screens
import Storage
import Tracker

/// The part of a conversation that keeps what is seen in a file, in the format that its name ends with.
extension Conversation {
  mutating func keep(_ view: SavedView, as file: String, replacing: Bool) {
    do {
      let texts = table(of: view, for: file).map { $0.json } ?? .text(view.text)
      let slugs = session.projectList.openSlug.map { [$0] } ?? session.projectList.projects.map(\.slug)
      let request = consent(for: texts, slugs)
      guard mayLeave(request, before: .keepView(view, file: file, replaces: replacing)) else { return }
      let path = environment.path(file)
      try ExportedFile.write(try bytes(view, file), to: path, replacing: replacing)
      tell(.done(Phrase("Skrev ", "Wrote ") + path.shown))
    } catch let fault as FileFault where fault.kind == .conflict && !replacing {
      session.mayReplace(fault.path.shown, .keepView(view, file: file, replaces: true))
    } catch {
      tell(.refused(Self.words(of: error)))
    }
  }

  /// The rows, where the file keeps rows; nil where it keeps the text of the screen.
  private func table(of view: SavedView, for file: String) -> Table? {
    file.hasEnding("txt") ? nil : view.table
  }

  private func bytes(_ view: SavedView, _ file: String) throws -> [UInt8] {
    guard let table = table(of: view, for: file) else { return Array(view.text.utf8) }
    let language = session.language
    for (ending, format) in [("md", ReportFormat.markdown), ("html", .html)] where file.hasEnding(ending) {
      return Array(try Document(of: table, in: language).text(as: format).utf8)
    }
    if file.hasEnding("json") { return Array(JSONOutput.envelope("view", table.json).utf8) }
    if file.hasEnding("xlsx") { return try table.workbook(in: language, on: session.today) }
    return Array(CSV.text(of: table).utf8)
  }
}
