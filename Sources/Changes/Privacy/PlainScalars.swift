import Model

/// A text as it reads: digits, dashes, spaces and signs in their plain form, and nothing that cannot be seen.
///
/// A number is the same number in fullwidth digits, with a figure dash or a joiner in it, broken over lines of a quoted
/// mail, or written for a link; scalars are compared, since a mark on a digit makes it another Character.
struct PlainScalars {
  private(set) var scalars: [Unicode.Scalar] = []

  init(_ text: String) {
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { take(scalar) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
    // What a mail program puts before each line that it quotes.
    case 0x3E where isAtLineStart: break
    case 0..<0x80:
      scalars.append(scalar == "\t" ? " " : scalar)
      decodePercent()
      decodeEntity()
    default:
      let properties = scalar.properties
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark: break
      case .decimalNumber: scalars.append(Unicode.Scalar(UInt8(0x30 + Int(properties.numericValue ?? 0))))
      default: scalars += scalar.asRead.map { $0 == "'" ? scalar : $0 }
      }
    }
  }

  private var isAtLineStart: Bool {
    guard let last = scalars.last(where: { $0 != " " }) else { return false }
    return last == "\n"
  }

  /// Decodes a sign as links write it, in one byte or several: `%2D`, `%E2%80%93`.
  private mutating func decodePercent() {
    guard scalars.count >= 3, scalars[scalars.count - 3] == "%" else { return }
    for length in 1...4 where scalars.count >= 3 * length {
      let code = scalars.suffix(3 * length)
      let signs = stride(from: code.startIndex, to: code.endIndex, by: 3)
      let bytes = signs.compactMap { place -> UInt8? in
        guard code[place] == "%", let first = Character(code[place + 1]).hexDigitValue,
          let second = Character(code[place + 2]).hexDigitValue
        else { return nil }
        return UInt8(first * 16 + second)
      }
      guard bytes.count == length, let read = String(validating: bytes, as: UTF8.self)?.unicodeScalars,
        read.count == 1, let scalar = read.first, scalar.value >= 0x20, scalar.value != 0x7F
      else { continue }
      scalars.removeLast(3 * length)
      // Not taken again: a code that stands for a percent sign begins no other.
      if scalar.isASCII { scalars.append(scalar) } else { take(scalar) }
      return
    }
  }

  /// Decodes a sign as web pages write it, by name or number: `&nbsp;`, `&#64;`, `&#x2013;`.
  private mutating func decodeEntity() {
    guard scalars.last == ";", let begin = scalars.suffix(10).lastIndex(of: "&") else { return }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[(begin + 1)..<(scalars.count - 1)])
    let written = String(name).lowercased()
    var read = Self.entities.first { $0.name.same(as: written) }?.sign
    if written.utf8.starts(with: "#x".utf8) {
      read = UInt32(written.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    } else if written.utf8.starts(with: "#".utf8) {
      read = UInt32(written.dropFirst()).flatMap(Unicode.Scalar.init)
    }
    guard let read else { return }
    scalars.removeSubrange(begin...)
    if read.isASCII { scalars.append(read) } else { take(read) }
  }

  private static let entities: [(name: String, sign: Unicode.Scalar)] = [
    ("nbsp", " "), ("ensp", " "), ("emsp", " "), ("thinsp", " "), ("numsp", " "), ("shy", "\u{AD}"),
    ("ndash", "-"), ("mdash", "-"), ("minus", "-"), ("hyphen", "-"), ("dash", "-"), ("commat", "@"),
    ("period", "."), ("sol", "/"), ("plus", "+"), ("lpar", "("), ("rpar", ")"), ("lowbar", "_"),
    ("zwj", "\u{AD}"), ("zwnj", "\u{AD}"), ("colon", ":"),
  ]

  subscript(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  func isDigit(_ index: Int) -> Bool { self[index].map { (0x30...0x39).contains($0.value) } ?? false }

  func isLetter(_ index: Int) -> Bool {
    self[index].map { $0.properties.isAlphabetic } ?? false
  }

  /// The number of digits that stand one after the other from here.
  func digits(from index: Int) -> Int {
    var end = index
    while isDigit(end) { end += 1 }
    return end - index
  }

  /// The number of digits that stand one after the other up to here.
  func digits(before index: Int) -> Int {
    var start = index
    while isDigit(start - 1) { start -= 1 }
    return index - start
  }

  /// True for the number of an edition or a chapter, parted by points alone: `Version 010.020.0301`.
  func isEdition(_ start: Int, joints: some Sequence<Unicode.Scalar>) -> Bool {
    let word = word(before: start)
    return joints.allSatisfy { $0 == "." } && Self.editions.contains { $0.same(as: word) }
  }

  private static let editions = [
    "v", "ver", "version", "versionen", "release", "utgåva", "avsnitt", "kapitel", "section", "chapter",
    "build",
  ]

  /// The end of what may stand between the parts of a number: any mix of spaces, dashes, slashes, points, line breaks.
  ///
  /// The same place where a digit follows at once; nil where nothing follows, or too much stands between.
  func joint(from index: Int) -> Int? {
    var end = index
    while let scalar = self[end], Self.joints.contains(scalar) { end += 1 }
    return end - index <= 8 && self[end] != nil ? end : nil
  }

  private static let joints: Set<Unicode.Scalar> = [" ", "\n", "-", "+", "/", ".", "_"]

  /// The text of the range, on one line.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range].map { $0 == "\n" ? " " : $0 })
    return String(view)
  }

  /// True where a sum of money ends here: `8507091234 kr`.
  func isMoney(endingAt end: Int) -> Bool { Self.currencies.contains { $0.same(as: word(after: end)) } }

  /// True where what ends here says how many of something there are: `7414 listed patients`.
  func counts(endingAt end: Int) -> Bool {
    let word = word(after: end)
    return self[end] == "%" || Self.counted.contains { $0.same(as: word) }
  }

  /// The word that stands after a place, in small letters, with spaces before it or not.
  private func word(after end: Int) -> String {
    var start = end
    while self[start] == " " || self[start] == "\n" { start += 1 }
    var word = String.UnicodeScalarView()
    while let scalar = self[start], isLetter(start) {
      word.append(scalar)
      start += 1
    }
    return String(word).lowercased()
  }

  /// The word that stands before a place, in small letters, past what parts a label from what it tells of.
  func word(before start: Int) -> String {
    var end = start
    while let scalar = self[end - 1], [" ", ":", ".", "=", "-", "/", "_"].contains(scalar) { end -= 1 }
    var begin = end
    while isLetter(begin - 1) { begin -= 1 }
    return text(begin..<end).lowercased()
  }

  private static let currencies = [
    "kr", "tkr", "mkr", "mdkr", "sek", "eur", "usd", "nok", "dkk", "gbp", "kronor", "euro", "dollar",
    "dollars", "miljoner", "million", "millions",
  ]
  private static let counted = [
    "enheter", "units", "st", "stycken", "patienter", "patients", "personer", "persons", "people", "poster",
    "records", "rader", "rows", "lines", "listed", "listade", "svar", "answers", "remisser", "referrals",
    "besök", "visits", "bilder", "images", "undersökningar", "examinations", "fall", "cases", "prover",
    "samples", "ärenden", "filer", "files", "dagar", "days", "timmar", "hours", "minuter", "minutes",
    "sekunder", "seconds", "procent", "percent", "deltagare", "participants", "invånare", "inhabitants",
    "vårdtillfällen", "admissions", "journaler", "händelser", "events", "avvikelser", "mätningar",
    "measurements", "observationer", "observations",
  ]
}
