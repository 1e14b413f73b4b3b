package import Model

/// A redactor of the names that a project knows, which tells a text without them.
///
/// Found as they read, whatever their accents and capitals are, as whole words, also with the ending of a Swedish
/// definite form, and with the surname first: `Berg, Anna`.
package struct NameRedactor: Sendable {
  /// A name to hide.
  private struct Name {
    let folded: [UInt8]
    let isOfTeam: Bool
  }

  /// The names by their first two bytes, the longest first.
  private var names: [ArraySlice<UInt8>: [Name]] = [:]
  /// The language of the words that stand for names, and of the endings that names have.
  package var language: Language

  /// Collects the names of the team, of those who are touched, and of whoever is named as owner, author or decider.
  ///
  /// Visits every field of the project.
  package init(of project: Project) { self.init(of: [project]) }

  package init(of projects: [Project]) {
    language = projects.last?.language.known ?? .sv
    add(projects)
  }

  /// The redactor with the names of more projects.
  ///
  /// Visits every field of those projects.
  package func adding(_ projects: [Project]) -> NameRedactor {
    var more = self
    more.add(projects)
    return more
  }

  private mutating func add(_ projects: [Project]) {
    var hidden = Set(names.values.joined().map(\.folded))
    var found: [Name] = []
    for project in projects {
      let known =
        project.team.map(\.id.text) + project.stakeholders.map(\.id.text)
        + project.organisations.map(\.id.text)
      let bodies = (project.organisations.map(\.title) + project.asks.map(\.group)).map(\.folded)
      func hide(_ name: String, isOfTeam: Bool = false, isPerson: Bool = false) {
        let folded = name.folded
        if folded.isEmpty || !isPerson && name.isBody || bodies.contains(folded) { return }
        for folded in [folded, folded.surnameFirst] where !folded.isEmpty {
          if hidden.insert(folded).inserted { found.append(Name(folded: folded, isOfTeam: isOfTeam)) }
        }
      }
      for person in project.team { hide(person.title, isOfTeam: true, isPerson: true) }
      for stakeholder in project.stakeholders { hide(stakeholder.title) }
      var collector = WhoCollector<Project>(record: project)
      Project.fields(&collector)
      for name in collector.found where !known.contains(where: { $0.same(as: name) }) {
        hide(name, isOfTeam: true)
      }
    }
    for name in found { names[name.folded.prefix(2), default: []].append(name) }
    for start in Set(found.map { $0.folded.prefix(2) }) {
      names[start]?.sort { $0.folded.count > $1.folded.count }
    }
  }

  /// The words that stand for a name.
  private func word(_ name: Name) -> Phrase {
    name.isOfTeam
      ? Phrase("någon i teamet", "a member of the team") : Phrase("de som berörs", "those concerned")
  }

  /// The text with each name replaced by a neutral word; the rest stays as it was written.
  ///
  /// One pass over the text.
  package func hidden(in text: String) -> String {
    if names.isEmpty || text.isEmpty { return text }
    let searched = SearchedText(text)
    var out = String.UnicodeScalarView()
    var index = 0
    var place = 0
    while index < searched.count {
      if searched.isWordStart(index), let (end, word) = match(at: index, in: searched) {
        out.append(contentsOf: searched.scalars[place..<searched.place(of: index)])
        out.removeArticle(in: language)
        let told = out.endsInGenitive(in: language) ? colleague(language) : word
        out.append(contentsOf: (out.isAtStart ? told.capitalised : told).unicodeScalars)
        index = end
        place = searched.end(of: end - 1)
      } else {
        index += 1
      }
    }
    out.append(contentsOf: searched.scalars[place...])
    return String(out)
  }

  /// The word where somebody is said to be another's, as in "the region's".
  private var colleague: Phrase { Phrase("medarbetare", "staff member") }

  private func match(at start: Int, in text: SearchedText) -> (end: Int, word: String)? {
    for name in names[text.firstBytes(from: start)] ?? [] {
      var index = start
      var matched = 0
      while index < text.count, matched < name.folded.count {
        let sign = text.folds[index]
        if name.folded[matched...].starts(with: sign) {
          matched += sign.count
        } else if !text.isBreak(index, after: start) {
          break
        }
        index += 1
      }
      guard matched == name.folded.count else { continue }
      // Marks that belong to the last letter.
      while index < text.count, text.folds[index].isEmpty { index += 1 }
      let isWhole = name.folded.contains(0x20)
      if let end = wordEnd(from: index, isWhole: isWhole, in: text) { return (end, word(name)(language)) }
    }
    return nil
  }

  /// The end of the name: at once, before a Swedish genitive s, or after the ending of a definite form.
  ///
  /// An English s makes a plural of a role, which names nobody; after a first and a last name it is a Swedish one.
  private func wordEnd(from index: Int, isWhole: Bool, in text: SearchedText) -> Int? {
    for ending in language == .sv ? ["", "n", "en", "na", "t", "et"] : [""] {
      let bytes = Array(ending.utf8)
      guard text.folds[index...].prefix(bytes.count).flatMap(\.self) == bytes else { continue }
      let end = index + bytes.count
      if text.isWordEnd(end) { return end }
      let isGenitive = (language == .sv || isWhole) && text.folds[end] == Array("s".utf8)
      if isGenitive, text.isWordEnd(end + 1) { return end }
    }
    return nil
  }
}

/// A text sign by sign as it is searched, with the place of each sign as it was written.
private struct SearchedText {
  let scalars: [Unicode.Scalar]
  let folds: [[UInt8]]
  private let places: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    let read = ReadText(text)
    places = read.places
    folds = read.signs.map { sign in
      var bytes: [UInt8] = []
      sign.fold(into: &bytes)
      return bytes
    }
  }

  var count: Int { folds.count }

  func place(of index: Int) -> Int { places[index] }

  /// The end, as it was written, of what stands for the sign.
  func end(of index: Int) -> Int { places.indices.contains(index) ? places[index] + 1 : 0 }

  /// True where no word goes on here; a sign that shows nothing may well part two words.
  func isWordStart(_ index: Int) -> Bool { places[index] == 0 || !isJoined(places[index] - 1, places[index]) }

  /// True where a word has ended before this sign.
  func isWordEnd(_ index: Int) -> Bool {
    let end = end(of: index - 1)
    return end >= scalars.count || end > 0 && !isJoined(end, end - 1)
  }

  /// True where the first sign goes on with the word of the second: a letter with its marks, or a digit beside digits.
  ///
  /// A digit only beside digits, since a note's number may stand at a name.
  private func isJoined(_ place: Int, _ beside: Int) -> Bool {
    scalars[place].isOfWord || scalars[place].isDigit && scalars[beside].isDigit
  }

  /// The first two bytes of what is read from there on.
  func firstBytes(from start: Int) -> ArraySlice<UInt8> {
    var bytes: [UInt8] = []
    var index = start
    while bytes.count < 2, index < count {
      bytes += folds[index]
      index += 1
    }
    return bytes.prefix(2)
  }

  /// True where a line is broken here within a name: after a hyphen, or before the sign of a quoted mail.
  func isBreak(_ index: Int, after start: Int) -> Bool {
    guard index > start else { return false }
    let (before, sign) = (folds[index - 1], folds[index])
    let (space, quote): ([UInt8], [UInt8]) = ([0x20], [UInt8(ascii: ">")])
    return sign == space && (before == [UInt8(ascii: "-")] || before == quote)
      || sign == quote && (before == space || before == quote)
  }
}

extension [UInt8] {
  /// The name with the surname first: `anna maria berg` as `berg, anna maria`; empty for a name of one word.
  fileprivate var surnameFirst: [UInt8] {
    guard let space = lastIndex(of: 0x20) else { return [] }
    return self[(space + 1)...] + [UInt8(ascii: ","), 0x20] + self[..<space]
  }
}

extension Unicode.Scalar {
  /// True for a letter with its marks, what shows nothing being none: what a name does not end beside.
  fileprivate var isOfWord: Bool {
    if properties.isDefaultIgnorableCodePoint { return false }
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  fileprivate var isDigit: Bool { properties.generalCategory == .decimalNumber }
}

extension String.UnicodeScalarView {
  /// True where what comes next begins a sentence.
  fileprivate var isAtStart: Bool {
    guard let last = last(where: { $0 != " " }) else { return true }
    return last == "." || last == "\n" || last == "?"
  }
}

extension String.UnicodeScalarView {
  /// True where the word before belongs to what comes: `regionens`, `the region's`.
  fileprivate func endsInGenitive(in language: Language) -> Bool {
    guard last == " " else { return false }
    let before = dropLast()
    guard before.last == "s" else { return false }
    let mark = before.dropLast().last
    if language == .en { return mark == "'" || mark == "\u{2019}" }
    let word = String(String.UnicodeScalarView(before.suffix(while: \.isOfWord))).folded
    return !["hos", "tills", "oss", "dels", "alls"].contains { word.elementsEqual($0.utf8) }
  }

  /// Takes away the article of the name that is about to be replaced.
  fileprivate mutating func removeArticle(in language: Language) {
    guard last == " " else { return }
    let before = dropLast()
    let word = String(String.UnicodeScalarView(before.suffix(while: \.isOfWord))).folded
    let articles =
      language == .sv ? ["en", "ett", "den", "det", "var"] : ["a", "an", "the", "our", "your", "their"]
    guard articles.contains(where: { word.elementsEqual($0.utf8) }) else { return }
    removeLast()
    while let scalar = last, scalar.isOfWord { removeLast() }
  }
}

extension Collection where Element == Unicode.Scalar, Self: BidirectionalCollection {
  fileprivate func suffix(while holds: (Element) -> Bool) -> SubSequence {
    self[(lastIndex { !holds($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}

extension String {
  /// True where it names a body, not a person, by its last word: a group, a board, a council, a team.
  fileprivate var isBody: Bool {
    let last = folded.split(separator: UInt8(ascii: " ")).last.map(Array.init) ?? []
    let bodies = [
      "group", "board", "council", "committee", "grupp", "gruppen", "styrelse", "styrelsen", "namnd",
      "namnden", "radet", "utskott", "utskottet", "teamet",
    ]
    // These end surnames too.
    let words = ["rad", "team", "forum", "patientrad"]
    return bodies.contains { last.suffix($0.utf8.count).elementsEqual($0.utf8) }
      || words.contains { last.elementsEqual($0.utf8) }
  }
}

/// A visitor that finds everybody who is named in a field for that.
private struct WhoCollector<Root>: FieldVisitor {
  let record: Root
  var found: [String] = []

  mutating func callAsFunction<Value: FieldValue>(
    _ name: StaticString, _ path: WritableKeyPath<Root, Value>, _ rule: MergeRule, _ label: Phrase
  ) {
    collect(record[keyPath: path])
  }

  @_semantics("optimize.sil.specialize.generic.never")
  mutating func records<Value: Keyed>(
    _ name: StaticString, _ path: WritableKeyPath<Root, [Value]>, _ label: Phrase
  ) {
    for one in record[keyPath: path] { collect(one) }
  }

  private mutating func collect(_ value: Any) {
    switch value {
    case let who as PersonReference: found.append(who.text)
    case let people as [PersonReference]: found += people.map(\.text)
    case let nested as any Record: collect(in: nested)
    case let list as [any Record]: for nested in list { collect(in: nested) }
    default: break
    }
  }

  private mutating func collect<Nested: Record>(in nested: Nested) {
    var visitor = WhoCollector<Nested>(record: nested)
    Nested.fields(&visitor)
    found += visitor.found
  }
}
