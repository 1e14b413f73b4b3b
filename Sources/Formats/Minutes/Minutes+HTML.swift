internal import Model

extension MinutesDocument {
  /// The minutes as one HTML file without scripts, made to be printed on A4 and signed.
  package var html: String {
    var out = HTML()
    out.raw("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n")
    out.element("head") { writeHead(&$0) }
    out.element("body") { out in
      out.element("main") { out in
        writeTop(&out)
        for (index, block) in blocks.enumerated() { block.write(into: &out, number: index + 1) }
      }
      out.element("footer", "class=\"mark\"", foot)
    }
    out.raw("</html>\n")
    return out.text
  }

  private var foot: String { title + " · " + mark }

  private func writeHead(_ out: inout HTML) {
    out.raw("<meta charset=\"utf-8\">\n")
    out.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    )
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.element("title", "", title)
    let page = Phrase("Sida ", "Page ")(language)
    let of = Phrase(" av ", " of ")(language)
    out.raw(
      "<style>\n\(MinutesStyle.sheet)@page { @bottom-left { content: \"\(mark)\"; } "
        + "@bottom-right { content: \"\(page)\" counter(page) \"\(of)\" counter(pages); } }\n</style>\n")
  }

  private func writeTop(_ out: inout HTML) {
    out.element("header") { out in
      if !over.isEmpty { out.element("p", "class=\"over\"", over) }
      out.element("h1", "", title)
      out.facts(head)
    }
  }
}

extension MinutesBlock {
  fileprivate func write(into out: inout HTML, number: Int) {
    out.element("section", "id=\"\(id)\"") { out in
      out.raw("<h2><span class=\"number\">§ \(number)</span> \(heading.html)</h2>\n")
      for part in parts { part.write(into: &out, caption: heading) }
    }
  }
}

extension MinutesPart {
  fileprivate func write(into out: inout HTML, caption: String) {
    switch self {
    case .decision(let sentence): out.element("p", "class=\"decision\"", sentence)
    case .text(let text): out.element("p", "", text)
    case .facts(let facts): out.facts(facts)
    case .subheading(let words): out.element("h3", "", words)
    case .items(let items): out.element("ul") { out in for item in items { out.element("li", "", item) } }
    case .table(let headings, let rows): out.table(caption, headings, rows)
    case .signatures(let lines):
      out.element("dl", "class=\"signatures\"") { out in
        for line in lines {
          out.element("div") { out in
            out.element("dt", "", line.label)
            out.element("dd", "", line.value)
          }
        }
      }
    }
  }
}

extension HTML {
  fileprivate mutating func facts(_ facts: [MinutesFact]) {
    element("dl") { out in
      for fact in facts {
        out.element("dt", "", fact.label)
        out.element("dd", "", fact.value)
      }
    }
  }

  fileprivate mutating func table(_ caption: String, _ headings: [String], _ rows: [[[String]]]) {
    element("table", "class=\"columns\(headings.count)\"") { out in
      out.element("caption", "", caption)
      out.element("thead") { out in
        out.element("tr") { out in
          for heading in headings { out.element("th", "scope=\"col\"", heading) }
        }
      }
      out.element("tbody") { out in
        for row in rows {
          out.element("tr") { out in
            for (index, cell) in row.enumerated() { out.cell(cell, isHead: index == 0) }
          }
        }
      }
    }
  }

  /// Writes a cell; several lines in it are paragraphs of their own.
  private mutating func cell(_ lines: [String], isHead: Bool) {
    let (name, attributes) = isHead ? ("th", "scope=\"row\"") : ("td", "")
    if lines.count < 2 {
      element(name, attributes, lines.first ?? "")
    } else {
      element(name, attributes) { out in for line in lines { out.element("p", "", line) } }
    }
  }
}
