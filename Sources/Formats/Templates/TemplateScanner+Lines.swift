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
