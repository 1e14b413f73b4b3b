import Model
import Storage
import Tracker

/// A story read: command lines, each on a day counted from the day the demonstration is made.
struct DemoStory {
  /// One line of a story: a command, with its moment and author.
  struct Line {
    /// The number of the line in its file, from 1.
    let number: Int
    /// Days after the day the demonstration is made.
    let offset: Int
    /// Minutes after midnight, where the line says.
    let minute: Int?
    let author: String
    let words: [String]
  }

  let name: String
  private(set) var lines: [Line] = []

  init(_ file: StoryFile, today: CalendarDay) throws {
    name = file.name
    var author = "Project lead"
    var number = 0
    var joined = ""
    for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard let text = String(validating: line, as: UTF8.self) else {
        throw fault(number, "inte UTF-8", "not UTF-8")
      }
      if text.utf8.last == UInt8(ascii: "\\") {
        joined += String(text.unicodeScalars.dropLast())
        continue
      }
      var words = try words(of: joined + text, number)
      joined = ""
      if words.isEmpty { continue }
      if words[0].same(as: "by"), words.count == 2 {
        author = words[1]
        continue
      }
      let offset = try offset(words.removeFirst(), number)
      let minute = words.first.flatMap(Self.minute)
      if minute != nil { words.removeFirst() }
      var speaker = author
      if words.first?.same(as: "by") ?? false, words.count > 2 {
        speaker = words[1]
        words.removeFirst(2)
      }
      lines.append(
        Line(
          number: number, offset: offset, minute: minute, author: speaker,
          words: words.map { Self.dated($0, today) }))
    }
  }

  func fault(_ line: Int, _ sv: String, _ en: String) -> Failure {
    var failure = Failure(.invalid, sv, en)
    failure.file = name
    failure.line = line
    return failure
  }

  /// The words of a line, divided as a shell does.
  ///
  /// Spaces outside quotes divide, `\` stands before what is meant as it stands, and `#` before words for people.
  private func words(of text: String, _ number: Int) throws -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        word = (word ?? "") + String(scalar)
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if scalar == open { quote = nil } else { word = (word ?? "") + String(scalar) }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
        word = word ?? ""
      } else if scalar == " " || scalar == "\t" {
        if let word { words.append(word) }
        word = nil
      } else if scalar == "#", word == nil {
        break
      } else {
        word = (word ?? "") + String(scalar)
      }
    }
    if quote != nil { throw fault(number, "citattecknet saknar slut", "the quote has no end") }
    if let word { words.append(word) }
    return words
  }

  /// `-257d`, `0d`.
  private func offset(_ word: String, _ number: Int) throws -> Int {
    var digits = Array(word.utf8)
    guard digits.popLast() == UInt8(ascii: "d"), let offset = Int(String(decoding: digits, as: UTF8.self)),
      offset <= 0
    else {
      throw fault(
        number, "väntade en dag som -257d, fann \"\(word)\"",
        "expected a day such as -257d, found \"\(word)\"")
    }
    return offset
  }

  /// Minutes after midnight of a time such as `14:05`.
  private static func minute(_ word: String) -> Int? {
    let parts = word.utf8.split(separator: UInt8(ascii: ":")).map { Int(String(Substring($0))) }
    guard word.utf8.count == 5, parts.count == 2, let hour = parts[0], let minute = parts[1],
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  /// The text where what is written as `@-30` or `@+14` is the day counted from today.
  private static func dated(_ text: String, _ today: CalendarDay) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    let bytes = Array(text.utf8)
    var dated: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let rest = bytes[(index + 1)...]
      let digits = rest.dropFirst().prefix { 0x30...0x39 ~= $0 }
      if bytes[index] == UInt8(ascii: "@"), let sign = rest.first,
        sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), !digits.isEmpty,
        let days = Int(String(decoding: [sign] + digits, as: UTF8.self))
      {
        dated += (today + days).iso.utf8
        index += 2 + digits.count
      } else {
        dated.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: dated, as: UTF8.self)
  }
}
