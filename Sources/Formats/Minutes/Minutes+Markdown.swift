internal import Model

extension MinutesDocument {
  package var markdown: String {
    var out = Markdown(in: language)
    out.heading(1, Phrase(title.markdown))
    if !over.isEmpty { out.paragraph(over.markdown) }
    out.facts(head)
    for (index, block) in blocks.enumerated() {
      out.heading(2, Phrase("§ \(index + 1) \(block.heading)"))
      for part in block.parts { part.write(into: &out) }
    }
    out.paragraph("---")
    out.paragraph(Phrase("Protokollets märke: ", "Mark of these minutes: ")(language) + "`\(mark)`")
    return out.text
  }
}

extension MinutesPart {
  fileprivate func write(into out: inout Markdown) {
    switch self {
    case .decision(let sentence): out.paragraph("**\(sentence.markdown)**")
    case .text(let text): out.paragraph(text.markdown)
    case .facts(let facts): out.facts(facts)
    case .subheading(let words): out.heading(3, Phrase(words.markdown))
    case .items(let items): out.items(items.map(\.markdown))
    case .table(let headings, let rows):
      out.table(
        headings.map { Phrase($0) },
        rows.map { row in row.map { $0.map(\.markdown).joined(separator: "; ") } })
    case .signatures(let lines):
      for line in lines {
        let rule = String(repeating: "\\_", count: 30)
        out.paragraph(
          [line.label.markdown + ":", rule, line.value.markdown].joined(separator: " ").trimmedEnd)
      }
    }
  }
}

extension Markdown {
  fileprivate mutating func facts(_ facts: [MinutesFact]) {
    items(facts.map { "**\($0.label.markdown)**: \($0.value.markdown)" })
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.utf8.last == 0x20 { text.removeLast() }
    return text
  }
}
