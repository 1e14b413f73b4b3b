import Glibc
import Model

/// A process on a host, known again even after its number was given to another.
struct ProcessIdentity: Record {
  /// The author, for people to read.
  var by = ""
  var host = ""
  var pid = 0
  /// The time of its start, in ticks since the host started.
  var start = 0
  /// A number that tells two locks of one process apart.
  var key: Int?
  var unknown = UnknownFields()

  init() {}

  static func fields(_ field: inout some Fields<Self>) {
    field("by", \.by, .never, Phrase("av", "by"))
    field("host", \.host, .never, Phrase("värd", "host"))
    field("pid", \.pid, .never, Phrase("process", "process"))
    field("start", \.start, .never, Phrase("start", "start"))
    field("key", \.key, .never, Phrase("nyckel", "key"))
  }

  /// The identity of this very process.
  static func current(by author: String) -> ProcessIdentity {
    var holder = ProcessIdentity()
    holder.by = author
    holder.host = Host.name
    holder.pid = Int(getpid())
    holder.start = state(of: holder.pid)?.start ?? 0
    return holder
  }

  /// True only where the process ran on this host and does no longer.
  var isGone: Bool {
    guard host.same(as: Host.name), pid > 0, let number = pid_t(exactly: pid) else { return false }
    if kill(number, 0) != 0, errno == ESRCH { return true }
    guard let found = ProcessIdentity.state(of: pid) else { return false }
    return found.hasStopped || (start > 0 && found.start != start)
  }

  /// The start and end of a process, from `/proc/PID/stat`; nil where the system does not tell.
  ///
  /// A zombie has stopped.
  private static func state(of pid: Int) -> (start: Int, hasStopped: Bool)? {
    guard let file = FileDescriptor(Path("/proc/\(pid)/stat"), O_RDONLY),
      let bytes = file.read(from: 0, atMost: 4096),
      let parenthesis = bytes.lastIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let fields = bytes[(parenthesis + 1)...].split(separator: UInt8(ascii: " "))
    guard fields.count > 19, let start = Int(String(decoding: fields[19], as: UTF8.self)) else { return nil }
    return (start, fields[0].first == UInt8(ascii: "Z"))
  }
}
