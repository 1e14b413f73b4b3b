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
