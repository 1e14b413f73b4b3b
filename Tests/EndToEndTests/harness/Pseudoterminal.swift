import Glibc

/// A terminal without a screen: starts a program on it, types, and keeps every byte the program sends.
struct Pseudoterminal: ~Copyable {
  /// What `stty` would say, to be compared.
  struct Modes: Equatable {
    var flags: [tcflag_t]
    var characters: [UInt8]
  }

  /// The program ended, or the time was up, before it sent what was waited for.
  struct NotSeen: Error, CustomStringConvertible {
    var wanted: String
    var text: String

    var description: String { "not seen: \(wanted.debugDescription) in \(text.debugDescription)" }
  }

  /// `TIOCSPTLCK` and `TIOCGPTN`, which Swift cannot read from their macros.
  private static let lock: UInt = 0x4004_5431
  private static let askNumber: UInt = 0x8004_5430

  private(set) var stream: [UInt8] = []
  let process: pid_t
  let modesBefore: Modes
  private var ending: ClosureReason?
  private var master: Int32
  /// Kept open so that the modes can be read when the program is gone.
  private let slave: Int32

  init(
    _ path: String, _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = Program.surroundings
  ) throws {
    // Nobody who is started meanwhile may inherit the terminal, or it would outlive its closing.
    let near = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard near >= 0, ioctl(near, Self.lock, &locked) == 0, ioctl(near, Self.askNumber, &number) == 0 else {
      throw CannotStart(path: "/dev/ptmx", number: errno)
    }
    let file = "/dev/pts/\(number)"
    let far = open(file, O_RDWR | O_NOCTTY | O_CLOEXEC)
    let modes = Self.modes(far)
    Self.resize(near, columns, rows)
    let started = try Program.start(path, arguments, environment: environment) { actions in
      // The first terminal that the leader of a session opens is its own.
      posix_spawn_file_actions_addopen(&actions, 0, file, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    master = near
    slave = far
    modesBefore = modes
    process = started
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if master >= 0 { close(master) }
    close(slave)
  }

  var modes: Modes { Self.modes(slave) }
  /// What the program sent, for reading in a failed test.
  var text: String { String(decoding: stream, as: UTF8.self) }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  func send(signal: Int32) {
    kill(process, signal)
  }

  func resize(columns: Int, rows: Int) {
    Self.resize(master, columns, rows)
  }

  /// Closes the terminal under the program, as a lost connection does.
  mutating func vanish() {
    close(master)
    master = -1
  }

  /// Waits until the bytes sent since a place are as wanted; false when the time is up or the program gone.
  mutating func wait(
    since place: Int = 0, within seconds: Int = 10, until isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    let deadline = Deadline(seconds: seconds)
    while !isWanted(stream[place...]) {
      guard ending == nil, !deadline.isOver else { return false }
      if hasEnded() {
        drain()
      } else {
        listen()
      }
    }
    return true
  }

  /// Waits until the program has sent these texts, in whatever order.
  mutating func wait(for texts: String..., since place: Int = 0, within seconds: Int = 10) throws {
    for text in texts where !wait(since: place, within: seconds, until: { $0.holds(Array(text.utf8)) }) {
      throw NotSeen(wanted: text, text: String(decoding: stream[place...], as: UTF8.self))
    }
  }

  /// Takes in what has been sent so far, so that the program is not held up.
  mutating func drain() {
    while listen(forMilliseconds: 0) {}
  }

  /// Waits for the end of the program; nil when the time is up.
  mutating func end(within seconds: Int = 10) -> ClosureReason? {
    let deadline = Deadline(seconds: seconds)
    while !hasEnded(), !deadline.isOver { listen() }
    drain()
    return ending
  }

  private mutating func hasEnded() -> Bool {
    if ending != nil { return true }
    var status: Int32 = 0
    if waitpid(process, &status, WNOHANG) == process { ending = ClosureReason(status: status) }
    return ending != nil
  }

  /// Takes what comes, and says whether anything did.
  @discardableResult
  private mutating func listen(forMilliseconds patience: Int32 = 10) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, patience) > 0, source.revents & Int16(POLLIN) != 0 else { return false }
    var part = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(master, &part, part.count)
    guard count > 0 else { return false }
    stream += part.prefix(count)
    return true
  }

  private static func resize(_ file: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(file, UInt(TIOCSWINSZ), &size)
  }

  private static func modes(_ file: Int32) -> Modes {
    var modes = termios()
    tcgetattr(file, &modes)
    return Modes(
      flags: [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag],
      characters: withUnsafeBytes(of: modes.c_cc) { Array($0) })
  }
}

/// A moment by which something must have happened.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(seconds: Int) { end = .now + .seconds(seconds) }

  var isOver: Bool { .now >= end }
}

extension Collection<UInt8> {
  /// True where the bytes stand somewhere in these.
  func holds(_ bytes: [UInt8]) -> Bool { lastPlace(of: bytes) != nil }

  /// How many bytes stand before the last place where these stand.
  func lastPlace(of bytes: [UInt8]) -> Int? {
    let all = Array(self)
    guard let first = bytes.first, all.count >= bytes.count else { return nil }
    for place in stride(from: all.count - bytes.count, through: 0, by: -1)
    where all[place] == first && all[place..<place + bytes.count].elementsEqual(bytes) {
      return place
    }
    return nil
  }
}
