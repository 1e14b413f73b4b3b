import Model
import Testing

/// One story, told with commands alone and with keys alone.
///
/// Under the same instants, with the same author and the same
/// seed, both must leave the same file.
struct StoryTests: ~Copyable {
  private let scratch: Scratch
  private var folder: String { scratch.path + "/here" }

  init() throws {
    let scratch = try Scratch()
    _ = try Program.run(
      Program.brygga, ["init", scratch.path + "/here", "--organisation", "Region North", "--lang", "en"],
      environment: Self.environment)
    self.scratch = scratch
  }

  private static let environment = Program.surroundings.merging([
    "BRYGGA_USER": "Project lead", "BRYGGA_SEED": "story",
  ]) { $1 }

  private func run(_ words: [String]) throws -> Program.Run {
    try Program.run(Program.brygga, ["-C", folder] + words, environment: Self.environment)
  }

  private var project: String {
    String(decoding: Scratch.bytes(folder + "/projects/sepsis-warning/project.json"), as: UTF8.self)
  }

  /// Each line is a command; `=>` says the exit code of the one before and words of its answer.
  private func tellWithCommands() throws {
    for visit in try Story("commands").visits {
      for (number, line) in visit.lines.enumerated() {
        let answer = try run(line.commandWords + ["--now", visit.instant])
        let expected = visit.expected.filter { $0.after == number }.map(\.words)
        for words in expected.isEmpty ? ["0"] : expected {
          let code = words.prefix { $0 != " " }
          let rest = words.dropFirst(code.count + 1)
          #expect(answer.ending == .exited(Int32(String(code)) ?? -1), "\(line)\n\(answer.words)")
          #expect(
            (answer.output + answer.words).holds(String(rest)), "\(line)\n\(answer.output)\(answer.words)")
        }
      }
    }
  }

  /// The lines of a visit are pressed one after the other; `=>` says words of the last picture.
  private func tellWithKeys() throws {
    for visit in try Story("keys").visits {
      let keys = visit.lines.joined()
      let answer = try run(["open", "--keys", keys, "--size", "120x36", "--now", visit.instant])
      #expect(answer.ending == .exited(0), "\(visit.instant)\n\(answer.words)")
      for expected in visit.expected {
        #expect(answer.output.holds(expected.words), "\(visit.instant)\n\(answer.output)")
      }
    }
  }

  @Test func `a story told with keys leaves the same file as the story told with commands`() throws {
    let other = try StoryTests()
    try tellWithCommands()
    try other.tellWithKeys()
    let differences = zip(project.lines, other.project.lines).filter { !$0.same(as: $1) }
    #expect(differences.isEmpty, "\(differences.prefix(5))")
    #expect(project.lines.count == other.project.lines.count)
    #expect(project.lines.count > 500)
  }

  @Test func `both tell of the same days`() throws {
    #expect(try Story("commands").visits.map(\.instant) == Story("keys").visits.map(\.instant))
  }
}

/// A story as it stands in its file: `#` begins words for people, and a line with an instant begins a visit.
private struct Story {
  struct Expected {
    /// The number of the line that it speaks of.
    var after: Int
    var words: String
  }

  struct Visit {
    var instant: String
    var lines: [String] = []
    var expected: [Expected] = []
  }

  private(set) var visits: [Visit] = []

  init(_ name: String) throws {
    let here = #filePath.utf8.split(separator: UInt8(ascii: "/")).dropLast().map {
      "/" + String(Substring($0))
    }
    let text = String(decoding: Scratch.bytes(here.joined() + "/story/\(name).txt"), as: UTF8.self)
    for line in text.lines where !line.isEmpty && !line.holds("#", atStart: true) {
      if line.holds("20", atStart: true), line.utf8.last == UInt8(ascii: "Z") {
        visits.append(Visit(instant: line))
        continue
      }
      try #require(!visits.isEmpty, "\(name).txt begins without an instant: \(line)")
      let last = visits.count - 1
      if line.holds("=> ", atStart: true) {
        let words = String(line.dropFirst(3))
        visits[last].expected.append(Expected(after: visits[last].lines.count - 1, words: words))
      } else {
        visits[last].lines.append(line)
      }
    }
    try #require(!visits.isEmpty, "\(name).txt is empty")
  }
}

extension String {
  /// The lines, without what is blank at their ends.
  fileprivate var lines: [String] {
    utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      var line = Substring(line)
      while line.last == " " { line.removeLast() }
      return String(line.drop { $0 == " " })
    }
  }

  /// The words of a command line: parted at blanks outside of double quotes.
  fileprivate var commandWords: [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(scalar)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  fileprivate func holds(_ text: String, atStart: Bool = false) -> Bool {
    text.isEmpty || (atStart ? utf8.starts(with: text.utf8) : Array(utf8).holds(Array(text.utf8)))
  }
}
