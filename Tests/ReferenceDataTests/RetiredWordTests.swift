import Foundation
import Model
import Storage
import Testing

/// The words of the interface and the data: one for each thing, and none that was given up.
@Suite struct `The words that are no longer used` {
  /// A word that was given up, as the words that follow each other in it, and the better one.
  private struct Retired {
    let words: [String]
    let better: String
  }

  private let retired: [String: [Retired]]
  private let root: String

  init() throws {
    var index: [String: [Retired]] = [:]
    for term in try Reference.embedded().catalogue.terms {
      for (words, better) in [(term.retired.en, term.title.en), (term.retired.sv, term.title.sv)] {
        for word in words {
          let parts = Self.words(of: word)
          guard let first = parts.first else { continue }
          index[first, default: []].append(Retired(words: parts, better: better))
        }
      }
    }
    retired = index
    root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  }

  @Test func `No phrase of the program says one`() throws {
    for file in try files(below: "Sources", ending: [".swift"]) {
      let code = Array(try text(of: file).utf8)
      try expectNone(
        in: ["Phrase(", "localized(", "Refusal(", "scope("].flatMap { calls(of: $0, in: code) }, file)
    }
  }

  @Test func `No text of the data says one`() throws {
    for file in try files(below: "data", ending: [".json"]) where !file.hasPrefix("data/make/") {
      let json = try JSONReader.read(Array(try text(of: file).utf8), as: JSONValue.self)
      try expectNone(in: phrases(of: json), file)
    }
  }

  @Test func `No story says one`() throws {
    for file in try files(below: "data/demo", ending: [".story"]) {
      try expectNone(in: literals(in: Array(try text(of: file).utf8)[...]), file)
    }
  }

  @Test func `No document says one`() throws {
    for file in try files(below: "data/documents", ending: [".md", ".html"]) {
      try expectNone(in: [withoutMarkup(try text(of: file))], file)
    }
  }

  /// A word that was given up is found whatever stands beside it, and a part of another word is none.
  @Test func `A word is found whole and in any case`() {
    #expect(found(in: "The MUSTS, all of them").count == 1)
    #expect(found(in: "rösträtt, mustered, voiced").isEmpty)
    #expect(found(in: "Kärnröst").map(\.better) == ["perspektiv"])
  }

  private func expectNone(in texts: [String], _ file: String) throws {
    for text in texts {
      for one in found(in: text) {
        Issue.record("\(file): \"\(one.words.joined(separator: " "))\" in \"\(text)\": say \"\(one.better)\"")
      }
    }
  }

  private func found(in text: String) -> [Retired] {
    let words = Self.words(of: text)
    return words.indices.flatMap { start in
      (retired[words[start]] ?? []).filter { words[start...].starts(with: $0.words) }
    }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func files(below folder: String, ending endings: [String]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder).sorted()
      .filter { name in endings.contains { name.hasSuffix($0) } }.map { folder + "/" + $0 }
  }

  private func text(of file: String) throws -> String {
    try String(contentsOfFile: root + "/" + file, encoding: .utf8)
  }

  /// The texts of all members `en` and `sv`.
  private func phrases(of json: JSONValue) -> [String] {
    switch json {
    case .object(let members):
      members.flatMap { member -> [String] in
        if case .text(let text) = member.value { return ["en", "sv"].contains(member.name) ? [text] : [] }
        return phrases(of: member.value)
      }
    case .list(let values): values.flatMap(phrases(of:))
    case .null, .flag, .number, .text: []
    }
  }

  /// The string literals in each call of the function that begins so, up to the bracket that closes it.
  private func calls(of name: String, in code: [UInt8]) -> [String] {
    let name = Array(name.utf8)
    var found: [String] = []
    var place = 0
    while place + name.count <= code.count {
      guard code[place] == name[0], code[place..<place + name.count].elementsEqual(name) else {
        place += 1
        continue
      }
      let start = place + name.count
      let end = self.end(ofCall: start, in: code)
      found += literals(in: code[start..<end])
      place = start
    }
    return found
  }

  private func end(ofCall start: Int, in code: [UInt8]) -> Int {
    var place = start
    var depth = 1
    while place < code.count {
      switch code[place] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return place }
      case UInt8(ascii: "\""): place = literal(at: place, in: code[...]).end
      default: break
      }
      place += 1
    }
    return code.count
  }

  /// The string literals of a piece of text, without what is put into them.
  private func literals(in code: ArraySlice<UInt8>) -> [String] {
    var found: [String] = []
    var place = code.startIndex
    while place < code.endIndex {
      if code[place] == UInt8(ascii: "\"") {
        let literal = self.literal(at: place, in: code)
        found.append(literal.text)
        place = literal.end
      }
      place += 1
    }
    return found
  }

  /// The literal that begins with the quotation mark at the place, and the place of the mark that ends it.
  private func literal(at start: Int, in code: ArraySlice<UInt8>) -> (text: String, end: Int) {
    var bytes: [UInt8] = []
    var depth = 0
    var place = start + 1
    while place < code.endIndex {
      let byte = code[place]
      if depth > 0 {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        if byte == UInt8(ascii: "\"") { place = literal(at: place, in: code).end }
      } else if byte == UInt8(ascii: "\\"), place + 1 < code.endIndex {
        place += 1
        if code[place] == UInt8(ascii: "(") { depth = 1 }
        bytes.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "\"") {
        return (String(decoding: bytes, as: UTF8.self), place)
      } else {
        bytes.append(byte)
      }
      place += 1
    }
    return (String(decoding: bytes, as: UTF8.self), place)
  }

  /// What a template says itself, without keys and tags.
  private func withoutMarkup(_ text: String) -> String {
    text.replacing(/\{\{.*?\}\}|<[^>]*>/, with: " ")
  }
}
