import Formats
import Model
import Reports
import TestSupport
import Testing

@Suite struct `A chart` {
  static let names = ["phases", "timeline", "barriers", "people", "coverage", "indicators"]

  @Test(arguments: names) func `of a small project is what it was`(name: String) throws {
    try expect(HandMade.status(in: .sv).drawn(name), toMatch: "chart-\(name).sv.html")
  }

  @Test(arguments: names) func `has the same parts in both languages, each in its own`(name: String) throws {
    let drawn = try TwoLanguages(written: HandMade.status().json.everyWord) {
      try HandMade.status(in: $0).drawn(name)
    }
    try drawn.expect(parts: Shape.html, read: Words.html)
  }

  @Test(arguments: names) func `says its title and what it shows, and the same in a table`(name: String)
    throws
  {
    let figure = try HandMade.status().drawn(name)
    for image in figure.split(separator: "<svg ").dropFirst() {
      let ids = image.split(separator: "\"").map(String.init)
      let labels = try #require(
        ids.first { $0.utf8.contains(0x20) && $0.hasPrefix(name.prefix(4)) || $0.hasPrefix("curve") })
      let (title, desc) = (labels.split(separator: " ").first ?? "", labels.split(separator: " ").last ?? "")
      #expect(image.contains("role=\"img\""))
      #expect(image.contains("<title id=\"\(title)\">"))
      #expect(image.contains("<desc id=\"\(desc)\">"))
    }
    #expect(figure.contains("<svg "))
    #expect(figure.contains("<caption>"))
    #expect(figure.contains("<th scope=\"col\">"))
    #expect(figure.contains("<th scope=\"row\">"))
  }

  @Test(arguments: names) func `names no colour and loads nothing`(name: String) throws {
    let figure = try HandMade.status().drawn(name)
    for word in ["fill=", "stroke=", "style=", "href", "src=", "url("] {
      #expect(!figure.contains(word), "\(word)")
    }
  }

  @Test(arguments: names) func `is absent where there is nothing to draw, and in Markdown`(name: String)
    throws
  {
    var empty = ProjectStatus()
    empty.on = HandMade.today
    #expect(try empty.drawn(name).isEmpty)
    let markdown = Report(of: HandMade.status(), as: .markdown, version: "1").value["chart_" + name]
    #expect(markdown?.isThere == false)
  }

  @Test(arguments: names) func `has the same elements whatever people write`(name: String) throws {
    let harmless = try HandMade.status(String(repeating: "harmless words ", count: 12)).drawn(name)
    for hostile in HandMade.hostile {
      let figure = try HandMade.status(hostile).drawn(name)
      #expect(figure.elements == harmless.elements, "\(hostile)")
      #expect(!figure.unicodeScalars.contains("\u{202E}"))
      #expect(!figure.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test func `keeps a line break of a text out of the drawing`() throws {
    let figure = try HandMade.status("two\r\nlines").drawn("timeline")
    let drawing = try #require(figure.split(separator: "</svg>").first)
    #expect(!drawing.contains("<br"))
    #expect(drawing.contains("</title>two lines</text>"))
  }

  @Test func `cuts a long label and keeps the whole of it as a title`() throws {
    let long = String(repeating: "å", count: 60)
    let figure = try HandMade.status(long).drawn("timeline")
    #expect(figure.contains("<title>\(long)</title>\(String(repeating: "å", count: 30))…</text>"))
  }

  @Test(arguments: [1, 2, 3, 4, 7, 12, 25, 60, 200])
  func `never lets points of one field touch`(count: Int) throws {
    var status = HandMade.status()
    status.barriers = (0..<count).map { _ in
      var barrier = BarrierStatusLine()
      (barrier.title, barrier.impact, barrier.changeability) = ("x", 3, 3)
      return barrier
    }
    status.stakeholders = (0..<count).map { index in
      var person = StakeholderStatus()
      (person.title, person.power, person.interest) = ("x", 1 + index % 2, 5)
      return person
    }
    for name in ["barriers", "people"] {
      let circles = try status.drawn(name).circles
      #expect(circles.count == count)
      for (index, one) in circles.enumerated() {
        for other in circles.dropFirst(index + 1) {
          let (across, down) = (one.x - other.x, one.y - other.y)
          let apart = (across * across + down * down).squareRoot()
          #expect(apart >= one.radius + other.radius, "\(name): \(one) and \(other)")
        }
      }
    }
  }

  @Test func `holds numbers without end within the drawing`() throws {
    var status = HandMade.status()
    for value in ["1e999", "-1e999", "1e308", "0"] {
      status.indicators[0].points[1].value = Number(value)
      let figure = try status.drawn("indicators")
      #expect(!figure.contains("nan"))
      #expect(!figure.contains("inf"))
    }
  }
}

extension HandMade {
  /// What somebody with bad intentions could write; each longer than any place for it.
  static let hostile: [String] = [
    "</text></svg></figure><script>alert('1')</script><img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)> & &lt;b&gt; ]]> <!-- <style>*{display:none}</style> -->",
    "<\u{338}script> and <\u{FE0F}b> \u{202E}turned round\u{202C} and \u{1B}[2J with bells \u{7}",
    "{{#barriers}} {{{title}}} {{> team}} =cmd|' /C calc'!A0 | `x` [a](javascript:b) and on",
  ]
}

extension ProjectStatus {
  fileprivate func drawn(_ name: String) throws -> String {
    let value = Report(of: self, as: .html, version: "1").value["chart_" + name]
    guard case .markup(let markup) = value else {
      Issue.record("no chart_\(name)")
      return ""
    }
    return markup
  }
}

extension String {
  /// The names of the tags with the names of their attributes, in order.
  var elements: [String] {
    split(separator: "<").dropFirst().map { part in
      let tag = part.split(separator: ">").first ?? ""
      return tag.split(separator: "\"").enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }
        .joined()
    }
  }

  fileprivate var circles: [(x: Double, y: Double, radius: Double)] {
    split(separator: "<circle ").dropFirst().compactMap { part in
      let values = part.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      guard values.count > 3, let x = Double(values[1]), let y = Double(values[2]),
        let radius = Double(values[3])
      else { return nil }
      return (x, y, radius)
    }
  }
}
