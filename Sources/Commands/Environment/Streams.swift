internal import Glibc
internal import Model
internal import Storage
internal import Tracker

/// Data goes to stdout and words to stderr; what did not arrive is a failure.
package enum Streams {
  /// Holds the places of the standard streams.
  ///
  /// A file opened later must never take the number of a stream that was closed by whoever started us.
  package static func holdPlaces() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // The wrong way round, so that using it is an error.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes an answer; throws a ``Failure`` where not all of it arrived.
  package static func writeData(_ text: String) throws {
    try writeData(Array(text.utf8))
  }

  static func writeData(_ bytes: [UInt8]) throws {
    guard write(bytes, to: STDOUT_FILENO) else {
      let why = String(cString: strerror(errno))
      throw Failure(
        .failed, Phrase("kan inte skriva svaret: \(why)", "cannot write the answer: \(why)"))
    }
  }

  /// Writes words for a person; whether they arrive is not asked.
  package static func writeWords(_ text: String) {
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Says what is wrong with a file that something could be done without.
  static func warn(of fault: FileFault, _ language: Language) {
    writeWords("brygga: " + fault.message(language) + "\n")
  }

  static var wordsAreOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// True where somebody sees the answer as it is written.
  package static var dataIsOnTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// True where a question can be asked and answered.
  package static var isConversation: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  private static func write(_ bytes: [UInt8], to stream: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let buffer = UnsafeRawBufferPointer(rebasing: rest)
        let count = Glibc.write(stream, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}

extension String {
  /// Each line made visible; only line feeds keep their meaning.
  var visibleLines: String {
    utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { (String(Substring($0))).visible }.joined(separator: "\n")
  }
}
