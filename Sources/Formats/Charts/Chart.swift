internal import Reports

/// A drawing with a description and a table that say the same in words: nothing is in the picture alone.
struct Chart {
  /// The beginning of the ids of its elements: ASCII, once a page.
  let name: String
  let title: String
  /// The description of the picture, in a sentence or two.
  let description: String
  let drawing: Drawing
  /// The headings of the table that says the same as the drawing.
  let columns: [String]
  let rows: [[String]]
  /// The column that names the row, counted from 0: after its number, where it has one.
  var head = 0

  /// The drawing as an image that says its title and what it shows.
  var svg: String {
    "<svg viewBox=\"0 0 \(drawing.width.units) \(drawing.height.units)\" role=\"img\""
      + " aria-labelledby=\"\(name)-title \(name)-desc\">\n"
      + "<title id=\"\(name)-title\">\(title.oneLine.html)</title>\n"
      + "<desc id=\"\(name)-desc\">\(description.oneLine.html)</desc>\n"
      + drawing.body + "</svg>\n"
  }

  /// The drawing under its title, with the table below.
  var figure: String {
    var out = HTML()
    out.element("figure", "class=\"chart \(kind)\"") { out in
      out.element("figcaption", "", title)
      out.element("div", "class=\"drawing\"") { $0.raw(svg) }
      if !rows.isEmpty { writeTable(&out) }
    }
    return out.text
  }

  /// The name without the project that it is of.
  private var kind: String { String(decoding: name.utf8.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self) }

  private func writeTable(_ out: inout HTML) {
    out.element("table") { out in
      out.element("caption", "", title)
      out.element("thead") { out in
        out.element("tr") { out in for column in columns { out.element("th", "scope=\"col\"", column) } }
      }
      out.element("tbody") { out in
        for row in rows {
          out.element("tr") { out in
            for (index, cell) in row.enumerated() {
              out.element(index == head ? "th" : "td", index == head ? "scope=\"row\"" : "", cell)
            }
          }
        }
      }
    }
  }
}

extension ProjectStatus {
  /// The beginning of ids on a page of several projects: the kind of thing, then the project.
  func chartName(_ kind: String) -> String {
    let ascii = slug.utf8.filter {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
    }
    return kind + "-" + String(decoding: ascii, as: UTF8.self)
  }
}
