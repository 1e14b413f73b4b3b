import Glibc
import Testing

@Suite(.enabled(if: Program.isReady, "the program does not open its screens yet"), .serialized)
struct TerminalTests: ~Copyable {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  /// The program with its first picture drawn.
  private func opened(_ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24) throws
    -> Pseudoterminal
  {
    var terminal = try Pseudoterminal(
      Program.brygga, workspace.open, columns: columns, rows: rows,
      environment: Program.surroundings.merging(environment) { $1 })
    try terminal.wait(for: "\u{1B}[?1049h", "brygga")
    return terminal
  }

  @Test(arguments: ["xterm-256color", "xterm", "tmux-256color", "screen-256color"])
  func `the terminal is whole after leaving`(name: String) throws {
    var terminal = try opened(["TERM": name])
    #expect(terminal.modes != terminal.modesBefore)
    terminal.type("q")
    let ending = terminal.end()
    #expect(ending == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
    let stream = TerminalStream(bytes: terminal.stream)
    #expect(stream.leftBehind == [])
    #expect(stream.violations == [])
  }

  @Test(arguments: [
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL,
    SIGTRAP,
    SIGXCPU, SIGSYS,
  ])
  func `the terminal is whole after a signal`(signal: Int32) throws {
    var terminal = try opened()
    terminal.send(signal: signal)
    let ending = terminal.end()
    #expect(ending == .killed(signal: signal) || ending == .exited(128 + signal))
    #expect(terminal.modes == terminal.modesBefore)
    let stream = TerminalStream(bytes: terminal.stream)
    #expect(stream.leftBehind == [])
    #expect(stream.violations == [])
  }

  @Test(arguments: [SIGPIPE, SIGXFSZ, SIGCONT])
  func `a signal that means nothing ends nothing`(signal: Int32) throws {
    var terminal = try opened()
    terminal.send(signal: signal)
    terminal.type("q")
    let ending = terminal.end()
    #expect(ending == .exited(0))
  }

  @Test func `Ctrl-Z gives the shell its terminal, and fg takes it again`() throws {
    var shell = try Pseudoterminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: Program.surroundings.merging(["PS1": "ready> ", "HISTFILE": ""]) { $1 })
    try shell.wait(for: "ready> ")
    shell.type("bind 'set enable-bracketed-paste off'; stty -a | md5sum\n")
    try shell.wait(for: "  -")
    let before = shell.sum
    shell.type("'\(Program.brygga)' \(workspace.open.joined(separator: " "))\n")
    try shell.wait(for: "━")

    var place = shell.stream.count
    shell.type("\u{1A}")
    try shell.wait(for: "Stopped", since: place)
    #expect(TerminalStream(bytes: shell.stream).leftBehind == [])
    place = shell.stream.count
    shell.type("stty -a | md5sum\n")
    try shell.wait(for: "  -", since: place)
    #expect(shell.sum == before)

    place = shell.stream.count
    shell.resize(columns: 60, rows: 20)
    shell.type("fg\n")
    try shell.wait(for: "\u{1B}[?1049h", since: place)
    try shell.wait(for: "━", since: place)
    place = shell.stream.count
    shell.type("q")
    try shell.wait(for: "ready> ", since: place)
    #expect(TerminalStream(bytes: shell.stream).leftBehind == [])
    #expect(TerminalStream(bytes: shell.stream).violations == [])
    shell.type("exit\n")
    let ending = shell.end()
    #expect(ending == .exited(0))
  }

  @Test(arguments: [false, true])
  func `the program is gone within a second when its terminal is`(ignoringHangUp: Bool) throws {
    var terminal = try Pseudoterminal(
      "/bin/sh",
      ["-c", (ignoringHangUp ? "trap '' HUP; " : "") + "exec \"$0\" \"$@\"", Program.brygga] + workspace.open)
    try terminal.wait(for: "\u{1B}[?1049h")
    terminal.vanish()
    let ending = terminal.end(within: 1)
    #expect(ending != nil)
  }

  @Test func `without a terminal it says so`() throws {
    let run = try Program.run(Program.brygga, workspace.open)
    #expect(run.ending == .exited(64))
    #expect(run.output.isEmpty)
    #expect(Array(run.words.utf8).holds(Array("terminal".utf8)))
  }

  @Test(arguments: [nil, "", "dumb", "bogus", "bogus\u{1B}[31m"])
  func `a terminal that cannot draw is told so`(name: String?) throws {
    var environment = Program.surroundings
    environment["TERM"] = name
    var terminal = try Pseudoterminal(Program.brygga, workspace.open, environment: environment)
    let ending = terminal.end()
    #expect(ending == .exited(64))
    #expect(terminal.stream.holds(Array("TERM".utf8)))
    #expect(terminal.modes == terminal.modesBefore)
    #expect(!terminal.stream.contains(0x1B))
  }

  @Test(arguments: ["99999", "1", "-5", "many"])
  func `the terminal's own size holds, whatever the variables say`(size: String) throws {
    var terminal = try opened(["LINES": size, "COLUMNS": size], columns: 100, rows: 30)
    // What may scroll is the whole screen.
    try terminal.wait(for: "\u{1B}[1;30r")
    terminal.type("q")
    let ending = terminal.end()
    #expect(ending == .exited(0))
    #expect(TerminalStream(bytes: terminal.stream).violations == [])
  }

  @Test func `a text that is pasted outside a field runs nothing, though the terminal does not say so`()
    throws
  {
    let before = try Program.run("/bin/sh", ["-c", "cat \(workspace.folder)/projects/*/project.json"])
    var terminal = try opened(columns: 120, rows: 36)
    terminal.type("Quit: dxu is what q would do\n")
    try terminal.wait(for: "pasted text does nothing here")
    terminal.type("q")
    let ending = terminal.end()
    #expect(ending == .exited(0))
    #expect(
      try Program.run("/bin/sh", ["-c", "cat \(workspace.folder)/projects/*/project.json"]).output
        == before.output)
  }

  @Test func `NO_COLOR is heeded`() throws {
    var plain = try opened(["NO_COLOR": "1"])
    plain.type("q")
    let endingPlain = plain.end()
    #expect(endingPlain == .exited(0))
    #expect(!TerminalStream(bytes: plain.stream).hasColors)
    var colored = try opened()
    colored.type("q")
    let endingColored = colored.end()
    #expect(endingColored == .exited(0))
    #expect(TerminalStream(bytes: colored.stream).hasColors)
  }

  @Test func `without UTF-8 every byte is ASCII`() throws {
    var terminal = try opened(["LANG": "C"])
    terminal.type("q")
    let ending = terminal.end()
    #expect(ending == .exited(0))
    #expect(terminal.stream.allSatisfy { $0 < 0x80 })
  }

  @Test func `no size of the window is too much`() throws {
    var terminal = try opened()
    for step in 0..<100 {
      terminal.resize(columns: 1 + step * 37 % 300, rows: 1 + step * 17 % 100)
      terminal.drain()
    }
    terminal.resize(columns: 1, rows: 1)
    terminal.resize(columns: 80, rows: 24)
    terminal.type("q")
    let ending = terminal.end()
    #expect(ending == .exited(0))
    #expect(TerminalStream(bytes: terminal.stream).leftBehind == [])
  }

  @Test(.enabled(if: Tmux.isInstalled, "needs tmux"))
  func `what a real terminal shows comes back after a change of size`() throws {
    let screen = try Tmux(Program.brygga, workspace.open)
    let first = try screen.screen(showing: "━━━")
    try screen.resize(columns: 50, rows: 14)
    _ = try screen.screen { $0 != first }
    try screen.resize(columns: 80, rows: 24)
    #expect(try screen.screen { $0 == first } == first)
  }
}

extension Pseudoterminal {
  /// The last checksum that was printed.
  fileprivate var sum: ArraySlice<UInt8>? {
    stream.lastPlace(of: Array("  -".utf8)).map { stream[..<$0].suffix(32) }
  }
}

extension TerminalTests {
  @Test(arguments: [(80, 24), (120, 36)])
  func `a step down a list sends no more than the two rows that it changes`(columns: Int, rows: Int) throws {
    var terminal = try opened(columns: columns, rows: rows)
    terminal.type("\r5")
    try terminal.wait(for: "[5 ")
    try terminal.settle()
    for _ in 0..<2 {
      let before = terminal.stream.count
      terminal.type("j")
      try terminal.settle()
      let sent = terminal.stream.count - before
      #expect(sent > columns)
      // Letters of two rows, and half as much again for their looks.
      #expect(sent < 2 * columns * 7 / 4, "\(sent) bytes")
    }
  }
}

extension Pseudoterminal {
  /// Waits until the program has sent nothing for a while.
  fileprivate mutating func settle() throws {
    var count = -1
    while count != stream.count {
      count = stream.count
      _ = wait(within: 1) { _ in false }
    }
  }
}
