internal import CNcurses
package import Drawing
internal import Glibc

/// The one terminal: shows pictures, reads keys, and is given back whole on every way out.
package struct Terminal: ~Copyable {
  package private(set) var size: Size
  private var isOpen = true
  var decoder: KeyDecoder
  var lastClick: Click?
  var pencil: CellRenderer
  /// The picture on the screen; nil where that is not known.
  var shown: Canvas?

  /// Takes the terminal over until it is left or freed.
  ///
  /// Throws a ``NoTerminal`` where there is none that can be drawn on.
  package init(colors: ColorMode, mouse: Bool) throws(NoTerminal) {
    let name = environment("TERM") ?? ""
    let repertoire = GlyphSet.inThisLocale(terminal: name)
    switch screen_open(mouse) {
    case SCREEN_OPENED: break
    case SCREEN_UNNAMED: throw .unnamed
    case SCREEN_UNKNOWN: throw .unknown(name)
    case SCREEN_WITHOUT_CURSOR: throw .withoutCursor(name)
    default: throw .notATerminal
    }
    decoder = KeyDecoder(described: KeyDecoder.Described.ofThisTerminal, isUTF8: letters_are_utf8())
    pencil = CellRenderer(colors, repertoire)
    size = Size(rows: Int(screen_rows()), columns: Int(screen_columns()))
  }

  deinit {
    if isOpen { screen_close() }
  }

  /// Gives the terminal back for good; only a message may follow.
  package mutating func leave() {
    guard isOpen else { return }
    isOpen = false
    screen_close()
  }

  /// Lends the terminal to another program, such as an editor, and takes it back.
  package mutating func suspended<Outcome>(_ body: () -> Outcome) -> Outcome {
    screen_leave()
    let outcome = body()
    screen_return(false)
    measure()
    return outcome
  }

  /// Stops as Ctrl-Z does and goes on when the shell says so.
  package mutating func suspend() {
    screen_stop_job()
    measure()
  }

  /// Trusts nothing that is on the screen: the next picture is sent whole.
  package mutating func invalidate() {
    shown = nil
    screen_distrust()
  }

  mutating func measure() {
    screen_fit()
    size = Size(rows: Int(screen_rows()), columns: Int(screen_columns()))
    invalidate()
  }
}

@available(*, unavailable, message: "ncurses is not thread-safe")
extension Terminal: Sendable {}

/// Ends the program by the signal that asked it to, so that its parent sees the reason.
package func endProcess(by signal: Int32) -> Never {
  end_by_signal(signal)
}

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

extension Terminal {
  /// Shows a picture; only the rows that changed are drawn, and of them only what differs is sent.
  package mutating func show(_ canvas: Canvas) {
    let known = shown?.size == canvas.size ? shown : nil
    if known == nil { erase() }
    for row in 0..<min(canvas.size.rows, size.rows) {
      let cells = canvas.cells[row * canvas.size.columns..<(row + 1) * canvas.size.columns]
      if let known, known.cells[cells.indices] == cells { continue }
      var drawn = pencil.drawn(cells)
      mvadd_wchnstr(Int32(row), 0, &drawn, Int32(drawn.count))
    }
    shown = canvas
    if let place = canvas.cursor, place.row < size.rows, place.column < size.columns {
      move(Int32(place.row), Int32(place.column))
      curs_set(1)
    } else {
      curs_set(0)
    }
    refresh()
  }
}
