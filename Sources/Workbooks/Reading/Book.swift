internal import Model

/// The parts of a workbook that the cells of all sheets refer to.
///
/// These are the places of the sheets, the shared texts, and how styles show a number.
struct Book {
  /// The place of a sheet: its title, and the part of the archive that holds it.
  struct Place {
    let title: String
    let isHidden: Bool
    let part: String
  }

  /// The kind of value that a number is shown as.
  enum Shown { case number, day, time, percent }

  var places: [Place] = []
  var texts: [String] = []
  /// The kind of value for each style of cells, by its index.
  var shows: [Shown] = []
  var countsFrom1904 = false
}

extension Archive {
  /// Reads the workbook's own part with its shared texts and styles; throws a ``WorkbookFault`` where one is broken.
  mutating func book() throws(WorkbookFault) -> Book {
    let home = try relations(of: "").first { $0.type.hasTail("/officeDocument") }?.target ?? "xl/workbook.xml"
    let relations = try relations(of: home)
    var book = try Markup.read(part(home), of: home) { (markup) throws(WorkbookFault) in
      try Book(&markup, relations)
    }
    guard book.places.count <= WorkbookLimits.sheets else {
      throw .tooMany(WorkbookLimits.sheets, "blad", "sheets")
    }
    if let texts = relations.first(where: { $0.type.hasTail("/sharedStrings") })?.target, has(texts) {
      book.texts = try Markup.read(part(texts), of: texts) { (markup) throws(WorkbookFault) in
        try Book.texts(&markup)
      }
    }
    if let styles = relations.first(where: { $0.type.hasTail("/styles") })?.target, has(styles) {
      book.shows = try Markup.read(part(styles), of: styles) { (markup) throws(WorkbookFault) in
        try Book.styles(&markup)
      }
    }
    return book
  }

  /// The relations of a part to others inside the archive; nothing else is ever followed.
  private mutating func relations(of home: String) throws(WorkbookFault) -> [Relation] {
    var folder = home.split(separator: "/").map(String.init)
    let file = folder.popLast() ?? ""
    let part = (folder + ["_rels", file + ".rels"]).joined(separator: "/")
    guard has(part) else { return [] }
    return try Markup.read(self.part(part), of: part) { (markup) throws(WorkbookFault) in
      var found: [Relation] = []
      while true {
        switch try markup.next() {
        case .over: return found
        case .begins("Relationship"):
          guard markup.attribute("TargetMode") != "External", let target = markup.attribute("Target") else {
            continue
          }
          found.append(
            Relation(
              id: markup.attribute("Id") ?? "", type: markup.attribute("Type") ?? "",
              target: Relation.path(target, from: folder)))
        default: continue
        }
      }
    }
  }
}

/// A relation of a part to another part of the archive.
struct Relation {
  let id: String
  let type: String
  let target: String

  /// The name in the archive of a target such as `worksheets/sheet1.xml` or `/xl/worksheets/sheet1.xml`.
  static func path(_ target: String, from folder: [String]) -> String {
    var steps = target.utf8.first == UInt8(ascii: "/") ? [] : folder
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }
}

extension String {
  func hasTail(_ tail: String) -> Bool {
    utf8.count >= tail.utf8.count && utf8.suffix(tail.utf8.count).elementsEqual(tail.utf8)
  }
}

extension Book {
  fileprivate init(_ markup: inout Markup, _ relations: [Relation]) throws(WorkbookFault) {
    while true {
      switch try markup.next() {
      case .over: return
      case .begins("workbookPr"): countsFrom1904 = ["1", "true"].contains(markup.attribute("date1904"))
      case .begins("sheet"):
        let id = markup.attribute("id")
        guard let relation = relations.first(where: { $0.id == id }), relation.type.hasTail("/worksheet")
        else { continue }
        places.append(
          Place(
            title: markup.attribute("name") ?? "",
            isHidden: ![nil, "visible"].contains(markup.attribute("state")),
            part: relation.target))
      default: continue
      }
    }
  }

  fileprivate static func texts(_ markup: inout Markup) throws(WorkbookFault) -> [String] {
    var texts: [String] = []
    while true {
      switch try markup.next() {
      case .over: return texts
      case .begins("si"):
        guard texts.count < WorkbookLimits.texts else {
          throw .tooMany(WorkbookLimits.texts, "texter", "texts")
        }
        texts.append(try markup.richText("si"))
      default: continue
      }
    }
  }

  /// The kind of value that each style of cells shows a number as.
  fileprivate static func styles(_ markup: inout Markup) throws(WorkbookFault) -> [Shown] {
    var own: [String: Shown] = [:]
    var styles: [Shown] = []
    var isInCells = false
    while true {
      switch try markup.next() {
      case .over: return styles
      case .begins("numFmt"):
        own[markup.attribute("numFmtId") ?? ""] = (markup.attribute("formatCode") ?? "").shows
      case .begins("cellXfs"): isInCells = true
      case .ends("cellXfs"): isInCells = false
      case .begins("xf") where isInCells:
        let id = markup.attribute("numFmtId") ?? "0"
        styles.append(own[id] ?? Int(id).map(builtIn) ?? .number)
      default: continue
      }
    }
  }

  private static func builtIn(_ id: Int) -> Shown {
    switch id {
    case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: .day
    case 18...21, 32, 33, 45...47, 55, 56: .time
    case 9, 10: .percent
    default: .number
    }
  }
}

extension Markup {
  /// The text of a cell or a shared text: its runs together, without how it is pronounced.
  mutating func richText(_ name: String) throws(WorkbookFault) -> String {
    var text = ""
    while true {
      switch try next() {
      case .ends(name): return try text.unescaped.heldToCell()
      case .begins("t"): text += try inside()
      case .begins("rPh"): _ = try inside()
      case .over: throw .broken(name)
      default: continue
      }
    }
  }
}

extension String {
  func heldToCell() throws(WorkbookFault) -> String {
    guard utf8.count <= WorkbookLimits.cellText || utf16.count <= WorkbookLimits.cellText else {
      throw WorkbookFault(
        .tooLarge, "en cell har mer text än \(WorkbookLimits.cellText) tecken",
        "a cell holds more text than \(WorkbookLimits.cellText) characters")
    }
    return self
  }

  /// The kind of value that a number in this format is shown as.
  ///
  /// A day where it outside quotes and brackets names days or years, or months without a time of day; `[h]` is a time
  /// that elapsed.
  fileprivate var shows: Book.Shown {
    var isQuoted = false
    var isEscaped = false
    var bracket: [UInt8]?
    var letters: Set<UInt8> = []
    for byte in utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if let inside = bracket {
        let isElapsed = Set(inside).isSubset(of: [0x68, 0x6D, 0x73]) && !inside.isEmpty
        if byte == UInt8(ascii: "]"), isElapsed { letters.insert(0x68) }
        bracket = byte == UInt8(ascii: "]") ? nil : inside + [byte | 0x20]
      } else if byte == UInt8(ascii: "[") {
        bracket = []
      } else if [UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*")].contains(byte) {
        isEscaped = true
      } else {
        letters.insert(byte | 0x20)
      }
    }
    let has = { (letter: Unicode.Scalar) in letters.contains(UInt8(ascii: letter)) }
    if has("d") || has("y") || (has("m") && !has("h") && !has("s")) { return .day }
    return has("h") || has("s") ? .time : has("%") ? .percent : .number
  }
}
