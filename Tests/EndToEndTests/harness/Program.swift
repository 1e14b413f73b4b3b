import Glibc

/// How a process came to its end.
enum ClosureReason: Equatable {
  case exited(Int32)
  case killed(signal: Int32)

  init(status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }
}

struct CannotStart: Error {
  var path: String
  var number: Int32
}

/// The built program, and any other that a test needs.
enum Program {
  /// The program lies beside the tests, whatever folder they were built in.
  static let brygga: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let own = String(decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return folder(of: own) + "/brygga"
  }()

  /// True once the program knows how to open its screens.
  static let isReady: Bool = {
    guard let version = try? run(brygga, ["--version"]), !version.output.isEmpty,
      let refused = try? run(brygga, ["open"])
    else { return false }
    return !Array(refused.words.utf8).holds(Array("Unexpected argument".utf8))
  }()

  struct Run {
    var ending: ClosureReason
    var output: String
    var words: String
  }

  /// Runs a program without any terminal.
  static func run(_ path: String, _ arguments: [String], environment: [String: String] = surroundings)
    throws -> Run
  {
    let folder = try Scratch()
    let files = ["output", "words"].map { folder.path + "/" + $0 }
    let process = try start(path, arguments, environment: environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      for (number, file) in zip([Int32(1), 2], files) {
        posix_spawn_file_actions_addopen(&actions, number, file, O_WRONLY | O_CREAT, 0o600)
      }
    }
    let ending = waited(process)
    let texts = files.map { String(decoding: Scratch.bytes($0), as: UTF8.self) }
    return Run(ending: ending, output: texts[0], words: texts[1])
  }

  /// What a program in a test is surrounded by, so that no test depends on who runs it.
  static let surroundings: [String: String] = [
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color", "LANG": "C.UTF-8",
    "SWIFT_BACKTRACE": "enable=no", "BRYGGA_USER": "Test",
  ]

  /// Starts a program as the leader of its own session, with every signal as a shell would leave it.
  static func start(
    _ path: String, _ arguments: [String], environment: [String: String],
    files: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let ownSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(ownSession))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    files(&actions)

    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let fault = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
    guard fault == 0 else { throw CannotStart(path: path, number: fault) }
    return process
  }

  /// Waits for the end of a process.
  static func waited(_ process: pid_t) -> ClosureReason {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return ClosureReason(status: status)
  }

  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
  }
}
