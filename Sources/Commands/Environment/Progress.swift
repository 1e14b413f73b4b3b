import Model

/// One line on a terminal that says how far long work has come; nothing where no person looks or little is to do.
struct Progress {
  private let output: Output

  init(_ output: Output) { self.output = output }

  /// The number of things that are looked at without a word.
  private static let few = 200
  private static let step = 50

  private var isSeen: Bool { Streams.wordsAreOnTerminal && !output.general.json }

  func tell(_ done: Int, of count: Int) {
    guard isSeen, count > Progress.few, done % Progress.step == 0 else { return }
    Streams.writeWords("\r" + Phrase("\(done) av \(count)", "\(done) of \(count)")(output.language) + " ")
  }

  /// Takes the line away.
  func end() {
    if isSeen { Streams.writeWords("\r\u{1B}[K") }
  }
}
