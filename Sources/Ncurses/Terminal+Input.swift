internal import CNcurses
internal import Drawing
internal import Glibc

/// A press of the mouse, with its place and moment.
struct Click {
  var place: Canvas.Place
  var milliseconds: Int
}

extension Terminal {
  /// Waits for the input that comes first, at most so many milliseconds; nil sets no limit.
  package mutating func nextKey(waitingAtMost milliseconds: Int?) -> Input {
    let end = milliseconds.map { Self.milliseconds + $0 }
    while true {
      if let input = happened() { return input }
      if let key = decoder.next(settled: false) {
        if key == .control("z") {
          suspend()
          return .resized
        }
        return .key(clicked(key))
      }
      let isWaiting = decoder.isWaiting
      let rest = end.map { Int32(clamping: max(0, $0 - Self.milliseconds)) } ?? -1
      switch wait(isWaiting ? decoder.patience : rest) {
      case .bytes(let bytes):
        let isBurst = !isWaiting && KeyDecoder.isPasted(bytes)
        decoder.take(bytes)
        if isBurst {
          var keys: [Key] = []
          while let key = decoder.next(settled: false) { keys.append(key) }
          return .burst(keys)
        }
      case .vanished: return .ended(signal: SIGHUP)
      case .alarm: continue
      case .silence:
        if isWaiting {
          if let key = decoder.next(settled: true) { return .key(clicked(key)) }
        } else {
          return .woke
        }
      }
    }
  }

  /// True where more keys lie ready: a picture drawn now would be over at once and only hold them up.
  package var hasPendingInput: Bool {
    if decoder.isWaiting { return true }
    var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }

  private mutating func happened() -> Input? {
    let happenings = screen_happenings()
    if happenings.ended != 0 { return .ended(signal: happenings.ended) }
    if happenings.stop_asked {
      suspend()
    } else if happenings.continued {
      // Somebody stopped us without asking, and the shell has used the terminal since.
      suspended {}
    } else if happenings.resized {
      measure()
    } else {
      return nil
    }
    return .resized
  }

  /// The outcome of a wait.
  private enum Waited {
    case bytes([UInt8])
    case alarm, silence, vanished
  }

  private func wait(_ milliseconds: Int32) -> Waited {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: screen_alarm(), events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&sources, 2, milliseconds)
    if count == 0 { return .silence }
    if count < 0 { return errno == EINTR || errno == EAGAIN ? .alarm : .vanished }
    if sources[1].revents != 0 {
      screen_hush_alarm()
      return .alarm
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(-1, read(STDIN_FILENO, buffer.baseAddress, buffer.count))
      if count < 0 { count = 0 }
    }
    if !bytes.isEmpty { return .bytes(bytes) }
    return .vanished
  }

  /// The same place pressed twice within the time that desktops use is a double click.
  private mutating func clicked(_ key: Key) -> Key {
    guard case .mouse(let event) = key, event.kind == .click else { return key }
    let now = Self.milliseconds
    if let last = lastClick, last.place == event.place, now - last.milliseconds < 400 {
      lastClick = nil
      return .mouse(MouseEvent(.doubleClick, row: event.place.row, column: event.place.column))
    }
    lastClick = Click(place: event.place, milliseconds: now)
    return key
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

extension KeyDecoder.Described {
  /// The keys as the description of this terminal has them.
  static var ofThisTerminal: [Self] {
    var names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete),
      ("kcbt", .backTab), ("kent", .enter),
    ]
    for number in 1...20 { names.append(("kf\(number)", .function(number))) }
    return names.compactMap { name, key in
      guard let text = terminal_capability(name) else { return nil }
      let bytes = Array(String(cString: text).utf8)
      return bytes.count > 1 && bytes.first == KeyDecoder.escape ? Self(bytes: bytes, key: key) : nil
    }
  }
}
