import Exports
import Model
import ProjectFiles
import Reports

let templates = Result { try Templates(TemplateFile.embedded) }

extension ProjectStatus {
  func markdown() throws -> String { try markdown(with: templates.get(), version: "0.1") }
}

extension PortfolioStatus {
  func markdown() throws -> String { try markdown(with: templates.get(), version: "0.1") }
}
