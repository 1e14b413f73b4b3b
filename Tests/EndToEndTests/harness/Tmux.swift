import Glibc

/// A terminal with a screen of a fixed size, on a server of its own.
struct Tmux: ~Copyable {
  private static let path = "/usr/bin/tmux"
  static let isInstalled = access(path, X_OK) == 0

  private let folder: Scratch
  private let environment: [String: String]
  private var socket: [String] { ["-S", folder.path + "/socket", "-f", "/dev/null"] }

  /// Starts a program on a screen.
  init(
    _ path: String, _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = Program.surroundings
  ) throws {
    folder = try Scratch()
    self.environment = environment.filter { $0.key != "TERM" }
    let command = ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "--", path] + arguments
    // Without a screen every wait fails, and says what it saw: nothing.
    _ = try? Program.run(Self.path, socket + command, environment: self.environment)
  }

  deinit {
    _ = try? Program.run(Self.path, socket + ["kill-server"], environment: environment)
  }

  /// Types keys by the names that tmux has for them, such as `j`, `Enter`, `C-p`.
  func press(_ keys: String...) throws {
    try tell(["send-keys"] + keys)
  }

  func resize(columns: Int, rows: Int) throws {
    try tell(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen as lines without the blanks at their ends.
  var screen: String {
    get throws { try tell(["capture-pane", "-p"]) }
  }

  /// Waits until the screen is as wanted, and gives the last one seen.
  func screen(within seconds: Int = 10, when isWanted: (String) -> Bool) throws -> String {
    let deadline = Deadline(seconds: seconds)
    var seen = try screen
    while !isWanted(seen), !deadline.isOver { seen = try screen }
    return seen
  }

  func screen(showing text: String, within seconds: Int = 10) throws -> String {
    try screen(within: seconds) { Array($0.utf8).holds(Array(text.utf8)) }
  }

  @discardableResult
  private func tell(_ command: [String]) throws -> String {
    try Program.run(Self.path, socket + command, environment: environment).output
  }
}
