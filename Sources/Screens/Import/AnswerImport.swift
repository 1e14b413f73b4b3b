internal import Changes
internal import Model
internal import Reports

/// A file of answers that came back, with what it proposes to change in the open project.
struct AnswerImport: Sendable {
  let sheet: AnswerSheet
  /// Compared with the project as it is now.
  let proposals: Proposals

  init(
    _ sheet: AnswerSheet, _ document: ProjectDocument, on context: ChangeContext, with reference: Reference
  )
    throws(Refusal)
  {
    self.sheet = sheet
    proposals = try Proposals(of: sheet, in: document, on: context, with: reference)
  }

  /// A place in the file may hold the answers to several questions.
  static func row(_ index: Int) -> String { "proposal\(index)" }

  func proposal(_ row: String) -> Proposal? { proposals.all.item(row, of: "proposal") }

  var rows: [String] { proposals.all.indices.map { Self.row($0) } }
}
