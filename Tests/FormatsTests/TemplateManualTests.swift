import Formats
import Foundation
import Model
import Reports
import Storage
import Testing

/// docs/templates.md; what follows the heading is written from the tree itself.
private let manual = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("docs/templates.md")
private let heading = "## Every key\n\n"

@Test func `the manual of templates names every key that there is`() throws {
  let text = String(decoding: try Data(contentsOf: manual), as: UTF8.self)
  let start = try #require(text.range(of: heading)).upperBound
  let written = try keys()
  if ProcessInfo.processInfo.environment["GOLDEN"] != nil {
    try Data((text[..<start] + written).utf8).write(to: manual)
  } else {
    #expect(String(text[start...]) == written)
  }
}

@Test func `the example of the manual is a template that can be used`() throws {
  let text = String(decoding: try Data(contentsOf: manual), as: UTF8.self)
  let example = try #require(
    text.components(separatedBy: "```\n").first { $0.hasPrefix("## {{words.open_conditions}}") })
  let page = try Template(example, file: "example.md")
  var set = try templates.get()
  try set.add(TemplateFile(name: "example.md", place: "example.md", bytes: Array(example.utf8)))
  #expect(set.faults == [])
  #expect(page.file == "example.md")
}

private func keys() throws -> String {
  var out = Listing()
  out.list(ReportShape(of: ProjectStatus.self), "The page of a project")
  out.list(ReportShape(of: PortfolioStatus.self), "The page of the portfolio")
  var text = out.text
  text += "### `words`\n\n| key | Swedish | English |\n| --- | --- | --- |\n"
  let set = try templates.get()
  guard case .object(let members) = set.words(.sv) else { return text }
  for member in members {
    guard case .text(let sv) = member.value, case .text(let en) = set.words(.en)[member.name] else {
      continue
    }
    text += "| `\(member.name)` | \(sv) | \(en) |\n"
  }
  return text
}

/// Tables of keys, those inside a key below those of its own.
private struct Listing {
  var text = ""
  private var told: [(names: [String], heading: String)] = []

  mutating func list(_ shape: ReportShape, _ title: String) {
    let own = shape.keys.filter { !isEverywhere($0.name) }
    told.append((own.map(\.name), title))
    text += "### \(title)\n\n| key | what it is | kind |\n| --- | --- | --- |\n"
    var inside: [(String, ReportShape)] = []
    for key in own {
      var kind = word(key.shape)
      let inner = element(key.shape)
      let names = inner.keys.map(\.name).filter { !isEverywhere($0) }
      if let known = told.first(where: { $0.names == names }), !names.isEmpty {
        kind += ", as \(known.heading)"
      } else if !names.isEmpty {
        inside.append(("In `\(key.name)`", inner))
        told.append((names, "in `\(key.name)`"))
      }
      text += "| `\(key.name)` | \(key.meaning(.en)) | \(kind) |\n"
    }
    text += "\n"
    for (title, shape) in inside { list(shape, title) }
  }

  private func isEverywhere(_ name: String) -> Bool {
    name.hasPrefix("has_") || ["number", "is_first", "is_last"].contains(name)
  }

  private func element(_ shape: ReportShape) -> ReportShape {
    if case .list(let element) = shape { element } else { shape }
  }

  private func word(_ shape: ReportShape) -> String {
    switch shape {
    case .text: "text"
    case .flag: "flag"
    case .markup: "drawing or block"
    case .list(.text): "list of texts"
    case .list: "list"
    case .object: "one, or none"
    }
  }
}
