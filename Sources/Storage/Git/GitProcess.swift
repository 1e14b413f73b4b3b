import Glibc

/// A run of the `git` program, from its start to its end.
///
/// It has a session of its own, so that nothing below it can ask on the terminal, and nothing to read. A signal that
/// would end this process meanwhile is kept until git has ended: what git is told to abandon, it leaves in order.
package struct GitProcess {
  package var output: [UInt8] = []
  package var words: [UInt8] = []
  /// The exit status of git; 128 and more where a signal ended it.
  package var status: Int32 = 0

  /// A run of git that did not come to an answer.
  package enum NotRun: Error {
    /// There is no such program.
    case absent
    case refused(Int32)
    /// A signal asked this process to end.
    case interrupted(Int32)
  }

  /// The size in bytes of the largest answer; git is ended at a larger one.
  private static let largest = 1 << 30
  /// `POSIX_SPAWN_SETSID`, which Swift cannot read from its macro.
  private static let ownSession: Int16 = 0x80

  /// Runs git with these arguments and this environment, and waits for its end.
  ///
  /// Where `mayBeBrokenOff`, a signal to this process ends git as well. Throws ``NotRun`` where there is no git, where
  /// it cannot be started, or after a signal.
  package init(_ arguments: [String], _ variables: [String], mayBeBrokenOff: Bool) throws(NotRun) {
    var ending = EndingSignals()
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &ending.set, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let output = try Pipe()
    let words = try Pipe()
    let process = try GitProcess.start(arguments, variables, output, words)
    close(output.writing)
    close(words.writing)
    var caught: Int32 = 0
    var open = [output.reading, words.reading]
    while !open.isEmpty {
      var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      _ = poll(&waiting, nfds_t(waiting.count), 50)
      if let signal = ending.next(), caught == 0 {
        caught = signal
        if mayBeBrokenOff { kill(-process, SIGTERM) }
      }
      for source in waiting where source.revents != 0 {
        let isOutput = source.fd == output.reading
        let part = GitProcess.part(of: source.fd)
        if isOutput { self.output += part } else { self.words += part }
        if part.isEmpty { open.removeAll { $0 == source.fd } }
      }
      if self.output.count + self.words.count > GitProcess.largest { kill(-process, SIGTERM) }
    }
    close(output.reading)
    close(words.reading)
    var ended: Int32 = 0
    _ = FileDescriptor.retried { waitpid(process, &ended, 0) }
    status = ended & 0x7F == 0 ? ended >> 8 & 0xFF : 128 + ended & 0x7F
    if caught != 0 { throw .interrupted(caught) }
  }

  /// A pipe that git writes into and this process reads from.
  private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws(NotRun) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw .refused(errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }
  }

  private static func part(of source: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, FileDescriptor.retried { read(source, buffer.baseAddress, buffer.count) })
    }
  }

  private static func start(
    _ arguments: [String], _ variables: [String], _ output: Pipe, _ words: Pipe
  ) throws(NotRun) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | ownSession)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, words.writing, 2)
    var argv = (["git"] + arguments).map { strdup($0) } + [nil]
    var envp = variables.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    let fault = posix_spawnp(&process, "git", &actions, &attributes, &argv, &envp)
    if fault == 0 { return process }
    for end in [output.reading, output.writing, words.reading, words.writing] { close(end) }
    if fault == ENOENT || fault == ENOTDIR { throw .absent }
    throw .refused(fault)
  }
}

/// The signals with which a person or the system ends a program.
private struct EndingSignals {
  var set = sigset_t()

  init() {
    sigemptyset(&set)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&set, number) }
  }

  /// Takes a signal that has come and is kept back; nil where none has.
  mutating func next() -> Int32? {
    var none = timespec()
    let signal = sigtimedwait(&set, nil, &none)
    return signal > 0 ? signal : nil
  }
}
