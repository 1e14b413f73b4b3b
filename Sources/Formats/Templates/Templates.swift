package import Model

/// The templates in force, with the words that they share.
package struct Templates: Sendable {
  private var files: [TemplateFile] = []
  private var phrases: [(key: String, words: Phrase)] = []

  /// The name of the file with the words.
  package static let wordsFile = "words.json"

  /// Takes the files in order: one replaces another of the same name before it, a file of words adds to those before
  /// it.
  ///
  /// Throws a ``TemplateFault`` where a file of words cannot be read.
  package init(_ files: [TemplateFile]) throws(TemplateFault) {
    for file in files { try add(file) }
  }

  /// Adds a file; throws a ``TemplateFault`` where it is a file of words that cannot be read.
  package mutating func add(_ file: TemplateFile) throws(TemplateFault) {
    if file.name.same(as: Templates.wordsFile) {
      for (key, words) in try file.phrases() {
        phrases.removeAll { $0.key.same(as: key) }
        phrases.append((key, words))
      }
    } else {
      files.removeAll { $0.name.same(as: file.name) }
      files.append(file)
    }
  }

  /// The words of all templates in one language, under `words`.
  package func words(_ language: Language) -> ReportValue {
    .object(phrases.map { .init($0.key, .text($0.words(language))) })
  }

  /// The words of all templates as keys.
  var wordsShape: ReportShape { .object(phrases.map { .init($0.key, $0.words, .text) }) }

  /// The names of the pages that can be made in a format, without the ending.
  package func names(_ format: ReportFormat) -> [String] {
    files.compactMap { $0.stem(format) }.filter { $0.utf8.first != UInt8(ascii: "_") }.sorted()
  }

  /// Reads the template of that name; throws a ``TemplateFault`` where there is none or where it is wrong.
  func template(_ name: String, _ format: ReportFormat) throws(TemplateFault) -> Template {
    if let file = file(name, format) { return try Template(file) }
    let near = names(format).nearestFirst(to: name) { [$0] }.prefix(5).joined(separator: ", ")
    let ending = format.rawValue
    throw TemplateFault(
      "templates/\(name).\(ending)", TemplateFault.Place(),
      Phrase("ingen mall \"\(name)\" för \(ending)", "no template \"\(name)\" for \(ending)"),
      advice: Phrase("Det finns: \(near).", "There are: \(near)."))
  }

  /// Renders a template with a tree and the words that stand; throws as ``Template/render(_:with:escaping:)`` does.
  func render(
    _ template: Template, _ tree: ReportValue, in language: Language, as format: ReportFormat
  ) throws(TemplateFault) -> String {
    try template.render(
      tree.with([.init("words", words(language))]), with: partials(format), escaping: format.escaping)
  }

  private func file(_ name: String, _ format: ReportFormat) -> TemplateFile? {
    files.first { $0.name.same(as: name + "." + format.rawValue) }
  }

  /// The partials that `{{> name}}` takes in, by that name.
  package func partials(_ format: ReportFormat) -> [String: TemplateFile] {
    var partials: [String: TemplateFile] = [:]
    for file in files {
      guard let stem = file.stem(format), stem.utf8.first == UInt8(ascii: "_") else { continue }
      partials[String(decoding: stem.utf8.dropFirst(), as: UTF8.self)] = file
    }
    return partials
  }
}

extension TemplateFile {
  /// The name without the ending of the format; nil where it is of another.
  package func stem(_ format: ReportFormat) -> String? {
    let ending = Array(("." + format.rawValue).utf8)
    guard name.utf8.count > ending.count, name.utf8.suffix(ending.count).elementsEqual(ending) else {
      return nil
    }
    return String(decoding: name.utf8.dropLast(ending.count), as: UTF8.self)
  }

  /// The text of the file; throws a ``TemplateFault`` where nothing of it could be read.
  func readText() throws(TemplateFault) -> String {
    if let unreadable {
      throw TemplateFault(
        place, TemplateFault.Place(line: unreadable.line, column: unreadable.column), unreadable.words,
        advice: unreadable.advice)
    }
    return text
  }

  /// Reads a file of words: `{"asks": {"sv": …, "en": …}}`.
  fileprivate func phrases() throws(TemplateFault) -> [(String, Phrase)] {
    let json: JSONValue
    _ = try readText()
    do throws(ParseError) {
      json = try JSONReader.read(bytes, as: JSONValue.self)
    } catch { throw fault(at: error.offset, error.words) }
    guard case .object(let members) = json else {
      throw fault(at: 0, Phrase("inget objekt", "not an object"))
    }
    var phrases: [(String, Phrase)] = []
    for member in members {
      guard let sv = member.value["sv"]?.text, let en = member.value["en"]?.text else {
        throw fault(
          at: JSONReader.offset(of: member.name, in: bytes),
          Phrase("\(member.name) saknar sv eller en", "\(member.name) has no sv or en"))
      }
      phrases.append((member.name, Phrase(sv, en)))
    }
    return phrases
  }

  private func fault(at offset: Int, _ words: Phrase) -> TemplateFault {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return TemplateFault(
      place, TemplateFault.Place(line: line, column: column), words,
      advice: Phrase("Rätta filen eller ta bort den.", "Fix the file or remove it."))
  }
}
