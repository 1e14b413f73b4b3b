import Formats
import Model
import Reports
import Storage

let templates = Result { try Templates(TemplateFile.embedded) }

extension ProjectStatus {
  func markdown() throws -> String { try markdown(with: templates.get(), version: "0.1") }
}

extension PortfolioStatus {
  func markdown() throws -> String {
    try Report(of: self, as: .markdown, version: "0.1").text(with: templates.get())
  }
}

private let documents = Result { try Templates(TemplateFile.documents) }

extension Document {
  func markdown() throws -> String { try text(as: .markdown, with: documents.get()) }
  func html() throws -> String { try text(as: .html, with: documents.get()) }
}
