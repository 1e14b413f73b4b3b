import Testing

/// What is drawn without a terminal is what somebody sees in one.
@Suite(.enabled(if: Program.isReady, "the program does not open its screens yet"), .serialized)
struct ScreenInTerminalTests: ~Copyable {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(
    .enabled(if: Tmux.isInstalled, "needs tmux"),
    arguments: [("", "80x24"), ("<enter>", "120x36"), ("<enter>2", "48x12"), ("<enter>W", "120x36")])
  func `a screen in a terminal shows the text that open prints`(keys: String, size: String) throws {
    let printed = try Program.run(
      Program.brygga, workspace.open + ["--keys", keys, "--size", size])
    #expect(printed.ending == .exited(0), "\(printed.words)")
    let sides = size.utf8.split(separator: UInt8(ascii: "x")).map { Int(String(Substring($0))) ?? 0 }
    let screen = try Tmux(
      Program.brygga, workspace.open, columns: sides[0], rows: sides[1])
    let first = try Program.run(Program.brygga, workspace.open + ["--keys", "", "--size", size])
    let begun = try screen.screen { $0.trimmedLines == first.output.trimmedLines }
    #expect(begun.trimmedLines == first.output.trimmedLines)
    try screen.press(named: keys)
    let seen = try screen.screen { $0.trimmedLines == printed.output.trimmedLines }
    #expect(seen.trimmedLines == printed.output.trimmedLines)
  }
}

extension Tmux {
  /// Presses the keys of a script of letters and `<enter>`.
  fileprivate borrowing func press(named script: String) throws {
    var rest = script.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "<" {
        rest = rest.drop { $0 != ">" }.dropFirst()
        try press("Enter")
      } else {
        rest = rest.dropFirst()
        try press(String(scalar))
      }
    }
  }
}

extension String {
  /// The lines without the blanks at their ends, and without the empty ones after the last.
  fileprivate var trimmedLines: [String] {
    var lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == 0x20 { line.removeLast() }
      return String(Substring(line))
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}
