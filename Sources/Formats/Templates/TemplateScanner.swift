internal import Changes
internal import Model

/// A token of a template: the text between two tags, or a tag.
struct TemplateToken {
  var kind: Kind
  let place: Template.Place
  /// The white space before a tag that stands alone on its line.
  var indent = ""

  /// The kind of a token.
  enum Kind {
    case text(String)
    case variable(Template.Key)
    case open(Template.Key, inverted: Bool)
    case close(Template.Key)
    case partial(String)
    case comment
  }

  /// True where its line goes away if nothing else stands there.
  var takesItsLine: Bool {
    switch kind {
    case .text, .variable: false
    case .open, .close, .partial, .comment: true
    }
  }
}

/// A scanner that cuts a template into texts and tags; they alternate, and the first and last are texts.
struct TemplateScanner {
  private let file: String
  private let scalars: [Unicode.Scalar]
  private let indent: Int
  private var position = 0
  private var place = Template.Place()

  init(_ text: String, file: String, indent: String) {
    self.file = file
    var scalars: [Unicode.Scalar] = []
    var isAtStart = true
    for scalar in text.unicodeScalars {
      if isAtStart { scalars += Array(indent.unicodeScalars) }
      scalars.append(scalar)
      isAtStart = scalar == "\n"
    }
    self.scalars = scalars
    self.indent = indent.unicodeScalars.count
    place.column -= self.indent
  }

  consuming func tokens() throws(TemplateFault) -> [TemplateToken] {
    var tokens: [TemplateToken] = []
    while true {
      let start = place
      tokens.append(TemplateToken(kind: .text(text(upTo: "{{")), place: start))
      guard position < scalars.count else { break }
      tokens.append(try tag())
    }
    return Self.withoutEmptiedLines(tokens)
  }

  private mutating func step(_ count: Int) {
    for scalar in scalars[position..<min(position + count, scalars.count)] {
      if scalar == "\n" {
        place = Template.Place(line: place.line + 1, column: 1 - indent)
      } else {
        place.column += 1
      }
    }
    position = min(position + count, scalars.count)
  }

  /// Takes the text before the mark, or the rest; the mark is left.
  private mutating func text(upTo mark: String) -> String {
    let mark = Array(mark.unicodeScalars)
    var end = position
    while end < scalars.count, scalars[end] != mark[0] || !scalars[end...].starts(with: mark) { end += 1 }
    let text = Self.text(scalars[position..<end])
    step(end - position)
    return text
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private mutating func tag() throws(TemplateFault) -> TemplateToken {
    let start = place
    step(2)
    let sign = position < scalars.count ? scalars[position] : "}"
    if sign == "!" {
      _ = text(upTo: "}}")
      try close("}}", from: start)
      return TemplateToken(kind: .comment, place: start)
    }
    if sign == "=" { throw delimiters(start) }
    let isSigned = ["#", "^", "/", ">", "&", "{"].contains(sign)
    if isSigned { step(1) }
    let mark = sign == "{" ? "}}}" : "}}"
    let name = Self.trimmed(text(upTo: mark))
    try close(mark, from: start)
    if sign == ">" {
      guard Self.isName(name) else { throw unnamed(name, start) }
      return TemplateToken(kind: .partial(name), place: start)
    }
    let steps =
      name.same(as: ".")
      ? []
      : name.split(separator: ".", omittingEmptySubsequences: false)
        .map(String.init)
    guard steps.allSatisfy(Self.isName) else { throw unnamed(name, start) }
    let key = Template.Key(steps: steps)
    let kind: TemplateToken.Kind =
      switch sign {
      case "#": .open(key, inverted: false)
      case "^": .open(key, inverted: true)
      case "/": .close(key)
      default: .variable(key)
      }
    return TemplateToken(kind: kind, place: start)
  }

  private mutating func close(_ mark: String, from start: Template.Place) throws(TemplateFault) {
    guard position < scalars.count else {
      throw TemplateFault(
        file, start, Phrase("en tagg som inte slutar", "a tag that does not end"),
        advice: Phrase("Skriv \(mark) efter den.", "Write \(mark) after it."))
    }
    step(mark.unicodeScalars.count)
  }

  private func delimiters(_ place: Template.Place) -> TemplateFault {
    TemplateFault(
      file, place,
      Phrase("{{= byter tecken, vilket inte går", "{{= changes the delimiters, which is not supported"),
      advice: Phrase("Skriv taggar med {{ och }}.", "Write tags with {{ and }}."))
  }

  private func unnamed(_ name: String, _ place: Template.Place) -> TemplateFault {
    TemplateFault(
      file, place,
      name.utf8.isEmpty
        ? Phrase("en tagg utan namn", "a tag without a name")
        : Phrase("\"\(name)\" är inget namn", "\"\(name)\" is not a name"),
      advice: Phrase(
        "Namn skrivs med små bokstäver, siffror, _ och -.",
        "Names are written with small letters, digits, _ and -."))
  }

  static func isName(_ text: some StringProtocol) -> Bool {
    !text.utf8.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { isSpace($0) || $0 == "\n" || $0 == "\r" }
    let front = text.unicodeScalars.drop(while: isBlank)
    return self.text(front.reversed().drop(while: isBlank).reversed())
  }
}

extension TemplateScanner {
  /// The tokens without the lines on which nothing but a section's tag, a comment or a partial stands.
  static func withoutEmptiedLines(_ tokens: [TemplateToken]) -> [TemplateToken] {
    var tokens = tokens
    let texts = tokens.map { token -> [Unicode.Scalar] in
      if case .text(let text) = token.kind { Array(text.unicodeScalars) } else { [] }
    }
    var cuts = texts.map { 0..<$0.count }
    for index in tokens.indices where tokens[index].takesItsLine {
      let before = texts[index - 1]
      let after = texts[index + 1]
      guard let start = start(ofLastLineOf: before, isFirst: index == 1),
        let end = end(ofFirstLineOf: after, isLast: index == tokens.count - 2)
      else { continue }
      if case .partial = tokens[index].kind { tokens[index].indent = text(before[start...]) }
      cuts[index - 1] = cuts[index - 1].lowerBound..<max(cuts[index - 1].lowerBound, start)
      cuts[index + 1] = min(end, after.count)..<after.count
    }
    for index in tokens.indices {
      if case .text = tokens[index].kind { tokens[index].kind = .text(text(texts[index][cuts[index]])) }
    }
    return tokens
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The start of the last line, if there is nothing but white space on it.
  private static func start(ofLastLineOf text: [Unicode.Scalar], isFirst: Bool) -> Int? {
    let newline = text.lastIndex(of: "\n")
    if newline == nil, !isFirst { return nil }
    let start = newline.map { $0 + 1 } ?? 0
    return text[start...].allSatisfy { $0 == " " || $0 == "\t" } ? start : nil
  }

  /// The start of the second line, if there is nothing but white space on the first.
  private static func end(ofFirstLineOf text: [Unicode.Scalar], isLast: Bool) -> Int? {
    let newline = text.firstIndex(of: "\n")
    if newline == nil, !isLast { return nil }
    let end = newline ?? text.count
    return text[..<end].allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" }
      ? end + (newline == nil ? 0 : 1) : nil
  }
}
